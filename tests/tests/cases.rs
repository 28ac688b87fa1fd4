//! End-to-end cases: each folder in `tests/cases` holds a list, an extract and the expected
//! results, line by line.
//!
//! If a folder has a `lists.txt`, the lists with those codes are made too, and `lists` holds what
//! is expected of each; if it has a `letterhead.txt`, `papers.txt` holds the content of the
//! workbooks and letters made from them for each commune, or for each part that `split.txt` names.
//! Where `rulings.csv` holds decisions of people, these are laid over the results first, and
//! `results.txt` holds what the workbook of results then says.
//! A folder with only a `table` holds a statistics table, and `expected.txt` its faults. With
//! `UPDATE_CASES=1` the expected files are written again; read the difference before committing it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};

use calamine::Reader as _;
use matcher::classify::Linked;
use matcher::language::Language;
use matcher::normalise::{PartialDate, Source};
use matcher::open::{self, Opening};
use matcher::plan::{ListId, Split};
use matcher::report::letter_lists::{self, Choices};
use matcher::report::papers::Letterhead;
use matcher::report::papers::order::{self, Order};
use matcher::report::results_csv;
use matcher::report::results_workbook::{self, Options};
use matcher::run::{Settings, link};
use matcher::tally;
use matcher::words;
use tests::decisions::decide;

/// The day of all cases.
const TODAY: PartialDate = PartialDate { year: 2026, month: 11, day: 21 };

/// Every file in a folder whose name begins with that of the side.
fn sources(folder: &Path, side: &str) -> Vec<Source> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.file_name().unwrap().to_string_lossy().starts_with(side))
        .collect();
    files.sort();
    files
        .iter()
        .flat_map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            open::sources(&fs::read(path).unwrap(), &name, None).unwrap()
        })
        .collect()
}

fn run_case(folder: &Path) -> Result<(), String> {
    if folder.join("table.csv").exists() {
        return compare(&folder.join("expected.txt"), &statistics_table(&folder.join("table.csv")));
    }
    let (mut sector, mut registry) = (sources(folder, "sector"), sources(folder, "registry"));
    open::compare_codes(&mut sector, &mut registry);
    let mut linked = link(sector, registry, &Settings::on(TODAY)).unwrap();
    if let Ok(rulings) = fs::read_to_string(folder.join("rulings.csv")) {
        decide(&mut linked, &rulings)?;
        compare(&folder.join("results.txt"), &results_workbook(&linked))?;
    }
    let found = csv_text(results_csv(&linked).unwrap());
    compare(&folder.join("expected.csv"), &found)?;
    let Ok(codes) = fs::read_to_string(folder.join("lists.txt")) else { return Ok(()) };
    let ids: Vec<ListId> = codes
        .lines()
        .map(|code| ListId::of_code(code).unwrap_or_else(|| panic!("{code}")))
        .collect();
    for list in letter_lists::make(&linked, &ids, &Choices::default(), Language::Vi) {
        let found = csv_text(list.to_csv().unwrap());
        compare(&folder.join("lists").join(format!("{}.csv", list.id)), &found)?;
    }
    match fs::read_to_string(folder.join("letterhead.txt")) {
        Ok(letterhead) => {
            let found = papers(&linked, ids, &letterhead, split(folder));
            compare(&folder.join("papers.txt"), &found)
        }
        Err(_) => Ok(()),
    }
}

/// By what the papers of a case are cut.
fn split(folder: &Path) -> Split {
    match fs::read_to_string(folder.join("split.txt")).unwrap_or_default().trim() {
        "" | "commune" => Split::Commune,
        "district" => Split::District,
        "office" => Split::Office,
        "commune-office" => Split::CommuneOffice,
        other => panic!("{other}"),
    }
}

/// The text of a file, without the byte-order mark that every such file begins with.
fn csv_text(bytes: Vec<u8>) -> String {
    let text = String::from_utf8(bytes).unwrap();
    text.strip_prefix('\u{feff}').unwrap().to_owned()
}

/// What is reported about a statistics table.
fn statistics_table(path: &Path) -> String {
    let bytes = fs::read(path).unwrap();
    let opened = open::tables(&bytes, "table.csv", Opening::default(), &mut |_| {}).unwrap();
    let tally = tally::read(&opened[0]).unwrap();
    let mut told = format!("{}\n", words::tally::tally_summary(&tally, Language::Vi));
    for row in words::tally::fault_rows(&tally, Language::Vi) {
        told.push_str(&format!("{}\n", row.join(" | ")));
    }
    told
}

/// The files made for each part: their names, and the text in them.
fn papers(linked: &Linked, ids: Vec<ListId>, letterhead: &str, split: Split) -> String {
    let order = Order {
        ids,
        split: Some(split),
        with_letter: true,
        letterhead: Letterhead::from_text(letterhead).unwrap(),
        ..Order::default()
    };
    let (mut told, mut files) = (String::new(), Vec::new());
    order::write(linked, &order, &mut files, &mut |_, _| {}).unwrap();
    for (name, bytes) in files {
        told.push_str(&format!("== {name}\n"));
        if name.ends_with(".docx") {
            told.push_str(&letter_text(bytes));
            continue;
        }
        told.push_str(&workbook_text(bytes));
    }
    told
}

/// What the workbook of results says.
fn results_workbook(linked: &Linked) -> String {
    let mut bytes = Vec::new();
    results_workbook::write(linked, Options::default(), &mut bytes, &mut |_, _| {}).unwrap();
    workbook_text(bytes)
}

/// The rows of a workbook, with strokes between their cells.
fn workbook_text(bytes: Vec<u8>) -> String {
    let mut told = String::new();
    let mut book = calamine::Xlsx::new(Cursor::new(bytes)).unwrap();
    for sheet in book.sheet_names() {
        told.push_str(&format!("-- {sheet}\n"));
        let range = book.worksheet_range(&sheet).unwrap();
        for row in range.rows() {
            let cells: Vec<String> = row.iter().map(ToString::to_string).collect();
            let line = cells.join(" | ").replace('\n', " / ");
            let line = line.trim_matches([' ', '|']);
            if !line.is_empty() {
                told.push_str(&format!("{line}\n"));
            }
        }
    }
    told
}

/// The paragraphs of a letter, with a stroke where a line ends within one.
fn letter_text(bytes: Vec<u8>) -> String {
    let mut text = String::new();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
    let mut told = String::new();
    for paragraph in text.replace("<w:br/>", "<w:t> / </w:t>").split("</w:p>") {
        let runs = paragraph.split("<w:t").skip(1).filter_map(|run| run.split_once('>'));
        let line: String =
            runs.filter_map(|(_, rest)| rest.split_once("</w:t>")).map(|(text, _)| text).collect();
        if !line.trim_matches([' ', '/']).is_empty() {
            told.push_str(&format!("{line}\n"));
        }
    }
    told
}

/// Compares with what is expected, or replaces the expectation.
fn compare(path: &Path, found: &str) -> Result<(), String> {
    if std::env::var_os("UPDATE_CASES").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, found).unwrap();
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    if found == expected {
        return Ok(());
    }
    let mut report = format!("{}\n", path.display());
    for (place, line) in found.lines().enumerate() {
        let wanted = expected.lines().nth(place).unwrap_or("(nothing)");
        if line != wanted {
            report.push_str(&format!(
                "  line {}\n  expected {wanted}\n  found    {line}\n",
                place + 1
            ));
        }
    }
    Err(report)
}

#[test]
fn every_case_gives_what_it_should() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let mut folders: Vec<PathBuf> = fs::read_dir(&cases)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|p| p.is_dir())
        .collect();
    folders.sort();
    assert!(folders.len() >= 5, "cases are missing");
    let failures: Vec<String> =
        folders.iter().filter_map(|folder| run_case(folder).err()).collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}
