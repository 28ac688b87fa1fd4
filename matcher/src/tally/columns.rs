//! What the cells of a column are, and which column names the units.

use super::headers::{Header, is_order, is_unit};
use super::numbering;
use super::written::{Written, is_blank};
use crate::layout::Table;
use crate::plan::{Field, fields_of_header};
use crate::read::CellKind;
use crate::text::fold;

/// What a column's cells are.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counted {
    pub(super) filled: usize,
    pub(super) numbers: usize,
    /// Numbers with a percent sign.
    pub(super) signs: usize,
    pub(super) fractions: usize,
    /// Numeric cells with decimals.
    pub(super) file_fractions: usize,
    /// Codes of 9 or 12 digits.
    pub(super) codes: usize,
    pub(super) numberings: usize,
    /// Cells that group digits by a point or comma, less those that cannot.
    pub(super) points: i32,
    pub(super) commas: i32,
}

pub(super) fn count(table: &Table, rows: &[usize], column: usize, header: &str) -> Counted {
    let of_codes = fields_of_header(header)
        .iter()
        .any(|(field, _)| matches!(field, Field::Number | Field::OldNumber));
    let mut counted = Counted::default();
    let Some(cells) = table.sheet.columns.get(column) else { return counted };
    for &at in rows {
        let (kind, text) = (cells.kind(at), cells.text(at));
        if kind == CellKind::Empty || is_blank(text) {
            continue;
        }
        counted.filled += 1;
        let numbering = numbering::read(std::iter::once(text));
        counted.numberings += usize::from(numbering.iter().any(Option::is_some));
        let Some(written) = Written::of(kind, text) else { continue };
        counted.numbers += 1;
        counted.signs += usize::from(written.percent);
        counted.file_fractions += usize::from(written.is_fraction());
        let code = |digits| {
            digits == 12 && kind == CellKind::Text || of_codes && (8..=12).contains(&digits)
        };
        counted.codes += usize::from(written.bare_digits().is_some_and(code));
        let sign = |groups: Option<bool>| groups.map_or(0, |groups| if groups { 1 } else { -1 });
        let (point, comma) = (sign(written.groups_by('.')), sign(written.groups_by(',')));
        counted.points += point;
        counted.commas += comma;
        counted.fractions += usize::from(point < 0 || comma < 0 || written.is_fraction());
    }
    counted
}

/// The column with the most distinct texts, preferring one whose header names units.
pub(super) fn unit_column(
    table: &Table,
    rows: &[usize],
    headers: &[Header],
    counted: &[Counted],
) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    for (column, (header, counted)) in headers.iter().zip(counted).enumerate() {
        let folded = fold(&header.own);
        if is_order(&folded)
            || counted.numbers * 2 >= counted.filled
            || counted.filled * 2 < rows.len()
        {
            continue;
        }
        let mut texts: Vec<&str> = rows.iter().map(|&at| table.row_text(column, at)).collect();
        texts.sort_unstable();
        texts.dedup();
        // Units that keep repeating are the places in a list of people.
        if texts.len() * 2 < rows.len() {
            continue;
        }
        let named = usize::from(is_unit(&folded)) * rows.len();
        let score = texts.len() + named;
        if best.is_none_or(|(_, other)| score > other) {
            best = Some((column, score));
        }
    }
    best.map(|(column, _)| column)
}
