//! The rule and the papers on which each act stands: one table that a lawyer can read.
//!
//! Source: the texts of the laws, decrees and circulars named, or accounts of them by the press and
//! legal sites; looked up on 29 November 2026. Decided: an act whose article could not be confirmed
//! cites none, rather than a wrong one; what is about to be replaced is cited with that, so that a
//! list kept for months does not mislead ([`REPLACED`]).

use super::Way;
use crate::language::Text;

/// What an act stands on.
#[derive(Clone, Copy, Debug)]
pub struct Law {
    /// The articles.
    pub articles: Text,
    /// The papers that prove the case.
    pub papers: Text,
}

/// What is cited and is replaced on a day that is known.
pub struct Replaced {
    /// Its number, as the articles name it.
    pub number: &'static str,
    /// By what, and from which day on.
    pub by: Text,
}

/// What is replaced. The acts are to be looked up anew when a day has come.
pub const REPLACED: &[Replaced] = &[Replaced {
    number: "60/2014/QH13",
    by: Text::new(
        "Luật Hộ tịch số 60/2014/QH13 được thay thế bằng Luật Hộ tịch số 03/2026/QH16 từ ngày 01/3/2027: hồ sơ giải quyết từ ngày đó áp dụng quy định mới",
        "Law 60/2014/QH13 gives way to Law 03/2026/QH16 on 1 March 2027: from then on the new articles apply",
    ),
}];

const fn law(
    articles_vi: &'static str,
    articles_en: &'static str,
    papers_vi: &'static str,
    papers_en: &'static str,
) -> Law {
    Law { articles: Text::new(articles_vi, articles_en), papers: Text::new(papers_vi, papers_en) }
}

/// Data of an office that differ from the registry are the office's to correct.
const SECTOR_CORRECTS: Law = law(
    "khoản 4 Điều 11 Luật Căn cước số 26/2023/QH15; khoản 3 Điều 6 Nghị định số 123/2015/NĐ-CP",
    "Law on identity 26/2023/QH15, article 11 (4); Decree 123/2015/NĐ-CP, article 6 (3)",
    "bản đối chiếu hai nguồn; Giấy khai sinh hoặc giấy tờ hộ tịch của công dân",
    "the comparison of both sources; birth certificate or other civil-status papers",
);

/// The registry is corrected by papers.
const REGISTRY_CORRECTED: Law = law(
    "Điều 6 Nghị định số 70/2024/NĐ-CP; khoản 2 Điều 9 Thông tư số 17/2024/TT-BCA",
    "Decree 70/2024/NĐ-CP, article 6; Circular 17/2024/TT-BCA, article 9 (2)",
    "Phiếu DC02; giấy tờ pháp lý chứng minh nội dung điều chỉnh",
    "form DC02; papers that prove what is corrected",
);

impl Way {
    /// The rule and the papers on which it stands; `None` if it only asks that somebody finds out,
    /// or no article could be confirmed.
    pub fn law(self) -> Option<Law> {
        Some(match self {
            Way::FillList | Way::CorrectList => SECTOR_CORRECTS,
            Way::ReplaceOldNumber => law(
                "khoản 2 Điều 46 Luật Căn cước số 26/2023/QH15; Điều 12 Nghị định số 70/2024/NĐ-CP",
                "Law on identity 26/2023/QH15, article 46 (2); Decree 70/2024/NĐ-CP, article 12",
                "thẻ căn cước (quét mã QR), VNeID",
                "identity card (QR code), VNeID",
            ),
            Way::StopBenefit => law(
                "điểm a khoản 2 Điều 75 Luật Bảo hiểm xã hội số 41/2024/QH15 (lương hưu, trợ cấp BHXH); Điều 4 Nghị định số 176/2025/NĐ-CP (trợ cấp hưu trí xã hội)",
                "Law on social insurance 41/2024/QH15, article 75 (2a); Decree 176/2025/NĐ-CP, article 4",
                "trích lục khai tử",
                "extract of the death registration",
            ),
            Way::FillRegistry | Way::CorrectRegistry | Way::CorrectBoth => REGISTRY_CORRECTED,
            Way::StrikeOff => law(
                "điểm a khoản 1 Điều 24 Luật Cư trú số 68/2020/QH14; Điều 9 Nghị định số 154/2024/NĐ-CP (sửa đổi bởi Nghị định số 58/2026/NĐ-CP)",
                "Law on residence 68/2020/QH14, article 24 (1a); Decree 154/2024/NĐ-CP, article 9",
                "trích lục khai tử, hoặc nội dung đăng ký khai tử trong sổ hộ tịch",
                "extract of the death registration, or its entry in the book",
            ),
            Way::RegisterDeath => law(
                "Điều 32, 33, 34 Luật Hộ tịch số 60/2014/QH13; khoản 2 Điều 4 Nghị định số 123/2015/NĐ-CP; Điều 13 Thông tư số 04/2020/TT-BTP (chết đã lâu: phải có chứng cứ)",
                "Law on civil status 60/2014/QH13, articles 32-34; Decree 123/2015/NĐ-CP, article 4 (2); Circular 04/2020/TT-BTP, article 13",
                "Giấy báo tử hoặc giấy tờ thay Giấy báo tử",
                "notice of death, or a paper in its place",
            ),
            Way::SupplementBirth | Way::SupplementElder => law(
                "Điều 29 Luật Hộ tịch số 60/2014/QH13; khoản 3 Điều 18 Thông tư số 04/2020/TT-BTP (khai sinh đăng ký trước 01/01/2016)",
                "Law on civil status 60/2014/QH13, article 29; Circular 04/2020/TT-BTP, article 18 (3)",
                "Giấy chứng sinh; giấy tờ cá nhân có ngày, tháng sinh được cấp sớm nhất; văn bản cam đoan nếu không còn giấy tờ nào",
                "notice of birth; the earliest paper with day and month; a declaration if there is none",
            ),
            Way::Collect => law(
                "Điều 10 Luật Căn cước số 26/2023/QH15; Điều 9 Thông tư số 17/2024/TT-BCA",
                "Law on identity 26/2023/QH15, article 10; Circular 17/2024/TT-BCA, article 9",
                "Phiếu DC01; Giấy khai sinh hoặc giấy tờ hộ tịch; hồ sơ cư trú",
                "form DC01; birth certificate or civil-status papers; residence file",
            ),
            Way::CivilPapers => law(
                "khoản 1 Điều 6 Nghị định số 123/2015/NĐ-CP (Giấy khai sinh là giấy tờ hộ tịch gốc)",
                "Decree 123/2015/NĐ-CP, article 6 (1): the birth certificate is the original paper",
                "sổ hộ tịch, Giấy khai sinh",
                "the book, the birth certificate",
            ),
            Way::RevokeRegistration => law(
                "Điều 6 Nghị định số 120/2025/NĐ-CP; điểm e khoản 1 Điều 69, điểm h khoản 1 Điều 70 Luật Hộ tịch số 60/2014/QH13",
                "Decree 120/2025/NĐ-CP, article 6; Law on civil status 60/2014/QH13, articles 69 (1e), 70 (1h)",
                "hai bản ghi hộ tịch; kết quả xác minh; văn bản đề nghị của Ủy ban nhân dân cấp xã",
                "both entries; what was found out; the proposal of the commune",
            ),
            Way::ChooseBenefit => law(
                "Điều 21 Luật Bảo hiểm xã hội số 41/2024/QH15; Nghị định số 176/2025/NĐ-CP",
                "Law on social insurance 41/2024/QH15, article 21; Decree 176/2025/NĐ-CP",
                "quyết định hưởng của hai chế độ",
                "the decisions on both benefits",
            ),
            Way::UpdateByBook => law(
                "Điều 6 Nghị định số 70/2024/NĐ-CP, sửa đổi bởi Điều 5 Nghị định số 58/2026/NĐ-CP",
                "Decree 70/2024/NĐ-CP, article 6, as amended by Decree 58/2026/NĐ-CP, article 5",
                "sổ hộ tịch, giấy tờ hộ tịch đã cấp từ sổ",
                "the book, the papers issued from it",
            ),
            Way::AssignNumber => law(
                "Điều 12 Luật Căn cước số 26/2023/QH15",
                "Law on identity 26/2023/QH15, article 12",
                "sổ hộ tịch, kết quả tra cứu CSDLQG về dân cư",
                "the book, what the registry says",
            ),
            Way::SupplementCivil => law(
                "Điều 27, Điều 29 Luật Hộ tịch số 60/2014/QH13; khoản 1, khoản 2 Điều 18 Thông tư số 04/2020/TT-BTP",
                "Law on civil status 60/2014/QH13, articles 27 and 29; Circular 04/2020/TT-BTP, article 18 (1, 2)",
                "tờ khai bổ sung thông tin hộ tịch, giấy tờ chứng minh",
                "application for an addition, papers that prove it",
            ),
            Way::RecogniseParent => law(
                "Điều 24, khoản 1 Điều 25 Luật Hộ tịch số 60/2014/QH13; Điều 14, khoản 2 Điều 16 Thông tư số 04/2020/TT-BTP",
                "Law on civil status 60/2014/QH13, articles 24 and 25 (1); Circular 04/2020/TT-BTP, articles 14 and 16 (2)",
                "tờ khai đăng ký nhận cha, mẹ, con; chứng cứ chứng minh quan hệ cha, mẹ, con",
                "application for a recognition, proof of parentage",
            ),
            Way::CompareOriginal => law(
                "Điều 27, Điều 28 Luật Hộ tịch số 60/2014/QH13; Điều 6, khoản 2 Điều 7 Nghị định số 123/2015/NĐ-CP",
                "Law on civil status 60/2014/QH13, articles 27 and 28; Decree 123/2015/NĐ-CP, articles 6 and 7 (2)",
                "hồ sơ đăng ký hộ tịch lưu; tờ khai cải chính, giấy tờ chứng minh sai sót",
                "the file behind the entry; application for a correction, proof of the mistake",
            ),
            Way::TakeOut
            | Way::NoteDeath
            | Way::MergeCodes
            | Way::MergeTaxCodes
            | Way::CompareRows
            | Way::CheckEntitled
            | Way::CheckCode
            | Way::KeepOne
            | Way::AskPapers
            | Way::CheckResidence
            | Way::Verify
            | Way::LookUp
            | Way::CompleteRow
            | Way::CheckRow
            | Way::LookIntoFile
            | Way::CheckBirth => {
                return None;
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn what_touches_papers_or_the_registry_has_a_rule() {
        for way in Way::ALL.into_iter().filter(|way| way.is_an_order()) {
            // Rows of the office's own list are its own affair, and for joining codes no article in
            // force could be confirmed.
            let own = matches!(
                way,
                Way::TakeOut | Way::KeepOne | Way::NoteDeath | Way::MergeCodes | Way::MergeTaxCodes
            );
            assert_eq!(way.law().is_none(), own, "{way:?}");
            if let Some(law) = way.law() {
                for language in [Language::Vi, Language::En] {
                    let articles = law.articles.in_language(language);
                    assert!(articles.contains(['6', '9', '4', '2']), "{articles}");
                    assert!(!law.papers.in_language(language).is_empty());
                }
                assert!(law.articles.in_language(Language::Vi).contains("Điều"), "{way:?}");
            }
        }
    }
}
