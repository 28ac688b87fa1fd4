//! One side's files: being read, loaded, or failed.
//!
//! The three are kept side by side and not as one enum, because what was loaded stays loaded and
//! usable while other files are read, are cancelled or fail.

use matcher::columns::SavedMappings;
use matcher::read::ReadError;

use super::tables::Loaded;
use crate::protocol::ReadTable;

/// Files that are being read, one after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Their names. Empty for the sample data.
    pub names: Vec<String>,
    /// Whether they are added to what is loaded, instead of replacing it.
    pub adds: bool,
    /// Place of the file that is being read.
    pub at: usize,
    /// Rows read so far of that file.
    pub rows: u32,
    /// The protected file at which the reading waits.
    pub locked: Option<Locked>,
}

/// A file that only opens with a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locked {
    /// Its name, after that of its archive if it is in one.
    pub file: String,
    /// Whether the password given was wrong.
    pub wrong: bool,
    /// Whether a password is being tried.
    pub trying: bool,
}

/// Why there are no new tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The file's content.
    Read(ReadError),
    /// The browser could not hand over the file's bytes.
    Unreadable {
        /// Name of the file.
        name: String,
        /// The browser's own words.
        cause: String,
    },
    /// The worker that was reading, or that held the tables, ended unexpectedly.
    Stopped {
        /// Names of the files; `None` for the sample data.
        name: Option<String>,
        /// Why, in the program's or the browser's own words.
        cause: String,
    },
}

/// Everything about one side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileState {
    /// What is being read.
    pub reading: Option<Reading>,
    /// What was read.
    pub loaded: Option<Loaded>,
    /// What went wrong last.
    pub problem: Option<Problem>,
    /// The number of files that were chosen together with the failed one, and so were not taken.
    pub left_with_it: usize,
}

impl FileState {
    /// Begins to read files.
    pub fn start(&mut self, names: Vec<String>, adds: bool) {
        self.reading = Some(Reading { names, adds, ..Reading::default() });
        self.problem = None;
    }

    /// Notes how far the reading is.
    pub fn progress(&mut self, at: usize, rows: u32) {
        if let Some(reading) = &mut self.reading {
            (reading.at, reading.rows, reading.locked) = (at, rows, None);
        }
    }

    /// Notes that the reading waits for a password.
    pub fn lock(&mut self, file: String, wrong: bool) {
        if let Some(reading) = &mut self.reading {
            reading.locked = Some(Locked { file, wrong, trying: false });
        }
    }

    /// Notes that a password is being tried.
    pub fn try_password(&mut self) {
        if let Some(locked) = self.reading.as_mut().and_then(|reading| reading.locked.as_mut()) {
            locked.trying = true;
        }
    }

    /// Takes what was read.
    pub fn finish(&mut self, reader: u32, tables: Vec<ReadTable>, saved: &SavedMappings) {
        let Some(reading) = self.reading.take() else { return };
        let before = self.loaded.take().filter(|_| reading.adds);
        let mut loaded = before.unwrap_or_default();
        loaded.sample = reading.names.is_empty();
        loaded.add(reader, tables);
        loaded.refresh(saved);
        self.loaded = Some(loaded);
    }

    /// Ends the reading with a problem.
    pub fn fail(&mut self, problem: Problem) {
        let reading = self.reading.take();
        self.left_with_it = reading.map_or(0, |reading| reading.names.len().saturating_sub(1));
        self.problem = Some(problem);
    }

    /// Ends the reading because its worker ended unexpectedly.
    pub fn stop(&mut self, cause: String) {
        let name = self.reading.as_ref().and_then(|reading| reading.name()).map(str::to_owned);
        self.fail(Problem::Stopped { name, cause });
    }

    /// Removes the tables of a worker that ended unexpectedly.
    pub fn lose(&mut self, reader: u32, cause: String) {
        let Some(loaded) = &mut self.loaded else { return };
        let names = loaded.remove_reader(reader).join("”, “");
        let name = (!loaded.sample).then_some(names);
        if loaded.tables.is_empty() {
            self.loaded = None;
        }
        self.left_with_it = 0;
        self.problem = Some(Problem::Stopped { name, cause });
    }

    /// Ends the reading because the user cancelled it.
    pub fn cancel(&mut self) {
        self.reading = None;
    }

    /// Changes what is loaded, if anything is.
    pub fn change(&mut self, change: impl FnOnce(&mut Loaded)) {
        if let Some(loaded) = &mut self.loaded {
            change(loaded);
        }
    }

    /// Whether a reader is at work: with a file, or with a table that is laid out again.
    pub fn is_busy(&self) -> bool {
        self.reading.is_some() || self.loaded.as_ref().is_some_and(Loaded::is_busy)
    }
}

impl Reading {
    /// The name of the file that is being read. `None` for the sample data.
    pub fn name(&self) -> Option<&str> {
        self.names.get(self.at).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{read, summary};
    use super::*;

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    fn give(state: &mut FileState, reader: u32, files: &[&str], adds: bool) {
        state.start(names(files), adds);
        let tables = files.iter().map(|file| read(summary(file, "", &["Họ tên"]))).collect();
        state.finish(reader, tables, &SavedMappings::default());
    }

    fn loaded_files(state: &FileState) -> Vec<String> {
        state.loaded.as_ref().map(Loaded::files).unwrap_or_default()
    }

    #[test]
    fn what_is_loaded_survives_a_failed_and_a_cancelled_reading() {
        let mut state = FileState::default();
        give(&mut state, 1, &["a.csv"], false);
        let before = state.loaded.clone();

        state.start(names(&["b.csv", "c.csv", "d.csv"]), true);
        state.progress(1, 20);
        state.fail(Problem::Read(ReadError::Empty { file: "c.csv".into() }));
        assert_eq!((&state.loaded, state.left_with_it), (&before, 2));
        assert!(state.problem.is_some() && state.reading.is_none());

        state.start(names(&["c.csv"]), false);
        assert!(state.problem.is_none());
        state.cancel();
        assert_eq!((state.loaded, state.reading), (before, None));
    }

    #[test]
    fn files_are_added_or_take_the_place() {
        let mut state = FileState::default();
        give(&mut state, 1, &["a.csv", "b.csv"], false);
        give(&mut state, 2, &["c.csv"], true);
        assert_eq!(loaded_files(&state), ["a.csv", "b.csv", "c.csv"]);
        give(&mut state, 3, &["d.csv"], false);
        assert_eq!(loaded_files(&state), ["d.csv"]);
    }

    #[test]
    fn a_worker_that_stops_names_its_file_and_takes_its_tables_alone() {
        let mut state = FileState::default();
        state.start(names(&["a.csv", "b.csv"]), false);
        state.progress(1, 5);
        state.stop("unreachable".into());
        let problem = Problem::Stopped { name: Some("b.csv".into()), cause: "unreachable".into() };
        assert_eq!(state.problem, Some(problem));

        give(&mut state, 1, &["a.csv"], false);
        give(&mut state, 2, &["b.csv", "c.csv"], true);
        state.lose(2, "memory".into());
        assert_eq!(loaded_files(&state), ["a.csv"]);
        let problem =
            Problem::Stopped { name: Some("b.csv”, “c.csv".into()), cause: "memory".into() };
        assert_eq!(state.problem, Some(problem));
        state.lose(1, "memory".into());
        assert_eq!(state.loaded, None);
    }

    #[test]
    fn a_password_is_asked_for_until_the_file_opens() {
        let mut state = FileState::default();
        state.start(names(&["a.xlsx", "b.xlsx"]), false);
        let locked = |state: &FileState| state.reading.as_ref().unwrap().locked.clone();
        state.lock("a.xlsx".into(), false);
        state.try_password();
        assert!(locked(&state).unwrap().trying);
        state.lock("a.xlsx".into(), true);
        let again = Locked { file: "a.xlsx".into(), wrong: true, trying: false };
        assert_eq!(locked(&state), Some(again));
        state.progress(1, 0);
        assert_eq!(locked(&state), None);
    }
}
