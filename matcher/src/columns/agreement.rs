//! Whether a column agrees with its neighbours: the year and the sex in a personal number with the
//! columns of birth and sex, a date of birth with the dates of events.

use crate::layout::Table;
use crate::mapping::{FieldValues, Mapping};
use crate::normalise::{Sex, Structure, ZeroRule, parse_date, parse_number, parse_sex};
use crate::plan::{Field, LIMITS};

/// The fewest rows with both values from which anything is concluded.
const LEAST_COMPARED: u32 = 3;

/// How many of the sampled rows agree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Agreement {
    agree: u32,
    compared: u32,
}

impl Agreement {
    fn add(&mut self, agrees: bool) {
        self.compared += 1;
        self.agree += u32::from(agrees);
    }

    /// Whether most rows agree; `None` if there are too few to tell.
    pub(super) fn holds(self) -> Option<bool> {
        (self.compared >= LEAST_COMPARED).then_some(self.agree * 5 >= self.compared * 3)
    }

    /// Whether half of at least two rows disagree.
    pub(super) fn fails(self) -> bool {
        self.compared >= 2 && self.agree * 2 < self.compared
    }
}

/// The rows that are looked at.
fn sampled(table: &Table) -> Vec<usize> {
    table.some_rows(LIMITS.sampled_values)
}

/// How the years in the numbers of a column agree with the dates of birth.
pub(super) fn with_years(table: &Table, numbers: usize, mapping: &Mapping) -> Agreement {
    let numbers = FieldValues::One(table.data_column(numbers));
    of_years(table, &numbers, &mapping.values(table, Field::Dob))
}

/// How a column of dates agrees with the years in the personal numbers.
pub(super) fn of_births(table: &Table, births: usize, numbers: &FieldValues<'_>) -> Agreement {
    of_years(table, numbers, &FieldValues::One(table.data_column(births)))
}

/// How the years in numbers agree with dates.
fn of_years(table: &Table, numbers: &FieldValues<'_>, dates: &FieldValues<'_>) -> Agreement {
    let mut agreement = Agreement::default();
    for row in sampled(table) {
        let number = parse_number(&numbers.get(row), ZeroRule::EACH).full();
        let born = parse_date(&dates.get(row)).unwrap_or_default();
        if let (Some(number), false) = (number, born.is_missing()) {
            agreement.add(Structure::of(number).year == born.year);
        }
    }
    agreement
}

/// How the sexes in the numbers of a column agree with the column of the sex, or another column
/// that may be it.
pub(super) fn with_sexes(table: &Table, numbers: usize, sexes: &FieldValues<'_>) -> Agreement {
    let mut agreement = Agreement::default();
    for row in sampled(table) {
        let number = parse_number(table.text(numbers, row), ZeroRule::EACH).full();
        let sex = parse_sex(&sexes.get(row));
        if let (Some(number), Sex::Male | Sex::Female) = (number, sex) {
            agreement.add(Structure::of(number).male == (sex == Sex::Male));
        }
    }
    agreement
}

/// Whether a column of dates is nearly always before another one, as a birth is before every event.
pub(super) fn is_before(table: &Table, births: usize, events: usize) -> bool {
    let (mut before, mut compared) = (0_u32, 0_u32);
    for row in sampled(table) {
        let born = parse_date(table.text(births, row)).unwrap_or_default();
        let event = parse_date(table.text(events, row)).unwrap_or_default();
        if !born.is_missing() && !event.is_missing() {
            compared += 1;
            before += u32::from(event.surely_after(born));
        }
    }
    before * 20 >= compared * 19
}
