//! A part of an archive that is compressed already, so that an archive that is written again and
//! again need not compress what stays as it was.

use std::io;
use std::sync::Arc;

use flate2::{Compress, Compression, Crc, Decompress, FlushCompress, FlushDecompress, Status};

/// How hard parts are compressed that are given as a whole: they are small, or stay.
const WHOLE: Compression = Compression::new(6);

/// How many bytes are unpacked at once.
const PIECE: usize = 1 << 16;

/// A part, compressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PackedPart {
    /// Whether it is compressed and not only stored.
    pub is_packed: bool,
    /// The checksum of its bytes.
    pub sum: u32,
    /// How many bytes it has.
    pub whole: u32,
    /// What stands in the archive.
    pub data: Arc<[u8]>,
}

impl PackedPart {
    /// Packs bytes. Archives themselves, as office files are, are stored: compressing them again
    /// gains nothing.
    pub(crate) fn of(bytes: &[u8]) -> io::Result<PackedPart> {
        if bytes.starts_with(b"PK\x03\x04") {
            return PackedPart::stored(bytes);
        }
        let mut compress = Compress::new(WHOLE, false);
        let mut data = Vec::with_capacity(bytes.len() / 3 + 64);
        loop {
            let done = usize::try_from(compress.total_in()).map_err(io::Error::other)?;
            let rest = bytes.get(done..).unwrap_or_default();
            let status = compress
                .compress_vec(rest, &mut data, FlushCompress::Finish)
                .map_err(io::Error::other)?;
            if status == Status::StreamEnd {
                break;
            }
            data.reserve(PIECE);
        }
        PackedPart::with(true, bytes, data)
    }

    /// The bytes as they are.
    pub(crate) fn stored(bytes: &[u8]) -> io::Result<PackedPart> {
        PackedPart::with(false, bytes, bytes.to_vec())
    }

    fn with(is_packed: bool, bytes: &[u8], data: Vec<u8>) -> io::Result<PackedPart> {
        let mut sum = Crc::new();
        sum.update(bytes);
        let whole = u32::try_from(bytes.len()).map_err(|_| io::ErrorKind::FileTooLarge)?;
        Ok(PackedPart { is_packed, sum: sum.sum(), whole, data: data.into() })
    }

    /// All its bytes; `None` if they are not those that the part says.
    pub(crate) fn unpack(&self) -> Option<Vec<u8>> {
        // What a part claims is believed only as far as its data could hold it.
        let likely = (self.whole as usize).min(self.data.len().saturating_mul(1100));
        let mut bytes = Vec::with_capacity(likely);
        self.unpack_with(&mut |piece| bytes.extend_from_slice(piece)).then_some(bytes)
    }

    /// Gives its bytes piece by piece, and whether they are those that the part says. Never gives
    /// more bytes than the part says.
    pub(crate) fn unpack_with(&self, take: &mut dyn FnMut(&[u8])) -> bool {
        let mut sum = Crc::new();
        let mut take = |piece: &[u8]| {
            sum.update(piece);
            take(piece);
        };
        let is_whole = match self.is_packed {
            true => inflate(&self.data, self.whole.into(), &mut take),
            false => {
                take(&self.data);
                self.data.len() == self.whole as usize
            }
        };
        is_whole && sum.sum() == self.sum
    }
}

/// Unpacks to exactly this many bytes; stops before it would give more.
fn inflate(data: &[u8], whole: u64, take: &mut dyn FnMut(&[u8])) -> bool {
    let mut inflate = Decompress::new(false);
    let mut piece = Vec::with_capacity(PIECE);
    loop {
        let (read, written) = (inflate.total_in(), inflate.total_out());
        let rest = data.get(usize::try_from(read).unwrap_or(usize::MAX)..).unwrap_or_default();
        piece.clear();
        let Ok(status) = inflate.decompress_vec(rest, &mut piece, FlushDecompress::None) else {
            return false;
        };
        if inflate.total_out() > whole {
            return false;
        }
        take(&piece);
        if status == Status::StreamEnd {
            return inflate.total_out() == whole && inflate.total_in() == data.len() as u64;
        }
        if (inflate.total_in(), inflate.total_out()) == (read, written) {
            return false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packs_and_unpacks() {
        let long: Vec<u8> = (0..90_000_u32).flat_map(|n| n.wrapping_mul(n).to_le_bytes()).collect();
        let zeros = vec![0; 5_000_000];
        for bytes in [&b""[..], b"a", b"PK\x03\x04x", &long, &zeros] {
            let part = PackedPart::of(bytes).unwrap();
            assert!(part.unpack().unwrap() == bytes);
            assert_eq!(PackedPart::stored(bytes).unwrap().unpack().unwrap().len(), bytes.len());
        }
        assert!(PackedPart::of(&zeros).unwrap().data.len() < 10_000);
    }

    #[test]
    fn a_part_that_says_something_else_is_refused() {
        let part = PackedPart::of(b"a,b\na,b\na,b\n").unwrap();
        let zeros = PackedPart::of(&vec![0; 5_000_000]).unwrap();
        let mut long = part.data.to_vec();
        long.push(0);
        for wrong in [
            PackedPart { sum: part.sum ^ 1, ..part.clone() },
            PackedPart { whole: part.whole + 1, ..part.clone() },
            PackedPart { whole: part.whole - 1, ..part.clone() },
            PackedPart { is_packed: false, ..part.clone() },
            PackedPart { data: long.into(), ..part.clone() },
            PackedPart { data: part.data[..part.data.len() - 1].into(), ..part.clone() },
            PackedPart { whole: 1_000, ..zeros.clone() },
        ] {
            assert_eq!(wrong.unpack(), None);
        }
        // However much would come out, no more is taken than was said.
        let mut taken = 0;
        PackedPart { whole: 1_000, ..zeros }.unpack_with(&mut |piece| taken += piece.len());
        assert!(taken <= 1_000);
    }
}
