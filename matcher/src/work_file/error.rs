//! Why a work file does not open, or cannot be made.

use casework::merge::MergeError;
use casework::seal::SealError;
use casework::state::CasebookError;

use crate::caseload::RecordError;

/// Why a work file does not open, or cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WorkError {
    /// Something else than a work file.
    #[error("the file is no work file")]
    NotWork,
    /// Nothing is in it, or zeros alone: the first save was not completed.
    #[error("the file is empty")]
    Empty,
    /// A newer version wrote it, in a form that this one does not read.
    #[error("the work file needs a reader of form {needs}")]
    Newer {
        /// The oldest form whose readers understand it.
        needs: u32,
    },
    /// Its end is missing.
    #[error("the work file is cut off")]
    Cut,
    /// A part is not as it was written.
    #[error("the part `{part}` of the work file is damaged")]
    Damaged {
        /// The part.
        part: String,
    },
    /// The journal is not whole, or does not follow from itself.
    #[error("entry {entry} of the journal of the work file is damaged")]
    Journal {
        /// The first damaged entry, from 1.
        entry: u64,
    },
    /// It unpacks to more than is accepted.
    #[error("the work file is larger than is accepted")]
    TooLarge,
    /// It is sealed, and no passphrase was given.
    #[error("the work file has a passphrase")]
    Locked,
    /// It is sealed and does not open.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// A copy of another work, or one that contradicts this one, cannot be taken over.
    #[error(transparent)]
    Merge(#[from] MergeError),
}

impl WorkError {
    /// A part that is not as it was written.
    pub(super) fn damaged(part: &str) -> WorkError {
        WorkError::Damaged { part: part.to_owned() }
    }

    /// What is wrong with a journal.
    pub(super) fn of_journal(error: &CasebookError) -> WorkError {
        WorkError::Journal {
            entry: match error {
                CasebookError::Journal(error) => error.entry,
                CasebookError::NotFollowing { entry, .. } => *entry,
                CasebookError::Entry(_) | CasebookError::NothingToUndo => 1,
            },
        }
    }
}

impl From<CasebookError> for WorkError {
    fn from(error: CasebookError) -> WorkError {
        WorkError::of_journal(&error)
    }
}

impl From<RecordError> for WorkError {
    fn from(error: RecordError) -> WorkError {
        WorkError::damaged(match error {
            RecordError::Case(_) => super::parts::CASES,
            RecordError::Person(_) | RecordError::NoPerson(_) => super::parts::PERSONS,
            RecordError::Seen(_) => super::parts::SEEN,
        })
    }
}
