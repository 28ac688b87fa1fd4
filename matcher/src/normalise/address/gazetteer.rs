//! All maps, parsed once, and what can be asked about their units by index.

use super::amendments::AmendmentError;
use super::dates::MapDate;
use super::maps::Maps;
use super::names::Names;

/// All maps, parsed once from the embedded tables.
#[derive(Debug)]
pub struct Gazetteer {
    pub(super) maps: Maps,
    pub(super) names: Names,
}

impl Gazetteer {
    /// Parses the embedded tables. This takes some milliseconds, so do it once.
    pub fn embedded() -> Gazetteer {
        Gazetteer::of(Maps::embedded())
    }

    /// The embedded tables with an office's amendments applied after the embedded ones.
    ///
    /// # Errors
    /// The first line that cannot be read, and what is wrong with it.
    pub fn with_amendments(text: &str) -> Result<Gazetteer, AmendmentError> {
        Ok(Gazetteer::of(Maps::with_amendments(text)?))
    }

    fn of(maps: Maps) -> Gazetteer {
        let names = Names::new(&maps);
        Gazetteer { maps, names }
    }

    /// How many amendments are applied, and the date of the latest.
    pub fn amended(&self) -> (usize, Option<MapDate>) {
        self.maps.amended
    }

    /// Today's commune with its level, e.g. "Xã Quang Hán"; "" if there is no such index.
    pub fn commune_name(&self, commune: u16) -> &str {
        self.maps
            .communes
            .get(usize::from(commune))
            .and_then(|unit| unit.names.last())
            .map_or("", |name| &name.text)
    }

    /// Today's province with its level, e.g. "Tỉnh Cao Bằng"; "" if there is no such index.
    pub fn province_name(&self, province: u8) -> &str {
        self.maps
            .provinces
            .get(usize::from(province))
            .and_then(|unit| unit.names.last())
            .map_or("", |name| &name.text)
    }

    /// The old district with its level, e.g. "Huyện Trùng Khánh"; "" if there is no such index.
    pub fn district_name(&self, district: u16) -> &str {
        self.maps.old_districts.get(usize::from(district)).map_or("", |unit| unit.name)
    }

    /// The old commune with its level; "" if there is no such index.
    pub fn old_commune_name(&self, commune: u16) -> &str {
        self.maps.old_communes.get(usize::from(commune)).map_or("", |unit| unit.name)
    }

    /// All of today's communes.
    pub fn communes(&self) -> std::ops::Range<u16> {
        0..u16::try_from(self.maps.communes.len()).unwrap_or(u16::MAX)
    }

    /// Today's province of one of today's communes.
    pub fn province_of(&self, commune: u16) -> u8 {
        self.maps.communes.get(usize::from(commune)).map_or(u8::MAX, |unit| unit.province)
    }

    /// The old districts that one of today's communes lies on, sorted.
    pub fn districts_of(&self, commune: u16) -> &[u16] {
        self.maps.communes.get(usize::from(commune)).map_or(&[], |unit| &unit.districts)
    }

    /// Today's communes that lie on an old district, sorted.
    pub fn communes_of_district(&self, district: u16) -> &[u16] {
        self.maps.old_districts.get(usize::from(district)).map_or(&[], |unit| &unit.today)
    }
}
