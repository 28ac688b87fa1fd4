//! Characters that nobody sees, and the many that look like a space: the one list for all that reads
//! texts.
//!
//! Decided: a character that Unicode lets every program ignore does not count anywhere: marks of
//! writing direction around numbers copied from a chat, joiners, selectors, soft hyphens, byte order
//! marks inside cells. Every kind of space counts as one plain space. Only the decoder of old fonts
//! looks at the raw text, because a soft hyphen is a letter there. Source: Unicode 16,
//! DerivedCoreProperties.txt, `Default_Ignorable_Code_Point`.

use std::borrow::Cow;

/// Whether a character is never seen.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Whether a character other than the plain ones looks like a space: no-break, thin, wide, and the
/// blank pattern of Braille.
fn is_odd_space(c: char) -> bool {
    !c.is_ascii() && c.is_whitespace() || c == '\u{2800}'
}

/// The text as it is seen: without invisible characters, with plain spaces.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    seen(text, |_| false)
}

/// As [`visible`], for a text that may be in an old font: soft hyphens stay.
pub(crate) fn visible_in_any_font(text: &str) -> Cow<'_, str> {
    seen(text, |c| c == '\u{ad}')
}

/// Whether a text has a character that is never seen.
pub(crate) fn has_invisible(text: &str) -> bool {
    may_be_odd(text) && text.contains(is_invisible)
}

fn seen(text: &str, keeps: fn(char) -> bool) -> Cow<'_, str> {
    let hidden = |c: char| is_invisible(c) && !keeps(c);
    if !may_be_odd(text) || !text.contains(|c| hidden(c) || is_odd_space(c)) {
        return Cow::Borrowed(text);
    }
    let shown = text.chars().filter(|c| !hidden(*c));
    Cow::Owned(shown.map(|c| if is_odd_space(c) { ' ' } else { c }).collect())
}

/// Whether a text has a first byte of any of these characters; Vietnamese letters have none, so
/// that nearly every cell is done with its bytes.
fn may_be_odd(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().enumerate().any(|(at, byte)| match byte {
        0xc2 | 0xcd | 0xd8 | 0xe2 | 0xe3 | 0xef..=0xff => true,
        // ạ to ỹ begin with E1 BA and E1 BB.
        0xe1 => !matches!(bytes.get(at + 1), Some(0xba | 0xbb)),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_seen() {
        for (text, seen) in [
            ("\u{202a}004085112201\u{202c}", "004085112201"),
            ("\u{2066}004190223302\u{2069}", "004190223302"),
            ("\u{2060}0040\u{2060}91", "004091"),
            ("004\u{ad}178", "004178"),
            ("\u{200e}12/03/1985\u{200f}", "12/03/1985"),
            ("Lê\u{feff} Văn\u{200b} An", "Lê Văn An"),
            ("Hồ\u{fe0f}", "Hồ"),
            ("a\u{e0041}b", "ab"),
            ("\u{61c}1\u{34f}2\u{180e}3\u{3164}", "123"),
            ("Lê\u{a0}Văn\u{202f}An", "Lê Văn An"),
            ("Lê\u{3000}An\u{2003}B\u{205f}C\u{2007}D", "Lê An B C D"),
            ("Thôn\u{2028}3", "Thôn 3"),
            ("Nguyễn Thị Ngọc Ánh, Xã Đất Đỏ", "Nguyễn Thị Ngọc Ánh, Xã Đất Đỏ"),
            ("e\u{302}\u{301}", "e\u{302}\u{301}"),
            ("12 m²", "12 m²"),
            ("", ""),
        ] {
            assert_eq!(visible(text), seen, "{text:?}");
        }
        assert!(matches!(visible("Nguyễn Thị Ngọc Ánh – 1"), Cow::Borrowed(_)));
        assert_eq!(visible_in_any_font("th\u{ad}êng\u{a0}tró\u{200b}"), "th\u{ad}êng tró");
    }

    /// The bytes by which a text is passed over must not pass over any of the characters.
    #[test]
    fn no_character_is_missed() {
        for c in (0..=0x10_ffff).filter_map(char::from_u32) {
            if is_invisible(c) || is_odd_space(c) {
                assert!(may_be_odd(c.encode_utf8(&mut [0; 4])), "{:x}", u32::from(c));
            }
        }
    }
}
