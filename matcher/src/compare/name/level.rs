//! The level of two names, for the weight.

use super::words::{
    agrees, are_alike, are_same_words, is_grown_name, is_regional, is_shortened, is_variant,
    is_without_clan, near, tones_alone, within_two_letters,
};
use crate::normalise::{NameId, Names};
use crate::plan::{NameLevel, ParentLevel};

/// The level of two names. A second name that a cell gives beside the first and that equals the
/// other side's is evidence, but weaker: two names have twice the chance to agree, and lists are
/// careless with nicknames. It counts as an abbreviated name, which is as vague.
pub fn level(names: &Names, a: NameId, b: NameId) -> NameLevel {
    let level = first_level(names, a, b);
    if level as u8 > NameLevel::Abbreviated as u8 && by_second_name(names, a, b) {
        return NameLevel::Abbreviated;
    }
    level
}

/// The level of two parents' names.
pub fn parent_level(names: &Names, a: NameId, b: NameId) -> ParentLevel {
    match level(names, a, b) {
        NameLevel::Missing => ParentLevel::Missing,
        NameLevel::Equal | NameLevel::Variant | NameLevel::Unmarked => ParentLevel::Equal,
        NameLevel::Tone
        | NameLevel::Marks
        | NameLevel::Alike
        | NameLevel::Abbreviated
        | NameLevel::Regional
        | NameLevel::Letter
        | NameLevel::Dropped
        | NameLevel::Swapped => ParentLevel::Near,
        NameLevel::OneWord | NameLevel::Given | NameLevel::Other => ParentLevel::Other,
    }
}

/// The level of the two first names.
pub(super) fn first_level(names: &Names, a: NameId, b: NameId) -> NameLevel {
    if a == Names::MISSING || b == Names::MISSING {
        return NameLevel::Missing;
    }
    if a == b {
        return NameLevel::Equal;
    }
    let (words_a, words_b) = (names.words(a), names.words(b));
    if names.plain_key(a) == names.plain_key(b) {
        // The same name with and without a second one has two ids.
        if words_a.iter().zip(words_b).all(|(a, b)| a.full == b.full) {
            return NameLevel::Equal;
        }
        return if !names.is_marked(a) || !names.is_marked(b) {
            NameLevel::Unmarked
        } else if is_variant(names, words_a, words_b) {
            NameLevel::Variant
        } else if tones_alone(names, words_a, words_b) {
            NameLevel::Tone
        } else {
            NameLevel::Marks
        };
    }
    // A different given name of two letters is near by its letters, yet a different name.
    let mut other_given = false;
    if are_alike(names, a, b) {
        return NameLevel::Alike;
    }
    if words_a.len() == words_b.len() {
        let mut differing = (0..words_a.len()).filter(|&i| !agrees(names, words_a[i], words_b[i]));
        match (differing.next(), differing.next()) {
            (None, _) => return NameLevel::Abbreviated,
            (Some(place), None) if is_regional(names, words_a[place], words_b[place]) => {
                return NameLevel::Regional;
            }
            (Some(place), None) if near(names, words_a[place], words_b[place]) => {
                return NameLevel::Letter;
            }
            (Some(place), None) if is_grown_name(names, words_a, words_b, place) => {
                return NameLevel::Dropped;
            }
            (Some(place), None) if place + 1 < words_a.len() => return NameLevel::OneWord,
            (Some(_), None) => other_given = true,
            (Some(_), Some(_)) if are_same_words(words_a, words_b) => return NameLevel::Swapped,
            (Some(_), Some(_)) => {}
        }
    }
    if is_shortened(words_a, words_b) || is_shortened(words_b, words_a) {
        return NameLevel::Dropped;
    }
    if words_a.len().abs_diff(words_b.len()) == 1
        && (is_without_clan(names, words_a, words_b) || is_without_clan(names, words_b, words_a))
    {
        return NameLevel::Dropped;
    }
    if !other_given && within_two_letters(names, words_a, words_b) {
        return NameLevel::Letter;
    }
    match (words_a, words_b) {
        ([first_a, .., last_a], [first_b, .., last_b]) if last_a.plain == last_b.plain => {
            if first_a.plain == first_b.plain { NameLevel::OneWord } else { NameLevel::Given }
        }
        ([.., last_a], [.., last_b]) if last_a.plain == last_b.plain => NameLevel::Given,
        _ => NameLevel::Other,
    }
}

/// Whether one side's second name is the other's first or second name. A second name of one word
/// replaces the given name alone: Nguyễn Văn Tám (Tèo) is also Nguyễn Văn Tèo.
fn by_second_name(names: &Names, a: NameId, b: NameId) -> bool {
    let full = |name: NameId| names.words(name).iter().map(|word| word.full);
    let one_way = |own: NameId, other: NameId| {
        let Some(second) = names.other(own) else { return false };
        let given = names.words(second).len() == 1;
        let called = names.words(own).len().saturating_sub(1);
        full(second).eq(full(other))
            || given && called > 0 && full(own).take(called).chain(full(second)).eq(full(other))
            || !given && names.other(other).is_some_and(|other| full(second).eq(full(other)))
    };
    one_way(a, b) || one_way(b, a)
}
