//! What distinguishes a unit's full name from another name, whatever the spelling.
//!
//! There are two keys. The plain one has no marks, spaces or full stops, like the package's
//! keywords; the marked one keeps marks and tones, but ignores where in the syllable a tone is
//! ("Hòa" and "Hoà" are equal), i for y, and c for k at the end of a word.

use unicode_normalization::UnicodeNormalization as _;

const LEVELS: [&str; 9] = [
    "Thành phố ",
    "Thị xã ",
    "Thị trấn ",
    "Đặc khu ",
    "Phường ",
    "Xã ",
    "Huyện ",
    "Quận ",
    "Tỉnh ",
];

/// The level word with its space, if there is one, and the name after it.
pub(crate) fn split(name: &str) -> (&'static str, &str) {
    for level in LEVELS {
        if let Some(rest) = name.strip_prefix(level) {
            return (level, rest);
        }
    }
    ("", name)
}

/// Only letters and digits, without case and marks: "xahaivan".
pub(crate) fn plain(name: &str) -> String {
    let folded = name.to_lowercase().replace('đ', "d");
    folded.nfd().filter(char::is_ascii_alphanumeric).collect()
}

/// The words with their marks, each with its tone at its end.
pub(crate) fn marked(name: &str) -> String {
    let mut key = String::new();
    let name = name.to_lowercase().replace(['\'', '’', '-'], " ").replace("qui", "quy");
    for word in name.split_whitespace() {
        let mut tone = None;
        let mut letters = String::new();
        for part in word.nfd() {
            match part {
                '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}' => tone = Some(part),
                'y' => letters.push('i'),
                _ => letters.push(part),
            }
        }
        if letters.len() > 1 && letters.ends_with('k') {
            letters.pop();
            letters.push('c');
        }
        key.push_str(letters.trim_start_matches('0'));
        key.extend(tone);
        key.push(' ');
    }
    key
}

/// Whether two full names are the same name, including the level.
pub(crate) fn same(a: &str, b: &str) -> bool {
    same_bare(a, b) && split(a).0 == split(b).0
}

/// Whether two full names are the same name, at any level.
pub(crate) fn same_bare(a: &str, b: &str) -> bool {
    marked(split(a).1) == marked(split(b).1)
}

/// Whether one unit may have both names: the same level, and letters that differ at most in marks.
pub(crate) fn spelt_alike(a: &str, b: &str) -> bool {
    split(a).0 == split(b).0 && plain(split(a).1) == plain(split(b).1)
}
