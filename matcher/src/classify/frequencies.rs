//! How common each record's values are: agreeing on a rare value says more (Newcombe et al., 1959;
//! Winkler, 1989).
//!
//! Takes both sides, gives the logarithm of each frequency for every record, so that weighing a
//! pair is adding numbers. Frequencies are those of the registry (`value_counts`).
//!
//! Comparisons are less independent than a sum supposes, and three dependencies are accounted for:
//! namesakes live in one place and are of one age more often than others ([`Clusters`]), and a
//! father's surname is no news besides the person's own.

use rustc_hash::FxHashMap;

use super::bits::{Weighed, steps};
use super::clusters::Clusters;
use super::generations;
use super::hamlet_names::HamletNames;
use super::value_counts::{
    Counts, KnownLogs, NAMES, PERSON_VALUES, PLACE_VALUES, half_share, plan_share, rarity,
};
use crate::compare::Levels;
use crate::normalise::{Prepared, Record, Records, Word};
use crate::plan::{COMPARISONS, Frequency, LEARNING, PersonValue, PlaceValue, WhoseName};

const OWN: Frequency = Frequency::Scaled(WhoseName::Own);

/// How many values of a row have a frequency: its places, its names, and whether one of its words is
/// nobody's.
const ROW_VALUES: usize = PLACE_VALUES + NAMES + 1;
const SLIP: usize = ROW_VALUES - 1;

/// Logarithms for every record of both sides, in steps.
pub struct Frequencies {
    people: Vec<[i16; PERSON_VALUES + NAMES]>,
    rows: Vec<[i16; ROW_VALUES]>,
    scale: i32,
    /// How much more often than others namesakes share a hamlet.
    hamlet_tie: i32,
    /// The most that each value of a person adds.
    most: [i32; PERSON_VALUES],
}

impl Frequencies {
    /// Counts the values of the registry.
    pub fn count(prepared: &Prepared) -> Frequencies {
        let counts = Counts::of(prepared);
        let clusters = Clusters::of(prepared);
        let mut logs = KnownLogs::new();
        let ties = generations::ties(prepared, clusters.year);
        let records = prepared.registry.records.iter().zip(ties);
        let people: Vec<_> = records
            .map(|(record, tie)| counts.person(record, prepared, f64::from(tie), &mut logs))
            .collect();
        let most = |value| people.iter().map(|person| i32::from(person[value])).max();
        Frequencies {
            most: std::array::from_fn(|value| most(value).unwrap_or(0)),
            rows: rows(prepared, &counts, &clusters, &mut logs),
            people,
            hamlet_tie: steps(clusters.hamlet),
            scale: steps(LEARNING.farthest_by_name),
        }
    }

    /// How much more often than others namesakes share a hamlet, in steps.
    pub fn hamlet_tie(&self) -> i32 {
        self.hamlet_tie
    }

    /// Reads a person's entry, so that it is in the processor's cache.
    pub fn touch(&self, registry: u32) -> u32 {
        self.people[registry as usize][0] as u32
    }

    /// What frequency adds to each level of a pair, in steps.
    pub fn of_pair(&self, sector: u32, registry: u32, levels: &Levels) -> Weighed {
        std::array::from_fn(|comparison| {
            let level = &COMPARISONS[comparison].levels[usize::from(levels[comparison])];
            self.add(level.frequency, sector, registry)
        })
    }

    /// The most that a level with this frequency adds, without what depends on a row's place.
    pub fn most(&self, frequency: Frequency) -> i32 {
        match frequency {
            Frequency::None | Frequency::Borrowed | Frequency::Place(_) => 0,
            Frequency::Person(value) => self.most[value as usize],
            Frequency::SlipOfLetters => self.most[PersonValue::Letters as usize],
            Frequency::Scaled(_) | Frequency::Slip => self.scale,
        }
    }

    /// The most that a level with this frequency adds for this person, without what depends on a
    /// row's place.
    pub fn most_of(&self, frequency: Frequency, registry: u32) -> i32 {
        let person = |at: usize| i32::from(self.people[registry as usize][at]);
        match frequency {
            Frequency::None | Frequency::Borrowed | Frequency::Place(_) => 0,
            Frequency::Person(value) => person(value as usize),
            Frequency::SlipOfLetters => person(PersonValue::Letters as usize),
            Frequency::Slip => self.most_of(OWN, registry),
            Frequency::Scaled(whose) => {
                person(PERSON_VALUES + whose as usize).clamp(-self.scale, self.scale)
            }
        }
    }

    /// How much more a slip in the name says because the row has a word that is nobody's.
    pub fn slip(&self, sector: u32) -> i32 {
        i32::from(self.rows[sector as usize][SLIP])
    }

    /// What one level with this frequency adds to a pair.
    pub fn add(&self, frequency: Frequency, sector: u32, registry: u32) -> i32 {
        let person = |at: usize| i32::from(self.people[registry as usize][at]);
        let row = |at: usize| i32::from(self.rows[sector as usize][at]);
        match frequency {
            Frequency::None | Frequency::Borrowed => 0,
            Frequency::Person(value) => person(value as usize),
            Frequency::Place(value) => row(value as usize),
            Frequency::SlipOfLetters => person(PersonValue::Letters as usize) + row(SLIP),
            Frequency::Slip => self.add(OWN, sector, registry) + row(SLIP),
            // The commoner of the two names counts.
            Frequency::Scaled(whose) => person(PERSON_VALUES + whose as usize)
                .min(row(PLACE_VALUES + whose as usize))
                .clamp(-self.scale, self.scale),
        }
    }
}

/// For the list's rows: how common their places are in the registry, each place counted once.
fn rows(
    prepared: &Prepared,
    counts: &Counts,
    clusters: &Clusters,
    logs: &mut KnownLogs,
) -> Vec<[i16; ROW_VALUES]> {
    let places = &prepared.values.places;
    let hamlets = hamlets(&prepared.registry, prepared);
    let names = HamletNames::of(prepared);
    let words = KnownWords::of(prepared);
    let share = |value: PlaceValue, count: u32, tie: f64| {
        let plan = plan_share(Frequency::Place(value));
        rarity(half_share(count, counts.records, plan) * tie)
    };
    let mut known: FxHashMap<u32, [i16; PLACE_VALUES]> = FxHashMap::default();
    let row = |record: &Record| {
        let place = known.entry(record.place).or_insert_with(|| {
            let place = places.get(record.place);
            let of = |count: &dyn Fn(u16) -> u32| place.communes.iter().map(|c| count(*c)).sum();
            let commune: u32 = of(&|c| counts.communes.get(&c).copied().unwrap_or(0));
            let hamlet: u32 =
                of(&|c| hamlets.get(&(c, place.hamlet.as_str())).copied().unwrap_or(0));
            let mut found = [0; PLACE_VALUES];
            if let Some(names) = names.as_ref().filter(|_| !place.hamlet.is_empty()) {
                let (whole, part) = names.people(&place.hamlet);
                found[PlaceValue::HamletName as usize] =
                    share(PlaceValue::HamletName, whole, clusters.hamlet_name);
                found[PlaceValue::HamletPart as usize] =
                    share(PlaceValue::HamletPart, part, clusters.hamlet_name);
            }
            if place.communes.is_empty() {
                return found; // no level needs the others
            }
            found[PlaceValue::Hamlet as usize] = share(PlaceValue::Hamlet, hamlet, clusters.hamlet);
            found[PlaceValue::OtherHamlet as usize] =
                share(PlaceValue::OtherHamlet, commune.saturating_sub(hamlet), clusters.commune);
            found[PlaceValue::Commune as usize] =
                share(PlaceValue::Commune, commune, clusters.commune);
            found
        });
        let mut found = [0; ROW_VALUES];
        found[..PLACE_VALUES].copy_from_slice(place);
        found[SLIP] = words.slip(prepared.values.names.words(record.name));
        let names = [record.name, record.father, record.mother];
        found[PLACE_VALUES..SLIP].copy_from_slice(&counts.scales(
            names,
            &prepared.values.names,
            logs,
        ));
        found
    };
    prepared.sector.records.iter().map(row).collect()
}

/// The plain words of the registry's names, and what a word says that is none of them.
struct KnownWords {
    is_known: Vec<bool>,
    /// How much more a slip says in a name with another word, in steps.
    slip: i16,
}

impl KnownWords {
    fn of(prepared: &Prepared) -> KnownWords {
        let (names, records) = (&prepared.values.names, &prepared.registry.records);
        let mut times = vec![0_u32; names.plain_words() as usize];
        for record in records {
            names.words(record.name).iter().for_each(|word| times[word.plain as usize] += 1);
        }
        let once = times.iter().filter(|times| **times == 1).count();
        // The share of names that have a word of nobody here although they are spelt right is about
        // that of the words that one person alone has (Good, 1953): in a small extract it is large.
        let by_chance = (once + 1) as f64 / (records.len() + 1) as f64;
        let slip = steps(LEARNING.slip_of_nobody.min(1.0 / by_chance).max(1.0)) as i16;
        KnownWords { is_known: times.iter().map(|times| *times > 0).collect(), slip }
    }

    /// What a slip adds in this name.
    fn slip(&self, words: &[Word]) -> i16 {
        let is_known = |word: &Word| self.is_known[word.plain as usize];
        if words.iter().all(is_known) { 0 } else { self.slip }
    }
}

/// The registry's people by commune and hamlet.
fn hamlets<'a>(registry: &Records, prepared: &'a Prepared) -> FxHashMap<(u16, &'a str), u32> {
    let mut by_place: FxHashMap<u32, u32> = FxHashMap::default();
    for record in &registry.records {
        *by_place.entry(record.place).or_default() += 1;
    }
    let mut found: FxHashMap<(u16, &str), u32> = FxHashMap::default();
    for (place, count) in by_place {
        let place = prepared.values.places.get(place);
        for &commune in &place.communes {
            *found.entry((commune, place.hamlet.as_str())).or_default() += count;
        }
    }
    found
}
