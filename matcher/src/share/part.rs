//! The rows of one or several parts of a work.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::communes::{Commune, communes_of_rows, portions_of_rows};
use crate::classify::Linked;
use crate::ruled::{is_settled, needs_look};

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

    /// Its rows that somebody must look at, and how many of them are left.
    pub fn to_look_at(&self, linked: &Linked) -> (u32, u32) {
        let is_in = self.rows(linked);
        let mine = |sector: u32| is_in.get(sector as usize).copied().unwrap_or_default();
        let of_share = linked.verdicts.iter().filter(|of| mine(of.sector));
        let (mut all, mut left) = (0, 0);
        for verdict in of_share.filter(|of| needs_look(linked, of)) {
            all += 1;
            left += u32::from(!is_settled(linked, verdict));
        }
        (all, left)
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
