//! Files out.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use matcher::report::papers::{Files, WriteFile};

use super::failure::Failure;

/// What a file is called until it is whole.
const UNFINISHED: &str = ".tam";

/// Writes a file.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    write_with(path, |out| out.write_all(bytes))
}

/// Writes a file as it is made. It has its name only when it is whole: if the disk is full, what had
/// this name before is still there.
pub(crate) fn write_with<E: ToString + From<io::Error>>(
    path: &Path,
    make: impl FnOnce(&mut (dyn Write + Send)) -> Result<(), E>,
) -> Result<(), Failure> {
    let unfinished = unfinished(path);
    let written = (|| {
        let mut out = BufWriter::with_capacity(1 << 18, File::create(&unfinished)?);
        make(&mut out)?;
        out.flush()?;
        drop(out);
        fs::rename(&unfinished, path)?;
        Ok(())
    })();
    written.map_err(|cause: E| {
        // There is nothing to be done about one that stays.
        let _removed = fs::remove_file(&unfinished);
        Failure::Write { path: path.to_owned(), cause: cause.to_string() }
    })
}

/// Writes several files into a folder, which is made if it is not there. None has its name before all are
/// whole.
pub(crate) fn write_together(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Failure> {
    let paths: Vec<PathBuf> = files.iter().map(|(name, _)| folder.join(name)).collect();
    let mut at = folder;
    let written = (|| {
        fs::create_dir_all(folder)?;
        for (path, (_, bytes)) in paths.iter().zip(files) {
            at = path;
            fs::write(unfinished(path), bytes)?;
        }
        for path in &paths {
            at = path;
            fs::rename(unfinished(path), path)?;
        }
        Ok(())
    })();
    written.map_err(|cause: io::Error| {
        for path in &paths {
            // There is nothing to be done about one that stays.
            let _removed = fs::remove_file(unfinished(path));
        }
        Failure::Write { path: at.to_owned(), cause: cause.to_string() }
    })
}

/// What a file is called until it is whole.
pub(crate) fn unfinished(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(UNFINISHED);
    name.into()
}

/// A folder that takes the files of an order.
pub(crate) struct Folder<'a> {
    /// The folder.
    pub path: &'a Path,
    /// Why a file could not be written.
    pub failure: Option<Failure>,
}

impl Files for Folder<'_> {
    fn add(&mut self, name: String, write: &mut WriteFile<'_>) -> io::Result<()> {
        write_with::<io::Error>(&self.path.join(name), |out| write(out)).map_err(|failure| {
            self.failure = Some(failure);
            io::ErrorKind::Other.into()
        })
    }
}
