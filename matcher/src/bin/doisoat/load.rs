//! Turns files into tables with understood columns, following what the arguments say about them.

use std::path::{Path, PathBuf};

use matcher::columns::{
    Mapped, MappingProblem, SavedMappings, TableSummary, ToMap, check_sides, map_shared_codes,
    mapping_as, of_whom, summarise,
};
use matcher::language::Language;
use matcher::layout::Table;
use matcher::mapping::Mapping;
use matcher::normalise::Source;
use matcher::open::{Opened, Opening, open};
use matcher::plan::{Field, LIMITS};
use matcher::words;
use matcher::work_file::TableSetup;

use super::failure::Failure;
use super::inputs::Reading;

/// A table that was read, with its columns understood.
pub(crate) struct Loaded {
    table: Table,
    /// Its position among the tables of its file.
    pub place: usize,
    /// What was seen of the table.
    pub summary: TableSummary,
    /// Which column holds which field.
    pub mapping: Mapping,
}

impl Loaded {
    /// Prints what was read and what was noticed.
    pub(crate) fn tell(&self, language: Language) {
        let rows = language.pick("dòng", "rows");
        eprintln!("{}: {} {rows}", self.summary.place(), self.summary.rows);
        for notice in &self.summary.notices {
            eprintln!("  {}", words::notice(notice, language));
        }
        for column in self.summary.columns.iter().filter(|column| column.decoded) {
            if let Some((before, after)) = column.font.as_ref().and_then(|f| f.sample.as_ref()) {
                let font = language.pick("phông chữ cũ", "old font");
                eprintln!("  {} ({font}): {before} -> {after}", column.shown());
            }
        }
    }

    /// A table of a work, at its position among those of its file.
    pub(crate) fn of((source, place): (Source, usize)) -> Loaded {
        let Source { table, mapping, .. } = source;
        let summary = summarise(&table);
        Loaded { table, place, summary, mapping }
    }

    /// How the table was read, to be read so again.
    pub(crate) fn setup(&self) -> TableSetup {
        TableSetup::of(&self.table, self.place, &self.mapping)
    }

    /// The table and its mapping for the engine.
    pub(crate) fn into_source(self) -> Source {
        Source::new(self.table, self.mapping)
    }
}

/// Everything wrong with the tables of both sides.
fn check(sector: &[Loaded], registry: &[Loaded]) -> Vec<MappingProblem> {
    fn mapped(side: &[Loaded]) -> Vec<Mapped<'_>> {
        side.iter().map(|loaded| (&loaded.summary, &loaded.mapping)).collect()
    }
    check_sides(&mapped(sector), &mapped(registry))
}

/// Whether the columns of both sides allow a match, and what was read and noticed.
pub(crate) fn check_and_tell(
    sector: &[Loaded],
    registry: &[Loaded],
    (quiet, language): (bool, Language),
) -> Result<(), Failure> {
    let problems = check(sector, registry);
    if problems.iter().any(MappingProblem::blocks) {
        return Err(Failure::Mapping(problems));
    }
    if !quiet {
        for loaded in sector.iter().chain(registry) {
            loaded.tell(language);
        }
        for problem in &problems {
            eprintln!("{}", words::mapping_problem(problem, language));
        }
    }
    Ok(())
}

/// Maps the code that both sides have.
pub(crate) fn map_codes(sector: &mut [Loaded], registry: &mut [Loaded]) {
    fn to_map(side: &mut [Loaded]) -> Vec<ToMap<'_>> {
        side.iter_mut().map(|loaded| (&loaded.summary, &mut loaded.mapping)).collect()
    }
    map_shared_codes(&mut to_map(sector), &mut to_map(registry));
}

/// Whether the arguments say that no code is to be compared.
pub(crate) fn no_code(columns: &[(String, String)]) -> bool {
    columns.iter().any(|(field, columns)| field == Field::OfficeCode.code() && columns.is_empty())
}

/// The mappings remembered in a file.
pub(crate) fn saved_mappings(path: Option<&Path>) -> Result<SavedMappings, Failure> {
    let Some(path) = path else { return Ok(SavedMappings::default()) };
    let text = std::fs::read_to_string(path)
        .map_err(|cause| Failure::Open { path: path.to_owned(), cause })?;
    SavedMappings::from_text(&text)
        .map_err(|problem| Failure::Mappings { path: path.to_owned(), problem })
}

/// The lists of people in the files of one side.
pub(crate) fn load(
    paths: &[PathBuf],
    reading: &Reading<'_>,
    saved: &SavedMappings,
) -> Result<Vec<Loaded>, Failure> {
    let mut loaded = Vec::new();
    for path in paths {
        loaded.extend(load_one(&file_name(path), &read(path)?, reading, saved)?);
    }
    Ok(loaded)
}

/// The bytes of a file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|cause| Failure::Open { path: path.to_owned(), cause })
}

/// The name of a file, without its folders.
pub(crate) fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The lists of people in one file.
pub(crate) fn load_one(
    file: &str,
    bytes: &[u8],
    reading: &Reading<'_>,
    saved: &SavedMappings,
) -> Result<Vec<Loaded>, Failure> {
    let choice = reading.layout();
    let how = Opening {
        password: reading.password,
        layout: Some(&choice),
        sheet: reading.sheet,
        tallies: false,
        allowed: LIMITS.reading_in_program,
    };
    let opened = open(bytes, file, how, &mut |_| {}).map_err(Failure::Read)?;
    let mut loaded = Vec::new();
    for (place, Opened { table, summary, taken, .. }) in opened.into_iter().enumerate() {
        if !taken {
            // The user must know about a sheet with rows that is not read.
            if summary.rows > 0 && reading.tells {
                let told = reading.language.pick("không đọc", "not read");
                eprintln!("{}: {told}", summary.place());
            }
            continue;
        }
        let mut mapping = saved.of(&summary).unwrap_or_else(|| summary.mapping.clone());
        // The kind given for one file takes precedence over that for all.
        let of_file = reading.kinds.iter().rev().find(|(of, _)| of.as_deref() == Some(file));
        let kind = of_file.or_else(|| reading.kinds.iter().rev().find(|(of, _)| of.is_none()));
        if let Some(&(_, kind)) = kind.filter(|(_, kind)| *kind != mapping.kind) {
            mapping = mapping_as(&table, kind);
        }
        for (field, columns) in reading.columns {
            set_columns(&mut mapping, &summary, field, columns)?;
        }
        loaded.push(Loaded { table, place, summary, mapping });
    }
    Ok(loaded)
}

/// Gives a field the named columns, joined by “+”: each by its header or its letters.
fn set_columns(
    mapping: &mut Mapping,
    summary: &TableSummary,
    field: &str,
    columns: &str,
) -> Result<(), Failure> {
    let Some((role, field)) = of_whom(field) else {
        return Err(Failure::NoSuchField(field.to_owned()));
    };
    let place = |name: &str| {
        let headed = summary.columns.iter().position(|c| c.header == name);
        headed.or_else(|| summary.columns.iter().position(|c| c.letters.eq_ignore_ascii_case(name)))
    };
    // A header may contain a plus itself.
    let names: Vec<&str> = match place(columns) {
        _ if columns.is_empty() => Vec::new(),
        Some(_) => vec![columns],
        None => columns.split('+').map(str::trim).collect(),
    };
    let mut places = Vec::new();
    for name in names {
        places.push(place(name).ok_or_else(|| Failure::NoSuchColumn {
            file: summary.place(),
            column: name.to_owned(),
        })?);
    }
    mapping.set_of(role, field, &places);
    Ok(())
}
