//! Scores the engine against packs with a truth: one table of evidence.
//!
//! Takes sizes of made-up populations (default: 10k and 100k), or `--packs FOLDER` with packs of any
//! origin ([`tests::accuracy`] says in which form); prints for each pack and for all together
//! precision, recall, F1, the share left to people, the wrong links, and for each band of scores how
//! many links are right, between what they lie with 95 %, and what the scores promise. `--record`
//! adds them to `benchmarks/accuracy.tsv` with their date.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use tempfile::TempDir;
use tests::accuracy::{BANDS, Band, Figures, Interval, Pack, find, interval};
use tests::population::write::files;
use tests::{Outcome, measure, record};

const FILE: &str = "accuracy.tsv";

const HEADER: &str = "date\tpack\tscores\trows\tknown\tlinks\tright\twrong\twrong_of_nobody\t\
                      precision\tlow\thigh\tpromised\trecall\tf1\treview";

const HELP: &str = "\
arguments: [--record] [SIZE ... | --packs FOLDER]

  SIZE            rows of a made-up list and extract (default: 10k 100k)
  --packs FOLDER  score the packs in the folder and below it: registry.xlsx with sector.xlsx and
                  truth.csv, or with any NAME.xlsx and its truth_NAME.csv
  --record        add the figures to benchmarks/accuracy.tsv";

fn main() -> ExitCode {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    // Cargo adds this to every benchmark.
    arguments.retain(|argument| argument != "--bench");
    tests::ended(run(&arguments))
}

fn run(arguments: &[String]) -> Outcome {
    let (mut packs, mut sizes, mut keep) = (None, Vec::new(), false);
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--record" => keep = true,
            "--packs" => {
                let folder = rest.next().ok_or(format!("--packs needs a folder.\n{HELP}"))?;
                packs = Some(PathBuf::from(folder));
            }
            size => sizes
                .push(measure::arguments::size(size).ok_or(format!("unknown {size}.\n{HELP}"))?),
        }
    }
    if packs.is_some() && !sizes.is_empty() {
        return Err(format!("name sizes, or a folder of packs.\n{HELP}"));
    }
    if sizes.is_empty() {
        sizes = vec![10_000, 100_000];
    }
    let mut lines = Vec::new();
    let mut all = Figures::default();
    let mut score = |pack: &Pack| -> Outcome {
        let figures = Figures::of(pack, record::today())?;
        println!("{}", told(&pack.name, &figures));
        lines.push(line(&pack.name, "all", &figures));
        all.add_up(&figures);
        Ok(())
    };
    match packs {
        Some(folder) => find(&folder)?.iter().try_for_each(&mut score)?,
        None => sizes.iter().try_for_each(|&rows| score(&made_up(rows)?.1))?,
    }
    println!("{}", told("all packs", &all));
    lines.push(line("all packs", "all", &all));
    for (place, band) in all.bands.iter().enumerate().filter(|(_, band)| band.links > 0) {
        lines.push(band_line(&name(place), band));
    }
    if keep {
        lines.iter().try_for_each(|line| record::add(FILE, HEADER, line).map(drop))?;
    }
    Ok(())
}

/// A made-up population in a folder that lasts as long as the pack.
fn made_up(rows: u64) -> Outcome<(TempDir, Pack)> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let files = files(rows, Path::new(folder.path()))?;
    let (list, registry, truth) = (files.list, files.registry, files.truth);
    Ok((folder, Pack { name: format!("made up, {rows}"), list, registry, truth }))
}

/// What a band is called.
fn name(place: usize) -> String {
    match BANDS.get(place + 1) {
        Some(to) => format!("{}-{to}", BANDS[place]),
        None => format!("{}-", BANDS[place]),
    }
}

fn told(pack: &str, figures: &Figures) -> String {
    let Interval { low, high } = interval(figures.right, figures.links);
    let mut text = format!(
        "{pack}: {} rows, {} in the extract, {} linked\n  precision {:.4} ({low:.4}-{high:.4}), \
         recall {:.4}, F1 {:.4}, review {:.2} %, wrong {} ({} of nobody in the extract)\n",
        figures.rows,
        figures.known,
        figures.links,
        figures.precision(),
        figures.recall(),
        figures.f1(),
        figures.review_share() * 100.0,
        figures.wrong(),
        figures.wrong_of_nobody
    );
    for (place, band) in figures.bands.iter().enumerate().filter(|(_, band)| band.links > 0) {
        let Interval { low, high } = interval(band.right, band.links);
        let share = |part: f64| part / band.links as f64 * 100.0;
        text += &format!(
            "  score {:>5}: {:>7} links, right {:>6.2} % ({:.2}-{:.2}), promised {:>6.2} %\n",
            name(place),
            band.links,
            share(band.right as f64),
            low * 100.0,
            high * 100.0,
            share(band.promised)
        );
    }
    text
}

/// A pack's line in the record.
fn line(pack: &str, scores: &str, figures: &Figures) -> String {
    let Interval { low, high } = interval(figures.right, figures.links);
    let promised: f64 = figures.bands.iter().map(|band| band.promised).sum();
    format!(
        "{}\t{pack}\t{scores}\t{}\t{}\t{}\t{}\t{}\t{}\t{:.5}\t{low:.5}\t{high:.5}\t{:.5}\t{:.5}\t\
         {:.5}\t{:.5}",
        record::day(),
        figures.rows,
        figures.known,
        figures.links,
        figures.right,
        figures.wrong(),
        figures.wrong_of_nobody,
        figures.precision(),
        promised / figures.links.max(1) as f64,
        figures.recall(),
        figures.f1(),
        figures.review_share()
    )
}

/// The line of a band of all packs; what has no meaning for a band is a stroke.
fn band_line(scores: &str, band: &Band) -> String {
    let Interval { low, high } = interval(band.right, band.links);
    let share = |part: f64| part / band.links.max(1) as f64;
    format!(
        "{}\tall packs\t{scores}\t-\t-\t{}\t{}\t{}\t-\t{:.5}\t{low:.5}\t{high:.5}\t{:.5}\t-\t-\t-",
        record::day(),
        band.links,
        band.right,
        band.links - band.right,
        share(band.right as f64),
        share(band.promised)
    )
}
