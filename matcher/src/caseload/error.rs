//! Why something could not be decided.

use casework::ids::{CaseId, PersonId};
use casework::merge::MergeError;
use casework::state::CasebookError;

use crate::plan::Field;

/// Why a decision was not taken.
#[derive(Debug, thiserror::Error)]
pub enum CaseloadError {
    /// The casebook does not take it.
    #[error(transparent)]
    Casebook(#[from] CasebookError),
    /// Two copies cannot be made one.
    #[error(transparent)]
    Merge(#[from] MergeError),
    /// Something of another work is not in this one's lists.
    #[error(transparent)]
    NotHere(#[from] NotHere),
    /// There is no such row, or no such person.
    #[error("there is no row or person at {0}")]
    NoSuch(u32),
    /// What is said to be right cannot be a value of the field.
    #[error("this cannot be a value of {}", .0.code())]
    NotOfField(Field),
    /// Who decided about a row cannot take the second look at it, and there is one second look.
    #[error("row {0} was decided by the same person, or has had its second look")]
    NotSecond(u32),
    /// There is nothing to say about the row: nothing was decided, or nothing has changed since.
    #[error("there is nothing to confirm about row {0}")]
    NothingToConfirm(u32),
}

/// What of another work is not to be found in this one's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotHere {
    /// The row of a case.
    #[error("the row of the case {0} is not surely in these lists")]
    Case(CaseId),
    /// A person.
    #[error("{0} is not in these lists")]
    Person(PersonId),
}
