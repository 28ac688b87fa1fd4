//! The form in which nearly all programs write nearly all cells and strings, read in one go:
//! `<c r="B7" s="3" t="s"><v>12</v></c>` and `<si><t>An</t></si>`. Some leave the cell's reference
//! out.
//!
//! Anything written in another form, or split by the end of the buffer, gives `None` here and is
//! left to the reading by elements, which has the same result for this form as well.

use super::cell_head::{Head, Written};
use crate::read::sheet::{COLUMNS, ROWS};

/// A cell, its value as written, and its length.
#[derive(Debug)]
pub(super) struct UsualCell<'s> {
    /// Its place and the type of its value.
    pub head: Head,
    /// The value; empty for a cell with only a format.
    pub raw: &'s str,
    /// Bytes up to the end of its end tag.
    pub length: usize,
}

/// The cell that begins at the first byte; `next` is its row and column if it does not say.
pub(super) fn cell(bytes: &[u8], next: (u32, u32)) -> Option<UsualCell<'_>> {
    let rest = bytes.strip_prefix(b"<c")?;
    let (row, column, mut rest) = match rest.strip_prefix(b" r=\"") {
        Some(rest) => place(rest)?,
        None if next.1 < COLUMNS => (next.0, next.1, rest),
        None => return None,
    };
    let mut head = Head { row, column, ..Head::default() };
    if let Some(style) = rest.strip_prefix(b" s=\"") {
        (head.style, rest) = digits(style)?;
        rest = rest.strip_prefix(b"\"")?;
    }
    if let Some(written) = rest.strip_prefix(b" t=\"") {
        (head.written, rest) = match written {
            [b's', b'"', rest @ ..] => (Written::Shared, rest),
            [b'n', b'"', rest @ ..] => (Written::Number, rest),
            _ => (Written::Text, written.strip_prefix(b"inlineStr\"")?),
        };
    }
    let (raw, rest) = if head.written == Written::Text {
        let (text, rest) = plain_text(rest.strip_prefix(b"><is>")?)?;
        (text, rest.strip_prefix(b"</t></is></c>")?)
    } else if let Some(rest) = rest.strip_prefix(b"/>") {
        ("", rest)
    } else {
        let rest = rest.strip_prefix(b"><v>")?;
        let length = rest.iter().position(|b| !is_value(*b))?;
        let (raw, rest) = rest.split_at_checked(length)?;
        (std::str::from_utf8(raw).ok()?, rest.strip_prefix(b"</v></c>")?)
    };
    Some(UsualCell { head, raw, length: bytes.len() - rest.len() })
}

/// The shared string that begins at the first byte, and its length in bytes.
pub(super) fn string(bytes: &[u8]) -> Option<(&str, usize)> {
    let (text, rest) = plain_text(bytes.strip_prefix(b"<si>")?)?;
    let rest = rest.strip_prefix(b"</t></si>")?;
    Some((text, bytes.len() - rest.len()))
}

/// A text element in which nothing has to be resolved, and the bytes after it; without white space
/// at its ends unless the element says that it counts.
fn plain_text(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let (inside, preserved) = match bytes.strip_prefix(b"<t>") {
        Some(inside) => (inside, false),
        None => (bytes.strip_prefix(b"<t xml:space=\"preserve\">")?, true),
    };
    let length = inside.iter().position(|b| matches!(b, b'<' | b'&' | b'_' | b'\r'))?;
    let (text, rest) = inside.split_at_checked(length)?;
    let text = std::str::from_utf8(text).ok()?;
    Some((if preserved { text } else { text.trim_ascii() }, rest))
}

/// The place of a cell, and the bytes after the closing quote of its reference.
fn place(bytes: &[u8]) -> Option<(u32, u32, &[u8])> {
    let mut column: u32 = 0;
    let mut rest = bytes;
    while let [letter @ b'A'..=b'Z', after @ ..] = rest {
        column = column * 26 + u32::from(letter - b'A') + 1;
        if column > COLUMNS {
            return None;
        }
        rest = after;
    }
    let (row, rest) = digits(rest)?;
    let rest = rest.strip_prefix(b"\"")?;
    let in_sheet = row <= ROWS;
    Some((row.checked_sub(1)?, column.checked_sub(1)?, rest)).filter(|_| in_sheet)
}

/// A number of up to eight digits, and the bytes after it.
fn digits(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let mut number: u32 = 0;
    let mut rest = bytes;
    while let [digit @ b'0'..=b'9', after @ ..] = rest {
        if number >= 10_000_000 {
            return None;
        }
        number = number * 10 + u32::from(digit - b'0');
        rest = after;
    }
    (rest.len() < bytes.len()).then_some((number, rest))
}

/// Whether a byte can be part of a number or of the index of a shared string.
fn is_value(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'.' | b'-' | b'+' | b'E' | b'e')
}
