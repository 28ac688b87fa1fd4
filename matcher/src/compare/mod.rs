//! Comparing: a pair of records in, one level per comparison out for the weight, and for a pair
//! that is shown the typed difference of each field. One file per kind of field.

mod address;
mod coded;
mod date;
mod kind;
mod name;
mod number;
mod text;

pub use address::{Relation, relate};
pub use kind::{Detail, Kind, Outcome};
pub use name::level as name_level;

use crate::normalise::{CodedField, IdNumber, Place, Places, Prepared, Record, Values};
use crate::plan::{DateLevel, Field, NameLevel, NumberLevel, PlaceLevel};
use crate::text::says_nothing;

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

/// Whether two records of one list can be the same person written twice.
pub fn same_person(a: &Record, b: &Record, values: &Values) -> bool {
    let name = name::level(&values.names, a.name, b.name);
    let near_name = !matches!(name, NameLevel::OneWord | NameLevel::Given | NameLevel::Other);
    let date = date::level(a.dob, b.dob);
    // A slip in a number is one more way of writing a person twice.
    let numbers_differ = number::level(a, b) == NumberLevel::Other;
    near_name && date != DateLevel::Other && !(numbers_differ && date != DateLevel::Equal)
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

/// The typed difference of each field of [`Field::COMPARED`].
pub fn outcomes(
    sector: u32,
    registry: u32,
    prepared: &Prepared,
) -> [Outcome; Field::COMPARED.len()] {
    Field::COMPARED.map(|field| outcome(field, sector, registry, prepared))
}

/// The typed difference of one field.
fn outcome(field: Field, sector: u32, registry: u32, prepared: &Prepared) -> Outcome {
    let a = &prepared.sector.records[sector as usize];
    let b = &prepared.registry.records[registry as usize];
    let values = (prepared.sector.value(sector, field), prepared.registry.raw(registry, field));
    let raw = (values.0.as_ref(), values.1.as_ref());
    let names = &prepared.values.names;
    match field {
        Field::Name => name::outcome(names, a.name, b.name, raw),
        Field::Father => {
            nothing(raw).unwrap_or_else(|| name::outcome(names, a.father, b.father, raw))
        }
        Field::Mother => {
            nothing(raw).unwrap_or_else(|| name::outcome(names, a.mother, b.mother, raw))
        }
        Field::Dob => date::outcome((a.dob, b.dob), raw),
        Field::Sex => coded::sex_outcome((a.sex, b.sex), raw),
        Field::Number | Field::OldNumber => {
            number::outcome((number(a), b.number), raw, b.old_number)
        }
        Field::Death => date::outcome(
            (prepared.sector.extra(sector).death, prepared.registry.extra(registry).death),
            raw,
        ),
        Field::Address => {
            let places = &prepared.values.places;
            nothing(raw).or_else(|| same(raw)).unwrap_or_else(|| {
                address_outcome(prepared, places.get(a.place), places.get(b.place), raw)
            })
        }
        _ => {
            let of = (prepared.sector.extra(sector), prepared.registry.extra(registry));
            match CodedField::of(field) {
                Some(coded) => {
                    let codes = match field {
                        Field::Ethnicity => (a.group, b.group),
                        _ => (of.0.code(field), of.1.code(field)),
                    };
                    coded::code_outcome(&prepared.codes, coded, codes, raw)
                }
                // No other field is compared.
                None => Outcome::plain(Kind::MissingBoth),
            }
        }
    }
}

/// The number that lists show of a record: the old one where there is no other.
fn number(record: &Record) -> IdNumber {
    match record.number {
        IdNumber::Missing if record.old_number != 0 => IdNumber::Old(record.old_number),
        number => number,
    }
}

fn address_outcome(prepared: &Prepared, a: &Place, b: &Place, raw: (&str, &str)) -> Outcome {
    match relate(&prepared.gazetteer, a, b) {
        Relation::SamePlace => Outcome::of(Kind::Format, Detail::PlaceWriting),
        Relation::OldName => Outcome::of(Kind::Format, Detail::OldPlaceName),
        Relation::Divided => Outcome::of(Kind::Partial, Detail::DividedPlace),
        Relation::LessPrecise => Outcome::of(Kind::Partial, Detail::LessPrecise),
        Relation::UnknownCommune => Outcome::of(Kind::Partial, Detail::UnknownCommune),
        Relation::OtherHamlet => Outcome::of(Kind::Different, Detail::OtherHamlet),
        Relation::OtherCommune => Outcome::of(Kind::Different, Detail::OtherCommune),
        Relation::OtherDistrict => Outcome::of(Kind::Different, Detail::OtherDistrict),
        Relation::OtherProvince => Outcome::of(Kind::Different, Detail::OtherProvince),
        Relation::Unknown if crate::text::fold(raw.0) == crate::text::fold(raw.1) => {
            Outcome::of(Kind::Format, text::writing(raw))
        }
        Relation::Unknown => Outcome::of(Kind::Different, Detail::UnknownPlace),
    }
}

impl Prepared {
    /// The fields of a pair that the two tables can speak of, with their outcomes. All counts,
    /// filters and verdicts are made of these.
    pub fn reported(
        &self,
        sector: u32,
        registry: u32,
        outcomes: [Outcome; Field::COMPARED.len()],
    ) -> impl Iterator<Item = (Field, Outcome)> {
        Field::COMPARED
            .into_iter()
            .zip(outcomes)
            .filter(move |&(field, outcome)| self.can_report(sector, registry, field, outcome.kind))
    }

    /// Whether both tables have a column for the field, and an empty cell is not the rule in it.
    pub fn can_report(&self, sector: u32, registry: u32, field: Field, kind: Kind) -> bool {
        self.sector.has(sector, field)
            && self.registry.has(registry, field)
            && match kind {
                Kind::MissingSector => field == Field::Number || self.sector.expects(sector, field),
                Kind::MissingRegistry => {
                    field == Field::Number || self.registry.expects(registry, field)
                }
                _ => true,
            }
    }
}

/// The outcome when a side is empty.
fn missing((a, b): (&str, &str)) -> Option<Outcome> {
    match (a.trim().is_empty(), b.trim().is_empty()) {
        (true, true) => Some(Outcome::plain(Kind::MissingBoth)),
        (true, false) => Some(Outcome::plain(Kind::MissingSector)),
        (false, true) => Some(Outcome::plain(Kind::MissingRegistry)),
        (false, false) => None,
    }
}

/// As [`missing`], for fields whose values are names, numbers, dates or places: “không có” is as
/// good as an empty cell there.
fn nothing(raw: (&str, &str)) -> Option<Outcome> {
    let said = |text| if says_nothing(text) { "" } else { text };
    missing((said(raw.0), said(raw.1)))
}

/// The outcome when both sides are equal after trimming.
fn same((a, b): (&str, &str)) -> Option<Outcome> {
    (a.trim() == b.trim()).then(|| Outcome::plain(Kind::Same))
}
