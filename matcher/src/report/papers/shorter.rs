//! Shorter words for a list on paper: the number alone of a row, and abbreviations, told once, in
//! what the program itself says in each of many rows.
//!
//! Takes a list whose columns are chosen. Decided: only what the program says gets shorter, never
//! what stands between quotation marks or in a column of somebody's data; and only in lists of more
//! than a page, because full words read better.

use std::borrow::Cow;

use crate::language::Language;
use crate::report::list::{Cell, ColumnKind, List, Row, RowStyle};
use crate::words::ListText;
use crate::words::papers::{ABBREVIATED, abbreviations, row_number, said_once};

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
    tell_groups(list, language);
    if list.count() >= MANY {
        name_fields_once(list, language);
        abbreviate(list, language);
    }
}

/// The row of a person in the office's list as a number, if there is nothing else in the column.
fn number_rows(list: &mut List, language: Language) {
    let header = ListText::Place.text(language);
    let Some(place) = list.columns.iter().position(|column| column.header == header) else {
        return;
    };
    let number = |cell: &Cell| match cell {
        Cell::Text(text) => row_number(text, language).map(str::to_owned),
        _ => None,
    };
    let lines = list.rows.iter().filter(|row| row.style == RowStyle::Line);
    let numbers: Option<Vec<String>> =
        lines.map(|row| row.cells.get(place).and_then(number)).collect();
    let Some(numbers) = numbers else { return };
    let lines = list.rows.iter_mut().filter(|row| row.style == RowStyle::Line);
    for (row, number) in lines.zip(numbers) {
        row.cells[place] = number.into();
    }
    let column = &mut list.columns[place];
    column.header = ListText::RowNumber.text(language).to_owned();
    column.kind = ColumnKind::Middle;
}

/// What all lines of each group say alike of what is to be done is said in the groups' headings.
fn tell_groups(list: &mut List, language: Language) {
    for text in [ListText::Proposal, ListText::Office] {
        let header = text.text(language);
        let place = list.columns.iter().position(|column| column.header == header);
        let Some(place) = place else { continue };
        if list.rows.first().is_none_or(|row| row.style != RowStyle::Group) {
            continue;
        }
        let of = |row: &Row| row.cells.get(place).map(Cell::plain).unwrap_or_default();
        let lines = |rows: &'_ [Row]| -> Vec<String> {
            rows.iter().filter(|row| row.style == RowStyle::Line).map(of).collect()
        };
        // A heading without lines of its own, as that of a group of groups, says nothing.
        let groups = list.rows.chunk_by(|_, row| row.style != RowStyle::Group).map(lines);
        let groups: Vec<Vec<String>> = groups.collect();
        let is_alike = |group: &Vec<String>| group.windows(2).all(|two| two[0] == two[1]);
        if !groups.iter().all(is_alike) || list.count() <= groups.len() {
            continue;
        }
        let headings = list.rows.iter_mut().filter(|row| row.style == RowStyle::Group);
        for (row, said) in headings.zip(groups) {
            if let (Some(Cell::Text(heading)), Some(said)) = (row.cells.first_mut(), said.first())
                && !said.is_empty()
            {
                heading.push_str(". ");
                heading.push_str(&said_once(None, header, said));
            }
        }
        list.columns.remove(place);
        for row in list.rows.iter_mut().filter(|row| row.style != RowStyle::Group) {
            if place < row.cells.len() {
                row.cells.remove(place);
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
    use crate::report::list::Column;

    /// The headers, and the rows as they are printed.
    fn told(lines: &[(&str, &str)]) -> (String, Vec<String>) {
        let column = |text: ListText| Column::text(text.text(Language::Vi), 9.0);
        let mut list = List::new("x", "Danh sách").with_columns(vec![
            Column::order(Language::Vi),
            column(ListText::Differences),
            column(ListText::Proposal),
        ]);
        for (differs, proposed) in lines {
            list.add(match differs.strip_prefix('#') {
                Some(heading) => Row::group(heading),
                None => Row::line(vec![Cell::Empty, (*differs).into(), (*proposed).into()]),
            });
        }
        shorten(&mut list, Language::Vi);
        let headers: Vec<&str> = list.columns.iter().map(|of| of.header.as_str()).collect();
        let cells = |row: &Row| row.cells.iter().map(Cell::plain).collect::<Vec<_>>().join("|");
        (headers.join("|"), list.rows.iter().map(cells).collect())
    }

    #[test]
    fn a_group_that_is_treated_alike_is_told_once() {
        let lines = [("#Một", ""), ("a", "X"), ("b", "X"), ("#Hai", ""), ("c", "Y")];
        let (headers, rows) = told(&lines);
        assert_eq!(headers, "STT|Nội dung sai khác");
        let expected = ["Một. Đề xuất xử lý: X", "1|a", "2|b", "Hai. Đề xuất xử lý: Y", "3|c"];
        assert_eq!(rows, expected);
        // Not where a group has two things to do, or lines stand above the first heading.
        for lines in [
            [("#Một", ""), ("a", "X"), ("b", "Y"), ("#Hai", ""), ("c", "Y")],
            [("a", "X"), ("#Một", ""), ("b", "Y"), ("#Hai", ""), ("c", "Y")],
        ] {
            assert_eq!(told(&lines).0, "STT|Nội dung sai khác|Đề xuất xử lý");
        }
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
