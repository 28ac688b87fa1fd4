//! How a word sounds: spellings that some region does not tell apart by ear give one text.
//!
//! Decided: only what is confused in writing down what was heard. In the North l and n, tr and ch, s
//! and x, and d, gi and r sound alike in many places; in the South v and d, and the ends n and ng, t
//! and c. Source: Hoàng Thị Châu, "Phương ngữ học tiếng Việt", 2004.

/// What beginnings sound like, the longer spellings first.
const BEGINNINGS: &[(&str, &str)] = &[
    ("ngh", "ng"),
    ("ng", "ng"),
    ("gh", "g"),
    ("gi", "z"),
    ("tr", "ch"),
    ("d", "z"),
    ("r", "z"),
    ("v", "z"),
    ("s", "x"),
    ("l", "n"),
    ("kh", "kh"),
    ("k", "c"),
];

/// What ends sound like.
const ENDS: &[(&str, &str)] = &[("ng", "n"), ("ch", "t"), ("c", "t")];

/// The sound of a word in lower case without marks.
pub fn sound(word: &str) -> String {
    heard(word).collect()
}

/// Whether two words in lower case without marks sound alike somewhere.
pub fn sound_alike(a: &str, b: &str) -> bool {
    heard(a).eq(heard(b))
}

fn heard(word: &str) -> impl Iterator<Item = char> {
    let begun = BEGINNINGS.iter().find_map(|(written, heard)| {
        let rest = word.strip_prefix(written).filter(|rest| !rest.is_empty())?;
        // "Gi" before a consonant is "g" before "i": Gìn.
        let vowel = rest.starts_with(['a', 'e', 'i', 'o', 'u', 'y']);
        Some((if *written == "gi" && !vowel { "zi" } else { *heard }, rest))
    });
    let (beginning, rest) = begun.unwrap_or(("", word));
    let ended =
        ENDS.iter().find_map(|(written, heard)| Some((rest.strip_suffix(written)?, *heard)));
    let (middle, end) = ended.unwrap_or((rest, ""));
    let middle = middle.chars().map(|letter| if letter == 'y' { 'i' } else { letter });
    beginning.chars().chain(middle).chain(end.chars())
}

#[cfg(test)]
mod tests {
    use super::sound;

    #[test]
    fn what_sounds_alike() {
        for (a, b, alike) in [
            ("le", "ne", true),
            ("trang", "chang", true),
            ("suan", "xuan", true),
            ("da", "gia", true),
            ("ra", "gia", true),
            ("vung", "dung", true),
            ("lan", "lang", true),
            ("viet", "viec", true),
            ("nghia", "ngia", true),
            ("ky", "ki", true),
            ("kim", "cim", true),
            ("khanh", "chanh", false),
            ("gin", "zin", true),
            ("lan", "nam", false),
            ("hoa", "hoan", false),
            ("tam", "tan", false),
            ("anh", "an", false),
            ("ngoc", "ngot", true),
            ("an", "", false),
        ] {
            assert_eq!(sound(a) == sound(b), alike, "{a} {b}");
        }
    }
}
