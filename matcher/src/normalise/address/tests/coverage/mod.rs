//! How many communes of all maps are found in what people write.
//!
//! Every commune is written in every form. A form counts as right if the place has exactly the
//! communes that the unit became or, if the text itself names several units, at least those. Each
//! measure prints a line, which `cargo xtask data --check` shows, and has a floor. `COVERAGE` in
//! the environment gives the folder of the earlier maps and has every commune written; without it
//! only a sample is, so that the ordinary tests stay fast.

mod earlier;
mod forms;
mod misspelt;

use std::collections::BTreeMap;

use super::super::Place;
use super::super::fold::fold;
use super::super::maps::Maps;
use super::gazetteer;
use forms::{FULL, Form, Names, SHORT, split};

/// The stride through the communes.
fn step() -> usize {
    if folder().is_some() { 1 } else { 9 }
}

/// The folder of the earlier maps, if everything is to be measured.
fn folder() -> Option<std::path::PathBuf> {
    std::env::var_os("COVERAGE").map(Into::into)
}

/// Prints a figure and fails if it is below the floor (per 1,000).
fn tell(set: &str, form: &str, (right, all): (usize, usize), floor: usize) {
    println!("coverage\t{set}\t{form}\t{right}\t{all}\t{floor}");
    assert!(right * 1_000 >= all * floor, "{set}: {form}: {right} of {all}");
}

/// The names of a commune and its larger units at the time of its name.
fn names(maps: &Maps, at: usize) -> Names<'static> {
    let commune = &maps.old_communes[at];
    let district = &maps.old_districts[usize::from(commune.district)];
    Names {
        commune: split(commune.name),
        district: split(district.name),
        province: split(maps.old_provinces[usize::from(district.province)].name),
    }
}

/// The key shared by texts whose communes nothing in them tells apart.
fn key(text: &str) -> String {
    let text = fold(text);
    let end = text.words.len();
    if text.plain(0, end) { text.text(0, end) } else { text.marked(0, end) }.to_owned()
}

/// Writes every commune in the form; returns how many were right and how many were written.
fn measure(maps: &Maps, former: bool, form: Form) -> (usize, usize) {
    let mut texts: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut same: BTreeMap<String, usize> = BTreeMap::new();
    for (at, commune) in maps.old_communes.iter().enumerate() {
        let text = form.1(&names(maps, at));
        // Without marks "Sa Pa" and "Sa Pả" are one text, and so they are one in the key.
        *same.entry(key(&text)).or_default() += 1;
        if commune.former == former && at % step() == 0 {
            texts.entry(text).or_default().push(at);
        }
    }
    let (mut right, mut wrong) = (0, Vec::new());
    for (text, communes) in &texts {
        let place = gazetteer().parse(text);
        let unique = same.get(&key(text)) == Some(&1);
        for at in communes {
            let expected = &maps.old_communes[*at].today;
            if is_right(&place, expected, unique) {
                right += 1;
            } else {
                wrong.push(format!("{text} -> {}", super::show(&place)));
            }
        }
    }
    for text in wrong.iter().step_by(wrong.len() / 12 + 1) {
        println!("    {text}");
    }
    (right, right + wrong.len())
}

fn is_right(place: &Place, expected: &[u16], unique: bool) -> bool {
    if unique {
        place.communes == expected
    } else {
        expected.iter().all(|one| place.communes.contains(one))
    }
}

#[test]
fn every_commune_of_june_2025() {
    let maps = Maps::embedded();
    for form in FULL {
        tell("June 2025", form.0, measure(&maps, false, form), 995);
    }
    for form in SHORT {
        tell("June 2025", form.0, measure(&maps, false, form), 970);
    }
}

#[test]
fn every_former_commune() {
    let maps = Maps::embedded();
    for form in FULL {
        tell("former names", form.0, measure(&maps, true, form), 995);
    }
    for form in SHORT {
        tell("former names", form.0, measure(&maps, true, form), 970);
    }
}

#[test]
fn every_commune_of_today_in_full() {
    let maps = Maps::embedded();
    let mut wrong = Vec::new();
    for (at, commune) in maps.communes.iter().enumerate() {
        let text = format!(
            "Thôn 1, {}, {}",
            commune.names[0].text,
            maps.provinces[usize::from(commune.province)].names[0].text
        );
        let place = gazetteer().parse(&text);
        if place.communes != [u16::try_from(at).unwrap_or(u16::MAX)] || place.hamlet != "thon 1" {
            wrong.push(format!("{text} -> {}", super::show(&place)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_tables_are_whole() {
    let maps = Maps::embedded();
    assert_eq!(maps.provinces.len(), 34);
    assert_eq!(maps.communes.len(), 3_321);
    assert_eq!(maps.old_provinces.len(), 63);
    let lasting = || maps.old_communes.iter().filter(|commune| !commune.former);
    assert_eq!(maps.old_districts.iter().filter(|one| one.became.is_empty()).count(), 696);
    assert_eq!(lasting().count(), 10_035);
    assert_eq!(lasting().filter(|commune| commune.today.len() > 1).count(), 471);
    assert!(maps.old_communes.iter().all(|commune| !commune.today.is_empty()));
    assert!(maps.communes.iter().all(|commune| !commune.districts.is_empty()));
    assert_eq!(maps.provinces.iter().filter(|province| province.names.len() > 1).count(), 3);
    assert!(maps.aliases.iter().all(|alias| !alias.units.is_empty()));
}
