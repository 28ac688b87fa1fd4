//! The headless twin of the page: the same engine, the same results, the same workbook bytes.

mod args;
mod failure;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use args::{Columns, Command, Compare, Program};
use clap::Parser as _;
use failure::Failure;
use matcher::classify::Status;
use matcher::columns::{Mapping, MappingProblem, TableSummary, check_pair, summarise};
use matcher::normalise::Source;
use matcher::plan::Field;
use matcher::read::Table;
use matcher::report::{Statistics, results_csv, workbook};
use matcher::words::{self, Language};
use matcher::{read, run, sample};

fn main() -> ExitCode {
    let program = Program::parse();
    let language = program.lang.into();
    let done = match &program.command {
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
    let sector = load(&files.sector, files.sector_sheet.as_deref(), &files.sector_column)?;
    let registry = load(&files.registry, files.registry_sheet.as_deref(), &files.registry_column)?;
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
    let sources = |loaded: Vec<Loaded>| {
        loaded.into_iter().map(|l| Source { table: l.table, mapping: l.mapping }).collect()
    };
    let linked = run::link(sources(sector), sources(registry), &mut |_, _, _| {});
    let failed = |path: &Path, cause: String| Failure::Write { path: path.to_owned(), cause };

    std::fs::create_dir_all(&files.out).map_err(|e| failed(&files.out, e.to_string()))?;
    let path = files.out.join("results.csv");
    let bytes = results_csv(&linked).map_err(|e| failed(&path, e.to_string()))?;
    write(&path, &bytes)?;
    let path = files.out.join(workbook::FILE_NAME);
    let bytes = workbook::write(&linked, language, &mut |_, _| {})
        .map_err(|e| failed(&path, e.to_string()))?;
    write(&path, &bytes)?;
    if !files.quiet {
        tell_counts(&Statistics::of(&linked), &files.out, language);
    }
    Ok(())
}

/// A table that was read, with its columns understood.
struct Loaded {
    table: Table,
    summary: TableSummary,
    mapping: Mapping,
}

impl Loaded {
    fn tell(&self, language: Language) {
        let sheet = if self.summary.sheet.is_empty() {
            String::new()
        } else {
            format!(" [{}]", self.summary.sheet)
        };
        let rows = language.pick("dòng", "rows");
        eprintln!("{}{sheet}: {} {rows}", self.summary.file, self.summary.rows);
        for notice in &self.summary.notices {
            eprintln!("  {}", words::notice(notice, language));
        }
    }
}

fn load(
    paths: &[PathBuf],
    sheet: Option<&str>,
    columns: &[(String, String)],
) -> Result<Vec<Loaded>, Failure> {
    paths
        .iter()
        .map(|path| {
            let table = read_table(path, sheet)?;
            let summary = summarise(&table);
            let mut mapping = summary.mapping.clone();
            for (field, column) in columns {
                set_column(&mut mapping, &summary, field, column)?;
            }
            Ok(Loaded { table, summary, mapping })
        })
        .collect()
}

fn read_table(path: &Path, sheet: Option<&str>) -> Result<Table, Failure> {
    let bytes =
        std::fs::read(path).map_err(|cause| Failure::Open { path: path.to_owned(), cause })?;
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    read::read(&bytes, &name, sheet, &mut |_| {}).map_err(Failure::Read)
}

fn set_column(
    mapping: &mut Mapping,
    summary: &TableSummary,
    field: &str,
    column: &str,
) -> Result<(), Failure> {
    let Some(field) = Field::ALL.into_iter().find(|f| f.code() == field) else {
        return Err(Failure::NoSuchField(field.to_owned()));
    };
    if column.is_empty() {
        mapping.set(field, None);
        return Ok(());
    }
    let place =
        summary.columns.iter().position(|c| c.header == column).or_else(|| {
            summary.columns.iter().position(|c| c.letters.eq_ignore_ascii_case(column))
        });
    let Some(place) = place else {
        return Err(Failure::NoSuchColumn {
            file: summary.file.clone(),
            column: column.to_owned(),
        });
    };
    mapping.set(field, Some(place));
    Ok(())
}

/// What is wrong with any pair of files, each problem once.
fn check(sector: &[Loaded], registry: &[Loaded]) -> Vec<MappingProblem> {
    let mut problems: Vec<MappingProblem> = Vec::new();
    for a in sector {
        for b in registry {
            for problem in check_pair(&a.summary, &a.mapping, &b.summary, &b.mapping) {
                if !problems.contains(&problem) {
                    problems.push(problem);
                }
            }
        }
    }
    problems
}

fn columns(files: &Columns, language: Language) -> Result<(), Failure> {
    for path in &files.files {
        let loaded = load(std::slice::from_ref(path), files.sheet.as_deref(), &[])?;
        for Loaded { summary, mapping, .. } in &loaded {
            println!(
                "{} [{}] {} {}",
                summary.file,
                summary.sheet,
                summary.rows,
                language.pick("dòng", "rows")
            );
            for (place, column) in summary.columns.iter().enumerate() {
                let field = mapping.field(place);
                let sure =
                    field.map_or(String::new(), |f| format!(" {}%", summary.confidence[f.index()]));
                let field = field.map_or("-", |f| words::field(f, language));
                println!(
                    "  {:>3}  {}  ->  {field}{sure}  [{}]",
                    column.letters,
                    column.header,
                    column.samples.join(" | ")
                );
            }
            for notice in &summary.notices {
                println!("  {}", words::notice(notice, language));
            }
        }
    }
    Ok(())
}

fn tell_counts(counts: &Statistics, out: &Path, language: Language) {
    for status in Status::ALL {
        eprintln!("{:>10}  {}", counts.status(status), words::status(status, language));
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
    write(&out.join("dap-an.csv"), made.truth.as_bytes())
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    std::fs::write(path, bytes)
        .map_err(|cause| Failure::Write { path: path.to_owned(), cause: cause.to_string() })
}
