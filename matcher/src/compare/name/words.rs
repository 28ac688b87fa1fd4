//! How the words of two names differ: the questions that levels and differences are made of.

use crate::compare::distance::is_within;
use crate::normalise::{NameId, Names, TONES, Word, sound_alike};

/// Whether two words are equal, or one is cut to the other's first letters.
pub(super) fn agrees(names: &Names, a: Word, b: Word) -> bool {
    a.plain == b.plain
        || a.cut && names.plain_text(b.plain).starts_with(names.plain_text(a.plain))
        || b.cut && names.plain_text(a.plain).starts_with(names.plain_text(b.plain))
}

/// How many letters at most are written otherwise for one sound.
const SOUND: usize = 2;

/// Whether two words sound alike somewhere, or are one letter apart, or two if they are long; a swap of neighbours counts as
/// one.
pub(super) fn near(names: &Names, a: Word, b: Word) -> bool {
    let sets = (names.letters(a.plain), names.letters(b.plain));
    let (a, b) = (names.plain_text(a.plain), names.plain_text(b.plain));
    let bound = if a.len().min(b.len()) >= 5 { 2 } else { 1 };
    // A slip after a final y must not count twice because that y is written i here.
    let letters = |word: &str| word.replace('y', "i");
    // A word of two letters that differs in one is another word: An and Ân are equal here, An and
    // Ly not.
    a.len().max(b.len()) > 2
        && may_be_within(sets, bound)
        && is_within(&letters(a), &letters(b), bound)
        || may_be_within(sets, SOUND) && sound_alike(a, b)
}

/// Whether all words sound like the other's in some region, with the same marks where both sides
/// write them, or whether those that differ are what a scan makes of each other.
pub(super) fn are_alike(names: &Names, a: NameId, b: NameId) -> bool {
    let (one, other) = (names.alike(a), names.alike(b));
    // Hardly any two names pass this.
    (one.sounds == other.sounds || one.looks == other.looks) && {
        let (a, b) = (names.words(a), names.words(b));
        a.len() == b.len() && (all_sound_alike(names, a, b) || all_look_alike(names, a, b))
    }
}

fn all_sound_alike(names: &Names, a: &[Word], b: &[Word]) -> bool {
    a.iter().zip(b).all(|(a, b)| names.sounds(a.plain) == names.sounds(b.plain))
        && have_same_marks(names, a, b)
}

/// Whether words that differ are no syllables on one side, and alike to the eye.
fn all_look_alike(names: &Names, a: &[Word], b: &[Word]) -> bool {
    let is_misread = |(a, b): (&Word, &Word)| {
        names.looks(a.plain) == names.looks(b.plain)
            && a.plain != b.plain
            && (names.is_odd(a.plain) || names.is_odd(b.plain))
    };
    let mut same = a.iter().zip(b).filter(|pair| !is_misread(*pair));
    same.all(|(a, b)| a.plain == b.plain && have_same_marks(names, &[*a], &[*b]))
}

/// Whether two names have the same marks, or one has none.
fn have_same_marks(names: &Names, a: &[Word], b: &[Word]) -> bool {
    let text = |word: &Word| names.full_text(word.full);
    let is_bare = |words: &[Word]| words.iter().all(|word| text(word).is_ascii());
    let marks = |word| str::chars(text(word)).filter(|c| !c.is_ascii());
    is_bare(a) || is_bare(b) || a.iter().zip(b).all(|(a, b)| marks(a).eq(marks(b)))
}

pub(super) fn is_regional(names: &Names, a: Word, b: Word) -> bool {
    let (a, b) = (names.plain_text(a.plain), names.plain_text(b.plain));
    REGIONAL.iter().any(|pair| [a, b] == *pair || [b, a] == *pair)
}

/// Words with a Northern and a Southern form, most of them because the name of a lord or a king was
/// taboo. One person's papers may hold both. Source: Ngô Đức Thọ, "Nghiên cứu chữ húy Việt Nam qua
/// các triều đại", 1997.
pub(crate) const REGIONAL: [[&str; 2]; 9] = [
    ["bao", "buu"],
    ["canh", "kieng"],
    ["chanh", "chinh"],
    ["chau", "chu"],
    ["hoang", "huynh"],
    ["nhan", "nhon"],
    ["phuc", "phuoc"],
    ["sanh", "sinh"],
    ["vo", "vu"],
];

/// Whether words differ only in i and y: Lý and Lí, but not Lý and Lỳ.
pub(super) fn is_variant(names: &Names, a: &[Word], b: &[Word]) -> bool {
    a.iter().zip(b).all(|(a, b)| {
        a.full == b.full
            || names.full_text(a.full).replace('y', "i")
                == names.full_text(b.full).replace('y', "i")
    })
}

/// Whether two names have the same letters without marks; i and y are different letters.
pub(super) fn same_letters(names: &Names, a: &[Word], b: &[Word]) -> bool {
    let ends_in_y = |word: &Word| names.full_text(word.full).trim_end_matches(TONES).ends_with('y');
    a.iter().zip(b).all(|(a, b)| a.full == b.full || ends_in_y(a) == ends_in_y(b))
}

/// Whether only tones differ, not vowel marks or đ.
pub(super) fn tones_alone(names: &Names, a: &[Word], b: &[Word]) -> bool {
    a.iter().zip(b).all(|(a, b)| {
        let base =
            |word: &Word| names.full_text(word.full).trim_end_matches(TONES).replace('y', "i");
        a.full == b.full || base(a) == base(b)
    })
}

/// Whether two names have the same words, in any order.
pub(super) fn are_same_words(a: &[Word], b: &[Word]) -> bool {
    let sum = |words: &[Word]| words.iter().fold(0_u32, |sum, word| sum.wrapping_add(word.plain));
    let sorted = |words: &[Word]| {
        let mut plain: Vec<u32> = words.iter().map(|word| word.plain).collect();
        plain.sort_unstable();
        plain
    };
    sum(a) == sum(b) && sorted(a) == sorted(b)
}

/// Whether `short` is `long` with one or two middle words left out.
pub(super) fn is_shortened(short: &[Word], long: &[Word]) -> bool {
    let (Some(first), Some(last)) = (short.first(), short.last()) else { return false };
    let dropped = long.len().saturating_sub(short.len());
    (1..=2).contains(&dropped)
        && short.len() >= 2
        && long.first().is_some_and(|w| w.plain == first.plain)
        && long.last().is_some_and(|w| w.plain == last.plain)
        && is_subsequence(short, long, |a, b| a.plain == b.plain)
}

/// Whether `short` is `long` without the clan behind the name, in a name of the uplands that begins
/// with Y or H': H'Hen Niê, H'Hen.
pub(super) fn is_without_clan(names: &Names, short: &[Word], long: &[Word]) -> bool {
    if long.len() != short.len() + 1 || !short.iter().zip(long).all(|(a, b)| a.plain == b.plain) {
        return false;
    }
    let Some(first) = short.first().filter(|first| is_clan_name(names, first.plain)) else {
        return false;
    };
    short.len() > 1 || names.plain_text(first.plain).len() > 1
}

/// Whether a plain word begins names behind which the clan may be left out: Y, H'Hen.
pub(crate) fn is_clan_name(names: &Names, plain: u32) -> bool {
    names.is_odd(plain) && names.plain_text(plain).starts_with(['y', 'i', 'h'])
}

/// Whether a middle word is A on one side only: Lầu A Chìa is called Lầu Nhìa Chìa as a grown man.
pub(super) fn is_grown_name(names: &Names, a: &[Word], b: &[Word], place: usize) -> bool {
    let is_a = |words: &[Word]| names.plain_text(words[place].plain) == "a";
    place > 0 && a.len() == 3 && place == 1 && (is_a(a) || is_a(b))
}

/// Whether the words that both sides have are spelled alike: a name that drops a word and has a
/// wrong tone is different, one that only drops a word says less. So does a list without marks.
pub(super) fn kept_words_agree(names: &Names, sector: NameId, a: &[Word], b: &[Word]) -> bool {
    let unmarked = !names.is_marked(sector);
    let equal =
        |a: Word, b: Word| a.full == b.full || (unmarked || a.cut || b.cut) && agrees(names, a, b);
    if a.len() <= b.len() {
        is_subsequence(a, b, equal)
    } else {
        is_subsequence(b, a, |b, a| equal(a, b))
    }
}

fn is_subsequence(short: &[Word], long: &[Word], equal: impl Fn(Word, Word) -> bool) -> bool {
    let mut rest = long.iter();
    short.iter().all(|word| rest.any(|other| equal(*word, *other)))
}

/// Whether all letters run together are at most two apart, and few for their number: words split or
/// joined elsewhere, two slips.
pub(super) fn within_two_letters(names: &Names, a: &[Word], b: &[Word]) -> bool {
    let length = |words: &[Word]| words.iter().map(|w| names.plain_text(w.plain).len()).sum();
    let lengths: (usize, usize) = (length(a), length(b));
    let shorter = lengths.0.min(lengths.1);
    let bound = if shorter >= 10 { 2 } else { 1 };
    let letters = |words: &[Word]| words.iter().fold(0, |all, w| all | names.letters(w.plain));
    if shorter < 5
        || lengths.0.abs_diff(lengths.1) > bound
        || !may_be_within((letters(a), letters(b)), bound)
    {
        return false;
    }
    let join = |words: &[Word]| words.iter().map(|w| names.plain_text(w.plain)).collect::<String>();
    is_within(&join(a), &join(b), bound)
}

/// Whether the names differ only in the spaces between words: LanAnh, Lan Anh.
pub(super) fn same_run_together(names: &Names, a: &[Word], b: &[Word]) -> bool {
    let join = |words: &[Word]| -> (String, String) {
        let full = words.iter().map(|w| names.full_text(w.full));
        // A joined word has its tones at its end, wherever they belong.
        let (tones, letters) = full.flat_map(str::chars).partition(|c| TONES.contains(c));
        (letters, tones)
    };
    a.len() != b.len() && join(a) == join(b)
}

/// Whether two texts with these letter sets can be within `bound`: each step adds at most one
/// letter and removes at most one.
pub(crate) fn may_be_within(letters: (u32, u32), bound: usize) -> bool {
    (letters.0 ^ letters.1).count_ones() as usize <= 2 * bound
}
