//! All names on all maps, and the units that have them.
//!
//! Takes the country, gives a map from folded name (without its level word) to entries. An entry
//! keeps its level and its marked name, so that a text with marks can prefer the unit spelt the
//! same way and still fall back on the others.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::fold::{Folded, Gap, fold};
use super::levels::{Level, Tier, level_at};
use super::maps::Maps;
use super::near::Near;

/// The unit of an entry, as an index into its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Province(u8),
    OldProvince(u8),
    District(u16),
    Commune(u16),
    OldCommune(u16),
}

impl Unit {
    pub(super) fn tier(self) -> Tier {
        match self {
            Unit::Province(_) | Unit::OldProvince(_) => Tier::Province,
            Unit::District(_) => Tier::District,
            Unit::Commune(_) | Unit::OldCommune(_) => Tier::Commune,
        }
    }
}

/// One unit under one of its names.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) unit: Unit,
    pub(super) level: Level,
    /// The name's marked words, without the level.
    pub(super) marked: Box<str>,
    /// No amendment ended the name.
    pub(super) current: bool,
}

/// Folded names with their entries, and the word before which the name has a hyphen.
type List = Vec<(Box<str>, Entry, Option<usize>)>;

/// Folded name -> its entries.
#[derive(Debug, Default)]
pub(super) struct Names {
    ranges: FxHashMap<Box<str>, (u32, u32)>,
    entries: Vec<Entry>,
    /// The number of words in the longest name: longer spans need not be looked up.
    longest: usize,
    /// The words before and after the hyphen of each name that has one.
    hyphens: Vec<(Box<str>, Box<str>)>,
    near: OnceLock<Near>,
}

impl Names {
    pub(super) fn new(maps: &Maps) -> Names {
        let mut list = List::with_capacity(20_000);
        for (at, unit) in maps.provinces.iter().enumerate() {
            for name in &unit.names {
                add(&mut list, &name.text, Unit::Province(narrow(at)), name.ended.is_none());
            }
        }
        for (at, unit) in maps.old_provinces.iter().enumerate() {
            add(&mut list, unit.name, Unit::OldProvince(narrow(at)), true);
        }
        for (at, unit) in maps.old_districts.iter().enumerate() {
            for name in unit.other_names.iter().chain([&unit.name]) {
                add(&mut list, name, Unit::District(index(at)), true);
            }
        }
        for (at, unit) in maps.communes.iter().enumerate() {
            for name in &unit.names {
                add(&mut list, &name.text, Unit::Commune(index(at)), name.ended.is_none());
            }
        }
        for (at, unit) in maps.old_communes.iter().enumerate() {
            add(&mut list, unit.name, Unit::OldCommune(index(at)), true);
        }
        for alias in &maps.aliases {
            for unit in &alias.units {
                if alias.tier == "province" {
                    let Ok(old) = u8::try_from(*unit) else { continue };
                    add(&mut list, alias.name, Unit::OldProvince(old), true);
                } else {
                    add(&mut list, alias.name, Unit::District(*unit), true);
                }
            }
        }
        Names::collect(list)
    }

    /// The units with this folded name.
    pub(super) fn get(&self, folded: &str) -> &[Entry] {
        match self.ranges.get(folded) {
            Some((from, to)) => self.entries.get(*from as usize..*to as usize).unwrap_or(&[]),
            None => &[],
        }
    }

    /// The units that the words `from..to` name.
    pub(super) fn span(&self, text: &Folded, from: usize, to: usize) -> &[Entry] {
        if from >= to || to - from > self.longest { &[] } else { self.get(text.text(from, to)) }
    }

    /// Whether the hyphen before word `at` is part of a name ("Bà Rịa - Vũng Tàu").
    pub(super) fn bridges(&self, text: &Folded, at: usize) -> bool {
        let (left, right) = (text.text(at.wrapping_sub(1), at), text.text(at, at + 1));
        self.hyphens.iter().any(|pair| *pair.0 == *left && *pair.1 == *right)
            && (at.saturating_sub(4)..at)
                .any(|from| (at + 1..at + 4).any(|to| !self.span(text, from, to).is_empty()))
    }

    fn collect(mut list: List) -> Names {
        let mut hyphens = Vec::new();
        for (name, _, at) in &list {
            if let Some(at) = at {
                let mut words = name.split(' ').skip(at - 1);
                hyphens
                    .push((words.next().unwrap_or("").into(), words.next().unwrap_or("").into()));
            }
        }
        hyphens.sort();
        hyphens.dedup();
        // The sort is stable: units with one name stay in table order.
        list.sort_by(|a, b| a.0.cmp(&b.0));
        let mut names = Names { hyphens, ..Names::default() };
        let mut list = list.into_iter().peekable();
        while let Some((name, entry, _)) = list.next() {
            let from = names.entries.len();
            names.entries.push(entry);
            while let Some((_, entry, _)) = list.next_if(|next| next.0 == name) {
                names.entries.push(entry);
            }
            names.longest = names.longest.max(name.split(' ').count());
            names.ranges.insert(name, (from as u32, names.entries.len() as u32));
        }
        names
    }

    /// The names by their halves; built the first time an address fits no name.
    fn near_names(&self) -> &Near {
        self.near.get_or_init(|| {
            let mut near = Near::default();
            self.ranges.keys().for_each(|name| near.add(name));
            near
        })
    }

    /// The entries of names that differ from the words by one mistake: a letter wrong, missing or
    /// too many, or two neighbours swapped.
    pub(super) fn near<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = &'a Entry> {
        self.near_names().names(folded).into_iter().flat_map(|name| self.get(name))
    }
}

/// Adds a full name and its common short forms.
fn add(list: &mut List, name: &str, unit: Unit, current: bool) {
    let text = fold(name);
    let end = text.words.len();
    let (level, start) = match level_at(&text, 0, end) {
        // An alias without a level word may look as if it began with one ("TT Huế").
        Some(said) if said.level.is_unit() && said.full => (said.level, said.words),
        _ => (Level::Unsaid, 0),
    };
    let mut push = |from: usize| {
        if from < end {
            let entry = Entry { unit, level, marked: text.marked(from, end).into(), current };
            let hyphen = (from + 1..end)
                .find(|at| text.words.get(*at).is_some_and(|word| word.gap == Gap::Hyphen));
            list.push((text.text(from, end).into(), entry, hyphen.map(|at| at - from)));
        }
    };
    push(start);
    if end - start > 2 && text.text(start, start + 2) == "nong truong" {
        push(start + 2); // "Thị trấn Nông trường Liên Sơn" is written "TTNT Liên Sơn"
    }
}

fn index(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

fn narrow(at: usize) -> u8 {
    u8::try_from(at).unwrap_or(u8::MAX)
}
