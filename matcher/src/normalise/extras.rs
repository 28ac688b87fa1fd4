//! What else is known about each record of a side. Values that few lists have are stored once for
//! all who share them, because most do.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::extra::Extra;

/// What else is known about each record; empty if no table has a column for it.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Extras {
    pub(super) distinct: Vec<Extra>,
    /// For each record, the position of its entry in `distinct`.
    #[serde(with = "crate::packed::numbers")]
    pub(super) of_records: Vec<u32>,
    /// Positions by content, while rows are added.
    #[serde(skip)]
    pub(super) places: FxHashMap<Extra, u32>,
}

impl Extras {
    /// What else is known about a record.
    pub(super) fn get(&self, record: u32) -> Extra {
        let place = self.of_records.get(record as usize);
        place.and_then(|&place| self.distinct.get(place as usize)).copied().unwrap_or_default()
    }

    pub(super) fn push(&mut self, extra: Extra) {
        let place = *self.places.entry(extra).or_insert(self.distinct.len() as u32);
        if place as usize == self.distinct.len() {
            self.distinct.push(extra);
        }
        self.of_records.push(place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shared_is_kept_once() {
        let mut extras = Extras::default();
        for household in [7, 7, 0, 9, 7] {
            let mut extra = Extra::default();
            extra.household = household;
            extras.push(extra);
        }
        assert_eq!(extras.distinct.len(), 3);
        let found = (0..6).map(|record| extras.get(record).household).collect::<Vec<_>>();
        assert_eq!(found, [7, 7, 0, 9, 7, 0]);
    }
}
