//! Findings that a row shares with other rows of its list: one person twice, or one number on two
//! people.
//!
//! A finding names only the first few rows; in a list of equal rows each would otherwise name all.

use rustc_hash::FxHashMap;

use crate::classify::Finding;
use crate::compare::{own_codes_differ, same_person};
use crate::normalise::{Group, Prepared, RowRef};
use crate::plan::{LIMITS, Side};

/// Copies of a row are looked for among at most this many rows of one person.
const MOST_OF_ONE: usize = 4096;

/// Rows with a row's number that are looked at.
const CARRIERS: usize = LIMITS.listed_rows * 2;

/// The sector records of a list by full number, for numbers that several records carry.
pub(crate) type SharedNumbers = FxHashMap<(Group, u64), Vec<u32>>;

/// The sector records of each list that carry the same full number, in order; more than are looked
/// at for one row, in the order of what they say. Of these rows only.
pub(crate) fn shared_numbers(
    prepared: &Prepared,
    rows: impl Iterator<Item = u32>,
) -> SharedNumbers {
    let mut shared = groups(rows.filter_map(|row| {
        let list = prepared.sector.group(row);
        let number = prepared.sector.records.get(row as usize)?.number.full()?;
        (!list.can_repeat()).then_some(((list, number), row))
    }));
    for rows in shared.values_mut().filter(|rows| rows.len() > CARRIERS) {
        rows.sort_by_cached_key(|&row| (prepared.content(Side::Sector, row), row));
    }
    shared
}

/// The positions of each key that occurs more than once, in order. A key that occurs once allocates
/// nothing.
pub(crate) fn groups<K: Copy + Ord + std::hash::Hash>(
    places: impl Iterator<Item = (K, u32)>,
) -> FxHashMap<K, Vec<u32>> {
    let mut sorted: Vec<(K, u32)> = places.collect();
    sorted.sort_unstable();
    let several = sorted.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1);
    several.map(|group| (group[0].0, group.iter().map(|(_, place)| *place).collect())).collect()
}

/// Whether two records of the list can be one person written twice.
pub(crate) fn is_same_row_twice(a: u32, b: u32, prepared: &Prepared) -> bool {
    let [x, y] = [a, b].map(|row| &prepared.sector.records[row as usize]);
    same_person(x, y, &prepared.values, || own_codes_differ(a, b, prepared))
}

/// What a record shares with others. `twins` are the records linked to the same person, sorted and
/// including the record itself; empty if it is the only one. `is_copy` leaves out those
/// that tell of another event in a list of events.
pub(crate) fn list_findings(
    record: u32,
    twins: &[u32],
    shared: &SharedNumbers,
    is_copy: impl Fn(u32) -> bool,
    prepared: &Prepared,
) -> Vec<Finding> {
    let rows = |records: &mut dyn Iterator<Item = u32>| -> Vec<RowRef> {
        let others = records.filter(|&other| other != record).take(LIMITS.listed_rows);
        others.map(|other| prepared.sector.row_seen_from(other, record)).collect()
    };
    let number = prepared.sector.records[record as usize].number.full();
    let list = prepared.sector.group(record);
    let carriers = number.and_then(|n| shared.get(&(list, n))).map_or(&[][..], Vec::as_slice);
    let (same, other): (Vec<u32>, Vec<u32>) = carriers
        .iter()
        .filter(|&&carrier| carrier != record && twins.binary_search(&carrier).is_err())
        .take(CARRIERS)
        .partition(|&&carrier| is_same_row_twice(carrier, record, prepared));
    // A copy of a row is the same person even if nobody was found for either.
    let duplicates = if twins.len() > 1 {
        rows(&mut twins.iter().copied().take(MOST_OF_ONE).filter(|other| is_copy(*other)))
    } else {
        rows(&mut same.into_iter().filter(|other| is_copy(*other)))
    };
    let mut findings = Vec::new();
    if !duplicates.is_empty() {
        findings.push(Finding::DuplicateInList { rows: duplicates });
    }
    let strangers = rows(&mut other.into_iter());
    if !strangers.is_empty() {
        findings.push(Finding::NumberShared { rows: strangers });
    }
    findings
}
