//! Reads an address as people write it: which hamlet, and which of today's communes it can mean.
//!
//! Takes one cell of text, gives a [`Place`]. The text is folded once (`fold`), cut into segments
//! (`segments`, `levels`), and read from its end as province, district and commune, any of which
//! may be missing (`reading`), against every name of the maps before and since July 2025 (`places`,
//! `names`). Decided: an old name is resolved to the *set* of today's communes that its ground went
//! to, and whatever the text leaves open stays open in that set; nothing is ever guessed to make it
//! smaller. Names given up between 2019 and June 2025 are names too (`dates` and `amendments` tell
//! when each was in force). `context` lets the rest of a file settle what one line leaves open. A
//! text that names an unknown unit is read once more allowing one mistake (`near`), and the result
//! is used only if it can mean nothing else.

mod amendments;
mod asides;
mod best;
mod candidates;
mod context;
mod dates;
mod fold;
mod former;
mod hamlet;
mod letters;
mod levels;
mod names;
mod near;
mod place;
mod places;
mod reading;
mod segments;
mod tails;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::keystrokes::decode_text;

pub use amendments::{AmendmentError, AmendmentProblem};
use candidates::Reader;
pub use context::Context;
pub use dates::{
    FIRST_NEW_DAY, LAST_OLD_DAY, MAP_OF_2019, MAP_OF_2023, MapDate, Since, Until, Validity,
};
pub use hamlet::{Hamlets, compare as compare_hamlets};
use levels::Level;
use names::Names;
use places::Places;
use reading::Reading;
use segments::{Cut, segments};
pub use tails::Tails;

/// All places, parsed once from the embedded tables.
#[derive(Debug)]
pub struct Gazetteer {
    places: Places,
    names: Names,
}

/// The map whose name for the commune an address uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Era {
    /// The map since July 2025.
    Today,
    /// The map since July 2025, by a name that an amendment ended.
    Amended,
    /// The map of June 2025.
    Old,
    /// A name given up before June 2025.
    Former,
    /// Both maps have the name and nothing in the text decides.
    Either,
    /// No commune is named.
    #[default]
    Unknown,
}

/// Which levels the text itself names, known or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Levels {
    /// The hamlet, or whatever is below the commune.
    pub hamlet: bool,
    /// The commune.
    pub commune: bool,
    /// The district.
    pub district: bool,
    /// The province.
    pub province: bool,
}

/// What an address says: which hamlet, and which of today's communes it can mean.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Place {
    /// Folded text of the parts below the commune; empty if there are none.
    pub hamlet: String,
    /// Indexes of today's communes that it can mean, sorted: all of a district's if only the
    /// district is known, empty if not even that is.
    pub communes: Vec<u16>,
    /// Index of the old district, if the text says or implies it.
    pub district: Option<u16>,
    /// The commune of June 2025 that is named, if it can only be that one; for a former name, the
    /// commune that took its ground.
    pub old_commune: Option<u16>,
    /// The former name, if it can only be that one.
    pub former: Option<u16>,
    /// Index of today's province, if the text says it or all candidates imply it.
    pub province: Option<u8>,
    /// The map whose name for the commune is used.
    pub era: Era,
    /// The named old commune was divided among several of today's communes.
    pub divided: bool,
    /// Which levels the text itself names.
    pub said: Levels,
}

/// A context drops a candidate with fewer than one in this many of the best candidate's lines.
const LEAST_SHARE: u64 = 20;

impl Gazetteer {
    /// Parses the embedded tables. This takes some milliseconds, so do it once.
    pub fn embedded() -> Gazetteer {
        Gazetteer::of(Places::embedded())
    }

    /// The embedded tables with an office's amendments applied after the embedded ones.
    ///
    /// # Errors
    /// The first line that cannot be read, and what is wrong with it.
    pub fn with_amendments(text: &str) -> Result<Gazetteer, AmendmentError> {
        Ok(Gazetteer::of(Places::with_amendments(text)?))
    }

    fn of(places: Places) -> Gazetteer {
        let names = Names::new(&places);
        Gazetteer { places, names }
    }

    /// How many amendments are applied, and the date of the latest.
    pub fn amended(&self) -> (usize, Option<MapDate>) {
        self.places.amended
    }

    /// Reads one address. Any text gives a place; if it names nothing known, the place has no
    /// communes.
    pub fn parse(&self, text: &str) -> Place {
        match asides::split(text) {
            None => self.parse_one(text),
            Some(asides::Parts::Renamed(first, later)) => {
                let (first, later) = (self.parse_one(&first), self.parse_one(&later));
                first.with_later(later)
            }
            Some(asides::Parts::Several(parts)) => {
                let places: Vec<Place> = parts.iter().map(|part| self.parse_one(part)).collect();
                let whole = |place: &Place| {
                    place.said.commune && !place.communes.is_empty() && place.province.is_some()
                };
                if places.iter().filter(|place| whole(place)).count() < 2 {
                    return self.parse_one(text);
                }
                place::either(places.into_iter().filter(whole))
            }
        }
    }

    fn parse_one(&self, text: &str) -> Place {
        let mut folded = fold::fold(text);
        asides::drop_end(&mut folded);
        let (reading, unknown) = self.read(&folded);
        if reading.begins_with_province {
            // "Nghệ An, Thanh Chương, Thanh Sơn"
            let parts: Vec<&str> =
                text.split([',', ';', '/', '|', '–']).flat_map(|part| part.split(" - ")).collect();
            let turned = fold::fold(&parts.into_iter().rev().collect::<Vec<_>>().join(","));
            let (other, _) = self.read(&turned);
            if other.explains_more(&reading) {
                return self.place(other, &turned);
            }
        }
        if unknown {
            let typed = decode_text(text);
            for text in [Some(asides::unglued(text)), typed.map(Into::into)].into_iter().flatten() {
                let mut loose = fold::fold(&text);
                loose.loose = true;
                asides::drop_end(&mut loose);
                let (other, _) = self.read(&loose);
                let found = other.has_commune() && !reading.has_commune() && other.whole();
                if found || other.explains_more(&reading) {
                    return self.place(other, &loose);
                }
            }
        }
        self.place(reading, &folded)
    }

    /// Reads a text as it is; also tells whether it names a unit that is not known.
    fn read(&self, text: &fold::Folded) -> (Reading, bool) {
        let reader = Reader { places: &self.places, names: &self.names, text };
        let (by_levels, doubtful) = segments(&self.names, text, Cut::Levels);
        let reading = reader.read(&by_levels);
        let unknown = (reading.commune_said && !reading.has_commune())
            || by_levels.iter().enumerate().any(|(at, segment)| {
                let unit = segment.level.is_unit() || (at > 0 && segment.level == Level::Unsaid);
                unit && !segment.known()
            });
        if doubtful && !reading.whole() {
            let (by_names, _) = segments(&self.names, text, Cut::Names);
            let other = reader.read(&by_names);
            if other.explains_more(&reading) {
                return (other, unknown);
            }
        }
        (reading, unknown)
    }

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

    /// Today's commune with its level, e.g. "Xã Quang Hán"; "" if there is no such index.
    pub fn commune_name(&self, commune: u16) -> &str {
        self.places
            .communes
            .get(usize::from(commune))
            .and_then(|unit| unit.names.last())
            .map_or("", |name| &name.text)
    }

    /// Today's province with its level, e.g. "Tỉnh Cao Bằng"; "" if there is no such index.
    pub fn province_name(&self, province: u8) -> &str {
        self.places
            .provinces
            .get(usize::from(province))
            .and_then(|unit| unit.names.last())
            .map_or("", |name| &name.text)
    }

    /// The old district with its level, e.g. "Huyện Trùng Khánh"; "" if there is no such index.
    pub fn district_name(&self, district: u16) -> &str {
        self.places.old_districts.get(usize::from(district)).map_or("", |unit| unit.name)
    }

    /// The old commune with its level; "" if there is no such index.
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
}
