//! The codes that rows carry, from whatever columns hold them.

use crate::classify::Verdict;
use crate::normalise::Source;
use crate::plan::{
    CodeKind, Field, ListKind, header_words, names_subscription, own_code_kind, stands_for_nothing,
};
use crate::report::letter_lists::asked::Asked;
use crate::text::fold;

/// A code of social insurance has so many digits; a health insurance card ends in it.
const DIGITS: usize = 10;
/// Shorter codes count or group rows.
const LEAST: usize = 4;

/// What must be one person's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Code {
    /// The code of social insurance, in its column or at the end of a card's number.
    Insurance,
    /// Another code.
    Of(CodeKind),
    /// The telephone of a subscriber.
    Telephone,
}

/// The columns of codes in each table.
pub(super) struct CodeColumns {
    tables: Vec<Vec<CodeColumn>>,
}

struct CodeColumn {
    place: usize,
    header: String,
    of: Code,
}

/// A code of a row.
pub(super) struct RowCode<'a> {
    /// What it is a code of.
    pub of: Code,
    /// The header of its column.
    pub header: &'a str,
    /// The code as codes are compared.
    pub code: String,
    /// The code as it is written.
    pub written: &'a str,
}

impl CodeColumns {
    pub(super) fn of(asked: &Asked<'_>) -> CodeColumns {
        let sources = &asked.linked.prepared.sector.sources;
        CodeColumns { tables: sources.iter().map(columns).collect() }
    }

    /// The codes of a row, each from the first column that holds one.
    pub(super) fn codes<'a>(&'a self, asked: &Asked<'a>, verdict: &Verdict) -> Vec<RowCode<'a>> {
        let sector = &asked.linked.prepared.sector;
        let (table, row) = sector.table_and_row(verdict.sector);
        let (Some(columns), Some(source)) = (self.tables.get(table), sector.sources.get(table))
        else {
            return Vec::new();
        };
        let mut found: Vec<RowCode<'a>> = Vec::new();
        for CodeColumn { place, header, of } in columns {
            if found.iter().any(|code| code.of == *of) {
                continue;
            }
            let written = source.table.text(*place, row).trim();
            if let Some(code) = read(*of, written) {
                found.push(RowCode { of: *of, header, code, written });
            }
        }
        found
    }

    /// The different codes of one kind that rows carry, each with the first row that does.
    pub(super) fn different<'a>(
        &self,
        asked: &Asked<'_>,
        rows: &[&'a Verdict],
        of: Code,
    ) -> Vec<&'a Verdict> {
        let mut codes: Vec<String> = Vec::new();
        let mut first = Vec::new();
        for row in rows {
            let code = self.codes(asked, row).into_iter().find(|code| code.of == of);
            let Some(RowCode { code, .. }) = code else { continue };
            if !codes.contains(&code) {
                codes.push(code);
                first.push(*row);
            }
        }
        first
    }
}

/// The columns of codes in a table; those of social insurance come before those of cards.
fn columns(source: &Source) -> Vec<CodeColumn> {
    let mut columns: Vec<CodeColumn> = Vec::new();
    let mut cards: Vec<CodeColumn> = Vec::new();
    for (place, column) in source.table.columns.iter().enumerate() {
        let header = column.full_header();
        let kind = own_code_kind(&header_words(&header));
        match kind {
            Some(CodeKind::SocialInsurance) => {
                columns.push(CodeColumn { place, header, of: Code::Insurance });
            }
            Some(CodeKind::InsuranceCard) => {
                cards.push(CodeColumn { place, header, of: Code::Insurance });
            }
            _ if source.mapping.kind == ListKind::Subscribers && names_subscription(&header) => {
                columns.push(CodeColumn { place, header, of: Code::Telephone });
            }
            Some(kind) => columns.push(CodeColumn { place, header, of: Code::Of(kind) }),
            None => {}
        }
    }
    columns.extend(cards);
    columns
}

/// A code as it is compared; `None` if the cell holds none.
fn read(of: Code, written: &str) -> Option<String> {
    if written.is_empty() || stands_for_nothing(Field::OfficeCode, written) {
        return None;
    }
    let code = match of {
        Code::Insurance => digits(written)?,
        Code::Of(_) => plain(written)?,
        Code::Telephone => {
            // The zero at its front may be lost.
            let code = plain(written)?;
            code.strip_prefix("84").unwrap_or(&code).trim_start_matches('0').to_owned()
        }
    };
    // “0000000000” is nobody's.
    let first = code.chars().next()?;
    (!code.chars().all(|c| c == first)).then_some(code)
}

/// A code by its letters and digits; `None` if it is too short to be somebody's own.
fn plain(text: &str) -> Option<String> {
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
    use super::*;

    #[test]
    fn codes_and_cards() {
        const TAX: Code = Code::Of(CodeKind::Tax);
        for (of, text, expected) in [
            (Code::Insurance, "0120000001", Some("0120000001")),
            (Code::Insurance, "120000001", Some("0120000001")),
            (Code::Insurance, "GD4010120000001", Some("0120000001")),
            (Code::Insurance, "HT 2 01 0120000001", Some("0120000001")),
            (Code::Insurance, "", None),
            (Code::Insurance, "chưa có", None),
            (Code::Insurance, "123", None),
            (Code::Insurance, "0000000000", None),
            (TAX, "8012345678", Some("8012345678")),
            (TAX, "8012345678-001", Some("8012345678001")),
            (TAX, "12", None),
            (TAX, "không", None),
            (Code::Telephone, "0912 000 702", Some("912000702")),
            (Code::Telephone, "84912000702", Some("912000702")),
        ] {
            assert_eq!(read(of, text).as_deref(), expected, "{text}");
        }
    }
}
