//! Coded fields: the level of a pair for the weight, and the typed difference of its raw texts.
//!
//! Decided: a general value that may mean the other ("con" and "con trai") adds no weight either
//! way and counts as saying less. An unknown value is a difference that needs a look, unless both
//! cells hold the same words.

use super::raw::{missing, same};
use super::writing::writing;
use crate::normalise::{Code, CodeRelation, CodedField, Codes, Sex, UNKNOWN_CODE};
use crate::plan::{CodeLevel, Detail, Kind, Outcome, SexLevel};
use crate::text::fold;

/// The level of two sexes.
pub fn sex_level(a: Sex, b: Sex) -> SexLevel {
    match (a, b) {
        (Sex::Missing | Sex::Unknown, _) | (_, Sex::Missing | Sex::Unknown) => SexLevel::Missing,
        (a, b) if a == b => SexLevel::Equal,
        _ => SexLevel::Other,
    }
}

/// The level of two groups.
pub fn group_level(a: Code, b: Code) -> CodeLevel {
    match (a, b) {
        (0 | UNKNOWN_CODE, _) | (_, 0 | UNKNOWN_CODE) => CodeLevel::Missing,
        (a, b) if a == b => CodeLevel::Equal,
        _ => CodeLevel::Other,
    }
}

/// What differs between two raw sexes. `slips` are the tables if either column has slips.
pub(super) fn sex_outcome(slips: Option<&Codes>, sexes: (Sex, Sex), raw: (&str, &str)) -> Outcome {
    if let Some(outcome) = missing(raw).or_else(|| same(raw)) {
        return outcome;
    }
    match sexes {
        (Sex::Missing, _) => Outcome::plain(Kind::MissingSector),
        (_, Sex::Missing) => Outcome::plain(Kind::MissingRegistry),
        (Sex::Unknown, _) | (_, Sex::Unknown) => Outcome::of(Kind::Different, Detail::UnknownValue),
        (a, b) if a == b && has_slip(slips, CodedField::SEX, raw) => {
            Outcome::of(Kind::Format, Detail::Misspelt)
        }
        (a, b) if a == b => Outcome::of(Kind::Format, code_writing(raw)),
        _ => Outcome::of(Kind::Different, Detail::OtherSex),
    }
}

/// What differs between two raw values of a coded field. `slips` are the tables again if either
/// column has slips.
pub(super) fn code_outcome(
    codes: &Codes,
    slips: Option<&Codes>,
    field: CodedField,
    values: (Code, Code),
    raw: (&str, &str),
) -> Outcome {
    if let Some(outcome) = missing(raw).or_else(|| same(raw)) {
        return outcome;
    }
    let (wording, other) = match field {
        CodedField::ETHNICITY => (Detail::OtherNameOfGroup, Detail::OtherGroup),
        _ => (Detail::OtherWording, Detail::OtherValue),
    };
    match codes.relate(field, values.0, values.1) {
        CodeRelation::Missing if values == (0, 0) => Outcome::plain(Kind::MissingBoth),
        CodeRelation::Missing if values.0 == 0 => Outcome::plain(Kind::MissingSector),
        CodeRelation::Missing => Outcome::plain(Kind::MissingRegistry),
        CodeRelation::Same if has_slip(slips, field, raw) => {
            Outcome::of(Kind::Format, Detail::Misspelt)
        }
        CodeRelation::Same | CodeRelation::Unknown if fold(raw.0) == fold(raw.1) => {
            Outcome::of(Kind::Format, writing(raw))
        }
        CodeRelation::Same => Outcome::of(Kind::Format, wording),
        CodeRelation::Covers => Outcome::of(Kind::Partial, Detail::MoreGeneral),
        CodeRelation::Other => Outcome::of(Kind::Different, other),
        CodeRelation::Unknown => Outcome::of(Kind::Different, Detail::UnknownValue),
    }
}

fn has_slip(slips: Option<&Codes>, field: CodedField, raw: (&str, &str)) -> bool {
    slips.is_some_and(|codes| codes.is_slip(field, raw.0) || codes.is_slip(field, raw.1))
}

fn code_writing(raw: (&str, &str)) -> Detail {
    if fold(raw.0) == fold(raw.1) { Detail::LetterCase } else { Detail::OtherCode }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::parse_sex;

    #[test]
    fn sexes() {
        let codes = Codes::embedded();
        for (a, b, kind, detail) in [
            ("Nam", "Nam", Kind::Same, None),
            ("NAM", "Nam", Kind::Format, Some(Detail::LetterCase)),
            ("1", "Nam", Kind::Format, Some(Detail::OtherCode)),
            ("Nữ", "Nam", Kind::Different, Some(Detail::OtherSex)),
            ("v", "Nam", Kind::Different, Some(Detail::UnknownValue)),
            ("không rõ", "Nam", Kind::MissingSector, None),
            ("", "Nam", Kind::MissingSector, None),
            ("#VALUE!", "Nam", Kind::MissingSector, None),
            ("Nam", "đang cập nhật", Kind::MissingRegistry, None),
        ] {
            let sexes = (parse_sex(a), parse_sex(b));
            assert_eq!(
                sex_outcome(Some(&codes), sexes, (a, b)),
                Outcome { kind, detail },
                "{a} | {b}"
            );
        }
    }

    fn check(field: CodedField, a: &str, b: &str, kind: Kind, detail: Option<Detail>) {
        let codes = Codes::embedded();
        let values = (codes.parse(field, a), codes.parse(field, b));
        assert_eq!(
            code_outcome(&codes, Some(&codes), field, values, (a, b)),
            Outcome { kind, detail },
            "{a} | {b}"
        );
    }

    #[test]
    fn other_codes() {
        use Kind::{Different, Format, MissingBoth, MissingRegistry, MissingSector, Partial, Same};
        check(CodedField::NATIONALITY, "Việt Nam", "Việt Nam", Same, None);
        check(CodedField::NATIONALITY, "VIỆT NAM", "Việt Nam", Format, Some(Detail::LetterCase));
        check(CodedField::NATIONALITY, "VN", "Việt Nam", Format, Some(Detail::OtherWording));
        check(CodedField::NATIONALITY, "Lào", "Việt Nam", Different, Some(Detail::OtherValue));
        check(CodedField::NATIONALITY, "Sao Hỏa", "SAO HỎA", Format, Some(Detail::LetterCase));
        check(
            CodedField::NATIONALITY,
            "Sao Hỏa",
            "Việt Nam",
            Different,
            Some(Detail::UnknownValue),
        );
        check(CodedField::MARITAL, "3", "Góa", Partial, Some(Detail::MoreGeneral));
        check(CodedField::MARITAL, "0", "Góa", MissingSector, None);
        check(CodedField::MARITAL, "Góa", "không rõ", MissingRegistry, None);
        check(CodedField::MARITAL, "0", "không rõ", MissingBoth, None);
        check(CodedField::BLOOD, "A", "A+", Partial, Some(Detail::MoreGeneral));
        check(CodedField::BLOOD, "A+", "A-", Different, Some(Detail::OtherValue));
        check(CodedField::BLOOD, "0 Rh(+)", "O+", Format, Some(Detail::OtherWording));
        check(CodedField::RELATION, "con", "Con trai", Partial, Some(Detail::MoreGeneral));
        check(CodedField::ETHNICITY, "Kinh", "Kinh", Same, None);
        check(CodedField::ETHNICITY, "Tà ôi", "Tà Ôi", Format, Some(Detail::LetterCase));
        check(CodedField::ETHNICITY, "Pa Cô", "Tà Ôi", Format, Some(Detail::OtherNameOfGroup));
        check(CodedField::ETHNICITY, "H'Mông", "Mông", Format, Some(Detail::OtherNameOfGroup));
        check(CodedField::ETHNICITY, "Tày", "Nùng", Different, Some(Detail::OtherGroup));
        check(CodedField::ETHNICITY, "Người trời", "Nùng", Different, Some(Detail::UnknownValue));
        check(CodedField::ETHNICITY, "Kính", "Kinh", Format, Some(Detail::Misspelt));
        check(CodedField::ETHNICITY, "Kinh", "Muờng", Different, Some(Detail::OtherGroup));
        check(CodedField::ETHNICITY, "#N/A", "Kinh", MissingSector, None);
        check(CodedField::ETHNICITY, "0", "Kinh", MissingSector, None);
        check(CodedField::RELIGION, "Không", "Phật giáo", Different, Some(Detail::OtherValue));
        check(CodedField::ETHNICITY, "", "", MissingBoth, None);
        check(CodedField::STATE, "đã mất", "Đã chết", Format, Some(Detail::OtherWording));
    }
}
