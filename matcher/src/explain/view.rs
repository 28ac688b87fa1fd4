//! What a screen or a sheet needs to show a verdict: values side by side, differing characters
//! marked, steps of the score. Only codes and values; `words` makes sentences of them.

use serde::{Deserialize, Serialize};

use super::ruling::{EngineView, RightedView, RulingView};
use super::step::Step;
use crate::classify::Finding;
use crate::normalise::OwnValue;
use crate::plan::{Field, Kind, ListKind, Outcome, Role, Status};

/// A run of characters that all differ from the other side, or all do not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The characters.
    pub text: String,
    /// Whether they differ.
    pub differs: bool,
}

/// One field of a pair: both raw values with marks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldView {
    /// The field.
    pub field: Field,
    /// The sector's raw value.
    pub sector: Vec<Span>,
    /// The registry's raw value.
    pub registry: Vec<Span>,
    /// How the two differ; `None` if there is no candidate to compare with.
    pub outcome: Option<Outcome>,
    /// Which side somebody decided to be right: of the row alone, and of the row and its first
    /// candidate.
    pub righted: Option<RightedView>,
}

/// Another candidate of the same row.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rival {
    /// The registry's spreadsheet row.
    pub row: u32,
    /// Its score, in bits.
    pub score: f64,
}

/// A candidate next to the row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CandidateView {
    /// Position of the registry record.
    pub registry: u32,
    /// The registry file's name.
    pub file: String,
    /// The registry's spreadsheet row.
    pub row: u32,
    /// The sum of all steps, in bits.
    pub score: f64,
    /// The fields, in order.
    pub fields: Vec<FieldView>,
    /// What the extract's other columns hold, without empty ones.
    pub own: Vec<OwnValue>,
    /// The steps of the score, which add up to it.
    pub steps: Vec<Step>,
    /// The likeliest other candidate: a link requires a margin over it.
    pub next: Option<Rival>,
}

/// Everything that the detail pane shows of a row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DetailView {
    /// Position of the row in the results.
    pub index: u32,
    /// The sector file's name.
    pub file: String,
    /// The sector's spreadsheet row.
    pub row: u32,
    /// The verdict.
    pub status: Status,
    /// What else there is to know.
    pub findings: Vec<Finding>,
    /// The row alone, for a row without a candidate.
    pub fields: Vec<FieldView>,
    /// What the list's other columns hold, without empty ones.
    pub own: Vec<OwnValue>,
    /// Candidates, the chosen one first.
    pub candidates: Vec<CandidateView>,
    /// What somebody decided about who the row is.
    pub ruling: Option<RulingView>,
    /// The engine's own verdict, where decisions made another one of it.
    pub engine: Option<EngineView>,
    /// Whether a second reviewer said something else than what holds.
    pub disputed: bool,
}

/// One line of the table of results.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowView {
    /// Position of the row in the results, to ask for its details.
    pub index: u32,
    /// The sector's spreadsheet row.
    pub row: u32,
    /// File and sheet of the row, if the list consists of several tables.
    pub place: Option<String>,
    /// Which of the row's people it is, and in which kind of book, if rows hold several people.
    pub person: Option<(Role, ListKind)>,
    /// The registry's spreadsheet row, if linked or under review.
    pub registry_row: Option<u32>,
    /// The verdict.
    pub status: Status,
    /// Raw values of the sector's row.
    pub name: String,
    /// Date of birth, as the file shows it.
    pub dob: String,
    /// Number, as the file shows it.
    pub number: String,
    /// Address, as the file shows it.
    pub address: String,
    /// Fields that really differ, with their kind.
    pub changed: Vec<(Field, Kind)>,
    /// The findings.
    pub findings: Vec<Finding>,
    /// What somebody decided about who the row is.
    pub ruling: Option<RulingView>,
    /// Whether two people decided or noted differently about it.
    pub in_conflict: bool,
    /// Whether a second look said something else than what holds.
    pub disputed: bool,
}
