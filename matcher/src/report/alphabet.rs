//! Vietnamese alphabetical order: text in; out a key whose bytes compare as a Vietnamese index
//! sorts.
//!
//! Syllables are compared one by one: first their letters (a ă â b c d đ e ê …), then the tone
//! (none, grave, hook, tilde, acute, dot below), as in dictionaries: “Ba Vì” comes before “Bà Rịa”,
//! and both before “Ban”. A run of digits sorts by its value: “Tổ 2” before “Tổ 10”.

use unicode_normalization::UnicodeNormalization as _;

/// The letters in order. Any other letter sorts after them.
const LETTERS: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// Separates the parts of a key: the end of a syllable sorts below everything that can follow.
const END: u8 = 0;
const DIGITS: u8 = 8;
const FIRST_LETTER: u8 = 16;
const OTHER: u8 = 255;

/// The key of a text.
pub(super) fn key(text: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(text.len() + 8);
    for word in text.split(|c: char| c.is_whitespace() || matches!(c, '-' | ',' | '.' | '(' | ')'))
    {
        if !word.is_empty() {
            push_word(word, &mut key);
        }
    }
    key
}

fn push_word(word: &str, key: &mut Vec<u8>) {
    let mut tone = 0;
    let mut digits = String::new();
    // Tones come off the letter, and the rest is composed again: ế is ê with an acute.
    let bare = word.nfd().filter(|c| match rank_of_tone(*c) {
        0 => true,
        rank => {
            tone = rank;
            false
        }
    });
    let bare: String = bare.nfc().flat_map(char::to_lowercase).collect();
    for c in bare.chars().chain(['\0']) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        if !digits.is_empty() {
            let value = digits.trim_start_matches('0');
            key.extend([DIGITS, value.len().min(255) as u8]);
            key.extend(value.bytes());
            digits.clear();
        }
        match LETTERS.chars().position(|letter| letter == c) {
            _ if c == '\0' => {}
            Some(rank) => key.push(FIRST_LETTER + rank as u8),
            None => {
                key.push(OTHER);
                key.extend((c as u32).to_be_bytes());
            }
        }
    }
    key.extend([END, tone]);
}

/// The rank of a tone; 0 if the character is not a tone.
fn rank_of_tone(c: char) -> u8 {
    match c {
        '\u{300}' => 1,
        '\u{309}' => 2,
        '\u{303}' => 3,
        '\u{301}' => 4,
        '\u{323}' => 5,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn sorts_as_an_index_does() {
        for line in [
            "a|à|ả|ã|á|ạ|ă|ằ|â|ấ|b",
            "Ba Vì|Bà Rịa|Ban|Bán|Băng|Bâng",
            "D|Đ|E|Ê|G",
            "Dương|Đàm Thủy|Đình Phong|Đoài Dương|Đức Hồng|E Nam",
            "Cao Chương|Cao Thăng|Chí Viễn",
            "Quang Hán|Quang Trung|Quang Vinh|Quảng An",
            "Tổ 2|Tổ 10|Tổ 11|Tổ dân phố",
            "|Hòa|Hòa An|Hóa|Hoàng",
            "Phường 1|Thị trấn Trùng Khánh|Xã Hải Vân",
        ] {
            let names: Vec<&str> = line.split('|').collect();
            for pair in names.windows(2) {
                assert!(key(pair[0]) < key(pair[1]), "{} before {}", pair[0], pair[1]);
            }
        }
    }

    #[test]
    fn takes_other_ways_of_writing_for_the_same() {
        for (a, b) in [
            ("Hòa", "Hoà"),
            ("HẢI VÂN", "Hải Vân"),
            ("Hải  Vân ", "Hải Vân"),
            ("Mu\u{323}c\u{301}", "Mục\u{301}"),
            ("Pa-Co", "Pa Co"),
            ("Phường 03", "Phường 3"),
        ] {
            assert_eq!(key(a), key(b), "{a} and {b}");
        }
    }
}
