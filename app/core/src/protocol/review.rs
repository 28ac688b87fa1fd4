//! The messages about what people decide, between the page and the matcher worker.

use matcher::explain::RowView;
use matcher::plan::{Basis, Field, Who};
use matcher::report::Statistics;
use serde::{Deserialize, Serialize};

use super::review_views::{AlikeView, PersonView};

/// Who decides, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// The name that was typed.
    pub by: String,
    /// The moment with its offset, as RFC 3339 writes it.
    pub at: String,
}

/// Who a row is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SaidWho {
    /// This record of the extract.
    Person {
        /// Its position.
        registry: u32,
        /// What that rests on.
        basis: Basis,
        /// What is to become of other rows that the person is linked to.
        others: Others,
    },
    /// Not this record.
    NotPerson {
        /// Its position.
        registry: u32,
    },
    /// Nobody in the extract.
    Nobody,
    /// Looked at, and left open.
    Undecided,
    /// Whoever keeps the list is asked.
    AskBack,
}

impl SaidWho {
    /// Its kind.
    pub fn who(self) -> Who {
        match self {
            SaidWho::Person { .. } => Who::This,
            SaidWho::NotPerson { .. } => Who::Not,
            SaidWho::Nobody => Who::Nobody,
            SaidWho::Undecided => Who::Undecided,
            SaidWho::AskBack => Who::AskBack,
        }
    }
}

/// What is to become of other rows of the list that are linked to a chosen person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Others {
    /// Nobody has been asked: if there are any, nothing is decided, and they are shown.
    #[default]
    Ask,
    /// They are not this person, and go to somebody who looks at them.
    Look,
    /// They are the same person.
    Same,
}

/// Which side is said to be right in a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SaidRight {
    /// The list.
    List,
    /// The registry.
    Registry,
    /// Neither; this is.
    Neither(String),
    /// To be decided later.
    Later,
}

/// What somebody does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Deed {
    /// Says who a row is.
    Who {
        /// Place of the row in the results.
        index: u32,
        /// Who it is.
        said: SaidWho,
    },
    /// Says which side is right in a field.
    Right {
        /// Place of the row in the results.
        index: u32,
        /// The field.
        field: Field,
        /// Which side.
        said: SaidRight,
    },
    /// Says who each row is that is alike to one: its first candidate, where it is said to be a
    /// person, or not to be that person.
    Alike {
        /// Place of the one row in the results.
        index: u32,
        /// Who each row is.
        who: Who,
    },
    /// Writes a note about a row, or takes it away if it is blank.
    Note {
        /// Place of the row in the results.
        index: u32,
        /// The note.
        text: String,
    },
    /// Says that what was decided about a row is still right although the row or the person changed.
    Confirm {
        /// Place of the row in the results.
        index: u32,
    },
    /// Takes the last deed of the same person back.
    Undo,
    /// Does again what was taken back last.
    Redo,
}

/// What the page asks about decisions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ToReview {
    /// Begins a work of the results. One that has begun goes on.
    Begin {
        /// What tells it from every other: bytes that nobody can guess.
        id: [u8; 16],
        /// What digests are made with, likewise.
        salt: [u8; 32],
        /// Who begins it.
        signature: Signature,
    },
    /// Somebody does something.
    Do {
        /// What.
        deed: Deed,
        /// Who, and when.
        signature: Signature,
    },
    /// The rows of the list that is shown that are alike to one of them.
    Alike {
        /// Place of the one row in the results.
        index: u32,
    },
    /// People of the extract, by whatever is known of them.
    Find {
        /// Returned with the answer, so that a late answer can be distinguished from the newest.
        ticket: u32,
        /// What was typed.
        typed: String,
        /// Place of the row in the results that they are to be compared with.
        index: u32,
    },
}

/// What the matcher worker answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FromReview {
    /// The work has begun.
    Begun(Tally),
    /// Something was done.
    Done(Box<Done>),
    /// The chosen person is linked to other rows; nothing has been decided.
    Asks {
        /// What is to be decided once somebody has said what becomes of them.
        deed: Deed,
        /// Those rows.
        rows: Vec<RowView>,
    },
    /// Rows that are alike to one.
    Alike(Box<AlikeView>),
    /// Nothing was done.
    Refused(Refused),
    /// People of the extract.
    Found {
        /// The ticket of the question.
        ticket: u32,
        /// The first of them.
        people: Vec<PersonView>,
        /// How many there are in all.
        count: u32,
    },
}

/// Why something was not done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refused {
    /// There is nothing to take back, or to do again.
    NothingToUndo,
    /// Nothing has changed since it was decided.
    NothingToConfirm,
    /// A file is being written that would say one thing at its beginning and another at its end.
    Writing,
    /// A value that cannot be one of the field.
    NotOfField {
        /// The field.
        field: Field,
    },
    /// Something that should not happen, in the program's own words.
    Other {
        /// The words.
        cause: String,
    },
}

/// What has become of the results by a deed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Done {
    /// What was done.
    pub deed: Deed,
    /// Place in the results of the row that it is about; the first, if it is about several.
    pub index: Option<u32>,
    /// Its position in the list that is shown, if it is there.
    pub position: Option<u32>,
    /// The rows whose verdicts or decisions are others now.
    pub rows: Vec<RowView>,
    /// Position in the list of the next row that nobody has looked at, after one that is decided.
    pub next: Option<u32>,
    /// The counts of the results.
    pub statistics: Statistics,
    /// How far the work is.
    pub tally: Tally,
}

/// How far the work is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Rows of the list that is shown that somebody must look at.
    pub to_look_at: u32,
    /// Those of them that are decided.
    pub looked_at: u32,
    /// Entries of the journal that say what somebody did.
    pub deeds: u32,
    /// Whether something can be taken back.
    pub can_undo: bool,
    /// Whether something can be done again.
    pub can_redo: bool,
}
