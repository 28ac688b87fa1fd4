//! Writes the lists that letters order.

use std::path::Path;

use matcher::plan::ListId;
use matcher::report::lists::{self, Choices};
use matcher::run::Linked;
use matcher::words::{Language, list_title};

use super::failure::Failure;
use super::write;

/// The lists of codes joined by commas; “all” for those that the kinds of the lists yield.
pub fn ids(codes: &str, linked: &Linked) -> Result<Vec<ListId>, Failure> {
    if codes == "all" {
        return Ok(lists::offered(linked));
    }
    let id = |code: &str| {
        ListId::of_code(code.trim()).ok_or_else(|| Failure::NoSuchList(code.trim().to_owned()))
    };
    codes.split(',').map(id).collect()
}

/// Writes each list as csv, for scripts.
pub fn write_csv(
    ids: &[ListId],
    linked: &Linked,
    choices: &Choices,
    folder: &Path,
    (quiet, language): (bool, Language),
) -> Result<(), Failure> {
    let failed = |path: &Path, cause: String| Failure::Write { path: path.to_owned(), cause };
    std::fs::create_dir_all(folder).map_err(|e| failed(folder, e.to_string()))?;
    for (list, &id) in lists::make(linked, ids, choices, language).iter().zip(ids) {
        let path = folder.join(format!("{}.csv", list.id));
        let bytes = list.to_csv().map_err(|e| failed(&path, e.to_string()))?;
        write(&path, &bytes)?;
        if !quiet {
            eprintln!("{:>10}  {}: {}", list.count(), list.id, list_title(id, language));
        }
    }
    Ok(())
}
