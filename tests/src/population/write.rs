//! The three files of a population in a folder.
//!
//! Takes a number of rows and a folder, gives the paths; only the current line is kept in memory.

use std::fs::File;
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use super::Population;
use crate::Outcome;

/// Where a population was written.
#[derive(Clone, Debug)]
pub struct Files {
    /// The office's list.
    pub list: PathBuf,
    /// The extract of the registry.
    pub registry: PathBuf,
    /// The truth: which row of the list is which row of the extract.
    pub truth: PathBuf,
}

/// Writes a population with this many rows into a folder, which is created if it is missing.
pub fn files(rows: u64, folder: &Path) -> Outcome<Files> {
    let failed = |error: io::Error| format!("{}: {error}.", folder.display());
    std::fs::create_dir_all(folder).map_err(failed)?;
    let population = Population::of(rows);
    let file = |name: &str, write: &dyn Fn(&mut BufWriter<File>) -> io::Result<()>| {
        let path = folder.join(name);
        let mut to = BufWriter::with_capacity(1 << 20, File::create(&path)?);
        write(&mut to)?;
        to.flush()?;
        Ok(path)
    };
    Ok(Files {
        list: file("danh-sach.csv", &|to| population.write_list(to)).map_err(failed)?,
        registry: file("dan-cu.csv", &|to| population.write_registry(to)).map_err(failed)?,
        truth: file("truth.csv", &|to| population.write_truth(to)).map_err(failed)?,
    })
}
