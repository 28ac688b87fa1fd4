//! The typed difference of each field of a pair.
//!
//! Takes pairs of records, gives an [`Outcome`] for each field of [`Field::COMPARED`] from the raw
//! texts and what was read from them. Decided: for many pairs at once, texts are first compared
//! column by column, because most are equal and a column's cells lie side by side; only what
//! differs is examined.

use super::address::{Relation, relate};
use super::raw::{nothing, same};
use super::same_text::{TextFields, Texts};
use super::{coded, date, name, number, office_code, writing};
use crate::block::Pair;
use crate::normalise::{CodedField, IdNumber, Names, Place, Places, Prepared, Record, Source};
use crate::plan::{Detail, Field, Kind, Outcome};

/// The outcomes of the fields of one pair.
pub type Outcomes = [Outcome; Field::COMPARED.len()];

/// Finds the outcomes of many pairs, some at a time.
pub struct ManyOutcomes<'a> {
    prepared: &'a Prepared,
    texts: TextFields<'a>,
    /// Which fields each table has, of the sector and of the registry.
    has: [Vec<[bool; Field::COMPARED.len()]>; 2],
}

impl<'a> ManyOutcomes<'a> {
    /// For pairs of these records.
    pub fn new(prepared: &'a Prepared) -> ManyOutcomes<'a> {
        let has = [&prepared.sector, &prepared.registry].map(|records| {
            let has = |source: &Source| Field::COMPARED.map(|field| source.has(field));
            records.sources.iter().map(has).collect()
        });
        ManyOutcomes { prepared, texts: TextFields::of(prepared), has }
    }

    /// The outcomes of each of these pairs.
    pub fn of(&mut self, pairs: &[Pair], mut found: impl FnMut(Outcomes)) {
        let ManyOutcomes { prepared, texts, has: [sector, registry] } = self;
        let prepared = *prepared;
        for (pair, texts) in pairs.iter().zip(&texts.texts(pairs)) {
            let has = (
                &sector[prepared.sector.table_and_row(pair.sector).0],
                &registry[prepared.registry.table_and_row(pair.registry).0],
            );
            let mut place = 0;
            found(Field::COMPARED.map(|field| {
                let at = place;
                place += 1;
                absent(has.0[at], has.1[at])
                    .or_else(|| {
                        soon(field, texts, 1 << at, &prepared.sector.records[pair.sector as usize])
                    })
                    .unwrap_or_else(|| outcome(field, pair.sector, pair.registry, prepared))
            }));
        }
    }
}

/// The outcome if a table has no such column: the field is missing there, whatever the other side
/// says.
fn absent(sector: bool, registry: bool) -> Option<Outcome> {
    match (sector, registry) {
        (true, true) => None,
        (false, true) => Some(Outcome::plain(Kind::MissingSector)),
        (true, false) => Some(Outcome::plain(Kind::MissingRegistry)),
        (false, false) => Some(Outcome::plain(Kind::MissingBoth)),
    }
}

/// The outcome if the texts alone tell it.
fn soon(field: Field, texts: &Texts, bit: u32, sector: &Record) -> Option<Outcome> {
    if texts.empty & bit != 0 {
        // A list's number may be in the column of old numbers.
        return (field != Field::Number).then(|| Outcome::plain(Kind::MissingBoth));
    }
    if texts.equal & bit == 0 {
        return None;
    }
    // A value that was read shows that the text is not a word for “none”.
    let says = match field {
        Field::Father => sector.father != Names::MISSING,
        Field::Mother => sector.mother != Names::MISSING,
        Field::Dob => !sector.dob.is_missing(),
        Field::Number => sector.number.full().is_some(),
        Field::Address => sector.place != Places::MISSING,
        Field::Death | Field::OfficeCode => false,
        _ => true,
    };
    says.then(|| Outcome::plain(Kind::Same))
}

/// The typed difference of each field of [`Field::COMPARED`].
pub fn outcomes(sector: u32, registry: u32, prepared: &Prepared) -> Outcomes {
    Field::COMPARED.map(|field| outcome(field, sector, registry, prepared))
}

/// The typed difference of one field.
fn outcome(field: Field, sector: u32, registry: u32, prepared: &Prepared) -> Outcome {
    let has = (prepared.sector.has(sector, field), prepared.registry.has(registry, field));
    if let Some(outcome) = absent(has.0, has.1) {
        return outcome;
    }
    let (a, b) = prepared.pair(sector, registry);
    let values = (prepared.sector.value(sector, field), prepared.registry.raw(registry, field));
    let raw = (values.0.as_ref(), values.1.as_ref());
    let names = &prepared.values.names;
    match field {
        Field::Name => name::outcome(names, a.name, b.name, raw),
        Field::Father => {
            nothing(field, raw).unwrap_or_else(|| name::outcome(names, a.father, b.father, raw))
        }
        Field::Mother => {
            nothing(field, raw).unwrap_or_else(|| name::outcome(names, a.mother, b.mother, raw))
        }
        Field::Dob => date::outcome((a.dob, b.dob), raw, prepared.days_off(sector)),
        Field::Sex => coded::sex_outcome(prepared.slips(field), (a.sex, b.sex), raw),
        Field::Number | Field::OldNumber => {
            number::outcome((number(a), b.number), raw, b.old_number)
        }
        Field::Death => date::outcome(
            (prepared.sector.extra(sector).death, prepared.registry.extra(registry).death),
            raw,
            0,
        ),
        Field::OfficeCode => office_code::outcome(raw),
        Field::Address => {
            let places = &prepared.values.places;
            nothing(field, raw).or_else(|| same(raw)).unwrap_or_else(|| {
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
                    coded::code_outcome(&prepared.codes, prepared.slips(field), coded, codes, raw)
                }
                // No other field is compared.
                None => Outcome::plain(Kind::MissingBoth),
            }
        }
    }
}

/// The number that lists show for a record: the old one if there is no other.
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
            Outcome::of(Kind::Format, writing::writing(raw))
        }
        Relation::Unknown => Outcome::of(Kind::Different, Detail::UnknownPlace),
    }
}
