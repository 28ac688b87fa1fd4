//! Writing a file of the results, and what the office decided about such files.

use super::list_choices::ListChoices;

/// How far the writing of a file is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// Nothing is being written.
    #[default]
    Idle,
    /// It is being written.
    Writing {
        /// How much is written, in percent.
        percent: u32,
    },
    /// The file was handed to the browser.
    Saved {
        /// Name of the file.
        name: String,
    },
    /// It could not be written.
    Failed {
        /// Why, in the program's or the browser's own words.
        cause: String,
    },
}

impl Saving {
    /// Begins to write, unless a file is being written already. Returns whether it began.
    pub fn begin(&mut self) -> bool {
        let begins = !self.is_writing();
        if begins {
            *self = Saving::Writing { percent: 0 };
        }
        begins
    }

    /// What came of offering a file with this name.
    pub fn offered<E: ToString>(name: String, offered: Result<(), E>) -> Saving {
        match offered {
            Ok(()) => Saving::Saved { name },
            Err(error) => Saving::Failed { cause: error.to_string() },
        }
    }

    /// What was saved is not what there is now.
    pub fn forget(&mut self) {
        if self.is_saved() {
            *self = Saving::Idle;
        }
    }

    /// Whether a file is being written.
    pub fn is_writing(&self) -> bool {
        matches!(self, Saving::Writing { .. })
    }

    /// Whether a file was handed to the browser.
    pub fn is_saved(&self) -> bool {
        matches!(self, Saving::Saved { .. })
    }
}

/// What the office decided about the files that are saved. It lasts from run to run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavingChoices {
    /// Whether names are written in their tidy form in the workbook.
    pub tidy_names: bool,
    /// What was decided about the lists that letters order.
    pub lists: ListChoices,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_file_is_written_at_a_time() {
        let mut saving = Saving::Idle;
        assert!(saving.begin() && saving.is_writing());
        assert!(!saving.begin());
        saving = Saving::Saved { name: "a.xlsx".to_owned() };
        assert!(saving.begin() && !saving.is_saved());
    }
}
