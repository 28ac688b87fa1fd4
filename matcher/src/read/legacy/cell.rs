//! Decodes one cell of a column whose encoding is known, unless the cell is better as it is.

use std::borrow::Cow;
use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::bytes::Page;
use super::common_words::common;
use super::decode::decode;
use super::encoding::Legacy;
use super::syllable::is_syllable;
use super::words::{tally, traits, words};
use super::{fonts, letters};

/// How the cells of a column are to be decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Reading {
    /// The encoding.
    pub legacy: Legacy,
    /// The code page by which a program showed the bytes.
    pub page: Page,
    /// The column is in a font that shows small letters as capitals.
    pub capitals: bool,
    /// Some of its cells are Unicode: a cell that could be either stays as it is.
    pub mixed: bool,
}

impl From<Legacy> for Reading {
    /// An encoding about which nothing else is known: the western page, and possibly Unicode cells
    /// among the others.
    fn from(legacy: Legacy) -> Reading {
        Reading { legacy, page: Page::Western, capitals: false, mixed: true }
    }
}

/// The cell in Unicode. A cell that is Vietnamese already, and would not be more so after decoding,
/// comes back as it is; so do the Unicode words of a cell that mixes both.
pub fn decode_cell<'a>(text: &'a str, reading: Reading) -> Cow<'a, str> {
    match reading.legacy {
        // The byte sequences are evidence enough.
        Legacy::Mojibake => decode(text, Legacy::Mojibake),
        Legacy::Viqr if words(text).next().is_some() => Cow::Borrowed(text),
        Legacy::Viqr => decode(text, Legacy::Viqr),
        Legacy::Tcvn3 | Legacy::Vni if text.is_ascii() => Cow::Borrowed(text),
        Legacy::Tcvn3 | Legacy::Vni => font_cell(text, reading),
    }
}

fn font_cell<'a>(text: &'a str, reading: Reading) -> Cow<'a, str> {
    let font = letters::font(reading.legacy);
    let (mut unicode, mut alien, mut unclear) = (false, false, false);
    for word in words(text) {
        let found = traits(word, font, reading.page);
        unicode |= found.unicode;
        alien |= found.alien && !found.unicode;
        unclear |= !found.alien;
    }
    if unicode {
        return if alien { words_apart(text, reading) } else { Cow::Borrowed(text) };
    }
    let decoded = fonts::decode(text, reading.legacy, reading.page, reading.capitals);
    // Every word is in the font, as in most cells of a legacy column.
    if !unclear {
        return decoded;
    }
    let Cow::Owned(after) = decoded else { return decoded };
    let (was, is) = (tally(text), tally(&after));
    // A Unicode column has words without a tone, which another letter would seem to repair; a
    // legacy column has few cells without a telling letter.
    let toneless = was.shaped > was.valid;
    if reading.mixed && !alien && toneless && common(&after) <= common(text) {
        return Cow::Borrowed(text);
    }
    let better = match is.valid.cmp(&was.valid) {
        // Vietnamese either way: in a column that is all in the font, so is this cell.
        Ordering::Equal if !reading.mixed => true,
        Ordering::Equal => match common(&after).cmp(&common(text)) {
            Ordering::Equal => alien,
            order => order.is_gt(),
        },
        order => order.is_gt(),
    };
    if better { Cow::Owned(after) } else { Cow::Borrowed(text) }
}

/// Decodes only the words of a cell that are not Unicode: those that become syllables.
fn words_apart<'a>(text: &'a str, reading: Reading) -> Cow<'a, str> {
    let font = letters::font(reading.legacy);
    let mut decoded = String::with_capacity(text.len() + 8);
    let (mut from, mut scanned) = (0, 0);
    for word in words(text) {
        // The words come in order, with only ASCII between them.
        let Some(start) = text.get(scanned..).and_then(|rest| rest.find(word)) else { break };
        let start = scanned + start;
        scanned = start + word.len();
        let found = traits(word, font, reading.page);
        if found.unicode || !found.alien {
            continue;
        }
        let after = fonts::decode(word, reading.legacy, reading.page, reading.capitals);
        if is_syllable(&after) {
            decoded.push_str(text.get(from..start).unwrap_or_default());
            decoded.push_str(&after);
            from = scanned;
        }
    }
    if from == 0 {
        return Cow::Borrowed(text);
    }
    decoded.push_str(text.get(from..).unwrap_or_default());
    Cow::Owned(decoded)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(legacy: Legacy, mixed: bool, rows: &[(&str, &str)]) {
        for (text, expected) in rows {
            let reading = Reading { mixed, ..legacy.into() };
            assert_eq!(decode_cell(text, reading), *expected, "{text}");
        }
    }

    #[test]
    fn legacy_cells_are_decoded() {
        for mixed in [false, true] {
            check(
                Legacy::Tcvn3,
                mixed,
                &[
                    ("NguyÔn V¨n An", "Nguyễn Văn An"),
                    ("Huúnh ThÞ Th¾m", "Huỳnh Thị Thắm"),
                    ("Kr«ng", "Krông"),
                    ("Tó", "Tú"),
                    ("Dòng", "Dũng"),
                    ("N÷", "Nữ"),
                ],
            );
            check(
                Legacy::Vni,
                mixed,
                &[("Nguyeãn Vaên An", "Nguyễn Văn An"), ("Nöõ", "Nữ"), ("Kroâng", "Krông")],
            );
        }
        check(
            Legacy::Tcvn3,
            false,
            &[
                ("Ly Ch\u{ed}", "Ly Chớ"),
                ("Vâ MÝ Say", "Võ Mí Say"),
                ("Lôc", "Lục"),
                ("Ch\u{f3}m", "Chúm"),
            ],
        );
    }

    #[test]
    fn cells_of_unicode_stay() {
        let cells = [
            "Nguyễn Văn An",
            "Lê Hòa",
            "Hà",
            "Lê Thanh Hà",
            "Tô Hùng",
            "Võ Bùi",
            "Lê Thị Lý",
            "Tân Hòa",
            "Y Blô Niê",
            "Êban",
            "H'Mông",
            "Rơ Ông K'Hên",
            "Quôc",
            "Tôc",
            "André",
            "Võ Văn Tí",
            "Mlô",
            "Nguye\u{302}\u{303}n",
            "Ho\u{300}a",
            "Ðặng",
            "",
            "An",
        ];
        for cell in cells {
            for legacy in Legacy::ALL {
                for page in [Page::Western, Page::Vietnamese] {
                    let reading = Reading { page, ..legacy.into() };
                    assert_eq!(decode_cell(cell, reading), cell, "{reading:?}");
                }
            }
        }
    }

    #[test]
    fn both_in_one_cell() {
        check(
            Legacy::Tcvn3,
            true,
            &[
                ("Xã Hòa Bình, HuyÖn Đắk Mil, TØnh", "Xã Hòa Bình, Huyện Đắk Mil, Tỉnh"),
                ("Đặng Müller", "Đặng Müller"),
            ],
        );
    }
}
