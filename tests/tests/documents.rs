//! What `docs/CONG-VAN.md` promises officers and lawyers, held to the program: every list stands in
//! it under its own title, every list and case that it names exists, each list that a row names is
//! shown by one of the row's cases, and the counts of its rows are right.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use matcher::language::Language;
use matcher::plan::ListId;

/// How far an order is done, in the order of the counts.
const MARKS: [&str; 4] = ["làm được", "một phần", "chưa", "ngoài phạm vi"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn document(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap()
}

/// The cells of a row of a table; `None` for any other line.
fn cells(line: &str) -> Option<Vec<&str>> {
    let inner = line.strip_prefix('|')?.strip_suffix('|')?;
    Some(inner.split('|').map(str::trim).collect())
}

/// What stands between backticks, with the text before it.
fn named(text: &str) -> Vec<(&str, &str)> {
    let parts: Vec<&str> = text.split('`').collect();
    parts.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
}

/// Whether a case expects at least one row in a list; headings and totals have no number.
fn shows(case: &str, list: ListId) -> bool {
    let path = root().join("tests/cases").join(case).join("lists");
    let Ok(text) = fs::read_to_string(path.join(format!("{}.csv", list.code()))) else {
        return false;
    };
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    reader
        .records()
        .any(|row| row.unwrap().get(0).is_some_and(|order| order.parse::<u32>().is_ok()))
}

/// The rows about orders: their letter, and their cells.
fn orders(text: &str) -> Vec<(&str, Vec<&str>)> {
    let mut letter = "";
    let mut rows = Vec::new();
    for line in text.lines() {
        if let Some(title) = line.strip_prefix("## ") {
            letter = title;
        }
        let Some(cells) = cells(line).filter(|cells| cells.len() == 6) else { continue };
        if cells[0] != "mục" && cells[0] != "---" {
            rows.push((letter, cells));
        }
    }
    rows
}

#[test]
fn every_list_stands_in_the_table_of_letters() {
    let text = document("docs/CONG-VAN.md");
    let titles: Vec<Vec<&str>> = text.lines().filter_map(cells).collect();
    let orders = orders(&text);
    for id in ListId::ALL {
        let code = format!("`{}`", id.code());
        let title = id.title().in_language(Language::Vi);
        assert!(titles.contains(&vec![code.as_str(), title]), "{code} with “{title}”");
        assert!(orders.iter().any(|(_, row)| row[3].contains(&code)), "no order has {code}");
    }
}

#[test]
fn lists_and_cases_of_each_order_exist_and_show_it() {
    let text = document("docs/CONG-VAN.md");
    let orders = orders(&text);
    assert!(orders.len() > 100, "rows are missing");
    for (letter, row) in orders {
        let place = format!("{letter}, {}: {}", row[0], row[1]);
        assert!(MARKS.contains(&row[2]), "{place}: {}", row[2]);
        let cases: Vec<&str> = named(row[4]).into_iter().map(|(_, case)| case).collect();
        for case in &cases {
            assert!(root().join("tests/cases").join(case).is_dir(), "{place}: no case {case}");
        }
        for (before, code) in named(row[3]) {
            let id = ListId::of_code(code).unwrap_or_else(|| panic!("{place}: no list {code}"));
            let name = format!("{} (", id.name().in_language(Language::Vi));
            assert!(before.ends_with(&name), "{place}: {code} is called {name}…)");
            let is_shown = cases.iter().any(|case| shows(case, id));
            assert!(is_shown, "{place}: no case of {cases:?} shows {code}");
        }
        let is_outside = row[2] == MARKS[2] || row[2] == MARKS[3];
        assert_eq!(row[3].is_empty(), is_outside, "{place}: who does it?");
    }
}

#[test]
fn orders_are_counted() {
    let text = document("docs/CONG-VAN.md");
    let mut counts: BTreeMap<&str, [usize; 4]> = BTreeMap::new();
    for (letter, row) in orders(&text) {
        let mark = MARKS.iter().position(|mark| *mark == row[2]).unwrap();
        counts.entry(letter).or_default()[mark] += 1;
        counts.entry("Cộng").or_default()[mark] += 1;
    }
    let rows: Vec<Vec<&str>> =
        text.lines().filter_map(cells).filter(|row| row.len() == 5).collect();
    for (letter, counted) in counts {
        let is_of = |row: &&Vec<&str>| letter.starts_with(row[0]);
        let row = rows.iter().find(is_of).unwrap_or_else(|| panic!("no counts for {letter}"));
        assert_eq!(row[1..], counted.map(|count| count.to_string()), "{letter}");
    }
}

#[test]
fn the_table_of_letters_is_found_from_the_guide() {
    assert!(document("README.md").contains("docs/CONG-VAN.md"));
    assert!(document("docs/HUONG-DAN.md").contains("CONG-VAN.md"));
}
