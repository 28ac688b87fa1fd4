//! The maps of 2019 and 2023 as published, which `cargo xtask data --check` writes out: each
//! commune in full, with what it must give.

use std::collections::BTreeMap;
use std::fs;

use super::super::show;
use super::{folder, gazetteer, tell};

/// Codes of today's communes in table order, which is the order of the indexes.
fn codes() -> BTreeMap<&'static str, u16> {
    let table = crate::tables::COMMUNES.text;
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    rows.zip(0..).filter_map(|(row, at)| Some((row.split('\t').next()?, at))).collect()
}

#[test]
fn every_commune_of_an_earlier_map() {
    let Some(folder) = folder() else { return };
    let codes = codes();
    for year in ["2019", "2023"] {
        let table = fs::read_to_string(folder.join(format!("{year}.tsv"))).unwrap();
        let (mut right, mut all) = (0, 0);
        for row in table.lines() {
            let mut cells = row.split('\t');
            let text = cells.next().unwrap_or("");
            let mut expected: Vec<u16> =
                cells.filter_map(|code| codes.get(code).copied()).collect();
            expected.sort_unstable();
            let place = gazetteer().parse(text);
            all += 1;
            // Without a known successor, the district's communes are meant.
            let found = if expected.is_empty() {
                place.communes.len() > 1 || place.divided
            } else {
                place.communes == expected
            };
            if found {
                right += 1;
            } else {
                println!("    {year} {text} -> {}", show(&place));
            }
        }
        tell(&format!("map of {year}"), "Xã A, Huyện B, Tỉnh C", (right, all), 995);
    }
}

#[test]
fn how_fast() {
    let Some(folder) = folder() else { return };
    let table = fs::read_to_string(folder.join("2019.tsv")).unwrap();
    let texts: Vec<String> = table
        .lines()
        .zip(1..)
        .map(|(row, at)| format!("Thôn {}, {}", at % 30, row.split('\t').next().unwrap_or("")))
        .collect();
    gazetteer();
    let start = std::time::Instant::now();
    let mut communes = 0;
    for _ in 0..8 {
        communes += texts.iter().map(|text| gazetteer().parse(text).communes.len()).sum::<usize>();
    }
    assert!(communes > 0);
    let speed = (texts.len() * 8) as f64 / start.elapsed().as_secs_f64();
    println!("coverage\tspeed\taddresses a second on one core\t{speed:.0}\t\t");
}
