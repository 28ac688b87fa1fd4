//! One row of the office's list, and the truth about it.

use super::cell::Cell;
use super::labels::Labels;
use super::places::Home;
use super::trouble::{Birth, Trouble};

/// One row of the list. An empty string is an empty cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Row {
    /// The person's position in the population.
    pub person: usize,
    pub insurance: String,
    pub name: String,
    pub birth: Birth,
    pub birth_cell: Cell,
    pub sex: String,
    pub number: Cell,
    pub home: Option<Home>,
    pub address: String,
    pub father: String,
    pub mother: String,
    pub group: String,
    pub note: String,
    pub labels: Labels,
    pub troubles: Vec<Trouble>,
}
