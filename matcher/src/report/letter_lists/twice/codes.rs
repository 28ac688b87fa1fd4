//! The codes that rows carry, from whatever columns hold them.

use crate::classify::Verdict;
use crate::plan::{CodeKind, Field, header_words, own_code_kind, stands_for_nothing};
use crate::report::letter_lists::asked::Asked;
use crate::text::fold;

/// A code of social insurance has so many digits; a health insurance card ends in it.
const DIGITS: usize = 10;
/// Shorter codes count or group rows.
const LEAST: usize = 4;

/// The different codes of social insurance of rows, each with the first row that carries it.
pub(super) fn insurance_codes<'a>(
    asked: &Asked<'_>,
    rows: &[&'a Verdict],
) -> Vec<(String, &'a Verdict)> {
    different(rows, |row| insurance_code(asked, row).map(|code| code.code))
}

/// The different codes of one kind, each with the first row that carries it.
pub(super) fn codes_of<'a>(
    asked: &Asked<'_>,
    rows: &[&'a Verdict],
    kind: CodeKind,
) -> Vec<(String, &'a Verdict)> {
    different(rows, |row| code(asked, row, kind).map(|code| code.code))
}

fn different<'a>(
    rows: &[&'a Verdict],
    code: impl Fn(&Verdict) -> Option<String>,
) -> Vec<(String, &'a Verdict)> {
    let mut codes: Vec<(String, &Verdict)> = Vec::new();
    for row in rows {
        let Some(code) = code(row) else { continue };
        if codes.iter().all(|(other, _)| *other != code) {
            codes.push((code, row));
        }
    }
    codes
}

/// A code of a row.
pub(super) struct RowCode {
    /// The header of its column.
    pub header: String,
    /// The code as codes are compared.
    pub code: String,
    /// The code as it is written.
    pub written: String,
}

/// The code of social insurance in a row; `None` without a whole one.
pub(super) fn insurance_code(asked: &Asked<'_>, verdict: &Verdict) -> Option<RowCode> {
    let of = |kind| written(asked, verdict, kind, digits);
    of(CodeKind::SocialInsurance).or_else(|| of(CodeKind::InsuranceCard))
}

/// The code of another kind in a row.
pub(super) fn code(asked: &Asked<'_>, verdict: &Verdict, kind: CodeKind) -> Option<RowCode> {
    written(asked, verdict, kind, plain)
}

/// The code in the first column of its kind that holds one.
fn written(
    asked: &Asked<'_>,
    verdict: &Verdict,
    kind: CodeKind,
    read: impl Fn(&str) -> Option<String>,
) -> Option<RowCode> {
    let sector = &asked.linked.prepared.sector;
    let (table, row) = sector.table_and_row(verdict.sector);
    let table = &sector.sources.get(table)?.table;
    table.columns.iter().enumerate().find_map(|(place, column)| {
        let header = column.full_header();
        let written = table.text(place, row).trim();
        if written.is_empty() || own_code_kind(&header_words(&header)) != Some(kind) {
            return None;
        }
        read(written).map(|code| RowCode { header, code, written: written.to_owned() })
    })
}

/// A code by its letters and digits; `None` if it stands for nothing or is too short to be somebody's
/// own.
pub(super) fn plain(text: &str) -> Option<String> {
    if stands_for_nothing(Field::OfficeCode, text) {
        return None;
    }
    let code: String = fold(text).chars().filter(|c| c.is_alphanumeric()).collect();
    (code.len() >= LEAST && code.bytes().any(|b| b.is_ascii_digit())).then_some(code)
}

/// The last ten digits of a code; one that lost its zeros gets them back.
fn digits(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    match digits.len() {
        0..=7 => None,
        8..=9 => Some(format!("{digits:0>10}")),
        len => digits.get(len - DIGITS..).map(str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use super::digits;

    #[test]
    fn codes_and_cards() {
        for (text, expected) in [
            ("0120000001", Some("0120000001")),
            ("120000001", Some("0120000001")),
            ("GD4010120000001", Some("0120000001")),
            ("HT 2 01 0120000001", Some("0120000001")),
            ("", None),
            ("chưa có", None),
            ("123", None),
        ] {
            assert_eq!(digits(text).as_deref(), expected, "{text}");
        }
    }
}
