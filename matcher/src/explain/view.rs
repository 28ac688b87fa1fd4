//! What a screen or a sheet needs to show of a verdict: values side by side, differing characters
//! marked, steps of the weight. Codes and values only; `words` makes sentences of them.

use serde::{Deserialize, Serialize};

use crate::classify::{Finding, Status};
use crate::plan::{Field, Kind, ListKind, Outcome, Role};

/// A stretch of a value that differs from the other side or does not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The characters.
    pub text: String,
    /// Whether they differ.
    pub differs: bool,
}

/// One field of a pair, both raw values with their marks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldView {
    /// The field.
    pub field: Field,
    /// The sector's raw value.
    pub sector: Vec<Span>,
    /// The registry's raw value.
    pub registry: Vec<Span>,
    /// What the engine says; none when there is no candidate to compare with.
    pub outcome: Option<Outcome>,
}

/// One step of the weight: what a comparison adds to or takes from the score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Code of the comparison.
    pub comparison: String,
    /// Code of the level that held.
    pub level: String,
    /// Bits added; negative when evidence against.
    pub weight: f64,
}

/// Another candidate of the same row.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rival {
    /// The registry's spreadsheet row.
    pub row: u32,
    /// Its score, in bits.
    pub score: f64,
}

/// A candidate side by side with the row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CandidateView {
    /// The registry file's name.
    pub file: String,
    /// The registry's spreadsheet row.
    pub row: u32,
    /// Sum of all steps, in bits.
    pub score: f64,
    /// Each field.
    pub fields: Vec<FieldView>,
    /// The steps of the score; they add up to it.
    pub steps: Vec<Step>,
    /// The likeliest of the other candidates: a link asks how far it stays behind.
    pub next: Option<Rival>,
}

/// All that the detail pane shows of a row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DetailView {
    /// Place of the row in the results.
    pub index: u32,
    /// The sector file's name.
    pub file: String,
    /// The sector's spreadsheet row.
    pub row: u32,
    /// The verdict.
    pub status: Status,
    /// What else there is to know.
    pub findings: Vec<Finding>,
    /// The row alone, for when there is no candidate.
    pub fields: Vec<FieldView>,
    /// Candidates, the chosen one first.
    pub candidates: Vec<CandidateView>,
}

/// One line of the table of results.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowView {
    /// Place of the row in the results, for asking for its detail.
    pub index: u32,
    /// The sector's spreadsheet row.
    pub row: u32,
    /// File and sheet of the row, where the list is made of several tables.
    pub place: Option<String>,
    /// Who of the row's people it is, and in which book, where rows hold several.
    pub person: Option<(Role, ListKind)>,
    /// The registry's spreadsheet row, when linked or under review.
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
    /// Fields that differ in earnest, with their kind.
    pub changed: Vec<(Field, Kind)>,
    /// Codes of the findings.
    pub findings: Vec<Finding>,
}
