//! Why a worker could not do what it was asked for. The page shows these in its technical details,
//! in the words below.

use matcher::linking::BytesError;
use matcher::normalise::address::AmendmentError;

/// Why a reader could not hand a table over.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HandOverError {
    /// The cleaned values were asked for too soon.
    #[error("the tables are still being cleaned")]
    StillCleaning,
    /// No order to clean was given.
    #[error("nothing has been cleaned")]
    NothingCleaned,
    /// The reader has no table at this place.
    #[error("no such table has been read")]
    NoSuchTable,
    /// The office's amendments to the map cannot be used.
    #[error(transparent)]
    Map(#[from] AmendmentError),
    /// The part could not be written, for lack of memory.
    #[error(transparent)]
    Bytes(#[from] BytesError),
}

/// Why a run could not go on.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RunError {
    /// A table of the run did not arrive.
    #[error("a table was not handed over")]
    TableMissing,
    /// The cleaned values of a side did not arrive.
    #[error("a side was not handed over")]
    SideMissing,
    /// An answer of a helper arrived while nothing is run.
    #[error("no run is going on")]
    NoRun,
    /// An answer of a helper that the run does not have.
    #[error("no such helper")]
    NoSuchHelper,
    /// Pairs were to be scored before they were found.
    #[error("no pairs were found before")]
    NoPairs,
    /// The office's amendments to the map cannot be used.
    #[error(transparent)]
    Map(#[from] AmendmentError),
    /// A part was changed on its way.
    #[error(transparent)]
    Bytes(#[from] BytesError),
}

/// Why a file could not be written.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// There are no results.
    #[error("nothing has been matched")]
    NothingMatched,
    /// There is no room for it.
    #[error(transparent)]
    NotWritten(#[from] std::io::Error),
}
