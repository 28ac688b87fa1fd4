//! Tables with the same headers are of one kind: what is kept and shown for a kind.

use matcher::mapping::Mapping;
use matcher::plan::Field;

use crate::protocol::TableId;

/// The mapping of a kind of table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KindMapping {
    /// The fingerprint of the kind's headers.
    pub(super) shape: u64,
    /// What the engine guessed, with the code that the other side has too.
    pub(super) guess: Mapping,
    /// What holds: the guess, what was remembered, or what the user chose.
    pub(super) mapping: Mapping,
}

impl KindMapping {
    /// Whether the user, or what is remembered, decided which code is compared, or that none is.
    pub(super) fn is_code_chosen(&self) -> bool {
        self.mapping.columns(Field::OfficeCode) != self.guess.columns(Field::OfficeCode)
    }

    /// Its mapping without the code that was found because the other side has it: what is to be
    /// remembered must hold whatever is on the other side.
    pub(super) fn by_itself(&self) -> Mapping {
        let mut mapping = self.mapping.clone();
        if !self.is_code_chosen() {
            mapping.set(Field::OfficeCode, None);
        }
        mapping
    }

    /// Takes over a mapping that knows nothing of the other side.
    pub(super) fn take(&mut self, mapping: Mapping) {
        let code = self.guess.column(Field::OfficeCode);
        self.mapping = with_code(mapping, code);
    }

    /// Sets which column holds the code that the other side has too. What was chosen stays.
    pub(super) fn set_code(&mut self, column: Option<usize>) {
        if !self.is_code_chosen() {
            self.mapping.set(Field::OfficeCode, column);
        }
        self.guess.set(Field::OfficeCode, column);
    }
}

/// The mapping with a column for the code, unless it has one or uses the column otherwise.
pub(super) fn with_code(mut mapping: Mapping, column: Option<usize>) -> Mapping {
    let is_free = |column: usize| {
        mapping.field(column).is_none()
            && mapping.others().all(|(_, other)| other.field(column).is_none())
    };
    if mapping.column(Field::OfficeCode).is_none() && column.is_some_and(is_free) {
        mapping.set(Field::OfficeCode, column);
    }
    mapping
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
