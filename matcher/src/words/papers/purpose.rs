//! What a letter is written for, and what it says of that.

use super::letter;
use super::writing::{DOTS, Phrase, two_digits};
use crate::language::Language;

/// What a letter is written for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Lists are to be checked and sent back.
    #[default]
    Check,
    /// The registry was found to be right, and the list is to be corrected (step 3 of Như Thanh).
    Notice,
    /// The registry is to be corrected as agreed.
    Correct,
    /// What was checked is handed over (step 4 of Như Thanh).
    Handover,
    /// It is reported how far the work is.
    Report,
}

impl Purpose {
    /// The subject, below the letter's number.
    pub(crate) fn subject(self, sector: &str, language: Language) -> String {
        let of = |vi: &str, en: &str| language.pick(format!("V/v {vi}"), format!("Re: {en}"));
        match self {
            Purpose::Check => letter::subject(sector, language),
            Purpose::Notice => of(
                "thông báo kết quả xác minh thông tin công dân trong Cơ sở dữ liệu quốc gia về dân cư",
                "information in the National Population Database that was found to be right",
            ),
            Purpose::Correct => of(
                "đề nghị cập nhật, điều chỉnh thông tin công dân trong Cơ sở dữ liệu quốc gia về dân cư",
                "information in the National Population Database that is to be corrected",
            ),
            Purpose::Handover => of(
                "bàn giao danh sách công dân đã được rà soát, xác minh thông tin",
                "handover of people whose information was checked",
            ),
            Purpose::Report => of(
                &format!("báo cáo tiến độ đối soát, làm sạch dữ liệu {sector}"),
                &format!("progress of the reconciliation of {sector}"),
            ),
        }
    }

    /// What comes before the table of lists.
    pub(crate) fn numbers(self, language: Language) -> &'static str {
        match self {
            Purpose::Report => language.pick(
                "2. Số liệu chi tiết tại các biểu gửi kèm:",
                "2. The figures in detail are in the tables attached:",
            ),
            _ => Phrase::Numbers.text(language),
        }
    }

    /// What is asked for, after the table; `office` and `deadline` as the letterhead has them.
    pub(crate) fn asked(self, office: &str, deadline: &str, language: Language) -> Vec<String> {
        let word = |phrase: Phrase| phrase.text(language).to_owned();
        let of = |vi: &str, en: &str| language.pick(vi, en).to_owned();
        // Whoever gave no day does not ask for an answer here.
        let answer = || match deadline {
            "" => None,
            deadline => Some(letter::answer(office, deadline, language)),
        };
        let lines = match self {
            Purpose::Check => {
                return vec![
                    word(Phrase::Several),
                    word(Phrase::Asked),
                    word(Phrase::Check),
                    word(Phrase::Amend),
                    letter::answer(office, deadline, language),
                ];
            }
            Purpose::Notice => [
                of(
                    "2. Thông tin của các công dân trong danh sách gửi kèm đã được kiểm tra, xác minh: \
                     thông tin trong Cơ sở dữ liệu quốc gia về dân cư là đúng. Đề nghị đơn vị:",
                    "2. The information on these people was checked, and the National Population \
                     Database is right. You are asked to:",
                ),
                of(
                    "- Cập nhật, điều chỉnh dữ liệu do đơn vị quản lý theo cột “Thông tin đúng” của danh \
                     sách; không điều chỉnh trường hợp còn ghi “cần xác minh”.",
                    "- Correct your data as the column “What is right” says, but not the cases that \
                     are still to be verified.",
                ),
            ],
            Purpose::Correct => [
                of(
                    "2. Thông tin của các công dân trong danh sách gửi kèm đã được kiểm tra, xác minh. Đề \
                     nghị cơ quan Công an:",
                    "2. The information on these people was checked. The police are asked to:",
                ),
                of(
                    "- Đối chiếu hồ sơ, giấy tờ, cập nhật, điều chỉnh thông tin trong Cơ sở dữ liệu quốc \
                     gia về dân cư theo quy định; không điều chỉnh trường hợp còn ghi “cần xác minh”.",
                    "- Compare the papers and correct the National Population Database, but not the \
                     cases that are still to be verified.",
                ),
            ],
            Purpose::Handover => [
                of(
                    "2. Danh sách gửi kèm đã được rà soát, xác minh và có chữ ký của Công an xã, phường. Đề \
                     nghị đơn vị nhận bàn giao:",
                    "2. The list attached was checked and is signed by the commune’s police. Whoever \
                     receives it is asked to:",
                ),
                of(
                    "- Cập nhật, bổ sung, điều chỉnh những thông tin mà danh sách của đơn vị chưa đúng; lưu \
                     trữ danh sách đã ký theo quy định.",
                    "- Correct what the list has wrong, and to file the signed list.",
                ),
            ],
            Purpose::Report => [
                language.pick(
                    format!("3. Khó khăn, vướng mắc: {DOTS}"),
                    format!("3. Difficulties: {DOTS}"),
                ),
                language.pick(
                    format!("4. Đề xuất, kiến nghị: {DOTS}"),
                    format!("4. Proposals: {DOTS}"),
                ),
            ],
        };
        let answer = answer().filter(|_| self != Purpose::Report);
        lines.into_iter().chain(answer).collect()
    }

    /// The last sentence.
    pub(crate) fn last(self, lists: u64, office: &str, language: Language) -> String {
        match self {
            Purpose::Report => language.pick(
                format!("(Gửi kèm {} biểu số liệu)./.", two_digits(lists, language)),
                format!("({lists} tables attached.)"),
            ),
            _ => letter::last(lists, office, language),
        }
    }
}
