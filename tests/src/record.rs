//! Figures with their date, kept in `benchmarks`.
//!
//! Takes a file's name, its header and a line, gives what stood there before.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::Outcome;

/// Adds a line to a record, which begins with its header; gives the lines before it.
pub fn add(file: &str, header: &str, line: &str) -> Outcome<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../benchmarks").join(file);
    let failed = |error: std::io::Error| error.to_string();
    let new = !path.exists();
    let before = fs::read_to_string(&path).unwrap_or_default();
    let mut file = fs::OpenOptions::new().create(true).append(true).open(&path).map_err(failed)?;
    if new {
        writeln!(file, "{header}").map_err(failed)?;
    }
    writeln!(file, "{line}").map_err(failed)?;
    Ok(before)
}

/// The day in UTC.
pub fn today() -> String {
    let seconds = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map(|d| d.as_secs() as i64)
        .unwrap_or_default();
    chrono::DateTime::from_timestamp(seconds, 0)
        .map(|day| day.format("%Y-%m-%d").to_string())
        .unwrap_or_default()
}
