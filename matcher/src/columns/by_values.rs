//! Columns whose header says little, or says it with a slip, and whose values say much.
//!
//! Takes the table, its headings and evidence, and the mapping so far; adds columns for fields that
//! have none. Decided: values alone are believed only if they are nearly all of one kind, no other
//! column could as well be meant, and the neighbours agree: the sex and the year in the numbers
//! with the columns beside them, a date of birth with the years in the numbers and the dates of
//! events.

use super::agreement::{Agreement, is_before, of_births, with_sexes, with_years};
use super::evidence::Evidence;
use super::heading::{Heading, Person};
use super::summary::Confidence;
use crate::layout::{Origin, Table};
use crate::mapping::{FieldValues, Mapping};
use crate::plan::{Field, OtherMeaning};

/// What a header that needs the values' support says about its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    /// It names the field in some lists.
    Named,
    /// It names the field but for one slip.
    Misspelt,
    /// It begins as those do that name somebody by what he does.
    MayName,
    /// Nothing that is known.
    Nothing,
}

impl Says {
    /// The confidence of such a column, in percent.
    const fn confidence(self) -> u8 {
        match self {
            Says::Named => 75,
            Says::MayName | Says::Nothing => 65,
            Says::Misspelt => 55,
        }
    }
}

/// The fields in the order in which they are looked for: each is confirmed by those before it.
const FIELDS: [Field; 14] = [
    Field::Number,
    Field::OldNumber,
    Field::Sex,
    Field::Dob,
    Field::Name,
    Field::Address,
    Field::Ethnicity,
    Field::Father,
    Field::Mother,
    Field::Nationality,
    Field::Marital,
    Field::Religion,
    Field::Relation,
    Field::Blood,
];

/// The fields that values alone can show, under a header of which nothing is known.
const BY_VALUES_ALONE: [Field; 5] =
    [Field::Number, Field::Dob, Field::Sex, Field::Name, Field::Ethnicity];

/// The smallest span of years in a column of dates of birth that nothing but its values shows.
const LEAST_SPAN: u16 = 12;

/// The least share of values that fit, in percent, where the header says something and where it
/// says nothing.
const ENOUGH: u8 = 60;
const NEARLY_ALL: u8 = 90;

/// Adds the fields that only values show.
pub(super) fn add_by_values(
    table: &Table,
    headings: &[Heading],
    looks: &[Evidence],
    mapping: &mut Mapping,
    confidence: &mut Confidence,
) {
    let open = Open { table, headings, looks };
    for field in FIELDS {
        if mapping.column(field).is_some() {
            continue;
        }
        for says in [Says::Named, Says::Misspelt, Says::MayName, Says::Nothing] {
            if let Some(column) = open.only(field, says, mapping) {
                mapping.set(field, Some(column));
                confidence[field.index()] = says.confidence();
                break;
            }
        }
    }
}

/// The table, for the look at its open columns.
struct Open<'a> {
    table: &'a Table,
    headings: &'a [Heading],
    looks: &'a [Evidence],
}

impl Open<'_> {
    /// The only column that can hold the field, or the first of those whose header may name it.
    fn only(&self, field: Field, says: Says, mapping: &Mapping) -> Option<usize> {
        let fits = |&column: &usize| {
            mapping.field(column).is_none()
                && self.says(field, column) == Some(says)
                && self.fits(field, column, says, mapping)
        };
        let mut columns = (0..self.headings.len()).filter(fits);
        let first = columns.next()?;
        // Of several columns of names, the row's person has the first.
        let may_be = |other: usize| {
            mapping.field(other).is_none()
                && self.looks[other].names >= ENOUGH
                && self.says(Field::Name, other).is_some()
        };
        if says == Says::MayName && (0..first).any(may_be)
            || says == Says::Nothing
                && field == Field::Name
                && (0..self.headings.len())
                    .any(|other| may_be(other) && self.says(field, other) == Some(Says::MayName))
        {
            return None;
        }
        // A list without a header has its people in the first column of names.
        let is_sure = says != Says::Nothing
            || columns.next().is_none()
            || field == Field::Name && self.table.header_rows.is_none();
        is_sure.then_some(first)
    }

    /// What a column's header says about the field; `None` if it rules it out.
    fn says(&self, field: Field, column: usize) -> Option<Says> {
        let heading = &self.headings[column];
        if self.table.columns[column].origin != Origin::Sheet || heading.person != Person::Own {
            return None;
        }
        if heading.if_values.contains(&field) {
            return Some(Says::Named);
        }
        if heading.misspelt == Some(field) {
            return Some(Says::Misspelt);
        }
        if heading.may_name && field == Field::Name {
            return Some(Says::MayName);
        }
        let is_unknown = heading.other.is_none()
            && heading.fields.is_empty()
            && heading.misspelt.is_none()
            // Only a header says whether somebody lives there, works there or went there.
            && (BY_VALUES_ALONE.contains(&field)
                || field == Field::Address && heading.leaf.is_empty() && heading.group.is_empty());
        is_unknown.then_some(Says::Nothing)
    }

    /// Whether the values of a column, and its neighbours, are those of the field.
    fn fits(&self, field: Field, column: usize, says: Says, mapping: &Mapping) -> bool {
        let look = &self.looks[column];
        let alone = says == Says::Nothing;
        let least = if alone { NEARLY_ALL } else { ENOUGH };
        if look.looked_at < 2 {
            return false;
        }
        match field {
            Field::Number => self.fits_number(column, says, mapping),
            Field::OldNumber => look.old_numbers >= NEARLY_ALL,
            Field::Dob => look.dates >= least && self.fits_birth(column, says, mapping),
            Field::Sex => {
                let sexes = FieldValues::One(self.table.data_column(column));
                let numbers = mapping.column(Field::Number);
                let agreement =
                    numbers.map(|numbers| with_sexes(self.table, numbers, &sexes).holds());
                let words = if says == Says::Named { look.sexes } else { look.sex_words };
                words >= least && agreement.flatten().unwrap_or(look.both_sexes)
            }
            Field::Name => {
                look.names >= if alone { 70 } else { ENOUGH } && (!alone || look.distinct >= 50)
            }
            Field::Address => {
                look.addresses >= if alone { 80 } else { 50 }
                    && (!alone || look.communes >= 60 && look.distinct >= 10)
            }
            _ => look.fits(field).is_some_and(|fits| fits >= least),
        }
    }

    /// Numbers of 12 digits. Those that would need zeros are believed only if the years in them
    /// are those of the column beside.
    fn fits_number(&self, column: usize, says: Says, mapping: &Mapping) -> bool {
        let look = &self.looks[column];
        let years = match mapping.column(Field::Dob) {
            Some(_) => with_years(self.table, column, mapping),
            None => self.with_open_years(column, mapping),
        };
        let sexes = match mapping.column(Field::Sex) {
            Some(_) => with_sexes(self.table, column, &mapping.values(self.table, Field::Sex)),
            None => Agreement::default(),
        };
        let confirmed = match (years.holds(), sexes.holds()) {
            (Some(false), _) | (_, Some(false)) => return false,
            (None, None) => false,
            _ => true,
        };
        let share = match says {
            Says::Nothing if confirmed => look.living.saturating_add(look.old_numbers),
            Says::Nothing => look.living,
            _ => look.full_numbers.saturating_add(look.old_numbers),
        };
        share >= if says == Says::Nothing { 96 } else { NEARLY_ALL }
            && look.full_numbers >= 20
            && (confirmed || look.restored < 20 && look.distinct >= 90)
            && (years.holds() == Some(true) || look.restored < 50)
    }

    /// The agreement of numbers with the first open column of dates that may be one of births.
    fn with_open_years(&self, column: usize, mapping: &Mapping) -> Agreement {
        let dates = (0..self.headings.len()).find(|&other| {
            mapping.field(other).is_none()
                && self.says(Field::Dob, other).is_some()
                && self.looks[other].dates >= NEARLY_ALL
        });
        dates.map_or_else(Agreement::default, |dates| {
            let numbers = FieldValues::One(self.table.data_column(column));
            let agreement = of_births(self.table, dates, &numbers);
            // That column may be about something else: it can confirm, not refute.
            if agreement.holds() == Some(true) { agreement } else { Agreement::default() }
        })
    }

    /// Dates of birth: those of the numbers beside, or, without numbers, dates spread over the
    /// ages of people and before every event.
    fn fits_birth(&self, column: usize, says: Says, mapping: &Mapping) -> bool {
        if mapping.column(Field::Number).is_some() {
            let numbers = mapping.values(self.table, Field::Number);
            if let Some(holds) = of_births(self.table, column, &numbers).holds() {
                return holds;
            }
        }
        // Without headers, the date that is before all others is the birth.
        let no_header = self.table.header_rows.is_none();
        let events = (0..self.headings.len()).filter(|&other| {
            other != column
                && (no_header || self.headings[other].other == Some(OtherMeaning::Event))
                && self.looks[other].dates >= ENOUGH
        });
        for other in events {
            if !is_before(self.table, column, other) {
                return false;
            }
        }
        let (first, last) = self.looks[column].years;
        // Where no column has a header, but one tells the sexes, a class of one year's children is
        // a list too.
        let tells_people = no_header && mapping.column(Field::Sex).is_some();
        let span = if tells_people { 1 } else { LEAST_SPAN };
        says != Says::Nothing || last.saturating_sub(first) >= span
    }
}
