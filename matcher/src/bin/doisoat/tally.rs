//! Checks statistics tables: adds them up and reports each line that is wrong.

use std::path::PathBuf;

use matcher::language::Language;
use matcher::open::{Opening, tables};
use matcher::plan::LIMITS;
use matcher::tally;
use matcher::words::tally::{fault, tally_summary};

use super::failure::Failure;

/// Prints what is found in each file; returns whether everything adds up.
pub(crate) fn check(
    files: &[PathBuf],
    password: Option<&str>,
    language: Language,
) -> Result<bool, Failure> {
    let mut right = true;
    for path in files {
        let bytes =
            std::fs::read(path).map_err(|cause| Failure::Open { path: path.clone(), cause })?;
        let file = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let allowed = LIMITS.reading_in_program;
        let how = Opening { password, allowed, ..Opening::default() };
        let opened = tables(&bytes, &file, how, &mut |_| {}).map_err(Failure::Read)?;
        let found: Vec<tally::Tally> = opened.iter().filter_map(tally::read).collect();
        if found.is_empty() {
            let none = language.pick("không có bảng thống kê nào", "no statistics table");
            println!("{file}: {none}");
        }
        for tally in found {
            println!("{}", tally_summary(&tally, language));
            for of in &tally.faults {
                println!("  {}", fault(of, &tally, language));
            }
            right &= tally.faults.is_empty();
        }
    }
    Ok(right)
}
