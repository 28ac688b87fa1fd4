//! Whether a word is a Vietnamese syllable: an initial, a rime of the language, at most one tone,
//! and before a final c, ch, p or t only the acute or the dot below.
//!
//! Decided: any Unicode form, case and position of the tone is accepted. A word without marks is
//! compared with rimes without marks. A final k, and an initial k before any vowel, are allowed,
//! since addresses are full of Đắk Lắk and Kông; other foreign spellings are not.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;
use unicode_normalization::char::decompose_canonical;

/// How closely a word resembles a syllable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shape {
    /// Not a syllable.
    Other,
    /// An initial and a rime that lacks its tone: people leave tones out (Lôc, Quôc).
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

/// Lower-case letters with their vowel marks; the tone is separate.
#[derive(Default)]
struct Letters {
    letters: [char; LONGEST],
    len: usize,
    /// The tone, and how many letters came before it.
    tone: Option<(char, usize)>,
    marked: bool,
}

impl Letters {
    fn read(word: &str) -> Option<Letters> {
        let mut read = Letters::default();
        for c in word.chars() {
            let fits = if c.is_ascii_alphabetic() {
                read.push(c.to_ascii_lowercase())
            } else if let Some((letter, tone)) = parts_of(c) {
                read.marked = true;
                read.push(letter) && tone.is_none_or(|tone| read.part(tone))
            } else {
                read.marked = true;
                read.part(c)
            };
            if !fits {
                return None;
            }
        }
        Some(read)
    }

    /// Adds a combining mark. Returns whether it fits.
    fn part(&mut self, part: char) -> bool {
        let len = self.len;
        let Some(last) = len.checked_sub(1).and_then(|at| self.letters.get_mut(at)) else {
            return false;
        };
        if TONES.contains(&part) {
            return is_vowel(*last) && self.tone.replace((part, len)).is_none();
        }
        let marked = marked(*last, part);
        if let Some(letter) = marked {
            *last = letter;
        }
        marked.is_some()
    }

    fn push(&mut self, letter: char) -> bool {
        let Some(place) = self.letters.get_mut(self.len) else { return false };
        *place = letter;
        self.len += 1;
        true
    }
}

const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// A vowel with its mark; `None` if there is no such letter.
fn marked(letter: char, mark: char) -> Option<char> {
    Some(match (letter, mark) {
        ('a', '\u{302}') => 'â',
        ('e', '\u{302}') => 'ê',
        ('o', '\u{302}') => 'ô',
        ('a', '\u{306}') => 'ă',
        ('o', '\u{31b}') => 'ơ',
        ('u', '\u{31b}') => 'ư',
        _ => return None,
    })
}

/// The first and the last composed Vietnamese letter.
const COMPOSED: std::ops::RangeInclusive<char> = 'À'..='ỹ';

/// A composed letter as a lower-case letter with its vowel mark, and its tone. Looked up in a
/// table, because every letter of a column needs it.
fn parts_of(c: char) -> Option<(char, Option<char>)> {
    type Parts = Option<(char, Option<char>)>;
    static TABLE: OnceLock<Vec<Parts>> = OnceLock::new();
    let table = TABLE.get_or_init(|| COMPOSED.map(take_apart).collect());
    let place = u32::from(c).checked_sub(u32::from(*COMPOSED.start()))?;
    *table.get(usize::try_from(place).ok()?)?
}

fn take_apart(c: char) -> Option<(char, Option<char>)> {
    // The letters of Icelandic and Ewe look the same, and keyboards produced them.
    if matches!(c, 'đ' | 'Đ' | 'ð' | 'Ð' | '\u{189}') {
        return Some(('đ', None));
    }
    let (mut letter, mut tone, mut fits) = (None, None, true);
    decompose_canonical(c, |part| match letter {
        None if part.is_ascii_alphabetic() => letter = Some(part.to_ascii_lowercase()),
        Some(_) if TONES.contains(&part) => fits &= tone.replace(part).is_none(),
        Some(base) => match marked(base, part) {
            Some(marked) => letter = Some(marked),
            None => fits = false,
        },
        None => fits = false,
    });
    letter.filter(|_| fits).map(|letter| (letter, tone))
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'ă' | 'â' | 'e' | 'ê' | 'i' | 'o' | 'ô' | 'ơ' | 'u' | 'ư' | 'y')
}

/// How closely a word resembles a syllable.
pub(super) fn shape(word: &str) -> Shape {
    let Some(read) = Letters::read(word) else { return Shape::Other };
    let letters = read.letters.get(..read.len).unwrap_or_default();
    // The initial is every consonant before the first vowel; but gi and qu may include a vowel.
    let consonants = letters.iter().take_while(|l| !is_vowel(**l)).count();
    let Some((initial, rime)) = letters.split_at_checked(consonants) else { return Shape::Other };
    let best = shape_of(initial, rime, &read);
    match letters {
        ['q', 'u', rime @ ..] => best.max(shape_of(&['q', 'u'], rime, &read)),
        ['g', 'i', rime @ ..] => best.max(shape_of(&['g', 'i'], rime, &read)),
        _ => best,
    }
}

fn shape_of(initial: &[char], rime: &[char], word: &Letters) -> Shape {
    let [first, ..] = rime else { return Shape::Other };
    // Without marks, an o after qu may stand for the ô of Quốc.
    let plain_quoc = !word.marked && initial == ['q', 'u'] && *first == 'o';
    if !is_initial(initial) || (!meets(initial, rime) && !plain_quoc) {
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
    if !is_rime(rime) {
        return Shape::Other;
    }
    // In ai, ao and âu the last letter never carries the tone; in uy either letter may.
    let glide =
        rime.len() > 1 && matches!(rime.last(), Some(b'i' | b'y' | b'u' | b'o')) && rime != b"uy";
    if glide && word.tone.is_some_and(|(_, place)| place == word.len) {
        return Shape::Other;
    }
    let stop = matches!(rime, [.., b'c' | b'p' | b't'] | [.., b'c', b'h']);
    match word.tone {
        None if stop => Shape::Letters,
        Some((tone, _)) if stop && !matches!(tone, '\u{301}' | '\u{323}') => Shape::Other,
        _ => Shape::Syllable,
    }
}

/// Whether an initial can come before this rime.
fn meets(initial: &[char], rime: &[char]) -> bool {
    let front = matches!(rime, ['e' | 'ê' | 'i', ..]);
    match (initial, rime) {
        // After a consonant, y is alone (Lý); without one, it only comes before ê (Yên); after qu,
        // it may be any.
        (['q', 'u'], ['o' | 'u' | 'ư', ..]) => false,
        (['q', 'u'], _) => true,
        ([], ['y', 'ê' | 'e', ..]) => true,
        (_, ['y', _, ..]) => false,
        (['g', 'h'] | ['n', 'g', 'h'], _) => front,
        (['c'] | ['n', 'g'], ['y', ..]) => false,
        (['c'] | ['n', 'g'], _) => !front,
        // Before i, g stands for gi.
        (['g'], ['e' | 'ê' | 'y', ..]) | (['g', 'i'], ['i' | 'y', ..]) => false,
        _ => true,
    }
}

/// A rime's bytes as one number, which is found more quickly than text; it has at most sixteen.
fn number_of(rime: &[u8]) -> u128 {
    rime.iter().fold(0, |number, byte| number << 8 | u128::from(*byte))
}

/// Whether this is a rime with its marks, but without its tone.
fn is_rime(rime: &[u8]) -> bool {
    static NUMBERS: OnceLock<FxHashSet<u128>> = OnceLock::new();
    let numbers = || RIMES.iter().map(|rime| number_of(rime.as_bytes())).collect();
    NUMBERS.get_or_init(numbers).contains(&number_of(rime))
}

/// Whether some rime without its marks is this one.
fn is_plain_rime(rime: &[u8]) -> bool {
    static NUMBERS: OnceLock<FxHashSet<u128>> = OnceLock::new();
    let numbers = || {
        let plain = |rime: &&str| number_of(&rime.chars().map(plain).collect::<Vec<u8>>());
        RIMES.iter().map(plain).collect()
    };
    NUMBERS.get_or_init(numbers).contains(&number_of(rime))
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

/// Whether these letters can begin a syllable.
#[rustfmt::skip]
fn is_initial(letters: &[char]) -> bool {
    matches!(
        letters,
        []
            | ['b' | 'c' | 'd' | 'đ' | 'g' | 'h' | 'k' | 'l' | 'm' | 'n' | 'p' | 'r' | 's' | 't' | 'v' | 'x']
            | ['c' | 'g' | 'k' | 'n' | 'p' | 't', 'h'] | ['g', 'i'] | ['n', 'g'] | ['q', 'u'] | ['t', 'r']
            | ['n', 'g', 'h']
    )
}

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
    "uây", "uê", "uêch", "uênh", "uôc", "uôi", "uôk", "uôm", "uôn", "uông", "uôt", "uơ", "uơn", "y",
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
        check(
            "Nguyễn Văn An Ổn hòa hoà Thúy Thuý Quý Qúy gì giếng giết gìn nghiêng Quốc quyết",
            true,
        );
        check(
            "khuỷu Huỳnh khuya Đắk Lắk Đăk ngoéo huơ Êm Yến yêu Y Ý uể oải ưu ươm xoong quờ",
            true,
        );
        check("Nguyen Truong Dac Quoc Thuy Hoa Phuc Nghia Duong Duc Dang", true);
        check("Đức Ðức rượu chuếch mướp Tuyết Hợp Ích thếp", true);
        check("Nông Bế Đàm Lục Sầm Hứa Tẩn Chảo Vàng Giàng Páo Chớ Lềnh Mỷ Pháy Xía", true);
    }

    #[test]
    fn other_words() {
        check("NguyÔn V¨n ThÞ Hång Nguyeãn Vaên DÝnh Hoaøng Bïi N÷ teân vaø Ñöùc", false);
        check("Müller André Straße Krông Blô Niê VÄƒn", false);
        check("Hòp Quồc lảch tất́ cêm kh ng đ Lôc Phuc̃ ghà ngha", false);
        check("aỉ caò lâú Hòà nghiêngg b2 H'Mông", false);
        assert!(!is_syllable("") && !is_syllable("\u{301}a") && !is_syllable("Th\u{303}"));
    }

    #[test]
    fn a_missing_tone_is_told_apart() {
        assert_eq!(shape("Lôc"), Shape::Letters);
        assert_eq!(shape("Lộc"), Shape::Syllable);
        assert_eq!(shape("Lôcc"), Shape::Other);
        assert_eq!(shape("Lồc"), Shape::Other);
    }

    #[test]
    fn rimes_are_sorted() {
        assert!(RIMES.is_sorted() && RIMES.iter().all(|r| r.nfc().eq(r.chars())));
    }
}
