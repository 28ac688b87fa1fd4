//! Codes of the office: the typed difference of two codes as they are written.
//!
//! Decided: capitals, separators and the zeros that a spreadsheet takes away from the front are
//! another way of writing. A code of digits that a longer one with letters ends with says less: the
//! ten digits of an insurance number are the end of the card's fifteen signs.

use super::distance::is_within;
use super::raw::{nothing, same};
use crate::plan::{Detail, Field, Kind, Outcome};
use crate::text::fold;

/// The fewest digits that can be the end of a longer code.
const END: usize = 8;

/// What differs between two raw codes.
pub(super) fn outcome(raw: (&str, &str)) -> Outcome {
    if let Some(outcome) = nothing(Field::OfficeCode, raw).or_else(|| same(raw)) {
        return outcome;
    }
    let (a, b) = (fold(raw.0), fold(raw.1));
    let (bare_a, bare_b) = (a.replace(' ', ""), b.replace(' ', ""));
    if bare_a == bare_b && !bare_a.is_empty() {
        let is_case = raw.0.trim().to_lowercase() == raw.1.trim().to_lowercase();
        let detail = if is_case { Detail::LetterCase } else { Detail::Separators };
        return Outcome::of(Kind::Format, detail);
    }
    if is_number(&bare_a) && is_number(&bare_b) && significant(&bare_a) == significant(&bare_b) {
        return Outcome::of(Kind::Format, Detail::LostZeros);
    }
    if is_end(&bare_a, &bare_b) || is_end(&bare_b, &bare_a) {
        return Outcome::of(Kind::Partial, Detail::Abbreviated);
    }
    Outcome::of(Kind::Different, slip(&bare_a, &bare_b))
}

/// What kind of slip makes one code of the other.
fn slip(a: &str, b: &str) -> Detail {
    if !is_within(a, b, 1) {
        return Detail::OtherValue;
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len() != b.len() {
        return Detail::DigitCount;
    }
    let differing = a.iter().zip(&b).filter(|(x, y)| x != y);
    let digits = differing.clone().all(|(x, y)| x.is_ascii_digit() && y.is_ascii_digit());
    match (digits, differing.count()) {
        (true, 1) => Detail::OneDigit,
        (true, _) => Detail::DigitsTransposed,
        _ => Detail::OtherValue,
    }
}

fn is_number(code: &str) -> bool {
    !code.is_empty() && code.bytes().all(|b| b.is_ascii_digit())
}

/// The digits of a number without the zeros at its front.
fn significant(number: &str) -> &str {
    number.trim_start_matches('0')
}

/// Whether a number is the end of a code that begins with a letter.
fn is_end(number: &str, code: &str) -> bool {
    number.len() >= END
        && is_number(number)
        && !code.starts_with(|c: char| c.is_ascii_digit())
        && code.ends_with(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes() {
        use Kind::{Different, Format, MissingBoth, MissingRegistry, MissingSector, Partial, Same};
        for (a, b, kind, detail) in [
            ("7914052613", "7914052613", Same, None),
            (" 7914052613 ", "7914052613", Same, None),
            ("hs0012", "HS0012", Format, Some(Detail::LetterCase)),
            ("HS-00/12", "HS 0012", Format, Some(Detail::Separators)),
            ("79.1405.2613", "7914052613", Format, Some(Detail::Separators)),
            ("123456789", "0123456789", Format, Some(Detail::LostZeros)),
            ("0.123.456.789", "123456789", Format, Some(Detail::LostZeros)),
            ("GD4017914052613", "7914052613", Partial, Some(Detail::Abbreviated)),
            ("7914052613", "DN 4 01 7914052613", Partial, Some(Detail::Abbreviated)),
            ("7914052613", "7914052618", Different, Some(Detail::OneDigit)),
            ("7914052613", "7914052631", Different, Some(Detail::DigitsTransposed)),
            ("7914052613", "791405261", Different, Some(Detail::DigitCount)),
            ("HS0012", "HV0012", Different, Some(Detail::OtherValue)),
            ("HS0012", "BN9925", Different, Some(Detail::OtherValue)),
            ("0012", "HS0012", Different, Some(Detail::OtherValue)),
            ("", "HS0012", MissingSector, None),
            ("chưa có", "HS0012", MissingSector, None),
            ("HS0012", "-", MissingRegistry, None),
            ("không", "", MissingBoth, None),
        ] {
            assert_eq!(outcome((a, b)), Outcome { kind, detail }, "{a} | {b}");
        }
    }
}
