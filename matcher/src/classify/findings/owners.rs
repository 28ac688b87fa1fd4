//! Numbers that belong to somebody else, and people with two numbers.
//!
//! If a row's person has another number than the row, the row's number is looked up in the
//! registry. Its owner explains the slip: a clerk copies the number of the line above, which is
//! most often somebody of the same family.

use rustc_hash::FxHashMap;

use crate::classify::{Finding, Relative, Verdict};
use crate::normalise::{IdNumber, Names, PlaceId, Prepared, RowRef, ZeroRule, parse_number};
use crate::plan::{Field, LIMITS};

/// Adds the findings to these verdicts. `rows_of` are the rows of each person who has several, in
/// order.
pub(super) fn findings(
    verdicts: &mut [Verdict],
    rows_of: &FxHashMap<u32, Vec<u32>>,
    prepared: &Prepared,
) {
    let owners = owners(verdicts, prepared);
    for verdict in verdicts {
        let number = prepared.sector.records[verdict.sector as usize].number.full();
        if let Some(number) = number
            && let Some(&owner) = owners.get(&number)
            && verdict.chosen().map(|c| c.registry) != Some(owner)
            && !carries(prepared, verdict.linked(), number)
        {
            let row = registry_row(prepared, owner);
            verdict.findings.push(match relative(verdict, owner, prepared) {
                Some(relative) => Finding::NumberOfRelative { relative, row },
                None => Finding::NumberOfOther { row },
            });
        }
        let twins = verdict.linked().and_then(|p| rows_of.get(&p)).map_or(&[][..], Vec::as_slice);
        verdict.findings.extend(two_numbers(verdict.sector, number, twins, prepared));
    }
}

/// Whether the registry record itself has this number.
fn carries(prepared: &Prepared, record: Option<u32>, number: u64) -> bool {
    let own = record.and_then(|r| prepared.registry.records[r as usize].number.full());
    own == Some(number)
}

/// The registry record with each number that a row has but its person has not; of several, the first
/// by what they say.
fn owners(verdicts: &[Verdict], prepared: &Prepared) -> FxHashMap<u64, u32> {
    const NOBODY: u32 = u32::MAX;
    let mut owners: FxHashMap<u64, u32> = FxHashMap::default();
    for verdict in verdicts {
        let number = prepared.sector.records[verdict.sector as usize].number.full();
        if let Some(number) = number.filter(|n| !carries(prepared, verdict.linked(), *n)) {
            owners.insert(number, NOBODY);
        }
    }
    for (record, place) in prepared.registry.records.iter().zip(0..) {
        if let Some(number) = record.number.full()
            && let Some(owner) = owners.get_mut(&number)
            && (*owner == NOBODY || prepared.in_order(place, *owner).is_lt())
        {
            *owner = place;
        }
    }
    owners.retain(|_, owner| *owner != NOBODY);
    owners
}

/// The registry's row, with its file and sheet if there are several.
fn registry_row(prepared: &Prepared, record: u32) -> RowRef {
    let several = prepared.registry.sources.len() > 1;
    RowRef {
        row: prepared.registry.row(record),
        place: several.then(|| prepared.registry.place(record)),
    }
}

/// How the owner of a number is related to the row's person, as far as names and households tell.
fn relative(verdict: &Verdict, owner: u32, prepared: &Prepared) -> Option<Relative> {
    let names = &prepared.values.names;
    let same = |a, b| a != Names::MISSING && names.plain_key(a) == names.plain_key(b);
    let row = &prepared.sector.records[verdict.sector as usize];
    let other = &prepared.registry.records[owner as usize];
    let person = verdict.linked().map(|r| &prepared.registry.records[r as usize]);
    for own in [Some(row), person].into_iter().flatten() {
        if same(own.father, other.name) || same(own.mother, other.name) {
            return Some(Relative::Parent);
        }
        if same(other.father, own.name) || same(other.mother, own.name) {
            return Some(Relative::Child);
        }
        if same(own.father, other.father) && same(own.mother, other.mother) {
            return Some(Relative::Sibling);
        }
    }
    let theirs = prepared.registry.extra(owner);
    let own = verdict.linked().map(|r| prepared.registry.extra(r)).unwrap_or_default();
    let head = prepared.sector.extra(verdict.sector).head;
    let together = own.household != 0 && own.household == theirs.household
        || [head, own.head].into_iter().any(|head| same(head, theirs.head))
            && same_home(prepared, row.place, other.place);
    together.then_some(Relative::Household)
}

/// Whether two addresses name one hamlet of one commune, or are both empty.
fn same_home(prepared: &Prepared, a: PlaceId, b: PlaceId) -> bool {
    let places = &prepared.values.places;
    let (one, other) = (places.get(a), places.get(b));
    a == b || one.communes == other.communes && one.hamlet == other.hamlet
}

/// Adds the finding if the person has another number in another row linked to them, or in the
/// column of old numbers of the same row.
fn two_numbers(
    sector: u32,
    number: Option<u64>,
    twins: &[u32],
    prepared: &Prepared,
) -> Option<Finding> {
    let number = number?;
    // A parent can appear in any number of rows.
    let most = match prepared.sector.group(sector).can_repeat() {
        true => LIMITS.component_edges,
        false => usize::MAX,
    };
    let others = twins.iter().take(most).filter(|&&twin| {
        let other = prepared.sector.records[twin as usize].number.full();
        twin != sector && other.is_some_and(|other| other != number)
    });
    let rows: Vec<_> = others
        .take(LIMITS.listed_rows)
        .map(|&twin| prepared.sector.row_seen_from(twin, sector))
        .collect();
    let beside = parse_number(&prepared.sector.raw(sector, Field::OldNumber), ZeroRule::EACH);
    let two_in_row = matches!(beside, IdNumber::Full(beside) if beside != number);
    (!rows.is_empty() || two_in_row).then_some(Finding::TwoNumbers { rows })
}
