//! What an extract of the national database covers: communes, years of birth, its date.
//!
//! Takes the people of the extract, gives what they show together; the office can say it instead.
//! Decided: a commune is covered if a real share of the people lives there, not if somebody who moved
//! does; where an extract is spread too thin to tell, whole provinces are covered. What is not known
//! covers everything, so that nothing is called outside by a guess.

use std::collections::BTreeMap;

use super::address::{Gazetteer, Place};
use super::as_of::as_of;
use super::date::{PartialDate, parse_date};
use super::prepared::Prepared;
use crate::plan::{EXTENT, ExtentRule, Field, LIMITS, REGISTRY_SINCE, Says};
use crate::text::fold;

/// What an extract covers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// Today's communes, sorted; with no provinces either, all.
    pub communes: Vec<u16>,
    /// Today's provinces that it covers as a whole, sorted.
    pub provinces: Vec<u8>,
    /// The first and the last year of birth; `None` for all.
    pub years: Option<(u16, u16)>,
    /// By how many years somebody may be born earlier or later, because the extract is small.
    pub tolerance: u16,
    /// Its date; missing if unknown.
    pub as_of: PartialDate,
}

/// Why somebody can be in the national database without being in the extract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outside {
    /// The person died before the national database went into operation.
    DiedBefore,
    /// The person was born after the extract was made.
    BornAfter,
    /// The person lives in a commune that it does not cover.
    Commune,
    /// The person was born in a year that it does not cover.
    Born,
}

impl Extent {
    /// What the registry side's own people show.
    pub fn of(prepared: &Prepared) -> Extent {
        let people = prepared.registry.len() as u32;
        let least = match people < EXTENT.small {
            true => EXTENT.least_people_of_small,
            false => EXTENT.least_people,
        };
        let (communes, provinces) = places(prepared, least);
        let mut born: BTreeMap<u16, u32> = BTreeMap::new();
        for record in prepared.registry.records.iter().filter(|of| !of.dob.is_missing()) {
            *born.entry(record.dob.year).or_default() += 1;
        }
        let dated = prepared.registry.sources.iter().map(|source| &source.table);
        let dated = dated.map(|table| as_of(table, prepared.today));
        Extent {
            communes,
            provinces,
            years: years(&born, least),
            tolerance: tolerance(born.values().sum(), &EXTENT),
            as_of: dated.max_by_key(|date| date.packed()).unwrap_or_default(),
        }
    }

    /// The same with what the office said about its communes: names of communes of any time, or of
    /// provinces. Names that several communes have mean those of the provinces that the extract
    /// shows.
    pub fn with_places(self, names: &[String], gazetteer: &Gazetteer) -> Extent {
        let shown = |commune: &u16| {
            let province = gazetteer.province_of(*commune);
            self.provinces.contains(&province)
                || self.communes.iter().any(|of| gazetteer.province_of(*of) == province)
        };
        let (mut communes, mut provinces) = (Vec::new(), Vec::new());
        for name in names {
            // A bare name can be a commune's and a former district's: the commune is meant.
            let all = (0..).take_while(|of| !gazetteer.commune_name(*of).is_empty());
            let called = all.filter(|of| is_called(gazetteer.commune_name(*of), name));
            let called: Vec<u16> = called.filter(shown).collect();
            if !called.is_empty() {
                communes.extend(called);
                continue;
            }
            let Place { communes: meant, province, said, .. } = gazetteer.parse(name);
            if said.commune || said.district || province.is_none() {
                let near: Vec<u16> = meant.iter().copied().filter(shown).collect();
                communes.extend(if near.is_empty() { meant } else { near });
            } else {
                provinces.extend(province);
            }
        }
        communes.sort_unstable();
        communes.dedup();
        provinces.sort_unstable();
        provinces.dedup();
        if communes.is_empty() && provinces.is_empty() {
            return self;
        }
        Extent { communes, provinces, ..self }
    }

    /// The same with a first and a last year of birth that the office said; one that it did not say
    /// stays as it was guessed.
    pub fn with_years(
        self,
        (first, last): (Option<u16>, Option<u16>),
        today: PartialDate,
    ) -> Extent {
        if first.is_none() && last.is_none() {
            return self;
        }
        let all = (today.year.saturating_sub(LIMITS.oldest_age), today.year);
        let (guessed_first, guessed_last) = self.years.unwrap_or(all);
        let years = (first.unwrap_or(guessed_first), last.unwrap_or(guessed_last));
        let years = (years.0.min(years.1), years.0.max(years.1));
        Extent { years: Some(years), tolerance: 0, ..self }
    }

    /// Whether the extract covers a place, as far as both are known.
    fn covers(&self, place: &Place, gazetteer: &Gazetteer) -> bool {
        if self.communes.is_empty() && self.provinces.is_empty() {
            return true;
        }
        let in_province = |province: u8| {
            self.provinces.contains(&province)
                || self.communes.iter().any(|of| gazetteer.province_of(*of) == province)
        };
        match (&place.communes[..], place.province) {
            ([], None) => true,
            // Only the province is known.
            ([], Some(province)) => in_province(province),
            (communes, _) => communes.iter().any(|commune| {
                self.communes.binary_search(commune).is_ok()
                    || self.provinces.contains(&gazetteer.province_of(*commune))
            }),
        }
    }

    /// Why the person of a row can be in the national database without being in the extract; `None`
    /// if nothing that the row says puts the person outside.
    pub fn outside(&self, prepared: &Prepared, record: u32) -> Option<Outside> {
        let of = prepared.sector.records.get(record as usize)?;
        let (year, month, day) = REGISTRY_SINCE;
        let since = PartialDate { year, month, day };
        let died = prepared.sector.extra(record).death;
        let is_dead = prepared.sector.group(record).kind.profile().says == Says::Dead;
        let noted = || {
            let registered = prepared.sector.value(record, Field::Registered);
            parse_date(registered.trim()).unwrap_or_default()
        };
        if since.surely_after(died) || (is_dead && died.is_missing() && since.surely_after(noted()))
        {
            return Some(Outside::DiedBefore);
        }
        // A birth still to come is a slip, whatever the extract covers.
        if !prepared.today.is_missing() && of.dob.surely_after(prepared.today) {
            return None;
        }
        if of.dob.surely_after(self.as_of) {
            return Some(Outside::BornAfter);
        }
        let place = prepared.values.places.get(of.place);
        if !place.of_list && !self.covers(place, &prepared.gazetteer) {
            return Some(Outside::Commune);
        }
        let (born, by_age) = match of.dob.is_missing() {
            true => (of.year_by_age, 1),
            false => (of.dob.year, 0),
        };
        let slack = self.tolerance + by_age;
        let (first, last) = self.years?;
        let out = born.saturating_add(slack) < first || born > last.saturating_add(slack);
        (born != 0 && out).then_some(Outside::Born)
    }
}

/// Whether a name means a commune, with or without its level: “Xã Đàm Thủy”, “dam thuy”.
pub fn is_called(commune: &str, named: &str) -> bool {
    let (commune, named) = (fold(commune), fold(named));
    commune == named || commune.split_once(' ').is_some_and(|(_, name)| name == named)
}

/// The communes that the registry's people cover, or else their provinces.
fn places(prepared: &Prepared, least: u32) -> (Vec<u16>, Vec<u8>) {
    let mut by_commune: BTreeMap<u16, u32> = BTreeMap::new();
    let mut by_province: BTreeMap<u8, u32> = BTreeMap::new();
    for record in &prepared.registry.records {
        let place = prepared.values.places.get(record.place);
        if let [commune] = place.communes[..] {
            *by_commune.entry(commune).or_default() += 1;
        }
        let mut provinces = place.communes.iter().map(|of| prepared.gazetteer.province_of(*of));
        let first = provinces.next().filter(|first| provinces.all(|of| of == *first));
        if let Some(province) = place.province.or(first) {
            *by_province.entry(province).or_default() += 1;
        }
    }
    let communes = covered(&by_commune, least);
    let held: u32 = communes.iter().filter_map(|of| by_commune.get(of)).sum();
    let known: u32 = by_commune.values().sum();
    if known > 0 && u64::from(held) * 100 >= u64::from(known) * u64::from(EXTENT.share_of_communes)
    {
        return (communes, Vec::new());
    }
    (Vec::new(), covered(&by_province, least))
}

/// Those with a real share of the people.
fn covered<K: Copy + Ord>(people: &BTreeMap<K, u32>, least: u32) -> Vec<K> {
    let fullest = people.values().copied().max().unwrap_or(0);
    let is_covered = |count: u32| {
        count >= least
            && u64::from(count) * 100 >= u64::from(fullest) * u64::from(EXTENT.least_share)
    };
    people.iter().filter(|(_, count)| is_covered(**count)).map(|(of, _)| *of).collect()
}

/// The first and the last year in which people were born, without the years of single slips.
fn years(born: &BTreeMap<u16, u32>, least: u32) -> Option<(u16, u16)> {
    let reach = EXTENT.years_together - 1;
    let many = |from: u16, to: u16| born.range(from..=to).map(|(_, of)| of).sum::<u32>() >= least;
    let first = born.keys().copied().find(|year| many(*year, year.saturating_add(reach)))?;
    let last = born.keys().rev().copied().find(|year| many(year.saturating_sub(reach), *year))?;
    (first <= last).then_some((first, last))
}

/// How many years before or after the people of an extract somebody it covers may be born; more for
/// a small extract, whose people show less.
fn tolerance(people: u32, rule: &ExtentRule) -> u16 {
    let years = rule.people_per_year.checked_div(people).unwrap_or(u32::from(rule.most_years));
    u16::try_from(years).unwrap_or(u16::MAX).min(rule.most_years)
}

#[cfg(test)]
#[path = "extent_tests.rs"]
mod tests;
