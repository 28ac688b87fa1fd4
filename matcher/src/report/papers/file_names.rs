//! Names of files that every system accepts.

use rustc_hash::FxHashSet;

/// The most characters in a file name, without its extension.
const LONGEST_NAME: usize = 100;

/// A name that was not taken. Vietnamese letters are kept; characters that Windows forbids become
/// hyphens, and a name already taken gets a number.
pub(in crate::report) fn safe_name(name: &str, taken: &mut FxHashSet<String>) -> String {
    let safe = |text: &str| {
        let kept: String = text
            .chars()
            .map(|c| match c {
                '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
                c if c.is_control() => '-',
                c => c,
            })
            .take(LONGEST_NAME)
            .collect();
        // Windows drops dots and spaces from the end of a name.
        kept.trim_matches([' ', '.']).to_owned()
    };
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= 5 => (safe(stem), safe(ending)),
        _ => (safe(name), String::new()),
    };
    let device = matches!(stem.to_lowercase().as_str(), "con" | "prn" | "aux" | "nul");
    let stem = if stem.is_empty() || device { ["_", &stem].concat() } else { stem };
    let dot = if ending.is_empty() { "" } else { "." };
    let mut unique = [&stem, dot, &ending].concat();
    let mut number = 2;
    while !taken.insert(unique.to_lowercase()) {
        unique = format!("{stem} ({number}){dot}{ending}");
        number += 1;
    }
    unique
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe_and_unique() {
        let mut taken = FxHashSet::default();
        for (name, safe) in [
            ("Xã Đàm Thủy.xlsx", "Xã Đàm Thủy.xlsx"),
            ("xã đàm thủy.xlsx", "xã đàm thủy (2).xlsx"),
            ("Xã Đàm Thủy.docx", "Xã Đàm Thủy.docx"),
            ("../../a:b*c?.xlsx", "-..-a-b-c-.xlsx"),
            ("C:\\x\ny\"<>|", "C--x-y----"),
            ("", "_"),
            (" . ", "_ (2)"),
            ("CON.csv", "_CON.csv"),
        ] {
            assert_eq!(safe_name(name, &mut taken), safe, "{name:?}");
        }
        assert!(safe_name(&"ế".repeat(999), &mut taken).chars().count() <= LONGEST_NAME);
    }
}
