//! Decodes one header cell, which has no column to decide for it.

use super::bytes::Page;
use super::common_words::common;
use super::decode::decode;
use super::encoding::Legacy;
use super::words::{Tally, tally, traits, words};
use super::{bytes, fonts, letters, mojibake, viqr};

/// How much of a heading is Vietnamese: syllables, then common words.
type Worth = (u32, usize);

/// The encoding and the decoded text of a heading. `None` if it is Unicode, plain, or no more
/// Vietnamese after decoding.
pub fn decode_header(text: &str) -> Option<(Legacy, String)> {
    // Without a character of its own, the Vietnamese page shows nothing that the other does not.
    let of_vietnamese =
        |c: char| bytes::vietnamese(c).is_some() || matches!(c, '\u{300}'..='\u{36f}');
    let pages = if text.contains(of_vietnamese) { BOTH } else { &[Page::Western] };
    decode_by(text, pages)
}

/// The pages by which a heading may have been read.
const BOTH: &[Page] = &[Page::Western, Page::Vietnamese];

/// Decodes a heading that was read by one of these pages.
fn decode_by(text: &str, pages: &[Page]) -> Option<(Legacy, String)> {
    let was = tally(text);
    if was.words == 0 {
        return viqr_header(text).map(|decoded| (Legacy::Viqr, decoded));
    }
    if let decoded @ std::borrow::Cow::Owned(_) = mojibake::decode(text)
        && mostly(tally(&decoded))
    {
        return Some((Legacy::Mojibake, decoded.into_owned()));
    }
    let before: Worth = (was.valid, common(text));
    let mut best: Option<(Worth, Legacy, String)> = None;
    for legacy in [Legacy::Tcvn3, Legacy::Vni] {
        for &page in pages {
            let (mut unicode, mut alien) = (false, false);
            for word in words(text) {
                let found = traits(word, letters::font(legacy), page);
                (unicode, alien) = (unicode || found.unicode, alien || found.alien);
            }
            // Letters of that page are Unicode letters too, and people leave out tones: then the
            // font must show clearly.
            let doubtful = page != Page::Western || was.shaped > was.valid;
            if unicode || (doubtful && !alien) {
                continue;
            }
            let decoded = fonts::decode(text, legacy, page, false);
            let is = tally(&decoded);
            let above = best.as_ref().map_or(before, |(worth, ..)| *worth);
            if is.valid < above.0 || !mostly(is) {
                continue;
            }
            let worth = (is.valid, common(&decoded));
            if worth > above {
                best = Some((worth, legacy, decoded.into_owned()));
            }
        }
    }
    best.map(|(_, legacy, decoded)| (legacy, decoded))
}

/// Whether nearly all words beyond ASCII are syllables.
fn mostly(tally: Tally) -> bool {
    tally.words > 0 && tally.valid * 4 >= tally.words * 3
}

fn viqr_header(text: &str) -> Option<String> {
    let mut marked = viqr::evidence(text).filter(|e| e.marked).peekable();
    marked.peek()?;
    if !marked.all(|e| e.valid) {
        return None;
    }
    Some(decode(text, Legacy::Viqr).into_owned()).filter(|decoded| mostly(tally(decoded)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn legacy_headings() {
        for (text, legacy, expected) in [
            ("Hä vµ tªn", Legacy::Tcvn3, "Họ và tên"),
            ("Hä vµ tªn (ch÷ in hoa)", Legacy::Tcvn3, "Họ và tên (chữ in hoa)"),
            ("N¨m sinh", Legacy::Tcvn3, "Năm sinh"),
            ("Nam/N÷", Legacy::Tcvn3, "Nam/Nữ"),
            ("Sè CMND", Legacy::Tcvn3, "Số CMND"),
            ("Sè TT", Legacy::Tcvn3, "Số TT"),
            ("Ghi chó", Legacy::Tcvn3, "Ghi chú"),
            ("Líp", Legacy::Tcvn3, "Lớp"),
            ("Hé khÈu th\u{ad}êng tró", Legacy::Tcvn3, "Hộ khẩu thường trú"),
            ("Møc h\u{ad}ëng", Legacy::Tcvn3, "Mức hưởng"),
            ("§Þa chØ", Legacy::Tcvn3, "Địa chỉ"),
            ("HUY£ÖN", Legacy::Tcvn3, "HUYỆN"),
            ("Hoï vaø teân", Legacy::Vni, "Họ và tên"),
            ("HOÏ VAØ TEÂN", Legacy::Vni, "HỌ VÀ TÊN"),
            ("Soá CMND", Legacy::Vni, "Số CMND"),
            ("Ñòa chæ", Legacy::Vni, "Địa chỉ"),
            ("Giôùi tính", Legacy::Vni, "Giới tính"),
            ("Ho. va` te^n", Legacy::Viqr, "Họ và tên"),
            ("Na(m sinh", Legacy::Viqr, "Năm sinh"),
            ("DDi.a chi?, so^' nha`", Legacy::Viqr, "Địa chỉ, số nhà"),
            ("Há»\u{8d} vÃ\u{a0} tÃªn", Legacy::Mojibake, "Họ và tên"),
            ("NÄƒm sinh", Legacy::Mojibake, "Năm sinh"),
        ] {
            assert_eq!(decode_header(text), Some((legacy, expected.to_owned())), "{text}");
        }
    }

    /// Words of old fonts, of Unicode and of none, in pairs and threes: leaving a page out, where
    /// it has no character, changes nothing.
    #[test]
    fn a_page_that_has_no_character_of_a_text_may_be_left_out() {
        let words: Vec<&str> = "Hä vµ tªn N¨m sinh N÷ Sè CMND chó Líp th\u{ad}êng §Þa chØ HUY£ÖN ThÞ \
            THÞ Þ þ Hoï vaø teân Ñòa chæ Giôùi tính NGUYEÃN Vaên Họ Hà Lôc Tôc Müller Größe m² XÃ Õ \
            Ô ð Ð ÐÞa ìN Ã\u{a0} Ný xã vâ Mì Tò"
            .split_whitespace()
            .collect();
        for first in &words {
            for second in &words {
                for third in ["", " ThÞ", " vµ", " Ô"] {
                    let text = format!("{first} {second}{third}");
                    assert_eq!(decode_header(&text), decode_by(&text, BOTH), "{text}");
                }
            }
        }
    }

    #[test]
    fn other_headings() {
        for text in [
            "HỌ VÀ TÊN",
            "Họ và tên",
            "Ho va ten",
            "Năm sinh",
            "Xã",
            "XÃ",
            "Mã",
            "Quê quán",
            "Tên",
            "Phái",
            "Ghi chú",
            "Lý do",
            "Khóa",
            "Có",
            "Là",
            "Giá",
            "Dân tôc",
            "Hô khâu",
            "Tình trang",
            "STT",
            "",
            "Ngay sinh (dd/mm/yyyy)",
            "So CMND(cu)",
            "Ma(BHXH)",
            "Noi o(hien nay)",
            "Dia chi?",
            "E-mail",
            "Name",
            "Diện tích (m²)",
            "Nom & prénom",
            "Größe",
            "Ho\u{323} va\u{300} te\u{302}n",
            "Ba(me)",
            "Lớp",
            "Số TT",
            "Nam/Nữ",
            "Trú quán",
            "Chú ý",
            "Hó",
            "Ho\u{323} te\u{302}n",
            "C++ (~5)",
        ] {
            assert_eq!(decode_header(text), None, "{text}");
        }
    }
}
