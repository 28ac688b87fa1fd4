//! Decodes one header cell, which has no column to decide for it.

use super::bytes::Page;
use super::common_words::common;
use super::decode::decode;
use super::encoding::Legacy;
use super::words::{tally, traits, words};
use super::{fonts, letters, mojibake, viqr};

/// How much of a heading is Vietnamese: syllables, then common words.
type Worth = (u32, usize);

/// The encoding and the decoded text of a heading. `None` if it is Unicode, plain, or no more
/// Vietnamese after decoding.
pub fn decode_header(text: &str) -> Option<(Legacy, String)> {
    let was = tally(text);
    if was.words == 0 {
        return viqr_header(text).map(|decoded| (Legacy::Viqr, decoded));
    }
    if let decoded @ std::borrow::Cow::Owned(_) = mojibake::decode(text)
        && mostly(&decoded)
    {
        return Some((Legacy::Mojibake, decoded.into_owned()));
    }
    let before: Worth = (was.valid, common(text));
    let mut best: Option<(Worth, Legacy, String)> = None;
    for legacy in [Legacy::Tcvn3, Legacy::Vni] {
        for page in [Page::Western, Page::Vietnamese] {
            let found = || words(text).map(|word| traits(word, letters::font(legacy), page));
            // Letters of that page are Unicode letters too, and people leave out tones: then the
            // font must show clearly.
            let doubtful = page != Page::Western || was.shaped > was.valid;
            if found().any(|t| t.unicode) || (doubtful && !found().any(|t| t.alien)) {
                continue;
            }
            let decoded = fonts::decode(text, legacy, page, false).into_owned();
            let worth = (tally(&decoded).valid, common(&decoded));
            let above = best.as_ref().map_or(before, |(worth, ..)| *worth);
            if worth > above && mostly(&decoded) {
                best = Some((worth, legacy, decoded));
            }
        }
    }
    best.map(|(_, legacy, decoded)| (legacy, decoded))
}

/// Whether nearly all words beyond ASCII are syllables.
fn mostly(text: &str) -> bool {
    let tally = tally(text);
    tally.words > 0 && tally.valid * 4 >= tally.words * 3
}

fn viqr_header(text: &str) -> Option<String> {
    let mut marked = viqr::evidence(text).filter(|e| e.marked).peekable();
    marked.peek()?;
    if !marked.all(|e| e.valid) {
        return None;
    }
    Some(decode(text, Legacy::Viqr).into_owned()).filter(|decoded| mostly(decoded))
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
