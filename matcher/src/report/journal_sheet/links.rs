//! Which entry undoes which.

use std::collections::BTreeMap;

use casework::journal::{Act, Journal};

/// What undoes what, by the numbers of entries.
pub(super) struct Links {
    undone_by: BTreeMap<u64, Vec<u64>>,
}

impl Links {
    /// Those of a journal. An undo that was taken back no longer counts, and neither does an entry
    /// that was done again.
    pub(super) fn of(journal: &Journal) -> Links {
        let mut undone_by: BTreeMap<u64, Vec<u64>> = BTreeMap::new();
        for entry in journal.entries() {
            match entry.act() {
                Act::Undo { of } => undone_by.entry(*of).or_default().push(entry.n()),
                Act::Redo { of: undo } => {
                    undone_by.entry(*undo).or_default().push(entry.n());
                    if let Some(Act::Undo { of }) = journal.entry(*undo).map(|undo| undo.act()) {
                        undone_by.entry(*of).or_default().retain(|by| by != undo);
                    }
                }
                _ => {}
            }
        }
        Links { undone_by }
    }

    /// The entries by which this one is undone now, joined by commas.
    pub(super) fn undone_by(&self, entry: u64) -> String {
        let by = self.undone_by.get(&entry).map_or(&[][..], Vec::as_slice);
        by.iter().map(u64::to_string).collect::<Vec<_>>().join(", ")
    }
}
