//! What records say, as hashes, so that no decision depends on where a row stands.
//!
//! Takes a record, gives a hash of its values. Ids of names and places will not do: they are given in
//! the order of the rows.

use std::sync::OnceLock;
use std::sync::atomic::AtomicUsize;

use super::date::Damaged;
use super::extra::Extra;
use super::number::IdNumber;
use super::record::Record;
use super::records::Records;
use super::values::Values;
use crate::hash::{hash_text, mix};
use crate::plan::{Field, Side};

/// The hashes of what is shared by many records.
pub(super) struct Contents {
    names: Vec<u64>,
    /// Of the registry's people, once many were asked for.
    pub(super) people: OnceLock<Vec<u64>>,
    /// How many were asked for one by one.
    pub(super) asked: AtomicUsize,
}

impl Contents {
    /// The hashes of these values.
    pub(super) fn of(values: &Values) -> Contents {
        let names = values.names.contents();
        Contents { names, people: OnceLock::new(), asked: AtomicUsize::new(0) }
    }

    /// The hash of all that a record says.
    pub(super) fn whole(&self, side: Side, records: &Records, of: u32, values: &Values) -> u64 {
        let hash = of_record(side, &records.records[of as usize], values, &self.names);
        match records.extra(of) {
            extra if extra == Extra::default() => hash,
            extra => of_extra(hash, &extra, &self.names),
        }
    }

    /// What most distinguishes a record, in one number. Sides differ, so that their samples are not
    /// of the same people.
    pub(super) fn brief(&self, side: Side, record: &Record) -> u64 {
        match record.number {
            IdNumber::Full(number) => mix(side as u64, number),
            _ => mix(side as u64, self.names[record.name as usize] ^ dob(record)),
        }
    }
}

fn of_record(side: Side, record: &Record, values: &Values, names: &[u64]) -> u64 {
    let name = |name: u32| names[name as usize];
    let number = match record.number {
        IdNumber::Missing => 0,
        IdNumber::Unreadable => 1,
        IdNumber::Old(number) => u64::from(number) << 4 | 2,
        IdNumber::Full(number) => number << 4 | 3,
        IdNumber::Other(signs) => mix(6, signs),
        IdNumber::Short(number) => number << 4 | 4,
        IdNumber::Long(number) => number << 4 | 5,
    };
    let coded = u64::from(record.group) << 32 | (record.sex as u64) << 16;
    let place = values.places.get(record.place);
    let said = [
        number,
        u64::from(record.old_number),
        dob(record),
        coded | u64::from(record.year_by_age),
        name(record.name),
        name(record.father),
        name(record.mother),
        hash_text(&place.hamlet),
    ];
    let hash = said.into_iter().fold(side as u64, mix);
    place.communes.iter().fold(hash, |hash, &commune| mix(hash, commune.into()))
}

fn dob(record: &Record) -> u64 {
    let Damaged { day, month, year } = record.damaged;
    let damaged = u64::from(year) << 16 | u64::from(month) << 8 | u64::from(day);
    damaged << 32 | u64::from(record.dob.packed()) << 1
}

/// Adds what few lists say. The number of a household follows the order of the rows.
fn of_extra(hash: u64, extra: &Extra, names: &[u64]) -> u64 {
    let dates = [extra.death, extra.father_dob, extra.mother_dob].map(|date| date.packed().into());
    let others = [extra.father_number, extra.mother_number, names[extra.head as usize]];
    let codes = Field::CODED_BESIDE.into_iter().map(|field| u64::from(extra.code(field)));
    dates.into_iter().chain(others).chain(codes).fold(hash, mix)
}
