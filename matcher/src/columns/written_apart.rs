//! Fields that lists spread over several columns: surname, middle and given name; day, month and
//! year; a column for men and one for women; hamlet, commune, district and province.

use super::evidence::Evidence;
use super::heading::{Heading, Person};
use crate::layout::{Origin, Table};
use crate::normalise::parse_date;
use crate::plan::Field;
use crate::plan::headers::{DAY, GIVEN, MIDDLE, MONTH, SURNAME, YEAR, address_level};
use crate::text::{fold, lower};

/// How many rows are sampled.
const SAMPLED: usize = 200;

/// The fields found in several columns.
pub(super) fn fields_written_apart(
    table: &Table,
    headings: &[Heading],
    looks: &[Evidence],
) -> Vec<(Field, Vec<usize>)> {
    let mut found = Vec::new();
    for (field, person) in [
        (Field::Name, Person::Own),
        (Field::Father, Person::Father),
        (Field::Mother, Person::Mother),
    ] {
        found.extend(name_parts(table, headings, person).map(|columns| (field, columns)));
    }
    found.extend(date_parts(headings).map(|columns| (Field::Dob, columns)));
    if let Some(columns) = sex_columns(table, headings) {
        let years = |column: &usize| looks[*column].dates >= 60;
        if columns.len() == 2 && columns.iter().any(years) {
            found.push((Field::Dob, columns.clone()));
        }
        found.push((Field::Sex, columns));
    }
    found.extend(address_parts(table, headings, looks).map(|columns| (Field::Address, columns)));
    found
}

fn name_parts(table: &Table, headings: &[Heading], person: Person) -> Option<Vec<usize>> {
    let is = |place: usize, words: &[&str]| {
        headings.get(place).is_some_and(|h| h.person == person && words.contains(&h.leaf.as_str()))
    };
    for place in 0..headings.len() {
        if is(place, SURNAME) {
            let parts: Vec<usize> = match (is(place + 1, MIDDLE), is(place + 1, GIVEN)) {
                (true, _) if is(place + 2, GIVEN) => (place..place + 3).collect(),
                (_, true) => (place..place + 2).collect(),
                _ => continue,
            };
            return Some(parts);
        }
        let heading = &headings[place];
        let field = match person {
            Person::Father => Field::Father,
            Person::Mother => Field::Mother,
            _ => Field::Name,
        };
        let names = heading.fields.iter().any(|&(f, score)| f == field && score >= 70);
        if heading.person == person && names {
            let follows = |next: usize| {
                headings.get(next).is_some_and(|h| {
                    let unnamed = h.leaf.is_empty() && h.group.is_empty();
                    unnamed || h.leaf == heading.leaf && !h.leaf.is_empty() || is(next, GIVEN)
                }) && continues_name(table, place, next)
            };
            let last = (place + 1..place + 3).take_while(|&next| follows(next)).last();
            if let Some(last) = last {
                return Some((place..=last).collect());
            }
        }
    }
    None
}

/// Whether a column continues the name in another: one or two words in most rows, which do not just
/// repeat the name's last word (as a column to sort by does).
fn continues_name(table: &Table, first: usize, next: usize) -> bool {
    let (mut filled, mut rows, mut words, mut repeated) = (0, 0, 0, 0);
    for row in 0..table.len().min(SAMPLED) {
        let (name, more) = (table.text(first, row).trim(), table.text(next, row).trim());
        rows += usize::from(!name.is_empty());
        if name.is_empty() || more.is_empty() {
            continue;
        }
        filled += 1;
        let count = more.split_whitespace().count();
        words += usize::from(
            count <= 2
                && more.chars().all(|c| {
                    c.is_alphabetic()
                        || c == ' '
                        || c == '\''
                        || c == '\u{301}'
                        || unicode_normalization::char::is_combining_mark(c)
                }),
        );
        let folded = fold(name);
        let last = folded.rsplit(' ').next().unwrap_or("");
        repeated += usize::from(last == fold(more) && folded.contains(' '));
    }
    filled * 2 > rows && words * 10 >= filled * 9 && repeated * 2 < filled
}

fn date_parts(headings: &[Heading]) -> Option<Vec<usize>> {
    let is = |place: usize, words: &[&str]| {
        headings.get(place).is_some_and(|h| {
            h.person == Person::Own && !h.passed_over && words.contains(&h.leaf.as_str())
        })
    };
    (0..headings.len()).find_map(|place| {
        // A date of something else: of issue, of a vaccination, of death.
        let of_birth = |place: usize| {
            let group = &headings[place].group;
            group.is_empty() || group.contains("sinh") || group.contains("birth")
        };
        if is(place, DAY) && is(place + 1, MONTH) && is(place + 2, YEAR) && of_birth(place) {
            Some(vec![place, place + 1, place + 2])
        } else if is(place, YEAR) && is(place + 1, MONTH) && is(place + 2, DAY) && of_birth(place) {
            Some(vec![place + 2, place + 1, place])
        } else {
            None
        }
    })
}

/// A column for men next to one for women, or one for women alone.
fn sex_columns(table: &Table, headings: &[Heading]) -> Option<Vec<usize>> {
    // “Năm” means year: only its marks distinguish it from “Nam”.
    let is = |place: usize, word: &str| {
        let header = table.columns.get(place).map_or("", |c| c.header.as_str());
        headings.get(place).is_some_and(|h| h.person == Person::Own)
            && (lower(header) == word || headings[place].leaf == fold(word) && header.is_ascii())
    };
    let marks_or_dates = |column: usize| {
        let (mut filled, mut fit) = (0, 0);
        for row in 0..table.len().min(SAMPLED) {
            let text = table.text(column, row).trim();
            if !text.is_empty() {
                filled += 1;
                let mark = text.chars().count() <= 2;
                fit += usize::from(mark || parse_date(text).is_some_and(|d| !d.is_missing()));
            }
        }
        fit * 10 >= filled * 8
    };
    for place in 0..headings.len() {
        let pair = if is(place, "nam") && is(place + 1, "nữ") {
            vec![place, place + 1]
        } else if is(place, "nữ") && is(place + 1, "nam") {
            vec![place + 1, place]
        } else if is(place, "nữ") {
            vec![place]
        } else {
            continue;
        };
        if pair.iter().all(|&column| marks_or_dates(column)) {
            return Some(pair);
        }
    }
    None
}

fn address_parts(table: &Table, headings: &[Heading], looks: &[Evidence]) -> Option<Vec<usize>> {
    let level = |place: usize| {
        let heading = headings.get(place)?;
        if heading.person != Person::Own || heading.passed_over {
            return None;
        }
        address_level(&heading.leaf)
    };
    let section = table.columns.iter().position(|c| c.origin == Origin::Section);
    let single = headings
        .iter()
        .enumerate()
        .filter_map(|(place, h)| {
            let score = h.fields.iter().find(|(f, _)| *f == Field::Address)?.1;
            (h.person == Person::Own && level(place).is_none()).then_some((score, place))
        })
        .max_by_key(|&(score, place)| (score, std::cmp::Reverse(place)))
        .map(|(_, place)| place);
    if single.is_some_and(|column| looks[column].communes >= 60) {
        return None;
    }
    // The longest run of neighbours with different levels; among equals, the one about permanent
    // residence, then the first.
    let mut best: Vec<(usize, usize)> = Vec::new();
    let mut place = 0;
    while place < headings.len() {
        let mut run: Vec<(usize, usize)> = Vec::new();
        while let Some(level) = level(place)
            && headings[place].group
                == headings[run.first().map_or(place, |&(_, first)| first)].group
            && run.iter().all(|&(other, _)| other != level)
        {
            run.push((level, place));
            place += 1;
        }
        let permanent = |run: &[(usize, usize)]| {
            run.first().is_some_and(|&(_, first)| headings[first].group.contains("thuong tru"))
        };
        if (run.len(), permanent(&run)) > (best.len(), permanent(&best)) {
            best = run;
        } else if run.is_empty() {
            place += 1;
        }
    }
    best.sort_unstable();
    let mut columns: Vec<usize> = best.into_iter().map(|(_, place)| place).collect();
    if let Some(single) = single {
        columns.insert(0, single);
    }
    columns.extend(section);
    (columns.len() >= 2 || section.is_some()).then_some(columns)
}
