//! How two registry people are related whom a book's row gives as parent and child or as a couple.
//!
//! Takes a candidate and a linked person of the same row, gives the level of what the registry says
//! about the two. Decided: the numbers and dates that the registry records for a child's parents
//! can support or contradict a candidate, but names alone cannot identify anybody, because
//! namesakes share them; and since the registry records only one pair of parents for an adopted
//! child, it never contradicts the other pair.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::compare::{date_level, name_level, place_level};
use crate::normalise::{Names, Prepared};
use crate::plan::{
    DateLevel, FamilyLevel, LARGEST_HOUSEHOLD, LIMITS, ListKind, MINOR_AGE, NameLevel, PlaceLevel,
    Role,
};

/// What one person of a row is to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kin {
    /// A parent; `father` tells which.
    Parent { father: bool },
    /// A child; `father` tells of which parent.
    Child { father: bool },
    /// Husband and wife, or the two parents of one child.
    Couple,
}

/// What a person of one role is to a person of another; `None` if a book does not relate the two.
pub(super) fn kin(role: Role, other: Role) -> Option<Kin> {
    use Role::{AdoptiveFather, AdoptiveMother, Father, Husband, Mother, Own, Wife};
    match (role, other) {
        (Father | AdoptiveFather, Own) => Some(Kin::Parent { father: true }),
        (Mother | AdoptiveMother, Own) => Some(Kin::Parent { father: false }),
        (Own, Father | AdoptiveFather) => Some(Kin::Child { father: true }),
        (Own, Mother | AdoptiveMother) => Some(Kin::Child { father: false }),
        (Husband, Wife)
        | (Wife, Husband)
        | (Father, Mother)
        | (Mother, Father)
        | (AdoptiveFather, AdoptiveMother)
        | (AdoptiveMother, AdoptiveFather) => Some(Kin::Couple),
        _ => None,
    }
}

/// What is looked up in the registry for all rows in one pass.
#[derive(Default)]
pub(super) struct Lookup {
    /// The people of each household, in order, up to [`LARGEST_HOUSEHOLD`]: a larger one is no
    /// household.
    households: FxHashMap<u32, Vec<u32>>,
    /// The person of each number; of several, the first by what they say.
    numbers: FxHashMap<u64, Option<u32>>,
    /// Couples by number: whether some child has both numbers as its parents.
    numbered: FxHashMap<(u64, u64), bool>,
    /// Couples by household and names: whether a child of that household has both names as its
    /// parents.
    named: FxHashMap<(u32, u32, u32), bool>,
}

impl Lookup {
    /// Asks for a person's household and for the people whose numbers the registry gives as the
    /// parents'.
    pub(super) fn ask(&mut self, registry: u32, prepared: &Prepared) {
        let extra = prepared.registry.extra(registry);
        if extra.household != 0 {
            self.households.entry(extra.household).or_default();
        }
        for number in [extra.father_number, extra.mother_number] {
            if number != 0 {
                self.numbers.entry(number).or_default();
            }
        }
    }

    /// Asks whether some child has the candidate and the linked person as its parents.
    pub(super) fn ask_couple(&mut self, candidate: u32, other: u32, prepared: &Prepared) {
        for couple in Couple::both_ways(candidate, other, prepared) {
            self.numbered.extend(couple.numbers.map(|key| (key, false)));
            self.named.extend(couple.names.map(|key| (key, false)));
        }
    }

    /// Looks up the households and numbers that were asked for.
    pub(super) fn find(&mut self, prepared: &Prepared) {
        for (record, place) in prepared.registry.records.iter().zip(0..) {
            if let Some(owner) = record.number.full().and_then(|n| self.numbers.get_mut(&n)) {
                let is_first = |&known: &u32| prepared.in_order(place, known).is_lt();
                if owner.as_ref().is_none_or(is_first) {
                    *owner = Some(place);
                }
            }
            let household = prepared.registry.extra(place).household;
            if let Some(people) = self.households.get_mut(&household)
                && people.len() <= LARGEST_HOUSEHOLD
            {
                people.push(place);
            }
        }
    }

    /// Looks up the children of the couples that were asked for.
    pub(super) fn find_children(&mut self, prepared: &Prepared) {
        if self.numbered.is_empty() && self.named.is_empty() {
            return;
        }
        let names = &prepared.values.names;
        for (record, place) in prepared.registry.records.iter().zip(0..) {
            let extra = prepared.registry.extra(place);
            if let Some(found) = self.numbered.get_mut(&(extra.father_number, extra.mother_number))
            {
                *found = true;
            }
            if extra.household != 0 && record.father != Names::MISSING {
                let keys = (names.plain_key(record.father), names.plain_key(record.mother));
                if let Some(found) = self.named.get_mut(&(keys.0, keys.1, extra.household)) {
                    *found = true;
                }
            }
        }
    }

    /// The people of a person's household, and the parents whom the person's record names by
    /// number.
    pub(super) fn around(&self, registry: u32, prepared: &Prepared) -> FxHashSet<u32> {
        let extra = prepared.registry.extra(registry);
        let household = self.households.get(&extra.household).map_or(&[][..], Vec::as_slice);
        let household = if household.len() > LARGEST_HOUSEHOLD { &[] } else { household };
        let parents = [extra.father_number, extra.mother_number];
        let parents = parents.iter().filter_map(|number| *self.numbers.get(number)?);
        household.iter().copied().chain(parents).filter(|&person| person != registry).collect()
    }

    fn is_household(&self, household: u32) -> bool {
        self.households.get(&household).is_some_and(|people| people.len() <= LARGEST_HOUSEHOLD)
    }
}

/// The keys by which the child of a couple is found.
struct Couple {
    numbers: Option<(u64, u64)>,
    names: Option<(u32, u32, u32)>,
}

impl Couple {
    /// The keys as father and mother, and as mother and father. The household is the candidate's: a
    /// child living with the other person would support every namesake of the candidate alike.
    fn both_ways(candidate: u32, other: u32, prepared: &Prepared) -> [Couple; 2] {
        let names = &prepared.values.names;
        let household = prepared.registry.extra(candidate).household;
        let [a, b] = [candidate, other].map(|person| &prepared.registry.records[person as usize]);
        let is_named = household != 0 && a.name != Names::MISSING && b.name != Names::MISSING;
        [(a, b), (b, a)].map(|(father, mother)| Couple {
            numbers: father.number.full().zip(mother.number.full()),
            names: is_named
                .then(|| (names.plain_key(father.name), names.plain_key(mother.name), household)),
        })
    }
}

/// How a candidate is related to a linked person of the row; `None` if the registry says nothing.
/// `says_home` is whether the row itself says where the candidate lives.
pub(super) fn level(
    candidate: u32,
    (kin, other): (Kin, u32),
    book: ListKind,
    says_home: bool,
    lookup: &Lookup,
    prepared: &Prepared,
) -> Option<FamilyLevel> {
    let (child, parent) = match kin {
        Kin::Parent { .. } => (other, candidate),
        Kin::Child { .. } | Kin::Couple => (candidate, other),
    };
    if candidate == other || kin != Kin::Couple && is_too_young(parent, child, prepared) {
        return Some(FamilyLevel::Contradicts);
    }
    let named = match kin {
        Kin::Parent { father } => parent_of(other, candidate, father, prepared),
        Kin::Child { father } => parent_of(candidate, other, father, prepared),
        Kin::Couple => couple(candidate, other, lookup, prepared),
    };
    let registry = &prepared.registry;
    let homes = [candidate, other].map(|person| registry.extra(person).household);
    let household = homes[0] != 0 && homes[0] == homes[1] && lookup.is_household(homes[0]);
    match named {
        // The registry records only one pair of an adopted child's parents, and perhaps not yet those
        // who recognised it.
        Some(FamilyLevel::Contradicts)
            if matches!(book, ListKind::Adoptions | ListKind::Recognitions) => {}
        Some(level @ (FamilyLevel::Contradicts | FamilyLevel::Numbered)) => return Some(level),
        _ if household => return Some(FamilyLevel::Household),
        Some(level) => return Some(level),
        None => {}
    }
    if household {
        return Some(FamilyLevel::Household);
    }
    if homes.iter().all(|&home| home != 0) {
        let together = kin == Kin::Couple || is_minor(child, prepared);
        let together = together && (book != ListKind::Adoptions || kin == Kin::Couple);
        return (homes[0] != homes[1] && together).then_some(FamilyLevel::Apart);
    }
    let places = [candidate, other].map(|person| registry.records[person as usize].place);
    let same = place_level(&prepared.values.places, places[0], places[1]) == PlaceLevel::Hamlet;
    (same && !says_home).then_some(FamilyLevel::Home)
}

/// Whether the parent was still a child, or not yet born, when the child was born.
fn is_too_young(parent: u32, child: u32, prepared: &Prepared) -> bool {
    let [parent, child] =
        [parent, child].map(|person| prepared.registry.records[person as usize].dob.year);
    parent != 0 && child != 0 && parent.saturating_add(LIMITS.youngest_parent) > child
}

/// Whether a person is certainly a minor on the day of the run.
fn is_minor(registry: u32, prepared: &Prepared) -> bool {
    let born = prepared.registry.records[registry as usize].dob;
    let today = prepared.today.year;
    born.year != 0 && born.year <= today && today - born.year < MINOR_AGE
}

/// What a child's record says about a person as its father or mother.
fn parent_of(child: u32, parent: u32, father: bool, prepared: &Prepared) -> Option<FamilyLevel> {
    let registry = &prepared.registry;
    let (record, extra) = (&registry.records[child as usize], registry.extra(child));
    let person = &registry.records[parent as usize];
    let (name, dob, number) = match father {
        true => (record.father, extra.father_dob, extra.father_number),
        false => (record.mother, extra.mother_dob, extra.mother_number),
    };
    if let Some(own) = person.number.full().filter(|_| number != 0) {
        return Some(if own == number { FamilyLevel::Numbered } else { FamilyLevel::Contradicts });
    }
    let names = &prepared.values.names;
    let same_name = matches!(
        name_level(names, name, person.name),
        NameLevel::Equal | NameLevel::Variant | NameLevel::Unmarked
    );
    match date_level(dob, person.dob) {
        DateLevel::Equal | DateLevel::Swapped if same_name => Some(FamilyLevel::Numbered),
        DateLevel::Year if same_name => Some(FamilyLevel::Named),
        DateLevel::Other | DateLevel::OtherYear | DateLevel::DayMonth => {
            Some(FamilyLevel::Contradicts)
        }
        _ => None,
    }
}

/// Whether a child has both people as its parents. Only the registry's columns say who is the
/// father, so both orders are tried.
fn couple(candidate: u32, other: u32, lookup: &Lookup, prepared: &Prepared) -> Option<FamilyLevel> {
    let ways = Couple::both_ways(candidate, other, prepared);
    let is_found = |found: Option<&bool>| found == Some(&true);
    if ways.iter().any(|c| c.numbers.is_some_and(|key| is_found(lookup.numbered.get(&key)))) {
        return Some(FamilyLevel::Numbered);
    }
    let named = ways.iter().any(|c| c.names.is_some_and(|key| is_found(lookup.named.get(&key))));
    named.then_some(FamilyLevel::Named)
}
