//! The headless twin of the page: the same engine, the same results, the same workbook bytes.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "files, the day and the surroundings are the program's business, not the engine's"
)]

mod args;
mod failure;
mod letter_lists;
mod load;
mod tally;
mod write;

use std::path::Path;
use std::process::ExitCode;

use args::{Columns, Command, Compare, Program, Reading};
use clap::Parser as _;
use failure::Failure;
use load::{Loaded, check, load, map_codes, no_code, saved_mappings};
use matcher::columns::MappingProblem;
use matcher::language::Language;
use matcher::normalise::PartialDate;
use matcher::plan::{FindingKind, Status};
use matcher::report::letter_lists::extent_note;
use matcher::report::{BYTE_ORDER_MARK, Statistics, results_workbook, write_results_csv};
use matcher::run::{self, Settings};
use matcher::sample;
use matcher::threads::Scoped;
use matcher::words;
use write::{write, write_with};

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

fn compare(files: &Compare, language: Language) -> Result<(), Failure> {
    let saved = saved_mappings(files.mappings.as_deref())?;
    let password = password(files.password.as_deref());
    let sector = Reading {
        sheet: files.sector_sheet.as_deref(),
        password: password.as_deref(),
        header: files.sector_header,
        last_row: files.sector_last_row,
        columns: &files.sector_column,
        kinds: &files.kind,
        tells: !files.quiet,
        language,
    };
    let registry = Reading {
        sheet: files.registry_sheet.as_deref(),
        password: password.as_deref(),
        header: files.registry_header,
        last_row: files.registry_last_row,
        columns: &files.registry_column,
        kinds: &[],
        tells: !files.quiet,
        language,
    };
    let without = no_code(sector.columns) || no_code(registry.columns);
    let threads = files.threads.map_or_else(Scoped::of_cores, |of| Scoped(of.get()));
    let (sector, registry) = threads.together(
        || load(&files.sector, &sector, &saved),
        || load(&files.registry, &registry, &saved),
    );
    let (mut sector, mut registry) = (sector?, registry?);
    if !without {
        map_codes(&mut sector, &mut registry);
    }
    let problems = check(&sector, &registry);
    if problems.iter().any(MappingProblem::blocks) {
        return Err(Failure::Mapping(problems));
    }
    if !files.quiet {
        for loaded in sector.iter().chain(&registry) {
            loaded.tell(language);
        }
        for problem in &problems {
            eprintln!("{}", words::mapping_problem(problem, language));
        }
    }
    let sources = |loaded: Vec<Loaded>| loaded.into_iter().map(Loaded::into_source).collect();
    let amendments = match &files.amendments {
        Some(path) => std::fs::read_to_string(path)
            .map_err(|cause| Failure::Open { path: path.clone(), cause })?,
        None => String::new(),
    };
    let settings = Settings { today: files.today.unwrap_or_else(today), amendments };
    let linked = run::link_with(&threads, sources(sector), sources(registry), &settings)
        .map_err(Failure::Amendments)?;
    let failed = |path: &Path, cause: String| Failure::Write { path: path.to_owned(), cause };

    std::fs::create_dir_all(&files.out).map_err(|e| failed(&files.out, e.to_string()))?;
    let options = results_workbook::Options { language, tidy_names: files.tidy_names };
    let (csv, workbook) =
        (files.out.join("results.csv"), files.out.join(results_workbook::FILE_NAME));
    let (csv, workbook) = threads.together(
        || write_with(&csv, |out| write_results_csv(&linked, out)),
        || {
            write_with(&workbook, |out| {
                results_workbook::write_with(&threads, &linked, options, out)
            })
        },
    );
    csv.and(workbook)?;
    if !files.quiet {
        tell_counts(&Statistics::of(&linked), &files.out, language);
        eprintln!("{}", extent_note(&linked, &letter_lists::choices(files), language));
    }
    letter_lists::write_lists(&linked, files, language)
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

/// The password given, or that in the environment.
fn password(given: Option<&str>) -> Option<String> {
    given.map(str::to_owned).or_else(|| std::env::var("DOISOAT_PASSWORD").ok())
}

/// Today in Việt Nam.
fn today() -> PartialDate {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let milliseconds = since.ok().and_then(|since| i64::try_from(since.as_millis()).ok());
    milliseconds.map_or(PartialDate::default(), PartialDate::in_vietnam_at)
}

fn tell_counts(counts: &Statistics, out: &Path, language: Language) {
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
    eprintln!("{}: {}", language.pick("Kết quả ở", "Results are in"), out.display());
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
