//! Weights: what each level of each comparison adds to a score, in bits.
//!
//! The weight of a level is log2(m/u) (Fellegi and Sunter, 1969). `m` is the plan's. `u` is counted
//! on random pairs of the files at hand, the plan's value standing for a number of pairs so that
//! rare levels and small files stay sensible. Where a value's frequency counts, `u` is how common
//! that value is in the registry (Winkler, 1990): agreeing on a rare name says more. In a small file
//! the plan's value outweighs the count, because fifty people say little of how common a name is.

use rustc_hash::FxHashMap;

use crate::compare::{Levels, levels};
use crate::normalise::{Names, Prepared, Record, Records, shared_commune};
use crate::plan::{
    COMPARISONS, Comparison, DateLevel, Field, Frequency, LIMITS, NameLevel, NumberLevel,
};

/// Random pairs that the plan's `u` counts for.
const PRIOR_PAIRS: f64 = 2_000.0;
/// People that even the smallest extract is taken to stand for.
const FEWEST_PEOPLE: usize = 50;
/// Bounds on how far frequency moves the weight of an inexact level.
const SCALE: std::ops::RangeInclusive<f64> = 0.05..=20.0;

/// The weights for one pair of files.
pub struct Weights {
    /// log2 of the chance that a random pair is one person.
    pub prior: f64,
    base: Vec<Vec<f64>>,
    frequencies: Frequencies,
}

/// How common values are among the registry's records.
struct Frequencies {
    records: f64,
    names: Vec<u32>,
    parents: Vec<u32>,
    dates: FxHashMap<u32, u32>,
    years: FxHashMap<u16, u32>,
    communes: FxHashMap<u16, u32>,
    hamlets: FxHashMap<(u16, u64), u32>,
    groups: Vec<u32>,
    mean_name: f64,
    mean_parent: f64,
}

impl Weights {
    /// Counts what there is to count.
    pub fn estimate(prepared: &Prepared) -> Weights {
        let pairs = random_pairs(&prepared.sector, &prepared.registry);
        let mut counts = COMPARISONS.map(|c| vec![0.0_f64; c.levels.len()]);
        for (sector, registry) in pairs {
            let found = levels(sector, registry, &prepared.values);
            // A pair that is one person is no random pair, and small files are full of them.
            if is_likely_match(&found) {
                continue;
            }
            for (comparison, level) in found.into_iter().enumerate() {
                counts[comparison][usize::from(level)] += 1.0;
            }
        }
        let base = COMPARISONS
            .iter()
            .zip(&counts)
            .map(|(comparison, counts)| {
                // Pairs with nothing to compare say nothing of the other levels.
                let compared: f64 = counts.iter().skip(1).sum();
                comparison
                    .levels
                    .iter()
                    .zip(counts)
                    .map(|(level, count)| {
                        (count + level.u * PRIOR_PAIRS) / (compared + PRIOR_PAIRS)
                    })
                    .collect()
            })
            .collect();
        let prior = -bits(prepared.registry.len().max(FEWEST_PEOPLE) as f64);
        Weights { prior, base, frequencies: Frequencies::count(prepared) }
    }

    /// The score of a pair: the prior and every comparison's weight.
    pub fn score(
        &self,
        sector: &Record,
        registry: &Record,
        levels: &Levels,
        prepared: &Prepared,
    ) -> f64 {
        let mut score = self.prior;
        for (comparison, &level) in levels.iter().enumerate() {
            score += self.weight(comparison, level, sector, registry, prepared);
        }
        score
    }

    /// What one comparison adds to the score.
    pub fn weight(
        &self,
        comparison: usize,
        level: u8,
        sector: &Record,
        registry: &Record,
        prepared: &Prepared,
    ) -> f64 {
        let plan = &COMPARISONS[comparison].levels[usize::from(level)];
        if level == 0 {
            return 0.0;
        }
        let base = self.base[comparison][usize::from(level)];
        let u = match plan.frequency {
            Frequency::None => base,
            Frequency::Value => {
                self.frequencies.value(&COMPARISONS[comparison], level, sector, registry, prepared)
            }
            Frequency::Scaled => {
                base * self.frequencies.scale(
                    COMPARISONS[comparison].field,
                    sector,
                    registry,
                    prepared,
                )
            }
        };
        bits(plan.m / u.clamp(1e-9, 1.0))
    }
}

impl Frequencies {
    fn count(prepared: &Prepared) -> Frequencies {
        let names = &prepared.values.names;
        let mut found = Frequencies {
            records: prepared.registry.len().max(1) as f64,
            names: vec![0; names.plain_len()],
            parents: vec![0; names.plain_len()],
            dates: FxHashMap::default(),
            years: FxHashMap::default(),
            communes: FxHashMap::default(),
            hamlets: FxHashMap::default(),
            groups: vec![0; 256],
            mean_name: 0.0,
            mean_parent: 0.0,
        };
        for record in &prepared.registry.records {
            found.names[names.plain_key(record.name) as usize] += 1;
            for parent in [record.father, record.mother] {
                found.parents[names.plain_key(parent) as usize] += 1;
            }
            *found.dates.entry(record.dob.packed()).or_default() += 1;
            *found.years.entry(record.dob.year).or_default() += 1;
            found.groups[usize::from(record.group)] += 1;
            let place = prepared.values.places.get(record.place);
            for &commune in &place.communes {
                *found.communes.entry(commune).or_default() += 1;
                *found.hamlets.entry((commune, hash(&place.hamlet))).or_default() += 1;
            }
        }
        // Place 0 counts empty cells, which are never equal to anything.
        let empty = names.plain_key(Names::MISSING) as usize;
        found.names[empty] = 0;
        found.parents[empty] = 0;
        found.mean_name = mean_square(&found.names, found.records);
        found.mean_parent = mean_square(&found.parents, found.records * 2.0);
        found
    }

    /// How likely a random registry record has the value that both sides agree on.
    fn value(
        &self,
        comparison: &Comparison,
        level: u8,
        sector: &Record,
        registry: &Record,
        prepared: &Prepared,
    ) -> f64 {
        let names = &prepared.values.names;
        // One of the count is the record itself; half a record stands for those not in the file, as
        // many records as make it the plan's share.
        let plan = comparison.levels[usize::from(level)].u;
        let share = |count: u32, of: f64| (f64::from(count.max(1)) - 0.5) / (of + 0.5 / plan);
        match comparison.field {
            Field::Name => share(self.names[names.plain_key(registry.name) as usize], self.records),
            Field::Father => {
                share(self.parents[names.plain_key(registry.father) as usize], self.records * 2.0)
            }
            Field::Mother => {
                share(self.parents[names.plain_key(registry.mother) as usize], self.records * 2.0)
            }
            // Level 1 is the same date, level 2 the same year.
            Field::Dob if level == 1 => {
                share(self.dates.get(&registry.dob.packed()).copied().unwrap_or(0), self.records)
            }
            Field::Dob => {
                share(self.years.get(&registry.dob.year).copied().unwrap_or(0), self.records)
            }
            Field::Ethnicity => share(self.groups[usize::from(registry.group)], self.records),
            Field::Address => {
                let places = &prepared.values.places;
                let (a, b) = (places.get(sector.place), places.get(registry.place));
                let shared = shared_commune(a, b);
                let count = shared.map_or(0, |commune| match level {
                    1 => self.hamlets.get(&(commune, hash(&b.hamlet))).copied().unwrap_or(0),
                    _ => self.communes.get(&commune).copied().unwrap_or(0),
                });
                share(count, self.records)
            }
            // No other field's levels count how common a value is.
            _ => 1.0,
        }
    }

    /// How common the names of a pair are against the mean.
    fn scale(&self, field: Field, sector: &Record, registry: &Record, prepared: &Prepared) -> f64 {
        let names = &prepared.values.names;
        let (counts, mean, of, a, b) = match field {
            Field::Father => (
                &self.parents,
                self.mean_parent,
                self.records * 2.0,
                sector.father,
                registry.father,
            ),
            Field::Mother => (
                &self.parents,
                self.mean_parent,
                self.records * 2.0,
                sector.mother,
                registry.mother,
            ),
            _ => (&self.names, self.mean_name, self.records, sector.name, registry.name),
        };
        let share = |name| f64::from(counts[names.plain_key(name) as usize]) / of;
        let common = (share(a).max(share(b)) + 0.5 / of) / mean.max(0.5 / of);
        common.clamp(*SCALE.start(), *SCALE.end())
    }
}

/// The logarithm in steps of 1/1024 bit. Processors and WebAssembly differ in the last digit of a
/// logarithm; in these steps scores are equal everywhere, and sums are exact in any order.
fn bits(ratio: f64) -> f64 {
    (ratio.log2() * 1024.0).round() / 1024.0
}

/// The chance that two random records share the value: the sum of squared shares.
fn mean_square(counts: &[u32], of: f64) -> f64 {
    counts.iter().map(|&count| f64::from(count) / of * (f64::from(count) / of)).sum()
}

/// Whether a pair's number agrees, or its name and date of birth both.
fn is_likely_match(levels: &Levels) -> bool {
    let [name, dob, _, number, ..] = *levels;
    let number = [NumberLevel::Equal as u8, NumberLevel::OldEqual as u8].contains(&number);
    let name = (NameLevel::Equal as u8..=NameLevel::Swapped as u8).contains(&name);
    let dob = (DateLevel::Equal as u8..=DateLevel::DayMonth as u8).contains(&dob);
    number || name && dob
}

fn hash(text: &str) -> u64 {
    use std::hash::Hasher as _;
    let mut hasher = rustc_hash::FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// Pairs of records far apart in both files, the same ones at every run: a step through the
/// registry that shares no factor with its length meets every record before any twice.
fn random_pairs<'a>(
    sector: &'a Records,
    registry: &'a Records,
) -> impl Iterator<Item = (&'a Record, &'a Record)> {
    let (rows, people) = (sector.len(), registry.len());
    let pairs = LIMITS.random_pairs.min(rows.saturating_mul(people));
    let step =
        (0..).map(|i| people / 3 * 2 + 1 + i).find(|&step| gcd(step, people) == 1).unwrap_or(1);
    (0..pairs).map(move |i| {
        let row = i % rows;
        // Each further pass over the rows starts elsewhere.
        let person = (i as u64 * step as u64 + (i / rows) as u64 * 7919) % people as u64;
        (&sector.records[row], &registry.records[person as usize])
    })
}

fn gcd(a: usize, b: usize) -> usize {
    if b == 0 { a } else { gcd(b, a % b) }
}
