//! Mapping: what a table lists and which of its columns hold which field, and the value that the
//! columns of a field give together.
//!
//! Decided: a mapping is only positions of columns, whoever chose them. Guessing one is a stage of
//! its own ([`columns`](crate::columns)), which cleaning need not know.

mod values;

pub use values::FieldValues;

use serde::{Deserialize, Serialize};

use crate::plan::{Field, ListKind, Role, SAID_OF_PARENTS};

/// What a table lists, and for each field the columns that hold it, by position in the table: one
/// column, or the several over which its value is spread (surname, middle and given name; day,
/// month and year; hamlet, commune and province).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Mapping {
    /// What the table lists.
    pub kind: ListKind,
    /// By [`Field::index`], up to the last field that has a column; empty for a field without one.
    columns: Vec<Vec<u16>>,
    /// The columns about the other people of a row, in the order of their roles.
    others: Vec<(Role, Mapping)>,
}

/// The most columns over which one field can be spread.
pub const MOST_COLUMNS: usize = 6;

impl Mapping {
    /// The columns of a field, in the order in which their values are joined.
    pub fn columns(&self, field: Field) -> &[u16] {
        self.columns.get(field.index()).map_or(&[], Vec::as_slice)
    }

    /// The first column of a field.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.columns(field).first().map(|&column| usize::from(column))
    }

    /// Gives a field one column, or none.
    pub fn set(&mut self, field: Field, column: Option<usize>) {
        self.set_all(field, column.as_slice());
    }

    /// Gives a field its columns. A column serves one field, so another field that had it loses it;
    /// but a year of birth in a column for men or for women also tells the sex.
    pub fn set_all(&mut self, field: Field, columns: &[usize]) {
        let mut own: Vec<u16> = Vec::new();
        for column in columns.iter().filter_map(|&column| u16::try_from(column).ok()) {
            if !own.contains(&column) && own.len() < MOST_COLUMNS {
                own.push(column);
            }
        }
        let shares = |other: Field| {
            matches!((field, other), (Field::Sex, Field::Dob) | (Field::Dob, Field::Sex))
                && own.len() == 2
        };
        self.columns.resize(Field::ALL.len(), Vec::new());
        for (other, columns) in Field::ALL.into_iter().zip(&mut self.columns) {
            if other != field && !shares(other) {
                columns.retain(|column| !own.contains(column));
            }
        }
        self.columns[field.index()] = own;
        let filled = self.columns.iter().rposition(|columns| !columns.is_empty());
        self.columns.truncate(filled.map_or(0, |last| last + 1));
    }

    /// The people in a row, by the kind of list.
    pub fn people(&self) -> &'static [Role] {
        self.kind.profile().people
    }

    /// Whether a row is about a single person.
    pub fn is_of_one(&self) -> bool {
        self.people() == [Role::Own]
    }

    /// The mapping for one of a row's people. What the row says about its own person's parent is
    /// that parent's name, date of birth and number.
    pub fn of(&self, role: Role) -> Mapping {
        let mut of = match role {
            Role::Own => Mapping { others: Vec::new(), ..self.clone() },
            _ => self.other(role).cloned().unwrap_or_default(),
        };
        let said = SAID_OF_PARENTS.into_iter().filter(|(of, ..)| *of == role);
        for (_, field, said) in said {
            if of.columns(field).is_empty() {
                let columns: Vec<usize> = self.columns(said).iter().map(|&c| c.into()).collect();
                of.set_all(field, &columns);
            }
        }
        // The position of the entry is the same for all of its people.
        for field in [Field::Entry, Field::Book, Field::Registered] {
            if role != Role::Own && of.columns(field).is_empty() {
                let columns: Vec<usize> = self.columns(field).iter().map(|&c| c.into()).collect();
                of.set_all(field, &columns);
            }
        }
        of.kind = self.kind;
        of
    }

    /// The columns about another of a row's people; `None` if there are none.
    pub fn other(&self, role: Role) -> Option<&Mapping> {
        self.others.iter().find(|(of, _)| *of == role).map(|(_, mapping)| mapping)
    }

    /// Gives a field of one of a row's people its columns.
    pub fn set_of(&mut self, role: Role, field: Field, columns: &[usize]) {
        if role == Role::Own {
            return self.set_all(field, columns);
        }
        let place = self.others.iter().position(|(of, _)| *of == role).unwrap_or_else(|| {
            self.others.push((role, Mapping::default()));
            self.others.len() - 1
        });
        self.others[place].1.set_all(field, columns);
        self.others.retain(|(_, mapping)| *mapping != Mapping::default());
        self.others.sort_by_key(|(role, _)| *role);
    }

    /// The other people of a row that have columns, with these columns.
    pub fn others(&self) -> impl Iterator<Item = (Role, &Mapping)> {
        self.others.iter().map(|(role, mapping)| (*role, mapping))
    }

    /// Adopts from another mapping what the table lists, and the other people of a row.
    pub fn take_kind_of(&mut self, other: &Mapping) {
        self.kind = other.kind;
        self.others = other.others.clone();
    }

    /// The columns that hold a field of the row's own person.
    pub fn mapped(&self) -> impl Iterator<Item = u16> {
        self.columns.iter().flatten().copied()
    }

    /// The field that a column holds.
    pub fn field(&self, column: usize) -> Option<Field> {
        let holds = |f: &Field| self.columns(*f).iter().any(|&c| usize::from(c) == column);
        Field::ALL.into_iter().find(holds)
    }
}
