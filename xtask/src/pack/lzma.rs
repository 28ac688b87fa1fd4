//! The module as the page holds it: LZMA, a third smaller than deflate, which browsers unpack
//! themselves. `app/loader/unpack.js` unpacks it.

use std::io::{Read as _, Write as _};

use lzma_rust2::{LzmaOptions, LzmaReader, LzmaWriter};

use crate::outcome::Outcome;

/// The preset that searches longest.
const HARDEST: u32 = 9;
/// The longest match that is looked for: the most that the format has.
const LONGEST_MATCH: u32 = 273;
/// The most memory for unpacking when the result is checked, in KiB.
const MOST_MEMORY: u32 = 256 * 1024;

/// Compresses; equal input gives equal bytes, because the format holds neither time nor name.
pub(super) fn compress(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let failed = |error: std::io::Error| format!("cannot compress the WebAssembly: {error}.");
    let mut options = LzmaOptions::with_preset(HARDEST);
    options.nice_len = LONGEST_MATCH;
    // WebAssembly is not aligned to anything.
    options.pb = 0;
    let size = Some(bytes.len() as u64);
    let mut writer = LzmaWriter::new_use_header(Vec::new(), &options, size).map_err(failed)?;
    writer.write_all(bytes).map_err(failed)?;
    let packed = writer.finish().map_err(failed)?;
    match unpack(&packed) {
        Ok(unpacked) if unpacked == bytes => Ok(packed),
        _ => Err("the compressed WebAssembly does not unpack to what it was.".into()),
    }
}

fn unpack(packed: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut unpacked = Vec::new();
    LzmaReader::new_mem_limit(packed, MOST_MEMORY, None)?.read_to_end(&mut unpacked)?;
    Ok(unpacked)
}

#[cfg(test)]
mod tests {
    use super::compress;

    #[test]
    fn equal_input_gives_equal_bytes_with_their_size_in_front() {
        let text = b"the same, the same, the same, and another".repeat(9);
        let packed = compress(&text).unwrap();
        assert_eq!(packed, compress(&text).unwrap());
        assert_eq!(packed[5..13], (text.len() as u64).to_le_bytes());
        assert!(packed.len() < text.len() / 3);
    }
}
