//! The headless twin of the page: the same engine, the same results, the same workbook bytes.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "files, the day and the surroundings are the program's business, not the engine's"
)]

mod args;
mod compare;
mod failure;
mod inputs;
mod letter_lists;
mod load;
mod outputs;
mod refused;
mod tally;
mod work;
mod write;

use std::path::Path;
use std::process::ExitCode;

use args::{Columns, Command, Program};
use clap::Parser as _;
use compare::{compare, password};
use failure::Failure;
use inputs::Reading;
use load::{Loaded, load, saved_mappings};
use matcher::language::Language;
use matcher::report::BYTE_ORDER_MARK;
use matcher::sample;
use matcher::words;
use write::write;

fn main() -> ExitCode {
    let program = Program::parse();
    let language = program.lang.into();
    let done = match &program.command {
        Command::Tally { files, password: given } => {
            return match tally::check(files, password(given.as_deref()).as_deref(), language) {
                Ok(true) => ExitCode::SUCCESS,
                Ok(false) => ExitCode::FAILURE,
                Err(failure) => {
                    eprintln!("{}", failure.sentence(language));
                    failure.code()
                }
            };
        }
        Command::Compare(files) => compare(files, language),
        Command::Work(work) => work::run(work, language),
        Command::Columns(files) => columns(files, language),
        Command::Sample { out } => write_sample(out),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{}", failure.sentence(language));
            failure.code()
        }
    }
}

fn columns(files: &Columns, language: Language) -> Result<(), Failure> {
    let saved = saved_mappings(files.mappings.as_deref())?;
    let password = password(files.password.as_deref());
    let reading = Reading {
        sheet: files.sheet.as_deref(),
        password: password.as_deref(),
        header: files.header,
        last_row: files.last_row,
        columns: &[],
        kinds: &[],
        tells: true,
        language,
    };
    for Loaded { summary, mapping, .. } in load(&files.files, &reading, &saved)? {
        println!("{}: {} {}", summary.place(), summary.rows, language.pick("dòng", "rows"));
        let kind = mapping.kind;
        println!("  {} ({})", kind.profile().label.in_language(language), kind.profile().code);
        for (place, column) in summary.columns.iter().enumerate() {
            let field = mapping.field(place);
            let sure =
                field.map_or(String::new(), |f| format!(" {}%", summary.confidence[f.index()]));
            let mut fields: Vec<String> =
                field.map(|f| f.text(language).to_owned()).into_iter().collect();
            // Of the other people, only what the row's own person does not already say about them.
            for (role, other) in mapping.others() {
                let of = words::role(role, kind, language);
                let field = other.field(place).map(|f| f.text(language));
                fields.extend(field.map(|field| format!("{of}: {field}")));
            }
            let field = if fields.is_empty() { "-".to_owned() } else { fields.join(", ") };
            let letters = &column.letters;
            let samples = column.samples.join(" | ");
            println!("  {letters:>3}  {}  ->  {field}{sure}  [{samples}]", column.header);
        }
        for notice in &summary.notices {
            println!("  {}", words::notice(notice, language));
        }
    }
    Ok(())
}

fn write_sample(out: &Path) -> Result<(), Failure> {
    let failed = |path: &Path, cause: String| Failure::Write { path: path.to_owned(), cause };
    std::fs::create_dir_all(out).map_err(|e| failed(out, e.to_string()))?;
    let made = sample::make().map_err(|e| failed(out, e.to_string()))?;
    for file in [&made.sector, &made.registry] {
        write(&out.join(file.name), &file.bytes)?;
    }
    write(&out.join("dap-an.csv"), format!("{BYTE_ORDER_MARK}{}", made.truth).as_bytes())
}
