//! Writing one value into a cell.

use crate::report::csv_text::is_like_formula;
use crate::write::workbook::{Format, Sheet, Style, Styles};

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Value<'a> {
    /// Nothing, not even a format: cells that are only formatted would make most of a wide sheet.
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

/// The styles of a cell, by what it holds.
#[derive(Clone, Copy)]
pub(crate) struct ValueStyles {
    /// Text.
    pub text: Style,
    /// Text that begins like a formula.
    pub quoted: Style,
    /// Counts.
    pub count: Style,
    /// Numbers with decimals.
    pub decimal: Style,
}

impl ValueStyles {
    /// The styles of cells with this format: `text` for text, `count` for counts and `decimal` for
    /// numbers with decimals.
    pub(crate) fn add(
        styles: &mut Styles,
        text: Format,
        count: Format,
        decimal: Format,
    ) -> ValueStyles {
        // Not taken for a formula even when edited by hand.
        let text = Format { number: "@", ..text };
        ValueStyles {
            text: styles.add(text),
            quoted: styles.add(Format { quoted: true, ..text }),
            count: styles.add(count),
            decimal: styles.add(decimal),
        }
    }
}

/// Writes a value. A text that begins like a formula gets the style that keeps it text when it is
/// edited, too.
pub(crate) fn write_value(
    sheet: &mut Sheet,
    at: (u32, u16),
    value: Value<'_>,
    styles: &ValueStyles,
) {
    match value {
        Value::Nothing => {}
        Value::Text(text) => {
            let style = if is_like_formula(text) { styles.quoted } else { styles.text };
            sheet.text(at, text, style);
        }
        Value::Count(count) => sheet.count(at, count, styles.count),
        Value::Decimal(number) => sheet.number(at, number, styles.decimal),
    }
}
