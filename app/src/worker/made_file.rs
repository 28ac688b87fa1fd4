//! A file that the worker makes.
//!
//! Its bytes go to the browser piece by piece: WebAssembly memory never shrinks, and a browser puts
//! large files on the disk by itself.

use std::io::{self, Write};

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;
use web_sys::Blob;

use crate::browser_error::words_of;

/// How many bytes go to the browser at once.
const PIECE: usize = 1 << 20;

/// A file while it is made.
#[derive(Default)]
pub(super) struct MadeFile {
    gathered: Vec<u8>,
    /// What the browser has.
    pieces: Array,
}

impl MadeFile {
    /// The whole file.
    ///
    /// # Errors
    /// If the browser has no room for it.
    pub(super) fn finish(mut self) -> io::Result<Blob> {
        self.give()?;
        Blob::new_with_blob_sequence(&self.pieces).map_err(refused)
    }

    fn give(&mut self) -> io::Result<()> {
        let piece = Array::of1(&Uint8Array::from(&self.gathered[..]));
        let piece = Blob::new_with_u8_array_sequence(&piece).map_err(refused)?;
        self.pieces.push(&piece.into());
        self.gathered.clear();
        Ok(())
    }
}

impl Write for MadeFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.gathered.extend_from_slice(bytes);
        if self.gathered.len() >= PIECE {
            self.give()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn refused(error: JsValue) -> io::Error {
    io::Error::other(words_of(&error))
}
