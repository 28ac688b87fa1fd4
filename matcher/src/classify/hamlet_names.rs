//! How many people of the registry live in a hamlet of some name, in whichever commune: the
//! frequency for rows that name no commune.
//!
//! Counts follow [`compare_hamlets`], so that “TDP 5” and “Tổ dân phố 5” are one name, and “Tổ 5” and
//! “Thôn 5” are two.

use rustc_hash::FxHashMap;

use crate::normalise::address::{Hamlets, compare_hamlets, hamlet_names};
use crate::normalise::{Place, Prepared};

/// The registry's people by the name of their hamlet.
pub(super) struct HamletNames<'a> {
    /// By the names of a hamlet's parts, without the words for their kinds: each way to write them.
    whole: FxHashMap<String, Vec<(&'a str, u32)>>,
    /// By the name of each part.
    parts: FxHashMap<&'a str, u32>,
}

impl<'a> HamletNames<'a> {
    /// Counts the registry's people; `None` if every hamlet of both sides has a commune, so that
    /// nobody asks.
    pub(super) fn of(prepared: &'a Prepared) -> Option<HamletNames<'a>> {
        let places = &prepared.values.places;
        let alone = |place| places.get(place).is_hamlet_alone();
        if !(0..places.len() as u32).any(alone) {
            return None;
        }
        let mut people = vec![0_u32; places.len()];
        for record in &prepared.registry.records {
            people[record.place as usize] += 1;
        }
        let mut found = HamletNames { whole: FxHashMap::default(), parts: FxHashMap::default() };
        for (place, count) in (0..).zip(people).filter(|(_, count)| *count > 0) {
            found.add(places.get(place), count);
        }
        Some(found)
    }

    fn add(&mut self, place: &'a Place, count: u32) {
        let names = hamlet_names(&place.hamlet);
        for name in &names {
            *self.parts.entry(name).or_default() += count;
        }
        let ways = self.whole.entry(names.join(", ")).or_default();
        match ways.iter_mut().find(|(way, _)| *way == place.hamlet) {
            Some((_, people)) => *people += count,
            None => ways.push((&place.hamlet, count)),
        }
    }

    /// The people of a hamlet by its name, and those of the commonest of its parts.
    pub(super) fn people(&self, hamlet: &str) -> (u32, u32) {
        let names = hamlet_names(hamlet);
        let ways = self.whole.get(&names.join(", ")).into_iter().flatten();
        let same = ways.filter(|(way, _)| compare_hamlets(hamlet, way) == Hamlets::Same);
        let of_part = |name: &&str| self.parts.get(*name).copied().unwrap_or(0);
        (same.map(|(_, people)| people).sum(), names.iter().map(of_part).max().unwrap_or(0))
    }
}
