//! Which tables of a side take part, and what they are called.

use super::super::testing::{loaded, read, summary};
use super::*;

const HEADERS: &[&str] = &["Họ tên", "Ngày sinh"];

#[test]
fn tables_say_why_they_are_left() {
    let mut hidden = summary("a.xlsx", "Ẩn", HEADERS);
    (hidden.hidden, hidden.lists_people) = (true, false);
    let mut totals = summary("a.xlsx", "Tổng hợp", &["Xã", "Số người"]);
    totals.lists_people = false;
    let mut no_rows = summary("a.xlsx", "Mẫu", HEADERS);
    (no_rows.rows, no_rows.no_list) = (0, Some(NoList::NoRows { header_row: 1 }));
    let mut empty = summary("a.xlsx", "Sheet3", &[]);
    (empty.rows, empty.no_list) = (0, Some(NoList::Empty));
    let mut copy = summary("a.xlsx", "Bản sao", HEADERS);
    copy.fingerprint = summary("a.xlsx", "Xã A", HEADERS).fingerprint;
    let loaded =
        loaded(vec![summary("a.xlsx", "Xã A", HEADERS), hidden, totals, no_rows, empty, copy]);
    let why: Vec<_> = (0..loaded.tables.len()).map(|place| loaded.why_not(place)).collect();
    let (copy, no_rows) = (Some(WhyNot::Copy), Some(WhyNot::NoRows));
    assert_eq!(why, [None, Some(WhyNot::Hidden), Some(WhyNot::NoPeople), no_rows, copy]);
    assert_eq!(loaded.rows(), 3);
    // The empty sheet is not listed, but the places of the others are the reader's.
    assert_eq!(loaded.tables[4].id, TableId { reader: 1, place: 5 });
}

#[test]
fn all_and_none() {
    let mut totals = summary("b.xlsx", "", &["Xã"]);
    totals.lists_people = false;
    let mut loaded =
        loaded(vec![summary("a.xlsx", "", HEADERS), totals, summary("c.xlsx", "", HEADERS)]);
    assert!(loaded.takes_all());
    loaded.take_all(false);
    assert_eq!((loaded.rows(), loaded.takes_all()), (0, false));
    loaded.take_all(true);
    let taken: Vec<bool> = loaded.tables.iter().map(TableState::takes_part).collect();
    assert_eq!(taken, [true, false, true]);
    loaded.set_taken(TableId { reader: 1, place: 1 }, true);
    assert_eq!((loaded.rows(), loaded.takes_all()), (9, true));
}

#[test]
fn names_are_as_short_as_they_can_be() {
    let names = |tables: Vec<TableSummary>| -> Vec<String> {
        let loaded = loaded(tables);
        loaded.tables.iter().map(|table| loaded.name(&table.summary)).collect()
    };
    let of = |file, sheet| summary(file, sheet, HEADERS);
    assert_eq!(names(vec![of("a.xlsx", "S")]), ["a.xlsx"]);
    assert_eq!(names(vec![of("a.xlsx", "S"), of("a.xlsx", "T")]), ["S", "T"]);
    assert_eq!(
        names(vec![of("a.xlsx", "S"), of("a.xlsx", "T"), of("b.csv", "")]),
        ["a.xlsx / S", "a.xlsx / T", "b.csv"]
    );
}

#[test]
fn a_file_given_twice_is_taken_once_and_leaves_with_its_reader() {
    let mut loaded = loaded(vec![summary("a.xlsx", "", HEADERS)]);
    loaded.add(2, vec![read(summary("a.xlsx", "", HEADERS)), read(summary("b.xlsx", "", HEADERS))]);
    let taken: Vec<bool> = loaded.tables.iter().map(TableState::takes_part).collect();
    assert_eq!(taken, [true, false, true]);
    assert_eq!(loaded.remove_reader(2), ["a.xlsx", "b.xlsx"]);
    assert_eq!((loaded.tables.len(), loaded.files()), (1, vec!["a.xlsx".to_owned()]));
}

#[test]
fn statistics_are_no_list() {
    let mut loaded = Loaded::default();
    let mut counts = summary("a.xlsx", "Tổng hợp", &["Xã", "Số người"]);
    counts.lists_people = false;
    let tally = |totals: usize| {
        let total = matcher::tally::Total { line: 0, over: Vec::new(), sums: Vec::new() };
        Some(Tally { totals: vec![total; totals], ..Tally::default() })
    };
    let of = |totals| ReadTable { summary: counts.clone(), taken: false, tally: tally(totals) };
    loaded.add(1, vec![of(0)]);
    assert_eq!((loaded.why_not(0), loaded.is_statistics()), (Some(WhyNot::Statistics), true));
    assert_eq!(loaded.tallies().count(), 1);
    // Beside a list, what cannot be added up is passed over.
    loaded.add(2, vec![read(summary("b.xlsx", "", HEADERS)), of(1)]);
    let shown: Vec<TableId> = loaded.tallies().map(|(id, _)| id).collect();
    assert_eq!((shown, loaded.is_statistics()), (vec![TableId { reader: 2, place: 1 }], false));
    // Laid out by hand as people, it is no longer a statistics table.
    loaded.lay_out(TableId { reader: 2, place: 1 }, summary("b.xlsx", "Tổng hợp", HEADERS));
    assert_eq!(loaded.tallies().count(), 0);
}

#[test]
fn a_table_whose_header_is_pointed_out_takes_part() {
    let mut no_rows = summary("b.xlsx", "", HEADERS);
    (no_rows.rows, no_rows.lists_people) = (0, false);
    let mut loaded = loaded(vec![summary("a.xlsx", "", HEADERS), no_rows]);
    let id = loaded.tables[1].id;
    loaded.table_mut(id).unwrap().pending = 1;
    assert!(loaded.is_busy());
    loaded.lay_out(id, summary("b.xlsx", "", HEADERS));
    assert!(!loaded.is_busy() && loaded.tables[1].takes_part());
    // A table without rows never does, whatever was ticked.
    let mut again = summary("b.xlsx", "", HEADERS);
    again.rows = 0;
    loaded.lay_out(id, again);
    assert!(loaded.tables[1].taken && !loaded.tables[1].takes_part());
}
