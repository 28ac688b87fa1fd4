//! The bytes of a file that the user chose.
//!
//! They are read piece by piece, because bytes that are in both JavaScript's memory and the
//! program's take twice the space.

use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use web_sys::{File, FileReaderSync};

use crate::browser_error::words_of;

/// Bytes of a file that are in JavaScript's memory at once.
const PIECE: usize = 4 << 20;

/// Why the bytes of a file cannot be read.
#[derive(Debug, thiserror::Error)]
pub(super) enum FileError {
    /// The browser refused; in its own words.
    #[error("{0}")]
    Browser(String),
    /// There is not enough memory for it.
    #[error(transparent)]
    NoRoom(#[from] std::collections::TryReserveError),
    /// Somebody changed the file while it was read.
    #[error("the file has become shorter")]
    Shorter,
}

impl From<JsValue> for FileError {
    fn from(error: JsValue) -> FileError {
        FileError::Browser(words_of(&error))
    }
}

/// Reads a file.
pub(super) fn read_file(file: &File) -> Result<Vec<u8>, FileError> {
    let reader = FileReaderSync::new()?;
    let mut bytes = Vec::new();
    // A file of more than 4 GiB does not fit here, whatever its size is rounded to.
    let size = file.size().min(usize::MAX as f64) as usize;
    bytes.try_reserve_exact(size)?;
    while bytes.len() < size {
        let (from, to) = (bytes.len(), size.min(bytes.len() + PIECE));
        let piece = file.slice_with_f64_and_f64(from as f64, to as f64)?;
        let piece = Uint8Array::new(&reader.read_as_array_buffer(&piece)?.into());
        if piece.length() as usize != to - from {
            return Err(FileError::Shorter);
        }
        bytes.resize(to, 0);
        piece.copy_to(&mut bytes[from..to]);
    }
    Ok(bytes)
}
