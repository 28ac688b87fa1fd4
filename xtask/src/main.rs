//! The project's own commands, run as `cargo xtask COMMAND`.
//!
//! One file per command; this one only dispatches. Every command takes the arguments after its name
//! and gives `Ok` or a sentence that says what went wrong and what to do about it. There is no
//! argument parser: a handful of flags does not justify a dependency that every clean build
//! compiles.

mod bench;
mod browsers;
mod data;
mod fuzz;
mod outcome;
mod pack;
mod peer;
mod start;
mod test;
mod tools;

use std::process::ExitCode;

const USAGE: &str = "\
The project's commands.

Usage: cargo xtask COMMAND [OPTIONS]

Commands:
  start   Build the page and serve it on this computer, to try it in a browser
            --profile NAME   cargo profile: release (default) or quick
  test    Run every check, in order, and stop at the first that fails
            --no-browser     leave out the page and its browser tests
  pack    Build the one file that is handed out
            --profile NAME   cargo profile: release (default) or quick
            --out FILE       where to write it (default: dist/doisoat.html)
  bench   Measure the engine as a program and the packed file in Chromium
            SIZE ...         rows made up on both sides: 10k, 100k, 1m (default: all three)
            LIST EXTRACT     two files instead; --truth FILE says which row is whom
            --record         add the figures to benchmarks/linkage.tsv
            --runs N         runs of each measurement (default: 3)
            --native         the program alone, without packing
            --save           write the workbook too when there are more than 200,000 rows
            --patience N     seconds that a step may take (default: 600)
            --write FOLDER   write the made-up files to FOLDER/SIZE and end
            --peer splink    beside Splink on the same files, workbook saved (needs Python)
          bench reading      reading beside SheetJS, the same file on both sides
            --rows N         rows of the made-up file (default: 200,000)
            --record         add the figures to benchmarks/reading.tsv
          bench hostile      files made to hurt, with the program
            NAME ...         which of them (default: all)
            --record         add the figures to benchmarks/hostile.tsv
            --program PATH   a built program (default: one of the release profile)
            --write FOLDER   write the files to FOLDER and end
          bench accuracy     how right links are, against a truth
            SIZE ...         rows of made-up files (default: 10k 100k)
            --packs FOLDER   the packs in the folder and below it instead
            --record         add the figures to benchmarks/accuracy.tsv
  data    Rebuild the tables of places in matcher/data/places
            --check          write nothing, fail when a table differs, print the coverage
  fuzz    Feed the readers what a fuzzer makes up
            TARGET ...       which of them (default: all)
            --seconds N      how long each (default: 60)
            --keep           add what reached new code to fuzz/corpus
  help    Print this text
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", &arguments[..]),
    };
    let outcome = match command {
        "start" => start::run(rest),
        "test" => test::run(rest),
        "pack" => pack::run(rest),
        "bench" => bench::run(rest),
        "data" => data::run(rest),
        "fuzz" => fuzz::run(rest),
        "help" | "--help" | "-h" => {
            print!("{USAGE}");
            Ok(())
        }
        other => Err(format!("there is no command `{other}`.\n\n{USAGE}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("xtask: {sentence}");
            ExitCode::FAILURE
        }
    }
}
