//! No list orders an act on a row that contradicts its person or itself: on every case, on the
//! sample, and on the packs in the folder named by `DOISOAT_PACKS`, if there is one.
//!
//! The lists are read as an officer reads them: a line that names a row by its number and orders an
//! act is looked up, and what is known about that row is judged anew from `results.csv`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod drawn;

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use matcher::classify::Linked;
use matcher::language::Language;
use matcher::normalise::{PartialDate, Source};
use matcher::open;
use matcher::plan::{FindingKind, ListId, Way};
use matcher::report::letter_lists::{self, Choices};
use matcher::report::list::{Cell, List, Row};
use matcher::report::results_csv;
use matcher::run::{Settings, link};
use matcher::{sample, words};

const TODAY: PartialDate = PartialDate { year: 2026, month: 11, day: 21 };

/// Lists whose orders are about one row's person.
const LISTS: [ListId; 10] = [
    ListId::DeadAlive,
    ListId::DeadListed,
    ListId::DobIncomplete,
    ListId::DobElders,
    ListId::Differences,
    ListId::BasicFields,
    ListId::NotFound,
    ListId::Duplicates,
    ListId::Crossings,
    ListId::BookEntry,
];

/// Codes of findings that speak against any order.
const AGAINST: [&str; 19] = [
    "number_shared",
    "claimed_by_row",
    "several_candidates",
    "candidate_shared",
    "thin_evidence",
    "two_alike",
    "number_contradicts",
    "too_many_alike",
    "no_identity",
    "two_numbers",
    "number_of_relative",
    "number_of_other",
    "number_future",
    "dob_unreadable",
    "dob_future",
    "older_than_parent",
    "parent_too_young",
    "death_before_birth",
    "death_future",
];

/// What is wrong with a row of `results.csv`; nothing if an order may stand on it. `rows` are all.
fn contradiction(
    row: &HashMap<String, String>,
    rows: &[HashMap<String, String>],
) -> Option<String> {
    let of = |name: &str| row.get(name).map_or("", String::as_str);
    if !["match", "discrepancy"].contains(&of("status")) {
        return Some(of("status").to_owned());
    }
    for field in ["name", "dob", "id"] {
        if of(field) == "different" {
            return Some(format!("{field} differs"));
        }
    }
    // Another table's wrong number says nothing against a row whose own is the registry's.
    let is_elsewhere = || {
        let same = |other: &&HashMap<String, String>, name: &str| other.get(name) == row.get(name);
        let of_table = rows.iter().filter(|other| {
            same(other, "sector_file") && same(other, "sector_sheet") && same(other, "registry_row")
        });
        of("id") == "same" && of_table.into_iter().all(|other| other["id"] != "different")
    };
    let speaks = |finding: &&str| {
        AGAINST.contains(finding) && !(*finding == "two_numbers" && is_elsewhere())
    };
    of("findings").split(';').find(speaks).map(str::to_owned)
}

/// Checks every order of a run's lists; returns how many there are.
fn check(what: &str, linked: &Linked) -> usize {
    let csv = String::from_utf8(results_csv(linked).unwrap()).unwrap();
    let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let header = reader.headers().unwrap().clone();
    let rows: Vec<HashMap<String, String>> = reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            header.iter().zip(&record).map(|(k, v)| (k.to_owned(), v.to_owned())).collect()
        })
        .collect();
    // Rows by what lists call them; the several people of a row are one place.
    let mut places: HashMap<String, Vec<&HashMap<String, String>>> = HashMap::new();
    for (verdict, row) in linked.verdicts.iter().zip(&rows) {
        let sector = &linked.prepared.sector;
        let place = sector.has_several_tables().then(|| sector.place(verdict.sector));
        let name = words::row_place(sector.row(verdict.sector), place.as_deref(), Language::Vi);
        places.entry(name).or_default().push(row);
    }
    let choices = Choices::default();
    let lists = letter_lists::make(linked, &LISTS, &choices, Language::Vi);
    lists.iter().map(|list| check_list(what, list, &places, &rows)).sum()
}

fn check_list(
    what: &str,
    list: &List,
    places: &HashMap<String, Vec<&HashMap<String, String>>>,
    rows: &[HashMap<String, String>],
) -> usize {
    let orders: Vec<&str> = Way::ALL
        .into_iter()
        .filter(|way| way.is_an_order())
        .map(|way| way.text(Language::Vi))
        .collect();
    let mut found = 0;
    for row in &list.rows {
        let texts = texts(row);
        let Some(order) = orders.iter().find(|way| texts.iter().any(|text| text.contains(*way)))
        else {
            continue;
        };
        found += 1;
        for place in texts.iter().filter_map(|text| {
            // “Sổ đăng ký khai tử, dòng 5: đã đăng ký khai tử”.
            let head = text.rsplit_once(": ").map_or(*text, |(head, _)| head);
            head.match_indices("dòng ").find_map(|(at, _)| places.get(&head[at..]))
        }) {
            // An order may be for any of the row's people: one of them must bear it.
            let wrong: Vec<String> =
                place.iter().filter_map(|row| contradiction(row, rows)).collect();
            assert!(
                wrong.len() < place.len(),
                "{what}, {}: “{order}” on {texts:?}, but {wrong:?}",
                list.id
            );
        }
    }
    found
}

/// The texts in a row.
fn texts(row: &Row) -> Vec<&str> {
    let mut texts = Vec::new();
    for cell in &row.cells {
        if let Cell::Text(text) = cell {
            texts.push(text.as_str());
        }
    }
    texts
}

fn sources(path: &Path) -> Vec<Source> {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    open::sources(&fs::read(path).unwrap(), &name, None).unwrap()
}

fn run(mut sector: Vec<Source>, mut registry: Vec<Source>) -> Linked {
    open::compare_codes(&mut sector, &mut registry);
    link(sector, registry, &Settings::on(TODAY)).unwrap()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// The run of a case; `None` if it has no two sides.
fn of_case(folder: &Path) -> Option<Linked> {
    let side = |side: &str| -> Vec<Source> {
        let of = |path: &&PathBuf| {
            path.is_file() && path.file_name().unwrap().to_string_lossy().starts_with(side)
        };
        files(folder).iter().filter(of).flat_map(|path| sources(path)).collect()
    };
    let (sector, registry) = (side("sector"), side("registry"));
    (!sector.is_empty() && !registry.is_empty()).then(|| run(sector, registry))
}

/// The run of the sample.
fn of_sample() -> Linked {
    let made = sample::make().unwrap();
    let of = |file: &sample::SampleFile| open::sources(&file.bytes, file.name, None).unwrap();
    run(of(&made.sector), of(&made.registry))
}

#[test]
fn no_order_contradicts_its_row() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let mut orders = 0;
    for folder in files(&cases) {
        if let Some(linked) = of_case(&folder) {
            orders += check(&folder.to_string_lossy(), &linked);
        }
    }
    orders += check("sample", &of_sample());
    assert!(orders > 100, "{orders} orders were looked at");
    let Ok(packs) = std::env::var("DOISOAT_PACKS") else { return };
    for folder in files(Path::new(&packs)).iter().filter(|path| path.is_dir()) {
        let registry = folder.join("registry.xlsx");
        for list in files(folder) {
            let is_list = list.extension().is_some_and(|end| end == "xlsx") && list != registry;
            if registry.exists() && is_list {
                let orders =
                    check(&list.to_string_lossy(), &run(sources(&list), sources(&registry)));
                println!("{}: {orders} orders", list.display());
            }
        }
    }
}

/// The findings that are asked about here are findings.
#[test]
fn findings_are_known() {
    for code in AGAINST {
        assert!(FindingKind::of_code(code).is_some_and(FindingKind::is_a_doubt), "{code}");
    }
}
