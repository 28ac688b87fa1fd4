//! The messages about a work that several people do: parts for colleagues, and what they decided.

use serde::{Deserialize, Serialize};

use super::resumed::Resumed;
use super::review::{Signature, Tally};
use super::sentence::Sentence;

/// What the page asks of the matcher worker.
#[derive(Debug, Serialize, Deserialize)]
pub enum ToColleagues {
    /// Split the work among several people.
    Split {
        /// How many.
        into: u8,
        /// Whether whole communes are dealt out, or portions of the list.
        by_commune: bool,
        /// Who, and when.
        signature: Signature,
    },
    /// Build the work file of a part of the last splitting.
    Part {
        /// The part, from 0.
        place: u32,
    },
    /// Take over what was decided in the work whose content travels beside this message.
    Merge {
        /// The name of its file.
        name: String,
        /// Who, and when.
        signature: Signature,
    },
}

/// What the matcher worker answers.
#[derive(Debug, Serialize, Deserialize)]
pub enum FromColleagues {
    /// The work is split into these parts.
    Split {
        /// The parts.
        parts: Vec<PartView>,
        /// How far the work is.
        tally: Tally,
    },
    /// The work file of a part, whose bytes travel beside this message.
    Part {
        /// The part, from 0.
        place: u32,
    },
    /// Nothing was split.
    NotSplit {
        /// Why.
        why: Sentence,
    },
    /// What somebody decided was taken over.
    Merged(Box<MergedView>),
    /// Nothing was taken over.
    NotMerged {
        /// Why.
        why: Sentence,
    },
}

/// A part of a work that was split.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartView {
    /// The name of its file.
    pub file: Sentence,
    /// Whose rows it has.
    pub about: Sentence,
    /// Rows that are left to look at.
    pub open: u32,
}

/// What came of taking over what a colleague decided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MergedView {
    /// The results with it.
    pub resumed: Resumed,
    /// Entries of the colleague's journal that were not known here.
    pub taken: u32,
    /// Questions that both answered alike.
    pub agreed: u32,
    /// Questions that both answered, and differently.
    pub conflicts: u32,
}
