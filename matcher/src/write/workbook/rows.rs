//! The rows of a sheet that are not finished.
//!
//! Cells may be put into them in any order, and again: the last one counts. Each row holds its cells
//! as XML already, so that finishing it is copying bytes.

use super::place::push_column;
use super::styles::Style;
use crate::write::xml::push_count;

/// The height of a row that has none of its own, in points.
const USUAL: f64 = 15.0;

/// Rows from a first one on.
#[derive(Default)]
pub(super) struct Rows {
    first: u32,
    rows: Vec<Row>,
    /// Finished rows, whose memory is used again.
    spare: Vec<Row>,
}

/// A row that is not finished.
#[derive(Default)]
struct Row {
    height: Option<f64>,
    /// The columns of its cells, with where the XML of each begins.
    cells: Vec<(u16, usize)>,
    xml: Vec<u8>,
}

impl Rows {
    /// A row, which is one of those that are not finished.
    fn row(&mut self, row: u32) -> Option<&mut Row> {
        let place = row.checked_sub(self.first);
        debug_assert!(place.is_some(), "row {row} is finished");
        let place = place? as usize;
        while self.rows.len() <= place {
            self.rows.push(self.spare.pop().unwrap_or_default());
        }
        self.rows.get_mut(place)
    }

    /// Sets the height of a row, in points.
    pub(super) fn set_height(&mut self, row: u32, height: f64) {
        // Spreadsheets have whole pixels, of which three are as high as four points.
        let height = (height * 4.0 / 3.0).round() * 0.75;
        if let Some(row) = self.row(row) {
            row.height = Some(height);
        }
    }

    /// Puts a cell into a row: `push` appends what follows its place and its style.
    pub(super) fn put(
        &mut self,
        (at, column): (u32, u16),
        style: Style,
        push: impl FnOnce(&mut Vec<u8>),
    ) {
        let Some(Row { cells, xml, .. }) = self.row(at) else { return };
        cells.push((column, xml.len()));
        xml.extend_from_slice(b"<c r=\"");
        push_column(xml, column);
        push_count(xml, u64::from(at) + 1);
        if style != Style::PLAIN {
            xml.extend_from_slice(b"\" s=\"");
            push_count(xml, style.number());
        }
        xml.push(b'"');
        push(xml);
    }

    /// Finishes the rows above this one.
    pub(super) fn finish(&mut self, end: u32, out: &mut Vec<u8>) {
        let count = (end.saturating_sub(self.first) as usize).min(self.rows.len());
        for (at, mut row) in (self.first..).zip(self.rows.drain(..count)) {
            row.push(at, out);
            row.clear();
            self.spare.push(row);
        }
        self.first = self.first.max(end);
    }

    /// Finishes all rows.
    pub(super) fn finish_all(&mut self, out: &mut Vec<u8>) {
        self.finish(self.first + self.rows.len() as u32, out);
    }
}

impl Row {
    fn push(&mut self, at: u32, out: &mut Vec<u8>) {
        if self.cells.is_empty() && self.height.is_none() {
            return;
        }
        out.extend_from_slice(b"<row r=\"");
        push_count(out, u64::from(at) + 1);
        if let Some(height) = self.height.filter(|height| *height != USUAL) {
            out.extend_from_slice(format!("\" ht=\"{height}\" customHeight=\"1").as_bytes());
        }
        out.extend_from_slice(b"\">");
        if self.cells.is_sorted_by(|a, b| a.0 < b.0) {
            out.extend_from_slice(&self.xml);
        } else {
            self.push_in_order(out);
        }
        out.extend_from_slice(b"</row>");
    }

    fn push_in_order(&self, out: &mut Vec<u8>) {
        let ends = self.cells.iter().skip(1).map(|cell| cell.1).chain([self.xml.len()]);
        let mut cells: Vec<_> = self
            .cells
            .iter()
            .zip(ends)
            .map(|((column, begin), end)| (column, begin, end))
            .collect();
        cells.sort_by_key(|(column, ..)| **column);
        for same in cells.chunk_by(|a, b| a.0 == b.0) {
            let last = same.last().and_then(|(_, begin, end)| self.xml.get(**begin..*end));
            out.extend_from_slice(last.unwrap_or_default());
        }
    }

    fn clear(&mut self) {
        self.height = None;
        self.cells.clear();
        self.xml.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(rows: &mut Rows, place: (u32, u16), text: &str) {
        rows.put(place, Style::PLAIN, |out| {
            out.extend_from_slice(format!(">{text}</c>").as_bytes())
        });
    }

    #[test]
    fn cells_in_any_order() {
        let (mut rows, mut out) = (Rows::default(), Vec::new());
        put(&mut rows, (1, 2), "c");
        put(&mut rows, (1, 0), "a");
        put(&mut rows, (0, 1), "b");
        put(&mut rows, (1, 2), "again");
        rows.set_height(3, 20.1);
        rows.set_height(4, 15.0);
        rows.finish(1, &mut out);
        rows.finish(1, &mut out);
        put(&mut rows, (1, 1), "b");
        rows.finish_all(&mut out);
        put(&mut rows, (7, 0), "z");
        rows.finish_all(&mut out);
        let expected = "<row r=\"1\"><c r=\"B1\">b</c></row>\
            <row r=\"2\"><c r=\"A2\">a</c><c r=\"B2\">b</c><c r=\"C2\">again</c></row>\
            <row r=\"4\" ht=\"20.25\" customHeight=\"1\"></row>\
            <row r=\"5\"></row>\
            <row r=\"8\"><c r=\"A8\">z</c></row>";
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }
}
