//! Collects pairs as one key after another finds them, and puts them in order at the end.
//!
//! Decided: pairs are ordered by counting those of each row, which takes one pass where sorting
//! takes many; repeats are then all within one row.

use serde::{Deserialize, Serialize};

/// A sector record and a registry record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Pair {
    /// Position of the sector record.
    pub sector: u32,
    /// Position of the registry record.
    pub registry: u32,
}

/// After this many new pairs, repeats are removed before going on: several keys find the same pair.
const MANY: usize = 2_000_000;

/// Pairs in the order in which they are found.
pub(super) struct Pairs {
    found: Vec<Pair>,
    rows: usize,
    threshold: usize,
}

impl Pairs {
    pub(super) fn of_rows(rows: usize) -> Pairs {
        Pairs { found: Vec::new(), rows, threshold: MANY }
    }

    pub(super) fn add(&mut self, sector: u32, registry: u32) {
        if self.found.len() >= self.threshold {
            self.found = in_order(std::mem::take(&mut self.found), self.rows);
            // Room for what comes until the next clean-up, not for double the present size.
            self.threshold = self.found.len() + self.found.len() / 2 + MANY;
            self.found.reserve_exact(self.threshold - self.found.len());
        }
        self.found.push(Pair { sector, registry });
    }

    /// All pairs, sorted, each once.
    pub(super) fn finish(self) -> Vec<Pair> {
        in_order(self.found, self.rows)
    }
}

fn in_order(found: Vec<Pair>, rows: usize) -> Vec<Pair> {
    // Where the pairs of each row begin; later, where the row's next pair goes.
    let mut next = vec![0_u32; rows + 1];
    for pair in &found {
        next[pair.sector as usize + 1] += 1;
    }
    for row in 0..rows {
        next[row + 1] += next[row];
    }
    let mut ordered = vec![Pair { sector: 0, registry: 0 }; found.len()];
    for pair in &found {
        let at = &mut next[pair.sector as usize];
        ordered[*at as usize] = *pair;
        *at += 1;
    }
    drop(found);
    let mut start = 0;
    for &end in &next[..rows] {
        ordered[start..end as usize].sort_unstable();
        start = end as usize;
    }
    ordered.dedup();
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorted_and_each_once() {
        let mut pairs = Pairs::of_rows(5);
        let found = [(3, 9), (0, 4), (3, 1), (0, 4), (4, 0), (3, 9), (0, 2)];
        found.iter().for_each(|&(sector, registry)| pairs.add(sector, registry));
        let mut expected: Vec<Pair> =
            found.iter().map(|&(sector, registry)| Pair { sector, registry }).collect();
        expected.sort_unstable();
        expected.dedup();
        assert_eq!(pairs.finish(), expected);
        assert_eq!(Pairs::of_rows(0).finish(), []);
    }
}
