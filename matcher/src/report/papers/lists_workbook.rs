//! The workbook of lists: a table of contents that links to the sheets, then one sheet per list.

use std::io::{self, Write};

use super::Letterhead;
use super::answers::Answers;
use super::grounds::grounds;
use super::how_to_reply;
use super::list_table::write_list;
use super::paper::Frame;
use super::tight::tight;
use crate::language::Language;
use crate::plan::ListId;
use crate::report::list::{Cell, Column, List, Row};
use crate::report::workbook::{Progress, new_book};
use crate::words::office_names::running;
use crate::words::papers::{Phrase, capital};
use crate::write::Archive;
use crate::write::workbook::{CALIBRI, Font, LONGEST_NAME, ROWS_OF_A_SHEET};

/// Writes the workbook. `progress` receives rows written and rows in all.
///
/// # Errors
/// If `out` takes no more, or the workbook is larger than one can be.
pub fn write(
    lists: &[List],
    letterhead: &Letterhead,
    language: Language,
    out: &mut dyn Write,
    progress: &mut dyn FnMut(u64, u64),
) -> io::Result<()> {
    write_in_sheets_of(ROWS_OF_A_SHEET, lists, letterhead, language, out, progress)
}

pub(super) fn write_in_sheets_of(
    rows: usize,
    lists: &[List],
    letterhead: &Letterhead,
    language: Language,
    out: &mut dyn Write,
    progress: &mut dyn FnMut(u64, u64),
) -> io::Result<()> {
    let printed: Vec<List> = lists.iter().map(|list| tight(list, language)).collect();
    let answers = Answers::of(&printed, language);
    let frame = Frame { letterhead, answers: &answers, language };
    // Column widths count digits of the default font. In this size they have a whole number of
    // pixels, so that programs which round and programs which do not make columns equally wide: 64
    // pixels for the standard column, and rows of 20.
    let mut archive = Archive::new(out);
    let mut book = new_book(&mut archive, Font { name: "Times New Roman", size: 10.5, ..CALIBRI });
    let names: Vec<String> = lists
        .iter()
        .enumerate()
        .map(|(place, list)| sheet_name(place + 1, list, language))
        .collect();

    // A form stands in front: what is saved as text is the first sheet alone.
    if !matches!(lists, [only] if only.is_form) {
        let contents = contents(lists, &names, language);
        // Only rows of the lists themselves count as progress.
        let mut uncounted = |_, _| {};
        let mut none = Progress::new(0, &mut uncounted);
        let name = Phrase::Contents.text(language);
        let of = (&contents, name);
        write_list(&mut book, of, &[], Some(&names), &frame, ROWS_OF_A_SHEET, &mut none)?;
    }

    let total = lists.iter().map(|list| list.rows.len() as u64).sum();
    let mut progress = Progress::new(total, progress);
    for ((list, printed), name) in lists.iter().zip(&printed).zip(&names) {
        // What is printed says some things once or in fewer words.
        let grounds = grounds(list, language);
        write_list(&mut book, (printed, name), &grounds, None, &frame, rows, &mut progress)?;
    }
    if lists.iter().any(|list| list.is_form) {
        let deadline = letterhead.deadline.as_str();
        how_to_reply::write(&mut book, (&running(&letterhead.name), deadline), language)?;
    }
    answers.write(&mut book)?;
    progress.finish();
    book.finish()
}

/// The table of contents as a list.
fn contents(lists: &[List], names: &[String], language: Language) -> List {
    let word = |phrase: Phrase| phrase.text(language);
    let mut contents = List::new("contents", word(Phrase::ContentsTitle)).with_columns(vec![
        Column::order(language),
        Column::text(word(Phrase::Sheet), 29.0),
        Column::text(word(Phrase::List), 44.0),
        Column::text(word(Phrase::Rows), 9.0),
    ]);
    for (list, name) in lists.iter().zip(names) {
        let title = match &list.part {
            Some(part) => [&list.title, " - ", part].concat(),
            None => list.title.clone(),
        };
        let count = Cell::Count(list.count() as u64);
        contents.add(Row::line(vec![Cell::Empty, name.as_str().into(), title.into(), count]));
    }
    contents
}

/// The name of a list's sheet: its number, which makes it unique, and its short name, or as many
/// whole words of its title as fit.
fn sheet_name(number: usize, list: &List, language: Language) -> String {
    let title =
        ListId::of_code(list.id).map_or(list.title.as_str(), |id| id.name().in_language(language));
    let title: String = capital(title)
        .chars()
        .map(|c| if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'') { ' ' } else { c })
        .filter(|c| !c.is_control())
        .collect();
    let mut name = format!("{number}.");
    for word in title.split_whitespace() {
        // Leaves room for the number of a continuation sheet.
        if utf16(&name) + 1 + utf16(word) > LONGEST_NAME - 4 {
            break;
        }
        name.push(' ');
        name.push_str(word);
    }
    name
}

/// The length in UTF-16 units: spreadsheets count characters outside the basic plane twice.
fn utf16(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets() {
        for (title, name) in [
            ("Danh sách", "7. Danh sách"),
            ("Danh sáchcũ", "7. Danh sáchcũ"),
            ("People/dead?", "7. People dead"),
            ("'A' [B]: *", "7. A B"),
            ("", "7."),
            (
                "Danh sách công dân đã chết nhưng dữ liệu dân cư vẫn còn sống",
                "7. Danh sách công dân đã",
            ),
            ("😀😀😀😀😀😀😀😀😀😀😀😀😀 A", "7."),
        ] {
            assert_eq!(sheet_name(7, &List::new("x", title), Language::Vi), name);
        }
    }
}
