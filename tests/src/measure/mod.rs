//! What the benchmarks share that measure the whole way from two files to links: the program in a
//! process of its own, and the packed page in Chromium, on made-up populations of several sizes or on
//! two files.
//!
//! * [`arguments`] and [`packs`] say what is measured,
//! * [`outside`] and [`tab`] measure: the engine as a program, and the page,
//! * [`figures`] keeps what was measured, [`measured`] records, compares and prints it.

pub mod arguments;
pub mod figures;
pub mod measured;
pub mod outside;
pub mod packs;
pub mod tab;

use std::time::{Duration, Instant};

pub use arguments::{Arguments, Task};
pub use figures::Figures;
pub use measured::{Measured, Sheet};
pub use packs::Pack;

use crate::Outcome;

/// Measures every pack that the arguments name, prints what was measured and records it if that is
/// wanted. `measure` also gives the sentences of what could not be measured.
///
/// # Errors
/// If a pack cannot be made or the figures cannot be recorded; and all those sentences.
pub fn measure_all(
    arguments: &Arguments,
    measure: impl Fn(&Pack) -> (Measured, Vec<String>),
) -> Outcome {
    let mut all: Vec<Measured> = Vec::new();
    let mut failed = Vec::new();
    for source in packs::sources(arguments) {
        let pack = source.make()?;
        let (measured, troubles) = measure(&pack);
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
    measured::print_growth(&all);
    if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join("; "))) }
}

/// What takes longer than this is measured only once.
const LONG: Duration = Duration::from_secs(60);

/// Measures something about a pack several times, or once if it takes long; says so as it goes.
/// After a failure, whose sentence is returned too, nothing more is tried.
pub fn several<T>(
    pack: &Pack,
    what: &str,
    runs: usize,
    mut measure: impl FnMut() -> Outcome<T>,
) -> (Vec<T>, Option<String>) {
    let mut all = Vec::new();
    for run in 0..runs {
        let start = Instant::now();
        match measure() {
            Ok(one) => all.push(one),
            Err(sentence) => return (all, Some(format!("{what}: {sentence}"))),
        }
        println!("  {}: run {} {what}, {:.1?}", pack.name, run + 1, start.elapsed());
        if start.elapsed() > LONG {
            break;
        }
    }
    (all, None)
}
