//! Why something could not be decided.

use casework::state::CasebookError;

/// Why a decision was not taken.
#[derive(Debug, thiserror::Error)]
pub enum CaseloadError {
    /// The casebook does not take it.
    #[error(transparent)]
    Casebook(#[from] CasebookError),
    /// There is no such row, or no such person.
    #[error("there is no row or person at {0}")]
    NoSuch(u32),
}
