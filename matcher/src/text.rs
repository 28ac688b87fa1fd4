//! Text folding shared by several stages: what is compared if marks, case and spaces do not count.

mod characters;

pub(crate) use characters::{has_invisible, is_invisible, visible, visible_in_any_font};

use std::sync::OnceLock;

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
        } else if let Some(letter) = plain_letter(c) {
            push(letter, folded, &mut gap);
        } else {
            push_parts(c, folded, &mut gap);
        }
    }
}

/// The folded form of a letter that is one plain letter with its marks, as nearly all letters beyond
/// ASCII are. Looked up in a table, because every text needs it.
pub(crate) fn plain_letter(c: char) -> Option<char> {
    static TABLE: OnceLock<[Vec<u8>; WITH_MARKS.len()]> = OnceLock::new();
    let table = TABLE
        .get_or_init(|| WITH_MARKS.map(|(first, last)| (first..=last).map(folded_alone).collect()));
    let letter = WITH_MARKS.iter().zip(table).find_map(|(&(first, last), letters)| {
        let within = (first..=last).contains(&c).then(|| u32::from(c) - u32::from(first))?;
        letters.get(usize::try_from(within).ok()?)
    })?;
    (*letter != 0).then_some(char::from(*letter))
}

/// Where letters with marks stand in Unicode: the first and the last of each block.
const WITH_MARKS: [(char, char); 2] = [('À', 'ǿ'), ('Ạ', 'ỹ')];

/// What a character folds to if that is one plain letter and nothing else; zero otherwise.
fn folded_alone(c: char) -> u8 {
    let (mut folded, mut gap) = (String::new(), false);
    push_parts(c, &mut folded, &mut gap);
    match folded.as_bytes() {
        [letter] if !gap && letter.is_ascii_lowercase() => *letter,
        _ => 0,
    }
}

/// Folds a character by its parts.
fn push_parts(c: char, folded: &mut String, gap: &mut bool) {
    decompose_canonical(c, |part| match part {
        '\u{300}'..='\u{36f}' => {}
        'đ' | 'Đ' | 'ð' | 'Ð' | '\u{189}' => push('d', folded, gap),
        // They do not separate words.
        _ if is_invisible(part) => {}
        _ => part.to_lowercase().for_each(|l| push(l, folded, gap)),
    });
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
    lower_composed(visible(text).trim())
}

/// Lower case, composed. Nearly every text is composed already, which is quickly seen.
pub(crate) fn lower_composed(text: &str) -> String {
    let is_composed = |c: char| c < '\u{300}' || matches!(c, '\u{1ea0}'..='\u{1ef9}');
    if !text.chars().all(is_composed) {
        return text.nfc().flat_map(char::to_lowercase).collect();
    }
    let mut lower = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() {
            lower.push(c.to_ascii_lowercase());
        } else {
            lower.extend(c.to_lowercase());
        }
    }
    lower
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
    use unicode_normalization::UnicodeNormalization as _;

    use super::{fold, has_words, lower_composed, push_parts};

    /// The quick ways against the plain ones, for every character, alone and within a word.
    #[test]
    fn quick_and_plain_ways_agree() {
        for c in '\0'..='\u{2ffff}' {
            for text in [c.to_string(), format!("a{c}b"), format!("a{c}\u{301} b")] {
                let (mut folded, mut gap) = (String::new(), false);
                text.chars().for_each(|c| push_parts(c, &mut folded, &mut gap));
                assert_eq!(fold(&text), folded, "{text:?}");
                let lower: String = text.nfc().flat_map(char::to_lowercase).collect();
                assert_eq!(lower_composed(&text), lower, "{text:?}");
            }
        }
    }

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
