//! Tables with the same headers are of one kind: what is kept and shown for a kind.

use matcher::mapping::Mapping;

use crate::protocol::TableId;

/// The mapping of a kind of table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KindMapping {
    /// The fingerprint of the kind's headers.
    pub(super) shape: u64,
    /// What the engine guessed.
    pub(super) guess: Mapping,
    /// What holds: the guess, what was remembered, or what the user chose.
    pub(super) mapping: Mapping,
}

/// A kind of table among those that take part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableKind {
    /// The fingerprint of its headers.
    pub shape: u64,
    /// The name of its first table.
    pub name: String,
    /// The number of its tables.
    pub tables: usize,
    /// Whether a column of it should be looked at.
    pub check: bool,
}

/// The first values of each field, joined as they are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Samples {
    /// The table that they were read from.
    pub table: TableId,
    /// The mapping that they were read with.
    pub mapping: Mapping,
    /// The values of each field of [`Field::ALL`](matcher::plan::Field::ALL).
    pub values: Vec<Vec<String>>,
}
