//! Where the registry's people live, and how many live in each hamlet and commune.

use rustc_hash::FxHashMap;

use crate::normalise::Prepared;

/// A commune and a hamlet in it; 0 for no hamlet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Home {
    pub commune: u16,
    pub hamlet: u32,
}

/// The homes of registry people, and how many people share each.
pub(super) struct Homes {
    of_person: Vec<Option<Home>>,
    hamlets: FxHashMap<Home, Vec<u32>>,
    by_commune: FxHashMap<u16, u32>,
    people: f64,
}

impl Homes {
    pub(super) fn of(prepared: &Prepared) -> Homes {
        let places = &prepared.values.places;
        let mut names: FxHashMap<&str, u32> = FxHashMap::default();
        let of_place: Vec<Option<Home>> = (0..places.len() as u32)
            .map(|id| {
                let place = places.get(id);
                let [commune] = place.communes[..] else { return None };
                let next = names.len() as u32 + 1;
                let hamlet = match place.hamlet.as_str() {
                    "" => 0,
                    name => *names.entry(name).or_insert(next),
                };
                Some(Home { commune, hamlet })
            })
            .collect();
        let records = &prepared.registry.records;
        let of_person: Vec<Option<Home>> =
            records.iter().map(|record| of_place[record.place as usize]).collect();
        let mut hamlets: FxHashMap<Home, Vec<u32>> = FxHashMap::default();
        let mut by_commune: FxHashMap<u16, u32> = FxHashMap::default();
        for (home, person) in of_person.iter().zip(0..) {
            let Some(home) = home else { continue };
            *by_commune.entry(home.commune).or_default() += 1;
            if home.hamlet != 0 {
                hamlets.entry(*home).or_default().push(person);
            }
        }
        Homes { of_person, hamlets, by_commune, people: records.len().max(1) as f64 }
    }

    pub(super) fn of_person(&self, registry: u32) -> Option<Home> {
        self.of_person.get(registry as usize).copied().flatten()
    }

    /// The people of a hamlet.
    pub(super) fn people(&self, home: Home) -> &[u32] {
        self.hamlets.get(&home).map_or(&[], Vec::as_slice)
    }

    /// The share of all people who live in any of these hamlets, and elsewhere in these communes.
    pub(super) fn shares(
        &self,
        hamlets: impl Iterator<Item = Home>,
        communes: impl Iterator<Item = u16>,
    ) -> (f64, f64) {
        let in_hamlets: usize = hamlets.map(|home| self.people(home).len()).sum();
        let in_communes: u32 = communes.filter_map(|commune| self.by_commune.get(&commune)).sum();
        let elsewhere = (in_communes as usize).saturating_sub(in_hamlets);
        (in_hamlets as f64 / self.people, elsewhere as f64 / self.people)
    }
}
