//! Blocking: two sets of records in, the pairs worth comparing out.
//!
//! One key after the other indexes the registry and looks the sector's rows up in it, so that only
//! one index is in memory at a time. Pairs come out sorted by sector row and without repeats.

use rustc_hash::FxHashMap;

use crate::normalise::{IdNumber, MOST_COMMUNES, Names, Prepared, Record, Values, shared_commune};
use crate::plan::{KEYS, Key, LIMITS, Part};

/// A sector record and a registry record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair {
    /// Place of the sector record.
    pub sector: u32,
    /// Place of the registry record.
    pub registry: u32,
}

/// What blocking found.
#[derive(Debug, Default)]
pub struct Blocked {
    /// The pairs, sorted, each once.
    pub pairs: Vec<Pair>,
    /// Sector records that share a key with more people than were taken.
    pub crowded: Vec<bool>,
}

/// Pairs after which repeats are taken out before going on: several keys find the same pair.
const MANY_PAIRS: usize = 4_000_000;

/// All candidate pairs. `progress` is told keys done and keys in all, in rows.
pub fn block(prepared: &Prepared, progress: &mut dyn FnMut(u64, u64)) -> Blocked {
    let rows = prepared.sector.len() as u64;
    let mut blocked = Blocked { pairs: Vec::new(), crowded: vec![false; prepared.sector.len()] };
    let mut threshold = MANY_PAIRS;
    for (done, key) in KEYS.iter().enumerate() {
        progress(done as u64 * rows / KEYS.len() as u64, rows);
        pairs_of_key(key, prepared, &mut blocked);
        if blocked.pairs.len() > threshold {
            sort_out(&mut blocked.pairs);
            threshold = MANY_PAIRS.max(blocked.pairs.len() * 2);
        }
    }
    sort_out(&mut blocked.pairs);
    progress(rows, rows);
    blocked
}

fn sort_out(pairs: &mut Vec<Pair>) {
    pairs.sort_unstable();
    pairs.dedup();
}

fn pairs_of_key(key: &Key, prepared: &Prepared, blocked: &mut Blocked) {
    let values = &prepared.values;
    let registry = &prepared.registry.records;
    let mut entries: Vec<(u64, u32)> = Vec::with_capacity(registry.len());
    for (place, record) in registry.iter().enumerate() {
        each_key(key, record, values, |hash| entries.push((hash, place as u32)));
    }
    entries.sort_unstable();
    let mut blocks: FxHashMap<u64, (u32, u32)> = FxHashMap::default();
    let mut start = 0;
    for chunk in entries.chunk_by(|a, b| a.0 == b.0) {
        blocks.insert(chunk[0].0, (start, start + chunk.len() as u32));
        start += chunk.len() as u32;
    }
    let Blocked { pairs, crowded } = blocked;
    for (sector, record) in prepared.sector.records.iter().enumerate() {
        each_key(key, record, values, |hash| {
            let Some(&(start, end)) = blocks.get(&hash) else { return };
            let block = &entries[start as usize..end as usize];
            let pair = |place| Pair { sector: sector as u32, registry: place };
            if block.len() <= key.block {
                pairs.extend(block.iter().map(|&(_, place)| pair(place)));
            } else {
                let narrowed = narrow(record, block, registry, values);
                crowded[sector] |= narrowed.is_cut;
                pairs.extend(narrowed.places.into_iter().map(pair));
            }
        });
    }
}

/// A large block narrowed for one row.
struct Narrowed {
    places: Vec<u32>,
    is_cut: bool,
}

/// The records of a large block that agree with the row in something else, those that agree in
/// most first when even they are too many. Bounded, so that a file of equal people takes no more
/// time per row than any other.
fn narrow(record: &Record, block: &[(u64, u32)], registry: &[Record], values: &Values) -> Narrowed {
    let mut agreeing: Vec<(std::cmp::Reverse<u32>, u32)> = block
        .iter()
        .take(LIMITS.scanned_block)
        .map(|&(_, place)| {
            (std::cmp::Reverse(agreement(record, &registry[place as usize], values)), place)
        })
        .filter(|(agreement, _)| agreement.0 > 0)
        .collect();
    let is_cut = block.len() > LIMITS.scanned_block || agreeing.len() > LIMITS.narrowed_block;
    if agreeing.len() > LIMITS.narrowed_block {
        agreeing.sort_unstable();
        agreeing.truncate(LIMITS.narrowed_block);
    }
    Narrowed { places: agreeing.into_iter().map(|(_, place)| place).collect(), is_cut }
}

/// In how much two records of a large block agree beside its key: the date or, where one side has
/// the year alone, the year; each parent; a commune.
fn agreement(a: &Record, b: &Record, values: &Values) -> u32 {
    let same_year = a.dob.year != 0 && a.dob.year == b.dob.year;
    let date = same_year && (a.dob == b.dob || !a.dob.is_full() || !b.dob.is_full());
    let parent =
        |x, y| x != Names::MISSING && values.names.plain_key(x) == values.names.plain_key(y);
    let commune = shared_commune(values.places.get(a.place), values.places.get(b.place)).is_some();
    [date, parent(a.father, b.father), parent(a.mother, b.mother), commune]
        .into_iter()
        .map(u32::from)
        .sum()
}

/// Calls back with each value that a record has for a key: none when a part is missing, several
/// when its address can mean several communes.
fn each_key(key: &Key, record: &Record, values: &Values, mut found: impl FnMut(u64)) {
    let mut hash = 0;
    let mut by_commune = false;
    for part in key.parts {
        if *part == Part::Commune {
            by_commune = true;
            continue;
        }
        match part_value(*part, record, values) {
            Some(value) => hash = mix(hash, value),
            None => return,
        }
    }
    if by_commune {
        let communes = &values.places.get(record.place).communes;
        // A whole district or province names no commune.
        if communes.len() <= MOST_COMMUNES {
            communes.iter().for_each(|&commune| found(mix(hash, u64::from(commune) + 1)));
        }
    } else {
        found(hash);
    }
}

fn part_value(part: Part, record: &Record, values: &Values) -> Option<u64> {
    let names = &values.names;
    let parent = |name| (name != Names::MISSING).then(|| u64::from(names.plain_key(name)));
    match part {
        Part::Number => record.number.full(),
        Part::NumberHead => record.number.full().map(|n| n / 1_000_000),
        Part::NumberTail => match record.number {
            IdNumber::Full(number) => Some(number % 1_000_000),
            _ => None,
        },
        Part::OldNumber => (record.old_number != 0).then_some(u64::from(record.old_number)),
        Part::PlainName => parent(record.name),
        Part::Given => names.words(record.name).last().map(|w| u64::from(w.plain)),
        Part::Surname => names.words(record.name).first().map(|w| u64::from(w.plain)),
        Part::Year => (record.dob.year != 0).then_some(u64::from(record.dob.year)),
        Part::DayMonth => record.dob.is_full().then(|| {
            let (day, month) = (u64::from(record.dob.day), u64::from(record.dob.month));
            day.min(month) << 8 | day.max(month)
        }),
        Part::Commune => None,
        Part::Father => parent(record.father),
        Part::Mother => parent(record.mother),
    }
}

/// Mixes a value into a hash, all bits of both counting (the finaliser of SplitMix64).
fn mix(hash: u64, value: u64) -> u64 {
    let mut mixed = hash.rotate_left(21) ^ value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
