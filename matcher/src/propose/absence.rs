//! Why nobody, or nobody certain, was found for a row: what an officer asks first.
//!
//! Takes the rows without a person, gives the reasons as codes with people, and the nearest person.
//! Decided: that nobody has the name is said only after counting the registry's names, and the
//! nearest person is looked for once more among those with the row's number, name or date of birth.
//! Only rows that lie inside the extract and say enough count as not found.

use rustc_hash::FxHashMap;

use crate::classify::{Finding, Linked, Verdict};
use crate::explain::steps;
use crate::normalise::{Extent, Names, Outside, shared_commune};
use crate::plan::{FindingKind, LIMITS, Status};

/// Where a row without a person stands to the extract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// The extract covers the person, and the row says enough to be found.
    Inside,
    /// The person can be in the national database without being in the extract.
    Outside(Outside),
    /// The row has no name, or neither a year of birth nor a number.
    TooLittle,
}

/// A reason for which nobody, or nobody certain, was found. People are those of the registry.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// The row says too little.
    TooLittle {
        /// Whether it has a name.
        name: bool,
    },
    /// The extract does not cover the person.
    Outside(Outside),
    /// The row's number is this person's.
    NumberOf(u32),
    /// Several people are about equally likely; those who are named.
    Alike {
        /// How many.
        count: u32,
        /// The likeliest.
        people: Vec<u32>,
    },
    /// Nobody in the extract has the name.
    NobodyOfTheName,
    /// People of the extract who have the name, and how many of them have the row's year of birth and
    /// commune; `None` if the row does not say them, or too many people have the name to look at.
    Namesakes {
        /// All of them.
        count: u32,
        /// With a year of birth that agrees.
        born: Option<u32>,
        /// Of a commune that agrees.
        near: Option<u32>,
    },
    /// A finding that explains it.
    Finding(Finding),
    /// What agrees is not enough.
    ThinEvidence,
}

/// Whether a finding tells what somebody decided.
fn is_of_people(finding: &Finding) -> bool {
    matches!(finding, Finding::Ruled { .. } | Finding::RulingUnsettled { .. })
}

/// Where a row without a person stands to the extract.
pub fn absence(linked: &Linked, verdict: &Verdict, extent: &Extent) -> Absence {
    let record = &linked.prepared.sector.records[verdict.sector as usize];
    let (number, old) = (record.number.full(), record.old_number);
    let born = !record.dob.is_missing() || record.year_by_age != 0;
    if record.name == Names::MISSING || !(born || number.is_some() || old != 0) {
        return Absence::TooLittle;
    }
    extent.outside(&linked.prepared, verdict.sector).map_or(Absence::Inside, Absence::Outside)
}

/// People of the registry whom rows without a person may mean.
pub struct Search<'a> {
    linked: &'a Linked,
    by_number: FxHashMap<u64, u32>,
    by_name: FxHashMap<u32, Namesakes>,
    by_birth: FxHashMap<u32, Vec<u32>>,
}

#[derive(Default)]
struct Namesakes {
    /// How many there are.
    count: u32,
    /// The first ones.
    people: Vec<u32>,
}

impl<'a> Search<'a> {
    /// Looks the registry through once for the numbers, names and dates of birth of these rows.
    pub fn of(linked: &'a Linked, rows: &[&Verdict]) -> Search<'a> {
        let names = &linked.prepared.values.names;
        let mut search = Search {
            linked,
            by_number: FxHashMap::default(),
            by_name: FxHashMap::default(),
            by_birth: FxHashMap::default(),
        };
        for verdict in rows {
            let record = &linked.prepared.sector.records[verdict.sector as usize];
            let (number, old) = (record.number.full(), record.old_number);
            for number in number.into_iter().chain((old != 0).then_some(u64::from(old))) {
                search.by_number.insert(number, u32::MAX);
            }
            if record.name != Names::MISSING {
                search.by_name.entry(names.plain_key(record.name)).or_default();
            }
            if record.dob.is_full() {
                search.by_birth.entry(record.dob.packed()).or_default();
            }
        }
        for (record, person) in linked.prepared.registry.records.iter().zip(0..) {
            let (number, old) = (record.number.full(), record.old_number);
            for number in number.into_iter().chain((old != 0).then_some(u64::from(old))) {
                if let Some(owner) = search.by_number.get_mut(&number) {
                    *owner = (*owner).min(person);
                }
            }
            if let Some(of) = search.by_name.get_mut(&names.plain_key(record.name)) {
                of.count += 1;
                if of.people.len() < LIMITS.weighed_namesakes {
                    of.people.push(person);
                }
            }
            if let Some(people) = search.by_birth.get_mut(&record.dob.packed())
                && people.len() < LIMITS.weighed_namesakes
            {
                people.push(person);
            }
        }
        search
    }

    /// The person whose number the row has, the row's own or an old one.
    fn owner(&self, verdict: &Verdict) -> Option<u32> {
        let record = &self.linked.prepared.sector.records[verdict.sector as usize];
        let (number, old) = (record.number.full(), record.old_number);
        let numbers = number.into_iter().chain((old != 0).then_some(u64::from(old)));
        let mut owners = numbers.filter_map(|number| self.by_number.get(&number).copied());
        owners.find(|person| *person != u32::MAX)
    }

    fn namesakes(&self, verdict: &Verdict) -> Option<&Namesakes> {
        let name = self.linked.prepared.sector.records[verdict.sector as usize].name;
        let key = self.linked.prepared.values.names.plain_key(name);
        (name != Names::MISSING).then(|| self.by_name.get(&key))?
    }

    /// The person nearest to a row without a certain one; `None` if nobody shares its number, its
    /// name, or its date of birth and half of its name.
    pub fn nearest(&self, verdict: &Verdict) -> Option<u32> {
        if let Some(chosen) = verdict.chosen() {
            return Some(chosen.registry);
        }
        let record = &self.linked.prepared.sector.records[verdict.sector as usize];
        let namesakes = self.namesakes(verdict).map_or(&[][..], |of| &of.people);
        let born = self.by_birth.get(&record.dob.packed()).map_or(&[][..], Vec::as_slice);
        let born = born.iter().filter(|person| self.shares_half_of_name(verdict.sector, **person));
        let mut people: Vec<u32> =
            self.owner(verdict).into_iter().chain(namesakes.iter().chain(born).copied()).collect();
        people.sort_unstable();
        people.dedup();
        let weight = |person: u32| -> f64 {
            steps(self.linked, verdict.sector, person).iter().map(|step| step.weight).sum()
        };
        let weighed = people.into_iter().map(|person| (weight(person), person));
        let best = weighed.reduce(|best, other| if other.0 > best.0 { other } else { best })?;
        Some(best.1)
    }

    fn shares_half_of_name(&self, row: u32, person: u32) -> bool {
        let names = &self.linked.prepared.values.names;
        let (row, person) = self.linked.prepared.pair(row, person);
        let (own, theirs) = (names.words(row.name), names.words(person.name));
        let shared = own.iter().filter(|word| theirs.iter().any(|of| of.plain == word.plain));
        shared.count() * 2 >= own.len().max(1)
    }

    fn has_other_name(&self, verdict: &Verdict, person: u32) -> bool {
        let names = &self.linked.prepared.values.names;
        let (row, person) = self.linked.prepared.pair(verdict.sector, person);
        let is_said = row.name != Names::MISSING && person.name != Names::MISSING;
        is_said && names.plain_key(row.name) != names.plain_key(person.name)
    }

    /// Why nobody, or nobody certain, was found for a row.
    pub fn reasons(&self, verdict: &Verdict, absence: Absence) -> Vec<Reason> {
        let record = &self.linked.prepared.sector.records[verdict.sector as usize];
        let mut reasons = Vec::new();
        match absence {
            Absence::TooLittle => {
                let name = record.name != Names::MISSING;
                reasons.push(Reason::TooLittle { name });
            }
            Absence::Outside(outside) => reasons.push(Reason::Outside(outside)),
            Absence::Inside => {}
        }
        let by_people = verdict.findings.iter().filter(|finding| is_of_people(finding)).cloned();
        reasons.extend(by_people.map(Reason::Finding));
        let chosen = verdict.chosen().map(|of| of.registry);
        let is_other = |owner: &u32| Some(*owner) != chosen || self.has_other_name(verdict, *owner);
        let owner = self.owner(verdict).filter(is_other);
        reasons.extend(owner.map(Reason::NumberOf));
        let explains = |finding: &&Finding| finding.kind().explains_absence();
        let findings = verdict.findings.iter().filter(explains).cloned();
        let findings: Vec<Reason> = findings.map(Reason::Finding).collect();
        if verdict.status == Status::Review {
            let several = verdict.findings.iter().find_map(|finding| match finding {
                Finding::SeveralCandidates { count } => Some(*count),
                _ => None,
            });
            let alike = several.filter(|_| verdict.candidates.len() > 1).map(|count| {
                let people = verdict.candidates.iter().take(LIMITS.named_candidates);
                Reason::Alike { count, people: people.map(|of| of.registry).collect() }
            });
            reasons.extend(alike);
            reasons.extend(findings);
            let contradicts = verdict.has(FindingKind::NumberContradicts);
            reasons.extend(contradicts.then(|| self.of_name(verdict)).flatten());
            if reasons.is_empty() || verdict.has(FindingKind::ThinEvidence) {
                reasons.push(Reason::ThinEvidence);
            }
            return reasons;
        }
        reasons.extend(self.of_name(verdict));
        reasons.extend(findings);
        reasons
    }

    /// Who has the row's name; nothing if it has none.
    fn of_name(&self, verdict: &Verdict) -> Option<Reason> {
        let prepared = &self.linked.prepared;
        let record = &prepared.sector.records[verdict.sector as usize];
        let namesakes = self.namesakes(verdict)?;
        if namesakes.count == 0 {
            return Some(Reason::NobodyOfTheName);
        }
        let place = prepared.values.places.get(record.place);
        let count = |agrees: &dyn Fn(u32) -> bool| {
            namesakes.people.iter().filter(|person| agrees(**person)).count() as u32
        };
        let year = match record.dob.year {
            0 => record.year_by_age,
            year => year,
        };
        let born = |person: u32| prepared.registry.records[person as usize].dob.year == year;
        let near = |person: u32| {
            let other = prepared.registry.records[person as usize].place;
            shared_commune(place, prepared.values.places.get(other)).is_some()
        };
        let all = namesakes.people.len() == namesakes.count as usize;
        Some(Reason::Namesakes {
            count: namesakes.count,
            born: (all && year != 0).then(|| count(&born)),
            near: (all && !place.communes.is_empty()).then(|| count(&near)),
        })
    }
}
