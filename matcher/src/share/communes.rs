//! To which commune, or to which portion of the list, each row belongs.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::classify::Linked;
use crate::normalise::Records;
use crate::ruled::{engine_verdict, is_settled, needs_look};

/// One of today's communes by its names; both are empty where it is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Commune {
    /// Its name.
    pub commune: String,
    /// That of its province.
    pub province: String,
}

/// How many rows a commune has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CommuneRows {
    /// All of them.
    pub rows: u32,
    /// Those that are left to look at.
    pub open: u32,
}

/// The communes of the list with their rows.
pub fn commune_rows(linked: &Linked) -> BTreeMap<Commune, CommuneRows> {
    let (known, of_rows) = communes_of_rows(linked);
    let mut counts = vec![CommuneRows::default(); known.len()];
    for verdict in &linked.verdicts {
        let place = of_rows.get(verdict.sector as usize).copied().unwrap_or_default();
        if let Some(of) = counts.get_mut(place) {
            of.rows += 1;
            of.open += u32::from(needs_look(linked, verdict) && !is_settled(linked, verdict));
        }
    }
    known.into_iter().zip(counts).filter(|(_, of)| of.rows > 0).collect()
}

/// The former districts on which communes lie, by the names of communes of one province.
pub fn former_districts<'a>(
    linked: &Linked,
    communes: impl IntoIterator<Item = &'a Commune>,
) -> BTreeMap<&'a Commune, Vec<String>> {
    let map = &linked.prepared.gazetteer;
    let wanted: BTreeMap<(&str, &str), &Commune> = (communes.into_iter())
        .map(|of| ((of.commune.as_str(), of.province.as_str()), of))
        .collect();
    let mut all = BTreeMap::new();
    for commune in map.communes() {
        let names = (map.commune_name(commune), map.province_name(map.province_of(commune)));
        if let Some(of) = wanted.get(&names) {
            let districts = map.districts_of(commune).iter();
            all.insert(*of, districts.map(|of| map.district_name(*of).to_owned()).collect());
        }
    }
    all
}

/// The communes, of which the first is the unknown one, and the place there of each record's.
pub fn communes_of_rows(linked: &Linked) -> (Vec<Commune>, Vec<usize>) {
    let prepared = &linked.prepared;
    let own = |records: &Records, record: u32| {
        let place = prepared.values.places.get(records.records.get(record as usize)?.place);
        match place.communes[..] {
            [commune] => Some(commune),
            _ => None,
        }
    };
    let mut of_rows: Vec<Option<u16>> =
        (0..prepared.sector.len() as u32).map(|row| own(&prepared.sector, row)).collect();
    for verdict in &linked.verdicts {
        if let Some(of @ None) = of_rows.get_mut(verdict.sector as usize) {
            let person = engine_verdict(linked, verdict).linked();
            *of = person.and_then(|person| own(&prepared.registry, person));
        }
    }
    for entry in prepared.sector.entries() {
        let known = entry.iter().find_map(|row| of_rows.get(*row as usize).copied().flatten());
        for row in entry {
            if let Some(of) = of_rows.get_mut(row as usize) {
                *of = known;
            }
        }
    }
    let map = &prepared.gazetteer;
    let mut known = vec![Commune::default()];
    let mut places: FxHashMap<u16, usize> = FxHashMap::default();
    let mut place = |commune: u16| {
        *places.entry(commune).or_insert_with(|| {
            known.push(Commune {
                commune: map.commune_name(commune).to_owned(),
                province: map.province_name(map.province_of(commune)).to_owned(),
            });
            known.len() - 1
        })
    };
    let of_rows = of_rows.into_iter().map(|of| of.map_or(0, &mut place)).collect();
    (known, of_rows)
}

/// The portion of each record, from 1, if the list is cut into this many of nearly one size.
pub(super) fn portions_of_rows(linked: &Linked, parts: u32) -> Vec<u32> {
    let sector = &linked.prepared.sector;
    let all = sector.len().max(1) as u64;
    let portion = |place: u64| (place * u64::from(parts) / all) as u32 + 1;
    let mut portions: Vec<u32> = vec![1; sector.len()];
    for (record, place) in sector.in_order().into_iter().zip(0..) {
        if let Some(of) = portions.get_mut(record as usize) {
            *of = portion(place);
        }
    }
    for entry in sector.entries() {
        let first = entry.first().and_then(|row| portions.get(*row as usize)).copied();
        for row in entry {
            if let Some((of, first)) = portions.get_mut(row as usize).zip(first) {
                *of = first;
            }
        }
    }
    portions
}
