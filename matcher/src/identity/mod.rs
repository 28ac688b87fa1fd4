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
mod short;
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
pub use short::{Said, ShortPerson, ShortRow, identities};

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
    let cells: Vec<Digest> =
        sector.sources.iter().flat_map(|source| of_table(source, keyed)).collect();
    let identities = contents.iter().zip(keys.into_iter().zip(cells));
    among_themselves(identities.map(|(of, (key, cells))| RowIdentity {
        key,
        name: of.core.name,
        born: of.core.born,
        number: of.core.number,
        whole: of.whole,
        rest: of.rest,
        cells,
        copy: (1, 0),
        whole_is_alone: false,
        rest_is_alone: false,
        is_alone: false,
        number_is_alone: false,
    }))
}

/// These rows, of which each knows what it has in common with others.
fn among_themselves(rows: impl Iterator<Item = RowIdentity>) -> Vec<RowIdentity> {
    let mut rows: Vec<RowIdentity> = rows.collect();
    let core = |of: &RowIdentity| (of.name, of.born, of.number);
    let cores = counted(rows.iter().map(core));
    let numbers = counted(rows.iter().filter_map(|of| of.number));
    let wholes = counted(rows.iter().map(|of| of.whole));
    let rests = counted(rows.iter().map(|of| of.rest));
    let cells: Vec<Digest> = rows.iter().map(|of| of.cells).collect();
    for (of, copy) in rows.iter_mut().zip(copies(&cells)) {
        of.copy = copy;
        of.whole_is_alone = wholes.get(&of.whole) == Some(&1);
        of.rest_is_alone = rests.get(&of.rest) == Some(&1);
        of.is_alone = cores.get(&core(of)) == Some(&1);
        of.number_is_alone = of.number.is_some_and(|number| numbers.get(&number) == Some(&1));
    }
    rows
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
