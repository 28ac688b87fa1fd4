//! Long lists of numbers as plain bytes, for the binary form that workers hand to each other: a
//! million numbers are then copied at once instead of written one by one.

use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserializer, Serializer};

/// 32-bit numbers, little-endian.
pub(crate) mod numbers {
    use super::*;

    /// Writes the numbers.
    pub(crate) fn serialize<S: Serializer>(
        numbers: &[u32],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
        serializer.serialize_bytes(&bytes)
    }

    /// Reads what [`serialize`] wrote.
    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<u32>, D::Error> {
        cut(deserializer, u32::from_le_bytes)
    }
}

/// 16-bit numbers, little-endian.
pub(crate) mod halves {
    use super::*;

    /// Writes the numbers.
    pub(crate) fn serialize<S: Serializer>(
        numbers: &[u16],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
        serializer.serialize_bytes(&bytes)
    }

    /// Reads what [`serialize`] wrote.
    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<u16>, D::Error> {
        cut(deserializer, u16::from_le_bytes)
    }
}

/// Numbers of 8 bits.
pub(crate) mod bytes {
    use super::*;

    /// Writes the numbers.
    pub(crate) fn serialize<S: Serializer>(
        numbers: &[u8],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(numbers)
    }

    /// Reads what [`serialize`] wrote.
    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<u8>, D::Error> {
        deserializer.deserialize_bytes(Bytes).map(<[u8]>::to_vec)
    }
}

/// Splits bytes into numbers of `N` bytes each.
fn cut<'de, const N: usize, T, D: Deserializer<'de>>(
    deserializer: D,
    number: impl Fn([u8; N]) -> T,
) -> Result<Vec<T>, D::Error> {
    let bytes = deserializer.deserialize_bytes(Bytes)?;
    let (numbers, rest) = bytes.as_chunks::<N>();
    if !rest.is_empty() {
        return Err(D::Error::custom("a number is cut short"));
    }
    Ok(numbers.iter().map(|bytes| number(*bytes)).collect())
}

/// Borrows bytes where they are.
pub(crate) struct Bytes;

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

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct All {
        #[serde(with = "super::numbers")]
        numbers: Vec<u32>,
        #[serde(with = "super::halves")]
        halves: Vec<u16>,
        #[serde(with = "super::bytes")]
        bytes: Vec<u8>,
    }

    #[test]
    fn there_and_back() {
        for numbers in [vec![], vec![0], vec![1, u32::MAX, 70_000]] {
            let halves = vec![0, 258, u16::MAX];
            let all = All { numbers, halves, bytes: vec![0, 7, 255] };
            let bytes = postcard::to_stdvec(&all).unwrap();
            assert_eq!(postcard::from_bytes::<All>(&bytes).unwrap(), all);
        }
        // Three bytes are not whole numbers of 32 bits, and one byte is not one of 16.
        for bytes in [&[3, 1, 2, 3, 0, 0][..], &[0, 1, 5, 0]] {
            assert!(postcard::from_bytes::<All>(bytes).is_err(), "{bytes:?}");
        }
    }
}
