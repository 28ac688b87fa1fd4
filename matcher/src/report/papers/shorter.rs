//! Shorter words for a list on paper: the number alone of a row, and abbreviations, told once, in
//! what the program itself says in each of many rows.
//!
//! Takes a list whose columns are chosen. Decided: only what the program says gets shorter, never
//! what stands between quotation marks or in a column of somebody's data; and only in lists of more
//! than a page, because full words read better.

use std::borrow::Cow;

use crate::language::Language;
use crate::plan::{Kind, Way};
use crate::report::list::{Cell, ColumnKind, List, RowStyle};
use crate::words::ListText;
use crate::words::papers::{ABBREVIATED, abbreviations, row_number};

/// From this many lines on, words are abbreviated.
const MANY: usize = 20;
/// Where the program speaks.
const OWN_WORDS: [ListText; 6] = [
    ListText::Differences,
    ListText::Difference,
    ListText::Proposal,
    ListText::Office,
    ListText::Why,
    ListText::Likeliest,
];

/// Makes a list's words shorter.
pub(super) fn shorten(list: &mut List, language: Language) {
    number_rows(list, language);
    if list.count() >= MANY {
        name_fields_once(list, language);
        differ_once(list, language);
        abbreviate(list, language);
    }
}

/// The row of a person in the office's list as a number, if there is nothing else in the column:
/// whom only the registry names has no row.
fn number_rows(list: &mut List, language: Language) {
    let header = ListText::Place.text(language);
    let Some(place) = list.columns.iter().position(|column| column.header == header) else {
        return;
    };
    let number = |cell: &Cell| match cell {
        Cell::Text(text) => row_number(text, language).map(str::to_owned),
        Cell::Empty => Some(String::new()),
        Cell::Count(_) | Cell::Share(_) => None,
    };
    let lines = list.rows.iter().filter(|row| row.style == RowStyle::Line);
    let numbers: Option<Vec<String>> =
        lines.map(|row| number(row.cells.get(place).unwrap_or(&Cell::Empty))).collect();
    let Some(numbers) = numbers else { return };
    let lines = list.rows.iter_mut().filter(|row| row.style == RowStyle::Line);
    for (row, number) in lines.zip(numbers) {
        if let Some(cell) = row.cells.get_mut(place) {
            *cell = number.into();
        }
    }
    let column = &mut list.columns[place];
    column.header = ListText::RowNumber.text(language).to_owned();
    column.kind = ColumnKind::Middle;
}

/// The articles on which an act stands are told below the table, with its papers.
pub(super) fn cite_once(list: &mut List, language: Language) {
    let header = ListText::Proposal.text(language);
    let Some(place) = list.columns.iter().position(|column| column.header == header) else {
        return;
    };
    let laws = Way::ALL.into_iter().filter_map(Way::law);
    let cited: Vec<String> =
        laws.map(|law| format!(" ({})", law.articles.in_language(language))).collect();
    for row in list.rows.iter_mut().filter(|row| row.style == RowStyle::Line) {
        if let Some(Cell::Text(text)) = row.cells.get_mut(place)
            && text.contains('(')
        {
            for cited in &cited {
                if text.contains(cited.as_str()) {
                    *text = text.replace(cited.as_str(), "");
                }
            }
        }
    }
}

/// A field that a row says differs is not named again by what is proposed for it, if there is no
/// other.
fn name_fields_once(list: &mut List, language: Language) {
    let place = |text: ListText| {
        list.columns.iter().position(|column| column.header == text.text(language))
    };
    let (Some(differs), Some(proposed)) = (place(ListText::Differences), place(ListText::Proposal))
    else {
        return;
    };
    for row in list.rows.iter_mut().filter(|row| row.style == RowStyle::Line) {
        let (Some(Cell::Text(of)), Some(Cell::Text(text))) =
            (row.cells.get(differs), row.cells.get(proposed))
        else {
            continue;
        };
        let field = of.split_once(": ").filter(|_| !of.contains('\n')).map(|(field, _)| field);
        let rest = field.and_then(|field| text.strip_prefix(field)?.strip_prefix(": "));
        if let Some(rest) = rest {
            row.cells[proposed] = rest.into();
        }
    }
}

/// A difference is not called one before it is told: “khác xã”, not “Khác nhau: khác xã”.
fn differ_once(list: &mut List, language: Language) {
    let header = ListText::Difference.text(language);
    let Some(place) = list.columns.iter().position(|column| column.header == header) else {
        return;
    };
    let kind = Kind::Different.text(language);
    for row in list.rows.iter_mut().filter(|row| row.style == RowStyle::Line) {
        if let Some(Cell::Text(text)) = row.cells.get_mut(place)
            && let Some(rest) = text.strip_prefix(kind).and_then(|rest| rest.strip_prefix(": "))
        {
            *text = rest.to_owned();
        }
    }
}

/// Abbreviates what the program says, and tells how.
fn abbreviate(list: &mut List, language: Language) {
    let is_own = |header: &str| OWN_WORDS.iter().any(|text| header == text.text(language));
    let places: Vec<usize> =
        (0..list.columns.len()).filter(|place| is_own(&list.columns[*place].header)).collect();
    let mut used = [false; ABBREVIATED.len()];
    for row in list.rows.iter_mut().filter(|row| row.style == RowStyle::Line) {
        for place in &places {
            if let Some(Cell::Text(text)) = row.cells.get_mut(*place)
                && let Cow::Owned(short) = shorter(text, &mut used, language)
            {
                *text = short;
            }
        }
    }
    if used.contains(&true) {
        list.said_once.push(abbreviations(used, language));
    }
}

/// A text with abbreviations outside of its quotation marks.
fn shorter<'a>(
    text: &'a str,
    used: &mut [bool; ABBREVIATED.len()],
    language: Language,
) -> Cow<'a, str> {
    let mut short = Cow::from(text);
    for (used, words) in used.iter_mut().zip(&ABBREVIATED) {
        for long in words.long(language) {
            if short.contains(long) {
                let parts = short.split_inclusive(['“', '”']);
                // Every second part begins within quotation marks.
                let mut is_quoted = false;
                let parts = parts.map(|part| {
                    let part_is_quoted = is_quoted;
                    is_quoted = part.ends_with('“') || is_quoted && !part.ends_with('”');
                    if part_is_quoted {
                        part.to_owned()
                    } else {
                        part.replace(long, words.short(language))
                    }
                });
                let changed: String = parts.collect();
                *used |= changed != short;
                short = changed.into();
            }
        }
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::papers::printed::printed;

    /// The headers, and the rows as they are printed.
    fn told(lines: &[(&str, &str)]) -> (String, Vec<String>) {
        printed(lines, |list| {
            shorten(list, Language::Vi);
        })
    }

    #[test]
    fn a_field_is_named_once() {
        let one = ("Giới tính: danh sách để trống", "Giới tính: Đơn vị bổ sung");
        let two = ("Giới tính: x\nNgày sinh: y", "Giới tính: Đơn vị bổ sung\nNgày sinh: z");
        let other = ("Giới tính: x", "Xác minh: cùng một người");
        let lines: Vec<_> = [one, two, other].into_iter().cycle().take(30).collect();
        let rows = told(&lines).1;
        assert_eq!(rows[0], "1|Giới tính: DS để trống|Đơn vị bổ sung");
        assert_eq!(rows[1], "2|Giới tính: x\nNgày sinh: y|Giới tính: Đơn vị bổ sung\nNgày sinh: z");
        assert_eq!(rows[2], "3|Giới tính: x|Xác minh: cùng một người");
        // A short list keeps full words.
        assert_eq!(told(&[one]).1, ["1|Giới tính: danh sách để trống|Giới tính: Đơn vị bổ sung"]);
    }
}
