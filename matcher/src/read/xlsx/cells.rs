//! A sheet part: its cells, hidden rows and columns, and merged cells, in one pass.
//!
//! A cell's place is what its reference says or, without one, the place after the previous cell.
//! The declared dimension is ignored. Nearly all cells are written in the same way by all programs;
//! those are read in one go from the buffer, the others element by element, with the same result.

use std::io::Read;

use super::cell_head::{Head, Written};
use super::cell_name::place_of;
use super::escape;
use super::fault::{CROSSED, CUT, Fault};
use super::strings::{Texts, rich_text};
use super::styles::Styles;
use super::tag::{Tag, is_true, whole};
use super::usual_form::{self, UsualCell};
use super::values::{Number, is_iso_day, number};
use super::xml::{Item, Scanner};
use crate::read::CellKind;
use crate::read::book::Book;
use crate::read::number_format::NumberFormat;
use crate::read::sheet::{COLUMNS, ROWS};
use crate::read::shown::write_iso_date;
use crate::read::value::Epoch;

/// Reads the cells of a sheet into the book.
pub(super) struct Cells<'a, 'b> {
    /// Where the cells go.
    pub book: &'a mut Book<'b>,
    /// The shared strings.
    pub texts: &'a Texts<'a>,
    /// Which numbers are dates.
    pub styles: &'a Styles,
    /// The day from which they count.
    pub epoch: Epoch,
    /// The row and column that come next if the file does not say.
    row: u32,
    column: u32,
    /// The text of one cell; kept to reuse its memory.
    text: String,
    shown: String,
    /// The path of the part.
    path: &'a str,
    /// Whether all rows have been read, to the end of their list.
    whole: bool,
}

impl<'a, 'b> Cells<'a, 'b> {
    /// Ready for the first cell.
    pub(super) fn new(
        book: &'a mut Book<'b>,
        texts: &'a Texts<'a>,
        styles: &'a Styles,
        epoch: Epoch,
        path: &'a str,
    ) -> Cells<'a, 'b> {
        let (text, shown) = (String::new(), String::new());
        let whole = false;
        Cells { book, texts, styles, epoch, row: 0, column: 0, text, shown, path, whole }
    }

    /// Reads the whole part. If it is damaged after its rows, they are whole.
    pub(super) fn read<R: Read>(&mut self, part: &mut Scanner<'_, R>) -> Result<(), Fault> {
        match self.part(part) {
            Err(fault @ Fault::Damaged(_)) if self.whole => {
                let error = fault.at(self.path, self.book);
                Ok(self.book.do_without(error)?)
            }
            read => read,
        }
    }

    fn part<R: Read>(&mut self, part: &mut Scanner<'_, R>) -> Result<(), Fault> {
        match part.next()? {
            Item::Open(tag) if tag.name == b"worksheet" => {}
            Item::Open(_) | Item::Close(_) => return Err("no worksheet".into()),
            Item::End => return Err("empty".into()),
        }
        loop {
            match part.next()? {
                Item::Open(tag) => match tag.name {
                    b"sheetData" => {
                        self.rows(part)?;
                        self.whole = true;
                    }
                    b"col" => {
                        self.columns(&tag);
                        part.skip()?;
                    }
                    b"mergeCell" => {
                        self.merge(&tag);
                        part.skip()?;
                    }
                    // The elements inside are read above.
                    b"cols" | b"mergeCells" => {}
                    _ => part.skip()?,
                },
                Item::Close(b"cols" | b"mergeCells") => {}
                Item::Close(b"worksheet") => return part.finish(),
                Item::Close(_) => return Err(CROSSED.into()),
                Item::End => return Err(CUT.into()),
            }
        }
    }

    fn columns(&mut self, tag: &Tag<'_>) {
        let number = |name: &[u8]| tag.raw(name).and_then(whole).and_then(|n| n.checked_sub(1));
        if let (true, Some(first), Some(last)) =
            (tag.flag(b"hidden"), number(b"min"), number(b"max"))
        {
            self.book.hide_columns(first, last);
        }
    }

    fn merge(&mut self, tag: &Tag<'_>) {
        let Some(area) = tag.raw(b"ref") else { return };
        let mut corners = area.splitn(2, |b| *b == b':').map(place_of);
        if let (Some(Some((top, left))), Some(Some((bottom, right)))) =
            (corners.next(), corners.next())
        {
            self.book.merge(top, bottom, left, right);
        }
    }

    fn rows<R: Read>(&mut self, part: &mut Scanner<'_, R>) -> Result<(), Fault> {
        loop {
            match part.next()? {
                Item::Open(tag) if tag.name == b"row" => {
                    self.row_start(&tag)?;
                    self.row(part)?;
                }
                Item::Open(_) => part.skip()?,
                Item::Close(b"sheetData") => return Ok(()),
                Item::Close(_) => return Err(CROSSED.into()),
                Item::End => return Err(CUT.into()),
            }
        }
    }

    fn row_start(&mut self, tag: &Tag<'_>) -> Result<(), Fault> {
        let mut hidden = false;
        for (name, value) in tag.attributes() {
            match name {
                // A number that is none counts as little as a missing one: the row is the next.
                b"r" => {
                    if let Some(row) = whole(value).and_then(|row| row.checked_sub(1)) {
                        self.row = row;
                    }
                }
                b"hidden" => hidden = is_true(value),
                _ => {}
            }
        }
        if self.row >= ROWS {
            return Err(format!("row {}", u64::from(self.row) + 1).into());
        }
        if hidden {
            self.book.hide_row(self.row);
        }
        self.column = 0;
        Ok(())
    }

    /// Reads the cells of a row up to its end tag.
    fn row<R: Read>(&mut self, part: &mut Scanner<'_, R>) -> Result<(), Fault> {
        loop {
            while let Some(UsualCell { head, raw, length }) =
                usual_form::cell(part.ahead(), (self.row, self.column))
            {
                self.come_to(&head);
                self.put(head, raw)?;
                part.pass(length);
            }
            match part.next()? {
                Item::Open(tag) if tag.name == b"c" => match self.head(&tag) {
                    Ok(head) => {
                        self.come_to(&head);
                        self.cell(part, head)?;
                    }
                    Err(cause) => {
                        self.book.lost_cell(self.row, self.column, self.path, &cause);
                        part.skip()?;
                    }
                },
                Item::Open(_) => part.skip()?,
                Item::Close(b"row") => {
                    self.row = self.row.saturating_add(1);
                    return Ok(());
                }
                Item::Close(_) => return Err(CROSSED.into()),
                Item::End => return Err(CUT.into()),
            }
        }
    }

    /// The start of a cell, or why it is in no place of a sheet.
    fn head(&self, tag: &Tag<'_>) -> Result<Head, String> {
        let mut head = Head { row: self.row, column: self.column, ..Head::default() };
        for (name, value) in tag.attributes() {
            match name {
                b"r" => {
                    (head.row, head.column) = place_of(value)
                        .ok_or_else(|| format!("cell {}", String::from_utf8_lossy(value)))?;
                }
                b"s" => head.style = whole(value).unwrap_or(0),
                b"t" => {
                    head.written = match value {
                        b"s" => Written::Shared,
                        b"str" | b"inlineStr" => Written::Text,
                        b"b" => Written::Bool,
                        b"e" => Written::Error,
                        b"d" => Written::Date,
                        _ => Written::Number,
                    }
                }
                _ => {}
            }
        }
        if head.column >= COLUMNS {
            return Err(format!("column {}", u64::from(head.column) + 1));
        }
        Ok(head)
    }

    /// The next cell without a reference is the one to the right.
    fn come_to(&mut self, head: &Head) {
        self.row = head.row;
        self.column = head.column.saturating_add(1);
    }

    /// Reads a cell from after its start tag up to its end tag.
    fn cell<R: Read>(&mut self, part: &mut Scanner<'_, R>, mut head: Head) -> Result<(), Fault> {
        let (mut formula, mut value, mut inline) = (false, false, false);
        self.text.clear();
        loop {
            match part.next()? {
                Item::Open(tag) => match tag.name {
                    b"v" if !value && !inline => {
                        value = true;
                        part.text(&mut self.text)?;
                    }
                    b"is" if !value && !inline => {
                        inline = true;
                        head.written = Written::Text;
                        rich_text(part, b"is", &mut self.text)?;
                    }
                    name => {
                        formula |= name == b"f";
                        part.skip()?;
                    }
                },
                Item::Close(b"c") => break,
                Item::Close(_) => return Err(CROSSED.into()),
                Item::End => return Err(CUT.into()),
            }
        }
        // A formula whose value is an empty text says that it is text.
        let empty = !value || self.text.is_empty() && head.written != Written::Text;
        if formula && empty && !inline {
            self.book.uncalculated(head.row, head.column);
            return Ok(());
        }
        if value && head.written == Written::Text {
            escape::resolve_units(&mut self.text, 0);
        }
        let text = std::mem::take(&mut self.text);
        let put = self.put(head, &text);
        self.text = text;
        put
    }

    /// Hands over a cell as a person sees it.
    fn put(&mut self, head: Head, raw: &str) -> Result<(), Fault> {
        let Head { row, column, style, written } = head;
        self.shown.clear();
        let shown = &mut self.shown;
        let (kind, text) = match written {
            Written::Text => (CellKind::Text, raw),
            Written::Number => match number(raw) {
                Number::None => return Ok(()),
                Number::Text => (CellKind::Text, raw),
                Number::Digits(digits) => match self.styles.format(style) {
                    NumberFormat::Plain => (CellKind::Number, digits),
                    format => {
                        let number = digits.parse().unwrap_or_default();
                        (format.write(number, self.epoch, shown), shown.as_str())
                    }
                },
                Number::Float(number) => {
                    let format = self.styles.format(style);
                    (format.write(number, self.epoch, shown), shown.as_str())
                }
            },
            Written::Shared => match raw.trim_ascii() {
                "" => return Ok(()),
                raw => match raw.parse().ok().and_then(|place| self.texts.strings.get(place)) {
                    Some(text) => (CellKind::Text, text),
                    None => {
                        self.book.lost_cell(row, column, self.texts.path, &self.texts.end);
                        return Ok(());
                    }
                },
            },
            Written::Bool => match raw.trim_ascii() {
                "1" | "true" | "TRUE" => (CellKind::Bool, "TRUE"),
                "0" | "false" | "FALSE" => (CellKind::Bool, "FALSE"),
                other => (CellKind::Text, other),
            },
            Written::Error => {
                self.book.error_cell(row, column);
                return Ok(());
            }
            Written::Date if is_iso_day(raw.trim_ascii()) && write_iso_date(raw, shown) => {
                (CellKind::Date, shown.as_str())
            }
            Written::Date => (CellKind::Text, raw),
        };
        Ok(self.book.cell(row, column, kind, text)?)
    }
}
