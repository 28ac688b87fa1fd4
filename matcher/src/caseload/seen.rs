//! What row and person said when something was decided, so that a later change can be shown field by
//! field.
//!
//! Kept for each decision by itself, because taking a newer decision back brings an older one into
//! force that was made upon something else. These are values of people: they stand beside the
//! journal and never in it.

use std::collections::BTreeMap;
use std::sync::Arc;

use casework::digest::Digest;
use casework::ids::{CaseId, PersonId};
use serde::{Deserialize, Serialize};

/// Values by the codes of their fields, which a newer version may have more of.
pub type Values = BTreeMap<String, String>;

/// What a case and an entry of the journal stand for: one decision about one row.
pub type Decision = (CaseId, Digest);

/// All that was seen, by case and by the name of the entry that decided.
pub type AllSeen = BTreeMap<Decision, Arc<Seen>>;

/// What row and person said when something was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Everything that is compared, of the row.
    pub row: Digest,
    /// The person that was decided about, as it was then.
    pub person: Option<PersonId>,
    /// All of it as a line of JSON: values are asked for seldom.
    line: Box<str>,
}

/// Written and read as it stands; keys of a newer version stay in the line.
#[derive(Serialize, Deserialize)]
struct Line {
    case: CaseId,
    entry: Digest,
    row: Digest,
    person: Option<PersonId>,
    list: Values,
    registry: Values,
}

impl Seen {
    /// What was seen when this was decided; nothing if it cannot be written, which never happens
    /// with texts.
    pub(super) fn of(
        (case, entry): Decision,
        row: Digest,
        person: Option<PersonId>,
        (list, registry): (Values, Values),
    ) -> Option<Seen> {
        let line = Line { case, entry, row, person, list, registry };
        let line = serde_json::to_string(&line).ok()?;
        Some(Seen { row, person, line: line.into() })
    }

    /// Reads a line, without its end.
    pub fn read(line: &str) -> Option<(Decision, Seen)> {
        let Line { case, entry, row, person, .. } = serde_json::from_str(line).ok()?;
        Some(((case, entry), Seen { row, person, line: line.into() }))
    }

    /// The line, without its end.
    pub fn line(&self) -> &str {
        &self.line
    }

    /// The values of the row and those of the person.
    pub fn values(&self) -> (Values, Values) {
        let line: Option<Line> = serde_json::from_str(&self.line).ok();
        line.map(|line| (line.list, line.registry)).unwrap_or_default()
    }
}
