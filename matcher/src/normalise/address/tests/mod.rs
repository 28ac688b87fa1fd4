//! Tables of addresses with what they must give, and the measured coverage of every old commune.

mod amendments;
mod chains;
mod context;
mod coverage;
mod fold;
mod forms;
mod hostile;
mod mistakes;
mod trung_khanh;

use std::sync::OnceLock;

use super::{Era, Gazetteer, Place};

/// The embedded places, parsed once for all tests.
pub(crate) fn gazetteer() -> &'static Gazetteer {
    static GAZETTEER: OnceLock<Gazetteer> = OnceLock::new();
    GAZETTEER.get_or_init(Gazetteer::embedded)
}

/// Checks one address against `hamlet | today's communes | district | province | era`.
fn check(text: &str, expected: &str) {
    assert_eq!(show(&gazetteer().parse(text)), expected, "{text}");
}

/// A place in the form these tests use; more than three communes are only counted.
fn show(place: &Place) -> String {
    let places = gazetteer();
    let communes = match &place.communes[..] {
        few @ ([] | [_] | [_, _] | [_, _, _]) => {
            few.iter().map(|commune| places.commune_name(*commune)).collect::<Vec<_>>().join("; ")
        }
        many => format!("{} communes", many.len()),
    };
    let era = match place.era {
        Era::Today => "today",
        Era::Amended => "amended",
        Era::Former if place.divided => "former, divided",
        Era::Former => "former",
        Era::Old if place.divided => "old, divided",
        Era::Old => "old",
        Era::Either => "either",
        Era::Unknown => "-",
    };
    let district = place.district.map_or("", |district| places.district_name(district));
    let province = place.province.map_or("", |province| places.province_name(province));
    format!("{} | {communes} | {district} | {province} | {era}", place.hamlet)
}
