//! Whether the codes of the office and those of the registry are of one system.
//!
//! Takes both sides, gives whether differences between their codes mean anything. Decided: a header
//! alone does not tell, since every office numbers its own files. If hardly any code of the list is
//! a code of the extract, they are two systems: a difference in each row would say nothing, and the
//! codes stay the own columns of either side.

use rustc_hash::FxHashSet;

use super::records::Records;
use super::source::Source;
use crate::plan::{Field, LIMITS, stands_for_nothing};
use crate::text::fold;

/// With fewer codes than this, nothing can be said.
const LEAST: usize = 20;

/// One code in this many must be known on the other side.
const ONE_IN: usize = 50;

/// Whether codes of the two sides can be compared.
pub(super) fn are_of_one_system(sector: &Records, registry: &Records) -> bool {
    let has = |records: &Records| records.sources.iter().any(|of| of.has(Field::OfficeCode));
    if !has(sector) || !has(registry) {
        return true;
    }
    let known: FxHashSet<String> = codes(registry, usize::MAX / 2).collect();
    let (mut looked_at, mut found) = (0, 0);
    for code in codes(sector, LIMITS.styled_values) {
        looked_at += 1;
        found += usize::from(known.contains(&code));
    }
    looked_at < LEAST || found * ONE_IN >= looked_at
}

/// The codes of some rows of each table, or of all, without what is only another way of writing.
fn codes(records: &Records, of_each: usize) -> impl Iterator<Item = String> {
    let of_table = move |source: &Source| {
        let values = source.values(Field::OfficeCode);
        let rows = source.table.some_rows(of_each).into_iter();
        rows.map(|row| values.get(row).into_owned()).collect::<Vec<_>>()
    };
    records.sources.iter().flat_map(of_table).filter_map(|raw| bare_code(&raw))
}

/// A code without what is only another way of writing; `None` if the cell says nothing.
pub(crate) fn bare_code(raw: &str) -> Option<String> {
    let said = !stands_for_nothing(Field::OfficeCode, raw);
    said.then(|| fold(raw).replace(' ', "").trim_start_matches('0').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::{Gazetteer, PartialDate, Source, normalise};
    use crate::open::{compare_codes, sources};

    fn side(header: &str, rows: usize, code: impl Fn(usize) -> String) -> Vec<Source> {
        let mut text = format!("Họ tên,Ngày sinh,{header}\n");
        for row in 0..rows {
            text += &format!("Lê An {row},{:02}/03/1990,{}\n", row % 28 + 1, code(row));
        }
        sources(text.as_bytes(), "a.csv", None).unwrap()
    }

    #[test]
    fn codes_of_two_systems_are_not_compared() {
        let same = |row: usize| format!("HS{row:05}");
        for (rows, header, registry, expected) in [
            (60, "Mã HS", &same as &dyn Fn(usize) -> String, true),
            (60, "Mã HS", &|row| format!("hs-{row:05}"), true),
            (60, "Mã HS", &|row| if row % 10 == 0 { same(row) } else { format!("K{row}") }, true),
            (60, "Mã HS", &|row| same(row + 57), true),
            (60, "Mã HS", &|row| format!("K{row}"), false),
            (60, "Mã HS", &|row| same(row + 60), false),
            (60, "Mã HS", &|row| format!("{}", 9_000_000 + row), false),
            // Too few to say anything.
            (10, "Mã HS", &|row| format!("K{row}"), true),
            (60, "Mã HS", &|row| if row < 10 { format!("K{row}") } else { String::new() }, false),
            // Another kind of code: nothing is compared.
            (60, "MST", &|row| format!("K{row}"), false),
        ] {
            let (mut sector, mut extract) =
                (side("Mã HS", rows, same), side(header, rows, registry));
            compare_codes(&mut sector, &mut extract);
            let (map, today) = (Gazetteer::embedded(), PartialDate::default());
            let prepared = normalise(sector, extract, map, today, &mut |_, _| {});
            let is_compared = |of: &Records| of.sources[0].has(Field::OfficeCode);
            let found = [&prepared.sector, &prepared.registry].map(is_compared);
            assert_eq!(found, [expected; 2], "{header} {}", registry(3));
        }
    }
}
