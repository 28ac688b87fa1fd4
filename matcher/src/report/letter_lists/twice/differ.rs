//! In what the rows of one person differ, so that nobody strikes off a row that says something else.
//!
//! Decided: running numbers, telephones and the spelling of an address are no difference; another
//! hamlet is, and so are a name, a date or a number that contradicts the other row's.

use crate::classify::Verdict;
use crate::explain::reported;
use crate::normalise::{PartialDate, Sex};
use crate::plan::{Field, Kind};
use crate::report::letter_lists::asked::Asked;
use crate::report::letter_lists::person::own;

/// More values than this are different enough.
const MOST_VALUES: usize = 8;

/// The first few different values.
fn distinct<T: PartialEq>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut found = Vec::new();
    for value in values {
        if found.len() < MOST_VALUES && !found.contains(&value) {
            found.push(value);
        }
    }
    found
}

/// Where rows of one person say different things: what it is called, and what each says.
pub(super) fn differences(asked: &Asked<'_>, rows: &[&Verdict]) -> Vec<(String, Vec<String>)> {
    let prepared = &asked.linked.prepared;
    let records: Vec<u32> = rows.iter().map(|row| row.sector).collect();
    let of = |row: &Verdict| prepared.sector.records[row.sector as usize];
    let mut differ = Vec::new();
    let mut add = |field: Field| {
        let texts = rows.iter().map(|row| own(asked, row, field)).filter(|text| !text.is_empty());
        let texts = distinct(texts);
        if texts.len() > 1 {
            differ.push((field.text(asked.language).to_owned(), texts));
        }
    };
    let names = &prepared.values.names;
    let names_of = rows.iter().filter(|row| !own(asked, row, Field::Name).is_empty());
    if distinct(names_of.map(|row| names.plain_key(of(row).name))).len() > 1 {
        add(Field::Name);
    }
    let dates = distinct(rows.iter().map(|row| of(row).dob));
    if dates.iter().any(|a| dates.iter().any(|b| contradict(*a, *b))) {
        add(Field::Dob);
    }
    let sexes = rows.iter().map(|row| of(row).sex).filter(|sex| *sex != Sex::Missing);
    if distinct(sexes).len() > 1 {
        add(Field::Sex);
    }
    let numbers = rows.iter().map(|row| own_number(asked, row)).filter(|of| !of.is_empty());
    if distinct(numbers).len() > 1 {
        add(Field::Number);
    }
    // Another home than the registry's, in one of the rows and not in the other.
    let is_elsewhere = |row: &Verdict| {
        reported(asked.linked, row)
            .any(|(field, of)| field == Field::Address && of.kind == Kind::Different)
    };
    if distinct(rows.iter().map(|row| is_elsewhere(row))).len() > 1 {
        add(Field::Address);
    }
    differ.extend(prepared.sector.told_differently(&records));
    differ.extend(titles(asked, rows));
    differ
}

/// The titles of tables that say something else than each other.
fn titles(asked: &Asked<'_>, rows: &[&Verdict]) -> Option<(String, Vec<String>)> {
    let mut names: Vec<_> = rows.iter().map(|row| asked.list_name(row)).collect();
    names.dedup();
    let first = names.first()?;
    let other = names.iter().find(|name| name.is_titled_otherwise(first))?;
    let header = crate::words::ListText::TitleOfList.text(asked.language).to_owned();
    Some((header, vec![first.title.clone(), other.title.clone()]))
}

/// Whether two dates of birth cannot both be right; a bare year, and 1 January in its place, fits
/// every date of it.
fn contradict(a: PartialDate, b: PartialDate) -> bool {
    if a.is_missing() || b.is_missing() || a == b {
        return false;
    }
    let bare = |date: PartialDate| date.month == 0 || date.is_first_of_january();
    let less = |part: u8| part == 0;
    a.year != b.year
        || !(bare(a) || bare(b)) && (a.month != b.month || !(less(a.day) || less(b.day)))
}

/// The number in a row, whole or old; empty without one, which contradicts nothing.
fn own_number(asked: &Asked<'_>, row: &Verdict) -> String {
    let text = own(asked, row, Field::Number);
    text.chars().filter(char::is_ascii_digit).collect::<String>().trim_start_matches('0').to_owned()
}

/// Whether rows do not name two fathers or two mothers.
pub(super) fn same_parents(asked: &Asked<'_>, rows: &[&Verdict]) -> bool {
    [Field::Father, Field::Mother].into_iter().all(|field| {
        let names = rows.iter().map(|row| crate::text::fold(&own(asked, row, field)));
        distinct(names.filter(|name| !name.is_empty())).len() <= 1
    })
}

/// Whether rows do not give two days on which one person died.
pub(super) fn one_day_of_death(asked: &Asked<'_>, rows: &[&Verdict]) -> bool {
    let sector = &asked.linked.prepared.sector;
    let mut days: Vec<u32> = rows
        .iter()
        .map(|row| sector.extra(row.sector).death)
        .filter(|day| !day.is_missing())
        .map(PartialDate::packed)
        .collect();
    days.sort_unstable();
    days.dedup();
    days.len() <= 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::parse_date;

    #[test]
    fn dates_that_contradict() {
        for (a, b, expected) in [
            ("05/05/1960", "05/05/1960", false),
            ("05/05/1960", "1960", false),
            ("05/05/1960", "01/01/1960", false),
            ("05/05/1960", "05/1960", false),
            ("05/05/1960", "", false),
            ("05/05/1960", "06/05/1960", true),
            ("05/05/1960", "05/1961", true),
            ("1960", "1961", true),
        ] {
            let [x, y] = [a, b].map(|text| parse_date(text).unwrap_or_default());
            assert_eq!(contradict(x, y), expected, "{a} | {b}");
            assert_eq!(contradict(y, x), expected, "{b} | {a}");
        }
    }
}
