//! Which column holds which field, and what stops a pair of mappings from being used.

use serde::{Deserialize, Serialize};

use crate::plan::Field;

/// One of the two files that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Side {
    /// The office's own list.
    Sector,
    /// The extract of the population registry.
    Registry,
}

/// For each field the column that holds it, by its place in the table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    columns: [Option<u16>; Field::ALL.len()],
}

impl Mapping {
    /// The column of a field.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.columns[field.index()].map(usize::from)
    }

    /// Gives a field its column, or none. A column serves one field: another field that had it
    /// loses it.
    pub fn set(&mut self, field: Field, column: Option<usize>) {
        let column = column.and_then(|c| u16::try_from(c).ok());
        if column.is_some() {
            for slot in &mut self.columns {
                if *slot == column {
                    *slot = None;
                }
            }
        }
        self.columns[field.index()] = column;
    }

    /// The field that a column holds.
    pub fn field(&self, column: usize) -> Option<Field> {
        Field::ALL.into_iter().find(|&f| self.column(f) == Some(column))
    }
}

/// What a column shows of itself before anything is matched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnSummary {
    /// Its header, trimmed; empty when the header cell is.
    pub header: String,
    /// Its letters in the spreadsheet: A, B, ... AA.
    pub letters: String,
    /// The first distinct values, as the file shows them.
    pub samples: Vec<String>,
    /// Share of rows that hold a value, in percent.
    pub filled: u8,
    /// Share of filled cells that are a personal number of 12 digits (lost zeros given back), in percent.
    pub full_numbers: u8,
    /// Whether it is in an old font whose letters are not read yet.
    pub old_font: bool,
}

/// What the page needs to know of a table to show it and to map its columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableSummary {
    /// Name of the file.
    pub file: String,
    /// Sheet that was read; empty for separated text.
    pub sheet: String,
    /// All sheets of the workbook, in its order.
    pub sheets: Vec<String>,
    /// The header's spreadsheet row, from 1.
    pub header_row: u32,
    /// Rows of data.
    pub rows: u32,
    /// Its columns, in order.
    pub columns: Vec<ColumnSummary>,
    /// The guessed mapping.
    pub mapping: Mapping,
    /// How sure the guess is, per field of [`Field::ALL`], in percent; 0 where no column was found.
    pub confidence: [u8; Field::ALL.len()],
    /// What the reader noticed.
    pub notices: Vec<crate::read::Notice>,
    /// A fingerprint of all cells, to see that one file was given twice.
    pub fingerprint: u64,
}

/// What is wrong with a mapping or with a pair of tables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MappingProblem {
    /// No column holds the name.
    NoName { side: Side, file: String },
    /// No column holds the name and none a number: nobody can be found.
    NoNameNorNumber { side: Side, file: String },
    /// The names are in an old font.
    OldFont { side: Side, file: String },
    /// The name seems to stand in two columns, of which one is read.
    NameInTwoColumns { side: Side, file: String, column: String },
    /// Both sides are the same table.
    SameTable { sector: String, registry: String },
    /// The sector side has far more personal numbers than the registry side.
    SidesSwapped { sector: String, registry: String },
    /// The extract has no date of birth and no number: almost nothing can be told apart.
    ThinRegistry { file: String },
}

impl MappingProblem {
    /// Whether matching must not start.
    pub fn blocks(&self) -> bool {
        matches!(
            self,
            MappingProblem::NoName { .. }
                | MappingProblem::NoNameNorNumber { .. }
                | MappingProblem::OldFont { .. }
                | MappingProblem::SameTable { .. }
        )
    }
}

/// Everything that is wrong with a pair before it is matched, the sector's side first.
pub fn check_pair(
    sector: &TableSummary,
    sector_mapping: &Mapping,
    registry: &TableSummary,
    registry_mapping: &Mapping,
) -> Vec<MappingProblem> {
    let mut problems = Vec::new();
    let sides =
        [(Side::Sector, sector, sector_mapping), (Side::Registry, registry, registry_mapping)];
    for (side, table, mapping) in sides {
        let file = table.file.clone();
        let numbered =
            mapping.column(Field::Number).is_some() || mapping.column(Field::OldNumber).is_some();
        let name = mapping.column(Field::Name);
        let old_font = match name {
            Some(column) => table.columns.get(column).is_some_and(|c| c.old_font),
            None => table.columns.iter().any(|c| c.old_font),
        };
        match (name.is_some(), numbered) {
            _ if old_font => problems.push(MappingProblem::OldFont { side, file }),
            (false, false) => problems.push(MappingProblem::NoNameNorNumber { side, file }),
            (false, true) => problems.push(MappingProblem::NoName { side, file }),
            _ => {}
        }
    }
    for (side, table, mapping) in sides {
        if let Some(column) = name_continues(table, mapping) {
            let file = table.file.clone();
            problems.push(MappingProblem::NameInTwoColumns { side, file, column });
        }
    }
    if sector.fingerprint == registry.fingerprint && sector.rows == registry.rows {
        problems.push(MappingProblem::SameTable {
            sector: sector.file.clone(),
            registry: registry.file.clone(),
        });
    } else if numbers(sector, sector_mapping) >= numbers(registry, registry_mapping) + 25 {
        problems.push(MappingProblem::SidesSwapped {
            sector: sector.file.clone(),
            registry: registry.file.clone(),
        });
    }
    if registry_mapping.column(Field::Dob).is_none()
        && registry_mapping.column(Field::Number).is_none()
    {
        problems.push(MappingProblem::ThinRegistry { file: registry.file.clone() });
    }
    problems
}

/// The column right of the name when it holds the given name apart: headed "Tên" or, under a merged
/// header, not at all, with one word in each cell.
fn name_continues(table: &TableSummary, mapping: &Mapping) -> Option<String> {
    let place = mapping.column(Field::Name)? + 1;
    let column = table.columns.get(place).filter(|_| mapping.field(place).is_none())?;
    let is_word = |text: &String| !text.contains(' ') && text.chars().all(char::is_alphabetic);
    let headed = column.header.is_empty() || crate::text::fold(&column.header) == "ten";
    let continues = headed && table.header_row > 0 && column.filled > 50;
    (continues && !column.samples.is_empty() && column.samples.iter().all(is_word)).then(|| {
        if column.header.is_empty() { column.letters.clone() } else { column.header.clone() }
    })
}

/// Share of a table's rows with a full personal number, in percent.
fn numbers(table: &TableSummary, mapping: &Mapping) -> u32 {
    mapping
        .column(Field::Number)
        .and_then(|c| table.columns.get(c))
        .map_or(0, |c| u32::from(c.full_numbers) * u32::from(c.filled) / 100)
}
