//! Columns typed in a legacy font: each column is judged by its own words and decoded, unless the
//! user says otherwise.

use std::borrow::Cow;

use super::table::Table;
use crate::plan::LIMITS;
use crate::read::CellKind;
use crate::read::legacy::{decide, decode_cell};
use crate::text::beginning;

/// Judges each column by its cells from a row on, and decodes those in a legacy font.
pub(super) fn read_fonts(table: &mut Table, data_from: usize, left_as_they_are: &[usize]) {
    let sampled = table.sheet.sampled_values();
    for place in 0..table.sheet.columns.len() {
        let cells = &table.sheet.columns[place];
        let filled = || (data_from..cells.len()).filter(|&at| cells.kind(at) == CellKind::Text);
        let step = (filled().count() / sampled).max(1);
        let sample =
            filled().step_by(step).map(|at| beginning(cells.text(at), LIMITS.sampled_bytes));
        let Some(decision) = decide(sample) else { continue };
        let decoded = !left_as_they_are.contains(&place);
        let replaced = decoded.then(|| {
            cells.map(|kind, text| match kind {
                CellKind::Text => decode_cell(text, decision.reading),
                _ => Cow::Borrowed(text),
            })
        });
        let column = &mut table.columns[place];
        if decoded {
            // A header alone may be too short to recognise its font; what was recognised is not
            // decoded twice.
            let written = &table.sheet.columns[place];
            let as_written = |header: &str| {
                (0..data_from.min(written.len())).any(|at| written.text(at).contains(header))
            };
            for header in [&mut column.header, &mut column.group] {
                if as_written(header.as_str())
                    && let Cow::Owned(read) = decode_cell(header, decision.reading)
                {
                    *header = read;
                }
            }
        }
        column.font = Some(decision);
        column.decoded = decoded;
        column.replaced = replaced;
    }
}
