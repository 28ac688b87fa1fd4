//! How much more often namesakes share a place or a year of birth than other people do.
//!
//! Summing weights supposes that a stranger with the same name may live anywhere. In truth
//! namesakes cluster: a lineage fills its village, and names follow the fashion of a decade. The
//! ratio is counted on pairs of namesakes in the registry and multiplies `u`, so that agreeing in
//! both does not count as two independent proofs (Newcombe's conditional frequencies, 1988).

use rustc_hash::FxHashMap;

use crate::normalise::{Names, Place, PlaceId, Prepared, Record, Values};
use crate::plan::{LEARNING, Side};

/// How many times likelier than other people namesakes are to share a value; at least 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Clusters {
    /// For the commune.
    pub commune: f64,
    /// For the hamlet.
    pub hamlet: f64,
    /// For the hamlet's name, in whichever commune; 1 if no address leaves its commune out.
    pub hamlet_name: f64,
    /// For the year of birth.
    pub year: f64,
}

/// A record's name and the value that is compared.
type Keyed = (u32, u64);

impl Clusters {
    /// Counts pairs of namesakes in the registry.
    pub(super) fn of(prepared: &Prepared) -> Clusters {
        let values = &prepared.values;
        let records = &prepared.registry.records;
        let some = prepared.some(Side::Registry, LEARNING.namesake_sample).into_iter();
        let sample: Vec<&Record> = some
            .map(|person| &records[person as usize])
            .filter(|record| record.name != Names::MISSING)
            .collect();
        let keyed = |value: &dyn Fn(&Record) -> Option<u64>| -> Vec<Keyed> {
            let key =
                |record: &&Record| Some((values.names.plain_key(record.name), value(record)?));
            sample.iter().filter_map(key).collect()
        };
        let commune = |record: &Record| match values.places.get(record.place).communes[..] {
            [one] => Some(u64::from(one)),
            _ => None,
        };
        // Equal addresses are one hamlet; an address without a hamlet is left out.
        let hamlet = |record: &Record| {
            let named = !values.places.get(record.place).hamlet.is_empty();
            commune(record).filter(|_| named).map(|_| u64::from(record.place))
        };
        let year = |record: &Record| (record.dob.year != 0).then_some(u64::from(record.dob.year));
        let names = NumberedNames::of(values);
        Clusters {
            commune: tie(keyed(&commune)),
            hamlet: tie(keyed(&hamlet)),
            hamlet_name: names
                .as_ref()
                .map_or(1.0, |names| tie(keyed(&|record| names.of_place(record.place)))),
            year: tie(keyed(&year)),
        }
    }
}

/// Equal hamlet names as equal numbers, by place.
struct NumberedNames(Vec<Option<u64>>);

impl NumberedNames {
    /// `None` if every hamlet has a commune, so that nobody asks.
    fn of(values: &Values) -> Option<NumberedNames> {
        let places = (0..values.places.len() as u32).map(|place| values.places.get(place));
        if !places.clone().any(Place::is_hamlet_alone) {
            return None;
        }
        let mut known: FxHashMap<String, u64> = FxHashMap::default();
        let number = |place: &Place| {
            let next = known.len() as u64;
            let name = place.hamlet_name();
            (!name.is_empty()).then(|| *known.entry(name).or_insert(next))
        };
        Some(NumberedNames(places.map(number).collect()))
    }

    fn of_place(&self, place: PlaceId) -> Option<u64> {
        self.0.get(place as usize).copied().flatten()
    }
}

/// How many times more pairs of namesakes share the value than chance would have it.
fn tie(mut keyed: Vec<Keyed>) -> f64 {
    let all = keyed.len() as f64;
    if keyed.len() < 2 {
        return 1.0;
    }
    let pairs = |count: usize| count as f64 * (count as f64 - 1.0);
    keyed.sort_unstable_by_key(|&(_, value)| value);
    let by_value: f64 = keyed.chunk_by(|a, b| a.1 == b.1).map(|same| pairs(same.len())).sum();
    let by_chance = by_value / (all * (all - 1.0));
    keyed.sort_unstable();
    let namesakes: f64 = keyed.chunk_by(|a, b| a.0 == b.0).map(|same| pairs(same.len())).sum();
    let sharing: f64 = keyed.chunk_by(|a, b| a == b).map(|same| pairs(same.len())).sum();
    let expected = namesakes * by_chance;
    let prior = LEARNING.namesake_pairs * by_chance;
    if expected + prior <= 0.0 {
        return 1.0;
    }
    ((sharing + prior) / (expected + prior)).clamp(1.0, LEARNING.strongest_tie)
}

#[cfg(test)]
mod tests {
    use super::tie;

    #[test]
    fn namesakes_that_crowd_tell_less() {
        let spread = |names: u32, values: u64, same: bool| -> Vec<(u32, u64)> {
            (0..20_000_u64)
                .map(|at| {
                    let name = (at % u64::from(names)) as u32;
                    (name, if same { u64::from(name) } else { at / u64::from(names) % values })
                })
                .collect()
        };
        for (names, values, same, least, most) in
            [(50, 40, false, 1.0, 1.05), (50, 40, true, 16.0, 16.0), (4, 4, true, 3.5, 4.1)]
        {
            let found = tie(spread(names, values, same));
            assert!((least..=most).contains(&found), "{names} {values} {same}: {found}");
        }
        assert_eq!(tie(Vec::new()), 1.0);
        assert_eq!(tie(vec![(1, 1), (2, 1)]), 1.0);
    }
}
