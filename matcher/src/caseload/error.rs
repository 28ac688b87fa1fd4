//! Why something could not be decided.

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
    /// There is no such row, or no such person.
    #[error("there is no row or person at {0}")]
    NoSuch(u32),
    /// What is said to be right cannot be a value of the field.
    #[error("this cannot be a value of {}", .0.code())]
    NotOfField(Field),
    /// There is nothing to say about the row: nothing was decided, or nothing has changed since.
    #[error("there is nothing to confirm about row {0}")]
    NothingToConfirm(u32),
}
