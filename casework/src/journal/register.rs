//! What is decided, taken apart: every decision sets registers, each with a value.

use serde::{Deserialize, Serialize};

use crate::answer::{FieldAnswer, RowAnswer};
use crate::digest::Digest;
use crate::ids::{CaseId, Code, TextId};

use super::errand::Errand;

/// One thing that can be decided for itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Register {
    /// Who the row of a case is; a [`RowAnswer`].
    Who(CaseId),
    /// Which side is right in a field of a case; a [`FieldAnswer`].
    Field(CaseId, Code),
    /// The note of a case; a text.
    Note(CaseId),
    /// What a second reviewer answered, not knowing the first answer; a [`RowAnswer`].
    Second(CaseId),
    /// Where a case went, to be answered; an [`Errand`].
    Sent(CaseId),
    /// The content of row and person for which the answer was confirmed; a digest.
    Confirmed(CaseId),
    /// A setting of the work; a word.
    Setting(Code),
    /// The lists and extracts of the work; a digest of theirs.
    Inputs,
}

/// What a register holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// Who a row is.
    Row(RowAnswer),
    /// Which side is right.
    Field(FieldAnswer),
    /// A text kept beside the journal.
    Text(TextId),
    /// A digest of content.
    Content(Digest),
    /// A setting.
    Word(String),
    /// Where a case went.
    Errand(Errand),
}

/// How a register stands. In JSON: nothing, the value, or a list of values.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Held<V> {
    /// Nothing is decided.
    #[default]
    Open,
    /// One value.
    Settled(V),
    /// Several values, decided by people who did not know of one another; sorted, each once. One of
    /// them may be nothing: somebody took back what another changed.
    Conflict(Vec<Option<V>>),
}

impl<V> Held<V> {
    /// The value, where there is one and no other contradicts it.
    pub const fn settled(&self) -> Option<&V> {
        match self {
            Self::Settled(value) => Some(value),
            Self::Open | Self::Conflict(_) => None,
        }
    }

    /// Whether it is settled that nothing is decided.
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::Open)
    }

    /// The same of another type; `None` where one of the values is not of it.
    pub fn try_map<W>(&self, mut to: impl FnMut(&V) -> Option<W>) -> Option<Held<W>> {
        Some(match self {
            Self::Open => Held::Open,
            Self::Settled(value) => Held::Settled(to(value)?),
            Self::Conflict(values) => {
                let mut all = Vec::with_capacity(values.len());
                for value in values {
                    all.push(match value {
                        Some(value) => Some(to(value)?),
                        None => None,
                    });
                }
                Held::Conflict(all)
            }
        })
    }
}

impl Register {
    /// The case that it belongs to.
    pub const fn case(&self) -> Option<CaseId> {
        match self {
            Self::Who(case)
            | Self::Field(case, _)
            | Self::Note(case)
            | Self::Second(case)
            | Self::Sent(case)
            | Self::Confirmed(case) => Some(*case),
            Self::Setting(_) | Self::Inputs => None,
        }
    }
}

impl Value {
    /// Where a case went.
    pub fn errand(&self) -> Option<Errand> {
        if let Self::Errand(errand) = self { Some(errand.clone()) } else { None }
    }

    /// The row's answer that it is.
    pub fn row(&self) -> Option<RowAnswer> {
        if let Self::Row(answer) = self { Some(answer.clone()) } else { None }
    }

    /// The field's answer that it is.
    pub const fn field(&self) -> Option<FieldAnswer> {
        if let Self::Field(answer) = self { Some(*answer) } else { None }
    }

    /// The text that it is.
    pub const fn text(&self) -> Option<TextId> {
        if let Self::Text(text) = self { Some(*text) } else { None }
    }

    /// The digest of content that it is.
    pub const fn content(&self) -> Option<Digest> {
        if let Self::Content(digest) = self { Some(*digest) } else { None }
    }

    /// The setting that it is.
    pub fn word(&self) -> Option<String> {
        if let Self::Word(word) = self { Some(word.clone()) } else { None }
    }
}
