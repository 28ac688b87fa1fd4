//! What a table lists, judged by the words in its titles, its headers and its file's name.
//!
//! Takes a table with its headings and the columns found, gives a kind. Decided: a title says more
//! than a header, and a civil-status book needs a title or two headers, because an office's list
//! may well have a date of death or a spouse. A header counts only if its column says something
//! about nearly every row: in a census of households, marks under “Hộ nghèo” are about a few.

use super::carried::is_of_entry;
use super::heading::Heading;
use super::people::names_one;
use crate::layout::Table;
use crate::mapping::Mapping;
use crate::plan::{Field, LIMITS, ListKind, Profile, Role};
use crate::text::{fold, has_words};

/// What a matching title counts, each matching header, and each that other lists have too.
const TITLE: u32 = 3;
const HEADER: u32 = 2;
const HINT: u32 = 1;

/// The share of rows about which the columns of a kind must say something, in percent.
const OF_ROWS: usize = 75;

/// The kind of a table, once its columns are found.
pub(super) fn guess_kind(table: &Table, headings: &[Heading], mapping: &Mapping) -> ListKind {
    let file = table.file().rsplit_once('.').map_or(table.file(), |(stem, _)| stem);
    let mut titles: Vec<String> = table.titles().map(fold).collect();
    titles.extend([fold(&table.sheet.name), fold(&file.replace(['_', '-', '/'], " "))]);
    let headers: Vec<String> = headings
        .iter()
        .map(|heading| format!("{} {}", heading.group, heading.leaf).trim().to_owned())
        .collect();
    let mut best = (ListKind::Other, 0);
    for kind in ListKind::ALL {
        let profile = kind.profile();
        if is_another(profile, &titles) {
            continue;
        }
        let fits = of_titles(profile, &titles) + of_headers(profile, table, headings, &headers);
        let least = if kind.is_book() { TITLE } else { HEADER };
        // If a list names the people of its rows, it is a list of those, whatever it says about a
        // spouse.
        let own = mapping.column(Field::Name).and_then(|column| headings.get(column));
        let says = |heading: &Heading| {
            heading.fields.iter().any(|(f, _)| *f == Field::Name)
                || heading.may_name
                || heading.if_values.contains(&Field::Name)
        };
        let own = own.is_some_and(|heading| says(heading) && !names_one(kind, heading));
        let fits = if own && !profile.people.contains(&Role::Own) { 0 } else { fits };
        // A book has numbered entries.
        let entered = kind.is_book() && headings.iter().any(|h| is_of_entry(&h.leaf));
        let fits = if fits > 0 { fits + u32::from(entered) } else { 0 };
        if fits >= least && fits > best.1 {
            best = (kind, fits);
        }
    }
    best.0
}

/// Whether the titles name another list: the one with the kind's words, or any if none has them.
fn is_another(profile: &Profile, titles: &[String]) -> bool {
    let has = |title: &&String, all: &[&str]| all.iter().any(|words| has_words(title, words));
    let named = titles.iter().any(|title| has(&title, profile.titles));
    titles
        .iter()
        .filter(|title| !named || has(title, profile.titles))
        .any(|title| has(&title, profile.not_titles))
}

/// What the titles say for a kind.
fn of_titles(profile: &Profile, titles: &[String]) -> u32 {
    // A title with more matching words says more: "without a card", not "with a card".
    let longest = profile
        .titles
        .iter()
        .filter(|word| titles.iter().any(|title| is_affirmed(title, word)))
        .map(|word| word.split(' ').count() as u32)
        .max();
    longest.map_or(0, |words| TITLE + words.saturating_sub(1))
}

/// Whether a title says these words, and not that something has not been done: “chưa tham gia BHYT”.
fn is_affirmed(title: &str, words: &str) -> bool {
    const BEFORE: usize = 4;
    let said: Vec<&str> = title.split(' ').collect();
    let sought: Vec<&str> = words.split(' ').collect();
    let is_denial = |word: &&str| ["chua", "khong"].contains(word);
    (0..said.len().saturating_sub(sought.len() - 1)).any(|at| {
        said[at..at + sought.len()] == sought[..]
            && !said[at.saturating_sub(BEFORE)..at].iter().any(is_denial)
    })
}

/// What the headers say for a kind.
fn of_headers(profile: &Profile, table: &Table, headings: &[Heading], headers: &[String]) -> u32 {
    let has = |text: &str, words: &[&str]| words.iter().any(|word| has_words(text, word));
    if headers.iter().any(|header| has(header, profile.not)) {
        return 0;
    }
    let whole = |place: usize| {
        let leaf = headings.get(place).map_or("", |heading| heading.leaf.as_str());
        profile.whole_headers.contains(&leaf)
    };
    let (mut own, mut shared) = (Vec::new(), Vec::new());
    for (place, header) in headers.iter().enumerate() {
        if has(header, profile.headers) || whole(place) {
            own.push(place);
        } else if has(header, profile.hints) {
            shared.push(place);
        }
    }
    let counted = |columns: &[usize], most: usize, each: u32| match say_enough(table, columns) {
        true => columns.len().min(most) as u32 * each,
        false => 0,
    };
    counted(&own, 3, HEADER) + counted(&shared, 3, HINT)
}

/// Whether these columns together say something about nearly every row. A table of a few rows with
/// one column may have a blank.
fn say_enough(table: &Table, columns: &[usize]) -> bool {
    if columns.is_empty() {
        return false;
    }
    let (mut rows, mut saying) = (0, 0);
    for row in table.some_rows(LIMITS.sampled_values) {
        rows += 1;
        saying += usize::from(columns.iter().any(|&column| says(table.text(column, row))));
    }
    saying * 100 >= rows * OF_ROWS
}

/// Whether a cell says that something holds: a mark, a date, a word, but not “không” or a zero.
fn says(text: &str) -> bool {
    let folded = fold(text);
    let denies = ["khong", "ko", "k", "chua", "no", "false"];
    let begins = folded.split(' ').next().unwrap_or("");
    !folded.is_empty() && folded.bytes().any(|b| b != b'0') && !denies.contains(&begins)
}

#[cfg(test)]
#[path = "kind_tests.rs"]
mod tests;
