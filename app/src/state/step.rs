//! Where the user is: three steps on two screens.
//!
//! Takes whether the results are being looked at and which files are loaded; gives the step that the
//! stepper marks. Decided: a step is derived and never stored, so that it cannot disagree with what
//! is loaded.

/// The steps, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Choosing the two files.
    Files,
    /// Saying which column holds what.
    Columns,
    /// Reading the results.
    Results,
}

impl Step {
    pub const ALL: [Step; 3] = [Step::Files, Step::Columns, Step::Results];

    /// The step that the user is at.
    pub fn now(at_results: bool, both_loaded: bool) -> Step {
        match (at_results, both_loaded) {
            (true, _) => Step::Results,
            (false, true) => Step::Columns,
            (false, false) => Step::Files,
        }
    }

    /// Whether the user can go to this step now.
    pub fn is_open(self, both_loaded: bool, has_results: bool) -> bool {
        match self {
            Step::Files => true,
            Step::Columns => both_loaded,
            Step::Results => has_results,
        }
    }

    /// Its number on the screen.
    pub fn number(self) -> usize {
        self as usize + 1
    }
}

#[cfg(test)]
mod tests {
    use super::Step;

    #[test]
    fn the_step_follows_from_what_is_loaded() {
        assert_eq!(Step::now(false, false), Step::Files);
        assert_eq!(Step::now(false, true), Step::Columns);
        assert_eq!(Step::now(true, true), Step::Results);
        // A side that is being read again does not throw the user out of the results.
        assert_eq!(Step::now(true, false), Step::Results);
    }

    #[test]
    fn results_open_once_there_are_some() {
        assert!(!Step::Results.is_open(true, false));
        assert!(Step::Results.is_open(false, true));
        assert!(!Step::Columns.is_open(false, true));
    }
}
