//! Decodes the fonts TCVN3 and VNI, in which a letter is a byte, or a letter and a mark.
//!
//! Fonts whose name ends in H show the lower-case letters of TCVN3 as capitals, and only capitals
//! among the plain letters around them reveal this: V¨N is VĂN. So words in such capitals become
//! capitals, and a word without a plain letter after its first (Lª) follows the other words of its
//! cell.

use std::borrow::Cow;

use super::bytes::{self, Page};
use super::compose::composed;
use super::encoding::Legacy;
use super::letters::{self, Font};
use super::syllable::is_syllable;

/// Decodes a text. `capitals` says that the whole column is in a font of capitals.
pub(super) fn decode<'a>(text: &'a str, from: Legacy, page: Page, capitals: bool) -> Cow<'a, str> {
    let font = letters::font(from);
    let uses = |c: char| !c.is_ascii() && bytes::byte(c, page).is_some_and(|b| font.uses(b));
    if text.is_ascii() || !text.contains(uses) {
        return Cow::Borrowed(text);
    }
    let mut decoded = if from == Legacy::Tcvn3 {
        with_capitals(text, font, page, capitals)
    } else {
        let mut decoded = String::with_capacity(text.len() + 8);
        letters_of(text, font, page, |letter, _| decoded.push(letter));
        decoded
    };
    decoded = composed(decoded);
    if decoded == text { Cow::Borrowed(text) } else { Cow::Owned(decoded) }
}

/// Calls `give` with each letter, and whether it comes from the font.
fn letters_of(text: &str, font: &Font, page: Page, mut give: impl FnMut(char, bool)) {
    let mut rest = text.chars();
    let mut before = ' ';
    while let Some(c) = rest.next() {
        // A soft hyphen beside a digit is none of the font's letters.
        let beside = std::mem::replace(&mut before, c).is_ascii_digit()
            || rest.clone().next().is_some_and(|next| next.is_ascii_digit());
        if c == '\u{ad}' && beside {
            give(c, false);
            continue;
        }
        let Some(byte) = bytes::byte(c, page) else {
            give(c, false);
            continue;
        };
        let mark = rest.clone().next().filter(|m| !m.is_ascii());
        let pair = mark.and_then(|m| font.pair(byte, bytes::byte(m, page)?));
        if let Some(letter) = pair {
            rest.next();
            give(letter, true);
        } else if let Some(letter) = font.single(byte) {
            give(letter, true);
        } else {
            give(c, false);
        }
    }
}

/// The current word.
#[derive(Default)]
struct Word {
    start: usize,
    letters: u32,
    /// It has a lower-case plain letter; it has a capital after the first letter.
    small: bool,
    capital: bool,
    decoded: bool,
}

impl Word {
    fn in_capitals(&self) -> bool {
        self.capital && !self.small
    }
}

fn with_capitals(text: &str, font: &Font, page: Page, capitals: bool) -> String {
    let mut decoded = String::with_capacity(text.len() + text.len() / 4 + 8);
    let mut word = Word::default();
    let (mut any_small, mut any_capital) = (false, capitals);
    let mut close = |word: &mut Word, decoded: &mut String| {
        any_small |= word.small;
        // UBND, CMND and the like say nothing about the words next to them.
        let said = || decoded.get(word.start..).is_some_and(is_syllable);
        any_capital |= word.in_capitals() && said();
        if word.decoded && word.in_capitals() {
            raise(decoded, word.start);
        }
        *word = Word { start: decoded.len(), ..Word::default() };
    };
    letters_of(text, font, page, |letter, made| {
        if !made && !letter.is_alphabetic() {
            close(&mut word, &mut decoded);
            decoded.push(letter);
            word.start = decoded.len();
            return;
        }
        if made {
            word.decoded = true;
        } else if letter.is_ascii() {
            word.small |= letter.is_ascii_lowercase();
            word.capital |= letter.is_ascii_uppercase() && word.letters > 0;
        }
        word.letters += 1;
        decoded.push(letter);
    });
    close(&mut word, &mut decoded);
    if any_capital && !any_small {
        raise(&mut decoded, 0);
    }
    decoded
}

/// Turns the text into capitals from a position on.
fn raise(text: &mut String, start: usize) {
    let Some(tail) = text.get(start..).filter(|tail| tail.contains(char::is_lowercase)) else {
        return;
    };
    let raised = tail.to_uppercase();
    text.truncate(start);
    text.push_str(&raised);
}

#[cfg(test)]
mod tests {
    use super::super::decode as decode_from;
    use super::*;

    fn check(from: Legacy, rows: &[(&str, &str)]) {
        for (text, expected) in rows {
            assert_eq!(decode_from(text, from), *expected, "{text}");
        }
    }

    #[test]
    fn tcvn3() {
        check(
            Legacy::Tcvn3,
            &[
                ("NguyÔn V¨n An", "Nguyễn Văn An"),
                ("Hé khÈu th\u{ad}êng tró", "Hộ khẩu thường trú"),
                ("§Æng ThÞ Ph\u{ad}îng", "Đặng Thị Phượng"),
                ("HuyÖn C\u{ad} M'gar, TØnh §¾k L¾k", "Huyện Cư M'gar, Tỉnh Đắk Lắk"),
                ("V\u{f2} Lª ¢u C¬", "Vũ Lê Âu Cơ"),
                ("Z¬ R©m V¨n Hßa", "Zơ Râm Văn Hòa"),
                ("Tan Phu- 12 m²", "Tan Phu- 12 m²"),
                ("Nguyễn", "Nguyễn"),
                ("", ""),
            ],
        );
    }

    #[test]
    fn tcvn3_capitals() {
        check(
            Legacy::Tcvn3,
            &[
                ("NGUYÔN V¡N AN", "NGUYỄN VĂN AN"),
                ("NGUYÔN V¨N AN", "NGUYỄN VĂN AN"),
                ("Lª V¨N Tó", "LÊ VĂN TÚ"),
                ("Lª V¨n Tó", "Lê Văn Tú"),
                ("Lª", "Lê"),
                ("UBND HUY£ÖN", "UBND HUYỆN"),
                ("DANH SA¸CH §¤èI T¦¥îNG", "DANH SÁCH ĐỐI TƯỢNG"),
                ("TT Vâ X¸", "TT Võ Xá"),
                ("¢N", "ÂN"),
                ("Sè CMND", "Số CMND"),
                ("MAI Lª", "MAI LÊ"),
                ("®Æng v¨n ©n", "đặng văn ân"),
                ("Y£N VIÖT TUÊN ANH", "YÊN VIỆT TUẤN ANH"),
            ],
        );
        assert_eq!(decode("Lª", Legacy::Tcvn3, Page::Western, true), "LÊ");
        assert_eq!(decode("Lª V¨n", Legacy::Tcvn3, Page::Western, true), "Lê Văn");
    }

    #[test]
    fn vni() {
        check(
            Legacy::Vni,
            &[
                ("Hoï vaø teân", "Họ và tên"),
                ("Nguyeãn Vaên An", "Nguyễn Văn An"),
                ("NGUYEÃN VAÊN AN", "NGUYỄN VĂN AN"),
                ("NGUYEãN VAêN AN", "NGUYỄN VĂN AN"),
                ("Ñöôøng Höôùng Döông", "Đường Hướng Dương"),
                ("Thò Myõ Lyù", "Thị Mỹ Lý"),
                ("Nöõ", "Nữ"),
                ("Quyønh Huy", "Quỳnh Huy"),
                ("xaõ Taân Thaïnh, huyeän Tyø", "xã Tân Thạnh, huyện Tỳ"),
            ],
        );
    }

    #[test]
    fn bytes_that_another_page_showed() {
        check(
            Legacy::Tcvn3,
            &[("Th\u{303} L\u{323}a", "Thị Lũa"), ("T\u{103} Ph\u{1b0}", "Tó Phý")],
        );
        check(Legacy::Vni, &[("Nguye\u{103}n", "Nguyễn"), ("Th\u{323}", "Thị")]);
        assert_eq!(decode("Tă Văn", Legacy::Tcvn3, Page::Western, false), "Tă Văn");
        // Text next to the decoded letters is composed as well.
        assert_eq!(decode("V¨n Tie\u{302}n", Legacy::Tcvn3, Page::Western, false), "Văn Tiên");
    }
}
