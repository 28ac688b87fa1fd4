//! Excel 2003's XML, to which other programs still export: worksheets, rows and cells, each with
//! its value as text and the type of the value.
//!
//! Elements and attributes are identified by their local names, because programs differ in the
//! prefix.

use crate::read::book::{Book, MOST_BYTES};
use crate::read::sheet::{COLUMNS, ROWS};
use crate::read::shown::write_iso_date;
use crate::read::value::write_number;
use crate::read::xml::{Piece, Tag, Xml, local};
use crate::read::zip_parts::{Place, SHEETS, Source};
use crate::read::{CellKind, Countable, Notice, ReadError};

/// Reads every worksheet.
pub(super) fn read(text: &str, notices: Vec<Notice>, book: &mut Book<'_>) -> Result<(), ReadError> {
    let mut xml = Xml::new(text.as_bytes(), Place::new(book.file(), "Workbook", book.budget()));
    let mut notices = Some(notices);
    let mut sheets = 0;
    loop {
        let tag = match xml.next()? {
            Piece::Open(tag) => tag,
            Piece::End => return Ok(()),
            _ => continue,
        };
        match tag.local_name() {
            "Workbook" => {}
            "Worksheet" => {
                let mut name = String::new();
                for attribute in tag.attributes() {
                    let (key, value) = attribute?;
                    if local(key) == "Name" {
                        name = value.into_owned();
                    }
                }
                sheets += 1;
                if sheets > SHEETS {
                    return Err(book.too_large(SHEETS as u64, Countable::Sheets));
                }
                book.begin(&name, false);
                notices.take().into_iter().flatten().for_each(|notice| book.notice(notice));
                read_sheet(&mut xml, book)?;
                book.end()?;
            }
            _ => xml.skip()?,
        }
    }
}

fn read_sheet<R: Source>(xml: &mut Xml<R>, book: &mut Book<'_>) -> Result<(), ReadError> {
    let depth = xml.depth();
    let (mut row, mut column) = (0, 0);
    let mut text = String::new();
    loop {
        let tag = match xml.next()? {
            Piece::Open(tag) => tag,
            Piece::End => return Ok(()),
            Piece::Close(closed) if closed == depth => return Ok(()),
            _ => continue,
        };
        match tag.local_name() {
            "Table" | "WorksheetOptions" => {}
            "Column" => {
                let place = At::of(&tag, column)?;
                if place.hidden {
                    book.hide_columns(place.at, place.at.saturating_add(place.more));
                }
                column = place.next();
                xml.skip()?;
            }
            "Row" => {
                let place = At::of(&tag, row)?;
                if place.hidden {
                    book.hide_row(place.at);
                }
                read_row(xml, place.at, &mut text, book)?;
                row = place.next();
            }
            "Visible" => {
                text.clear();
                read_text(xml, &mut text)?;
                if text.trim() != "SheetVisible" {
                    book.hide();
                }
            }
            _ => xml.skip()?,
        }
    }
}

fn read_row<R: Source>(
    xml: &mut Xml<R>,
    row: u32,
    text: &mut String,
    book: &mut Book<'_>,
) -> Result<(), ReadError> {
    let depth = xml.depth();
    let mut column = 0;
    loop {
        let tag = match xml.next()? {
            Piece::Open(tag) => tag,
            Piece::End => return Ok(()),
            Piece::Close(closed) if closed == depth => return Ok(()),
            _ => continue,
        };
        if tag.local_name() != "Cell" {
            xml.skip()?;
            continue;
        }
        let place = At::of(&tag, column)?;
        let (last_row, last_column) =
            (row.saturating_add(place.down), place.at.saturating_add(place.more));
        if last_row >= ROWS || last_column >= COLUMNS {
            let cause = format!("a cell in row {last_row}, column {last_column}");
            return Err(xml.place().damaged(cause));
        }
        book.merge(row, last_row, place.at, last_column);
        column = place.next();
        read_cell(xml, row, &place, text, book)?;
    }
}

/// The position of a column, a row or a cell, and what it says about itself.
#[derive(Default)]
struct At {
    at: u32,
    /// How many more follow: equal columns or rows, or columns of a merged cell.
    more: u32,
    /// How many rows of a merged cell follow below the first.
    down: u32,
    hidden: bool,
    formula: bool,
}

impl At {
    /// `next` is the position after the previous one, used if none is given.
    fn of(tag: &Tag<'_>, next: u32) -> Result<At, ReadError> {
        let mut place = At { at: next, ..At::default() };
        for attribute in tag.attributes() {
            let (key, value) = attribute?;
            let number = || value.trim().parse::<u32>().ok();
            match local(key) {
                "Index" => place.at = number().map_or(next, |index| index.saturating_sub(1)),
                "Span" | "MergeAcross" => place.more = number().unwrap_or(0),
                "MergeDown" => place.down = number().unwrap_or(0),
                "Hidden" => place.hidden = value == "1",
                "Formula" => place.formula = true,
                _ => {}
            }
        }
        Ok(place)
    }

    fn next(&self) -> u32 {
        self.at.saturating_add(self.more).saturating_add(1)
    }
}

/// Reads the value of a cell whose start has been read; comments and phonetic readings are left
/// out.
fn read_cell<R: Source>(
    xml: &mut Xml<R>,
    row: u32,
    place: &At,
    text: &mut String,
    book: &mut Book<'_>,
) -> Result<(), ReadError> {
    let depth = xml.depth();
    let column = place.at;
    let mut any = false;
    loop {
        let tag = match xml.next()? {
            Piece::Open(tag) => tag,
            Piece::End => break,
            Piece::Close(closed) if closed == depth => break,
            _ => continue,
        };
        if tag.local_name() != "Data" {
            xml.skip()?;
            continue;
        }
        let mut kind = String::new();
        for attribute in tag.attributes() {
            let (key, value) = attribute?;
            if local(key) == "Type" {
                kind = value.into_owned();
            }
        }
        any = true;
        text.clear();
        read_text(xml, text)?;
        if kind == "Error" {
            book.error_cell(row, column);
        } else {
            let mut shown = String::new();
            let kind = show(&kind, text.trim(), &mut shown);
            book.cell(
                row,
                column,
                kind,
                if kind == CellKind::Text && shown.is_empty() { text } else { &shown },
            )?;
        }
    }
    if place.formula && !any {
        book.uncalculated(row, column);
    }
    Ok(())
}

/// Writes a value that is not plain text as it is shown; writes nothing for plain text.
fn show(kind: &str, value: &str, shown: &mut String) -> CellKind {
    match kind {
        "Number" => {
            if let Some(number) = value.parse::<f64>().ok().filter(|number| number.is_finite()) {
                write_number(number, shown);
                return CellKind::Number;
            }
        }
        "Boolean" => {
            shown.push_str(if value == "1" { "TRUE" } else { "FALSE" });
            return CellKind::Bool;
        }
        "DateTime" => match value.strip_prefix("1899-12-31T") {
            // A time of day.
            Some(time) => shown.push_str(time.split('.').next().unwrap_or(time)),
            None if write_iso_date(value, shown) => return CellKind::Date,
            None => {}
        },
        _ => {}
    }
    CellKind::Text
}

/// The text of the element that was opened last, without its markup.
fn read_text<R: Source>(xml: &mut Xml<R>, text: &mut String) -> Result<(), ReadError> {
    let depth = xml.depth();
    while xml.depth() >= depth {
        match xml.next()? {
            // What no cell can hold is not kept: the book cuts the rest, and says so.
            Piece::Text(piece) => {
                let room = MOST_BYTES.saturating_sub(text.len());
                text.extend(piece.chars().filter(|letter| *letter != '\r').take(room));
            }
            Piece::End => break,
            _ => {}
        }
    }
    Ok(())
}
