//! A table with its mapping, and how its columns as a whole are written.

use std::borrow::Cow;

use super::age::year_of_list;
use super::coded::SexStyle;
use super::date::{DateStyle, PartialDate};
use super::name::TitleStyle;
use super::number::ZeroRule;
use crate::layout::Table;
use crate::mapping::{FieldValues, Mapping};
use crate::plan::headers::address_level;
use crate::plan::{
    CodeKind, Field, LIMITS, ListKind, Role, header_words, own_code_kind, stands_for_nothing,
};
use crate::text::{fold, has_words};

/// A table with the mapping of its columns, read for one of the people in its rows.
#[derive(Clone, Debug)]
pub struct Source {
    /// The table.
    pub table: Table,
    /// Which column holds which field of that person.
    pub mapping: Mapping,
    /// Which of a row's people this is.
    pub role: Role,
    /// Columns that hold fields of the row's other people.
    pub(super) of_others: Vec<u16>,
    /// Columns of codes of which everybody has one for life.
    own_codes: Vec<(CodeKind, u16)>,
}

/// Records that are assigned to the registry together: nobody may rightly appear in a group twice,
/// except in roles that allow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Group {
    /// The kind of list.
    pub kind: ListKind,
    /// Which of a row's people.
    pub role: Role,
}

impl Group {
    /// Whether one person can rightly stand in several rows of it.
    pub fn can_repeat(self) -> bool {
        self.role.can_repeat() || self.kind.profile().repeats
    }
}

impl Source {
    /// A table whose rows are about one person each.
    pub fn new(table: Table, mapping: Mapping) -> Source {
        let others = mapping.others().flat_map(|(_, other)| other.mapped());
        let of_others = others.collect();
        let own_codes = own_codes(&table);
        Source { table, mapping, role: Role::Own, of_others, own_codes }
    }

    /// The columns of codes of which everybody has one for life, by kind.
    pub fn own_codes(&self) -> &[(CodeKind, u16)] {
        &self.own_codes
    }

    /// The table once for each of the people in its rows, by the mapping's kind. For everyone
    /// except the row's own person, only rows that name or number somebody are kept.
    pub fn people(self) -> Vec<Source> {
        if self.mapping.is_of_one() {
            return vec![self];
        }
        let Source { table, mapping, own_codes, .. } = self;
        let others = mapping.others().flat_map(|(_, other)| other.mapped());
        let of_any: Vec<u16> = mapping.mapped().chain(others).collect();
        let of = |&role: &Role| {
            let mapping = mapping.of(role);
            let mut table = table.clone();
            if role != Role::Own {
                let kept: Vec<bool> = {
                    let values =
                        [Field::Name, Field::Number].map(|field| mapping.values(&table, field));
                    // “Không” is nobody's name here: these people are parents and spouses.
                    let fields = [Field::Father, Field::Number];
                    let is_there = |row| {
                        let mut cells = fields.into_iter().zip(&values);
                        cells.any(|(field, of)| !stands_for_nothing(field, &of.get(row)))
                    };
                    (0..table.len()).map(is_there).collect()
                };
                table.keep(&kept);
            }
            let own_codes = match role {
                Role::Own => own_codes.clone(),
                _ => Vec::new(),
            };
            Source { table, mapping, role, of_others: of_any.clone(), own_codes }
        };
        let filled = |source: &Source| !source.table.is_empty() || source.role == Role::Own;
        mapping.people().iter().map(of).filter(filled).collect()
    }

    /// The group that its rows are assigned with.
    pub fn group(&self) -> Group {
        Group { kind: self.mapping.kind, role: self.role }
    }

    /// Whether the table has a column for a field; old numbers count as numbers.
    pub fn has(&self, field: Field) -> bool {
        let column = |field| self.mapping.column(field).is_some();
        column(field) || field == Field::Number && column(Field::OldNumber)
    }

    /// The header of the column that holds a field; empty if there is none.
    pub fn header(&self, field: Field) -> &str {
        let column = self.mapping.column(field).and_then(|column| self.table.columns.get(column));
        column.map_or("", |column| column.header.as_str())
    }

    /// The raw text of a field in a row; empty if the table has no column for it.
    pub fn value(&self, field: Field, row: usize) -> Cow<'_, str> {
        self.values(field).get(row)
    }

    /// The raw texts of a field in all rows.
    pub fn values(&self, field: Field) -> FieldValues<'_> {
        self.mapping.values(&self.table, field)
    }
}

fn own_codes(table: &Table) -> Vec<(CodeKind, u16)> {
    let columns = table.columns.iter().zip(0..);
    columns
        .filter_map(|(column, place)| {
            let kind = own_code_kind(&header_words(&column.full_header()))?;
            kind.is_one_for_life().then_some((kind, place))
        })
        .collect()
}

/// How the values of a table are written, judged from its columns as a whole.
pub(super) struct Styles {
    /// Of the names.
    pub names: TitleStyle,
    /// Of the fathers' names.
    pub fathers: TitleStyle,
    /// Of the mothers' names.
    pub mothers: TitleStyle,
    /// Of the dates of birth.
    pub dates: DateStyle,
    /// The year in which ages are counted.
    pub year_of_ages: u16,
    /// Of the dates of death.
    pub deaths: DateStyle,
    /// Of the sexes.
    pub sexes: SexStyle,
    /// Whether the addresses are hamlets alone, by the header of their only column.
    pub hamlets: bool,
    /// Of the personal numbers.
    pub numbers: ZeroRule,
    /// Of the column of old numbers.
    pub old_numbers: ZeroRule,
    /// A few rows that show what a column holds.
    pub few: Vec<usize>,
}

impl Styles {
    /// The styles of a table, read on the day `today`.
    pub(super) fn of(source: &Source, today: PartialDate) -> Styles {
        let some = source.table.some_rows(LIMITS.styled_values);
        let few = source.table.some_rows(LIMITS.sampled_values);
        let values = |field| {
            let values = source.values(field);
            some.iter().map(move |&row| values.get(row))
        };
        // A few names show whether a column has titles.
        let titles = |field| {
            let values = source.values(field);
            TitleStyle::of(few.iter().map(move |&row| values.get(row)))
        };
        Styles {
            names: titles(Field::Name),
            fathers: titles(Field::Father),
            mothers: titles(Field::Mother),
            sexes: SexStyle::of(values(Field::Sex)),
            hamlets: has_hamlets(source),
            dates: DateStyle::of(values(Field::Dob)).read_on(today),
            year_of_ages: year_of_list(source.header(Field::Age), &source.table, today),
            deaths: DateStyle::of(values(Field::Death)).read_on(today),
            numbers: ZeroRule::of(values(Field::Number)),
            old_numbers: ZeroRule::of(values(Field::OldNumber)),
            few,
        }
    }
}

/// Whether the only column of addresses is one of hamlets, by its header.
fn has_hamlets(source: &Source) -> bool {
    let [column] = source.mapping.columns(Field::Address) else { return false };
    let column = source.table.columns.get(usize::from(*column));
    let header = column.map_or(String::new(), |column| fold(&column.header));
    address_level(&header) == Some(0) && !has_words(&header, "dia chi")
}
