//! The distinct addresses of both sides, each parsed once.

use rustc_hash::FxHashMap;

use super::address::{Context, Gazetteer, Place};

/// A distinct address; [`Places::MISSING`] for an empty cell.
pub type PlaceId = u32;

/// All distinct addresses of both sides.
#[derive(Default)]
pub struct Places {
    places: Vec<Place>,
    by_text: FxHashMap<String, PlaceId>,
}

impl Places {
    /// The id of an empty cell.
    pub const MISSING: PlaceId = 0;

    /// The place of an id.
    pub fn get(&self, id: PlaceId) -> &Place {
        &self.places[id as usize]
    }

    /// Number of distinct addresses.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether none is known.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The id of an address, which is parsed when it is new.
    pub(super) fn intern(&mut self, text: &str, gazetteer: &Gazetteer) -> PlaceId {
        if self.places.is_empty() {
            self.places.push(Place::default());
            self.by_text.insert(String::new(), Places::MISSING);
        }
        let text = text.trim();
        if let Some(&id) = self.by_text.get(text) {
            return id;
        }
        let id = self.places.len() as PlaceId;
        self.places.push(gazetteer.parse(text));
        self.by_text.insert(text.to_owned(), id);
        id
    }

    /// Settles what single addresses leave open by what all of them show.
    pub(super) fn narrow(&mut self, gazetteer: &Gazetteer) {
        let mut context = Context::default();
        self.places.iter().for_each(|place| context.observe(place));
        self.places.iter_mut().for_each(|place| gazetteer.narrow(place, &context));
    }
}

/// A commune that both addresses can mean. An address that names only a district or a province can
/// mean too many to share one.
pub fn shared_commune(a: &Place, b: &Place) -> Option<u16> {
    if a.communes.len().max(b.communes.len()) > MOST_COMMUNES {
        return None;
    }
    a.communes.iter().find(|commune| b.communes.contains(commune)).copied()
}

/// Communes that one address can mean by its name: the most that one was divided into.
pub const MOST_COMMUNES: usize = 5;
