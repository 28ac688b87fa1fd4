//! What a whole file shows about where its people live; it settles places that one line leaves
//! open.
//!
//! Takes the places of a file one by one, gives counts. "Xã Tân Lập" alone names dozens of
//! communes; if the other lines of its file all lie in one district, it can only mean that
//! district's. Counts are sums, so neither the order of the lines nor how a file was divided among
//! workers matters.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::gazetteer::Gazetteer;
use super::place::Place;

/// A context drops a candidate with fewer than one in this many of the best candidate's lines.
const LEAST_SHARE: u64 = 20;

/// Counts of the provinces, districts and communes that the places of a file certainly name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Context {
    provinces: BTreeMap<u8, u32>,
    districts: BTreeMap<u16, u32>,
    communes: BTreeMap<u16, u32>,
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

impl Gazetteer {
    /// Narrows an ambiguous place by what the rest of its file shows. A place whose district is
    /// known is left alone: all of its communes are meant.
    pub fn narrow(&self, place: &mut Place, context: &Context) {
        if place.communes.len() < 2 || place.district.is_some() {
            return;
        }
        let mut lines: Vec<u64> =
            place.communes.iter().map(|commune| self.lines_near(*commune, context)).collect();
        if lines.iter().all(|lines| *lines == 0) {
            let of_province =
                |commune: &u16| context.provinces.get(&self.province_of(*commune)).copied();
            lines = place
                .communes
                .iter()
                .map(|commune| u64::from(of_province(commune).unwrap_or(0)))
                .collect();
        }
        let best = lines.iter().copied().max().unwrap_or(0);
        let mut lines = lines.into_iter();
        place
            .communes
            .retain(|_| lines.next().is_none_or(|lines| lines.saturating_mul(LEAST_SHARE) >= best));
        place.province = place.province.or_else(|| self.common_province(&place.communes));
        place.divided &= place.communes.len() > 1;
    }

    /// How many lines of the file lie in the commune's districts.
    fn lines_near(&self, commune: u16, context: &Context) -> u64 {
        let mut lines = 0;
        for district in self.districts_of(commune) {
            lines += u64::from(context.districts.get(district).copied().unwrap_or(0));
            for near in self.communes_of_district(*district) {
                lines += u64::from(context.communes.get(near).copied().unwrap_or(0));
            }
        }
        lines
    }
}

fn count<K: Ord>(counts: &mut BTreeMap<K, u32>, key: K) {
    *counts.entry(key).or_insert(0) += 1;
}
