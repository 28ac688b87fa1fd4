//! What a whole file shows about where its people live; it settles places that one line leaves
//! open.
//!
//! Takes the places of a file one by one, gives counts. "Xã Tân Lập" alone names dozens of
//! communes; if the other lines of its file all lie in one district, it can only mean that
//! district's. Counts are sums, so neither the order of the lines nor how a file was divided among
//! workers matters.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Place;

/// Counts of the provinces, districts and communes that the places of a file certainly name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Context {
    pub(super) provinces: BTreeMap<u8, u32>,
    pub(super) districts: BTreeMap<u16, u32>,
    pub(super) communes: BTreeMap<u16, u32>,
}

impl Context {
    /// Counts one place of the file.
    pub fn observe(&mut self, place: &Place) {
        if let Some(province) = place.province {
            count(&mut self.provinces, province);
        }
        if let Some(district) = place.district {
            count(&mut self.districts, district);
        } else if let [commune] = place.communes[..] {
            count(&mut self.communes, commune);
        }
    }
}

fn count<K: Ord>(counts: &mut BTreeMap<K, u32>, key: K) {
    *counts.entry(key).or_insert(0) += 1;
}
