//! What the page shows where somebody decides: rows alike, what was said about a row, people of the
//! extract.

use matcher::explain::{FieldView, LeftOut, RowView};
use matcher::plan::{Field, Righted, Side, Who};
use serde::{Deserialize, Serialize};

use super::sentence::Sentence;

/// Rows that are alike to one, and can be decided together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlikeView {
    /// Place of the one row in the results.
    pub index: u32,
    /// Those that can each be said to be their first candidate.
    pub to_person: AlikeRows,
    /// Those of which anything else can be said.
    pub otherwise: AlikeRows,
}

/// How many rows are alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlikeRows {
    /// How many there are.
    pub count: u32,
    /// The first of them.
    pub examples: Vec<RowView>,
    /// How many are left out, and why.
    pub left_out: Vec<(LeftOut, u32)>,
}

/// What people said about a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseView {
    /// The number of its case, as people see it.
    pub number: String,
    /// Where it stands, and who has to act; nothing if there is nothing to settle.
    pub standing: Option<Sentence>,
    /// The note.
    pub note: Option<String>,
    /// What row and person said when it was decided about, and say otherwise now.
    pub changes: Vec<ChangeView>,
    /// What two people said differently: the answers about one thing, for each such thing.
    pub contradictions: Vec<Vec<AnswerView>>,
    /// What was done, the newest first.
    pub history: Vec<DeedView>,
}

/// One of several answers that contradict each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerView {
    /// Who said it, when, and of what kind it is.
    pub deed: DeedView,
    /// The spreadsheet row of the person that it means.
    pub row: Option<u32>,
    /// The name of that person, the right value, or the note.
    pub text: Option<String>,
}

/// A value that is another now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeView {
    /// The field.
    pub field: Field,
    /// Which side says something else.
    pub side: Side,
    /// What was there; empty if nothing was.
    pub old: String,
    /// What is there; empty if nothing is.
    pub new: String,
}

/// Something that was done about a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeedView {
    /// When, as the journal has it.
    pub at: String,
    /// Who did it.
    pub by: String,
    /// What was done.
    pub kind: DeedKind,
}

/// What was done about a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DeedKind {
    /// It was said who it is.
    Who(Who),
    /// It was said which side is right in a field.
    Right(Field, Righted),
    /// A note was written or taken away.
    Note,
    /// What was decided was said to be right still.
    Confirm,
    /// Somebody else decided without knowing of the first.
    Second(Who),
    /// Something was taken back.
    Undo,
    /// Something was done again.
    Redo,
}

/// A person of the extract, beside a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonView {
    /// Position of the record.
    pub registry: u32,
    /// Its spreadsheet row.
    pub row: u32,
    /// Its fields, with what differs from the row marked.
    pub fields: Vec<FieldView>,
}
