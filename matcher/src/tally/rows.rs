//! Which rows of a sheet are lines of a table of counts.

use super::headers::is_order;
use super::numbering::{self, Numbering};
use super::written::{Written, is_blank};
use crate::layout::{RowRole, Table};
use crate::text::fold;

pub(super) fn may_be_line(table: &Table, at: usize) -> bool {
    let role = table.sheet.rows.get(at).map(|&row| table.role(row));
    !matches!(role, None | Some(RowRole::Numbering | RowRole::RepeatedHeader | RowRole::BelowLast))
}

/// Whether a row has at least two numbers and is neither a header of years nor a row that numbers
/// the columns.
pub(super) fn is_line(table: &Table, at: usize, width: usize) -> bool {
    let (mut numbers, mut years, mut texts) = (0, 0, 0);
    for (_, kind, text) in table.sheet.cells(at).take_while(|(column, ..)| *column < width) {
        if Written::of(kind, text).is_some() {
            numbers += 1;
            let year = text.parse::<u32>().is_ok_and(|year| (1950..=2100).contains(&year));
            years += usize::from(year);
        } else {
            let folded = fold(text);
            if is_order(&folded) || folded.ends_with("don vi") {
                return false;
            }
            texts += usize::from(!is_blank(text));
        }
    }
    numbers >= 2 && (texts > 0 || years < numbers) && !table.numbers_the_columns(at)
}

/// Whether a row has adjacent texts and no number: the header of another table below the first.
pub(super) fn is_wording(table: &Table, at: usize, width: usize) -> bool {
    let cells = || table.sheet.cells(at).take_while(|(column, ..)| *column < width);
    let worded = |text: &str| text.chars().any(char::is_alphabetic);
    cells().filter(|(_, _, text)| worded(text)).count() >= 3
        && !cells().any(|(_, kind, text)| Written::of(kind, text).is_some())
}

/// Whether a row has a running number and a text.
pub(super) fn is_counted(table: &Table, at: usize, width: usize) -> bool {
    let mut cells = table.sheet.cells(at).take_while(|(column, ..)| *column < width);
    let first = cells.next().map_or("", |(_, _, text)| text);
    numbering::read(std::iter::once(first)).iter().flatten().any(Numbering::is_plain)
        && cells.next().is_some_and(|(_, _, text)| text.chars().any(char::is_alphabetic))
}
