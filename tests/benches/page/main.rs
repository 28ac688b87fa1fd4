//! Measures the packed file in Chromium next to the same engine outside, on made-up populations of
//! several sizes or on two files.
//!
//! Takes the arguments of [`HELP`]; `DOISOAT_HTML` names the packed file. Prints each figure with its
//! ratio to the last record of the same files and, with `--record`, appends the medians to
//! `benchmarks/linkage.tsv` with their date. [`tests::measure`] measures the program and the page,
//! [`floor`] a bare pass over the same bytes in the same browser.

mod floor;

use std::process::ExitCode;

use tests::Outcome;
use tests::measure::{Arguments, Figures, Measured, Pack, Sheet, Task};
use tests::measure::{measure_all, outside, packs, several, tab};

const HELP: &str = "\
arguments: [OPTIONS] [SIZE ... | LIST EXTRACT]

  SIZE            rows of a made-up list and extract: 10k, 100k, 1m (default: these three)
  LIST EXTRACT    two files instead
  --record        add the medians to benchmarks/linkage.tsv
  --runs N        runs of each measurement (default: 3; once when one takes over a minute)
  --native        the engine outside the page alone
  --save          save the workbook too when there are more than 200,000 rows
  --truth FILE    which row is whom (sector_row,registry_row), for two files
  --patience N    seconds that a step may take (default: 600)
  --write FOLDER  write the made-up files to FOLDER/SIZE and end";

/// What is recorded.
const SHEET: Sheet = Sheet {
    file: "linkage.tsv",
    words: &[],
    names: &[
        ("page_open", "the page is there"),
        ("page_read", "files chosen to columns shown"),
        ("page_match", "button pressed to counts shown"),
        ("page_total", "files chosen to counts shown"),
        ("page_save", "button pressed to file saved"),
        ("page_longest_task", "longest task of the page's own thread"),
        ("page_idle_mb", "the tab's process before the files"),
        ("page_peak_mb", "the tab's process at its highest, to the counts"),
        ("floor_load", "both files into a worker"),
        ("floor_scan", "a loop over their bytes"),
        ("native_read", "reading as a program"),
        ("native_match", "matching as a program"),
        ("native_save", "writing the workbook as a program"),
        ("native_peak_mb", "that process at its highest"),
        ("precision", "links that are right"),
        ("recall", "people in the registry who are linked"),
        ("f1", "both in one"),
        ("times_floor", "page_total over both floors"),
    ],
};

fn main() -> ExitCode {
    let arguments = std::env::args().skip(1).collect::<Vec<_>>();
    tests::ended(Arguments::parse(&arguments, HELP).and_then(|arguments| run(&arguments)))
}

fn run(arguments: &Arguments) -> Outcome {
    match &arguments.task {
        Task::Outside(files) => outside::print(files),
        Task::Write(folder) => packs::write(&arguments.sizes, folder),
        Task::Measure if arguments.record && arguments.page.is_none() => {
            Err("a record holds the page too: leave --native out.".to_owned())
        }
        Task::Measure => measure_all(arguments, |pack| measure(pack, arguments)),
    }
}

/// Measures everything about one pair of files; what cannot be measured is left out and reported.
fn measure(pack: &Pack, arguments: &Arguments) -> (Measured, Vec<String>) {
    let outside = || outside::in_child(pack, arguments);
    let (seen, trouble) = several(pack, "outside the page", arguments.runs, outside);
    let mut troubles = Vec::from_iter(trouble);
    let (rows, counts) = match seen.last() {
        Some(seen) => (seen.rows.clone(), Some(seen.counts.clone())),
        None => (pack.rows.map_or_else(String::new, |rows| format!("{rows}x{rows}")), None),
    };
    let mut runs: Vec<Figures> = seen.into_iter().map(|seen| seen.figures).collect();
    if let Some(page) = &arguments.page {
        match floor::measure(pack, arguments.patience) {
            Ok(figures) => runs.push(figures),
            Err(sentence) => troubles.push(format!("the floor: {sentence}")),
        }
        let in_page = || tab::measure(page, pack, arguments);
        let (seen, trouble) = several(pack, "in the page", arguments.runs, in_page);
        troubles.extend(trouble);
        for seen in seen {
            troubles.extend(seen.differs(counts.as_ref()));
            troubles.extend(seen.unsaved.map(|why| format!("saving in the page: {why}")));
            runs.push(seen.figures);
        }
    }
    let mut figures = Figures::median(&runs);
    figures.combine(
        "times_floor",
        ["page_total", "floor_load", "floor_scan"],
        |[total, load, scan]| total / (load + scan),
    );
    (Measured::new(&SHEET, pack, rows, Vec::new(), figures), troubles)
}
