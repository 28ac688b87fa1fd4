//! How a word looks: spellings that a reading of scans does not tell apart give one text.
//!
//! Decided: only letters whose prints are alike, in lower case without marks. A capital I or T is
//! read for an l, a capital H for an N.

/// Letters that are read for one another, and the one that stands for all of them.
const ALIKE: &[(&str, char)] = &[
    ("bhnu8", 'b'),
    ("ec", 'c'),
    ("qg", 'g'),
    ("ltiy1", 'i'),
    ("o0", 'o'),
    ("s5", 's'),
    ("z2", 'z'),
];

/// What a word in lower case without marks looks like.
pub(super) fn looks(word: &str) -> String {
    let word = word.replace("rn", "m").replace("vv", "w");
    let of = |letter: char| {
        ALIKE.iter().find(|(all, _)| all.contains(letter)).map_or(letter, |(_, one)| *one)
    };
    word.chars().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::looks;

    #[test]
    fn what_looks_alike() {
        for (a, b, alike) in [
            ("pham", "pharn", true),
            ("thi", "tbi", true),
            ("thi", "ihi", true),
            ("ba", "8a", true),
            ("nguyen", "nguyeu", true),
            ("hoang", "hoauq", true),
            ("ngoc", "ngoe", true),
            ("hai", "nai", true),
            ("tu", "lu", true),
            ("lan", "lam", false),
            ("hoa", "hea", false),
            ("tam", "tan", false),
            ("minh", "dinh", false),
        ] {
            assert_eq!(looks(a) == looks(b), alike, "{a} {b}");
        }
    }
}
