//! Which columns of a header reveal a person: the order number, the name, and what identifies.
//! Totals, places and signatures have nothing that identifies, and a person seldom lacks all of it.

use super::section::is_count;
use super::table::Table;
use crate::plan::headers::{NAME_PARTS, RUNNING_NUMBER};
use crate::plan::{Field, fields_of_header, header_words};
use crate::read::{CellKind, Cells};
use crate::text::{fold, has_words};

/// The columns that reveal a person, as far as headers name them.
#[derive(Clone, Debug, Default)]
pub(super) struct Telling {
    order: Option<usize>,
    names: Vec<usize>,
    identity: Vec<Identity>,
}

/// An identifying column, and which of its distinct values identify.
#[derive(Clone, Debug)]
struct Identity {
    column: usize,
    /// By the code of the value; empty if values are not stored once.
    by_code: Vec<bool>,
}

impl Telling {
    /// Finds the columns by the table's headers.
    pub(super) fn of(table: &Table) -> Telling {
        let mut telling = Telling::default();
        for (place, column) in table.columns.iter().enumerate() {
            let leaf = header_words(&column.header);
            let group = fold(&column.group);
            let fields = fields_of_header(&column.full_header());
            let own = fields_of_header(&column.header);
            let has = |field: Field| fields.iter().chain(&own).any(|(f, _)| *f == field);
            if telling.order.is_none() && RUNNING_NUMBER.contains(&leaf.as_str()) {
                telling.order = Some(place);
            } else if has(Field::Name)
                || NAME_PARTS.contains(&leaf.as_str())
                || ["ho ten", "ho va ten"].iter().any(|words| has_words(&leaf, words))
            {
                telling.names.push(place);
            } else if [Field::Dob, Field::Sex, Field::Number, Field::OldNumber].into_iter().any(has)
                || ["nam", "nu", "thang"].contains(&leaf.as_str())
                || group.contains("sinh")
            {
                telling.identity.push(Identity::of(table, place));
            }
        }
        telling
    }

    /// Whether headers name both names and something that identifies; without both, nothing can be
    /// said of a row.
    pub(super) fn is_known(&self) -> bool {
        !self.names.is_empty() && !self.identity.is_empty()
    }

    /// The first column of names.
    pub(super) fn first_name(&self) -> Option<usize> {
        self.names.first().copied()
    }

    /// Whether a cell of the row identifies somebody.
    pub(super) fn identifies(&self, table: &Table, at: usize) -> bool {
        self.identity.iter().any(|identity| {
            let Some(cells) = table.cells(identity.column) else { return false };
            let known = cells.code(at).and_then(|code| identity.by_code.get(code as usize));
            known.copied().unwrap_or_else(|| identifies(cells.kind(at), cells.text(at)))
        })
    }

    /// Whether the row has an order number in digits.
    pub(super) fn is_counted(&self, table: &Table, at: usize) -> bool {
        let text =
            self.order.and_then(|order| table.cells(order)).map_or("", |cells| cells.text(at));
        let text = text.trim().trim_end_matches('.');
        !text.is_empty() && text.len() <= 7 && text.bytes().all(|b| b.is_ascii_digit())
    }

    /// Whether the row has a name.
    pub(super) fn is_named(&self, table: &Table, at: usize) -> bool {
        self.names.iter().any(|&column| {
            table.cells(column).is_some_and(|c| c.text(at).chars().any(char::is_alphabetic))
        })
    }

    /// Whether the row is certainly a person's: it identifies one, or it has both an order number
    /// and a name.
    pub(super) fn tells_a_person(&self, table: &Table, at: usize) -> bool {
        self.identifies(table, at) || self.is_counted(table, at) && self.is_named(table, at)
    }
}

impl Identity {
    fn of(table: &Table, column: usize) -> Identity {
        let values = table.cells(column).and_then(Cells::distinct);
        let by_code = values.map_or_else(Vec::new, |values| {
            (0..values.len()).map(|at| identifies(values.kind(at), values.text(at))).collect()
        });
        Identity { column, by_code }
    }
}

/// Whether a cell in an identifying column holds a date, a number, a sex or its tick mark, not the
/// words of a signature or a count of people.
fn identifies(kind: CellKind, text: &str) -> bool {
    if kind == CellKind::Empty {
        return false;
    }
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let digits = text.chars().filter(|c| c.is_ascii_digit()).count();
    let is_short = letters <= 4 || digits >= letters;
    is_short && !(text.starts_with('(') || letters > 0 && is_count(text))
}
