//! Which rows of the results are asked for: by verdict, by field and kind, by text.

use serde::{Deserialize, Serialize};

use crate::classify::{FindingKind, Status};
use crate::plan::{Field, Kind};

/// What a row must be to be listed. Empty parts ask for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Query {
    /// Only this verdict.
    pub status: Option<Status>,
    /// Only rows in which this field is not the same.
    pub field: Option<Field>,
    /// Only rows in which the field (or any field) has this kind.
    pub kind: Option<Kind>,
    /// Only rows with a finding that somebody should look at.
    pub with_findings: bool,
    /// Only rows with a finding of this kind.
    pub finding: Option<FindingKind>,
    /// Only rows whose name, number, address or row number holds this text, marks and case aside.
    pub text: String,
}
