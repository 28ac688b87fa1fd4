//! A row's number: its shape, and what it says about sex and year of birth.

use super::once::add_once;
use crate::classify::Finding;
use crate::normalise::{IdNumber, Prepared, Record, Sex, Structure};
use crate::plan::{Field, Side};

/// Findings about the number of a sector record, and about that of the registry record it is linked
/// to.
pub(super) fn findings(
    sector: u32,
    linked: Option<u32>,
    prepared: &Prepared,
    found: &mut Vec<Finding>,
) {
    let record = prepared.sector.records[sector as usize];
    // Dates that are off by as much as their column are held against nobody.
    let record = &Record { dob: record.dob.moved(-prepared.days_off(sector)), ..record };
    let person = linked.map(|registry| &prepared.registry.records[registry as usize]);
    shape(sector, record.number, prepared, found);
    if let Some(number) = record.number.full() {
        let structure = Structure::of(number);
        if !structure.is_known_prefix() {
            found.push(Finding::NumberPrefix { prefix: structure.prefix });
        }
        if prepared.today.year != 0 && structure.year > prepared.today.year {
            found.push(Finding::NumberFuture { year: structure.year });
        }
    }
    // The registry's number is evidence too, and the only evidence if the list has none.
    let of_registry = person.and_then(|person| person.number.full());
    if let Some(number) = record.number.full().or(of_registry) {
        clashes(Structure::of(number), Side::Sector, record, person, found);
    }
    if let (Some(person), Some(number)) = (person, of_registry) {
        clashes(Structure::of(number), Side::Registry, person, Some(record), found);
    }
}

/// What the shape of the cell says, before anything else.
fn shape(sector: u32, number: IdNumber, prepared: &Prepared, found: &mut Vec<Finding>) {
    if number == IdNumber::Missing && prepared.sector.records[sector as usize].old_number == 0 {
        return;
    }
    let raw = prepared.sector.value(sector, Field::Number);
    let digits = raw.bytes().filter(u8::is_ascii_digit).count();
    let words = raw.contains(char::is_alphabetic);
    match number {
        IdNumber::Full(_) if !words && (10..12).contains(&digits) => {
            found.push(Finding::NumberZeros);
        }
        // Letters stand for some of its digits.
        IdNumber::Full(_) if words && digits < 12 => found.push(Finding::NumberUnreadable),
        IdNumber::Old(_) if words && digits < 9 => found.push(Finding::NumberUnreadable),
        IdNumber::Old(_) if digits == 8 => found.push(Finding::NumberOldShort),
        IdNumber::Old(_) => found.push(Finding::NumberOld),
        IdNumber::Missing => found.push(Finding::NumberOld),
        // Zeros, or one digit repeated, have the right length but are not a number.
        IdNumber::Unreadable | IdNumber::Short(_) | IdNumber::Long(_) | IdNumber::Other(_)
            if digits > 0 && !words && !matches!(digits, 9 | 12) =>
        {
            found.push(Finding::NumberLength { digits: digits.min(255) as u8 });
        }
        IdNumber::Unreadable | IdNumber::Short(_) | IdNumber::Long(_) | IdNumber::Other(_) => {
            found.push(Finding::NumberUnreadable)
        }
        IdNumber::Full(_) => {}
    }
}

/// Where a number contradicts the sex and year of birth of one side. What is wrong on both sides is
/// reported for the list alone.
fn clashes(
    number: Structure,
    side: Side,
    record: &Record,
    other: Option<&Record>,
    found: &mut Vec<Finding>,
) {
    if matches!((record.sex, number.male), (Sex::Male, false) | (Sex::Female, true)) {
        let said = if number.male { Sex::Male } else { Sex::Female };
        let agrees = other.is_some_and(|other| other.sex == said);
        add_once(found, Finding::NumberSex { side, male: number.male, agrees });
    }
    let written = record.dob.year;
    if written != 0 && written != number.year {
        let other = other.map_or(0, |other| other.dob.year);
        add_once(found, Finding::NumberYear { side, number: number.year, written, other });
    }
}
