//! Why something could not be decided.

use casework::state::CasebookError;

use crate::plan::Field;

/// Why a decision was not taken.
#[derive(Debug, thiserror::Error)]
pub enum CaseloadError {
    /// The casebook does not take it.
    #[error(transparent)]
    Casebook(#[from] CasebookError),
    /// There is no such row, or no such person.
    #[error("there is no row or person at {0}")]
    NoSuch(u32),
    /// What is said to be right cannot be a value of the field.
    #[error("this cannot be a value of {}", .0.code())]
    NotOfField(Field),
}
