//! Columns put into a sheet part: the XML in, the XML out, with everything that was there byte for byte.
//!
//! Decided: the new columns begin with the first one that no cell of the sheet fills, and not at a merged
//! range that crosses their rows, nor beside a table of the workbook, whose columns end where they ended.
//! A cell that has only a format there keeps it and is filled. Texts stand in their cells and are never
//! formulas.

use super::added::{AddedColumn, SheetAdditions};
use super::attributes::{attribute, with_value};
use super::columns::widths;
use super::error::Unfit;
use super::place::{COLUMNS, range_of};
use super::walk::{CellAt, Step, walk, without_mark};
use crate::write::push_text;
use crate::write::workbook::{column_letters, cut};

/// The sheet with the columns. `tables` are the ranges of tables that were set up on it.
pub(super) fn splice(
    xml: &str,
    columns: &[AddedColumn],
    added: &SheetAdditions,
    tables: &[String],
) -> Result<Spliced, Unfit> {
    // Positions in the XML do not count a mark of byte order.
    let (mark, xml) = xml.split_at(xml.len() - without_mark(xml).len());
    let found = look(xml, added)?;
    let behind_tables = tables.iter().filter_map(|range| Some(range_of(range)?.1.1 + 2)).max();
    let first = found.free.max(behind_tables.unwrap_or(0));
    if u64::from(first) + columns.len() as u64 > u64::from(COLUMNS) {
        return Err(Unfit::NoRoom);
    }
    let mut splicing = Splicing {
        xml,
        out: String::with_capacity(xml.len() + xml.len() / 4),
        copied: 0,
        prefix: found.prefix,
        first,
        columns,
        has_widths: found.has_widths,
        rows: added.rows.iter().collect(),
        next_row: 0,
        row: None,
        last_row: added.rows.keys().last().copied().unwrap_or(1),
    };
    splicing.out += mark;
    walk(xml, &mut |step| splicing.step(step))?;
    splicing.copy_to(xml.len());
    let is_sorted_apart = found.has_filter || !tables.is_empty();
    Ok(Spliced { xml: splicing.out, is_sorted_apart })
}

/// A sheet with columns.
pub(super) struct Spliced {
    /// Its XML.
    pub xml: String,
    /// Whether a filter or a table ends left of the new columns: whoever sorts by it moves all columns but
    /// these.
    pub is_sorted_apart: bool,
}

/// What is known of a sheet before it is changed.
struct Found<'x> {
    /// The prefix of its elements with its colon; empty if there is none.
    prefix: &'x str,
    /// The first column that can be filled.
    free: u32,
    /// Whether it has widths of columns.
    has_widths: bool,
    /// Whether it has a filter.
    has_filter: bool,
}

fn look<'x>(xml: &'x str, added: &SheetAdditions) -> Result<Found<'x>, Unfit> {
    let mut found = Found { prefix: "", free: 0, has_widths: false, has_filter: false };
    walk(xml, &mut |step| {
        match step {
            Step::Cell(cell) if cell.is_filled => found.free = found.free.max(cell.column + 1),
            Step::Widths(..) => found.has_widths = true,
            Step::Filter => found.has_filter = true,
            Step::Data { tag, .. } => {
                let name = xml.get(tag).and_then(|tag| tag.get(1..)).unwrap_or_default();
                let prefix = name.find("sheetData").and_then(|at| name.get(..at));
                found.prefix = prefix.unwrap_or_default();
            }
            Step::Merged(range) => {
                if let Some(((top, _), (bottom, right))) = range_of(range)
                    && top <= bottom
                    && added.rows.range(top..=bottom).next().is_some()
                {
                    found.free = found.free.max(right + 1);
                }
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(found)
}

/// A sheet while columns are put into it.
struct Splicing<'x, 'a> {
    xml: &'x str,
    out: String,
    /// Bytes of the XML that were copied, or left out.
    copied: usize,
    prefix: &'x str,
    first: u32,
    columns: &'a [AddedColumn],
    has_widths: bool,
    rows: Vec<(&'a u32, &'a Vec<String>)>,
    next_row: usize,
    row: Option<OpenRow<'x, 'a>>,
    last_row: u32,
}

/// A row that gets texts.
struct OpenRow<'x, 'a> {
    number: u32,
    texts: &'a [String],
    /// How many of them are put.
    put: usize,
    /// The format of the last cell left of the new columns.
    style: Option<&'x str>,
}

impl<'x> Splicing<'x, '_> {
    fn step(&mut self, step: Step<'x>) -> Result<(), Unfit> {
        match step {
            Step::Dimension(tag) => self.dimension(tag.start, tag.end),
            Step::Widths(range, tags) => {
                self.copy_to(range.start);
                self.out += &widths(self.prefix, &tags, self.first, self.columns);
                self.copied = range.end;
            }
            Step::Data { tag, is_empty } => {
                self.copy_to(tag.start);
                if !self.has_widths {
                    self.out += &widths(self.prefix, &[], self.first, self.columns);
                }
                match is_empty {
                    true => {
                        self.open_tag(tag.start, tag.end);
                        self.rows_above(u32::MAX);
                        self.out += &format!("</{}sheetData>", self.prefix);
                    }
                    false => self.copy_to(tag.end),
                }
            }
            Step::Row { tag, number, is_empty } => {
                self.copy_to(tag.start);
                self.rows_above(number);
                let texts = self.rows.get(self.next_row).filter(|(row, _)| **row == number);
                let Some((_, texts)) = texts else { return Ok(()) };
                self.next_row += 1;
                self.row = Some(OpenRow { number, texts, put: 0, style: None });
                match is_empty {
                    true => {
                        self.open_tag(tag.start, tag.end);
                        self.end_row();
                        self.out += &format!("</{}row>", self.prefix);
                    }
                    false => {
                        let written = self.xml.get(tag.clone()).unwrap_or_default();
                        self.out += &self.with_spans(written);
                        self.copied = tag.end;
                    }
                }
            }
            Step::Cell(cell) => self.cell(&cell)?,
            Step::Other(at) | Step::RowEnd(at) => {
                self.copy_to(at);
                self.end_row();
            }
            Step::DataEnd(at) => {
                self.copy_to(at);
                self.rows_above(u32::MAX);
            }
            Step::Merged(_) | Step::Filter => {}
        }
        Ok(())
    }

    fn copy_to(&mut self, at: usize) {
        self.out += self.xml.get(self.copied..at).unwrap_or_default();
        self.copied = self.copied.max(at);
    }

    /// Copies the tag of an empty element as one that begins it.
    fn open_tag(&mut self, from: usize, to: usize) {
        let written = self.xml.get(from..to).unwrap_or_default();
        let inside = written.strip_suffix("/>").unwrap_or(written);
        self.out += &self.with_spans(&format!("{inside}>"));
        self.copied = to;
    }

    /// A row's tag whose hint at its columns knows of the new ones.
    fn with_spans(&self, tag: &str) -> String {
        let spans = attribute(tag, "spans").unwrap_or_default();
        let last = self.first + self.columns.len() as u32;
        match spans.split_once(':').and_then(|(from, to)| Some((from, to.parse::<u32>().ok()?))) {
            Some((from, to)) => with_value(tag, "spans", &format!("{from}:{}", to.max(last))),
            None => tag.to_owned(),
        }
    }

    fn dimension(&mut self, from: usize, to: usize) {
        let tag = self.xml.get(from..to).unwrap_or_default();
        let Some((first, last)) = attribute(tag, "ref").and_then(range_of) else { return };
        let last_column = last.1.max((self.first + self.columns.len() as u32).saturating_sub(1));
        let name = |row: u32, column: u32| format!("{}{row}", letters(column));
        let is =
            format!("{}:{}", name(first.0, first.1), name(last.0.max(self.last_row), last_column));
        self.copy_to(from);
        self.out += &with_value(tag, "ref", &is);
        self.copied = to;
    }

    /// The rows that have something to say and stand nowhere in the sheet.
    fn rows_above(&mut self, number: u32) {
        while let Some((row, texts)) =
            self.rows.get(self.next_row).copied().filter(|(row, _)| **row < number)
        {
            self.next_row += 1;
            let number = *row;
            self.out += &format!("<{}row r=\"{number}\">", self.prefix);
            self.row = Some(OpenRow { number, texts, put: 0, style: None });
            self.end_row();
            self.out += &format!("</{}row>", self.prefix);
        }
    }

    fn cell(&mut self, cell: &CellAt<'x>) -> Result<(), Unfit> {
        let first = self.first;
        let Some(row) = &mut self.row else { return Ok(()) };
        if cell.column < first {
            row.style = cell.style;
            return Ok(());
        }
        let place = (cell.column - first) as usize;
        if place >= self.columns.len() {
            self.copy_to(cell.range.start);
            self.put_to(usize::MAX, None);
            return Ok(());
        }
        // What is filled is left of the new columns.
        if cell.is_filled {
            return Err(Unfit::Disordered);
        }
        self.copy_to(cell.range.start);
        self.put_to(place, None);
        let has_text = self.row.as_ref().and_then(|row| row.texts.get(place));
        if has_text.is_some_and(|text| !text.is_empty()) {
            self.put_to(place + 1, Some(cell.style));
            self.copied = cell.range.end;
        } else if let Some(row) = &mut self.row {
            row.put = row.put.max(place + 1);
        }
        Ok(())
    }

    /// Puts the texts of the columns before this one. A cell that was there keeps its own format.
    fn put_to(&mut self, end: usize, own: Option<Option<&'x str>>) {
        let Some(row) = &mut self.row else { return };
        let end = end.min(row.texts.len());
        let style = own.unwrap_or(row.style);
        for place in row.put..end {
            let at = (row.number, self.first + place as u32);
            push_cell(&mut self.out, self.prefix, at, style, &row.texts[place]);
        }
        row.put = row.put.max(end);
    }

    fn end_row(&mut self) {
        self.put_to(usize::MAX, None);
        self.row = None;
    }
}

fn push_cell(out: &mut String, p: &str, at: (u32, u32), style: Option<&str>, text: &str) {
    if text.is_empty() && style.is_none() {
        return;
    }
    let style = style.map(|style| format!(" s=\"{style}\"")).unwrap_or_default();
    let mut written = Vec::new();
    push_text(&mut written, &cut(text));
    let (row, column) = (at.0, letters(at.1));
    // The borders of a table go on where there is nothing to say.
    if text.is_empty() {
        *out += &format!("<{p}c r=\"{column}{row}\"{style}/>");
        return;
    }
    *out += &format!(
        "<{p}c r=\"{column}{row}\"{style} t=\"inlineStr\"><{p}is><{p}t xml:space=\"preserve\">{}\
         </{p}t></{p}is></{p}c>",
        String::from_utf8_lossy(&written)
    );
}

fn letters(column: u32) -> String {
    column_letters(u16::try_from(column).unwrap_or(u16::MAX))
}
