//! An address as people write it -> which hamlet, and which of today's communes it can mean.
//!
//! Takes one cell of text, gives a [`Place`]. The text is folded once (`fold`), cut into segments
//! (`segments`, `levels`), and read from its end as province, district and commune with any of them
//! missing (`reading`), against every name of the maps before and since July 2025 (`places`,
//! `names`). The decision worth knowing: an old name is resolved to the *set* of today's communes
//! that its ground went to, and whatever the text leaves open stays open in that set; nothing is
//! ever guessed to make it smaller. `context` lets the rest of a file close what one line leaves
//! open.

mod candidates;
mod context;
mod fold;
mod hamlet;
mod letters;
mod levels;
mod names;
mod places;
mod reading;
mod segments;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use candidates::Reader;
pub use context::Context;
pub use hamlet::{Hamlets, compare as compare_hamlets};
use names::Names;
use places::Places;
use reading::Reading;
use segments::{Cut, segments};

/// All places, parsed once from the embedded tables.
#[derive(Debug)]
pub struct Gazetteer {
    places: Places,
    names: Names,
}

/// Under which map an address names its commune.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Era {
    /// Since July 2025.
    Today,
    /// Before July 2025.
    Old,
    /// The name is of both maps and nothing in the text settles it.
    Either,
    /// No commune is named.
    #[default]
    Unknown,
}

/// Which levels the text itself names, known or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Levels {
    pub hamlet: bool,
    pub commune: bool,
    pub district: bool,
    pub province: bool,
}

/// What an address says: which hamlet, and which of today's communes it can mean.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Place {
    /// Folded text of the parts below the commune, "" when none.
    pub hamlet: String,
    /// Indexes of today's communes it can mean, sorted; all of a district's when only the district
    /// is known; empty when not even that is.
    pub communes: Vec<u16>,
    /// Old district index, if said or implied.
    pub district: Option<u16>,
    /// The old commune named, when it can only be that one.
    pub old_commune: Option<u16>,
    /// Today's province index, if said or implied by all candidates.
    pub province: Option<u8>,
    /// Under which naming the commune was written.
    pub era: Era,
    /// The one old commune that is named went to several of today's communes.
    pub divided: bool,
    /// Which levels the text itself names.
    pub said: Levels,
}

/// A candidate with less than this share of the best candidate's lines is dropped by a context.
const LEAST_SHARE: u64 = 20;

impl Gazetteer {
    /// Parses the embedded tables; takes some milliseconds, so do it once.
    pub fn embedded() -> Gazetteer {
        let places = Places::embedded();
        let names = Names::new(&places);
        Gazetteer { places, names }
    }

    /// Reads one address. Any text gives a place; one that names nothing known has no communes.
    pub fn parse(&self, text: &str) -> Place {
        let folded = fold::fold(text);
        let reading = self.read(&folded);
        if reading.begins_with_province {
            // "Nghệ An, Thanh Chương, Thanh Sơn"
            let parts: Vec<&str> =
                text.split([',', ';', '/', '|', '–']).flat_map(|part| part.split(" - ")).collect();
            let turned = fold::fold(&parts.into_iter().rev().collect::<Vec<_>>().join(","));
            let other = self.read(&turned);
            if other.explains_more(&reading) {
                return self.place(other, &turned);
            }
        }
        self.place(reading, &folded)
    }

    fn read(&self, text: &fold::Folded) -> Reading {
        let reader = Reader { places: &self.places, names: &self.names, text };
        let (by_levels, doubtful) = segments(&self.names, text, Cut::Levels);
        let reading = reader.read(&by_levels);
        if doubtful && !reading.whole() {
            let (by_names, _) = segments(&self.names, text, Cut::Names);
            let other = reader.read(&by_names);
            if other.explains_more(&reading) {
                return other;
            }
        }
        reading
    }

    /// Narrows an ambiguous place by what the rest of its file shows. A place whose district is
    /// known is left alone: its communes are all meant.
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

    /// Today's commune with its level, e.g. "Xã Quang Hán"; "" for an index that is none.
    pub fn commune_name(&self, commune: u16) -> &str {
        self.places.communes.get(usize::from(commune)).map_or("", |unit| unit.name)
    }

    /// Today's province with its level, e.g. "Tỉnh Cao Bằng"; "" for an index that is none.
    pub fn province_name(&self, province: u8) -> &str {
        self.places.provinces.get(usize::from(province)).map_or("", |unit| unit.name)
    }

    /// The old district with its level, e.g. "Huyện Trùng Khánh"; "" for an index that is none.
    pub fn district_name(&self, district: u16) -> &str {
        self.places.old_districts.get(usize::from(district)).map_or("", |unit| unit.name)
    }

    /// The old commune with its level; "" for an index that is none.
    pub fn old_commune_name(&self, commune: u16) -> &str {
        self.places.old_communes.get(usize::from(commune)).map_or("", |unit| unit.name)
    }

    /// Today's province of one of today's communes.
    pub fn province_of(&self, commune: u16) -> u8 {
        self.places.communes.get(usize::from(commune)).map_or(u8::MAX, |unit| unit.province)
    }

    /// The old districts that one of today's communes lies on, sorted.
    pub fn districts_of(&self, commune: u16) -> &[u16] {
        self.places.communes.get(usize::from(commune)).map_or(&[], |unit| &unit.districts)
    }

    /// Today's communes that lie on an old district, sorted.
    pub fn communes_of_district(&self, district: u16) -> &[u16] {
        self.places.old_districts.get(usize::from(district)).map_or(&[], |unit| &unit.today)
    }

    fn place(&self, reading: Reading, text: &fold::Folded) -> Place {
        let hamlet = hamlet::hamlet(text, reading.hamlet_end);
        let old =
            || reading.old.iter().filter_map(|at| self.places.old_communes.get(usize::from(*at)));
        let districts = || {
            reading
                .districts
                .iter()
                .filter_map(|at| self.places.old_districts.get(usize::from(*at)))
        };
        let named = !reading.old.is_empty() || !reading.today.is_empty();

        let mut communes = reading.today.clone();
        old().for_each(|commune| communes.extend(&commune.today));
        if !named || reading.or_district {
            districts().for_each(|district| communes.extend(&district.today));
        }
        communes.sort_unstable();
        communes.dedup();

        let one_district = match (&reading.districts[..], &reading.old[..]) {
            _ if reading.or_district => None,
            ([district], _) => Some(*district),
            (_, [first, ..]) if reading.today.is_empty() => {
                let first = self
                    .places
                    .old_communes
                    .get(usize::from(*first))
                    .map(|commune| commune.district);
                first.filter(|district| old().all(|commune| commune.district == *district))
            }
            _ => None,
        };
        // An island district without communes of its own is named like a commune.
        let island = !named && !reading.commune_said && districts().any(|district| district.whole);
        Place {
            said: Levels {
                hamlet: !hamlet.is_empty(),
                commune: (reading.commune_said && !reading.or_district) || island,
                district: reading.district_said || reading.or_district,
                province: reading.province.is_some(),
            },
            hamlet,
            district: one_district,
            old_commune: match (&reading.old[..], &reading.today[..]) {
                ([one], []) if !reading.or_district => Some(*one),
                _ => None,
            },
            province: reading
                .province
                .map(|mention| mention.today)
                .or_else(|| self.common_province(&communes)),
            era: match (reading.old.is_empty(), reading.today.is_empty()) {
                _ if island => Era::Old,
                _ if reading.or_district => Era::Unknown,
                (true, true) => Era::Unknown,
                (true, false) => Era::Today,
                (false, true) => Era::Old,
                (false, false) => Era::Either,
            },
            divided: !reading.or_district
                && reading.old.len() == 1
                && old().any(|commune| commune.today.len() > 1),
            communes,
        }
    }

    /// The province that all the communes are in.
    fn common_province(&self, communes: &[u16]) -> Option<u8> {
        let first = self.province_of(*communes.first()?);
        communes.iter().all(|commune| self.province_of(*commune) == first).then_some(first)
    }
}
