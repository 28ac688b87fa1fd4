//! The level of two places, for the weight.
//!
//! Communes compare as sets, because a divided commune means several, and a row that names only a
//! district means all of its communes; how many people that leaves is accounted for by frequency.

use crate::normalise::address::{Hamlets, compare_hamlets};
use crate::normalise::{Place, PlaceId, Places};
use crate::plan::PlaceLevel;

/// The level of two addresses.
pub fn level(places: &Places, sector: PlaceId, registry: PlaceId) -> PlaceLevel {
    if sector == Places::MISSING || registry == Places::MISSING {
        return PlaceLevel::Missing;
    }
    let (a, b) = (places.get(sector), places.get(registry));
    if a.communes.is_empty() || b.communes.is_empty() {
        return match (a.province, b.province) {
            (Some(x), Some(y)) if x != y => PlaceLevel::Other,
            _ => PlaceLevel::Missing,
        };
    }
    if share_commune(a, b) {
        if a.hamlet.is_empty() || b.hamlet.is_empty() {
            return PlaceLevel::Commune;
        }
        return match compare_hamlets(&a.hamlet, &b.hamlet) {
            Hamlets::Same => PlaceLevel::Hamlet,
            Hamlets::Other => PlaceLevel::OtherHamlet,
            Hamlets::Part => PlaceLevel::Commune,
        };
    }
    match (a.province, b.province) {
        (Some(x), Some(y)) if x != y => PlaceLevel::Other,
        _ => PlaceLevel::Province,
    }
}

fn share_commune(a: &Place, b: &Place) -> bool {
    match (&a.communes[..], &b.communes[..]) {
        ([one], [other]) => one == other,
        (few, many) => few.iter().any(|commune| many.binary_search(commune).is_ok()),
    }
}
