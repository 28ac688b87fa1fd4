//! Dates that cannot be: not in the calendar, yet to come, a death before the birth.

use super::once::add_once;
use crate::classify::Finding;
use crate::normalise::{Prepared, Records};
use crate::plan::{Field, LIMITS, Role, Side};

/// Findings about the dates of a sector record and of the registry record it is linked to.
pub(super) fn findings(
    sector: u32,
    linked: Option<u32>,
    prepared: &Prepared,
    found: &mut Vec<Finding>,
) {
    of_side(Side::Sector, &prepared.sector, sector, prepared, found);
    if let Some(registry) = linked {
        of_side(Side::Registry, &prepared.registry, registry, prepared, found);
    }
    let record = &prepared.sector.records[sector as usize];
    let codes = &prepared.codes;
    let list = prepared.sector.group(sector);
    let dead = prepared.listed_as_dead(sector).is_some();
    let age = prepared.today.year.saturating_sub(record.dob.year);
    // The parents and couples in an old book may well be dead today: it does not say that they
    // live.
    let is_past = list.role != Role::Own;
    if !record.dob.is_missing() && age > LIMITS.oldest_age && !dead && !is_past {
        found.push(Finding::DobTooOld { age });
    }
    if let Some(registry) = linked {
        let theirs = prepared.registry.extra(registry);
        match (dead, prepared.is_dead(Side::Registry, registry)) {
            (false, true) if !list.kind.is_book() => found.push(Finding::DeadInRegistry),
            (true, false) if codes.state_is_alive(theirs.code(Field::State)) => {
                found.push(Finding::AliveInRegistry);
            }
            _ => {}
        }
    }
}

/// What is wrong on one side. What is wrong on both is reported for the list alone.
fn of_side(
    side: Side,
    records: &Records,
    record: u32,
    prepared: &Prepared,
    found: &mut Vec<Finding>,
) {
    let mut add = |finding: Finding| add_once(found, finding);
    let today = prepared.today;
    let dob = records.records[record as usize].dob;
    if dob.is_missing() && is_written(&records.raw(record, Field::Dob)) {
        add(Finding::DobUnreadable { side });
    }
    if dob.surely_after(today) {
        add(Finding::DobFuture { side });
    }
    let extra = records.extra(record);
    let death = extra.death;
    if !death.is_missing() && prepared.codes.state_is_alive(extra.code(Field::State)) {
        add(Finding::AliveWithDeath { side });
    }
    if death.surely_after(today) {
        add(Finding::DeathFuture { side });
    }
    if dob.surely_after(death) {
        add(Finding::DeathBeforeBirth { side });
    }
}

/// Whether a cell holds digits: words for “unknown” are not a misread date.
fn is_written(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}
