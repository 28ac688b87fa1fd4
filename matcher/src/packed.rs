//! Long lists of numbers as plain bytes, for the binary form that workers hand to one another: a
//! million numbers are then copied at once and not written one by one.

use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserializer, Serializer};

/// Numbers of 32 bits, four bytes each, the lowest first.
pub mod numbers {
    use super::*;

    /// Writes the numbers.
    pub fn serialize<S: Serializer>(numbers: &[u32], serializer: S) -> Result<S::Ok, S::Error> {
        let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
        serializer.serialize_bytes(&bytes)
    }

    /// Reads numbers that were written so.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u32>, D::Error> {
        let bytes = deserializer.deserialize_bytes(Bytes)?;
        let (numbers, rest) = bytes.as_chunks::<4>();
        if !rest.is_empty() {
            return Err(D::Error::custom("a number is cut short"));
        }
        Ok(numbers.iter().map(|bytes| u32::from_le_bytes(*bytes)).collect())
    }
}

/// Values that a byte stands for.
pub mod kinds {
    use super::*;
    use crate::read::CellKind;

    /// Writes the kinds.
    pub fn serialize<S: Serializer>(kinds: &[CellKind], serializer: S) -> Result<S::Ok, S::Error> {
        let bytes: Vec<u8> = kinds.iter().map(|kind| *kind as u8).collect();
        serializer.serialize_bytes(&bytes)
    }

    /// Reads kinds that were written so.
    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<CellKind>, D::Error> {
        let bytes = deserializer.deserialize_bytes(Bytes)?;
        let kind = |byte: &u8| {
            CellKind::ALL.get(usize::from(*byte)).copied().ok_or("no such kind of cell")
        };
        bytes.iter().map(kind).collect::<Result<_, _>>().map_err(D::Error::custom)
    }
}

/// Bytes where they lie.
struct Bytes;

impl<'de> Visitor<'de> for Bytes {
    type Value = &'de [u8];

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("bytes that outlive the reading")
    }

    fn visit_borrowed_bytes<E: Error>(self, bytes: &'de [u8]) -> Result<&'de [u8], E> {
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    use crate::read::CellKind;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Both {
        #[serde(with = "super::numbers")]
        numbers: Vec<u32>,
        #[serde(with = "super::kinds")]
        kinds: Vec<CellKind>,
    }

    #[test]
    fn there_and_back() {
        for numbers in [vec![], vec![0], vec![1, u32::MAX, 70_000]] {
            let both = Both { numbers, kinds: CellKind::ALL.to_vec() };
            let bytes = postcard::to_stdvec(&both).unwrap();
            assert_eq!(postcard::from_bytes::<Both>(&bytes).unwrap(), both);
        }
        // Three bytes are no number, and nine is no kind.
        assert!(postcard::from_bytes::<Both>(&[3, 1, 2, 3, 0]).is_err());
        assert!(postcard::from_bytes::<Both>(&[0, 1, 9]).is_err());
    }
}
