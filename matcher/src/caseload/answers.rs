//! What somebody answers about a row of a run.

use casework::answer::Basis;

/// Who a row is, by the positions of the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// This record of the extract.
    Person {
        /// Its position.
        registry: u32,
        /// What that rests on.
        basis: Basis,
        /// Whether other rows are said to be the same person.
        shared: bool,
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

impl Answer {
    /// The record that it speaks of.
    pub const fn person(&self) -> Option<u32> {
        match self {
            Answer::Person { registry, .. } | Answer::NotPerson { registry } => Some(*registry),
            Answer::Nobody | Answer::Undecided | Answer::AskBack => None,
        }
    }
}

/// What is right in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfField<'a> {
    /// What the list says.
    List,
    /// What the registry says.
    Registry,
    /// Something else.
    Neither(&'a str),
    /// To be decided later.
    Later,
}
