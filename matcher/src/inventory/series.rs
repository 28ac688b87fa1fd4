//! Groups entries into series of numbers, and finds what each series lacks.

use rustc_hash::FxHashMap;

use super::book::{At, Book, Twice, Written};
use super::entry::{Entry, KINDS};
use super::number::{self, Number};
use super::reused::note_reused;
use crate::plan::ListKind;
use crate::text::fold;

/// What a series of numbers is counted within: kind, office, year (unknown last), book.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Key {
    kind: usize,
    code: ListKind,
    office: String,
    year: u16,
    /// Number of the book, so that 10 comes after 2.
    book_number: u32,
    book: String,
}

/// An entry with its number read.
struct Read<'e> {
    entry: &'e Entry<'e>,
    number: Option<Number>,
    year: Option<u16>,
}

/// The entries of a key in one sheet.
struct Sheet<'e> {
    place: &'e str,
    entries: Vec<Read<'e>>,
    /// Its numbers, ascending and distinct, without slips.
    numbers: Vec<u32>,
}

/// All series in order.
pub(super) fn books(entries: &[Entry<'_>]) -> Vec<Book> {
    let mut groups: FxHashMap<Key, FxHashMap<&str, Vec<Read<'_>>>> = FxHashMap::default();
    let mut offices: FxHashMap<String, &str> = FxHashMap::default();
    for entry in entries {
        let (key, read) = key_of(entry);
        // One office is written in several ways; the first one in order is shown.
        let office = offices.entry(key.office.clone()).or_insert(entry.office);
        *office = (*office).min(entry.office);
        groups.entry(key).or_default().entry(entry.place).or_default().push(read);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_unstable_by(|a, b| a.0.cmp(&b.0));
    let mut books: Vec<Book> = Vec::new();
    let mut numbers_of_books: Vec<Vec<u32>> = Vec::new();
    // Where the previous book of the same kind, office and year ended.
    let mut before: Option<(Key, u32)> = None;
    for (key, sheets) in groups {
        let office = offices.get(&key.office).map_or("", |office| office.trim());
        let of_year = |other: &Key| {
            (other.kind, other.code, &other.office, other.year)
                == (key.kind, key.code, &key.office, key.year)
        };
        let last = before.take().filter(|(other, _)| of_year(other)).map_or(0, |(_, last)| last);
        let mut reached = last;
        for series in series(sheets) {
            let all = numbers(series.iter().flat_map(|sheet| &sheet.entries));
            let book = book(&key, office, series, last);
            reached = reached.max(book.last);
            books.push(book);
            numbers_of_books.push(all);
        }
        before = Some((key, reached));
    }
    let mut start = 0;
    let of_year = |a: &Book, b: &Book| {
        (a.kind, &a.office, a.year) == (b.kind, &b.office, b.year) && a.year.is_some()
    };
    let lengths: Vec<usize> = books.chunk_by(of_year).map(<[Book]>::len).collect();
    for length in lengths {
        let end = start + length;
        note_reused(&mut books[start..end], &numbers_of_books[start..end]);
        start = end;
    }
    books
}

fn key_of<'e>(entry: &'e Entry<'e>) -> (Key, Read<'e>) {
    let number = number::number(entry.number);
    let with_number = number.as_ref().and_then(|n| n.book.as_deref());
    let book = if entry.book.trim().is_empty() { with_number.unwrap_or("") } else { entry.book };
    let registered = Some(entry.registered.year).filter(|&year| year > 0);
    let written = number.as_ref().and_then(|n| n.year);
    let year = registered.or(written).or_else(|| number::year_of_book(book));
    let book = number::book(book, year);
    let key = Key {
        kind: KINDS.iter().position(|kind| *kind == entry.kind).unwrap_or(KINDS.len()),
        code: entry.kind,
        office: fold(entry.office),
        year: year.unwrap_or(u16::MAX),
        book_number: book.split('/').next().and_then(|n| n.parse().ok()).unwrap_or(u32::MAX),
        book,
    };
    (key, Read { entry, number, year })
}

/// Groups sheets: those that continue each other are one series, those with overlapping numbers are
/// not.
fn series<'e>(sheets: FxHashMap<&'e str, Vec<Read<'e>>>) -> Vec<Vec<Sheet<'e>>> {
    let sheet = |(place, entries): (&'e str, Vec<Read<'e>>)| {
        let numbers = within(&numbers(entries.iter()));
        Sheet { place, entries, numbers }
    };
    let mut sheets: Vec<Sheet<'e>> = sheets.into_iter().map(sheet).collect();
    sheets.sort_unstable_by(|a, b| (a.numbers.first(), a.place).cmp(&(b.numbers.first(), b.place)));
    let mut series: Vec<(Vec<u32>, Vec<Sheet<'e>>)> = Vec::new();
    for sheet in sheets {
        let joins = |(numbers, _): &&mut (Vec<u32>, Vec<Sheet<'e>>)| {
            let shared = sheet.numbers.iter().filter(|n| numbers.binary_search(n).is_ok()).count();
            shared * 10 <= sheet.numbers.len().min(numbers.len())
        };
        // Nobody splits a book into many sheets; searching through many would take long.
        match series.iter_mut().take(100).find(joins) {
            Some((numbers, sheets)) => {
                numbers.extend(&sheet.numbers);
                numbers.sort_unstable();
                numbers.dedup();
                sheets.push(sheet);
            }
            None => series.push((sheet.numbers.clone(), vec![sheet])),
        }
    }
    series.into_iter().map(|(_, sheets)| sheets).collect()
}

/// The numbers of entries, ascending and distinct.
fn numbers<'r, 'e: 'r>(entries: impl Iterator<Item = &'r Read<'e>>) -> Vec<u32> {
    let mut numbers: Vec<u32> =
        entries.filter_map(|read| Some(read.number.as_ref()?.number)).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// Whether a number is too far beyond its neighbour to belong to a series of `count` numbers: 10235
/// among 1 to 240. A list may well lack half of a book's entries.
pub fn is_far(gap: u32, count: usize) -> bool {
    gap as usize > count.saturating_mul(3).max(50)
}

/// The longest run of numbers without too large a gap; among equals, the first.
fn within(numbers: &[u32]) -> Vec<u32> {
    let far = |pair: &u32, next: &u32| is_far(next - pair - 1, numbers.len());
    let runs = numbers.chunk_by(|a, b| !far(a, b));
    let longest = runs.reduce(|best, run| if run.len() > best.len() { run } else { best });
    longest.unwrap_or_default().to_vec()
}

/// What an entry says of its book.
fn note(book: &mut Book, entry: &Entry<'_>) {
    if let Some(is_electronic) = entry.electronic {
        *book.electronic.get_or_insert(0) += u32::from(is_electronic);
    }
    let condition = entry.condition.split_whitespace().collect::<Vec<_>>().join(" ");
    if condition.is_empty() {
        return;
    }
    match book.conditions.iter_mut().find(|(of, _)| fold(of) == fold(&condition)) {
        Some((_, entries)) => *entries += 1,
        None => book.conditions.push((condition, 1)),
    }
}

/// One series. `before` is where the previous book ended.
fn book(key: &Key, office: &str, sheets: Vec<Sheet<'_>>, before: u32) -> Book {
    let all = numbers(sheets.iter().flat_map(|sheet| &sheet.entries));
    let kept = within(&all);
    let (first, last) = (kept.first().copied().unwrap_or(0), kept.last().copied().unwrap_or(0));
    let mut book = Book {
        kind: key.code,
        office: office.to_owned(),
        year: Some(key.year).filter(|&year| year != u16::MAX),
        book: key.book.clone(),
        first,
        last,
        ..Book::default()
    };
    // Numbers below the first one are missing as well, except those of the previous book.
    let from = if first > before { before } else { 0 };
    if first > from + 1 && !is_far(first - from - 1, kept.len()) {
        book.missing.push((from + 1, first - 1));
    }
    for pair in kept.windows(2) {
        if let [one, next] = *pair
            && next > one + 1
        {
            book.missing.push((one + 1, next - 1));
        }
    }
    let mut by_number: Vec<(u32, String, At)> = Vec::new();
    for sheet in &sheets {
        book.places.push(sheet.place.to_owned());
        for read in &sheet.entries {
            book.entries += 1;
            note(&mut book, read.entry);
            let at = At { place: sheet.place.to_owned(), row: read.entry.row };
            let text = read.entry.number.trim();
            let written = |at: At| Written { at, text: text.to_owned() };
            let Some(number) = &read.number else {
                if fold(text).is_empty() {
                    book.unnumbered.push(at);
                } else {
                    book.unreadable.push(written(at));
                }
                continue;
            };
            if !(first..=last).contains(&number.number) {
                book.far.push(written(at.clone()));
            }
            if number.year.is_some_and(|year| Some(year) != read.year) {
                book.other_year.push(written(at.clone()));
            }
            by_number.push((number.number, number.suffix.clone(), at));
        }
    }
    by_number.sort_unstable();
    for same in by_number.chunk_by(|a, b| (a.0, &a.1) == (b.0, &b.1)) {
        if let ([(number, suffix, _), ..], true) = (same, same.len() > 1) {
            let mut number = number.to_string();
            number.push_str(suffix);
            book.twice.push(Twice {
                number,
                entries: same.iter().map(|(_, _, at)| at.clone()).collect(),
            });
        }
    }
    book.conditions.sort_by(|a, b| (b.1, &a.0).cmp(&(a.1, &b.0)));
    book.places.sort_unstable();
    book.unnumbered.sort_unstable();
    book.unreadable.sort_unstable();
    book.far.sort_unstable();
    book.other_year.sort_unstable();
    book
}
