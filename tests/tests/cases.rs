//! End-to-end cases: each folder of `tests/cases` holds a list, an extract and the results that
//! are expected of them, line by line.
//!
//! Where a folder has a `lists.txt`, the lists of those codes are made too, and `lists` holds what is
//! expected of each. With `UPDATE_CASES=1` the expected files are written anew; read the difference before it is
//! committed.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::fs;
use std::path::{Path, PathBuf};

use matcher::normalise::{PartialDate, Source};
use matcher::plan::ListId;
use matcher::report::lists::{self, Choices};
use matcher::report::results_csv;
use matcher::run::{Settings, link, open};
use matcher::words::Language;

/// The day of all cases.
const TODAY: PartialDate = PartialDate { year: 2026, month: 11, day: 21 };

/// Every file of a folder whose name begins with the side's.
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
            open(&fs::read(path).unwrap(), &name, None).unwrap()
        })
        .collect()
}

fn run_case(folder: &Path) -> Result<(), String> {
    let linked = link(
        sources(folder, "sector"),
        sources(folder, "registry"),
        &Settings::on(TODAY),
        &mut |_, _, _| {},
    )
    .unwrap();
    let found = String::from_utf8(results_csv(&linked).unwrap()).unwrap();
    compare(&folder.join("expected.csv"), &found)?;
    let Ok(codes) = fs::read_to_string(folder.join("lists.txt")) else { return Ok(()) };
    let ids: Vec<ListId> = codes
        .lines()
        .map(|code| ListId::of_code(code).unwrap_or_else(|| panic!("{code}")))
        .collect();
    for list in lists::make(&linked, &ids, &Choices::default(), Language::Vi) {
        let found = String::from_utf8(list.to_csv().unwrap()).unwrap();
        compare(&folder.join("lists").join(format!("{}.csv", list.id)), &found)?;
    }
    Ok(())
}

/// Compares with what is expected, or writes that anew.
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
