//! The six place tables as text, from a `Country` and its former units: comment lines, then one row
//! per unit.
//!
//! Columns are separated by tabs, and codes only ever refer to units at the date in the table's
//! name, because July 2025 gave old codes to other units.

use super::fetch::{MAP_OF_2019, MAP_OF_2023, MAPS_OF_2025};
use super::former::{Former, FormerUnits};
use super::package::{Country, Unit};

/// The day on which the package's files were last written; the tables contain it so that they do
/// not depend on the day of the run.
const MAPS_DATE: &str = "2025-10-08";

/// File name and text of each table.
pub(crate) fn write(
    country: &Country,
    former: &FormerUnits,
) -> Result<Vec<(&'static str, String)>, String> {
    expect("today's provinces", country.provinces.len(), 34)?;
    expect("today's communes", country.communes.len(), 3_321)?;
    expect("old provinces", country.old_provinces.len(), 63)?;
    expect("old districts", country.old_districts.len(), 696)?;
    expect("old communes", country.old_communes.len(), 10_035)?;
    Ok(vec![
        (
            "provinces.tsv",
            table(
                "The 34 provinces since 1 July 2025.",
                &["code", "name"],
                &country.provinces,
                |unit| vec![&unit.code, &unit.name],
            ),
        ),
        (
            "communes.tsv",
            table(
                "The 3,321 communes, wards and special zones since 1 July 2025.",
                &["code", "province", "name"],
                &country.communes,
                |unit| vec![&unit.code, &unit.parent, &unit.name],
            ),
        ),
        (
            "old_provinces.tsv",
            table(
                "The 63 provinces before 1 July 2025; `today` is a code of provinces.tsv.",
                &["code", "name", "today"],
                &country.old_provinces,
                |unit| with_today(vec![&unit.code, &unit.name], unit),
            ),
        ),
        (
            "old_districts.tsv",
            table(
                "The 696 districts before 1 July 2025; `today` (codes of communes.tsv) only where a district had no communes.",
                &["code", "province", "name", "today"],
                &country.old_districts,
                |unit| with_today(vec![&unit.code, &unit.parent, &unit.name], unit),
            ),
        ),
        (
            "old_communes.tsv",
            table(
                "The 10,035 communes before 1 July 2025; `today` holds every code of communes.tsv that took part of it.",
                &["code", "district", "name", "today..."],
                &country.old_communes,
                |unit| with_today(vec![&unit.code, &unit.parent, &unit.name], unit),
            ),
        ),
        ("former_units.tsv", former_units(former)),
    ])
}

/// The names of earlier maps given up before July 2025.
fn former_units(former: &FormerUnits) -> String {
    let mut text = format!(
        "# Names that the map of June 2025 no longer has, and since when it has its own.\n\
         # Source: {} {} (npm, Tran Quoc Cuong), danh mục của Tổng cục Thống kê ngày 06/10/2019; \
         {} {} (npm, Danh Manh), danh mục từ 10/04/2023 đến 01/02/2024; \
         nơi nhập về theo {} {} (PyPI, Tran Ngoc Minh Hieu)\n\
         # Date: {MAPS_DATE}\n\
         # Licence: MIT\n\
         # Rebuilt by: cargo xtask data\n\
         # tier district: a district that was dissolved, divided or made part of another; `became` are codes of old_districts.tsv. An `f` stands before its code.\n\
         # tier level: another level that a district of old_districts.tsv had.\n\
         # tier commune: `parent` is a district of that time; `became` are codes of old_communes.tsv; nothing when no more is known than the district.\n\
         # tier since: the first map that has the name which the commune bore in June 2025, where it is not that of 2019.\n\
         # seen\ttier\tcode\tparent\tname\tbecame...\n",
        MAP_OF_2019.name,
        MAP_OF_2019.version,
        MAP_OF_2023.name,
        MAP_OF_2023.version,
        MAPS_OF_2025.name,
        MAPS_OF_2025.version,
    );
    let mut add = |tier: &str, units: &[Former]| {
        for Former { seen, code, parent, name, became } in units {
            text.push_str(&format!("{seen}\t{tier}\t{code}\t{parent}\t{name}"));
            for code in became {
                text.push('\t');
                text.push_str(code);
            }
            text.push('\n');
        }
    };
    add("district", &former.districts);
    add("level", &former.district_names);
    add("commune", &former.communes);
    for (seen, code) in &former.since {
        text.push_str(&format!("{seen}\tsince\t{code}\n"));
    }
    text
}

fn with_today<'a>(mut cells: Vec<&'a String>, unit: &'a Unit) -> Vec<&'a String> {
    cells.extend(&unit.today);
    cells
}

fn table<'a>(
    title: &str,
    columns: &[&str],
    units: &'a [Unit],
    cells: impl Fn(&'a Unit) -> Vec<&'a String>,
) -> String {
    let mut text = format!(
        "# {title}\n# Source: {} {} (PyPI, Copyright (c) 2025 Tran Ngoc Minh Hieu)\n\
         # Date: {MAPS_DATE}\n# Licence: MIT\n# Rebuilt by: cargo xtask data\n# {}\n",
        MAPS_OF_2025.name,
        MAPS_OF_2025.version,
        columns.join("\t")
    );
    for unit in units {
        for (at, cell) in cells(unit).into_iter().enumerate() {
            if at > 0 {
                text.push('\t');
            }
            text.push_str(cell);
        }
        text.push('\n');
    }
    text
}

fn expect(what: &str, found: usize, expected: usize) -> Result<(), String> {
    if found == expected {
        Ok(())
    } else {
        Err(format!("data: {found} {what} in the package, {expected} expected"))
    }
}
