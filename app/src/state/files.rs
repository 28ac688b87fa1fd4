//! One side's file: being read, loaded, or failed; and the columns that the user gave its fields.
//!
//! Decided: the three are kept side by side and not as one enum, because what was loaded stays
//! loaded and usable while another file is read, is cancelled or fails.

use std::sync::Arc;

use matcher::columns::{Mapping, TableSummary};
use matcher::plan::Field;
use matcher::read::ReadError;

/// A file that is being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Its name; none for the sample data.
    pub name: Option<String>,
    /// Rows read so far.
    pub rows: u32,
}

/// A table that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// What the reader says of it.
    pub table: Arc<TableSummary>,
    /// The guessed mapping with the user's changes.
    pub mapping: Mapping,
    /// Whether it is the sample data.
    pub sample: bool,
}

/// Why there is no new table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The file's content.
    Read(ReadError),
    /// The browser could not hand over the file's bytes.
    Unreadable { name: String, cause: String },
    /// The reading worker ended unexpectedly.
    Stopped { name: Option<String>, cause: String },
    /// More files than one were dropped; this one is read and so many were left aside.
    OneFileOnly { name: String, left: usize },
}

/// How far a column can be trusted to hold its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// 85 percent and more.
    Sure,
    /// 60 percent and more.
    Fair,
    /// Less: someone should look.
    Check,
    /// The user chose it.
    Chosen,
}

/// Everything about one side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileState {
    pub reading: Option<Reading>,
    pub loaded: Option<Loaded>,
    pub problem: Option<Problem>,
}

impl FileState {
    /// A file is about to be read.
    pub fn start(&mut self, name: Option<String>) {
        self.reading = Some(Reading { name, rows: 0 });
        self.problem = None;
    }

    pub fn progress(&mut self, rows: u32) {
        if let Some(reading) = &mut self.reading {
            reading.rows = rows;
        }
    }

    /// The table was read; the columns that the user chose for an older one are forgotten.
    pub fn finish(&mut self, table: TableSummary) {
        let sample = self.reading.take().is_some_and(|reading| reading.name.is_none());
        let mapping = table.mapping.clone();
        self.loaded = Some(Loaded { table: Arc::new(table), mapping, sample });
    }

    pub fn fail(&mut self, problem: Problem) {
        self.reading = None;
        self.problem = Some(problem);
    }

    /// The worker that read ended unexpectedly.
    pub fn stop(&mut self, cause: String) {
        let name = self.reading.take().and_then(|reading| reading.name);
        self.problem = Some(Problem::Stopped { name, cause });
    }

    /// The worker that held the loaded table ended unexpectedly, and the table with it.
    pub fn lose(&mut self, cause: String) {
        if let Some(lost) = self.loaded.take() {
            let name = (!lost.sample).then(|| lost.table.file.clone());
            self.problem = Some(Problem::Stopped { name, cause });
        }
    }

    pub fn cancel(&mut self) {
        self.reading = None;
    }

    /// Gives a field its column, or none.
    pub fn set_column(&mut self, field: Field, column: Option<usize>) {
        if let Some(loaded) = &mut self.loaded {
            loaded.mapping.set(field, column);
        }
    }
}

impl Loaded {
    /// The first values of the column that a field was given.
    pub fn samples(&self, field: Field) -> &[String] {
        self.mapping
            .column(field)
            .and_then(|column| self.table.columns.get(column))
            .map_or(&[], |column| &column.samples)
    }

    /// How far the column of a field can be trusted; none when the field has no column.
    pub fn confidence(&self, field: Field) -> Option<Confidence> {
        let column = self.mapping.column(field)?;
        if self.table.mapping.column(field) != Some(column) {
            return Some(Confidence::Chosen);
        }
        Some(match self.table.confidence[field.index()] {
            85.. => Confidence::Sure,
            60.. => Confidence::Fair,
            _ => Confidence::Check,
        })
    }

    /// The columns to choose from. One without header and values is of no use to anyone, and a sheet
    /// formatted to its last column has 16,384 of them.
    pub fn choices(&self) -> Vec<usize> {
        let useful = |&column: &usize| {
            let column = &self.table.columns[column];
            column.filled > 0 || !column.header.is_empty()
        };
        (0..self.table.columns.len()).filter(useful).take(500).collect()
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use matcher::columns::ColumnSummary;

    pub fn table(file: &str, headers: &[&str]) -> TableSummary {
        let column = |header: &&str| ColumnSummary {
            header: (*header).to_owned(),
            letters: "A".to_owned(),
            samples: vec!["x".to_owned()],
            filled: u8::from(!header.is_empty()) * 100,
            full_numbers: 0,
        };
        let mut mapping = Mapping::default();
        mapping.set(Field::Name, Some(0));
        let mut confidence = [0; Field::ALL.len()];
        confidence[Field::Name.index()] = 90;
        TableSummary {
            file: file.to_owned(),
            sheet: String::new(),
            sheets: Vec::new(),
            header_row: 1,
            rows: 3,
            columns: headers.iter().map(column).collect(),
            mapping,
            confidence,
            notices: Vec::new(),
            fingerprint: file.len() as u64,
        }
    }

    #[test]
    fn a_loaded_table_survives_a_failed_and_a_cancelled_one() {
        let mut state = FileState::default();
        state.start(Some("a.csv".into()));
        state.progress(2);
        state.finish(table("a.csv", &["Họ tên"]));
        let before = state.loaded.clone();

        state.start(Some("b.csv".into()));
        state.fail(Problem::Read(ReadError::Empty { file: "b.csv".into() }));
        assert_eq!(state.loaded, before);
        assert!(state.problem.is_some() && state.reading.is_none());

        state.start(Some("c.csv".into()));
        assert!(state.problem.is_none());
        state.cancel();
        assert_eq!((state.loaded, state.reading), (before, None));
    }

    #[test]
    fn a_worker_that_stops_names_its_file() {
        let mut state = FileState::default();
        state.start(Some("a.csv".into()));
        state.stop("unreachable".into());
        let problem = Problem::Stopped { name: Some("a.csv".into()), cause: "unreachable".into() };
        assert_eq!(state.problem, Some(problem));
    }

    #[test]
    fn a_column_the_user_chose_is_trusted_as_chosen() {
        let mut state = FileState::default();
        state.finish(table("a.csv", &["Họ tên", "Tên khác"]));
        let confidence = |state: &FileState| state.loaded.as_ref().unwrap().confidence(Field::Name);
        assert_eq!(confidence(&state), Some(Confidence::Sure));
        state.set_column(Field::Name, Some(1));
        assert_eq!(confidence(&state), Some(Confidence::Chosen));
        state.set_column(Field::Name, None);
        assert_eq!(confidence(&state), None);
        state.set_column(Field::Name, Some(0));
        assert_eq!(confidence(&state), Some(Confidence::Sure));
    }

    #[test]
    fn empty_columns_are_not_offered() {
        let mut state = FileState::default();
        state.finish(table("a.csv", &["Họ tên", "", "Ngày sinh"]));
        assert_eq!(state.loaded.unwrap().choices(), [0, 2]);
    }
}
