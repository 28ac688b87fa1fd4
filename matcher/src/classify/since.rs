//! What has become of the rows of a list since it was compared the last time.
//!
//! Data only, by the positions of one run; `since` finds it out.

use std::collections::BTreeMap;

use casework::digest::Digest;

use crate::plan::{SinceKind, Status};

/// What has become of a row: kinds, each there or not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SinceKinds(u16);

/// A row of the former list that is in the list no longer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormerRow {
    /// Its spreadsheet row; with the place of its table in front, from 1, if that is not the first.
    pub place: String,
    /// Its verdict.
    pub status: Status,
    /// What it has in common with those that were equal to it in every cell.
    pub cells: Digest,
    /// What is kept of it, as a line.
    pub(crate) line: String,
}

/// What has become of all rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Since {
    /// By the position of the sector record, where anything has.
    pub(crate) rows: BTreeMap<u32, SinceKinds>,
    /// Rows of the former list that are gone, in its order.
    pub(crate) gone: Vec<FormerRow>,
}

impl SinceKinds {
    /// Whether this is among them.
    pub const fn has(self, kind: SinceKind) -> bool {
        self.0 & bit(kind) != 0
    }

    /// With this.
    #[must_use]
    pub const fn with(self, kind: SinceKind) -> SinceKinds {
        SinceKinds(self.0 | bit(kind))
    }

    /// Without this.
    #[must_use]
    pub const fn without(self, kind: SinceKind) -> SinceKinds {
        SinceKinds(self.0 & !bit(kind))
    }

    /// Whether there are none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// All of them, in their order.
    pub fn all(self) -> impl Iterator<Item = SinceKind> {
        SinceKind::ALL.into_iter().filter(move |kind| self.has(*kind))
    }
}

const fn bit(kind: SinceKind) -> u16 {
    1 << kind.index()
}

impl Since {
    /// What has become of a row.
    pub fn of(&self, sector: u32) -> SinceKinds {
        self.rows.get(&sector).copied().unwrap_or_default()
    }

    /// The rows of which anything has become, by the position of the sector record.
    pub fn rows(&self) -> impl Iterator<Item = (u32, SinceKinds)> {
        self.rows.iter().map(|(row, kinds)| (*row, *kinds))
    }

    /// The rows of the former list that are gone, in its order.
    pub fn gone(&self) -> &[FormerRow] {
        &self.gone
    }

    /// How many rows there are of each kind that there is, in the order of kinds.
    pub fn counts(&self) -> Vec<(SinceKind, u32)> {
        let count = |kind: SinceKind| {
            let rows = self.rows.values().filter(|kinds| kinds.has(kind)).count();
            (kind, rows as u32)
        };
        SinceKind::ALL.into_iter().map(count).filter(|(_, rows)| *rows > 0).collect()
    }
}
