//! The distinct addresses of a side, each parsed once, or of both sides together.
//!
//! Most addresses are a hamlet, a comma, and a commune that thousands share: the text after the
//! comma is parsed once for all of them ([`Tails`]).

use hashbrown::HashTable;
use serde::{Deserialize, Serialize};

use super::address::{Context, Gazetteer, Place, Tails};
use crate::plan::{Field, stands_for_nothing};
use crate::text::visible;

/// A distinct address; [`Places::MISSING`] for an empty cell.
pub type PlaceId = u32;

/// Before the texts of columns of hamlets, among the texts that are known.
const OF_HAMLETS: char = '\u{0}';

/// All distinct addresses.
#[derive(Debug, Serialize, Deserialize)]
pub struct Places {
    places: Vec<Place>,
    /// The texts in one string, while a side is read.
    #[serde(skip)]
    texts: Texts,
}

#[derive(Debug, Default)]
struct Texts {
    all: String,
    /// Where each text ends, with the id of its place.
    ends: Vec<(usize, PlaceId)>,
    by_text: HashTable<u32>,
    tails: Tails,
}

impl Default for Places {
    fn default() -> Places {
        Places { places: vec![Place::default()], texts: Texts::default() }
    }
}

impl Places {
    /// The id of an empty cell.
    pub const MISSING: PlaceId = 0;

    /// The place with this id.
    pub fn get(&self, id: PlaceId) -> &Place {
        &self.places[id as usize]
    }

    /// Number of distinct addresses, including the missing one.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether there is only the missing one.
    pub fn is_empty(&self) -> bool {
        self.places.len() == 1
    }

    /// The id of an address, which is parsed if it is new.
    pub(crate) fn intern(&mut self, text: &str, gazetteer: &Gazetteer) -> PlaceId {
        let text = visible(text);
        let parse = |texts: &mut Texts, text: &str| texts.tails.parse(text, gazetteer);
        self.intern_as(text.trim(), text.trim(), parse)
    }

    /// The id of a cell in a column of hamlets.
    pub(super) fn intern_hamlet(&mut self, text: &str, gazetteer: &Gazetteer) -> PlaceId {
        let text = visible(text);
        let text = text.trim();
        // In a column of whole addresses, the same text may mean something else.
        let key = format!("{OF_HAMLETS}{text}");
        self.intern_as(&key, text, |_, text| gazetteer.parse_hamlet(text))
    }

    fn intern_as(
        &mut self,
        key: &str,
        text: &str,
        parse: impl FnOnce(&mut Texts, &str) -> Place,
    ) -> PlaceId {
        if text.is_empty() {
            return Places::MISSING;
        }
        if let Some(id) = self.texts.find(key) {
            return id;
        }
        let id = if stands_for_nothing(Field::Address, text) {
            Places::MISSING
        } else {
            self.places.push(parse(&mut self.texts, text));
            (self.places.len() - 1) as PlaceId
        };
        self.texts.add(key, id);
        id
    }

    /// The place of a hamlet in the commune of its list; the same place if that cannot be.
    pub(super) fn within(
        &mut self,
        hamlet: PlaceId,
        commune: u16,
        gazetteer: &Gazetteer,
    ) -> PlaceId {
        let within = self.get(hamlet).within(commune, gazetteer.province_of(commune));
        let Some(place) = within else { return hamlet };
        self.places.push(place);
        (self.places.len() - 1) as PlaceId
    }

    /// Frees what only reading needs.
    pub(super) fn forget_texts(&mut self) {
        self.texts = Texts::default();
    }

    /// Merges the places of the other side; returns their new ids, by old id.
    pub(super) fn take_in(&mut self, others: Places) -> Vec<PlaceId> {
        let first = self.places.len() as PlaceId;
        let mut others = others.places.into_iter();
        // Both sides have a place for empty cells.
        let missing = others.next().map(|_| Places::MISSING);
        self.places.extend(others);
        missing.into_iter().chain(first..self.places.len() as PlaceId).collect()
    }

    /// Settles what single addresses leave open by what all of them show together.
    pub(super) fn narrow(&mut self, gazetteer: &Gazetteer) {
        let mut context = Context::default();
        self.places.iter().for_each(|place| context.observe(place));
        self.places.iter_mut().for_each(|place| gazetteer.narrow(place, &context));
    }
}

impl Texts {
    fn text(&self, at: u32) -> &str {
        let at = at as usize;
        let start = if at == 0 { 0 } else { self.ends[at - 1].0 };
        self.all.get(start..self.ends[at].0).unwrap_or("")
    }

    fn find(&self, text: &str) -> Option<PlaceId> {
        let at = self.by_text.find(hash(text), |&at| self.text(at) == text)?;
        Some(self.ends[*at as usize].1)
    }

    fn add(&mut self, text: &str, id: PlaceId) {
        let at = self.ends.len() as u32;
        self.all.push_str(text);
        self.ends.push((self.all.len(), id));
        let mut by_text = std::mem::take(&mut self.by_text);
        by_text.insert_unique(hash(text), at, |&at| hash(self.text(at)));
        self.by_text = by_text;
    }
}

fn hash(text: &str) -> u64 {
    use std::hash::Hasher as _;
    let mut hasher = rustc_hash::FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// A commune that both addresses can mean. An address that names only a district or a province can
/// mean too many for a common one to count.
pub fn shared_commune(a: &Place, b: &Place) -> Option<u16> {
    if a.communes.len().max(b.communes.len()) > MOST_COMMUNES {
        return None;
    }
    a.communes.iter().find(|commune| b.communes.contains(commune)).copied()
}

/// The most communes that one address can mean by its name: the most into which one was divided.
pub const MOST_COMMUNES: usize = 5;
