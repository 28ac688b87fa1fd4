//! Entries in, books out.

use super::{Entry, Inventory, of};
use crate::normalise::PartialDate;
use crate::plan::ListKind;

/// Entries of births in 2019 by number, from row 2 on.
fn births(place: &'static str, numbers: &[&'static str]) -> Vec<Entry<'static>> {
    let entry = |(at, number): (usize, &&'static str)| Entry {
        kind: ListKind::Births,
        place,
        row: at as u32 + 2,
        number,
        registered: PartialDate::new(2019, 3, 1).unwrap(),
        ..Entry::default()
    };
    numbers.iter().enumerate().map(entry).collect()
}

/// Each book as one line.
fn lines(inventory: &Inventory) -> Vec<String> {
    let line = |book: &super::Book| {
        let rows =
            |written: &[super::Written]| -> Vec<u32> { written.iter().map(|w| w.at.row).collect() };
        let mut line = format!(
            "{} {:?} “{}” {}: {}–{}",
            book.kind.profile().code,
            book.year.unwrap_or(0),
            book.book,
            book.entries,
            book.first,
            book.last
        );
        if !book.missing.is_empty() {
            line += &format!(" missing {:?} = {}", book.missing, book.missing_count());
        }
        for twice in &book.twice {
            let rows: Vec<u32> = twice.entries.iter().map(|at| at.row).collect();
            line += &format!(" twice {} {rows:?}", twice.number);
        }
        for reused in &book.reused {
            line += &format!(" also “{}” {:?} {:?}", reused.book, reused.places, reused.numbers);
        }
        if !book.unnumbered.is_empty() {
            line += &format!(" unnumbered {}", book.unnumbered.len());
        }
        for (what, written) in
            [("unreadable", &book.unreadable), ("far", &book.far), ("other year", &book.other_year)]
        {
            if !written.is_empty() {
                line += &format!(" {what} {:?}", rows(written));
            }
        }
        line
    };
    inventory.books.iter().map(line).collect()
}

fn check(entries: &[Entry<'_>], expected: &[&str]) {
    assert_eq!(lines(&of(entries)), expected);
    let mut backwards = entries.to_vec();
    backwards.reverse();
    assert_eq!(lines(&of(&backwards)), expected, "in any order");
}

#[test]
fn numbers_of_one_book() {
    let one = |numbers: &[&'static str], expected: &str| check(&births("a", numbers), &[expected]);
    one(&["1", "02", "Số 3"], "births 2019 “” 3: 1–3");
    one(&["1", "2", "5", "10/2019"], "births 2019 “” 4: 1–10 missing [(3, 4), (6, 9)] = 6");
    one(&["3", "4"], "births 2019 “” 2: 3–4 missing [(1, 2)] = 2");
    one(&["1", "2", "2", "02/2019"], "births 2019 “” 4: 1–2 twice 2 [3, 4, 5]");
    one(&["1", "2", "2a"], "births 2019 “” 3: 1–2");
    one(&["1", "2a", "2A", "3"], "births 2019 “” 4: 1–3 twice 2a [3, 4]");
    one(&["1", "", "-", "?", "hai"], "births 2019 “” 5: 1–1 unnumbered 3 unreadable [6]");
    one(&["1", "2", "3/2018"], "births 2019 “” 3: 1–3 other year [4]");
    one(&["", ""], "births 2019 “” 2: 0–0 unnumbered 2");
    // A slip, and a list that begins far into a book.
    one(&["1", "2", "10235"], "births 2019 “” 3: 1–2 far [4]");
    one(&["501", "502"], "births 2019 “” 2: 501–502");
}

#[test]
fn a_slip_makes_none_missing() {
    let numbers: Vec<String> =
        (1..=240).map(|n| if n == 120 { "10235".to_owned() } else { n.to_string() }).collect();
    let entry = |(at, number): (usize, &'_ String)| (at as u32 + 2, number.clone());
    let owned: Vec<(u32, String)> = numbers.iter().enumerate().map(entry).collect();
    let entries: Vec<Entry<'_>> = owned
        .iter()
        .map(|(row, number)| Entry {
            kind: ListKind::Deaths,
            place: "a",
            row: *row,
            number,
            book: "01/2020",
            ..Entry::default()
        })
        .collect();
    check(&entries, &["deaths 2020 “1” 240: 1–240 missing [(120, 120)] = 1 far [121]"]);
}

#[test]
fn books_go_on_from_one_another() {
    let mut entries = births("a", &["1", "2", "3", "5", "6", "8"]);
    entries.iter_mut().take(3).for_each(|entry| entry.book = "Quyển số 01/2019");
    entries.iter_mut().skip(3).for_each(|entry| entry.book = "2");
    check(
        &entries,
        &["births 2019 “1” 3: 1–3", "births 2019 “2” 3: 5–8 missing [(4, 4), (7, 7)] = 2"],
    );
}

#[test]
fn sheets_of_one_commune_and_of_two() {
    let mut months = births("January", &["1", "2", "3"]);
    months.extend(births("February", &["4", "6"]));
    check(&months, &["births 2019 “” 5: 1–6 missing [(5, 5)] = 1"]);
    let mut communes = births("A", &["1", "2", "4"]);
    communes.extend(births("B", &["1", "2", "3"]));
    check(
        &communes,
        &[
            "births 2019 “” 3: 1–4 missing [(3, 3)] = 1 also “” [\"B\"] [(1, 2)]",
            "births 2019 “” 3: 1–3 also “” [\"A\"] [(1, 2)]",
        ],
    );
    // In one file, but from two offices.
    let mut offices = births("a", &["1", "2", "1", "3"]);
    offices.iter_mut().take(2).for_each(|entry| entry.office = "Xã A");
    offices.iter_mut().skip(2).for_each(|entry| entry.office = "XÃ B");
    check(&offices, &["births 2019 “” 2: 1–2", "births 2019 “” 2: 1–3 missing [(2, 2)] = 1"]);
}

#[test]
fn a_number_of_two_books_is_told() {
    let with_book = |place, book, numbers| {
        let mut entries = births(place, numbers);
        entries.iter_mut().for_each(|entry| entry.book = book);
        entries
    };
    // Two books with one volume number, in two files.
    let mut same = with_book("a", "01/2019", &["1", "2", "3"]);
    same.extend(with_book("b", "Quyển số 1", &["1", "2", "4"]));
    check(
        &same,
        &[
            "births 2019 “1” 3: 1–3 also “1” [\"b\"] [(1, 2)]",
            "births 2019 “1” 3: 1–4 missing [(3, 3)] = 1 also “1” [\"a\"] [(1, 2)]",
        ],
    );
    // The next book of the year uses the last numbers of the one before.
    let mut next = with_book("a", "1", &["1", "2", "3", "4"]);
    next.extend(with_book("b", "2", &["4", "5", "6"]));
    check(
        &next,
        &[
            "births 2019 “1” 4: 1–4 also “2” [\"b\"] [(4, 4)]",
            "births 2019 “2” 3: 4–6 missing [(1, 3)] = 3 also “1” [\"a\"] [(4, 4)]",
        ],
    );
}

#[test]
fn kinds_and_years_in_order() {
    let entry = |kind, number, year| Entry {
        kind,
        place: "a",
        row: 2,
        number,
        registered: PartialDate::new(year, 0, 0).unwrap_or_default(),
        ..Entry::default()
    };
    check(
        &[
            entry(ListKind::Other, "1", 2019),
            entry(ListKind::Deaths, "1/2018", 0),
            entry(ListKind::Births, "1", 0),
            entry(ListKind::Births, "1", 2020),
            entry(ListKind::Births, "1", 2019),
            entry(ListKind::Adoptions, "1", 2019),
            entry(ListKind::Marriages, "1", 2019),
        ],
        &[
            "births 2019 “” 1: 1–1",
            "births 2020 “” 1: 1–1",
            "births 0 “” 1: 1–1",
            "marriages 2019 “” 1: 1–1",
            "adoptions 2019 “” 1: 1–1",
            "deaths 2018 “” 1: 1–1",
            "other 2019 “” 1: 1–1",
        ],
    );
}
