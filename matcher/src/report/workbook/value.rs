//! Writing one value into a cell.

use std::borrow::Cow;

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::limits::LONGEST_TEXT;
use crate::report::csv_text::is_like_formula;

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Value<'a> {
    /// Nothing, not even a format: cells that are only formatted would take most of a wide sheet's
    /// memory.
    Nothing,
    /// A text, never a formula. An empty one still has the format, and so its borders.
    Text(&'a str),
    /// A count, or the number of a row.
    Count(u64),
    /// A number with decimals, such as a share or a score.
    Decimal(f64),
}

impl Value<'_> {
    /// A text, or no cell for an empty one.
    pub(crate) fn text_or_nothing(text: &str) -> Value<'_> {
        if text.is_empty() { Value::Nothing } else { Value::Text(text) }
    }
}

/// The formats of a cell, by what it holds.
#[derive(Clone)]
pub(crate) struct ValueFormats {
    /// Text.
    pub text: Format,
    /// Text that begins like a formula.
    pub quoted: Format,
    /// Counts.
    pub count: Format,
    /// Numbers with decimals.
    pub decimal: Format,
}

/// Writes a value. A text is cut to what a cell can hold; one that begins like a formula gets the
/// format that keeps it text when it is edited, too.
pub(crate) fn write_value(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    value: Value<'_>,
    formats: &ValueFormats,
) -> Result<(), XlsxError> {
    match value {
        Value::Nothing => {}
        Value::Text(text) => {
            let format = if is_like_formula(text) { &formats.quoted } else { &formats.text };
            sheet.write_string_with_format(row, column, cut(text).as_ref(), format)?;
        }
        Value::Count(count) => {
            sheet.write_number_with_format(row, column, count as f64, &formats.count)?;
        }
        Value::Decimal(number) => {
            sheet.write_number_with_format(row, column, number, &formats.decimal)?;
        }
    }
    Ok(())
}

/// A text, cut to what a cell can hold. Spreadsheets count UTF-16 units, so that a character outside
/// the basic plane counts twice.
fn cut(text: &str) -> Cow<'_, str> {
    // A text has at least as many bytes as units.
    if text.len() <= LONGEST_TEXT || text.encode_utf16().count() <= LONGEST_TEXT {
        return text.into();
    }
    let mut units = 0;
    let kept = text.chars().take_while(|c| {
        units += c.len_utf16();
        units < LONGEST_TEXT
    });
    kept.chain(['…']).collect::<String>().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_longer_than_a_cell() {
        for (letter, count, kept) in [
            ("a", 32_767, 32_767),
            ("a", 32_768, 32_766),
            ("ế", 32_767, 32_767),
            ("ế", 40_000, 32_766),
            ("😀", 16_383, 16_383),
            ("😀", 16_384, 16_383),
        ] {
            let text = letter.repeat(count);
            let expected = letter.repeat(kept) + if kept < count { "…" } else { "" };
            assert!(cut(&text) == expected, "{count} times {letter}");
            assert!(cut(&text).encode_utf16().count() <= LONGEST_TEXT);
        }
    }
}
