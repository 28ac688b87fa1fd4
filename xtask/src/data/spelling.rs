//! A unit's full name -> what tells it from another name, whatever its spelling.
//!
//! Two keys: the plain one has no marks, spaces or points, as the package's keywords are written;
//! the marked one keeps marks and tones but not where in the syllable the tone stands ("Hòa" and
//! "Hoà" are one), nor i for y and c for k at a word's end.

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

/// The level word with its space, or nothing, and the name after it.
pub(crate) fn split(name: &str) -> (&'static str, &str) {
    for level in LEVELS {
        if let Some(rest) = name.strip_prefix(level) {
            return (level, rest);
        }
    }
    ("", name)
}

/// Letters and digits alone, without case and marks: "xahaivan".
pub(crate) fn plain(name: &str) -> String {
    let folded = name.to_lowercase().replace('đ', "d");
    folded.nfd().filter(char::is_ascii_alphanumeric).collect()
}

/// Words with their marks, each with its tone at its end.
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

/// Whether two full names are the same name, level included.
pub(crate) fn same(a: &str, b: &str) -> bool {
    same_bare(a, b) && split(a).0 == split(b).0
}

/// Whether two full names are the same name under any level.
pub(crate) fn same_bare(a: &str, b: &str) -> bool {
    marked(split(a).1) == marked(split(b).1)
}

/// Whether one unit may bear both names: the same level, and letters that differ in marks at most.
pub(crate) fn spelt_alike(a: &str, b: &str) -> bool {
    split(a).0 == split(b).0 && plain(split(a).1) == plain(split(b).1)
}
