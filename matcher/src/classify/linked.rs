//! The result of a run: the verdicts with all that explains them.

use super::assign::Families;
use super::verdict::Verdict;
use super::weights::Weights;
use crate::normalise::Prepared;

/// Everything that the lists, the pane and the workbook are made of.
pub struct Linked {
    /// The records of both sides with their raw values.
    pub prepared: Prepared,
    /// The weights, for explaining scores.
    pub weights: Weights,
    /// What the families of books' rows added to scores, for explaining them.
    pub families: Families,
    /// One verdict per sector record, as the rows stand in the files: by file, by row, by who of the
    /// row's people. Where every row holds one person that is the order of the records.
    pub verdicts: Vec<Verdict>,
}
