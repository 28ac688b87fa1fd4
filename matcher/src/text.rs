//! Text folding shared by several stages: what is compared if marks, case and spaces do not count.

mod characters;

pub(crate) use characters::{has_invisible, is_invisible, visible, visible_in_any_font};

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::decompose_canonical;

/// The five tones: grave, acute, hook, tilde, dot below.
pub const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{309}', '\u{303}', '\u{323}'];

/// Lower case without marks and tones, đ as d, with a single space for each run of anything but
/// letters and digits.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Like [`fold`], into a buffer that is cleared first.
pub(crate) fn fold_into(text: &str, folded: &mut String) {
    folded.clear();
    let mut gap = false;
    for c in text.chars() {
        if c.is_ascii() {
            push(c.to_ascii_lowercase(), folded, &mut gap);
            continue;
        }
        decompose_canonical(c, |part| match part {
            '\u{300}'..='\u{36f}' => {}
            'đ' | 'Đ' | 'ð' | 'Ð' | '\u{189}' => push('d', folded, &mut gap),
            // They do not separate words.
            _ if is_invisible(part) => {}
            _ => part.to_lowercase().for_each(|l| push(l, folded, &mut gap)),
        });
    }
}

fn push(c: char, folded: &mut String, gap: &mut bool) {
    if c.is_alphanumeric() {
        if *gap && !folded.is_empty() {
            folded.push(' ');
        }
        *gap = false;
        folded.push(c);
    } else {
        *gap = true;
    }
}

/// The beginning of a text, up to this many bytes.
pub(crate) fn beginning(text: &str, bytes: usize) -> &str {
    let mut end = text.len().min(bytes);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// Lower case with marks, composed and trimmed: for words that only marks tell apart.
pub(crate) fn lower(text: &str) -> String {
    visible(text).trim().nfc().flat_map(char::to_lowercase).collect()
}

/// Whether a folded text contains the words as whole words. Only where a word begins is looked at,
/// which is far quicker than a search for any place.
pub(crate) fn has_words(text: &str, words: &str) -> bool {
    let bytes = text.as_bytes();
    let mut start = 0;
    loop {
        let rest = &bytes[start..];
        if rest.starts_with(words.as_bytes())
            && rest.get(words.len()).is_none_or(|&next| next == b' ')
        {
            return true;
        }
        match rest.iter().position(|&b| b == b' ') {
            Some(space) => start += space + 1,
            None => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{fold, has_words};

    #[test]
    fn words_are_found_whole() {
        for (text, words, expected) in [
            ("ho va ten", "ho", true),
            ("ho va ten", "va ten", true),
            ("ho va ten", "ho va ten", true),
            ("ho va tenn", "ten", false),
            ("soho va ten", "ho", false),
            ("a ho", "ho", true),
            ("a  ho", "ho", true),
            ("ho", "ho ten", false),
            ("", "ho", false),
            ("họ và tên", "và", true),
        ] {
            assert_eq!(has_words(text, words), expected, "{text} | {words}");
        }
    }

    #[test]
    fn folds() {
        for (text, folded) in [
            ("Họ, chữ đệm và tên", "ho chu dem va ten"),
            ("  CCCD/CMND\n(12 số) ", "cccd cmnd 12 so"),
            ("Đặng Ðức", "dang duc"),
            ("nguye\u{302}\u{303}n", "nguyen"),
            ("…", ""),
            ("Số\u{2060} C\u{ad}CCD\u{202c}", "so cccd"),
            ("\u{feff}Họ\u{a0}và\u{3000}tên", "ho va ten"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }
}
