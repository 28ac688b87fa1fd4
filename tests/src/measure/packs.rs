//! The files that are measured: made up in a temporary folder, or given.

use std::path::{Path, PathBuf};
use std::time::Instant;

use super::arguments::Arguments;
use crate::Outcome;
use crate::population::write::{self, files};
use tempfile::TempDir;

/// A pair of files, ready to be measured.
pub struct Pack {
    /// The name in the records: the size, or the list's file name.
    pub name: String,
    /// The number of rows, if it is known before reading.
    pub rows: Option<u64>,
    /// The office's list.
    pub list: PathBuf,
    /// The extract of the registry.
    pub registry: PathBuf,
    /// The truth: which row is whom.
    pub truth: Option<PathBuf>,
    /// Keeps made-up files for as long as the pack.
    _folder: Option<TempDir>,
}

/// A pair of files not made yet, so that a million rows are on disk only while they are measured.
pub enum Source {
    /// A population with a name and a number of rows.
    MadeUp(String, u64),
    /// A list, an extract, and the truth about them.
    Given(PathBuf, PathBuf, Option<PathBuf>),
}

/// The sources that the arguments ask for.
pub fn sources(arguments: &Arguments) -> Vec<Source> {
    match &arguments.files {
        Some((list, registry)) => {
            vec![Source::Given(list.clone(), registry.clone(), arguments.truth.clone())]
        }
        None => {
            arguments.sizes.iter().map(|(name, rows)| Source::MadeUp(name.clone(), *rows)).collect()
        }
    }
}

impl Source {
    /// Writes the files, or finds them.
    ///
    /// # Errors
    /// If they cannot be written.
    pub fn make(self) -> Outcome<Pack> {
        match self {
            Source::Given(list, registry, truth) => {
                let name = list.file_name().map(|name| name.to_string_lossy().into_owned());
                let name = name.unwrap_or_default();
                Ok(Pack { name, rows: None, list, registry, truth, _folder: None })
            }
            Source::MadeUp(name, rows) => {
                let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
                let files = made_up(&name, rows, folder.path())?;
                Ok(Pack {
                    name,
                    rows: Some(rows),
                    list: files.list,
                    registry: files.registry,
                    truth: Some(files.truth),
                    _folder: Some(folder),
                })
            }
        }
    }
}

/// Writes populations, each into a folder with its name.
///
/// # Errors
/// If they cannot be written.
pub fn write(sizes: &[(String, u64)], folder: &Path) -> Outcome {
    sizes.iter().try_for_each(|(name, rows)| made_up(name, *rows, &folder.join(name)).map(drop))
}

fn made_up(name: &str, rows: u64, folder: &Path) -> Outcome<write::Files> {
    let start = Instant::now();
    let files = files(rows, folder)?;
    let bytes = |path: &Path| std::fs::metadata(path).map_or(0, |about| about.len());
    println!(
        "{name}: {rows} rows, list {:.1} MB, extract {:.1} MB, made up in {:.1?}",
        bytes(&files.list) as f64 / 1e6,
        bytes(&files.registry) as f64 / 1e6,
        start.elapsed()
    );
    Ok(files)
}
