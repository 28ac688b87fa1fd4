//! Texts of cells.

use std::borrow::Cow;

use super::limits::LONGEST_TEXT;
use crate::write::xml::{has_space_around, push_text};

/// Appends a text as the element that cells and their parts have, cut to what a cell can
/// hold.
pub(super) fn push_t(out: &mut Vec<u8>, text: &str) {
    let text = &cut(text);
    out.extend_from_slice(match has_space_around(text) {
        true => b"<t xml:space=\"preserve\">",
        false => b"<t>",
    });
    push_text(out, text);
    out.extend_from_slice(b"</t>");
}

/// A text, cut to what a cell can hold. Spreadsheets count UTF-16 units, so that a character outside
/// the basic plane counts twice.
pub(crate) fn cut(text: &str) -> Cow<'_, str> {
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
