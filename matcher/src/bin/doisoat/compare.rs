//! `compare`, and what it shares with works: what a run depends on, and what is made of it.

use std::path::Path;

use matcher::classify::Linked;
use matcher::language::Language;
use matcher::normalise::PartialDate;
use matcher::plan::{FindingKind, Side, Status};
use matcher::report::letter_lists::extent_note;
use matcher::report::{Statistics, results_workbook, write_results_csv};
use matcher::run::{self, Settings};
use matcher::words;

use super::args::Compare;
use super::failure::Failure;
use super::inputs::{Inputs, Manner};
use super::letter_lists;
use super::load::{Loaded, check_and_tell, load, map_codes, no_code, saved_mappings};
use super::outputs::Outputs;
use super::write::write_with;

/// Compares a list with an extract.
pub(crate) fn compare(files: &Compare, language: Language) -> Result<(), Failure> {
    let Compare { inputs, outputs, manner } = files;
    let saved = saved_mappings(inputs.mappings.as_deref())?;
    let password = password(inputs.password.as_deref());
    let told = (manner.quiet, language);
    let [of_sector, of_registry] =
        [Side::Sector, Side::Registry].map(|side| inputs.reading(side, password.as_deref(), told));
    let threads = manner.threads();
    let (sector, registry) = threads.together(
        || load(&inputs.sector, &of_sector, &saved),
        || load(&inputs.registry, &of_registry, &saved),
    );
    let (mut sector, mut registry) = (sector?, registry?);
    if !no_code(of_sector.columns) && !no_code(of_registry.columns) {
        map_codes(&mut sector, &mut registry);
    }
    check_and_tell(&sector, &registry, told)?;
    let sources = |loaded: Vec<Loaded>| loaded.into_iter().map(Loaded::into_source).collect();
    let linked = run::link_with(&threads, sources(sector), sources(registry), &settings(inputs)?)
        .map_err(Failure::Amendments)?;
    write_results(&linked, &[], outputs, *manner, language)
}

/// What a run depends on besides the files.
pub(crate) fn settings(inputs: &Inputs) -> Result<Settings, Failure> {
    let amendments = match &inputs.amendments {
        Some(path) => std::fs::read_to_string(path)
            .map_err(|cause| Failure::Open { path: path.clone(), cause })?,
        None => String::new(),
    };
    Ok(Settings { today: inputs.today.unwrap_or_else(today), amendments })
}

/// Writes what is made of a run; `reliability` is what is known of how far its links can be relied on.
pub(crate) fn write_results(
    linked: &Linked,
    reliability: &[String],
    outputs: &Outputs,
    manner: Manner,
    language: Language,
) -> Result<(), Failure> {
    let failed = |path: &Path, cause: String| Failure::Write { path: path.to_owned(), cause };
    let Outputs { out, tidy_names, .. } = outputs;
    std::fs::create_dir_all(out).map_err(|e| failed(out, e.to_string()))?;
    let options = results_workbook::Options { language, tidy_names: *tidy_names };
    let (csv, workbook) = (out.join("results.csv"), out.join(results_workbook::FILE_NAME));
    let threads = manner.threads();
    let (csv, workbook) = threads.together(
        || write_with(&csv, |out| write_results_csv(linked, out)),
        || {
            write_with(&workbook, |out| {
                results_workbook::write_with(&threads, linked, options, reliability, out)
            })
        },
    );
    csv.and(workbook)?;
    if !manner.quiet {
        tell_counts(&Statistics::of(linked), language);
        eprintln!("{}: {}", language.pick("Kết quả ở", "Results are in"), out.display());
        eprintln!("{}", extent_note(linked, &letter_lists::choices(outputs), language));
    }
    letter_lists::write_lists(linked, outputs, (manner.quiet, language))
}

/// The password given, or that in the environment.
pub(crate) fn password(given: Option<&str>) -> Option<String> {
    given.map(str::to_owned).or_else(|| std::env::var("DOISOAT_PASSWORD").ok())
}

/// Today in Việt Nam.
fn today() -> PartialDate {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let milliseconds = since.ok().and_then(|since| i64::try_from(since.as_millis()).ok());
    milliseconds.map_or(PartialDate::default(), PartialDate::in_vietnam_at)
}

/// Says how many rows have each verdict and finding.
pub(crate) fn tell_counts(counts: &Statistics, language: Language) {
    for status in Status::ALL {
        eprintln!("{:>10}  {}", counts.status(status), status.text(language));
    }
    let decisions = &counts.decisions;
    if !decisions.is_empty() {
        let (done, all) = (decisions.looked_at, decisions.to_look_at);
        let said = language.pick("dòng cần xem đã có quyết định", "rows to look at are decided");
        eprintln!("{:>10}  {said}", format!("{done}/{all}"));
    }
    for kind in FindingKind::ALL.into_iter().filter(|kind| counts.finding(*kind) > 0) {
        eprintln!("{:>10}  - {}", counts.finding(kind), kind.text(language));
    }
    for note in &counts.column_notes {
        eprintln!("{}", words::column_note(note, language));
    }
    for value in &counts.unknown_values {
        eprintln!("{}", words::unknown_value(value, language));
    }
}
