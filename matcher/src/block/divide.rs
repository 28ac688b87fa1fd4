//! Takes small blocks whole and divides large ones.
//!
//! Takes the rows and the people that share a value of a key, adds the pairs worth comparing.
//! Decided: from a large block only pairs that also agree in something else are taken: the date (or
//! a bare year), the commune or a parent. What is still too large by one of these is divided by the
//! next. Work grows with the rows and people of a block, never with their product, so that a file
//! of equal people takes no more time per row than any other. If nothing is left to divide by, the
//! first few people, by what they say, are taken and the rows are marked as crowded.

use rustc_hash::FxHashMap;

use super::entry::Entry;
use super::keys::{DIVISIONS, Division, Of};
use super::pairs::Pairs;
use crate::normalise::Prepared;
use crate::plan::LIMITS;

/// Adds the pairs of blocks.
pub(super) struct Divider<'a> {
    pub(super) prepared: &'a Prepared,
    pub(super) pairs: &'a mut Pairs,
    pub(super) crowded: &'a mut [bool],
}

impl Divider<'_> {
    /// Adds all pairs of a block.
    pub(super) fn take_all(&mut self, rows: &[Entry], people: &[Entry]) {
        for row in rows {
            people.iter().for_each(|person| self.pairs.add(row.place, person.place));
        }
    }

    /// Adds those pairs of a large block that agree in something besides its key.
    pub(super) fn divide(&mut self, rows: &[Entry], people: &[Entry]) {
        let places = |entries: &[Entry]| entries.iter().map(|entry| entry.place).collect();
        self.divide_by(&DIVISIONS, places(rows), places(people));
        // A row with no other values would pair with everyone in the block and has nothing to
        // divide by.
        let mut few: Option<Vec<u32>> = None;
        for row in rows {
            let record = &self.prepared.sector.records[row.place as usize];
            let mut says = false;
            for division in DIVISIONS {
                division.each(record, &self.prepared.values, Of::Row, |_| says = true);
            }
            if !says {
                self.crowded[row.place as usize] = true;
                let few = few.get_or_insert_with(|| self.few(places(people)));
                few.iter().for_each(|&person| self.pairs.add(row.place, person));
            }
        }
    }

    fn divide_by(&mut self, divisions: &[Division], rows: Vec<u32>, people: Vec<u32>) {
        for (at, division) in divisions.iter().enumerate() {
            for (rows, people) in self.parts(*division, &rows, &people) {
                let is_large = people.len() > LIMITS.narrowed_block;
                let few = is_large.then(|| self.few(people.clone()));
                let taken = few.as_ref().unwrap_or(&people);
                for &row in &rows {
                    self.crowded[row as usize] |= is_large;
                    taken.iter().for_each(|&person| self.pairs.add(row, person));
                }
                if is_large {
                    self.divide_by(&divisions[at + 1..], rows, people);
                }
            }
        }
    }

    /// The few of these people who are compared although there are more like them.
    fn few(&self, mut people: Vec<u32>) -> Vec<u32> {
        self.prepared.keep_first(&mut people, LIMITS.crowd_sample);
        people
    }

    /// The rows and people of a block that share a value of the division, for each value, in the
    /// order in which rows first have it.
    fn parts(&self, by: Division, rows: &[u32], people: &[u32]) -> Vec<(Vec<u32>, Vec<u32>)> {
        let values = &self.prepared.values;
        let mut parts: Vec<(Vec<u32>, Vec<u32>)> = Vec::new();
        let mut of_value: FxHashMap<u64, usize> = FxHashMap::default();
        for &row in rows {
            let record = &self.prepared.sector.records[row as usize];
            by.each(record, values, Of::Row, |value| {
                let at = *of_value.entry(value).or_insert(parts.len());
                if at == parts.len() {
                    parts.push(Default::default());
                }
                parts[at].0.push(row);
            });
        }
        for &person in people {
            let record = &self.prepared.registry.records[person as usize];
            by.each(record, values, Of::Person, |value| {
                if let Some(&at) = of_value.get(&value) {
                    parts[at].1.push(person);
                }
            });
        }
        parts.retain(|(_, people)| !people.is_empty());
        parts
    }
}
