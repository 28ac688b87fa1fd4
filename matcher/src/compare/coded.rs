//! Coded fields: sex and ethnic group.

use super::kind::{Detail, Kind, Outcome};
use crate::normalise::{Group, Sex, UNKNOWN_GROUP, parse_sex};
use crate::plan::CodeLevel;
use crate::text::fold;

/// The level of two sexes.
pub fn sex_level(a: Sex, b: Sex) -> CodeLevel {
    match (a, b) {
        (Sex::Missing | Sex::Unknown, _) | (_, Sex::Missing | Sex::Unknown) => CodeLevel::Missing,
        (a, b) if a == b => CodeLevel::Equal,
        _ => CodeLevel::Other,
    }
}

/// The level of two groups.
pub fn group_level(a: Group, b: Group) -> CodeLevel {
    match (a, b) {
        (0 | UNKNOWN_GROUP, _) | (_, 0 | UNKNOWN_GROUP) => CodeLevel::Missing,
        (a, b) if a == b => CodeLevel::Equal,
        _ => CodeLevel::Other,
    }
}

/// What differs between two raw sexes.
pub fn sex_outcome(raw: (&str, &str)) -> Outcome {
    if let Some(outcome) = super::missing(raw).or_else(|| super::same(raw)) {
        return outcome;
    }
    match (parse_sex(raw.0), parse_sex(raw.1)) {
        (Sex::Missing, _) => Outcome::plain(Kind::MissingSector),
        (_, Sex::Missing) => Outcome::plain(Kind::MissingRegistry),
        (Sex::Unknown, _) | (_, Sex::Unknown) => Outcome::of(Kind::Different, Detail::UnknownValue),
        (a, b) if a == b => Outcome::of(Kind::Format, code_writing(raw)),
        _ => Outcome::of(Kind::Different, Detail::OtherSex),
    }
}

/// What differs between two raw ethnic groups.
pub fn group_outcome(groups: (Group, Group), raw: (&str, &str)) -> Outcome {
    if let Some(outcome) = super::missing(raw).or_else(|| super::same(raw)) {
        return outcome;
    }
    let folded = (fold(raw.0), fold(raw.1));
    match groups {
        (0, _) => Outcome::plain(Kind::MissingSector),
        (_, 0) => Outcome::plain(Kind::MissingRegistry),
        _ if folded.0 == folded.1 => Outcome::of(Kind::Format, super::text::writing(raw)),
        (UNKNOWN_GROUP, _) | (_, UNKNOWN_GROUP) => {
            Outcome::of(Kind::Different, Detail::UnknownValue)
        }
        (a, b) if a == b => Outcome::of(Kind::Format, Detail::OtherNameOfGroup),
        _ => Outcome::of(Kind::Different, Detail::OtherGroup),
    }
}

fn code_writing(raw: (&str, &str)) -> Detail {
    if fold(raw.0) == fold(raw.1) { Detail::LetterCase } else { Detail::OtherCode }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::EthnicGroups;

    #[test]
    fn sexes() {
        for (a, b, kind, detail) in [
            ("Nam", "Nam", Kind::Same, None),
            ("NAM", "Nam", Kind::Format, Some(Detail::LetterCase)),
            ("1", "Nam", Kind::Format, Some(Detail::OtherCode)),
            ("Nữ", "Nam", Kind::Different, Some(Detail::OtherSex)),
            ("x", "Nam", Kind::Different, Some(Detail::UnknownValue)),
            ("", "Nam", Kind::MissingSector, None),
        ] {
            assert_eq!(sex_outcome((a, b)), Outcome { kind, detail }, "{a} | {b}");
        }
    }

    #[test]
    fn groups() {
        let table = EthnicGroups::embedded();
        for (a, b, kind, detail) in [
            ("Kinh", "Kinh", Kind::Same, None),
            ("Tà ôi", "Tà Ôi", Kind::Format, Some(Detail::LetterCase)),
            ("Pa Cô", "Tà Ôi", Kind::Format, Some(Detail::OtherNameOfGroup)),
            ("H'Mông", "Mông", Kind::Format, Some(Detail::OtherNameOfGroup)),
            ("Tày", "Nùng", Kind::Different, Some(Detail::OtherGroup)),
            ("Người trời", "Nùng", Kind::Different, Some(Detail::UnknownValue)),
            ("", "", Kind::MissingBoth, None),
        ] {
            let groups = (table.parse(a), table.parse(b));
            assert_eq!(group_outcome(groups, (a, b)), Outcome { kind, detail }, "{a} | {b}");
        }
    }
}
