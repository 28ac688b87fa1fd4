//! Measures the program and the packed page next to another linkage tool, the *peer*, on the same
//! files in the same run, from the files to what a clerk takes home: the peer's links, our workbook.
//!
//! Takes the arguments of [`HELP`]; `DOISOAT_HTML` names the packed file, `PEER_PYTHON` a Python that
//! has the peer. Prints the medians with the ratios and, with `--record`, appends them to
//! `benchmarks/peer.tsv`. Decided: the workbook is always saved, because the work ends with it; a
//! page that cannot save is reported in a sentence, and what it did before counts.

mod splink;

use std::process::ExitCode;

use tests::Outcome;
use tests::measure::{Arguments, Figures, Measured, Pack, Sheet, Task};
use tests::measure::{outside, packs, several, tab};

const HELP: &str = "\
arguments: --peer splink [OPTIONS] [SIZE ... | LIST EXTRACT]

  SIZE            rows of a made-up list and extract: 10k, 100k, 1m (default: these three)
  LIST EXTRACT    two files instead, whose headers tests/benches/peer/splink/reading.py knows
  --record        add the medians to benchmarks/peer.tsv
  --runs N        runs of each measurement (default: 3; once when one takes over a minute)
  --native        leave the page out
  --truth FILE    which row is whom (sector_row,registry_row), for two files
  --patience N    seconds that a step may take (default: 600)
  --write FOLDER  write the made-up files to FOLDER/SIZE and end";

/// What is recorded.
const SHEET: Sheet = Sheet {
    file: "peer.tsv",
    words: &["peer"],
    names: &[
        ("peer_read", "the peer: reading and preparing"),
        ("peer_train", "the peer: learning its parameters"),
        ("peer_predict", "the peer: scoring pairs"),
        ("peer_link", "the peer: choosing links and writing them"),
        ("peer_total", "the peer: files to links"),
        ("peer_peak_mb", "the peer: its process at its highest"),
        ("peer_precision", "the peer: links that are right, at its best threshold"),
        ("peer_recall", "the peer: people in the registry who are linked"),
        ("peer_f1", "the peer: both in one"),
        ("peer_threshold", "the peer: that threshold, as a weight in bits"),
        ("peer_strict_recall", "the peer: the same where 999 of 1000 links are right"),
        ("native_counts", "the program: files to counts"),
        ("native_saved", "the program: files to the saved workbook"),
        ("native_peak_mb", "the program: its process at its highest, to the counts"),
        ("native_saved_peak_mb", "the program: at its highest, to the saved workbook"),
        ("page_counts", "the page: files to counts"),
        ("page_saved", "the page: files to the saved workbook"),
        ("page_peak_mb", "the page: its process at its highest, to the counts"),
        ("page_saved_peak_mb", "the page: at its highest, to the saved workbook"),
        ("precision", "ours: links that are right"),
        ("recall", "ours: people in the registry who are linked"),
        ("f1", "ours: both in one"),
        ("review", "ours: rows left to people, who claim nobody"),
        ("times_native_saved", "native_saved over peer_total"),
        ("times_page_counts", "page_counts over peer_total"),
        ("times_page_saved", "page_saved over peer_total"),
        ("times_native_mb", "native_saved_peak_mb over peer_peak_mb"),
        ("times_page_mb", "page_saved_peak_mb over peer_peak_mb"),
    ],
};

/// What is over what in the ratios.
const RATIOS: [(&str, [&str; 2]); 5] = [
    ("times_native_saved", ["native_saved", "peer_total"]),
    ("times_page_counts", ["page_counts", "peer_total"]),
    ("times_page_saved", ["page_saved", "peer_total"]),
    ("times_native_mb", ["native_saved_peak_mb", "peer_peak_mb"]),
    ("times_page_mb", ["page_saved_peak_mb", "peer_peak_mb"]),
];

fn main() -> ExitCode {
    let arguments = std::env::args().skip(1).collect::<Vec<_>>();
    tests::ended(Arguments::parse(&arguments, HELP).and_then(run))
}

fn run(mut arguments: Arguments) -> Outcome {
    arguments.save = true;
    match &arguments.task {
        Task::Outside(files) => outside::print(files),
        Task::Write(folder) => packs::write(&arguments.sizes, folder),
        Task::Measure => measure_all(&arguments),
    }
}

fn measure_all(arguments: &Arguments) -> Outcome {
    let peer = splink::Peer::of_environment()?;
    tests::measure::measure_all(arguments, |pack| measure(pack, arguments, &peer))
}

/// Measures the program, the peer and the page; what cannot be measured is left out and reported. If
/// the page cannot save the workbook, a sentence says so and the run goes on.
fn measure(pack: &Pack, arguments: &Arguments, peer: &splink::Peer) -> (Measured, Vec<String>) {
    let outside = || outside::in_child(pack, arguments);
    let (program, trouble) = several(pack, "the program", arguments.runs, outside);
    let mut troubles = Vec::from_iter(trouble);
    let peer = || peer.link(pack, arguments.patience);
    let (peers, trouble) = several(pack, "the peer", arguments.runs, peer);
    troubles.extend(trouble);

    let rows = program.last().map(|seen| seen.rows.clone()).unwrap_or_default();
    let counts = program.last().map(|seen| seen.counts.clone());
    let words = peers.last().map(|seen| seen.versions.clone()).unwrap_or_else(|| "-".to_owned());
    if let Some(theirs) = peers.last()
        && theirs.rows != rows
    {
        troubles.push(format!("the peer read {} rows and the program {rows}", theirs.rows));
    }
    let mut runs: Vec<Figures> = program.into_iter().map(|seen| seen.figures).collect();
    runs.extend(peers.into_iter().map(|seen| seen.figures));
    if let Some(page) = &arguments.page {
        let in_page = || tab::measure(page, pack, arguments);
        let (seen, trouble) = several(pack, "in the page", arguments.runs, in_page);
        troubles.extend(trouble);
        for seen in seen {
            troubles.extend(seen.differs(counts.as_ref()));
            if let Some(why) = seen.unsaved {
                println!("  {}: the page did not save the workbook: {why}", pack.name);
            }
            runs.push(seen.figures);
        }
    }
    let figures = compared(Figures::median(&runs));
    (Measured::new(&SHEET, pack, rows, vec![words], figures), troubles)
}

/// The medians with their sums and ratios.
fn compared(mut figures: Figures) -> Figures {
    figures.combine("native_counts", ["native_read", "native_match"], |times| times.iter().sum());
    figures.combine("native_saved", ["native_counts", "native_save"], |times| times.iter().sum());
    figures.combine("page_counts", ["page_total"], |[total]| total);
    figures.combine("page_saved", ["page_total", "page_save"], |times| times.iter().sum());
    for (name, of) in RATIOS {
        figures.combine(name, of, |[ours, theirs]| ours / theirs);
    }
    figures
}
