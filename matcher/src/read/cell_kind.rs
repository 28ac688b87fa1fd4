//! What a cell was in its file.

use serde::{Deserialize, Serialize};

/// What a cell was in the file. Its text is what a person would see there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CellKind {
    /// Nothing, or a formula error.
    Empty,
    /// Text.
    Text,
    /// A number; its leading zeros are lost.
    Number,
    /// A date, written here as dd/mm/yyyy.
    Date,
    /// True or false.
    Bool,
}

impl CellKind {
    /// All kinds, in order.
    pub const ALL: [CellKind; 5] =
        [CellKind::Empty, CellKind::Text, CellKind::Number, CellKind::Date, CellKind::Bool];
}

/// Kinds of cells, one byte each: as [`crate::packed`] has numbers.
pub(super) mod packed {
    use serde::de::Error as _;
    use serde::{Deserializer, Serializer};

    use super::CellKind;
    use crate::packed::Bytes;

    /// Writes the kinds.
    pub(crate) fn serialize<S: Serializer>(
        kinds: &[CellKind],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let bytes: Vec<u8> = kinds.iter().map(|kind| *kind as u8).collect();
        serializer.serialize_bytes(&bytes)
    }

    /// Reads what [`serialize`] wrote.
    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<CellKind>, D::Error> {
        let bytes = deserializer.deserialize_bytes(Bytes)?;
        let kind = |byte: &u8| {
            CellKind::ALL.get(usize::from(*byte)).copied().ok_or("no such kind of cell")
        };
        bytes.iter().map(kind).collect::<Result<_, _>>().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    use super::CellKind;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Kinds(#[serde(with = "super::packed")] Vec<CellKind>);

    #[test]
    fn there_and_back() {
        for kinds in [Kinds(Vec::new()), Kinds(CellKind::ALL.to_vec())] {
            let bytes = postcard::to_stdvec(&kinds).unwrap();
            assert_eq!(postcard::from_bytes::<Kinds>(&bytes).unwrap(), kinds);
        }
        // Nine is not a kind.
        assert!(postcard::from_bytes::<Kinds>(&[1, 0]).is_ok());
        assert!(postcard::from_bytes::<Kinds>(&[1, 9]).is_err());
    }
}
