//! Reads the package's wheel into one `Country`: both maps, and what each old commune became.
//!
//! Three JSON files in the wheel are read. They identify units by keys made from folded names
//! joined by `_`; here the keys only serve to join the files, and every unit that is returned has
//! the code and the full name of its own date.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use serde_json::{Map, Value};

/// A unit at one date: its code and its full name ("Xã Quang Hán").
pub(crate) struct Unit {
    pub(crate) code: String,
    pub(crate) name: String,
    /// Code of the unit one level up, at the same date; empty for a province.
    pub(crate) parent: String,
    /// Codes of today's units that it became; empty for a unit of today, and for an old district
    /// unless it had no communes.
    pub(crate) today: Vec<String>,
    /// For an old commune, the folded names by which the package knows it, including those of
    /// communes merged into it before July 2025.
    pub(crate) keywords: Vec<String>,
}

/// Both maps. Every list is sorted by code.
pub(crate) struct Country {
    pub(crate) provinces: Vec<Unit>,
    pub(crate) communes: Vec<Unit>,
    pub(crate) old_provinces: Vec<Unit>,
    pub(crate) old_districts: Vec<Unit>,
    pub(crate) old_communes: Vec<Unit>,
}

/// The package keeps wards in up to three dictionaries, by how many of the marks are needed to tell
/// them apart.
const COMMUNE_LISTS: [&str; 3] = ["NO_ACCENTED", "ACCENTED", "SHORT_ACCENTED"];

/// Reads the wheel.
pub(crate) fn read(wheel: &[u8]) -> Result<Country, String> {
    let today = json(wheel, "vietnamadminunits/data/parser_from_2025.json")?;
    let old = json(wheel, "vietnamadminunits/data/parser_legacy.json")?;
    let conversion = json(wheel, "vietnamadminunits/data/converter_2025.json")?;

    let mut provinces = BTreeMap::new();
    for (key, value) in object(&today, "DICT_PROVINCE")? {
        provinces.insert(key.clone(), unit(value, "province", "")?);
    }
    let mut communes = BTreeMap::new();
    for list in COMMUNE_LISTS {
        for (province, wards) in object(&today, &format!("DICT_PROVINCE_WARD_{list}"))? {
            let parent = &provinces.get(province).ok_or_else(|| unknown(province))?.code;
            for (key, value) in members(wards)? {
                communes.insert(format!("{province}_{key}"), unit(value, "ward", parent)?);
            }
        }
    }
    let successors = successors(&conversion, &communes)?;
    let province_successors = province_successors(&conversion, &provinces)?;

    let mut old_provinces = BTreeMap::new();
    for (key, value) in object(&old, "DICT_PROVINCE")? {
        let mut found = unit(value, "province", "")?;
        found.today = province_successors.get(key).cloned().ok_or_else(|| unknown(key))?;
        old_provinces.insert(key.clone(), found);
    }
    let mut old_districts = BTreeMap::new();
    for (province, districts) in object(&old, "DICT_PROVINCE_DISTRICT")? {
        let parent = &old_provinces.get(province).ok_or_else(|| unknown(province))?.code;
        for (key, value) in members(districts)? {
            let mut found = unit(value, "district", parent)?;
            let whole = format!("{province}_{key}_");
            found.today = successors.get(&whole).cloned().unwrap_or_default();
            old_districts.insert(format!("{province}_{key}"), found);
        }
    }
    let mut old_communes = BTreeMap::new();
    for list in COMMUNE_LISTS {
        for (province, districts) in object(&old, &format!("DICT_PROVINCE_DISTRICT_WARD_{list}"))? {
            for (district, wards) in members(districts)? {
                let path = format!("{province}_{district}");
                let parent = &old_districts.get(&path).ok_or_else(|| unknown(&path))?.code;
                for (key, value) in members(wards)? {
                    if value.get("ward").is_none_or(Value::is_null) {
                        continue; // an island district without communes
                    }
                    let path = format!("{path}_{key}");
                    let mut found = unit(value, "ward", parent)?;
                    found.today = successors.get(&path).cloned().ok_or_else(|| unknown(&path))?;
                    found.keywords = keywords(value);
                    old_communes.insert(path, found);
                }
            }
        }
    }
    Ok(Country {
        provinces: by_code(provinces),
        communes: by_code(communes),
        old_provinces: by_code(old_provinces),
        old_districts: by_code(old_districts),
        old_communes: by_code(old_communes),
    })
}

/// Maps keys of old communes to codes of today's communes, sorted.
fn successors(
    conversion: &Value,
    communes: &BTreeMap<String, Unit>,
) -> Result<BTreeMap<String, Vec<String>>, String> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut add = |old: &str, new: &str| -> Result<(), String> {
        let code = &communes.get(new).ok_or_else(|| unknown(new))?.code;
        let codes = found.entry(old.to_owned()).or_default();
        if let Err(at) = codes.binary_search(code) {
            codes.insert(at, code.clone());
        }
        Ok(())
    };
    for (province, wards) in object(conversion, "DICT_PROVINCE_WARD_NO_DIVIDED")? {
        for (ward, olds) in members(wards)? {
            for old in olds.as_array().into_iter().flatten() {
                add(old.as_str().unwrap_or_default(), &format!("{province}_{ward}"))?;
            }
        }
    }
    for (province, olds) in object(conversion, "DICT_PROVINCE_WARD_DIVIDED")? {
        for (old, wards) in members(olds)? {
            for ward in wards.as_array().into_iter().flatten() {
                let key = ward.get("newWardKey").and_then(Value::as_str).unwrap_or_default();
                add(old, &format!("{province}_{key}"))?;
            }
        }
    }
    Ok(found)
}

/// Maps keys of old provinces to the code of today's province, alone in its list.
fn province_successors(
    conversion: &Value,
    provinces: &BTreeMap<String, Unit>,
) -> Result<BTreeMap<String, Vec<String>>, String> {
    let mut found = BTreeMap::new();
    for (new, olds) in object(conversion, "DICT_PROVINCE")? {
        let code = &provinces.get(new).ok_or_else(|| unknown(new))?.code;
        for old in olds.as_array().into_iter().flatten() {
            found.insert(old.as_str().unwrap_or_default().to_owned(), vec![code.clone()]);
        }
    }
    Ok(found)
}

fn by_code(units: BTreeMap<String, Unit>) -> Vec<Unit> {
    let mut units: Vec<Unit> = units.into_values().collect();
    units.sort_by(|a, b| a.code.cmp(&b.code));
    units
}

fn unit(value: &Value, tier: &str, parent: &str) -> Result<Unit, String> {
    let text = |field: String| {
        value
            .get(&field)
            .and_then(Value::as_str)
            .ok_or_else(|| format!("data: a {tier} has no `{field}`"))
    };
    Ok(Unit {
        code: text(format!("{tier}Code"))?.to_owned(),
        name: tidy_name(text(tier.to_owned())?),
        parent: parent.to_owned(),
        today: Vec::new(),
        keywords: Vec::new(),
    })
}

fn keywords(value: &Value) -> Vec<String> {
    let words = value.get("wardKeywords").and_then(Value::as_array).into_iter().flatten();
    words.filter_map(|word| Some(word.as_str()?.to_owned())).collect()
}

/// The source writes both "Thị Xã" and "Thị xã"; the second is how documents write the level.
pub(super) fn tidy_name(name: &str) -> String {
    let mut tidy = name.split_whitespace().collect::<Vec<_>>().join(" ");
    for (odd, usual) in
        [("Thị Xã ", "Thị xã "), ("Thành Phố ", "Thành phố "), ("Thị Trấn ", "Thị trấn ")]
    {
        if let Some(rest) = tidy.strip_prefix(odd) {
            tidy = format!("{usual}{rest}");
        }
    }
    tidy
}

fn json(wheel: &[u8], name: &str) -> Result<Value, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(wheel))
        .map_err(|error| format!("data: wheel: {error}"))?;
    let mut file = archive.by_name(name).map_err(|error| format!("data: {name}: {error}"))?;
    let mut text = String::new();
    file.read_to_string(&mut text).map_err(|error| format!("data: {name}: {error}"))?;
    // Where a value is missing, the package's writer left Python's NaN, which is not JSON.
    serde_json::from_str(&text.replace(": NaN", ": null"))
        .map_err(|error| format!("data: {name}: {error}"))
}

fn object<'a>(value: &'a Value, key: &str) -> Result<&'a Map<String, Value>, String> {
    members(value.get(key).ok_or_else(|| format!("data: no `{key}` in the package"))?)
}

fn members(value: &Value) -> Result<&Map<String, Value>, String> {
    value.as_object().ok_or_else(|| "data: a dictionary of the package is not one".to_owned())
}

fn unknown(key: &str) -> String {
    format!("data: `{key}` is named by the package but not described")
}
