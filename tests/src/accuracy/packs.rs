//! Packs: a list, an extract, and the truth about them.
//!
//! Takes a folder, gives all packs in it and below it. A folder with an extract, `registry`, has the
//! list `sector` with its `truth.csv`, or any lists NAME each with its `truth_NAME.csv`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::Outcome;

/// The formats in which lists and extracts are looked for.
const FORMATS: [&str; 4] = ["xlsx", "xls", "ods", "csv"];

/// The files of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// What it is called: the folder below the one that was searched, and the list's name if the
    /// folder may have several.
    pub name: String,
    /// The office's list.
    pub list: PathBuf,
    /// The extract of the registry.
    pub registry: PathBuf,
    /// Which row of the list is which row of the extract.
    pub truth: PathBuf,
}

/// All packs in a folder and below it, by name.
///
/// # Errors
/// If a folder cannot be read, or there is no pack at all.
pub fn find(folder: &Path) -> Outcome<Vec<Pack>> {
    let mut packs = Vec::new();
    search(folder, "", &mut packs)?;
    if packs.is_empty() {
        return Err(format!(
            "{} has no pack: a folder with registry.xlsx, and sector.xlsx with truth.csv or \
             NAME.xlsx with truth_NAME.csv.",
            folder.display()
        ));
    }
    packs.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(packs)
}

fn search(folder: &Path, name: &str, packs: &mut Vec<Pack>) -> Outcome {
    let failed = |error: std::io::Error| format!("{}: {error}.", folder.display());
    let mut names: BTreeSet<String> = BTreeSet::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let own = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            search(&entry.path(), &joined(name, &own), packs)?;
        } else {
            names.insert(own);
        }
    }
    let file = |stem: &str| {
        let name = FORMATS.iter().map(|of| format!("{stem}.{of}")).find(|of| names.contains(of));
        name.map(|name| folder.join(name))
    };
    let Some(registry) = file("registry") else { return Ok(()) };
    for truth in &names {
        let Some(of) = truth.strip_prefix("truth").and_then(|of| of.strip_suffix(".csv")) else {
            continue;
        };
        let (list, name) = match of.strip_prefix('_') {
            Some(of) => (of, joined(name, of)),
            None if of.is_empty() => ("sector", name.to_owned()),
            None => continue,
        };
        if let Some(list) = file(list) {
            packs.push(Pack { name, list, registry: registry.clone(), truth: folder.join(truth) });
        }
    }
    Ok(())
}

fn joined(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packs_of_a_tree() {
        let folder = tempfile::tempdir().unwrap();
        for file in [
            "a/sector.xlsx",
            "a/registry.csv",
            "a/truth.csv",
            "b/c/registry.xlsx",
            "b/c/school.xlsx",
            "b/c/truth_school.csv",
            "b/c/deaths.ods",
            "b/c/truth_deaths.csv",
            // A truth about no list, a list without a truth, a folder without an extract.
            "b/c/truth_lost.csv",
            "b/c/other.xlsx",
            "d/sector.xlsx",
            "d/truth.csv",
        ] {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        let found = find(folder.path()).unwrap();
        let names: Vec<&str> = found.iter().map(|pack| pack.name.as_str()).collect();
        assert_eq!(names, ["a", "b/c/deaths", "b/c/school"]);
        assert_eq!(found[1].list, folder.path().join("b/c/deaths.ods"));
        assert_eq!(found[0].registry, folder.path().join("a/registry.csv"));
        assert!(find(&folder.path().join("d")).is_err());
    }
}
