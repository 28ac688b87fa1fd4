//! Names: the level of a pair for the weight, and the typed difference of its raw texts.

use super::distance::is_within;
use crate::normalise::{NameId, Names, TONES, Word};
use crate::plan::{Detail, Kind, Outcome};
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

/// The level of the two first names.
fn first_level(names: &Names, a: NameId, b: NameId) -> NameLevel {
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
            (Some(place), None) if place + 1 < words_a.len() => return NameLevel::OneWord,
            (Some(_), None) => other_given = true,
            (Some(_), Some(_)) if are_same_words(words_a, words_b) => return NameLevel::Swapped,
            (Some(_), Some(_)) => {}
        }
    }
    if is_shortened(words_a, words_b) || is_shortened(words_b, words_a) {
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

/// The level of two parents' names.
pub fn parent_level(names: &Names, a: NameId, b: NameId) -> ParentLevel {
    match level(names, a, b) {
        NameLevel::Missing => ParentLevel::Missing,
        NameLevel::Equal | NameLevel::Variant | NameLevel::Unmarked => ParentLevel::Equal,
        NameLevel::Tone
        | NameLevel::Marks
        | NameLevel::Abbreviated
        | NameLevel::Regional
        | NameLevel::Letter
        | NameLevel::Dropped
        | NameLevel::Swapped => ParentLevel::Near,
        NameLevel::OneWord | NameLevel::Given | NameLevel::Other => ParentLevel::Other,
    }
}

/// What differs between two raw names.
pub fn outcome(names: &Names, sector: NameId, registry: NameId, raw: (&str, &str)) -> Outcome {
    if let Some(missing) = super::missing(raw) {
        return missing;
    }
    if raw.0.trim() == raw.1.trim() {
        return Outcome::plain(Kind::Same);
    }
    let (a, b) = (names.words(sector), names.words(registry));
    match level(names, sector, registry) {
        // A cell with nothing but notes or punctuation holds no name to compare.
        NameLevel::Missing if sector == Names::MISSING => Outcome::plain(Kind::MissingSector),
        NameLevel::Missing => Outcome::plain(Kind::MissingRegistry),
        NameLevel::Equal => Outcome::of(Kind::Format, super::text::writing(raw)),
        NameLevel::Variant => Outcome::of(Kind::Variant, Detail::IForY),
        // Unmarked means that only marks are missing; Li for Lý also differs in a letter.
        NameLevel::Unmarked if !same_letters(names, a, b) => {
            Outcome::of(Kind::Variant, Detail::IForY)
        }
        NameLevel::Unmarked if !names.is_marked(sector) => {
            Outcome::of(Kind::Unmarked, Detail::NoMarks)
        }
        NameLevel::Unmarked => Outcome::of(Kind::Unmarked, Detail::NoMarksRegistry),
        NameLevel::Tone => Outcome::of(Kind::Different, Detail::Tone),
        NameLevel::Marks => Outcome::of(Kind::Different, Detail::VowelMark),
        NameLevel::Abbreviated
            if first_level(names, sector, registry) != NameLevel::Abbreviated =>
        {
            Outcome::of(Kind::Partial, Detail::SecondName)
        }
        NameLevel::Abbreviated if kept_words_agree(names, sector, a, b) => {
            Outcome::of(Kind::Partial, Detail::Abbreviated)
        }
        NameLevel::Dropped if kept_words_agree(names, sector, a, b) => {
            let detail = if a.len() < b.len() { Detail::WordDropped } else { Detail::WordAdded };
            Outcome::of(Kind::Partial, detail)
        }
        NameLevel::Letter if same_run_together(names, a, b) => {
            Outcome::of(Kind::Format, Detail::Spacing)
        }
        NameLevel::Abbreviated | NameLevel::Letter => Outcome::of(Kind::Different, Detail::Letter),
        NameLevel::Dropped if a.len() < b.len() => {
            Outcome::of(Kind::Different, Detail::WordDropped)
        }
        NameLevel::Dropped => Outcome::of(Kind::Different, Detail::WordAdded),
        NameLevel::Swapped => Outcome::of(Kind::Different, Detail::WordsSwapped),
        NameLevel::Regional | NameLevel::OneWord => Outcome::of(Kind::Different, Detail::OtherWord),
        NameLevel::Given | NameLevel::Other => Outcome::of(Kind::Different, Detail::OtherName),
    }
}

/// Whether two words are equal, or one is cut to the other's first letters.
fn agrees(names: &Names, a: Word, b: Word) -> bool {
    a.plain == b.plain
        || a.cut && names.plain_text(b.plain).starts_with(names.plain_text(a.plain))
        || b.cut && names.plain_text(a.plain).starts_with(names.plain_text(b.plain))
}

/// Whether two words are one letter apart, or two if they are long; a swap of neighbours counts as
/// one.
fn near(names: &Names, a: Word, b: Word) -> bool {
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
}

/// Whether words differ only in i and y: Lý and Lí, but not Lý and Lỳ.
fn is_variant(names: &Names, a: &[Word], b: &[Word]) -> bool {
    a.iter().zip(b).all(|(a, b)| {
        a.full == b.full
            || names.full_text(a.full).replace('y', "i")
                == names.full_text(b.full).replace('y', "i")
    })
}

/// Whether two names have the same letters without marks; i and y are different letters.
fn same_letters(names: &Names, a: &[Word], b: &[Word]) -> bool {
    let ends_in_y = |word: &Word| names.full_text(word.full).trim_end_matches(TONES).ends_with('y');
    a.iter().zip(b).all(|(a, b)| a.full == b.full || ends_in_y(a) == ends_in_y(b))
}

/// Whether two names have the same words, in any order.
fn are_same_words(a: &[Word], b: &[Word]) -> bool {
    let sum = |words: &[Word]| words.iter().fold(0_u32, |sum, word| sum.wrapping_add(word.plain));
    let sorted = |words: &[Word]| {
        let mut plain: Vec<u32> = words.iter().map(|word| word.plain).collect();
        plain.sort_unstable();
        plain
    };
    sum(a) == sum(b) && sorted(a) == sorted(b)
}

/// Whether two texts with these letter sets can be within `bound`: each step adds at most one
/// letter and removes at most one.
pub(super) fn may_be_within(letters: (u32, u32), bound: usize) -> bool {
    (letters.0 ^ letters.1).count_ones() as usize <= 2 * bound
}

/// Whether `short` is `long` with one or two middle words left out.
fn is_shortened(short: &[Word], long: &[Word]) -> bool {
    let (Some(first), Some(last)) = (short.first(), short.last()) else { return false };
    let dropped = long.len().saturating_sub(short.len());
    (1..=2).contains(&dropped)
        && short.len() >= 2
        && long.first().is_some_and(|w| w.plain == first.plain)
        && long.last().is_some_and(|w| w.plain == last.plain)
        && is_subsequence(short, long, |a, b| a.plain == b.plain)
}

fn is_subsequence(short: &[Word], long: &[Word], equal: impl Fn(Word, Word) -> bool) -> bool {
    let mut rest = long.iter();
    short.iter().all(|word| rest.any(|other| equal(*word, *other)))
}

/// Whether the words that both sides have are spelled alike: a name that drops a word and has a
/// wrong tone is different, one that only drops a word says less. So does a list without marks.
fn kept_words_agree(names: &Names, sector: NameId, a: &[Word], b: &[Word]) -> bool {
    let unmarked = !names.is_marked(sector);
    let equal =
        |a: Word, b: Word| a.full == b.full || (unmarked || a.cut || b.cut) && agrees(names, a, b);
    if a.len() <= b.len() {
        is_subsequence(a, b, equal)
    } else {
        is_subsequence(b, a, |b, a| equal(a, b))
    }
}

/// Whether all letters run together are at most two apart, and few for their number: words split or
/// joined elsewhere, two slips.
fn within_two_letters(names: &Names, a: &[Word], b: &[Word]) -> bool {
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
fn same_run_together(names: &Names, a: &[Word], b: &[Word]) -> bool {
    let join = |words: &[Word]| -> (String, String) {
        let full = words.iter().map(|w| names.full_text(w.full));
        // A joined word has its tones at its end, wherever they belong.
        let (tones, letters) = full.flat_map(str::chars).partition(|c| TONES.contains(c));
        (letters, tones)
    };
    a.len() != b.len() && join(a) == join(b)
}

/// Whether only tones differ, not vowel marks or đ.
fn tones_alone(names: &Names, a: &[Word], b: &[Word]) -> bool {
    a.iter().zip(b).all(|(a, b)| {
        let base =
            |word: &Word| names.full_text(word.full).trim_end_matches(TONES).replace('y', "i");
        a.full == b.full || base(a) == base(b)
    })
}

/// Words with a Northern and a Southern form, most of them because the name of a lord or a king was
/// taboo. One person's papers may hold both. Source: Ngô Đức Thọ, "Nghiên cứu chữ húy Việt Nam qua
/// các triều đại", 1997.
pub(super) const REGIONAL: [[&str; 2]; 9] = [
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

fn is_regional(names: &Names, a: Word, b: Word) -> bool {
    let (a, b) = (names.plain_text(a.plain), names.plain_text(b.plain));
    REGIONAL.iter().any(|pair| [a, b] == *pair || [b, a] == *pair)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(
        sector: &str,
        registry: &str,
        expected: NameLevel,
        kind: Kind,
        detail: Option<Detail>,
    ) {
        let mut names = Names::default();
        let (a, b) = (names.intern(sector), names.intern(registry));
        assert_eq!(level(&names, a, b), expected, "{sector} | {registry}");
        assert_eq!(level(&names, b, a), expected, "{registry} | {sector}");
        assert_eq!(
            outcome(&names, a, b, (sector, registry)),
            Outcome { kind, detail },
            "{sector} | {registry}"
        );
    }

    #[test]
    fn levels_and_kinds() {
        use Detail as D;
        use Kind::{
            Different, Format, MissingBoth, MissingRegistry, MissingSector, Partial, Same,
            Unmarked, Variant,
        };
        use NameLevel as L;
        check("Lê Văn An", "Lê Văn An", L::Equal, Same, None);
        check(" Lê Văn An ", "Lê Văn An", L::Equal, Same, None);
        check("LÊ VĂN AN", "Lê Văn An", L::Equal, Format, Some(D::LetterCase));
        check("Lê  Văn An", "Lê Văn An", L::Equal, Format, Some(D::Spacing));
        check("Lê Bảo Hoà", "Lê Bảo Hòa", L::Equal, Format, Some(D::TonePosition));
        check("Ðỗ Văn Ân", "Đỗ Văn Ân", L::Equal, Format, Some(D::UnicodeForm));
        check("Lê Thi\u{323} Na", "Lê Thị Na", L::Equal, Format, Some(D::UnicodeForm));
        check("Lí Thị Mĩ", "Lý Thị Mỹ", L::Variant, Variant, Some(D::IForY));
        check("Ly Thi My", "Lý Thị Mỹ", L::Unmarked, Unmarked, Some(D::NoMarks));
        check("Li Thi Mi", "Lý Thị Mỹ", L::Unmarked, Variant, Some(D::IForY));
        check("nguyen thi qui", "Nguyễn Thị Quý", L::Unmarked, Variant, Some(D::IForY));
        check("LY THI MY", "Lý Thị Mỹ", L::Unmarked, Unmarked, Some(D::NoMarks));
        check("Trần Thì Trâm", "Trần Thị Trâm", L::Tone, Different, Some(D::Tone));
        check("Trần Thị Trăm", "Trần Thị Trâm", L::Marks, Different, Some(D::VowelMark));
        check("Dặng Văn Ba", "Đặng Văn Ba", L::Marks, Different, Some(D::VowelMark));
        check("Ng. V. Nam", "Nguyễn Văn Nam", L::Abbreviated, Partial, Some(D::Abbreviated));
        check("N.T. Lan", "Nguyễn Thị Lan", L::Abbreviated, Partial, Some(D::Abbreviated));
        check("Lê Khán Hồng", "Lê Khánh Hồng", L::Letter, Different, Some(D::Letter));
        check("Lê Thị Myg", "Lê Thị My", L::Letter, Different, Some(D::Letter));
        check("Snùg Thị Sính", "Sùng Thị Sính", L::Letter, Different, Some(D::Letter));
        check("Nguyễn Thị LanAnh", "Nguyễn Thị Lan Anh", L::Letter, Format, Some(D::Spacing));
        check("Lê Thị Hoa (đã chuyển đi)", "Lê Thị Hoa", L::Equal, Format, Some(D::Remark));
        check("Ông Lê Văn Tám", "Lê Văn Tám", L::Equal, Format, Some(D::Remark));
        check("Lê Văn Tám (Tèo)", "Lê Văn Tám", L::Equal, Format, Some(D::Remark));
        check("Lê Văn Tám (Tèo)", "Lê Văn Tèo", L::Abbreviated, Partial, Some(D::SecondName));
        check("Lê Văn Tám", "Hồ Tèo (Lê Văn Tám)", L::Abbreviated, Partial, Some(D::SecondName));
        check("Lê Tám (tức Hồ Tèo)", "Hồ Tèo", L::Abbreviated, Partial, Some(D::SecondName));
        check("Lê Tám (Hồ Tèo)", "Vũ Bốn (Hồ Tèo)", L::Abbreviated, Partial, Some(D::SecondName));
        check("Lê Văn Tám (Tèo)", "Lê Văn Bốn (Tèo)", L::Other, Different, Some(D::OtherName));
        check("Nguyeenx Vawn Tuaans", "Nguyễn Văn Tuấn", L::Equal, Format, Some(D::Remark));
        check("Lê Văn Tám 2", "Lê Văn Tám", L::Equal, Format, Some(D::Remark));
        check("Bùi Văn H0à", "Bùi Văn Hòa", L::Equal, Format, Some(D::UnicodeForm));
        check("Nguyễn Cường", "Nguyễn Văn Cường", L::Dropped, Partial, Some(D::WordDropped));
        check("Nguyễn Văn Cường", "Nguyễn Cường", L::Dropped, Partial, Some(D::WordAdded));
        check("nguyen cuong", "Nguyễn Văn Cường", L::Dropped, Partial, Some(D::WordDropped));
        check("Nguyễn Cướng", "Nguyễn Văn Cường", L::Dropped, Different, Some(D::WordDropped));
        check("Võ Văn Sáu", "Vũ Văn Sáu", L::Regional, Different, Some(D::OtherWord));
        check("Huỳnh Thị Mai", "Hoàng Thị Mai", L::Regional, Different, Some(D::OtherWord));
        check("Lê Văn Phước", "Lê Văn Phúc", L::Regional, Different, Some(D::OtherWord));
        check("Phan Thị Mai", "Phạm Thị Mai", L::Letter, Different, Some(D::Letter));
        check("An Văn Lê", "Lê Văn An", L::Swapped, Different, Some(D::WordsSwapped));
        check("Nguyễn Hữu An", "Nguyễn Văn An", L::OneWord, Different, Some(D::OtherWord));
        check("Nguyễn Văn Lợi", "Trần Thị Lợi", L::Given, Different, Some(D::OtherName));
        check("Nguyễn Văn An", "Nguyễn Văn Sơn", L::Other, Different, Some(D::OtherName));
        check("", "Lê Văn An", L::Missing, MissingSector, None);
        check("Lê Văn An", " ", L::Missing, MissingRegistry, None);
        check("", "", L::Missing, MissingBoth, None);
    }
}
