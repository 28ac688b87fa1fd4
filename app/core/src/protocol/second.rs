//! The messages about how far links can be relied on, and about the second look.
//!
//! Decided: what the page is told of a row while somebody takes the second look says nothing of what
//! was decided, about this row or any other, nor whether anything was.

use matcher::explain::DetailView;
use matcher::quality::Quality;
use matcher::report::Statistics;
use serde::{Deserialize, Serialize};

use super::review::{Refused, SaidWho, Signature};

/// What the page asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ToSecond {
    /// How far the links can be relied on.
    Measure,
    /// Somebody begins to look: about so many rows of the list, and half as many decided ones.
    Begin {
        /// How many.
        rows: u32,
        /// Who, and when.
        signature: Signature,
    },
    /// What the second reviewer says of the row that is shown.
    Say {
        /// Place of the row in the results.
        index: u32,
        /// Who it is.
        said: SaidWho,
        /// Who, and when.
        signature: Signature,
    },
    /// Takes the last answer back, and shows its row again.
    Back {
        /// Who, and when.
        signature: Signature,
    },
}

/// What the matcher worker answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FromSecond {
    /// How far the links can be relied on.
    Measured(Box<Measured>),
    /// The next row to look at.
    Row(Box<BlindRow>),
    /// Nothing was done.
    Refused(Refused),
}

/// How far the links can be relied on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measured {
    /// The figures; nothing before anybody decides.
    pub quality: Option<Quality>,
    /// The counts of the results.
    pub statistics: Statistics,
}

/// A row for the second look.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BlindRow {
    /// The row as the engine alone has it; nothing if none is left.
    pub row: Option<DetailView>,
    /// How many of the sample were looked at.
    pub done: u32,
    /// How many are left, this one among them.
    pub left: u32,
    /// Whether an answer can be taken back.
    pub can_go_back: bool,
    /// Entries of the journal that say what somebody did.
    pub deeds: u32,
}
