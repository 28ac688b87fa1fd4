//! Children born too close together to have one mother.
//!
//! Rows have the same mother if they agree in her number; or in her name, the household and the
//! place; or in both parents' names and the place. Twins are born on one day or on both sides of
//! midnight. The finding is soft: it may be two mothers of one name, or an adopted child.

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use super::shared::is_same_row_twice;
use crate::classify::{Finding, Verdict};
use crate::normalise::{Names, PlaceId, Places, Prepared};
use crate::plan::{LIMITS, Side};

/// What identifies a mother.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Mother {
    Number(u64),
    InHousehold(u32, u32, PlaceId),
    OfCouple(u32, u32, PlaceId),
}

/// A day of birth, what the row says, and the row.
type Child = (NaiveDate, u64, u32);

/// Adds the findings to both rows of each such pair.
pub(super) fn findings(verdicts: &mut [Verdict], prepared: &Prepared) {
    let mut children: FxHashMap<Mother, Vec<Child>> = FxHashMap::default();
    for place in 0..prepared.sector.len() as u32 {
        if let Some(born) = day(place, prepared) {
            for mother in mothers(place, prepared).into_iter().flatten() {
                children.entry(mother).or_default().push((born, 0, place));
            }
        }
    }
    let mut families: Vec<(Mother, Vec<Child>)> =
        children.into_iter().filter(|(_, children)| children.len() > 1).collect();
    families.sort_unstable();
    for (_, mut children) in families {
        // Of two born on one day, what their rows say decides who comes first.
        for (_, content, row) in &mut children {
            *content = prepared.content(Side::Sector, *row);
        }
        children.sort_unstable();
        for pair in children.windows(2) {
            let [(first, _, a), (second, _, b)] = *pair else { continue };
            let days = (second - first).num_days();
            if days > 1
                && days < LIMITS.days_between_births
                && !one_person(a, b, verdicts, prepared)
            {
                for (row, other) in [(a, b), (b, a)] {
                    let finding = Finding::BirthsTooClose {
                        row: prepared.sector.row_seen_from(other, row),
                        days: days as u16,
                    };
                    let findings = &mut verdicts[row as usize].findings;
                    if !findings.contains(&finding) {
                        findings.push(finding);
                    }
                }
            }
        }
    }
}

/// The day of birth; 1 January too often stands for a bare year to count as a day.
fn day(sector: u32, prepared: &Prepared) -> Option<NaiveDate> {
    let dob = prepared.sector.records[sector as usize].dob;
    dob.day().filter(|_| !dob.is_first_of_january())
}

/// The keys that identify a row's mother.
fn mothers(sector: u32, prepared: &Prepared) -> [Option<Mother>; 3] {
    let names = &prepared.values.names;
    let record = &prepared.sector.records[sector as usize];
    let extra = prepared.sector.extra(sector);
    let by_number = (extra.mother_number != 0).then_some(Mother::Number(extra.mother_number));
    if record.mother == Names::MISSING {
        return [by_number, None, None];
    }
    let mother = names.plain_key(record.mother);
    let in_household = (extra.household != 0).then_some(Mother::InHousehold(
        extra.household,
        mother,
        record.place,
    ));
    let of_couple = (record.father != Names::MISSING && record.place != Places::MISSING)
        .then(|| Mother::OfCouple(mother, names.plain_key(record.father), record.place));
    [by_number, in_household, of_couple]
}

/// Whether two rows are one person written twice.
fn one_person(a: u32, b: u32, verdicts: &[Verdict], prepared: &Prepared) -> bool {
    let linked = |row: u32| verdicts[row as usize].linked();
    linked(a).is_some() && linked(a) == linked(b) || is_same_row_twice(a, b, prepared)
}
