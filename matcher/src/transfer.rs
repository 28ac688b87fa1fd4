//! Handing something large from one worker to another, part by part: the binary form of a part.
//!
//! Decided: memory of WebAssembly that was once asked for is never given back, so what counts is the
//! most that is ever in use. A part is written into room of exactly its size, and whoever takes parts
//! needs no more beside the whole than the part that is being read.

use serde::{Deserialize, Serialize};

/// Writes a part.
pub fn write(part: &impl Serialize) -> Result<Vec<u8>, postcard::Error> {
    let mut room = Vec::new();
    let size = postcard::experimental::serialized_size(part)?;
    room.try_reserve_exact(size).map_err(|_| postcard::Error::SerializeBufferFull)?;
    postcard::to_extend(part, room)
}

/// Reads a part.
pub fn read<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, postcard::Error> {
    postcard::from_bytes(bytes)
}
