//! Fields that lists spread over several columns: surname, middle and given name; day, month and
//! year; a column for men and one for women; hamlet, commune, district and province.

use super::evidence::{Evidence, is_surname};
use super::heading::{Heading, Person};
use crate::layout::{Origin, Table};
use crate::normalise::parse_date;
use crate::plan::headers::{
    DAY, GIVEN, MIDDLE, MONTH, NO_PLACE_ALONE, SURNAME, YEAR, address_level, is_permanent,
};
use crate::plan::{Field, OtherMeaning};
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
    // “Họ lót, Tên thành viên”.
    let is = |place: usize, words: &[&str]| {
        let given = || {
            words == GIVEN
                && headings.get(place).is_some_and(|h| {
                    h.person == person
                        && h.other != Some(OtherMeaning::Code)
                        && h.leaf.starts_with("ten ")
                })
                && is_one_word(table, place)
        };
        is(place, words) || given()
    };
    if let Some(parts) = named_parts(headings, person, &is) {
        return Some(in_order(table, parts));
    }
    for place in 0..headings.len() {
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

/// Whether nearly all values of a column are single words.
fn is_one_word(table: &Table, column: usize) -> bool {
    let (mut filled, mut single) = (0, 0);
    for row in table.some_rows(SAMPLED) {
        let text = table.text(column, row).trim();
        filled += usize::from(!text.is_empty());
        single += usize::from(!text.is_empty() && text.chars().all(char::is_alphabetic));
    }
    filled > 0 && single * 10 >= filled * 8
}

/// The columns of a surname, of middle names and of a given name, wherever each stands among
/// neighbours: “Họ đệm, Tên”, “First name, Last name”.
fn named_parts(
    headings: &[Heading],
    person: Person,
    is: &dyn Fn(usize, &[&str]) -> bool,
) -> Option<Vec<usize>> {
    let within = |words: &'static [&'static str], around: usize| {
        let near = around.saturating_sub(2)..(around + 3).min(headings.len());
        // The nearest one, to the right first.
        near.filter(move |&place| place != around && is(place, words))
            .min_by_key(|&place| (place.abs_diff(around), place < around))
    };
    (0..headings.len()).find_map(|surname| {
        let same_group = |place: &usize| headings[*place].group == headings[surname].group;
        if headings[surname].person != person || !is(surname, SURNAME) {
            return None;
        }
        let given = within(GIVEN, surname).filter(same_group)?;
        let middle = within(MIDDLE, surname).filter(same_group);
        Some([surname].into_iter().chain(middle).chain([given]).collect())
    })
}

/// Parts of a name in Vietnamese order. Lists with English headers often have the surname under
/// “First name”, because it comes first.
fn in_order(table: &Table, parts: Vec<usize>) -> Vec<usize> {
    let (Some(&first), Some(&last)) = (parts.first(), parts.last()) else { return parts };
    let sampled = table.some_rows(SAMPLED);
    let surnames =
        |column: usize| sampled.iter().filter(|&&row| is_surname(table.text(column, row))).count();
    let (before, after) = (surnames(first), surnames(last));
    if after > before * 2 && after * 10 >= sampled.len() * 6 {
        return parts.into_iter().rev().collect();
    }
    parts
}

/// Whether a column continues the name in another: one or two words in most rows, which do not just
/// repeat the name's last word (as a column to sort by does).
fn continues_name(table: &Table, first: usize, next: usize) -> bool {
    let (mut filled, mut rows, mut words, mut repeated) = (0, 0, 0, 0);
    for row in table.some_rows(SAMPLED) {
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
            h.person == Person::Own && h.other.is_none() && words.contains(&h.leaf.as_str())
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
            && (without_birth(header) == word
                || headings[place].leaf == fold(word) && header.is_ascii())
    };
    let marks_or_dates = |column: usize| {
        let (mut filled, mut fit) = (0, 0);
        for row in table.some_rows(SAMPLED) {
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

/// Words for a year or a date of birth, with their marks.
const OF_BIRTH: [&str; 7] = ["năm", "sinh", "ngày", "tháng", "ns", "ntn", "sn"];

/// A header without the words for a year or a date of birth: “Nam (năm sinh)”, “Năm sinh nữ”.
fn without_birth(header: &str) -> String {
    let lowered = lower(header);
    let words = lowered.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.filter(|word| !OF_BIRTH.contains(word)).collect();
    words.join(" ")
}

fn address_parts(table: &Table, headings: &[Heading], looks: &[Evidence]) -> Option<Vec<usize>> {
    let level = |place: usize| {
        let heading = headings.get(place)?;
        if heading.person != Person::Own || heading.other.is_some() {
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
            run.first().is_some_and(|&(_, first)| {
                let heading = &headings[first];
                is_permanent(&format!("{} {}", heading.group, heading.leaf)) == Some(true)
            })
        };
        if (run.len(), permanent(&run)) > (best.len(), permanent(&best)) {
            best = run;
        } else if run.is_empty() {
            place += 1;
        }
    }
    let permanent = |place: usize| {
        let heading = &headings[place];
        is_permanent(&format!("{} {}", heading.group, heading.leaf))
    };
    // “Địa chỉ hiện tại” does not continue the commune of the permanent residence.
    let of_run = best.first().and_then(|&(_, place)| permanent(place));
    let is_elsewhere = |column: usize| of_run == Some(true) && permanent(column) == Some(false);
    if single.is_some_and(|column| looks[column].communes >= 60 && !is_elsewhere(column)) {
        return None;
    }
    let single = match (single, of_run) {
        (Some(column), Some(run)) if permanent(column).is_some_and(|of| of != run) => {
            if permanent(column) == Some(true) {
                return None;
            }
            None
        }
        (single, _) => single,
    };
    best.sort_unstable();
    let narrowest = best.first().map(|&(level, _)| level);
    let mut columns: Vec<usize> = best.into_iter().map(|(_, place)| place).collect();
    if let Some(single) = single {
        columns.insert(0, single);
    }
    columns.extend(section);
    // A commune alone is a residence if the list has no other.
    let is_commune = columns.len() == 1 && single.is_none() && narrowest.is_some_and(|l| l <= 1);
    let is_text = || {
        columns.iter().all(|&column| {
            !NO_PLACE_ALONE.contains(&headings[column].leaf.as_str()) && in_words(table, column)
        })
    };
    (columns.len() >= 2 || section.is_some() || is_commune && is_text()).then_some(columns)
}

/// Whether most values of a column are words, not the numbers of groups or codes of places.
fn in_words(table: &Table, column: usize) -> bool {
    let (mut filled, mut words) = (0, 0);
    for row in table.some_rows(SAMPLED) {
        let text = table.text(column, row).trim();
        filled += usize::from(!text.is_empty());
        words += usize::from(text.chars().filter(|c| c.is_alphabetic()).count() >= 2);
    }
    filled > 0 && words * 10 >= filled * 6
}
