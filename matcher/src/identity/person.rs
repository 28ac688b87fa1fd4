//! Knowing a person of the extract again, in a newer one.

use casework::digest::{Digest, Keyed, Parts, Salt};
use casework::ids::PersonId;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::content::{Content, Core};
use crate::normalise::Prepared;
use crate::plan::{Side, Unsettled};

/// What identifies a person of the extract without saying who it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonIdentity {
    /// The personal number.
    pub number: Option<Digest>,
    /// The name as written, apart from case and spaces.
    pub name: Option<Digest>,
    /// The date of birth.
    pub born: Option<Digest>,
    /// Everything that is compared.
    pub whole: Digest,
    /// Everything that is compared but the number, of somebody who has none: a number that is added
    /// changes nothing of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rest: Option<Digest>,
}

/// The people of an extract, to be found by what identifies them. Only what tells people apart is
/// made of all of them; the rest of a person is looked at when the person may be meant.
pub struct People {
    keyed: Keyed,
    all: Vec<Core>,
    by_number: FxHashMap<Digest, Vec<u32>>,
    by_name: FxHashMap<(Digest, Digest), Vec<u32>>,
}

impl PersonIdentity {
    /// What a casebook knows the person by: another one as soon as anything is another.
    pub fn id(&self) -> PersonId {
        let parts = [self.number, self.name, self.born, Some(self.whole)];
        let all = Parts::of("person");
        PersonId(
            parts
                .iter()
                .fold(all, |all, part| all.maybe(part.as_ref().map(|of| &of.bytes()[..])))
                .digest(),
        )
    }

    /// The identity of one record of the extract.
    pub fn of(prepared: &Prepared, record: u32, salt: &Salt) -> PersonIdentity {
        PersonIdentity::keyed(prepared, record, &Keyed::of(salt))
    }

    /// The identity of one record, with what the salt takes done before.
    pub(crate) fn keyed(prepared: &Prepared, record: u32, keyed: &Keyed) -> PersonIdentity {
        let Content { core, whole, rest } = Content::of(prepared, Side::Registry, record, keyed);
        let Core { name, born, number } = core;
        PersonIdentity { number, name, born, whole, rest: number.is_none().then_some(rest) }
    }
}

impl People {
    /// Everybody in the extract.
    pub fn of(prepared: &Prepared, salt: &Salt) -> People {
        let keyed = Keyed::of(salt);
        let records = 0..prepared.registry.len() as u32;
        let all = records.map(|record| Core::of(prepared, Side::Registry, record, &keyed));
        let all = all.collect();
        People::among(keyed, all)
    }

    /// All of an extract, in the order of its records.
    pub(super) fn among(keyed: Keyed, all: Vec<Core>) -> People {
        let mut by_number: FxHashMap<Digest, Vec<u32>> = FxHashMap::default();
        let mut by_name: FxHashMap<(Digest, Digest), Vec<u32>> = FxHashMap::default();
        for (of, record) in all.iter().zip(0..) {
            if let Some(number) = of.number {
                by_number.entry(number).or_default().push(record);
            }
            if let Some(both) = of.name.zip(of.born) {
                by_name.entry(both).or_default().push(record);
            }
        }
        People { keyed, all, by_number, by_name }
    }

    /// The record of a known person in the extract that these are the people of.
    ///
    /// # Errors
    /// If nobody is surely the same person, and why: never the likeliest is taken.
    pub fn find(&self, known: &PersonIdentity, prepared: &Prepared) -> Result<u32, Unsettled> {
        let content = |record: u32| Content::of(prepared, Side::Registry, record, &self.keyed);
        let with_number = known.number.and_then(|number| self.by_number.get(&number));
        match with_number.map_or(&[][..], Vec::as_slice) {
            [] => {}
            [one] => {
                let of = self.all.get(*one as usize);
                let is_same = of.is_some_and(|of| {
                    of.name.is_some() && of.name == known.name
                        || of.born.is_some() && of.born == known.born
                });
                return if is_same { Ok(*one) } else { Err(Unsettled::PersonUnclear) };
            }
            several => {
                let same = |record: &&u32| content(**record).whole == known.whole;
                let mut same = several.iter().filter(same);
                return match (same.next(), same.next()) {
                    (Some(one), None) => Ok(*one),
                    _ => Err(Unsettled::PersonUnclear),
                };
            }
        }
        let named = known.name.zip(known.born).and_then(|both| self.by_name.get(&both));
        match named.map_or(&[][..], Vec::as_slice) {
            [] => Err(Unsettled::PersonGone),
            // A name and a date are not enough: whoever had them may be gone, and a namesake have
            // come. All else must be as it was, but for a number that was added; where a number was
            // and is another or none, somebody has to look.
            [one] => match known.rest == Some(content(*one).rest) {
                true => Ok(*one),
                false => Err(Unsettled::PersonUnclear),
            },
            _ => Err(Unsettled::PersonUnclear),
        }
    }
}
