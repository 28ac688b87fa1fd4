//! Both sides cleaned and put together, so that they can be compared.
//!
//! Takes each side as [`clean`](super::clean()) gives it, gives one table of names and one of places
//! for both. Decided: sides are cleaned apart, each where its file was read, and joined here; names
//! of the list are settled by what the registry's names hold.

use serde::{Deserialize, Serialize};

use super::address::Gazetteer;
use super::clean::{Clean, Cleaned};
use super::coded::Codes;
use super::date::PartialDate;
use super::name::Names;
use super::place_table::Places;
use super::records::Records;
use super::source::Source;
use super::unknown::UnknownValue;
use crate::columns::Side;

/// Distinct values that both sides share.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Values {
    /// Names of people, of their parents and of heads of households.
    pub names: Names,
    /// Addresses.
    pub places: Places,
}

/// Both sides cleaned.
pub struct Prepared {
    /// The office's list.
    pub sector: Records,
    /// The registry extract.
    pub registry: Records,
    /// Their distinct values.
    pub values: Values,
    /// The tables of places.
    pub gazetteer: Gazetteer,
    /// The tables of coded fields.
    pub codes: Codes,
    /// Values of coded fields that no table knows, the sector's first.
    pub unknown: Vec<UnknownValue>,
    /// The day of the run: what lies after it is in the future. The engine has no clock.
    pub today: PartialDate,
}

/// Cleans both sides by this map, as of `today`. `progress` is told rows done and rows in all.
pub fn normalise(
    sector: Vec<Source>,
    registry: Vec<Source>,
    gazetteer: Gazetteer,
    today: PartialDate,
    progress: &mut dyn FnMut(u64, u64),
) -> Prepared {
    let rows = |sources: &[Source]| sources.iter().map(|s| s.table.len() as u64).sum::<u64>();
    let (first, total) = (rows(&registry), rows(&sector) + rows(&registry));
    let clean = |side| Clean { side, gazetteer: &gazetteer, today };
    let of_registry = clean(Side::Registry).sources(&registry, &mut |done| progress(done, total));
    let of_sector = clean(Side::Sector).sources(&sector, &mut |done| progress(first + done, total));
    progress(total, total);
    join((sector, of_sector), (registry, of_registry), gazetteer, today)
}

/// Puts two cleaned sides together with the tables that they come from. Both must have been cleaned
/// by the same map and as of the same day.
pub fn join(
    (of_sector, sector): (Vec<Source>, Cleaned),
    (of_registry, registry): (Vec<Source>, Cleaned),
    gazetteer: Gazetteer,
    today: PartialDate,
) -> Prepared {
    let mut values = Values { names: registry.values.names, places: registry.values.places };
    let names = values.names.take_in(sector.values.names);
    let places = values.places.take_in(sector.values.places);
    values.places.narrow(&gazetteer);
    let mut records = sector.rows.with(of_sector);
    records.rename(&names, &places);
    let mut unknown = sector.unknown;
    unknown.extend(registry.unknown);
    Prepared {
        sector: records,
        registry: registry.rows.with(of_registry),
        values,
        gazetteer,
        codes: Codes::embedded(),
        unknown,
        today,
    }
}
