//! What a real office's files look like: each feature is a small file with what it must be read as.
//!
//! A case is made here by code, or kept in `tests/fixtures/reading` if only another program can
//! make it. Expectations are in `tests/readings`, one text per case: the sheets used, the columns
//! of each field, the rows with their values, and what was noticed. With `UPDATE_CASES=1` the
//! expected texts are written again; read the difference before committing it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod books;
mod fixtures;
mod formats;
mod show;
mod texts;

use std::fs;
use std::path::Path;

/// A file to read: the name of the case, the file's name and its bytes.
pub struct Case {
    /// The name of the case.
    pub name: &'static str,
    /// The name of the file.
    pub file: &'static str,
    /// Its content.
    pub bytes: Vec<u8>,
    /// Its password, if it has one.
    pub password: Option<&'static str>,
}

impl Case {
    fn new(name: &'static str, file: &'static str, bytes: impl Into<Vec<u8>>) -> Case {
        Case { name, file, bytes: bytes.into(), password: None }
    }
}

#[test]
fn every_trait_is_read_as_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("readings");
    let update = std::env::var_os("UPDATE_CASES").is_some();
    let mut cases = texts::cases();
    cases.extend(books::cases());
    cases.extend(formats::cases());
    cases.extend(fixtures::cases());
    let mut failures = Vec::new();
    for case in &cases {
        let found = show::show(case);
        let path = folder.join(format!("{}.txt", case.name));
        if update {
            fs::write(&path, &found).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if found != expected {
            failures.push(format!("== {}\n-- expected\n{expected}-- found\n{found}", case.name));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
    let mut names: Vec<&str> = cases.iter().map(|case| case.name).collect();
    let mut kept: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    names.sort_unstable();
    kept.sort_unstable();
    assert_eq!(names, kept, "every case has its text, and every text its case");
}
