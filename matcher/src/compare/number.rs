//! Numbers: the level of a pair of records, and the typed difference of the raw texts.

use super::distance::is_within;
use super::raw::nothing;
use crate::normalise::{IdNumber, show_full, signs};
use crate::plan::{Detail, Field, Kind, NumberLevel, Outcome};
use crate::text::has_invisible;

/// The level of two records' numbers. Each side gives its number and its old number, 0 if it has
/// none.
pub fn level(sector: (IdNumber, u32), registry: (IdNumber, u32)) -> NumberLevel {
    use IdNumber::{Full, Long, Short};
    let both_old = sector.1 != 0 && registry.1 != 0;
    match (sector.0, registry.0) {
        (Full(a), Full(b)) if a == b => NumberLevel::Equal,
        _ if both_old && sector.1 == registry.1 => NumberLevel::OldEqual,
        (Full(a), Full(b)) => slip(a, b).unwrap_or(NumberLevel::Other),
        (Short(short), Full(long)) | (Full(long), Short(short)) if is_without_one(long, short) => {
            NumberLevel::Length
        }
        (Full(short), Long(long)) | (Long(long), Full(short)) if is_without_one(long, short) => {
            NumberLevel::Length
        }
        _ if both_old => NumberLevel::OldOther,
        _ => match (sector.0.other(), registry.0.other()) {
            (Some(a), Some(b)) if a == b => NumberLevel::ShapeEqual,
            (Some(a), Some(b)) if slip_of_signs(a, b).is_some() => NumberLevel::ShapeNear,
            (Some(_), Some(_)) => NumberLevel::ShapeOther,
            _ => NumberLevel::Missing,
        },
    }
}

/// One sign of two packed numbers of one length differs, or two neighbouring signs are swapped.
fn slip_of_signs(a: u64, b: u64) -> Option<NumberLevel> {
    let (a, b): (Vec<u64>, Vec<u64>) = (signs(a).collect(), signs(b).collect());
    if a.len() != b.len() {
        return None;
    }
    let mut differing = (0..a.len()).filter(|place| a[*place] != b[*place]);
    match (differing.next(), differing.next(), differing.next()) {
        (Some(_), None, _) => Some(NumberLevel::Digit),
        (Some(i), Some(j), None) if j == i + 1 && a[i] == b[j] && a[j] == b[i] => {
            Some(NumberLevel::Transposed)
        }
        _ => None,
    }
}

/// One digit differs, or two neighbouring digits are swapped.
fn slip(a: u64, b: u64) -> Option<NumberLevel> {
    let (mut a, mut b) = (a, b);
    let mut differing = [None; 2];
    for place in 0..12 {
        let (x, y) = (a % 10, b % 10);
        if x != y {
            let free = differing.iter_mut().find(|of| of.is_none())?;
            *free = Some((place, x, y));
        }
        (a, b) = (a / 10, b / 10);
    }
    match differing {
        [Some(_), None] => Some(NumberLevel::Digit),
        [Some((i, x, y)), Some((j, u, v))] if j == i + 1 && x == v && y == u => {
            Some(NumberLevel::Transposed)
        }
        _ => None,
    }
}

/// Whether a number is another one without one of its digits, of which there are at most 13.
fn is_without_one(long: u64, short: u64) -> bool {
    (0..13).map(|place| 10_u64.pow(place)).any(|one| long / one / 10 * one + long % one == short)
}

/// Whether a number of 12 digits was read from fewer, because letters stand for the others.
fn has_letters(raw: &str) -> bool {
    digits(raw) < 12 && raw.contains(char::is_alphabetic)
}

/// What differs between the numbers, cleaned and raw. `registry_old` is the registry's old number,
/// 0 if it has none.
pub(super) fn outcome(
    numbers: (IdNumber, IdNumber),
    raw: (&str, &str),
    registry_old: u32,
) -> Outcome {
    if let Some(missing) = nothing(Field::Number, raw)
        && (missing.kind != Kind::MissingRegistry || registry_old == 0)
    {
        return missing;
    }
    if raw.0.trim() == raw.1.trim() {
        return Outcome::plain(Kind::Same);
    }
    match numbers {
        (IdNumber::Missing, _) => Outcome::plain(Kind::MissingSector),
        (IdNumber::Old(a), _) => Outcome::of(
            Kind::Partial,
            match registry_old {
                0 => Detail::OldNumberUnchecked,
                b if a == b => Detail::OldNumberEqual,
                _ => Detail::OldNumberOther,
            },
        ),
        (_, IdNumber::Missing) => Outcome::plain(Kind::MissingRegistry),
        (IdNumber::Full(a), IdNumber::Full(b))
            if a == b && (has_letters(raw.0) || has_letters(raw.1)) =>
        {
            Outcome::of(Kind::Different, Detail::UnreadableNumber)
        }
        (IdNumber::Full(a), IdNumber::Full(b)) if a == b => {
            Outcome::of(Kind::Format, number_writing(raw.0, a))
        }
        (IdNumber::Full(a), IdNumber::Full(b)) => Outcome::of(
            Kind::Different,
            match slip(a, b) {
                Some(NumberLevel::Digit) => Detail::OneDigit,
                Some(_) => Detail::DigitsTransposed,
                None if is_within(&show_full(a), &show_full(b), 2) && digits(raw.0) != 12 => {
                    Detail::DigitCount
                }
                None => Detail::OtherNumber,
            },
        ),
        (IdNumber::Other(a), IdNumber::Other(b)) if a == b => {
            Outcome::of(Kind::Format, number_writing(raw.0, u64::MAX))
        }
        (IdNumber::Other(a), IdNumber::Other(b)) => Outcome::of(
            Kind::Different,
            match slip_of_signs(a, b) {
                Some(NumberLevel::Digit) => Detail::OneDigit,
                Some(_) => Detail::DigitsTransposed,
                None => Detail::OtherNumber,
            },
        ),
        (number, _) if !number.is_whole() && digits(raw.0) >= 10 => {
            Outcome::of(Kind::Different, Detail::DigitCount)
        }
        _ => Outcome::of(Kind::Different, Detail::UnreadableNumber),
    }
}

fn number_writing(raw: &str, number: u64) -> Detail {
    if digits(raw) < 12 && number < 100_000_000_000 {
        Detail::LostZeros
    } else if has_invisible(raw) {
        Detail::UnicodeForm
    } else {
        Detail::Separators
    }
}

fn digits(raw: &str) -> usize {
    raw.bytes().filter(u8::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::{ZeroRule, parse_number};

    fn check(sector: &str, registry: &str, registry_old: u32, kind: Kind, detail: Option<Detail>) {
        let [a, b] = [sector, registry].map(|text| parse_number(text, ZeroRule::EACH));
        let found = outcome((a, b), (sector, registry), registry_old);
        assert_eq!(found, Outcome { kind, detail }, "{sector} | {registry}");
    }

    #[test]
    fn kinds() {
        use Detail as D;
        use Kind::{Different, Format, MissingBoth, MissingRegistry, MissingSector, Partial, Same};
        check("040064775252", "040064775252", 0, Same, None);
        check("40064775252", "040064775252", 0, Format, Some(D::LostZeros));
        check("040 064 775 252", "040064775252", 0, Format, Some(D::Separators));
        check("175710669", "040064775252", 175_710_669, Partial, Some(D::OldNumberEqual));
        check("175710669", "040064775252", 0, Partial, Some(D::OldNumberUnchecked));
        check("175710669", "040064775252", 111_111_111, Partial, Some(D::OldNumberOther));
        check("175710669", "", 175_710_669, Partial, Some(D::OldNumberEqual));
        check("040064775253", "040064775252", 0, Different, Some(D::OneDigit));
        check("040064775225", "040064775252", 0, Different, Some(D::DigitsTransposed));
        check("0400647752522", "040064775252", 0, Different, Some(D::DigitCount));
        check("04006477522", "040064775252", 0, Different, Some(D::DigitCount));
        check("04O064775252", "040064775252", 0, Different, Some(D::UnreadableNumber));
        check("04O064775253", "040064775252", 0, Different, Some(D::OneDigit));
        check("066064775252", "040064775252", 0, Different, Some(D::OtherNumber));
        check("chưa cấp", "040064775252", 0, MissingSector, None);
        check("\u{202a}040064775252\u{202c}", "040064775252", 0, Format, Some(D::UnicodeForm));
        check("040\u{ad}064\u{2060}775252", "040064775252", 0, Format, Some(D::UnicodeForm));
        check("040\u{a0}064 775252", "040064775252", 0, Format, Some(D::Separators));
        check("0", "040064775252", 0, MissingSector, None);
        check("000000000000", "040064775252", 0, MissingSector, None);
        check("999999999999", "040064775252", 0, MissingSector, None);
        check("123456789", "040064775252", 0, MissingSector, None);
        check("#N/A", "040064775252", 0, MissingSector, None);
        check("4,01E+10", "040064775252", 0, MissingSector, None);
        check("040064775252", "Chưa có", 0, MissingRegistry, None);
        check("x", "đang cập nhật", 0, MissingBoth, None);
        check("5304218", "53 042 18", 0, Format, Some(D::Separators));
        check("5304218", "5304219", 0, Different, Some(D::OneDigit));
        check("B5304218", "B5304281", 0, Different, Some(D::DigitsTransposed));
        check("5304218", "9239102", 0, Different, Some(D::OtherNumber));
        check("5304218", "040064775252", 0, Different, Some(D::UnreadableNumber));
        check("thẻ cũ", "040064775252", 0, Different, Some(D::UnreadableNumber));
        check("", "040064775252", 0, MissingSector, None);
        check("040064775252", "", 0, MissingRegistry, None);
        check("", "", 5, MissingBoth, None);
    }

    #[test]
    fn levels_of_numbers() {
        use NumberLevel as L;
        for (a, b, expected) in [
            ("040064775252", "040064775252", L::Equal),
            ("O4OO64775252", "040064775252", L::Equal),
            ("040064775253", "040064775252", L::Digit),
            ("066064775252", "040064775252", L::Other),
            // A digit dropped, doubled or added, wherever it is.
            ("04064775252", "040064775252", L::Length),
            ("04006477522", "040064775252", L::Length),
            ("04006477525", "040064775252", L::Length),
            ("0400664775252", "040064775252", L::Length),
            ("0400647752529", "040064775252", L::Length),
            ("9040064775252", "040064775252", L::Length),
            ("04006477222", "040064775252", L::Missing),
            ("0400644775255", "040064775252", L::Missing),
            ("04006477522", "04006477522", L::Missing),
            ("175710669", "175710669", L::OldEqual),
            ("175710669", "175710660", L::OldOther),
            ("175710669", "040064775252", L::Missing),
            ("", "040064775252", L::Missing),
            // Numbers of another kind.
            ("5304218", "5304218", L::ShapeEqual),
            ("5304218", "5304219", L::ShapeNear),
            ("B5304218", "B3504218", L::ShapeNear),
            ("5304218", "530421", L::ShapeOther),
            ("5304218", "9239102", L::ShapeOther),
            ("5304218", "040064775252", L::Missing),
            ("5304218", "175710669", L::Missing),
            ("5304218", "", L::Missing),
            ("abc", "abc", L::Missing),
        ] {
            let [x, y] = [a, b].map(|text| {
                let number = parse_number(text, ZeroRule::EACH);
                (number, number.old().unwrap_or(0))
            });
            assert_eq!(level(x, y), expected, "{a} {b}");
            assert_eq!(level(y, x), expected, "{b} {a}");
        }
    }

    #[test]
    fn slips() {
        for (a, b, expected) in [
            (123_456_789_012, 123_456_789_013, Some(NumberLevel::Digit)),
            (123_456_789_012, 223_456_789_012, Some(NumberLevel::Digit)),
            (123_456_789_012, 123_456_789_021, Some(NumberLevel::Transposed)),
            (123_456_789_012, 213_456_789_012, Some(NumberLevel::Transposed)),
            (123_456_789_012, 123_456_709_812, None),
            (123_456_789_012, 111_111_111_111, None),
        ] {
            assert_eq!(slip(a, b), expected, "{a} {b}");
            assert_eq!(slip(b, a), expected, "{b} {a}");
        }
    }
}
