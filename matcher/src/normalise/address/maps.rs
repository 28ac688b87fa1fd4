//! The country, from the embedded tables: today's map, the map before July 2025, the names given up
//! before that, and how they are connected.
//!
//! Takes the text of `matcher/data/places`, gives vectors whose indexes the rest of the engine
//! uses. Codes end here: July 2025 gave old codes to other units, so a code means something only
//! together with its table, and an index tells its table by its type and its name. Former districts
//! and communes follow the old ones in the same vectors, because a text names both alike. A row
//! that cannot be read is left out (there is none: a test counts them).

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::dates::{MapDate, Seen};
use crate::tables::{
    self, ALIASES, COMMUNES, OLD_COMMUNES, OLD_DISTRICTS, OLD_PROVINCES, PROVINCES, Reference,
};

/// A name of one of today's units, with the dates on which it began and ended.
#[derive(Debug)]
pub(super) struct Name {
    pub(super) text: Cow<'static, str>,
    /// `None` for 1 July 2025.
    pub(super) since: Option<MapDate>,
    /// The date on which another name followed or the unit ceased to exist.
    pub(super) ended: Option<MapDate>,
}

impl Name {
    fn new(text: &'static str) -> Name {
        Name { text: Cow::Borrowed(text), since: None, ended: None }
    }
}

/// One of today's provinces.
#[derive(Debug)]
pub(super) struct Province {
    /// The last is the one in force.
    pub(super) names: Vec<Name>,
}

/// One of today's communes, wards and special zones, or one that an amendment ended.
#[derive(Debug)]
pub(super) struct Commune {
    /// The last is the one in force.
    pub(super) names: Vec<Name>,
    pub(super) province: u8,
    /// The old districts that its ground belonged to, sorted.
    pub(super) districts: Vec<u16>,
    /// The communes that took its ground when an amendment ended it, sorted; otherwise empty.
    pub(super) became: Vec<u16>,
}

/// A province before July 2025.
#[derive(Debug)]
pub(super) struct OldProvince {
    pub(super) name: &'static str,
    /// Index of today's province.
    pub(super) today: u8,
}

/// A district; there are none today.
#[derive(Debug)]
pub(super) struct OldDistrict {
    pub(super) name: &'static str,
    /// Names that it had at other levels ("Huyện Sa Pa").
    pub(super) other_names: Vec<&'static str>,
    /// Index among the old provinces.
    pub(super) province: u8,
    /// Today's communes that took part of its ground, sorted.
    pub(super) today: Vec<u16>,
    /// An island district that had no communes.
    pub(super) whole: bool,
    /// For a district gone before June 2025, the districts of that map that took its ground;
    /// otherwise empty.
    pub(super) became: Vec<u16>,
}

/// A commune, ward or township before July 2025, under one name.
#[derive(Debug)]
pub(super) struct OldCommune {
    pub(super) name: &'static str,
    /// In the period of the name.
    pub(super) district: u16,
    /// Other districts under which it may be written: where it was before, or where its ground
    /// went.
    pub(super) also: Vec<u16>,
    /// Today's communes that took part of it, sorted: one, or up to five if it was divided.
    pub(super) today: Vec<u16>,
    /// The old maps that have the name.
    pub(super) seen: Seen,
    /// Given up before June 2025; `became` is then empty if only the district of its ground is
    /// known.
    pub(super) former: bool,
    /// The communes of June 2025 that took a former commune's ground, sorted.
    pub(super) became: Vec<u16>,
}

/// A name that people write for units with another official name.
#[derive(Debug)]
pub(super) struct Alias {
    pub(super) tier: &'static str,
    pub(super) name: &'static str,
    /// Indexes of the old units of that tier.
    pub(super) units: Vec<u16>,
}

/// All maps.
#[derive(Debug, Default)]
pub(super) struct Maps {
    pub(super) provinces: Vec<Province>,
    pub(super) communes: Vec<Commune>,
    pub(super) old_provinces: Vec<OldProvince>,
    /// The districts of June 2025, followed by the former ones.
    pub(super) old_districts: Vec<OldDistrict>,
    /// The communes of June 2025, followed by the former ones.
    pub(super) old_communes: Vec<OldCommune>,
    pub(super) aliases: Vec<Alias>,
    /// How many amendments are applied, and the date of the latest.
    pub(super) amended: (usize, Option<MapDate>),
}

/// A table's code -> the index of its row.
pub(super) type Codes = FxHashMap<Cow<'static, str>, u16>;

impl Maps {
    /// Reads the tables.
    pub(super) fn read(&mut self) -> TodayCodes {
        let mut provinces = Codes::default();
        for row in rows(&PROVINCES) {
            if let [code, name] = row[..] {
                provinces.insert(code.into(), index(self.provinces.len()));
                self.provinces.push(Province { names: vec![Name::new(name)] });
            }
        }
        let mut communes = Codes::default();
        for row in rows(&COMMUNES) {
            if let [code, province, name] = row[..] {
                let Some(province) = byte(&provinces, province) else { continue };
                communes.insert(code.into(), index(self.communes.len()));
                self.communes.push(Commune {
                    names: vec![Name::new(name)],
                    province,
                    districts: Vec::new(),
                    became: Vec::new(),
                });
            }
        }
        let mut old_provinces = Codes::default();
        for row in rows(&OLD_PROVINCES) {
            if let [code, name, today] = row[..] {
                let Some(today) = byte(&provinces, today) else { continue };
                old_provinces.insert(code.into(), index(self.old_provinces.len()));
                self.old_provinces.push(OldProvince { name, today });
            }
        }
        let mut old_districts = Codes::default();
        for row in rows(&OLD_DISTRICTS) {
            if let [code, province, name, today @ ..] = &row[..] {
                let Some(province) = byte(&old_provinces, province) else { continue };
                old_districts.insert((*code).into(), index(self.old_districts.len()));
                let today = all(&communes, today);
                self.old_districts.push(OldDistrict {
                    name,
                    other_names: Vec::new(),
                    province,
                    whole: !today.is_empty(),
                    today,
                    became: Vec::new(),
                });
            }
        }
        let mut old_communes = Codes::default();
        for row in rows(&OLD_COMMUNES) {
            if let [code, district, name, today @ ..] = &row[..] {
                let Some(district) = old_districts.get(*district).copied() else { continue };
                old_communes.insert((*code).into(), index(self.old_communes.len()));
                self.old_communes.push(OldCommune {
                    name,
                    district,
                    also: Vec::new(),
                    today: all(&communes, today),
                    seen: Seen::ALL,
                    former: false,
                    became: Vec::new(),
                });
            }
        }
        self.aliases = rows(&ALIASES)
            .filter_map(|row| match &row[..] {
                [tier, name, codes @ ..] => {
                    let table = if *tier == "province" { &old_provinces } else { &old_districts };
                    Some(Alias { tier, name, units: all(table, codes) })
                }
                _ => None,
            })
            .collect();
        self.read_former(&old_provinces, &mut old_districts, &old_communes);
        TodayCodes { provinces, communes }
    }
}

/// The codes of today's units.
pub(super) struct TodayCodes {
    pub(super) provinces: Codes,
    pub(super) communes: Codes,
}

/// The rows of a table: its lines without comments, split at tabs.
pub(super) fn rows(table: &Reference) -> impl Iterator<Item = Vec<&'static str>> + use<> {
    tables::rows(table).map(|line| line.split('\t').collect())
}

pub(super) fn index(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

pub(super) fn byte(codes: &Codes, code: &str) -> Option<u8> {
    codes.get(code).and_then(|at| u8::try_from(*at).ok())
}

pub(super) fn all(codes: &Codes, wanted: &[&str]) -> Vec<u16> {
    let mut found: Vec<u16> = wanted.iter().filter_map(|code| codes.get(*code).copied()).collect();
    found.sort_unstable();
    found
}
