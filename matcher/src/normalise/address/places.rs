//! The embedded tables -> the country: today's map, the map before July 2025, and how they join.
//!
//! Takes the text of `matcher/data/places`, gives vectors whose indexes the rest of the engine uses.
//! Codes end here: July 2025 gave old codes to other units, so a code means something only together
//! with its table, and an index says which table it is of by its type and its name. A row that does
//! not read (there is none: a test counts them) is left out.

use rustc_hash::FxHashMap;

const PROVINCES: &str = include_str!("../../../data/places/provinces.tsv");
const COMMUNES: &str = include_str!("../../../data/places/communes.tsv");
const OLD_PROVINCES: &str = include_str!("../../../data/places/old_provinces.tsv");
const OLD_DISTRICTS: &str = include_str!("../../../data/places/old_districts.tsv");
const OLD_COMMUNES: &str = include_str!("../../../data/places/old_communes.tsv");
const AMENDMENTS: &str = include_str!("../../../data/places/amendments.tsv");
const ALIASES: &str = include_str!("../../../data/places/aliases.tsv");

/// One of today's provinces.
#[derive(Debug)]
pub(super) struct Province {
    pub(super) name: &'static str,
    /// Names that it had before an amendment.
    pub(super) former: Vec<&'static str>,
}

/// One of today's communes, wards and special zones.
#[derive(Debug)]
pub(super) struct Commune {
    pub(super) name: &'static str,
    pub(super) former: Vec<&'static str>,
    pub(super) province: u8,
    /// The old districts that its ground belonged to, sorted.
    pub(super) districts: Vec<u16>,
}

/// A province before July 2025.
#[derive(Debug)]
pub(super) struct OldProvince {
    pub(super) name: &'static str,
    /// Index of today's province.
    pub(super) today: u8,
}

/// A district; none exists today.
#[derive(Debug)]
pub(super) struct OldDistrict {
    pub(super) name: &'static str,
    /// Index among the old provinces.
    pub(super) province: u8,
    /// Today's communes that took part of its ground, sorted.
    pub(super) today: Vec<u16>,
    /// An island district that had no communes.
    pub(super) whole: bool,
}

/// A commune, ward or township before July 2025.
#[derive(Debug)]
pub(super) struct OldCommune {
    pub(super) name: &'static str,
    pub(super) district: u16,
    /// Today's communes that took part of it, sorted; one, or up to five when it was divided.
    pub(super) today: Vec<u16>,
}

/// A name that people write for units whose own name is another.
#[derive(Debug)]
pub(super) struct Alias {
    pub(super) tier: &'static str,
    pub(super) name: &'static str,
    /// Indexes among the old units of that tier.
    pub(super) units: Vec<u16>,
}

/// Both maps.
#[derive(Debug, Default)]
pub(super) struct Places {
    pub(super) provinces: Vec<Province>,
    pub(super) communes: Vec<Commune>,
    pub(super) old_provinces: Vec<OldProvince>,
    pub(super) old_districts: Vec<OldDistrict>,
    pub(super) old_communes: Vec<OldCommune>,
    pub(super) aliases: Vec<Alias>,
}

/// A table's code -> the index of its row.
type Codes = FxHashMap<&'static str, u16>;

impl Places {
    pub(super) fn embedded() -> Places {
        let mut places = Places::default();
        let mut provinces = Codes::default();
        for row in rows(PROVINCES) {
            if let [code, name] = row[..] {
                provinces.insert(code, index(places.provinces.len()));
                places.provinces.push(Province { name, former: Vec::new() });
            }
        }
        let mut communes = Codes::default();
        for row in rows(COMMUNES) {
            if let [code, province, name] = row[..] {
                let Some(province) = byte(&provinces, province) else { continue };
                communes.insert(code, index(places.communes.len()));
                places.communes.push(Commune {
                    name,
                    former: Vec::new(),
                    province,
                    districts: Vec::new(),
                });
            }
        }
        let mut old_provinces = Codes::default();
        for row in rows(OLD_PROVINCES) {
            if let [code, name, today] = row[..] {
                let Some(today) = byte(&provinces, today) else { continue };
                old_provinces.insert(code, index(places.old_provinces.len()));
                places.old_provinces.push(OldProvince { name, today });
            }
        }
        let mut old_districts = Codes::default();
        for row in rows(OLD_DISTRICTS) {
            if let [code, province, name, today @ ..] = &row[..] {
                let Some(province) = byte(&old_provinces, province) else { continue };
                old_districts.insert(code, index(places.old_districts.len()));
                let today = all(&communes, today);
                places.old_districts.push(OldDistrict {
                    name,
                    province,
                    whole: !today.is_empty(),
                    today,
                });
            }
        }
        for row in rows(OLD_COMMUNES) {
            if let [_, district, name, today @ ..] = &row[..] {
                let Some(district) = old_districts.get(district).copied() else { continue };
                places.old_communes.push(OldCommune {
                    name,
                    district,
                    today: all(&communes, today),
                });
            }
        }
        places.aliases = rows(ALIASES)
            .filter_map(|row| match &row[..] {
                [tier, name, codes @ ..] => {
                    let table = if *tier == "province" { &old_provinces } else { &old_districts };
                    Some(Alias { tier, name, units: all(table, codes) })
                }
                _ => None,
            })
            .collect();
        places.amend(&provinces, &communes);
        places.join();
        places
    }

    /// Applies the dated changes since the tables were published.
    fn amend(&mut self, provinces: &Codes, communes: &Codes) {
        for row in rows(AMENDMENTS) {
            let [_since, tier, code, name, ..] = row[..] else { continue };
            match tier {
                "province" => {
                    let found =
                        provinces.get(code).and_then(|at| self.provinces.get_mut(usize::from(*at)));
                    if let Some(province) = found {
                        province.former.push(std::mem::replace(&mut province.name, name));
                    }
                }
                "commune" => {
                    let found =
                        communes.get(code).and_then(|at| self.communes.get_mut(usize::from(*at)));
                    if let Some(commune) = found {
                        commune.former.push(std::mem::replace(&mut commune.name, name));
                    }
                }
                _ => {}
            }
        }
    }

    /// Fills what follows from the communes: a district's communes of today, and the reverse.
    fn join(&mut self) {
        for commune in &self.old_communes {
            if let Some(district) = self.old_districts.get_mut(usize::from(commune.district)) {
                district.today.extend(&commune.today);
            }
        }
        for (at, district) in self.old_districts.iter_mut().enumerate() {
            district.today.sort_unstable();
            district.today.dedup();
            for commune in &district.today {
                if let Some(commune) = self.communes.get_mut(usize::from(*commune)) {
                    commune.districts.push(index(at));
                }
            }
        }
    }
}

/// The rows of a table: its lines but the comments, cut at tabs.
fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.split('\t').collect())
}

fn index(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

fn byte(codes: &Codes, code: &str) -> Option<u8> {
    codes.get(code).and_then(|at| u8::try_from(*at).ok())
}

fn all(codes: &Codes, wanted: &[&str]) -> Vec<u16> {
    let mut found: Vec<u16> = wanted.iter().filter_map(|code| codes.get(code).copied()).collect();
    found.sort_unstable();
    found
}
