//! The codes of social insurance that rows of one person carry.

use super::asked::Asked;
use crate::classify::Verdict;
use crate::plan::{CodeKind, header_words, own_code_kind};

/// A code of social insurance has so many digits; a health insurance card ends in it.
const DIGITS: usize = 10;

/// The different codes of social insurance of rows, each with the first row that carries it.
pub(super) fn insurance_codes<'a>(
    asked: &Asked<'_>,
    rows: &[&'a Verdict],
) -> Vec<(String, &'a Verdict)> {
    let mut codes: Vec<(String, &Verdict)> = Vec::new();
    for row in rows {
        let Some(code) = insurance_code(asked, row) else { continue };
        if codes.iter().all(|(other, _)| *other != code) {
            codes.push((code, row));
        }
    }
    codes
}

/// The code in a row, from whatever column holds it; `None` without a whole one.
fn insurance_code(asked: &Asked<'_>, verdict: &Verdict) -> Option<String> {
    let sector = &asked.linked.prepared.sector;
    let (table, row) = sector.table_and_row(verdict.sector);
    let table = &sector.sources.get(table)?.table;
    let of = |kind: CodeKind| {
        table.columns.iter().enumerate().find_map(|(place, column)| {
            (own_code_kind(&header_words(&column.full_header())) == Some(kind))
                .then(|| digits(table.text(place, row)))
                .flatten()
        })
    };
    of(CodeKind::SocialInsurance).or_else(|| of(CodeKind::InsuranceCard))
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
