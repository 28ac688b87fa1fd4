//! The level of two places, for the weight.
//!
//! Communes compare as sets, because a divided commune means several, and a row that names only a
//! district means all of its communes; how many people that leaves is accounted for by frequency.
//! Where one side names no commune, as lists of one commune do, hamlets compare by their names.

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
            _ => by_hamlet_names(a, b),
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

fn by_hamlet_names(a: &Place, b: &Place) -> PlaceLevel {
    if a.hamlet.is_empty() || b.hamlet.is_empty() {
        return PlaceLevel::Missing;
    }
    match compare_hamlets(&a.hamlet, &b.hamlet) {
        Hamlets::Same => PlaceLevel::HamletName,
        Hamlets::Part => PlaceLevel::HamletPart,
        Hamlets::Other => PlaceLevel::OtherHamletName,
    }
}

fn share_commune(a: &Place, b: &Place) -> bool {
    match (&a.communes[..], &b.communes[..]) {
        ([one], [other]) => one == other,
        (few, many) => few.iter().any(|commune| many.binary_search(commune).is_ok()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::Gazetteer;

    #[test]
    fn places_with_and_without_a_commune() {
        let gazetteer = Gazetteer::embedded();
        let at = "Thôn 3, Xã Vân Nham, Tỉnh Lạng Sơn";
        for (sector, registry, expected) in [
            (at, at, PlaceLevel::Hamlet),
            ("Thôn 4, Xã Vân Nham, Tỉnh Lạng Sơn", at, PlaceLevel::OtherHamlet),
            ("Xã Vân Nham, Tỉnh Lạng Sơn", at, PlaceLevel::Commune),
            ("Thôn 3, Xã Quang Hán, Tỉnh Cao Bằng", at, PlaceLevel::Other),
            ("Thôn 3", at, PlaceLevel::HamletName),
            ("Xóm 3", "Thôn 03", PlaceLevel::HamletName),
            ("Xóm 3, Lạng Sơn", at, PlaceLevel::HamletName),
            ("Xóm 1, Thôn 3", at, PlaceLevel::HamletPart),
            ("Thôn 4", at, PlaceLevel::OtherHamletName),
            ("Tổ 3", at, PlaceLevel::OtherHamletName),
            ("Thôn 3, Cao Bằng", at, PlaceLevel::Other),
            ("Lạng Sơn", at, PlaceLevel::Missing),
            ("", at, PlaceLevel::Missing),
        ] {
            let mut places = Places::default();
            let ids = [sector, registry].map(|text| places.intern(text, &gazetteer));
            assert_eq!(level(&places, ids[0], ids[1]), expected, "{sector} | {registry}");
            assert_eq!(level(&places, ids[1], ids[0]), expected, "{registry} | {sector}");
        }
    }
}
