//! The names given up between the maps of 2019, 2023 and June 2025, each with the communes of June
//! 2025 that took the unit's ground.
//!
//! The evidence, strongest first: the same code (codes stay with a unit and were not reused before
//! July 2025); the same full name in the same district under another code; the name among the
//! keywords by which the package of June 2025 knows a commune; the same by way of the map of 2023;
//! the bare name in the same district, or the full name in the same province, if only one unit has
//! it. Without any of these, the ground is only known to be in the district: nothing is guessed.

use std::collections::{BTreeMap, BTreeSet};

use super::earlier::{Map, Named};
use super::package::{Country, Unit};
use super::spelling::{plain, same, same_bare, spelt_alike, split};

/// The years of the earlier maps, as the table writes them.
const YEARS: [&str; 2] = ["2019", "2023"];

/// A name that was given up.
pub(crate) struct Former {
    /// "2019", "2023" or "2019-2023": the maps that have the name.
    pub(crate) seen: &'static str,
    pub(crate) code: String,
    /// Code of its district (for a commune) or province at that time; a district that is not one of
    /// June 2025 has an `f` before its code.
    pub(crate) parent: String,
    pub(crate) name: String,
    /// Codes of June 2025, of communes for a commune and of districts for a district; empty for a
    /// commune of which only the district is known.
    pub(crate) became: Vec<String>,
}

/// The content of the table of former units.
#[derive(Default)]
pub(crate) struct FormerUnits {
    /// Districts that were dissolved, divided or merged into a larger one.
    pub(crate) districts: Vec<Former>,
    /// Other names of districts that still existed in June 2025 ("Huyện Sa Pa").
    pub(crate) district_names: Vec<Former>,
    pub(crate) communes: Vec<Former>,
    /// Year of the first map with the present name of a commune of June 2025, if it is not 2019.
    pub(crate) since: Vec<(&'static str, String)>,
    /// How many former communes are known to have become one commune, several, and nothing more
    /// precise than their district.
    pub(crate) known: [usize; 3],
}

/// Finds all names that were given up.
pub(crate) fn find(country: &Country, of_2019: &Map, of_2023: &Map) -> FormerUnits {
    let maps = [of_2019, of_2023];
    let now = Now::new(country);
    let mut found = FormerUnits::default();
    let concepts = maps.map(|map| districts(&now, map, &mut found));
    merge_years(&mut found.districts);
    merge_years(&mut found.district_names);
    for (year, map) in maps.into_iter().enumerate() {
        for (code, unit) in &map.communes {
            let parent = concepts[year].get(&unit.parent).unwrap_or(&unit.parent);
            if now.still(code, parent, &unit.name) {
                continue;
            }
            found.communes.push(Former {
                seen: YEARS[year],
                code: code.clone(),
                parent: parent.clone(),
                name: unit.name.clone(),
                became: successors(&now, &maps[year..], code),
            });
        }
    }
    merge_years(&mut found.communes);
    for former in &found.communes {
        found.known[match former.became.len() {
            0 => 2,
            1 => 0,
            _ => 1,
        }] += 1;
    }
    for unit in &country.old_communes {
        let stood = |map: &Map| {
            let same_code =
                map.communes.get(&unit.code).is_some_and(|old| spelt_alike(&old.name, &unit.name));
            same_code
                || map
                    .communes
                    .values()
                    .any(|old| old.parent == unit.parent && same(&old.name, &unit.name))
        };
        if !stood(of_2019) {
            found.since.push((if stood(of_2023) { "2023" } else { "2025" }, unit.code.clone()));
        }
    }
    found
}

/// Each commune of an earlier map in full, with the codes of today's communes that it must give; no
/// codes if only its district is known.
pub(crate) fn expected(country: &Country, maps: &[&Map]) -> Vec<(String, Vec<String>)> {
    let now = Now::new(country);
    let provinces: BTreeMap<&str, &str> =
        country.old_provinces.iter().map(|unit| (unit.code.as_str(), unit.name.as_str())).collect();
    let Some(map) = maps.first() else { return Vec::new() };
    let mut all = Vec::new();
    for (code, unit) in &map.communes {
        let Some(district) = map.districts.get(&unit.parent) else { continue };
        let province = match district.parent.as_str() {
            "46" => "Tỉnh Thừa Thiên Huế", // until 2024
            code => provinces.get(code).copied().unwrap_or_default(),
        };
        let heirs = successors(&now, maps, code);
        let today: BTreeSet<String> = heirs
            .iter()
            .filter_map(|heir| now.communes.get(heir.as_str()))
            .flat_map(|heir| heir.today.iter().cloned())
            .collect();
        let text = format!("{}, {}, {province}", unit.name, district.name);
        all.push((text, today.into_iter().collect()));
    }
    all
}

/// The map of June 2025, indexed for lookups.
struct Now<'a> {
    communes: BTreeMap<&'a str, &'a Unit>,
    by_district: BTreeMap<&'a str, Vec<&'a Unit>>,
    districts: BTreeMap<&'a str, &'a Unit>,
}

impl<'a> Now<'a> {
    fn new(country: &'a Country) -> Now<'a> {
        let mut by_district: BTreeMap<&str, Vec<&Unit>> = BTreeMap::new();
        for unit in &country.old_communes {
            by_district.entry(&unit.parent).or_default().push(unit);
        }
        let by_code = |units: &'a [Unit]| units.iter().map(|unit| (unit.code.as_str(), unit));
        Now {
            communes: by_code(&country.old_communes).collect(),
            by_district,
            districts: by_code(&country.old_districts).collect(),
        }
    }

    /// Whether the district of June 2025 has a commune with this name, or the code belongs to it.
    fn still(&self, code: &str, district: &str, name: &str) -> bool {
        let of_code = self.communes.get(code);
        of_code.is_some_and(|unit| unit.parent == district && spelt_alike(&unit.name, name))
            || (of_code.is_none() && self.named(district, |unit| same(&unit.name, name)).len() == 1)
    }

    fn named(&self, district: &str, is: impl Fn(&Unit) -> bool) -> Vec<&'a Unit> {
        let units = self.by_district.get(district).into_iter().flatten();
        units.copied().filter(|unit| is(unit)).collect()
    }
}

/// Maps district codes of an earlier map to the codes that the table uses; adds the names that are
/// no longer those of June 2025.
fn districts(now: &Now<'_>, map: &Map, found: &mut FormerUnits) -> BTreeMap<String, String> {
    let year = YEARS[usize::from(map.communes.len() != 11_160)];
    let mut concepts = BTreeMap::new();
    for (code, unit) in &map.districts {
        let former = |code: String, became: Vec<String>| Former {
            seen: year,
            code,
            parent: unit.parent.clone(),
            name: unit.name.clone(),
            became,
        };
        match now.districts.get(code.as_str()) {
            Some(same_code) if plain(split(&same_code.name).1) == plain(split(&unit.name).1) => {
                concepts.insert(code.clone(), code.clone());
                if split(&same_code.name).0 != split(&unit.name).0 {
                    found.district_names.push(former(code.clone(), Vec::new()));
                }
                continue;
            }
            _ => {}
        }
        let same_name = now
            .districts
            .values()
            .find(|other| other.parent == unit.parent && same(&other.name, &unit.name));
        if let Some(other) = same_name {
            concepts.insert(code.clone(), other.code.clone());
            continue;
        }
        let own = format!("f{code}");
        concepts.insert(code.clone(), own.clone());
        found.districts.push(former(own, went_to(now, map, code).into_iter().collect()));
    }
    concepts
}

/// The districts of June 2025 that contain a district's surviving communes.
fn went_to(now: &Now<'_>, map: &Map, district: &str) -> BTreeSet<String> {
    map.communes
        .iter()
        .filter(|(_, unit)| unit.parent == district)
        .filter_map(|(code, _)| now.communes.get(code.as_str()))
        .map(|unit| unit.parent.clone())
        .collect()
}

/// The communes of June 2025 that took the ground of a commune in the first of the maps.
fn successors(now: &Now<'_>, maps: &[&Map], code: &str) -> Vec<String> {
    let Some(([map, ..], unit)) =
        maps.first().and_then(|map| Some((maps, map.communes.get(code)?)))
    else {
        return Vec::new();
    };
    let Named { parent, name } = unit;
    let districts = went_to(now, map, parent);
    let among = |is: &dyn Fn(&Unit) -> bool| -> BTreeSet<String> {
        let all = districts.iter().flat_map(|district| now.named(district, is));
        all.map(|unit| unit.code.clone()).collect()
    };
    let key = plain(name);
    let known_as = among(&|unit| unit.keywords.contains(&key));
    if let Some(renamed) = now.communes.get(code) {
        let mut all = BTreeSet::from([code.to_owned()]);
        // The code gives one unit and the keyword another: its ground was divided.
        if !same_bare(&renamed.name, name) && !known_as.contains(code) {
            all.extend(known_as);
        }
        return all.into_iter().collect();
    }
    let one = |found: BTreeSet<String>| (found.len() == 1).then_some(found);
    let bare = plain(split(name).1);
    let later = || {
        let [_, later, ..] = maps else { return None };
        let mut heirs = later
            .communes
            .iter()
            .filter(|(_, heir)| heir.parent == *parent && same(&heir.name, name));
        let (heir, _) = heirs.next()?;
        let found = successors(now, maps.get(1..)?, heir);
        (heirs.next().is_none() && !found.is_empty()).then(|| found.into_iter().collect())
    };
    let in_province = || {
        let province = &map.districts.get(parent)?.parent;
        let of_province = |district: &str, districts: &BTreeMap<String, Named>| {
            districts.get(district).is_some_and(|unit| unit.parent == *province)
        };
        let before = map.communes.iter().any(|(other, unit)| {
            other != code && of_province(&unit.parent, &map.districts) && same(&unit.name, name)
        });
        let after = now.communes.values().filter(|unit| {
            now.districts.get(unit.parent.as_str()).is_some_and(|d| d.parent == *province)
                && same(&unit.name, name)
        });
        one(after.map(|unit| unit.code.clone()).collect()).filter(|_| !before)
    };
    one(among(&|unit| same(&unit.name, name)))
        .or_else(|| (!known_as.is_empty()).then_some(known_as))
        .or_else(later)
        .or_else(|| one(among(&|unit| same_bare(&unit.name, name))))
        .or_else(|| one(among(&|unit| unit.keywords.contains(&bare))))
        .or_else(in_province)
        .map(|found| found.into_iter().collect())
        .unwrap_or_default()
}

/// Merges rows that both maps give.
fn merge_years(units: &mut Vec<Former>) {
    units.sort_by(|a, b| {
        (&a.code, &a.parent, &a.name, a.seen).cmp(&(&b.code, &b.parent, &b.name, b.seen))
    });
    units.dedup_by(|later, first| {
        let same = later.code == first.code
            && later.parent == first.parent
            && same(&later.name, &first.name);
        if same {
            first.seen = "2019-2023";
            for code in later.became.drain(..) {
                if !first.became.contains(&code) {
                    first.became.push(code);
                }
            }
            first.became.sort();
        }
        same
    });
}
