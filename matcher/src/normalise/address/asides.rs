//! Splits a cell that holds more than one address.
//!
//! There are two cases. A place with its later name: "xã Hải Vân (nay là thị trấn Bến Sung), huyện
//! Như Thanh", where the text after the bracket belongs to both. And several addresses separated by
//! a semicolon or a line break, of which nobody can say which is meant. Text after an address that
//! is not part of it is dropped here as well.

use std::borrow::Cow;

use super::fold::Folded;

/// The addresses of a cell.
pub(super) enum Parts {
    /// A place under its former name, and under its present one.
    Renamed(String, String),
    Several(Vec<String>),
}

/// Words between an earlier name and a later one, in the spellings of lists.
const NOW: [&str; 12] = [
    "nay là",
    "Nay là",
    "NAY LÀ",
    "nay thuộc",
    "Nay thuộc",
    "NAY THUỘC",
    "nay la ",
    "nay thuoc ",
    "nay đổi thành",
    "nay sáp nhập vào",
    "đổi tên thành",
    "sáp nhập vào",
];

/// Level words in lower case that stick to the name before them: "Hạ Sơnhuyện Quỳ Hợp".
const GLUED: [&str; 7] = ["thành phố", "thị trấn", "thị xã", "phường", "huyện", "quận", "tỉnh"];

/// The text with a space before each level word that sticks to the name before it.
pub(super) fn unglued(text: &str) -> Cow<'_, str> {
    let mut parted = Cow::Borrowed(text);
    for word in GLUED {
        let sticks = |(at, _): (usize, &str)| {
            parted.get(..at).is_some_and(|before| before.ends_with(char::is_alphabetic))
        };
        if parted.match_indices(word).any(sticks) {
            parted = Cow::Owned(parted.replace(word, &format!(" {word} ")));
        }
    }
    parted
}

/// Splits a cell; `None` if it holds one address, as nearly all do.
pub(super) fn split(text: &str) -> Option<Parts> {
    let found = NOW.iter().find_map(|words| Some((text.find(words)?, words.len())));
    if let Some((at, length)) = found.filter(|(at, _)| *at > 0) {
        let (before, now) = (text.get(..at)?, text.get(at + length..)?);
        let (later, behind) = now.split_once([')', ']']).unwrap_or((now, ""));
        let before = before.trim_end_matches([' ', '(', '[', ',', ';', '-', '–']);
        return Some(Parts::Renamed(format!("{before} {behind}"), format!("{later} {behind}")));
    }
    if text.contains([';', '\n']) {
        let parts: Vec<String> = text
            .split([';', '\n'])
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect();
        return (parts.len() > 1).then_some(Parts::Several(parts));
    }
    None
}

/// Drops what follows an address and is not part of it: the country, a postal code, a telephone
/// number.
pub(super) fn drop_end(text: &mut Folded) {
    loop {
        let count = text.words.len();
        let last = text.text(count.wrapping_sub(1), count);
        let drop = match last {
            "vn" | "vietnam" if count > 1 => 1,
            "nam" if count > 2 && text.text(count - 2, count) == "viet nam" => 2,
            // Five or six digits; no ward number has more than two.
            code if count > 1
                && (5..=6).contains(&code.len())
                && code.bytes().all(|byte| byte.is_ascii_digit()) =>
            {
                1
            }
            phone
                if count > 1
                    && (9..=11).contains(&phone.len())
                    && phone.bytes().all(|byte| byte.is_ascii_digit()) =>
            {
                let said = text.text(count - 2, count - 1);
                1 + usize::from(count > 2 && matches!(said, "dt" | "sdt" | "tel"))
            }
            _ => return,
        };
        text.words.truncate(count - drop);
    }
}
