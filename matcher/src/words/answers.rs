//! What can be answered in the columns that whoever works through a list fills in.
//!
//! Decided: the answers are few and the same in all lists, so that returned lists can be counted;
//! anything else can still be written.

use super::ListText;
use crate::labelled::labelled;
use crate::language::Language;
use crate::plan::Reply;

labelled! {
    /// An answer.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Answer {
        Updated = "Đã cập nhật", "Updated";
        ListRight = "Đã xác minh, đúng như danh sách", "Verified, the list is right";
        RegistryRight = "Đã xác minh, đúng như CSDL", "Verified, the registry is right";
        NobodyFound = "Không tìm thấy người", "Person not found";
        Other = "Khác (ghi rõ)", "Other (say what)";
        List = "Danh sách", "The list";
        Registry = "CSDLQG về dân cư", "The registry";
        Both = "Cả hai", "Both";
        Neither = "Không", "Neither";
        BirthCertificate = "Giấy khai sinh", "Birth certificate";
        IdentityCard = "Thẻ căn cước", "Identity card";
        ResidenceFile = "Hồ sơ cư trú", "Residence file";
        CivilBook = "Sổ hộ tịch", "Civil-status book";
        DeathExtract = "Trích lục khai tử", "Extract of the register of deaths";
        MarriageCertificate = "Giấy chứng nhận kết hôn", "Marriage certificate";
        Whole = "Nguyên vẹn", "Whole";
        Torn = "Rách, nát", "Torn";
        Faded = "Mờ, phai chữ", "Faded";
        PagesMissing = "Thiếu trang", "Pages missing";
    }
}

/// What came of a case.
const OUTCOMES: &[Answer] = &[
    Answer::Updated,
    Answer::ListRight,
    Answer::RegistryRight,
    Answer::NobodyFound,
    Answer::Other,
];
/// Which side is to be corrected.
const SIDES: &[Answer] = &[Answer::List, Answer::Registry, Answer::Both, Answer::Neither];
/// The papers that were seen.
const PAPERS: &[Answer] = &[
    Answer::BirthCertificate,
    Answer::IdentityCard,
    Answer::ResidenceFile,
    Answer::CivilBook,
    Answer::DeathExtract,
    Answer::MarriageCertificate,
    Answer::Other,
];

/// The condition of a book.
const CONDITIONS: &[Answer] =
    &[Answer::Whole, Answer::Torn, Answer::Faded, Answer::PagesMissing, Answer::Other];

/// How a column is filled in by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByHand {
    /// Anything.
    Text,
    /// A date.
    Date,
    /// A date of birth, of which no more than the year may be known.
    Birth,
    /// A personal number of 12 digits.
    Number,
    /// One of these answers, or anything else.
    Choice(&'static [Answer]),
    /// A reply to a question.
    Reply,
}

impl ListText {
    /// How a column with this header is filled in by hand; `None` if it comes filled.
    pub fn by_hand(self) -> Option<ByHand> {
        match self {
            ListText::Outcome => Some(ByHand::Choice(OUTCOMES)),
            ListText::ToCorrect => Some(ByHand::Choice(SIDES)),
            ListText::Papers => Some(ByHand::Choice(PAPERS)),
            ListText::DoneOn | ListText::Day => Some(ByHand::Date),
            ListText::DobRight => Some(ByHand::Birth),
            ListText::NumberGiven => Some(ByHand::Number),
            ListText::BookCondition => Some(ByHand::Choice(CONDITIONS)),
            ListText::Reply => Some(ByHand::Reply),
            ListText::RightValue
            | ListText::Remark
            | ListText::Officer
            | ListText::CivilOfficer
            | ListText::PoliceOfficer => Some(ByHand::Text),
            _ => None,
        }
    }
}

impl ByHand {
    /// The answers to choose from, in words.
    pub fn choices(self, language: Language) -> Vec<&'static str> {
        match self {
            ByHand::Choice(answers) => answers.iter().map(|of| of.text(language)).collect(),
            ByHand::Reply => Reply::ALL.iter().map(|of| of.text(language)).collect(),
            _ => Vec::new(),
        }
    }

    /// What is shown beside a cell that is being filled in.
    pub fn hint(self, language: Language) -> Option<&'static str> {
        match self {
            ByHand::Birth => Some(language.pick(
                "Ngày/tháng/năm, ví dụ 05/03/1950. Không xác định được ngày, tháng thì chỉ ghi năm.",
                "Day/month/year, such as 05/03/1950. If only the year is known, the year alone.",
            )),
            ByHand::Number => Some(language.pick("Đủ 12 chữ số.", "All 12 digits.")),
            ByHand::Text | ByHand::Date | ByHand::Choice(_) | ByHand::Reply => None,
        }
    }
}
