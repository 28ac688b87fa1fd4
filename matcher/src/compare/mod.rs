//! Comparing: a pair of records in, one level per comparison out for the weight, and for a pair
//! that is shown the typed difference of each field. One file per kind of field.

mod address;
mod coded;
mod date;
mod distance;
mod kind;
mod name;
mod number;
mod outcomes;
mod same;
mod text;

pub use address::{Relation, relate};
pub use kind::{Detail, Kind, Outcome};
pub use name::level as name_level;
pub use outcomes::{Outcomes, outcomes, outcomes_of};
pub use same::same_person;

use crate::normalise::{Place, Places, Record, Values};
use crate::plan::{Field, PlaceLevel};
use outcomes::{missing, nothing, same};

/// Places in the list of levels of each comparison, in the order of [`Field::WEIGHED`].
pub type Levels = [u8; Field::WEIGHED.len()];

/// The levels of a pair.
pub fn levels(sector: &Record, registry: &Record, values: &Values) -> Levels {
    let names = &values.names;
    [
        name::level(names, sector.name, registry.name) as u8,
        date::level(sector.dob, registry.dob) as u8,
        coded::sex_level(sector.sex, registry.sex) as u8,
        number::level(sector, registry) as u8,
        place_level(sector, registry, values) as u8,
        name::parent_level(names, sector.father, registry.father) as u8,
        name::parent_level(names, sector.mother, registry.mother) as u8,
        coded::group_level(sector.group, registry.group) as u8,
    ]
}

/// The level of two addresses: communes as sets, because a divided commune means several.
fn place_level(sector: &Record, registry: &Record, values: &Values) -> PlaceLevel {
    if sector.place == Places::MISSING || registry.place == Places::MISSING {
        return PlaceLevel::Missing;
    }
    let (a, b): (&Place, &Place) =
        (values.places.get(sector.place), values.places.get(registry.place));
    if a.communes.is_empty() || b.communes.is_empty() {
        return match (a.province, b.province) {
            (Some(x), Some(y)) if x != y => PlaceLevel::Other,
            _ => PlaceLevel::Missing,
        };
    }
    if a.communes.iter().any(|commune| b.communes.contains(commune)) {
        return if !a.hamlet.is_empty() && a.hamlet == b.hamlet {
            PlaceLevel::Hamlet
        } else if a.communes.len() == 1 && b.communes.len() == 1 {
            PlaceLevel::Commune
        } else {
            PlaceLevel::Compatible
        };
    }
    match (a.province, b.province) {
        (Some(x), Some(y)) if x == y => PlaceLevel::Province,
        (Some(_), Some(_)) => PlaceLevel::Other,
        _ => PlaceLevel::Province,
    }
}
