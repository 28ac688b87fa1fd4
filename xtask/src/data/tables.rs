//! A `Country` -> the five place tables, as text: comment lines, then one row per unit.
//!
//! Columns are separated by tabs, and codes only ever refer to units of the date in the table's
//! name, because July 2025 gave old codes to other units.

use super::package::{Country, Unit};
use super::{PACKAGE, PACKAGE_DATE, VERSION};

/// File name and text of each table.
pub(crate) fn write(country: &Country) -> Result<Vec<(&'static str, String)>, String> {
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
    ])
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
        "# {title}\n# Source: {PACKAGE} {VERSION} (Python package), {PACKAGE_DATE}, MIT licence, \
         Copyright (c) 2025 Tran Ngoc Minh Hieu.\n# Rebuilt by: cargo xtask data\n# {}\n",
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
