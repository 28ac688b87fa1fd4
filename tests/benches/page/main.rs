//! Measures the packed file in Chromium next to the same engine outside, on made-up populations of
//! several sizes or on two files.
//!
//! Takes the arguments described by `--help` in [`arguments`]; `DOISOAT_HTML` names the packed
//! file. Prints each figure with its ratio to the last record of the same files and, with
//! `--record`, appends the medians to `benchmarks/linkage.tsv` with their date.
//!
//! * [`arguments`] and [`packs`] say what is measured,
//! * [`outside`], [`tab`] and [`floor`] measure: the engine as a program, the page, and a bare pass
//!   over the same bytes in the same browser,
//! * [`figures`] keeps, compares and prints.

mod arguments;
mod figures;
mod floor;
mod outside;
mod packs;
mod tab;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use arguments::{Arguments, Task};
use figures::{Figures, Measured};
use packs::Pack;
use tests::Outcome;

/// A page that takes longer than this from the files to the result is measured only once.
const LONG: Duration = Duration::from_secs(60);

fn main() -> ExitCode {
    let arguments = std::env::args().skip(1).collect::<Vec<_>>();
    tests::ended(Arguments::parse(&arguments).and_then(|arguments| run(&arguments)))
}

fn run(arguments: &Arguments) -> Outcome {
    match &arguments.task {
        Task::Outside(files) => outside::print(files),
        Task::Write(folder) => packs::write(&arguments.sizes, folder),
        Task::Measure => measure_all(arguments),
    }
}

fn measure_all(arguments: &Arguments) -> Outcome {
    let mut all: Vec<Measured> = Vec::new();
    let mut failed = Vec::new();
    for source in packs::sources(arguments) {
        let pack = source.make()?;
        let (measured, troubles) = measure(&pack, arguments);
        for trouble in &troubles {
            println!("  {}: {trouble}", pack.name);
        }
        failed.extend(troubles);
        println!("{measured}");
        if arguments.record {
            measured.record()?;
        }
        all.push(measured);
    }
    figures::print_growth(&all);
    if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join("; "))) }
}

/// Measures everything about one pair of files; what cannot be measured is left out and reported.
fn measure(pack: &Pack, arguments: &Arguments) -> (Measured, Vec<String>) {
    let mut runs = vec![Figures::default()];
    let mut troubles = Vec::new();
    let mut counts = None;
    let mut rows = pack.rows.map_or_else(String::new, |rows| format!("{rows}x{rows}"));
    for run in 0..arguments.runs {
        let start = Instant::now();
        match outside::in_child(pack, arguments) {
            Ok(seen) => {
                runs.push(seen.figures);
                rows = seen.rows;
                counts = Some(seen.counts);
            }
            Err(sentence) => {
                troubles.push(format!("outside the page: {sentence}"));
                break;
            }
        }
        println!("  {}: run {} outside, {:.1?}", pack.name, run + 1, start.elapsed());
        if start.elapsed() > LONG {
            break;
        }
    }
    let Some(page) = &arguments.page else {
        return (Measured::new(pack, rows, &runs), troubles);
    };
    match floor::measure(pack, arguments.patience) {
        Ok(figures) => runs.push(figures),
        Err(sentence) => troubles.push(format!("the floor: {sentence}")),
    }
    for run in 0..arguments.runs {
        let start = Instant::now();
        match tab::measure(page, pack, arguments) {
            Ok(seen) => {
                if let Some(counts) = &counts
                    && *counts != seen.counts
                {
                    troubles.push(format!(
                        "the page counts {:?} and the engine outside {counts:?}",
                        seen.counts
                    ));
                }
                runs.push(seen.figures);
            }
            Err(sentence) => {
                troubles.push(format!("in the page: {sentence}"));
                break;
            }
        }
        println!("  {}: run {} in the page, {:.1?}", pack.name, run + 1, start.elapsed());
        if start.elapsed() > LONG {
            break;
        }
    }
    (Measured::new(pack, rows, &runs), troubles)
}
