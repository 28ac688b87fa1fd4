//! Knowing a row again: in a list that was sorted, added to, corrected, saved under another name or
//! with its columns moved, and in a newer extract.
//!
//! Takes the records of a side and the salt of a work, gives each an identity of digests, and finds
//! known identities among others. Decided: file, sheet, position and headers take no part. The
//! office's own key comes first, then what the row says; and where it is not certain that a row is
//! the one it was, that is said, because whatever was decided about a row must never be moved to
//! somebody else. The order of the rows never matters.

mod again;
mod content;
mod key;
mod person;
#[cfg(test)]
mod tests;

use casework::digest::{Digest, Keyed, Salt};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::normalise::{Prepared, Source};
use crate::plan::Side;
use content::Content;

pub use again::{Again, again};
pub use person::{People, PersonIdentity};

/// What identifies a row of a list without saying who it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowIdentity {
    /// The office's own key, if the list has one that tells its rows apart.
    pub key: Option<Digest>,
    /// The name as written, apart from case and spaces; `None` if there is none.
    pub name: Option<Digest>,
    /// The date of birth.
    pub born: Option<Digest>,
    /// The personal number, or the old one.
    pub number: Option<Digest>,
    /// Everything that is compared.
    pub whole: Digest,
    /// Everything that is compared but the number.
    pub rest: Digest,
    /// Everything that stands in the row, whatever the columns and their order.
    pub cells: Digest,
    /// How many rows of the list have the same cells, and which of them this one is, from 0.
    pub copy: (u32, u32),
    /// Whether no other row of the list says the same in everything that is compared.
    pub whole_is_alone: bool,
    /// The same, but for the number.
    pub rest_is_alone: bool,
    /// Whether no other row of the list has the name, date and number.
    pub is_alone: bool,
    /// Whether no other row of the list has the number.
    pub number_is_alone: bool,
}

/// The identity of each row of the list, in the order of the records.
pub fn rows(prepared: &Prepared, salt: &Salt) -> Vec<RowIdentity> {
    let keyed = &Keyed::of(salt);
    let sector = &prepared.sector;
    let keys = key::keys(sector, keyed);
    let contents: Vec<Content> = (0..sector.len() as u32)
        .map(|row| Content::of(prepared, Side::Sector, row, keyed))
        .collect();
    let cores = counted(contents.iter().map(|of| of.core));
    let numbers = counted(contents.iter().filter_map(|of| of.core.number));
    let wholes = counted(contents.iter().map(|of| of.whole));
    let rests = counted(contents.iter().map(|of| of.rest));
    let cells: Vec<Digest> =
        sector.sources.iter().flat_map(|source| of_table(source, keyed)).collect();
    let others = keys.into_iter().zip(&cells).zip(copies(&cells));
    let identities = contents.iter().zip(others).map(|(of, ((key, cells), copy))| RowIdentity {
        key,
        name: of.core.name,
        born: of.core.born,
        number: of.core.number,
        whole: of.whole,
        rest: of.rest,
        cells: *cells,
        copy,
        whole_is_alone: wholes.get(&of.whole) == Some(&1),
        rest_is_alone: rests.get(&of.rest) == Some(&1),
        is_alone: cores.get(&of.core) == Some(&1),
        number_is_alone: (of.core.number).is_some_and(|number| numbers.get(&number) == Some(&1)),
    });
    identities.collect()
}

/// The cells of all rows of a table.
fn of_table(source: &Source, keyed: &Keyed) -> Vec<Digest> {
    let columns = content::columns(source);
    (0..source.table.len()).map(|row| content::cells(source, row, &columns, keyed)).collect()
}

fn counted<K: Eq + std::hash::Hash>(of: impl Iterator<Item = K>) -> FxHashMap<K, u32> {
    let mut counts = FxHashMap::default();
    of.for_each(|key| *counts.entry(key).or_default() += 1);
    counts
}

/// How many rows have the same cells as each one, and its place among them, as they stand in the
/// files.
fn copies(cells: &[Digest]) -> Vec<(u32, u32)> {
    let counts = counted(cells.iter().copied());
    let mut seen: FxHashMap<Digest, u32> = FxHashMap::default();
    let copy = |of: &Digest| {
        let place = seen.entry(*of).or_default();
        *place += 1;
        (counts.get(of).copied().unwrap_or(1), *place - 1)
    };
    cells.iter().map(copy).collect()
}
