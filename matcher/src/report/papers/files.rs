//! What takes the files of an order: memory, or a single file that is one of them or an archive of
//! them all. The program has a folder of its own that does.

use std::io;

use rustc_hash::FxHashSet;

use super::file_names::safe_name;
use crate::write::Archive;

/// Takes the files of an order.
pub trait Files {
    /// Takes the next one: `write` writes it.
    ///
    /// # Errors
    /// If there is no room for it, or it could not be written.
    fn add(&mut self, name: String, write: &mut WriteFile<'_>) -> io::Result<()>;
}

/// Writes a file.
pub type WriteFile<'a> = dyn FnMut(&mut dyn io::Write) -> io::Result<()> + 'a;

/// Files in memory, with their names.
impl Files for Vec<(String, Vec<u8>)> {
    fn add(&mut self, name: String, write: &mut WriteFile<'_>) -> io::Result<()> {
        let mut bytes = Vec::new();
        write(&mut bytes)?;
        self.push((name, bytes));
        Ok(())
    }
}

/// Several files as one: the only one as it is, or an archive of them all. Each file of an archive is
/// in memory until it is whole, because its length stands in front of it.
pub enum OneFile<W> {
    /// It takes the only file.
    Only(W),
    /// It packs files; beside the archive, the names that are taken.
    Packed(Box<Archive<W>>, FxHashSet<String>),
}

impl<W: io::Write> OneFile<W> {
    /// An archive without files.
    pub fn archive(out: W) -> OneFile<W> {
        OneFile::Packed(Box::new(Archive::new(out)), FxHashSet::default())
    }

    /// Ends the file, and gives what took its bytes.
    ///
    /// # Errors
    /// If that takes no more.
    pub fn finish(self) -> io::Result<W> {
        match self {
            OneFile::Only(out) => Ok(out),
            OneFile::Packed(mut archive, _) => {
                archive.finish()?;
                Ok(archive.into_inner())
            }
        }
    }
}

impl<W: io::Write> Files for OneFile<W> {
    fn add(&mut self, name: String, write: &mut WriteFile<'_>) -> io::Result<()> {
        match self {
            OneFile::Only(out) => write(out),
            OneFile::Packed(archive, taken) => {
                let mut bytes = Vec::new();
                write(&mut bytes)?;
                archive.add(&safe_name(&name, taken), &bytes)
            }
        }
    }
}
