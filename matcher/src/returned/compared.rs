//! A line that came back, beside what it is about.

use super::lines::Line;
use super::outcome::Outcome;
use super::said::Said;
use crate::questions::Key;

/// A line with what becomes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// The line.
    pub line: Line,
    /// The row that it is about, if that is known.
    pub row: Option<u32>,
    /// What it is about, if its key can be read.
    pub key: Option<Key>,
    /// Whether it has no key and is known by what it says.
    pub by_content: bool,
    /// What becomes of it.
    pub outcome: Outcome,
    /// What it says, if that is to be taken in.
    pub(super) said: Option<Said>,
}

impl Compared {
    /// A line that was not compared yet.
    pub(super) fn of(line: Line) -> Compared {
        let outcome = Outcome::Blank;
        Compared { line, row: None, key: None, by_content: false, outcome, said: None }
    }
}
