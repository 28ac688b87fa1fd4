//! Zips of which one part is written piece by piece, so that a bomb costs little memory to make.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;

use crate::Outcome;

/// A zip being written.
pub(super) struct Zipped {
    out: zip::ZipWriter<Cursor<Vec<u8>>>,
}

impl Zipped {
    pub(super) fn new() -> Zipped {
        Zipped { out: zip::ZipWriter::new(Cursor::new(Vec::new())) }
    }

    /// Adds a part of a few bytes.
    pub(super) fn with(mut self, name: &str, content: &[u8]) -> Outcome<Zipped> {
        self.begin(name)?;
        self.write(content)?;
        Ok(self)
    }

    /// Adds a part: a beginning, then a block as often as asked, then an end.
    pub(super) fn with_repeated(
        mut self,
        name: &str,
        beginning: &str,
        (block, times): (&[u8], u64),
        end: &str,
    ) -> Outcome<Zipped> {
        self.begin(name)?;
        self.write(beginning.as_bytes())?;
        // Written a mebibyte at a time: single small writes take long.
        let at_once = ((1 << 20) / block.len() as u64).clamp(1, times.max(1));
        let many = block.repeat(at_once as usize);
        (0..times / at_once).try_for_each(|_| self.write(&many))?;
        self.write(&block.repeat((times % at_once) as usize))?;
        self.write(end.as_bytes())?;
        Ok(self)
    }

    pub(super) fn begin(&mut self, name: &str) -> Outcome {
        let options = SimpleFileOptions::default().large_file(true);
        self.out.start_file(name, options).map_err(|error| error.to_string())
    }

    pub(super) fn write(&mut self, bytes: &[u8]) -> Outcome {
        self.out.write_all(bytes).map_err(|error| error.to_string())
    }

    pub(super) fn bytes(self) -> Outcome<Vec<u8>> {
        let written = self.out.finish().map_err(|error| error.to_string())?;
        Ok(written.into_inner())
    }
}
