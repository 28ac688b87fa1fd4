//! The office's own key: a column of codes that tells the rows of a list apart.
//!
//! Decided: a header proposes a key and its values must prove it. The personal number is none,
//! since it is what gets corrected.

use casework::digest::{Digest, Keyed, Parts};
use rustc_hash::FxHashSet;

use crate::normalise::{Group, Records, Source, bare_code};
use crate::plan::{CodeKind, Field};

/// The share of rows that must have the code.
const FILLED: f64 = 0.98;

/// The key of each row; `None` for all rows of a list that has no column of keys.
pub(super) fn keys(records: &Records, keyed: &Keyed) -> Vec<Option<Digest>> {
    let mut keys = vec![None; records.len()];
    for list in records.groups() {
        let codes = codes_of(records, list).into_iter().find(tells_apart);
        for (row, code) in codes.into_iter().flatten() {
            let role = list.role.code().as_bytes();
            let key = code.map(|code| Parts::of("key").part(role).part(code.as_bytes()));
            if let Some(place) = keys.get_mut(row as usize) {
                *place = key.map(|key| key.keyed_by(keyed));
            }
        }
    }
    keys
}

/// Rows with their codes.
type Codes = Vec<(u32, Option<String>)>;

/// The codes of a list, by each column that may be a key.
fn codes_of(records: &Records, list: Group) -> Vec<Codes> {
    let tables = || {
        let first = records.sources.iter().scan(0, |first, source| {
            let of = *first;
            *first += source.table.len() as u32;
            Some((of, source))
        });
        first.filter(|(_, source)| source.group() == list)
    };
    let mut kinds: Vec<CodeKind> =
        tables().flat_map(|(_, source)| source.own_codes()).map(|(kind, _)| *kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let of_column = |column: &dyn Fn(&Source) -> Option<usize>| -> Codes {
        let of_table = |(first, source): (u32, &Source)| {
            let column = column(source);
            let code = |row: usize| column.and_then(|column| code(source.table.text(column, row)));
            (0..source.table.len()).map(|row| (first + row as u32, code(row))).collect::<Vec<_>>()
        };
        tables().flat_map(of_table).collect()
    };
    let office = of_column(&|source| source.mapping.column(Field::OfficeCode));
    let by_kind = kinds.into_iter().map(|kind| {
        of_column(&|source| {
            let codes = source.own_codes().iter().find(|(of, _)| *of == kind);
            codes.map(|(_, column)| usize::from(*column))
        })
    });
    std::iter::once(office).chain(by_kind).collect()
}

/// A code that says something.
fn code(text: &str) -> Option<String> {
    bare_code(text).filter(|code| !code.is_empty())
}

/// Whether hardly any row lacks its code, and no two have the same.
fn tells_apart(codes: &Codes) -> bool {
    let filled: Vec<&String> = codes.iter().filter_map(|(_, code)| code.as_ref()).collect();
    let distinct: FxHashSet<&String> = filled.iter().copied().collect();
    !filled.is_empty()
        && distinct.len() == filled.len()
        && filled.len() as f64 >= codes.len() as f64 * FILLED
        && !is_running(codes)
}

/// Whether the codes only count the rows: such numbers are given anew with every list.
fn is_running(codes: &Codes) -> bool {
    let mut numbers: Vec<u64> =
        codes.iter().filter_map(|(_, code)| code.as_ref()?.parse().ok()).collect();
    numbers.sort_unstable();
    let span = numbers.last().zip(numbers.first()).map_or(0, |(last, first)| last - first + 1);
    numbers.len() == codes.len() && span == numbers.len() as u64
}
