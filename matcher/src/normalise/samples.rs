//! Samples of records, and an order of their own for records that tie.
//!
//! Takes a side, gives some of its records. Decided: samples are chosen, and ties broken, by what
//! records say and never by where they stand, so that a list may be sorted in any way. Records that
//! say the same may stand for each other.

use std::sync::atomic::Ordering;

use super::content::Contents;
use super::prepared::Prepared;
use crate::plan::Side;

/// Once one in this many people was asked for, all are hashed: in a crowd each is asked for again
/// and again.
const ONE_IN: usize = 16;

impl Prepared {
    /// A hash of what a record says, the same wherever its row and its file stand.
    pub fn content(&self, side: Side, record: u32) -> u64 {
        let contents = self.contents();
        let one = || contents.whole(side, self.side(side), record, &self.values);
        if side == Side::Sector {
            return one();
        }
        if let Some(known) = contents.people.get().and_then(|all| all.get(record as usize)) {
            return *known;
        }
        if contents.asked.fetch_add(1, Ordering::Relaxed) < self.registry.len() / ONE_IN {
            return one();
        }
        self.contents_of_people()[record as usize]
    }

    /// The order of two people of the registry, by what they say.
    pub fn in_order(&self, a: u32, b: u32) -> std::cmp::Ordering {
        let contents = self.contents();
        let brief = |of: u32| contents.brief(Side::Registry, &self.registry.records[of as usize]);
        let whole = |of: u32| self.content(Side::Registry, of);
        brief(a).cmp(&brief(b)).then_with(|| whole(a).cmp(&whole(b))).then(a.cmp(&b))
    }

    /// Keeps of these people the first `most` by what they say.
    pub fn keep_first(&self, people: &mut Vec<u32>, most: usize) {
        if people.len() <= most || most == 0 {
            return people.truncate(most);
        }
        let contents = self.contents_of_people();
        people.select_nth_unstable_by_key(most - 1, |&person| (contents[person as usize], person));
        people.truncate(most);
    }

    /// About `wanted` records of a side, or all if there are no more, in the order of what they
    /// say. Which they are depends on nothing but what the records say.
    pub fn sample(&self, side: Side, wanted: usize) -> Vec<u32> {
        let records = self.side(side);
        let contents = self.contents();
        let mut chosen = self.some(side, wanted);
        // Where few values repeat all over the list, all of it is put in order.
        if chosen.len() * 2 < wanted {
            chosen = (0..records.len() as u32).collect();
        }
        let keyed = |record| (contents.whole(side, records, record, &self.values), record);
        let mut keyed: Vec<(u64, u32)> = chosen.into_iter().map(keyed).collect();
        keyed.sort_unstable();
        let stride = (keyed.len() / wanted.max(1)).max(1);
        keyed.into_iter().step_by(stride).map(|(_, record)| record).collect()
    }

    /// About `wanted` records of a side, or all if there are no more: more or fewer where many say
    /// the same.
    pub fn some(&self, side: Side, wanted: usize) -> Vec<u32> {
        let records = &self.side(side).records;
        if records.len() <= wanted {
            return (0..records.len() as u32).collect();
        }
        let contents = self.contents();
        let most = u64::MAX / records.len() as u64 * wanted as u64;
        let keyed = (0..).zip(records);
        let chosen = keyed.filter(|(_, record)| contents.brief(side, record) <= most);
        chosen.map(|(place, _)| place).collect()
    }

    fn contents(&self) -> &Contents {
        self.contents.get_or_init(|| Contents::of(&self.values))
    }

    fn contents_of_people(&self) -> &[u64] {
        let contents = self.contents();
        contents.people.get_or_init(|| {
            let people = 0..self.registry.len() as u32;
            let whole = |of| contents.whole(Side::Registry, &self.registry, of, &self.values);
            people.map(whole).collect()
        })
    }
}
