//! Counts how often values occur in the registry, and makes shares and their logarithms of them.
//!
//! A count of one is the record itself, so half a record is taken off; and as many records are added
//! as make that half the plan's share, so that in a small file the plan outweighs the count.

use rustc_hash::FxHashMap;

use super::bits::steps;
use super::log_table::Logs;
use crate::normalise::{Names, Prepared, Record, Values};
use crate::plan::{COMPARISONS, Frequency, PersonValue, WhoseName};

/// How many values of a person have a frequency; after them come the names that scale a level.
pub(super) const PERSON_VALUES: usize = 9;
pub(super) const PLACE_VALUES: usize = 5;
pub(super) const NAMES: usize = 3;

/// Logarithms of a person's values, and of how rare names are compared with the mean.
pub(super) type KnownLogs = Logs<{ PERSON_VALUES + NAMES }>;

/// Counts among the registry's records.
pub(super) struct Counts {
    /// All records of the registry, at least one.
    pub(super) records: f64,
    /// By name.
    names: Vec<u32>,
    /// By name without marks: own names, and those of both parents together.
    letters: Vec<u32>,
    parents: Vec<u32>,
    /// Fathers by the first word of their name.
    surnames: FxHashMap<u32, u32>,
    fathers: Vec<u32>,
    dates: FxHashMap<u32, u32>,
    years: FxHashMap<u16, u32>,
    groups: Vec<u32>,
    /// By commune; a record counts for each that its address can mean.
    pub(super) communes: FxHashMap<u16, u32>,
    mean_name: f64,
    mean_parent: f64,
    /// The plan's share of each value of a person.
    plan: [f64; PERSON_VALUES],
}

/// A person's values, in the order of the enum.
const OF_PERSON: [PersonValue; PERSON_VALUES] = [
    PersonValue::Name,
    PersonValue::Letters,
    PersonValue::Date,
    PersonValue::Year,
    PersonValue::DayOfYear,
    PersonValue::Father,
    PersonValue::Mother,
    PersonValue::Group,
    PersonValue::Generation,
];

impl Counts {
    /// Counts the values of the registry.
    pub(super) fn of(prepared: &Prepared) -> Counts {
        let names = &prepared.values.names;
        let mut found = Counts {
            records: prepared.registry.len().max(1) as f64,
            names: vec![0; names.len()],
            letters: vec![0; names.plain_len()],
            parents: vec![0; names.plain_len()],
            surnames: FxHashMap::default(),
            fathers: vec![0; names.plain_len()],
            dates: FxHashMap::default(),
            years: FxHashMap::default(),
            groups: vec![0; 256],
            communes: FxHashMap::default(),
            mean_name: 0.0,
            mean_parent: 0.0,
            plan: OF_PERSON.map(|value| plan_share(Frequency::Person(value))),
        };
        for records in prepared.registry.records.chunks(4096) {
            found.add(records, &prepared.values);
        }
        // Entry 0 counts empty cells, which never equal anything.
        let empty = names.plain_key(Names::MISSING) as usize;
        found.letters[empty] = 0;
        found.parents[empty] = 0;
        found.mean_name = mean_square(&found.letters, found.records);
        found.mean_parent = mean_square(&found.parents, found.records * 2.0);
        found
    }

    // Not inlined: a browser switches to a function's optimised form only at the next call.
    #[inline(never)]
    fn add(&mut self, records: &[Record], values: &Values) {
        let Values { names, places } = values;
        for record in records {
            self.names[record.name as usize] += 1;
            self.letters[names.plain_key(record.name) as usize] += 1;
            for parent in [record.father, record.mother] {
                self.parents[names.plain_key(parent) as usize] += 1;
            }
            self.fathers[names.plain_key(record.father) as usize] += 1;
            if let Some(surname) = names.words(record.father).first() {
                *self.surnames.entry(surname.plain).or_default() += 1;
            }
            *self.dates.entry(record.dob.packed()).or_default() += 1;
            *self.years.entry(record.dob.year).or_default() += 1;
            self.groups[usize::from(record.group)] += 1;
            for &commune in &places.get(record.place).communes {
                *self.communes.entry(commune).or_default() += 1;
            }
        }
    }

    /// The logarithms for the values of a record, and for how rare its names are.
    pub(super) fn person(
        &self,
        record: &Record,
        prepared: &Prepared,
        tie: f64,
        logs: &mut KnownLogs,
    ) -> [i16; PERSON_VALUES + NAMES] {
        let names = &prepared.values.names;
        let letters = |name| names.plain_key(name) as usize;
        let year = self.years.get(&record.dob.year).copied().unwrap_or(0);
        let date = self.dates.get(&record.dob.packed()).copied().unwrap_or(0);
        let share = |value: PersonValue, count: u32, of: f64, tie: f64| {
            rarity(half_share(count, of, self.plan[value as usize]) * tie)
        };
        let mut found = [0; PERSON_VALUES + NAMES];
        // `of` is all records or all parents, the same for every count of one kind.
        let mut set = |value: PersonValue, count: u32, of: f64, tie: f64| {
            found[value as usize] =
                logs.of(value as usize, count, |count| share(value, count, of, tie));
        };
        let both = self.records * 2.0;
        set(PersonValue::Name, self.names[record.name as usize], self.records, 1.0);
        set(PersonValue::Letters, self.letters[letters(record.name)], self.records, 1.0);
        set(PersonValue::Date, date, self.records, 1.0);
        set(PersonValue::Year, year, self.records, 1.0);
        set(PersonValue::Group, self.groups[usize::from(record.group)], self.records, 1.0);
        set(PersonValue::Mother, self.parents[letters(record.mother)], both, 1.0);
        set(PersonValue::Father, self.parents[letters(record.father)], both, 1.0);
        let generation = rarity_of_tie(tie);
        for value in [PersonValue::Date, PersonValue::Year] {
            found[value as usize] = (found[value as usize] + generation).max(0);
        }
        found[PersonValue::Generation as usize] = generation;
        found[PersonValue::DayOfYear as usize] =
            share(PersonValue::DayOfYear, date, f64::from(year), 1.0);
        if let Some(of) = self.fathers_of_surname(record, names) {
            let count = self.fathers[letters(record.father)];
            found[PersonValue::Father as usize] = share(PersonValue::Father, count, of, 1.0);
        }
        found[PERSON_VALUES..].copy_from_slice(&self.scales(
            [record.name, record.father, record.mother],
            names,
            logs,
        ));
        found
    }

    /// Fathers with the person's own surname; `None` if the person's father has another.
    fn fathers_of_surname(&self, record: &Record, names: &Names) -> Option<f64> {
        let first = |name| names.words(name).first().map(|word| word.plain);
        let surname = first(record.father)?;
        (first(record.name) == Some(surname))
            .then(|| f64::from(self.surnames.get(&surname).copied().unwrap_or(0)))
    }

    /// How rare the own name and the parents' names are compared with the mean.
    pub(super) fn scales(
        &self,
        whose: [u32; NAMES],
        names: &Names,
        logs: &mut KnownLogs,
    ) -> [i16; NAMES] {
        let mut found = [0; NAMES];
        let both = self.records * 2.0;
        for (name, (whose, counts, of, mean)) in whose.into_iter().zip([
            (WhoseName::Own, &self.letters, self.records, self.mean_name),
            (WhoseName::Father, &self.parents, both, self.mean_parent),
            (WhoseName::Mother, &self.parents, both, self.mean_parent),
        ]) {
            let count = counts[names.plain_key(name) as usize];
            found[whose as usize] = logs.of(PERSON_VALUES + whose as usize, count, |count| {
                let share = f64::from(count) / of;
                -steps((share + 0.5 / of) / mean.max(0.5 / of)) as i16
            });
        }
        found
    }
}

/// The logarithm of one over a share.
pub(super) fn rarity(share: f64) -> i16 {
    -steps(share.min(1.0)) as i16
}

/// What a tie takes from the rarity of a value, below zero.
fn rarity_of_tie(tie: f64) -> i16 {
    -steps(tie.max(1.0)) as i16
}

/// The share that a count stands for: less half a record, and with the plan's share counted in.
pub(super) fn half_share(count: u32, of: f64, plan: f64) -> f64 {
    (f64::from(count.max(1)) - 0.5) / (of + 0.5 / plan)
}

/// The plan's share of a value: that of the first level with this frequency.
pub(super) fn plan_share(frequency: Frequency) -> f64 {
    let levels = COMPARISONS.iter().flat_map(|comparison| comparison.levels);
    levels.clone().find(|level| level.frequency == frequency).map_or(1.0, |level| level.u)
}

/// The chance that two random records share the value: the sum of squared shares.
fn mean_square(counts: &[u32], of: f64) -> f64 {
    // Whole numbers, because a sum of shares would depend on their order.
    let squares: u64 = counts.iter().map(|&count| u64::from(count) * u64::from(count)).sum();
    squares as f64 / (of * of)
}
