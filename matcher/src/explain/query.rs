//! Which rows of the results are selected: by verdict, by field and kind, by text.

use serde::{Deserialize, Serialize};

use crate::plan::{Field, FindingKind, Kind, RuledFilter, SinceKind, Status};
use crate::share::Share;

/// What a row must have to be listed. An empty part selects every row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Query {
    /// Only this verdict.
    pub status: Option<Status>,
    /// Only rows in which this field is not the same.
    pub field: Option<Field>,
    /// Only rows in which the field (or any field) has this kind.
    pub kind: Option<Kind>,
    /// Only rows with a finding that needs a look.
    pub with_findings: bool,
    /// Only rows with a finding of this kind.
    pub finding: Option<FindingKind>,
    /// Only rows about which this was decided, or not.
    pub ruled: Option<RuledFilter>,
    /// Only the rows of a share of the work.
    pub share: Option<Share>,
    /// Only rows of which this has become since the list was compared the last time.
    pub since: Option<SinceKind>,
    /// Only rows whose name, number, address, row number or own columns (codes, telephone, remarks)
    /// contain this text, ignoring marks and case.
    pub text: String,
}
