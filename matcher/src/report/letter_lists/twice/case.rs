//! Rows that belong together, and what is proposed for them.

use super::differ::differences;
use crate::classify::Verdict;
use crate::plan::{Ground, Way};
use crate::propose::Proposal;
use crate::report::letter_lists::asked::Asked;
use crate::words;

/// Rows that belong together, and what is proposed for them.
pub(super) struct Case<'a> {
    /// The rows.
    pub rows: Vec<&'a Verdict>,
    /// What is proposed, if nothing speaks against it.
    pub proposal: Proposal,
    /// What is to be known beside it; often empty.
    pub said: String,
}

impl<'a> Case<'a> {
    /// A case of which nothing else is to be known.
    pub(super) fn new(rows: Vec<&'a Verdict>, way: Way, ground: Ground) -> Case<'a> {
        Case { rows, proposal: Proposal::new(way, ground), said: String::new() }
    }

    /// One row is kept, if the rows say the same.
    pub(super) fn keep_one(asked: &Asked<'_>, rows: Vec<&'a Verdict>) -> Case<'a> {
        let differ = differences(asked, &rows);
        if differ.is_empty() {
            return Case::new(rows, Way::KeepOne, Ground::SeveralRows);
        }
        let said = words::rows_differ(&differ, asked.language);
        Case { said, ..Case::new(rows, Way::CompareRows, Ground::RowsDiffer) }
    }
}
