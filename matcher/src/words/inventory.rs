//! Rows for the inventory of civil-status books.

use std::fmt::Write as _;

use crate::inventory::{At, Book, Inventory, Reused, Twice, Written};
use crate::language::Language;
use crate::plan::ListKind;

/// The most ranges that a cell names before it only says how many more there are.
const MOST_RANGES: usize = 200;

/// The name of a kind of civil-status book, in the inventory.
pub fn book_kind(kind: ListKind, language: Language) -> &'static str {
    match kind {
        ListKind::Births => language.pick("Sổ đăng ký khai sinh", "Births"),
        ListKind::Marriages => language.pick("Sổ đăng ký kết hôn", "Marriages"),
        ListKind::Adoptions => language.pick("Sổ đăng ký nuôi con nuôi", "Adoptions"),
        ListKind::Deaths => language.pick("Sổ đăng ký khai tử", "Deaths"),
        kind if kind.is_book() => kind.profile().label.in_language(language),
        _ => language.pick("Sổ hộ tịch khác", "Another civil-status book"),
    }
}

/// Ranges of numbers: “5, 8–10”.
pub fn ranges(ranges: &[(u32, u32)], language: Language) -> String {
    let mut text = String::new();
    for &(from, to) in ranges.iter().take(MOST_RANGES) {
        if !text.is_empty() {
            text += ", ";
        }
        // Writing to a string cannot fail.
        let _ = if from == to { write!(text, "{from}") } else { write!(text, "{from}–{to}") };
    }
    more(&mut text, ranges.len(), language);
    text
}

/// How many more there are than the cell names.
fn more(text: &mut String, count: usize, language: Language) {
    if count > MOST_RANGES {
        let rest = count - MOST_RANGES;
        let _ = match language {
            Language::Vi => write!(text, " … và {rest} chỗ khác"),
            Language::En => write!(text, " … and {rest} more"),
        };
    }
}

/// Headers for the rows of [`inventory_rows`].
pub fn inventory_headers(language: Language) -> [&'static str; 12] {
    language.pick(
        [
            "Loại sổ",
            "Nơi đăng ký",
            "Năm",
            "Quyển số",
            "Số trường hợp",
            "Từ số",
            "Đến số",
            "Số còn thiếu",
            "Các số còn thiếu",
            "Các số bị trùng",
            "Số cần xem lại",
            "Tệp, trang tính",
        ],
        [
            "Kind of book",
            "Office",
            "Year",
            "Book",
            "Entries",
            "First number",
            "Last number",
            "Missing",
            "Missing numbers",
            "Numbers used twice",
            "Numbers to be looked at",
            "Files and sheets",
        ],
    )
}

/// A row for each book of an inventory.
pub fn inventory_rows(inventory: &Inventory, language: Language) -> Vec<[String; 12]> {
    let row = |book: &Book| {
        let number = |number: u32| if number == 0 { String::new() } else { number.to_string() };
        [
            book_kind(book.kind, language).to_owned(),
            book.office.clone(),
            book.year.map_or_else(
                || language.pick("không rõ", "unknown").to_owned(),
                |year| year.to_string(),
            ),
            book.book.clone(),
            book.entries.to_string(),
            number(book.first),
            number(book.last),
            book.missing_count().to_string(),
            ranges(&book.missing, language),
            used_twice(book, language),
            doubtful(book, language),
            book.places.join("; "),
        ]
    };
    inventory.books.iter().map(row).collect()
}

/// The conditions written of books, each with its number of entries if there are several.
pub fn conditions(books: &[Book]) -> String {
    let mut all: Vec<(&str, u32)> = Vec::new();
    for (condition, entries) in books.iter().flat_map(|book| &book.conditions) {
        match all.iter_mut().find(|(of, _)| of.to_lowercase() == condition.to_lowercase()) {
            Some((_, sum)) => *sum += entries,
            None => all.push((condition, *entries)),
        }
    }
    match all[..] {
        [(only, _)] => only.to_owned(),
        _ => all.iter().map(|(of, sum)| format!("{of} ({sum})")).collect::<Vec<_>>().join("; "),
    }
}

/// “12 (dòng 5, 9); 15 (dòng 20, 21)”.
fn used_twice(book: &Book, language: Language) -> String {
    let one =
        |twice: &Twice| format!("{} ({})", twice.number, rows(&twice.entries, book, language));
    let mut text = book.twice.iter().take(MOST_RANGES).map(one).collect::<Vec<_>>().join("; ");
    more(&mut text, book.twice.len(), language);
    text
}

/// Rows, with their files if the book has several.
fn rows(entries: &[At], book: &Book, language: Language) -> String {
    let word = language.pick("dòng ", "row ");
    let mut text = String::new();
    let mut place = None;
    for at in entries.iter().take(MOST_RANGES) {
        if !text.is_empty() {
            text += ", ";
        }
        if place.replace(&at.place) != Some(&at.place) {
            if book.places.len() > 1 {
                text += &at.place;
                text.push(' ');
            }
            text += word;
        }
        text += &at.row.to_string();
    }
    more(&mut text, entries.len(), language);
    text
}

/// What needs a look in a book's numbers.
fn doubtful(book: &Book, language: Language) -> String {
    let mut said = Vec::new();
    if !book.unnumbered.is_empty() {
        let rows = rows(&book.unnumbered, book, language);
        said.push([language.pick("không ghi số: ", "no number: "), &rows].concat());
    }
    said.extend(book.reused.iter().map(|reused| reused_by(reused, book, language)));
    for (written, vi, en) in [
        (&book.unreadable, "không đọc được số", "unreadable"),
        (&book.far, "số cách quá xa các số khác", "far from the other numbers"),
        (&book.other_year, "năm ghi cùng số khác năm đăng ký", "written with another year"),
    ] {
        if written.is_empty() {
            continue;
        }
        let one = |written: &Written| {
            let at = rows(std::slice::from_ref(&written.at), book, language);
            format!("“{}” ({at})", written.text)
        };
        let mut all = written.iter().take(MOST_RANGES).map(one).collect::<Vec<_>>().join(", ");
        more(&mut all, written.len(), language);
        said.push([language.pick(vi, en), ": ", &all].concat());
    }
    said.join("; ")
}

/// That another book uses the same numbers, or the same volume number too.
fn reused_by(reused: &Reused, book: &Book, language: Language) -> String {
    let numbers = ranges(&reused.numbers, language);
    let places = reused.places.join("; ");
    let vi = language == Language::Vi;
    match (reused.book == book.book, reused.book.as_str()) {
        (true, "") if vi => format!("số {numbers} có cả ở sổ khác cùng năm ({places})"),
        (true, "") => format!("numbers {numbers} are in another book of the year too ({places})"),
        (true, name) if vi => {
            format!("quyển số {name} dùng cho hai sổ khác nhau, trùng số {numbers} ({places})")
        }
        (true, name) => {
            format!("two different books have number {name}; both use {numbers} ({places})")
        }
        (false, name) if vi => format!("số {numbers} có cả ở quyển {name} ({places})"),
        (false, name) => format!("numbers {numbers} are in book {name} too ({places})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inventory::{self, Entry};

    #[test]
    fn an_inventory_reads_well() {
        let numbers = ["1", "2", "2", "5", "9", "", "hai", "9999"];
        let entry = |(at, number): (usize, &&'static str)| Entry {
            kind: ListKind::Deaths,
            place: "a.xlsx",
            row: at as u32 + 2,
            number,
            book: "01/2019",
            ..Entry::default()
        };
        let entries: Vec<Entry<'_>> = numbers.iter().enumerate().map(entry).collect();
        let rows = inventory_rows(&inventory::of(&entries), Language::Vi);
        assert_eq!(
            rows,
            [[
                "Sổ đăng ký khai tử",
                "",
                "2019",
                "1",
                "8",
                "1",
                "9",
                "5",
                "3–4, 6–8",
                "2 (dòng 3, 4)",
                "không ghi số: dòng 7; không đọc được số: “hai” (dòng 8); số cách quá xa các số khác: “9999” (dòng 9)",
                "a.xlsx",
            ]]
        );
        let many: Vec<(u32, u32)> = (0..300).map(|n| (n * 2 + 1, n * 2 + 1)).collect();
        assert!(ranges(&many, Language::En).ends_with("399 … and 100 more"));
    }
}
