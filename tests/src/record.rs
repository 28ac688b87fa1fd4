//! Figures with their date, kept in `benchmarks`.
//!
//! Takes a file's name, its header and a line, gives the earlier lines.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use matcher::normalise::PartialDate;

use crate::Outcome;

/// All lines of a record; empty if there is no such file.
pub fn read(file: &str) -> String {
    fs::read_to_string(path(file)).unwrap_or_default()
}

fn path(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../benchmarks").join(file)
}

/// Appends a line to a record, which begins with its header; returns the earlier lines.
pub fn add(file: &str, header: &str, line: &str) -> Outcome<String> {
    let path = path(file);
    let failed = |error: std::io::Error| error.to_string();
    let new = !path.exists();
    let before = read(file);
    let mut file = fs::OpenOptions::new().create(true).append(true).open(&path).map_err(failed)?;
    if new {
        writeln!(file, "{header}").map_err(failed)?;
    }
    writeln!(file, "{line}").map_err(failed)?;
    Ok(before)
}

/// Today's date, as a record's lines begin.
pub fn day() -> String {
    let PartialDate { year, month, day } = today();
    format!("{year}-{month:02}-{day:02}")
}

/// Today's date in Việt Nam, as in the page and the program.
pub fn today() -> PartialDate {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    PartialDate::in_vietnam_at(since.as_millis() as i64)
}
