//! Texts with what each was in the file, in one block of memory: the cells of a column one by one,
//! or its distinct values, found through an index while the column is read.

use hashbrown::HashTable;
use serde::{Deserialize, Serialize};

use super::codes::grow;
use crate::plan::LIMITS;
use crate::read::cell_kind::CellKind;

/// Texts and kinds. Equal ones may occur several times.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Values {
    text: String,
    #[serde(with = "crate::packed::numbers")]
    ends: Vec<u32>,
    #[serde(with = "crate::read::cell_kind::packed")]
    kinds: Vec<CellKind>,
}

/// Finds a value among distinct ones. Hashes are stored with the positions, so that growing need
/// not look at the texts again.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    places: HashTable<(u32, u32)>,
}

impl Values {
    /// The number of values.
    pub fn len(&self) -> usize {
        self.kinds.len()
    }

    /// Whether there are no values.
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }

    /// The text of a value; empty beyond the last.
    #[inline]
    pub fn text(&self, place: usize) -> &str {
        let Some(&end) = self.ends.get(place) else { return "" };
        let start = if place == 0 { 0 } else { self.ends[place - 1] };
        self.text.get(start as usize..end as usize).unwrap_or("")
    }

    /// What a value was; empty beyond the last.
    #[inline]
    pub fn kind(&self, place: usize) -> CellKind {
        self.kinds.get(place).copied().unwrap_or(CellKind::Empty)
    }

    /// The bytes that they take.
    pub(super) fn bytes(&self) -> usize {
        bytes_of(self.len(), self.text.len())
    }

    /// The bytes of memory that they take, with room that is not used yet.
    pub(super) fn bytes_held(&self) -> usize {
        let values =
            self.ends.capacity() * size_of::<u32>() + self.kinds.capacity() * size_of::<CellKind>();
        values + self.text.capacity()
    }

    pub(super) fn push(&mut self, kind: CellKind, text: &str) {
        if self.text.capacity() - self.text.len() < text.len() {
            let more = (self.text.len() / 4).max(self.text.len().min(4_096)).max(64);
            self.text.reserve_exact(text.len().max(more));
        }
        grow(&mut self.ends);
        grow(&mut self.kinds);
        self.text.push_str(text);
        // The limit on the text of a file keeps this below 4 GiB.
        const { assert!(LIMITS.reading_in_program.text_bytes.most < u32::MAX as u64) };
        self.ends.push(self.text.len() as u32);
        self.kinds.push(kind);
    }

    /// Fills with empty values up to this length.
    pub(super) fn fill(&mut self, len: usize) {
        self.ends.resize(len, self.text.len() as u32);
        self.kinds.resize(len, CellKind::Empty);
    }

    /// Reserves room for more values with this much text.
    pub(super) fn reserve(&mut self, values: usize, text: usize) {
        self.text.reserve_exact(text);
        self.ends.reserve_exact(values);
        self.kinds.reserve_exact(values);
    }

    pub(super) fn text_bytes(&self) -> usize {
        self.text.len()
    }

    pub(super) fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
        self.kinds.shrink_to_fit();
    }
}

/// The bytes that this many values with this much text take.
pub(super) fn bytes_of(values: usize, text: usize) -> usize {
    text + values * (size_of::<u32>() + size_of::<CellKind>())
}

impl Index {
    /// An index of distinct values from the second on: the first is the empty one, which is never
    /// looked up.
    pub(super) fn of(values: &Values) -> Index {
        let mut index = Index::default();
        for place in 1..values.len() {
            index.insert(hash(values.kind(place), values.text(place)), place as u32);
        }
        index
    }

    /// The bytes of memory that it takes.
    pub(super) fn bytes_held(&self) -> usize {
        self.places.allocation_size()
    }

    /// The position of a value, which is added if it is new.
    pub(super) fn find_or_push(&mut self, values: &mut Values, kind: CellKind, text: &str) -> u32 {
        let hash = hash(kind, text);
        let same = |&(of, place): &(u32, u32)| {
            of == hash && values.text(place as usize) == text && values.kind(place as usize) == kind
        };
        if let Some(&(_, place)) = self.places.find(spread(hash), same) {
            return place;
        }
        let place = values.len() as u32;
        values.push(kind, text);
        self.insert(hash, place);
        place
    }

    fn insert(&mut self, hash: u32, place: u32) {
        self.places.insert_unique(spread(hash), (hash, place), |&(hash, _)| spread(hash));
    }
}

fn hash(kind: CellKind, text: &str) -> u32 {
    use std::hash::Hasher as _;
    let mut hasher = rustc_hash::FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.write_u8(kind as u8);
    // A hasher of 32 bits leaves the upper half empty.
    let hash = hasher.finish();
    (hash ^ hash >> 32) as u32
}

/// The table takes its slot from the lowest bits and its tag from the highest.
fn spread(hash: u32) -> u64 {
    u64::from(hash).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}
