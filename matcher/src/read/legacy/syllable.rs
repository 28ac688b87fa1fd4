//! Whether a word is a Vietnamese syllable: an initial, a rime of the language, at most one tone,
//! and only the acute or the dot below before a final c, ch, p or t.
//!
//! Decided: any Unicode form, case and place of the tone is read. A word without any mark is held
//! against rimes without marks. The final k and the initial k before any vowel are allowed, since
//! addresses are full of Đắk Lắk and Kông; other spellings of other languages are not.

use unicode_normalization::char::decompose_canonical;

/// How far a word goes as a syllable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// No syllable.
    Other,
    /// An initial and a rime, but a tone that cannot be: people leave tones out (Lôc, Quôc).
    Letters,
    /// A syllable.
    Syllable,
}

/// Whether a word is a Vietnamese syllable.
pub fn is_syllable(word: &str) -> bool {
    shape(word) == Shape::Syllable
}

/// The longest syllable, nghiêng, has seven letters.
const LONGEST: usize = 8;

/// Small letters with their vowel marks, the tone apart.
#[derive(Default)]
struct Letters {
    letters: [char; LONGEST],
    len: usize,
    /// The tone and the place of its letter.
    tone: Option<(char, usize)>,
    marked: bool,
}

impl Letters {
    fn read(word: &str) -> Option<Letters> {
        let mut read = Letters::default();
        for c in word.chars() {
            let mut fits = true;
            if c.is_ascii_alphabetic() {
                fits = read.push(c.to_ascii_lowercase());
            } else {
                read.marked = true;
                decompose_canonical(c, |part| fits = fits && read.part(part));
            }
            if !fits {
                return None;
            }
        }
        Some(read)
    }

    fn part(&mut self, part: char) -> bool {
        match part {
            '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}' => {
                let on_vowel = self.last().is_some_and(|l| is_vowel(*l));
                on_vowel && self.tone.replace((part, self.len)).is_none()
            }
            '\u{302}' | '\u{306}' | '\u{31b}' => {
                let Some(last) = self.last() else { return false };
                *last = match (*last, part) {
                    ('a', '\u{302}') => 'â',
                    ('e', '\u{302}') => 'ê',
                    ('o', '\u{302}') => 'ô',
                    ('a', '\u{306}') => 'ă',
                    ('o', '\u{31b}') => 'ơ',
                    ('u', '\u{31b}') => 'ư',
                    _ => return false,
                };
                true
            }
            // The letters of Icelandic and of Ewe look the same, and keyboards gave them.
            'đ' | 'Đ' | 'ð' | 'Ð' | '\u{189}' => self.push('đ'),
            _ => part.is_ascii_alphabetic() && self.push(part.to_ascii_lowercase()),
        }
    }

    fn last(&mut self) -> Option<&mut char> {
        self.letters.get_mut(self.len.checked_sub(1)?)
    }

    fn push(&mut self, letter: char) -> bool {
        let Some(place) = self.letters.get_mut(self.len) else { return false };
        *place = letter;
        self.len += 1;
        true
    }
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'ă' | 'â' | 'e' | 'ê' | 'i' | 'o' | 'ô' | 'ơ' | 'u' | 'ư' | 'y')
}

/// How far a word goes as a syllable.
pub fn shape(word: &str) -> Shape {
    let Some(read) = Letters::read(word) else { return Shape::Other };
    let letters = read.letters.get(..read.len).unwrap_or_default();
    let mut best = Shape::Other;
    for initial in INITIALS {
        if starts_with(letters, initial) {
            let rime = letters.get(initial.len()..).unwrap_or_default();
            best = best.max(shape_of(initial, rime, &read));
        }
    }
    best
}

fn starts_with(letters: &[char], initial: &str) -> bool {
    letters.len() >= initial.len() && initial.chars().zip(letters).all(|(i, l)| i == *l)
}

fn shape_of(initial: &str, rime: &[char], word: &Letters) -> Shape {
    let Some(&first) = rime.first() else { return Shape::Other };
    if !meets(initial, first) {
        return Shape::Other;
    }
    let mut buffer = [0; LONGEST * 2];
    let mut len = 0;
    for letter in rime {
        let Some(room) = buffer.get_mut(len..len + letter.len_utf8()) else { return Shape::Other };
        len += letter.encode_utf8(room).len();
    }
    let rime = buffer.get(..len).unwrap_or_default();
    if !word.marked {
        return if is_plain_rime(rime) { Shape::Syllable } else { Shape::Other };
    }
    if RIMES.binary_search_by(|r| r.as_bytes().cmp(rime)).is_err() {
        return Shape::Other;
    }
    // In ai, ao, âu the last letter never carries the tone; in uy both letters may.
    let glide = rime.len() > 1 && matches!(rime.last(), Some(b'i' | b'y' | b'u' | b'o')) && rime != b"uy";
    if glide && word.tone.is_some_and(|(_, place)| place == word.len) {
        return Shape::Other;
    }
    let stop = rime.ends_with(b"c") || rime.ends_with(b"ch") || rime.ends_with(b"p") || rime.ends_with(b"t");
    if stop && !matches!(word.tone, Some(('\u{301}' | '\u{323}', _))) {
        return Shape::Letters;
    }
    Shape::Syllable
}

/// Whether an initial is written before this vowel.
fn meets(initial: &str, vowel: char) -> bool {
    let front = matches!(vowel, 'e' | 'ê' | 'i');
    match initial {
        "gh" | "ngh" => front,
        "c" | "ng" => !front && vowel != 'y',
        // Before i the g stands for gi.
        "g" => !matches!(vowel, 'e' | 'ê' | 'y'),
        "gi" => !matches!(vowel, 'i' | 'y'),
        "qu" => !matches!(vowel, 'o' | 'u' | 'ư'),
        _ => true,
    }
}

/// Whether a rime becomes this one without its marks.
fn is_plain_rime(rime: &[u8]) -> bool {
    RIMES.iter().any(|r| r.chars().map(plain).eq(rime.iter().copied()))
}

fn plain(letter: char) -> u8 {
    match letter {
        'ă' | 'â' => b'a',
        'ê' => b'e',
        'ô' | 'ơ' => b'o',
        'ư' => b'u',
        _ => u8::try_from(letter).unwrap_or(0),
    }
}

/// By length, so that in ASCII text the empty one is tried last.
const INITIALS: &[&str] = &[
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "g", "h", "k",
    "l", "m", "n", "p", "r", "s", "t", "v", "x", "đ", "",
];

/// Every rime without its tone, sorted by bytes.
#[rustfmt::skip]
const RIMES: &[&str] = &[
    "a", "ac", "ach", "ai", "ak", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e",
    "ec", "ek", "em", "en", "eng", "eo", "ep", "et", "i", "ia", "ich", "ik", "im", "in", "inh",
    "ip", "it", "iu", "iêc", "iêm", "iên", "iêng", "iêp", "iêt", "iêu", "o", "oa", "oac",
    "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oc", "oe", "oem",
    "oen", "oeo", "oet", "oi", "ok", "om", "on", "ong", "ooc", "oong", "op", "ot", "oăc", "oăm",
    "oăn", "oăng", "oăt", "u", "ua", "uc", "ui", "uk", "um", "un", "ung", "up", "ut", "uy",
    "uya", "uych", "uyn", "uynh", "uyp", "uyt", "uyu", "uyên", "uyêt", "uân", "uâng", "uât",
    "uây", "uê", "uêch", "uênh", "uôc", "uôi", "uôk", "uôm", "uôn", "uông", "uôt", "uơ", "y",
    "ych", "yn", "ynh", "yt", "yêm", "yên", "yêng", "yêt", "yêu", "âc", "âk", "âm", "ân", "âng",
    "âp", "ât", "âu", "ây", "ê", "êch", "êk", "êm", "ên", "êng", "ênh", "êp", "êt", "êu", "ô",
    "ôc", "ôi", "ôk", "ôm", "ôn", "ông", "ôp", "ôt", "ôông", "ăc", "ăk", "ăm", "ăn", "ăng",
    "ăp", "ăt", "ơ", "ơi", "ơk", "ơm", "ơn", "ơng", "ơp", "ơt", "ư", "ưa", "ưc", "ưi", "ưk",
    "ưm", "ưn", "ưng", "ưt", "ưu", "ươc", "ươi", "ươm", "ươn", "ương", "ươp", "ươt", "ươu",
];

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    fn check(words: &str, expected: bool) {
        for word in words.split_whitespace() {
            let apart: String = word.nfd().collect();
            for written in [word, &apart, &word.to_uppercase(), &word.to_lowercase()] {
                assert_eq!(is_syllable(written), expected, "{written}");
            }
        }
    }

    #[test]
    fn syllables() {
        check("Nguyễn Văn An Ổn hòa hoà Thúy Thuý Quý Qúy gì giếng giết gìn nghiêng Quốc quyết", true);
        check("khuỷu Huỳnh khuya Đắk Lắk Đăk ngoéo huơ Êm Yến yêu Y Ý uể oải ưu ươm xoong quờ", true);
        check("Nguyen Truong Dac Quoc Thuy Hoa Phuc Nghia Duong Duc Dang", true);
        check("Đức Ðức rượu chuếch mướp Tuyết Hợp Ích thếp", true);
        check("Nông Bế Đàm Lục Sầm Hứa Tẩn Chảo Vàng Giàng Páo Chớ Lềnh Mỷ Pháy Xía", true);
    }

    #[test]
    fn other_words() {
        check("NguyÔn V¨n ThÞ Hång Nguyeãn Vaên Thò Hoaøng Bïi N÷ teân vaø Ñöùc", false);
        check("Müller André Straße Krông Blô Niê Nguyá VÄƒn", false);
        check("Hòp Quồc lảch tất́ cêm kh ng đ Lôc Phuc̃ ghà ngha", false);
        check("aỉ caò lâú Hòà nghiêngg b2 H'Mông", false);
        assert!(!is_syllable("") && !is_syllable("\u{301}a") && !is_syllable("Th\u{303}"));
    }

    #[test]
    fn a_missing_tone_is_told_apart() {
        assert_eq!(shape("Lôc"), Shape::Letters);
        assert_eq!(shape("Lộc"), Shape::Syllable);
        assert_eq!(shape("Lôcc"), Shape::Other);
    }

    #[test]
    fn rimes_are_sorted() {
        assert!(RIMES.is_sorted() && RIMES.iter().all(|r| r.nfc().eq(r.chars())));
    }
}
