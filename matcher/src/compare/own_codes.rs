//! Whether two rows of a list carry different codes, of kinds that a person has one of.
//!
//! Decided: a code that is written another way, or has a slip, is the same one. People do have two
//! insurance books or telephones, so that this is a doubt and no proof.

use super::office_code;
use crate::normalise::Prepared;
use crate::plan::{Detail, Field, Kind, Outcome};

/// Whether two rows have different codes, or telephones.
pub fn own_codes_differ(a: u32, b: u32, prepared: &Prepared) -> bool {
    let sector = &prepared.sector;
    let [(in_a, row_a), (in_b, row_b)] = [a, b].map(|row| sector.table_and_row(row));
    let (Some(from), Some(to)) = (sector.sources.get(in_a), sector.sources.get(in_b)) else {
        return false;
    };
    let codes = from.own_codes().iter().any(|(kind, place)| {
        let same = to.own_codes().iter().find(|(other, _)| other == kind);
        same.is_some_and(|(_, other)| {
            let text = |table: &crate::layout::Table, place: &u16, row| {
                table.text(usize::from(*place), row).trim().to_owned()
            };
            are_two(&text(&from.table, place, row_a), &text(&to.table, other, row_b))
        })
    });
    let phone = |row| sector.raw(row, Field::Phone);
    codes || are_two(&phone(a), &phone(b))
}

/// Whether two codes are neither one code nor one with a slip.
fn are_two(a: &str, b: &str) -> bool {
    office_code::outcome((a, b)) == Outcome::of(Kind::Different, Detail::OtherValue)
}

#[cfg(test)]
mod tests {
    use super::are_two;

    #[test]
    fn two_codes() {
        for (a, b, expected) in [
            ("0120000001", "0120000001", false),
            ("0120000001", "120000001", false),
            ("0120000001", "GD4010120000001", false),
            ("0120000001", "0120000002", false),
            ("0120000001", "7914362205", true),
            ("0120000001", "", false),
            ("0120000001", "chưa có", false),
            ("0912 000 702", "0912000702", false),
            ("0912000702", "0987654321", true),
        ] {
            assert_eq!(are_two(a, b), expected, "{a} {b}");
            assert_eq!(are_two(b, a), expected, "{b} {a}");
        }
    }
}
