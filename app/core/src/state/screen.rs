//! Where the user is: three steps on two screens.
//!
//! A step is derived from the screen and from what is loaded, and never stored, so that it cannot
//! disagree with what is loaded.

/// The screen that is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// Both files, their columns, and the start of a run.
    #[default]
    Start,
    /// The results.
    Results,
}

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
    /// All steps, in order.
    pub const ALL: [Step; 3] = [Step::Files, Step::Columns, Step::Results];

    /// The step that the user is at.
    pub fn now(screen: Screen, both_loaded: bool) -> Step {
        match (screen, both_loaded) {
            (Screen::Results, _) => Step::Results,
            (Screen::Start, true) => Step::Columns,
            (Screen::Start, false) => Step::Files,
        }
    }

    /// The screen that the step is on.
    pub fn screen(self) -> Screen {
        match self {
            Step::Files | Step::Columns => Screen::Start,
            Step::Results => Screen::Results,
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

    /// Its number on the screen, from 1.
    pub fn number(self) -> usize {
        self as usize + 1
    }
}

#[cfg(test)]
mod tests {
    use super::{Screen, Step};

    #[test]
    fn the_step_follows_from_what_is_loaded() {
        assert_eq!(Step::now(Screen::Start, false), Step::Files);
        assert_eq!(Step::now(Screen::Start, true), Step::Columns);
        assert_eq!(Step::now(Screen::Results, true), Step::Results);
        // A side that is being read again does not throw the user out of the results.
        assert_eq!(Step::now(Screen::Results, false), Step::Results);
    }

    #[test]
    fn a_step_is_on_its_own_screen() {
        for step in Step::ALL {
            assert_eq!(Step::now(step.screen(), step != Step::Files), step);
        }
    }

    #[test]
    fn results_open_once_there_are_some() {
        assert!(!Step::Results.is_open(true, false));
        assert!(Step::Results.is_open(false, true));
        assert!(!Step::Columns.is_open(false, true));
    }
}
