//! Troubles of a name.
//!
//! Takes a composed name in mixed case, gives it changed, or `None` if the trouble does not apply.
//! Decided: a syllable is decomposed into letters and marks (NFD), changed and composed again, so
//! that one rule covers every vowel.

use unicode_normalization::UnicodeNormalization;

use crate::sample::random::Dice;

const GRAVE: char = '\u{300}';
const ACUTE: char = '\u{301}';
const TILDE: char = '\u{303}';
const HOOK: char = '\u{309}';
const DOT: char = '\u{323}';
const TONES: [char; 5] = [GRAVE, ACUTE, TILDE, HOOK, DOT];
const CIRCUMFLEX: char = '\u{302}';
const BREVE: char = '\u{306}';
const HORN: char = '\u{31b}';

/// A different tone on a syllable that has one: Thị, Thì. Before a stop only two tones are
/// possible.
pub(super) fn wrong_tone(name: &str, dice: &mut Dice) -> Option<String> {
    let mut letters: Vec<char> = name.nfd().collect();
    let places: Vec<usize> =
        (0..letters.len()).filter(|&place| TONES.contains(&letters[place])).collect();
    let place = dice.pick(&places)?;
    let rest: String = letters[place..].iter().take_while(|letter| **letter != ' ').collect();
    let stopped = rest.ends_with(['c', 'p', 't']) || rest.ends_with("ch");
    let choice: Vec<char> = TONES
        .into_iter()
        .filter(|tone| *tone != letters[place] && (!stopped || [ACUTE, DOT].contains(tone)))
        .collect();
    let tone = dice.pick(&choice)?;
    letters.remove(place);
    // The dot comes before a circumflex or breve, every other tone after it.
    let behind = letters.get(place).is_some_and(|letter| [CIRCUMFLEX, BREVE].contains(letter));
    letters.insert(place + usize::from(behind), tone);
    Some(letters.into_iter().nfc().collect())
}

/// A different mark on a vowel, or đ without its bar: Lâm, Lăm; Đoàn, Doàn. Some mark must remain,
/// or the name would be one without marks.
pub(super) fn wrong_vowel(name: &str, dice: &mut Dice) -> Option<String> {
    let mut letters: Vec<char> = name.nfd().collect();
    let places: Vec<usize> =
        (0..letters.len()).filter(|&place| other_mark(&letters, place).is_some()).collect();
    let place = dice.pick(&places)?;
    match other_mark(&letters, place)? {
        Some(other) => letters[place] = other,
        None => {
            letters.remove(place);
        }
    }
    let changed: String = letters.into_iter().nfc().collect();
    has_marks(&changed).then_some(changed)
}

/// What a hasty hand writes instead of the mark at a position: another one or (the inner `None`)
/// nothing.
fn other_mark(letters: &[char], place: usize) -> Option<Option<char>> {
    // A tone below the letter sorts before its circumflex or breve; đ has no decomposition.
    let base = letters[..place].iter().rev().find(|letter| letter.is_alphabetic());
    match (letters[place], base.map_or(' ', char::to_ascii_lowercase)) {
        (CIRCUMFLEX, 'a') => Some(Some(BREVE)),
        (CIRCUMFLEX, 'o') => Some(Some(HORN)),
        (CIRCUMFLEX, _) => Some(None),
        (BREVE, _) => Some(Some(CIRCUMFLEX)),
        // In ươ, the first horn gets lost.
        (HORN, 'u') => Some(None),
        (HORN, _) if place >= 2 && letters[place - 2] == HORN => None,
        (HORN, _) => Some(Some(CIRCUMFLEX)),
        ('Đ', _) => Some(Some('D')),
        ('đ', _) => Some(Some('d')),
        _ => None,
    }
}

/// One consonant replaced by a neighbour on the keyboard, but never the first letter of a syllable.
pub(super) fn wrong_letter(name: &str, dice: &mut Dice) -> Option<String> {
    let mut letters: Vec<char> = name.chars().collect();
    let places: Vec<usize> =
        (0..letters.len()).filter(|&place| neighbour(letters[place]).is_some()).collect();
    let place = dice.pick(&places)?;
    letters[place] = neighbour(letters[place])?;
    Some(letters.into_iter().collect())
}

fn neighbour(letter: char) -> Option<char> {
    Some(match letter {
        'n' => 'm',
        'm' => 'n',
        'h' => 'j',
        'g' => 'h',
        'c' => 'x',
        't' => 'r',
        'p' => 'o',
        _ => return None,
    })
}

/// One letter lost from a syllable of three or more: Hữu, Hữ.
pub(super) fn lost_letter(name: &str, dice: &mut Dice) -> Option<String> {
    let mut parts: Vec<&str> = name.split(' ').collect();
    let long: Vec<usize> =
        (0..parts.len()).filter(|&place| parts[place].chars().count() >= 3).collect();
    let which = dice.pick(&long)?;
    let lost = 1 + dice.place(parts[which].chars().count() - 1);
    let kept: String = parts[which]
        .chars()
        .enumerate()
        .filter(|(place, _)| *place != lost)
        .map(|(_, letter)| letter)
        .collect();
    parts[which] = &kept;
    Some(parts.join(" "))
}

/// The last letter of a syllable typed twice: Lộc, Lộcc.
pub(super) fn doubled_letter(name: &str, dice: &mut Dice) -> Option<String> {
    let mut parts: Vec<String> = name.split(' ').map(str::to_owned).collect();
    let which = dice.place(parts.len());
    let last = parts.get(which)?.chars().next_back()?;
    parts.get_mut(which)?.push(last);
    Some(parts.join(" "))
}

/// The last two syllables in the wrong order.
pub(super) fn swapped_syllables(name: &str) -> Option<String> {
    let mut parts: Vec<&str> = name.split(' ').collect();
    let last = parts.len().checked_sub(1).filter(|last| *last >= 2)?;
    if parts[last] == parts[last - 1] {
        return None;
    }
    parts.swap(last - 1, last);
    Some(parts.join(" "))
}

/// Văn or Thị left out.
pub(super) fn lost_middle(name: &str) -> Option<String> {
    ["Văn", "Thị"].iter().find_map(|middle| {
        let shorter = name.replacen(&format!(" {middle} "), " ", 1);
        (shorter != name).then_some(shorter)
    })
}

/// Ng. V. Nam, Nông V. Nam, Ng. Văn Nam.
pub(super) fn abbreviated(name: &str, dice: &mut Dice) -> Option<String> {
    let parts: Vec<&str> = name.split(' ').collect();
    let &[surname, middle, ref rest @ ..] = parts.as_slice() else { return None };
    if rest.is_empty() {
        return None;
    }
    let short_surname = if surname == "Nguyễn" { "Ng.".to_owned() } else { initial(surname)? };
    let (first, second) = match dice.below(3) {
        0 => (short_surname, initial(middle)?),
        1 => (surname.to_owned(), initial(middle)?),
        _ => (short_surname, middle.to_owned()),
    };
    Some(format!("{first} {second} {}", rest.join(" ")))
}

fn initial(word: &str) -> Option<String> {
    word.chars().next().map(|letter| format!("{letter}."))
}

/// The name as typed on a keyboard without Vietnamese letters.
pub(super) fn no_marks(name: &str) -> Option<String> {
    let bare: String = name
        .nfd()
        .filter(|letter| !is_mark(*letter))
        .map(|letter| match letter {
            'Đ' => 'D',
            'đ' => 'd',
            other => other,
        })
        .collect();
    (bare != name).then_some(bare)
}

fn has_marks(name: &str) -> bool {
    no_marks(name).is_some()
}

fn is_mark(letter: char) -> bool {
    TONES.contains(&letter) || [CIRCUMFLEX, BREVE, HORN].contains(&letter)
}

/// A lone i for the registry's y. Only after a tone or Qu, where both spellings are common.
pub(super) fn i_for_y(name: &str) -> Option<String> {
    const PAIRS: [(&str, &str); 9] = [
        ("Lý", "Lí"),
        ("Mỹ", "Mĩ"),
        ("Kỳ", "Kì"),
        ("Sỹ", "Sĩ"),
        ("Quý", "Quí"),
        ("Vỹ", "Vĩ"),
        ("Mỷ", "Mỉ"),
        ("Tỵ", "Tị"),
        ("Tý", "Tí"),
    ];
    let mut changed = false;
    let parts: Vec<&str> = name
        .split(' ')
        .map(|part| match PAIRS.iter().find(|(y, _)| *y == part) {
            Some((_, i)) if !changed => {
                changed = true;
                *i
            }
            _ => part,
        })
        .collect();
    changed.then(|| parts.join(" "))
}

/// The tone on the other vowel: Hòa, Hoà. Both are correct.
pub(crate) fn other_tone_place(name: &str) -> Option<String> {
    const PAIRS: [(&str, &str); 8] = [
        ("òa", "oà"),
        ("óa", "oá"),
        ("ỏa", "oả"),
        ("ọa", "oạ"),
        ("òe", "oè"),
        ("ùy", "uỳ"),
        ("úy", "uý"),
        ("ủy", "uỷ"),
    ];
    // Only an open syllable has the choice; within a word (Hoàn) the second vowel always carries
    // the tone.
    let moved = PAIRS.iter().fold(name.to_owned(), |moved, (from, to)| moved.replace(from, to));
    (moved != name).then_some(moved)
}

/// The name in capitals.
pub(crate) fn capitals(name: &str) -> String {
    name.to_uppercase()
}

/// Leading, double, trailing or non-breaking spaces.
pub(crate) fn loose_spaces(name: &str, dice: &mut Dice) -> String {
    match dice.below(4) {
        0 => format!("  {}", name.replacen(' ', "  ", 1)),
        1 => name.replace(' ', "  "),
        2 => format!("{name} "),
        _ => name.replacen(' ', "\u{a0}", 1),
    }
}

/// A note in parentheses after the name.
pub(crate) fn bracketed(name: &str, dice: &mut Dice) -> String {
    let note = dice.word(&["(mất thẻ)", "(Tí)", "(đã chuyển đi)", "(hộ nghèo)", "(con ông Páo)"]);
    format!("{name} {note}")
}

/// The Icelandic letter that looks like Đ.
pub(crate) fn foreign_d(name: &str) -> Option<String> {
    let changed = name.replace('Đ', "\u{d0}").replace('đ', "\u{f0}");
    (changed != name).then_some(changed)
}

/// Letters and marks decomposed, as some phones and file systems write them.
pub(crate) fn decomposed(name: &str) -> Option<String> {
    let apart: String = name.nfd().collect();
    (apart != name).then_some(apart)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn many(trouble: fn(&str, &mut Dice) -> Option<String>, name: &str) -> Vec<String> {
        let mut dice = Dice::new(5);
        let mut all: Vec<String> = (0..200).filter_map(|_| trouble(name, &mut dice)).collect();
        all.sort();
        all.dedup();
        all
    }

    #[test]
    fn a_tone_becomes_another_that_can_be_said() {
        assert_eq!(many(wrong_tone, "Nông Nguyệt"), ["Nông Nguyết"]);
        assert_eq!(many(wrong_tone, "Hà"), ["Há", "Hã", "Hạ", "Hả"]);
        assert!(many(wrong_tone, "Nam").is_empty());
    }

    #[test]
    fn a_vowel_takes_another_mark_and_the_name_keeps_one() {
        assert_eq!(many(wrong_vowel, "Lương Lâm"), ["Luơng Lâm", "Lương Lăm"]);
        assert_eq!(many(wrong_vowel, "Đậu"), ["Dậu", "Đặu"]);
        assert!(many(wrong_vowel, "Lê").is_empty());
    }

    #[test]
    fn syllables_move_and_go() {
        assert_eq!(swapped_syllables("Nông Thị Hà").as_deref(), Some("Nông Hà Thị"));
        assert_eq!(swapped_syllables("Nông Hà"), None);
        assert_eq!(lost_middle("Nông Thị Thu Hà").as_deref(), Some("Nông Thu Hà"));
        assert_eq!(lost_middle("Nông Hà"), None);
        assert_eq!(
            many(abbreviated, "Nguyễn Văn Nam"),
            ["Ng. V. Nam", "Ng. Văn Nam", "Nguyễn V. Nam"]
        );
    }

    #[test]
    fn spellings_change() {
        assert_eq!(no_marks("Đàm Thị Hương").as_deref(), Some("Dam Thi Huong"));
        assert_eq!(i_for_y("Lý Văn Quý").as_deref(), Some("Lí Văn Quý"));
        assert_eq!(other_tone_place("Bế Thị Thúy Hoàn").as_deref(), Some("Bế Thị Thuý Hoàn"));
        assert_eq!(foreign_d("ĐÀM").as_deref(), Some("\u{d0}ÀM"));
        assert_eq!(decomposed("Bế").as_deref(), Some("Be\u{302}\u{301}"));
    }
}
