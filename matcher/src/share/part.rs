//! The rows of one or several parts of a work.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::communes::{Commune, communes_of_rows, portions_of_rows};
use crate::classify::Linked;

/// The rows of one or several parts of a work that was split.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Share {
    /// The numbers of the parts, from 1: several after parts were merged.
    pub parts: BTreeSet<u32>,
    /// Into how many parts the work was split.
    pub of: u32,
    /// The communes whose rows these are; without any, the parts are portions of the list.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub communes: BTreeSet<Commune>,
}

impl Share {
    /// Whether each record of the list is in the share, by its position.
    pub fn rows(&self, linked: &Linked) -> Vec<bool> {
        if self.communes.is_empty() {
            let portions = portions_of_rows(linked, self.of);
            return portions.into_iter().map(|part| self.parts.contains(&part)).collect();
        }
        let (known, of_rows) = communes_of_rows(linked);
        let is_here: Vec<bool> = known.iter().map(|of| self.communes.contains(of)).collect();
        let is_in = |place: usize| is_here.get(place).copied().unwrap_or_default();
        of_rows.into_iter().map(is_in).collect()
    }

    /// Both shares together; nothing if they are not of one splitting, or make up the whole.
    pub fn with(&self, other: &Share) -> Option<Share> {
        if self.of != other.of || self.communes.is_empty() != other.communes.is_empty() {
            return None;
        }
        let parts = &self.parts | &other.parts;
        let is_whole = parts.len() == self.of as usize;
        let communes = &self.communes | &other.communes;
        (!is_whole).then_some(Share { parts, of: self.of, communes })
    }
}
