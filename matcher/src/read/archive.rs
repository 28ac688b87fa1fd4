//! Reads every spreadsheet in a .zip, such as one per commune. A file that is not a spreadsheet (a
//! letter, a picture) is skipped and reported; a spreadsheet that cannot be read fails the whole,
//! because its people would be missing without a trace. All files share one budget, and what its
//! first bytes show to be no list is not unpacked.

use std::io::{Cursor, Read as _};

use super::budget::{Budget, Counted};
use super::format::{self, Detected};
use super::notice::{Countable, FoundFormat, Notice, ReadError};
use super::one_file::read_one;
use super::sheet::Sheet;
use crate::plan::LIMITS;

/// The first bytes of a file, which show that it is a picture or a program.
const HEAD: u64 = 8 << 10;

/// Reads the files in the order of their names.
pub(super) fn read(
    bytes: &[u8],
    file: &str,
    password: Option<&str>,
    budget: &Budget,
    progress: &mut dyn FnMut(u32),
) -> Result<Vec<Sheet>, ReadError> {
    let cut_off = || ReadError::CutOff { file: file.to_owned() };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| cut_off())?;
    let mut names: Vec<(String, usize)> = Vec::new();
    for place in 0..archive.len() {
        let Ok(entry) = archive.by_index_raw(place) else { continue };
        let name =
            entry.name().map(|name| name.into_owned()).unwrap_or_else(|_| format!("#{place}"));
        if entry.is_file() && !is_clutter(&name) {
            names.push((name, place));
        }
    }
    names.sort();
    if names.len() > LIMITS.archived_files {
        let limit = LIMITS.archived_files as u64;
        let (file, sheet) = (file.to_owned(), String::new());
        return Err(ReadError::TooLarge { file, sheet, row: 0, limit, what: Countable::Files });
    }
    let (mut sheets, mut passed_over) = (Vec::new(), Vec::new());
    for (name, place) in names {
        let inner = format!("{file}/{name}");
        let damaged =
            |cause: String| ReadError::Damaged { file: file.to_owned(), part: name.clone(), cause };
        let entry = archive.by_index(place).map_err(|error| match error {
            // The archive itself is under a password, which is something else than its workbooks
            // being so.
            zip::result::ZipError::UnsupportedArchive(_) => {
                ReadError::LockedArchive { file: file.to_owned() }
            }
            error => damaged(error.to_string()),
        })?;
        // The bytes stand in memory until the file is read, and all files of an archive together
        // may unpack to no more than one.
        let limit = LIMITS.archived_bytes.min(budget.left(Counted::UnpackedBytes));
        let mut entry = entry.take(limit.saturating_add(1));
        let mut content = Vec::new();
        (&mut entry).take(HEAD).read_to_end(&mut content).map_err(|e| damaged(e.to_string()))?;
        if content.len() as u64 == HEAD && format::is_told_by_its_head(&content) {
            passed_over.push(name);
            continue;
        }
        entry.read_to_end(&mut content).map_err(|e| damaged(e.to_string()))?;
        let unpacked = content.len() as u64;
        if unpacked > limit {
            let (file, sheet) = (inner, String::new());
            let what = Countable::UnpackedBytes;
            return Err(ReadError::TooLarge { file, sheet, row: 0, limit, what });
        }
        budget
            .charge(Counted::UnpackedBytes, unpacked)
            .and_then(|()| budget.hold(unpacked))
            .map_err(|exceeded| exceeded.at(&inner, ""))?;
        let detected = format::detect(&content, budget.most(Counted::UnpackedBytes));
        // A damaged letter is not a list that anybody would miss.
        let damaged = matches!(detected, Detected::TruncatedZip | Detected::DamagedCompound);
        if is_no_spreadsheet(&detected)
            || damaged && !is_named_like_one(&name)
            || content.is_empty()
        {
            budget.let_go(unpacked);
            passed_over.push(name);
            continue;
        }
        let text = matches!(detected, Detected::Format(FoundFormat::Text));
        let read = read_one(&content, detected, &inner, password, budget, progress);
        budget.let_go(unpacked);
        let read = match read {
            // A page or a document of text: no list is lost with it.
            Err(ReadError::NotASpreadsheet { .. }) => {
                passed_over.push(name);
                continue;
            }
            read => read?,
        };
        if text && !read.iter().any(has_columns) {
            // A note to the reader, not a list.
            passed_over.push(name);
            continue;
        }
        sheets.extend(read);
    }
    match sheets.first_mut() {
        Some(first) if !passed_over.is_empty() => {
            first.notices.push(Notice::PassedOver { files: passed_over });
        }
        Some(_) => {}
        None => {
            let found = FoundFormat::Zip;
            return Err(ReadError::NotASpreadsheet { file: file.to_owned(), found });
        }
    }
    Ok(sheets)
}

/// Whether a row has more than one cell.
fn has_columns(sheet: &Sheet) -> bool {
    sheet.columns.iter().filter(|column| !column.is_empty()).nth(1).is_some()
}

/// Whether the name is that of a spreadsheet: if the content cannot be read, nothing else tells.
fn is_named_like_one(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    ["xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "tsv", "txt"].contains(&ending.as_str())
}

/// What programs leave behind in archives and folders: nobody's file.
fn is_clutter(name: &str) -> bool {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    name.starts_with("__MACOSX/") || last.starts_with("~$") || last.starts_with('.')
}

fn is_no_spreadsheet(detected: &Detected) -> bool {
    match detected {
        Detected::Format(found) => matches!(
            found,
            FoundFormat::Docx
                | FoundFormat::Zip
                | FoundFormat::Pdf
                | FoundFormat::Picture
                | FoundFormat::Binary
        ),
        Detected::Encrypted
        | Detected::DamagedCompound
        | Detected::TruncatedZip
        | Detected::TooLargeZip => false,
    }
}
