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

/// Takes a file that is the only one.
pub(super) struct Only<'a>(pub &'a mut dyn io::Write);

impl Files for Only<'_> {
    fn add(&mut self, _name: String, write: &mut WriteFile<'_>) -> io::Result<()> {
        write(self.0)
    }
}

/// Packs files into an archive. Each is in memory until it is whole, because its length stands in
/// front of it.
pub(super) struct Packed<'a> {
    archive: Archive<&'a mut dyn io::Write>,
    taken: FxHashSet<String>,
}

impl<'a> Packed<'a> {
    /// An archive without files.
    pub(super) fn new(out: &'a mut dyn io::Write) -> Packed<'a> {
        Packed { archive: Archive::new(out), taken: FxHashSet::default() }
    }

    /// Ends the archive.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.archive.finish()
    }
}

impl Files for Packed<'_> {
    fn add(&mut self, name: String, write: &mut WriteFile<'_>) -> io::Result<()> {
        let mut bytes = Vec::new();
        write(&mut bytes)?;
        self.archive.add(&safe_name(&name, &mut self.taken), &bytes)
    }
}
