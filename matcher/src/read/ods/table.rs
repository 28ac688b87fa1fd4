//! A table: its name, its columns, and its rows in their groups.

use rustc_hash::FxHashSet;

use super::cell;
use super::count::count;
use super::row::Row;
use super::sheet_element::TABLE;
use crate::read::ReadError;
use crate::read::book::Book;
use crate::read::xml::{Piece, Tag, Xml};
use crate::read::zip_parts::Source;

/// What the start of a table says.
pub(super) struct Heading {
    /// Name of the sheet.
    pub name: String,
    /// Whether the user cannot see it.
    pub hidden: bool,
    /// Whether it is LibreOffice's copy of a sheet in another file, which no user ever sees.
    pub is_copy: bool,
}

/// Reads tables one after another; keeps its buffers, and what repeats have cost so far.
#[derive(Default)]
pub(super) struct Tables {
    row: Row,
    written: u64,
}

impl Heading {
    /// Reads the start of a table. `hiding` are the styles that hide a sheet.
    pub(super) fn of(tag: &Tag<'_>, hiding: &FxHashSet<String>) -> Result<Heading, ReadError> {
        let mut heading = Heading { name: String::new(), hidden: false, is_copy: false };
        for attribute in tag.attributes() {
            match attribute? {
                ("table:name", name) => {
                    // 'file:///other.ods'#$Sheet
                    heading.is_copy = name.starts_with('\'') && name.contains("'#$");
                    heading.name = name.into_owned();
                }
                ("table:style-name", style) => heading.hidden |= hiding.contains(&*style),
                ("table:display", display) => heading.hidden |= display == "false",
                _ => {}
            }
        }
        Ok(heading)
    }
}

impl Tables {
    /// Reads the rest of a table whose start has been read.
    pub(super) fn read<R: Source>(
        &mut self,
        xml: &mut Xml<R>,
        book: &mut Book<'_>,
    ) -> Result<(), ReadError> {
        let depth = xml.depth();
        let (mut row, mut column) = (0, 0);
        // Depth of the outermost group that is collapsed.
        let mut folded: Option<u32> = None;
        loop {
            let tag = match xml.next()? {
                Piece::Open(tag) => tag,
                Piece::End => return Ok(()),
                Piece::Close(closed) if closed == depth => return Ok(()),
                Piece::Close(closed) => {
                    if folded == Some(closed) {
                        folded = None;
                    }
                    continue;
                }
                _ => continue,
            };
            match tag.name() {
                "table:table-row" => {
                    let span = Span::of(&tag, "table:number-rows-repeated")?;
                    self.row.clear(span.hidden || folded.is_some());
                    cell::read_row(xml, &mut self.row)?;
                    self.row.write(row, span.count, xml.place(), book, &mut self.written)?;
                    row = row.saturating_add(span.count);
                }
                "table:table-column" => {
                    let span = Span::of(&tag, "table:number-columns-repeated")?;
                    let next = span.count.saturating_add(column);
                    if span.hidden {
                        book.hide_columns(column, next.saturating_sub(1));
                    }
                    column = next;
                    xml.skip()?;
                }
                // Groups and headers only wrap rows and columns.
                "table:table-row-group" => {
                    let folds = tag.attribute("table:display")?.as_deref() == Some("false");
                    if folds && folded.is_none() {
                        folded = Some(tag.depth());
                    }
                }
                "table:table-header-rows"
                | "table:table-rows"
                | "table:table-header-columns"
                | "table:table-columns"
                | "table:table-column-group" => {}
                // The end of this sheet is missing.
                TABLE => return Err(xml.place().damaged("a sheet inside a sheet")),
                _ => xml.skip()?,
            }
        }
    }
}

/// How many rows or columns an element stands for, and whether they are hidden.
struct Span {
    count: u32,
    hidden: bool,
}

impl Span {
    fn of(tag: &Tag<'_>, repeated: &str) -> Result<Span, ReadError> {
        let mut span = Span { count: 1, hidden: false };
        for attribute in tag.attributes() {
            match attribute? {
                (name, value) if name == repeated => span.count = count(&value),
                ("table:visibility", value) => span.hidden = value != "visible",
                _ => {}
            }
        }
        Ok(span)
    }
}
