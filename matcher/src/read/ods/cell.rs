//! The cells of a row: what their attributes say, and the text of their paragraphs.

use super::count::count;
use super::row::{Row, Shown};
use super::sheet_element::TABLE;
use crate::plan::is_error_text;
use crate::read::shown::write_iso_date;
use crate::read::value::write_number;
use crate::read::xml::{Piece, Tag, Xml};
use crate::read::zip_parts::Source;
use crate::read::{CellKind, ReadError};

/// The most spaces that one element can stand for: more than fit a cell.
const SPACES: u32 = 32_767;

/// The type of a cell's value, `office:value-type`.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Type {
    #[default]
    None,
    Number,
    Date,
    Time,
    Bool,
    Text,
}

/// What the start of a cell says. The buffers are reused for each cell.
#[derive(Default)]
struct Head {
    kind: Type,
    /// `office:value`, `office:date-value` and the like.
    value: String,
    formula: bool,
    /// The formula is TRUE() or FALSE(), as LibreOffice writes the constants of an .xlsx file.
    truth: Option<bool>,
    error: bool,
    count: u32,
    columns: u32,
    rows: u32,
}

/// Reads the rest of a row whose start has been read.
pub(super) fn read_row<R: Source>(xml: &mut Xml<R>, row: &mut Row) -> Result<(), ReadError> {
    let depth = xml.depth();
    let mut head = Head::default();
    loop {
        let tag = match xml.next()? {
            Piece::Open(tag) => tag,
            Piece::End => return Ok(()),
            Piece::Close(closed) if closed == depth => return Ok(()),
            _ => continue,
        };
        match tag.name() {
            "table:table-cell" => {
                head.fill(&tag)?;
                let has_text = read_text(xml, row)?;
                if head.columns > 1 || head.rows > 1 {
                    row.merge(head.columns, head.rows);
                }
                match head.shown(has_text, row) {
                    Some(shown) => row.put(shown, head.count, xml.place())?,
                    None => row.pass(head.count),
                }
            }
            // The content of a cell under a merged one is not shown.
            "table:covered-table-cell" => {
                head.fill(&tag)?;
                row.pass(head.count);
                xml.skip()?;
            }
            // The ends of this row and its sheet are missing.
            TABLE => return Err(xml.place().damaged("a sheet inside a row")),
            _ => xml.skip()?,
        }
    }
}

impl Head {
    fn fill(&mut self, tag: &Tag<'_>) -> Result<(), ReadError> {
        let value = std::mem::take(&mut self.value);
        *self = Head { value, count: 1, columns: 1, rows: 1, ..Head::default() };
        self.value.clear();
        for attribute in tag.attributes() {
            let (name, value) = attribute?;
            match name {
                "office:value-type" => {
                    self.kind = match &*value {
                        "float" | "percentage" | "currency" => Type::Number,
                        "date" => Type::Date,
                        "time" => Type::Time,
                        "boolean" => Type::Bool,
                        _ => Type::Text,
                    };
                }
                "office:value"
                | "office:date-value"
                | "office:time-value"
                | "office:boolean-value"
                | "office:string-value" => self.value.push_str(&value),
                "table:formula" => {
                    self.formula = true;
                    self.truth = match value.rsplit('=').next() {
                        Some("TRUE()") => Some(true),
                        Some("FALSE()") => Some(false),
                        _ => None,
                    };
                }
                "calcext:value-type" => self.error |= value == "error",
                "table:number-columns-repeated" => self.count = count(&value),
                "table:number-columns-spanned" => self.columns = count(&value),
                "table:number-rows-spanned" => self.rows = count(&value),
                _ => {}
            }
        }
        Ok(())
    }

    /// What the cell is; its text is then at the end of the row's text. `None` if it is empty.
    fn shown(&self, has_text: bool, row: &mut Row) -> Option<Shown> {
        let text = if has_text { row.cell_text() } else { &self.value };
        if self.error || self.formula && is_error_text(text) {
            row.drop_text();
            return Some(Shown::Error);
        }
        let value = |kind| Some(Shown::Value(kind));
        match self.kind {
            Type::Number => {
                if let Some(truth) = self.truth {
                    return value(write_truth(truth, row));
                }
                match self.value.trim().parse::<f64>() {
                    // The text has the zeros that the format of the cell puts in front.
                    Ok(number) if has_text && is_padded(row.cell_text(), number) => {
                        return value(CellKind::Number);
                    }
                    Ok(number) if number.is_finite() => {
                        row.drop_text();
                        write_number(number, row.text());
                        return value(CellKind::Number);
                    }
                    _ => {}
                }
            }
            Type::Date => {
                let mut date = String::new();
                if write_iso_date(&self.value, &mut date) {
                    row.drop_text();
                    row.text().push_str(&date);
                    return value(CellKind::Date);
                }
            }
            Type::Bool if matches!(&*self.value, "true" | "false") => {
                return value(write_truth(self.value == "true", row));
            }
            Type::None if self.formula && row.cell_text().trim().is_empty() => {
                return Some(Shown::Uncalculated);
            }
            Type::None | Type::Time | Type::Bool | Type::Text => {}
        }
        if !has_text {
            row.text().push_str(&self.value);
        }
        value(CellKind::Text)
    }
}

/// Whether a text is a whole number with zeros in front, in groups or not.
fn is_padded(text: &str, number: f64) -> bool {
    const LONGEST: usize = 40;
    let text = text.trim();
    let separated = |b: u8| b.is_ascii_digit() || matches!(b, b' ' | b'.' | b'-');
    if !text.starts_with('0') || text.len() > LONGEST || !text.bytes().all(separated) {
        return false;
    }
    let digits = text.bytes().filter(u8::is_ascii_digit);
    let (count, value) = digits.fold((0_u32, 0.0), |(count, value), digit| {
        (count + 1, value * 10.0 + f64::from(digit - b'0'))
    });
    count > 1 && value == number
}

fn write_truth(truth: bool, row: &mut Row) -> CellKind {
    row.drop_text();
    row.text().push_str(if truth { "TRUE" } else { "FALSE" });
    CellKind::Bool
}

/// Reads the paragraphs of a cell whose start has been read, including those of a table in it, as
/// lines. Returns whether there was one.
fn read_text<R: Source>(xml: &mut Xml<R>, row: &mut Row) -> Result<bool, ReadError> {
    let depth = xml.depth();
    // Depth of the open paragraph.
    let mut paragraph: Option<u32> = None;
    let mut any = false;
    // White space counts as one space, and as none at the start of a paragraph.
    let mut after_space = true;
    loop {
        if row.is_overfull() {
            return Err(xml.place().damaged("a row with too much text"));
        }
        match xml.next()? {
            Piece::End => return Ok(any),
            Piece::Close(closed) if closed == depth => return Ok(any),
            Piece::Close(closed) => {
                if paragraph == Some(closed) {
                    paragraph = None;
                }
            }
            Piece::Text(text) if paragraph.is_some() => {
                let to = row.text();
                for letter in text.chars() {
                    let space = matches!(letter, ' ' | '\t' | '\n' | '\r');
                    if !space {
                        to.push(letter);
                    } else if !after_space {
                        to.push(' ');
                    }
                    after_space = space;
                }
            }
            Piece::Text(_) | Piece::Other => {}
            Piece::Open(tag) => match tag.name() {
                "text:p" | "text:h" if paragraph.is_none() => {
                    if any {
                        row.text().push('\n');
                    }
                    (any, after_space) = (true, true);
                    paragraph = Some(tag.depth());
                }
                "text:s" if paragraph.is_some() => {
                    let spaces = tag.attribute("text:c")?.map_or(1, |value| count(&value));
                    let spaces = spaces.min(SPACES);
                    row.text().extend(std::iter::repeat_n(' ', spaces as usize));
                    after_space = false;
                }
                "text:tab" if paragraph.is_some() => row.text().push('\t'),
                "text:line-break" if paragraph.is_some() => {
                    row.text().push('\n');
                    after_space = true;
                }
                name if is_aside(name) => xml.skip()?,
                _ => {}
            },
        }
    }
}

/// Whether an element in a cell is not part of its text.
fn is_aside(name: &str) -> bool {
    name.starts_with("draw:")
        || matches!(
            name,
            "office:annotation"
                | "office:annotation-end"
                | "office:event-listeners"
                | "table:detective"
                | "table:cell-range-source"
                | "text:note"
                | "text:ruby-text"
                | "text:tracked-changes"
        )
}
