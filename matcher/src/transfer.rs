//! Handing something large from one worker to another, part by part: the binary form of a part.
//!
//! Decided: WebAssembly never gives back memory once it has it, so what counts is the peak. A part
//! is written into a buffer of exactly its size, and a reader of parts needs, besides the whole,
//! only memory for the part being read.

use serde::{Deserialize, Serialize};

/// Writes a part.
pub(crate) fn write(part: &impl Serialize) -> Result<Vec<u8>, postcard::Error> {
    let mut room = Vec::new();
    let size = postcard::experimental::serialized_size(part)?;
    room.try_reserve_exact(size).map_err(|_| postcard::Error::SerializeBufferFull)?;
    postcard::to_extend(part, room)
}

/// Reads a part.
pub(crate) fn read<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, postcard::Error> {
    postcard::from_bytes(bytes)
}
