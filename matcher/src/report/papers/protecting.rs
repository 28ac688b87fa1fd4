//! Locks the files of an order with a password before something else takes them: workbooks and letters
//! alike, each with keys of its own.

use std::io;

use super::files::{Files, WriteFile};
use crate::write::protected::{Lock, Password, Seed};

/// What locks the files of one order.
pub struct Protection {
    lock: Lock,
    seed: Seed,
    /// How many files were locked.
    files: u64,
}

impl Protection {
    /// Locks files with this password. The seed is random, and for one order alone.
    pub fn new(password: &Password, seed: [u8; 32]) -> Protection {
        let seed = Seed::new(seed);
        Protection { lock: Lock::new(password, seed.salt()), seed, files: 0 }
    }

    /// What locks files and gives them on.
    pub fn over<'a>(&'a mut self, files: &'a mut dyn Files) -> Protecting<'a> {
        Protecting { protection: self, files }
    }

    fn lock(&mut self, bytes: &[u8]) -> io::Result<Vec<u8>> {
        let secrets = self.seed.secrets(self.files);
        self.files += 1;
        let locked = self.lock.protect(bytes, &secrets);
        locked.map_err(|error| io::Error::new(io::ErrorKind::FileTooLarge, error))
    }
}

/// Locks files and gives them on. Each is in memory until it is whole.
pub struct Protecting<'a> {
    protection: &'a mut Protection,
    files: &'a mut dyn Files,
}

impl Files for Protecting<'_> {
    fn add(&mut self, name: String, write: &mut WriteFile<'_>) -> io::Result<()> {
        let mut bytes = Vec::new();
        write(&mut bytes)?;
        let locked = self.protection.lock(&bytes)?;
        self.files.add(name, &mut |out| out.write_all(&locked))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three files that hold nothing but the name of the second.
    fn locked(seed: u8) -> Vec<(String, Vec<u8>)> {
        let password = Password::new("Mẫu 1").unwrap();
        let mut protection = Protection::new(&password, [seed; 32]);
        let mut taken: Vec<(String, Vec<u8>)> = Vec::new();
        for name in ["a.csv", "b.csv", "c.docx"] {
            // Each file may be taken by something else: the page writes them one by one.
            let mut files = protection.over(&mut taken);
            files.add(name.to_owned(), &mut |out| out.write_all(b"x,b.csv\n")).unwrap();
        }
        taken
    }

    #[test]
    fn every_file_is_locked_by_itself() {
        let files = locked(1);
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["a.csv", "b.csv", "c.docx"]);
        let ends: Vec<&[u8]> = files.iter().map(|(_, bytes)| &bytes[512..]).collect();
        assert!(ends[0] != ends[1] && ends[1] != ends[2]);
        for (name, bytes) in &files {
            let read = |word| crate::read::read(bytes, name, Some(word), &mut |_| {});
            assert_eq!(read("Mẫu 1").unwrap()[0].columns[1].text(0), "b.csv", "{name}");
            assert!(read("Mẫu 2").is_err(), "{name}");
        }
        assert!(files == locked(1));
        assert!(files[0] != locked(2)[0]);
    }

    #[test]
    fn a_full_disk_is_told() {
        struct Full;
        impl Files for Full {
            fn add(&mut self, _: String, _: &mut WriteFile<'_>) -> io::Result<()> {
                Err(io::ErrorKind::WriteZero.into())
            }
        }
        let mut protection = Protection::new(&Password::new("x").unwrap(), [0; 32]);
        let added = protection.over(&mut Full).add("a".to_owned(), &mut |_| Ok(()));
        assert_eq!(added.unwrap_err().kind(), io::ErrorKind::WriteZero);
        let mut taken: Vec<(String, Vec<u8>)> = Vec::new();
        let failed = &mut |_: &mut dyn io::Write| Err(io::ErrorKind::Other.into());
        assert!(protection.over(&mut taken).add("a".to_owned(), failed).is_err());
        assert!(taken.is_empty());
    }
}
