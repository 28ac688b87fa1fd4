//! People of 60 or more for whom only the year of birth is known: official letters ask for a
//! separate list of them.
//!
//! Source: letter 4711/UBND-KN2 of Thừa Thiên Huế, 11 May 2022, item 2a. It does not ask for the
//! dead.

use crate::classify::Finding;
use crate::normalise::{PartialDate, Prepared, Records};
use crate::plan::{LIMITS, Role, Side};

/// Adds the finding for a sector record and the registry record it is linked to.
pub(super) fn findings(
    sector: u32,
    linked: Option<u32>,
    prepared: &Prepared,
    found: &mut Vec<Finding>,
) {
    let year_only = |records: &Records, record: u32| {
        let dob = records.records[record as usize].dob;
        (!dob.is_missing() && dob.month == 0).then_some(dob)
    };
    if prepared.is_dead(Side::Sector, sector)
        || linked.is_some_and(|registry| prepared.is_dead(Side::Registry, registry))
    {
        return;
    }
    // For parents, a book's form asks only for the year.
    let asks = prepared.sector.role(sector) == Role::Own;
    let list = year_only(&prepared.sector, sector).filter(|_| asks);
    let registry = linked.and_then(|registry| year_only(&prepared.registry, registry));
    let Some(PartialDate { year, .. }) = list.or(registry) else { return };
    let age = prepared.today.year.saturating_sub(year);
    if (LIMITS.elder_age..=LIMITS.oldest_age).contains(&age) {
        found.push(Finding::ElderYearOnly {
            age,
            list: list.is_some(),
            registry: registry.is_some(),
        });
    }
}
