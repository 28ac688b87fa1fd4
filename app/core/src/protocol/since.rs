//! What the page shows of what has changed since the list was compared the last time.

use matcher::plan::{SinceKind, Status, Who};
use serde::{Deserialize, Serialize};

/// What has changed since the last time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SinceView {
    /// How many rows there are of each kind that there is.
    pub counts: Vec<(SinceKind, u32)>,
    /// How many rows of the former list are gone.
    pub gone: u32,
    /// The first of them, those that were decided about in front.
    pub shown: Vec<GoneView>,
}

/// A row that is in the list no longer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoneView {
    /// Where it stood in the former list.
    pub place: String,
    /// Its verdict then.
    pub status: Status,
    /// What is known of it because somebody decided about it.
    pub case: Option<GoneCase>,
}

/// A case whose row is gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoneCase {
    /// Its number.
    pub number: String,
    /// The name that the row had.
    pub name: Option<String>,
    /// Who the row was decided to be, if that is not contradicted.
    pub who: Option<Who>,
}
