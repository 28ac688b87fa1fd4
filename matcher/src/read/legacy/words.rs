//! The words of a cell that are not plain ASCII, and what each of their characters reveals.

use super::bytes::{self, Page};
use super::letters::Font;
use super::syllable::{Shape, shape};

/// The words with a character beyond ASCII. Signs that are among Latin-1's letters (¨ ÷ « and the
/// soft hyphen) are letters of a font, so they do not separate words. Soft hyphens by themselves,
/// as among digits, are no word.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let soft = |word: &str| word.chars().all(|c| c == '\u{ad}');
    text.split(|c| !in_word(c)).filter(move |word| !word.is_ascii() && !soft(word))
}

fn in_word(c: char) -> bool {
    match c {
        _ if c.is_ascii() => c.is_ascii_alphabetic(),
        '\u{a1}'..='\u{ff}' | '\u{300}'..='\u{36f}' | '₫' => true,
        // The other special characters of windows-1252 are quotes and dashes in any other text.
        _ => c > '\u{ff}' && c.is_alphabetic(),
    }
}

/// Whether a Vietnamese letter is also in Latin-1: such a letter alone reveals nothing.
fn shared(c: char) -> bool {
    matches!(
        c,
        'À' | 'Á'
            | 'Â'
            | 'Ã'
            | 'È'
            | 'É'
            | 'Ê'
            | 'Ì'
            | 'Í'
            | 'Ð'
            | 'Ò'
            | 'Ó'
            | 'Ô'
            | 'Õ'
            | 'Ù'
            | 'Ú'
            | 'Ý'
            | 'à'
            | 'á'
            | 'â'
            | 'ã'
            | 'è'
            | 'é'
            | 'ê'
            | 'ì'
            | 'í'
            | 'ð'
            | 'ò'
            | 'ó'
            | 'ô'
            | 'õ'
            | 'ù'
            | 'ú'
            | 'ý'
    )
}

/// Whether the character is a Vietnamese letter in Unicode, or a mark of one.
fn vietnamese(c: char) -> bool {
    match c {
        'ĩ' | 'Ĩ' | 'ũ' | 'Ũ' | '\u{1ea0}'..='\u{1ef9}' | '\u{302}' | '\u{306}' | '\u{31b}' => {
            true
        }
        '₫' => false,
        _ => shared(c) || bytes::vietnamese(c).is_some(),
    }
}

/// What a word reveals before anything is decoded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Traits {
    /// It has a Vietnamese letter that the font's bytes cannot have become through this page.
    pub unicode: bool,
    /// It has a character of the font that Vietnamese text in Unicode never has there.
    pub alien: bool,
    /// It has one that no other language has there either: a sign, or two such letters in a row.
    pub strange: bool,
}

/// Examines the characters of a word with respect to a font.
pub(super) fn traits(word: &str, font: &Font, page: Page) -> Traits {
    let mut found = Traits::default();
    let mut before = ' ';
    let mut row = false;
    let marks = font.marks_small_letters();
    let small = word.contains(|c: char| c.is_ascii_lowercase());
    for c in word.chars() {
        let known = !c.is_ascii() && is_of(font, before, c, page);
        found.unicode |= !known && vietnamese(c);
        if known {
            // A capital inside a lower-case word is not a real capital.
            let inside = small && before != ' ' && c.is_uppercase();
            // Nor does Unicode have a mark after the letter that bears it, except in hoà and thuơ.
            let by_right = match before {
                'o' | 'O' => matches!(c, 'á' | 'à' | 'ã' | 'Á' | 'À' | 'Ã'),
                'u' | 'U' => matches!(c, 'ơ' | 'Ơ'),
                _ => false,
            };
            let mark = marks && !by_right && is_mark(font, before, c, page);
            let sign = !('\u{c0}'..='\u{ff}').contains(&c) || matches!(c, '×' | '÷' | 'Þ' | 'þ');
            let foreign = !shared(c) && bytes::vietnamese(c).is_none();
            found.alien |= foreign || inside || mark;
            found.strange |= (foreign && sign) || inside;
            row |= !before.is_ascii();
        }
        before = c;
    }
    found.strange |= found.alien && row;
    // In windows-1258, a tone that is not on a vowel was a letter.
    if page == Page::Vietnamese && stray_tone(word) {
        found.alien = true;
        found.strange = true;
    }
    found
}

/// Whether the font has the character there: by itself, or as the mark of the letter before it.
fn is_of(font: &Font, before: char, c: char, page: Page) -> bool {
    let single = bytes::byte(c, page).is_some_and(|b| font.single(b).is_some());
    single || pair(font, before, c, page)
}

/// Whether the character is the font's mark of a plain letter before it.
fn is_mark(font: &Font, before: char, c: char, page: Page) -> bool {
    before.is_ascii() && pair(font, before, c, page)
}

fn pair(font: &Font, before: char, c: char, page: Page) -> bool {
    let pair = bytes::byte(before, page).zip(bytes::byte(c, page));
    pair.is_some_and(|(letter, mark)| font.pair(letter, mark).is_some())
}

fn stray_tone(word: &str) -> bool {
    let mut before = ' ';
    word.chars().any(|c| {
        let stray = matches!(c, '\u{300}'..='\u{323}')
            && before.is_ascii()
            && !matches!(before.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        before = c;
        stray
    })
}

/// How many words of a cell are syllables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Words beyond ASCII.
    pub words: u32,
    /// Those that are syllables.
    pub valid: u32,
    /// Those that are syllables, or would be with some tone.
    pub shaped: u32,
}

/// Counts the words of a text as they are.
pub(super) fn tally(text: &str) -> Tally {
    let mut tally = Tally::default();
    for word in words(text) {
        tally.words += 1;
        match shape(word) {
            Shape::Syllable => {
                tally.valid += 1;
                tally.shaped += 1;
            }
            Shape::Letters => tally.shaped += 1,
            Shape::Other => {}
        }
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::super::{Legacy, letters};
    use super::*;

    #[test]
    fn words_beyond_ascii() {
        let found = |text| words(text).collect::<Vec<_>>();
        assert_eq!(found("NguyÔn V¨n An, N÷"), ["NguyÔn", "V¨n", "N÷"]);
        assert_eq!(found("Tr\u{ad}¬ng (Hòa) 3 xã"), ["Tr\u{ad}¬ng", "Hòa", "xã"]);
        assert_eq!(found("Hoa, Lan – “An”"), [""; 0]);
        assert_eq!(found("te\u{302}n\u{a0}xã"), ["te\u{302}n", "xã"]);
    }

    #[test]
    fn what_a_word_gives_away() {
        let check = |word, page, unicode, alien, strange| {
            let found = traits(word, letters::font(Legacy::Tcvn3), page);
            assert_eq!(found, Traits { unicode, alien, strange }, "{word}");
        };
        check("Hòa", Page::Western, false, false, false);
        check("Hà", Page::Western, true, false, false);
        check("DÝnh", Page::Western, false, true, true);
        check("Thị", Page::Western, true, false, false);
        check("Văn", Page::Western, true, false, false);
        check("Văn", Page::Vietnamese, false, false, false);
        check("Th\u{303}", Page::Vietnamese, false, true, true);
        check("Müller", Page::Western, false, true, false);
        check("Hång", Page::Western, false, true, false);
        check("ThÞ", Page::Western, false, true, true);
        check("NguyÔn", Page::Western, false, true, true);
        check("V¨n", Page::Western, false, true, true);
        check("m²", Page::Western, false, false, false);
    }

    #[test]
    fn counts() {
        assert_eq!(tally("Lộc Lôc Lôcx Loc"), Tally { words: 3, valid: 1, shaped: 2 });
    }
}
