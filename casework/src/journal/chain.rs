//! The journal as a whole: entries numbered from 1, each chained to the one before.

use crate::digest::{Digest, Parts};
use crate::ids::WorkId;

use super::act::Act;
use super::entry::{Entry, EntryError, Origin};
use super::envelope::{By, Time};

/// Entries in order, the first of which begins the work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journal {
    work: WorkId,
    entries: Vec<Entry>,
}

/// Which entry of a journal is damaged, and how.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("entry {entry} of the journal: {damage}")]
pub struct JournalError {
    /// The number that the entry has or should have, from 1.
    pub entry: u64,
    /// What is wrong with it.
    pub damage: Damage,
}

/// What is wrong with an entry.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// The line has no end: the rest of the journal was cut off. A journal without entries is cut
    /// before its first.
    #[error("the line is cut")]
    Cut,
    /// The line is not UTF-8.
    #[error("the line is not text")]
    NotText,
    /// The line is no entry, or does not follow the one before.
    #[error("{0}")]
    Entry(#[from] EntryError),
    /// The entry has another number.
    #[error("it has the number {found}")]
    Number {
        /// The number that it has.
        found: u64,
    },
    /// The first entry does not begin a work, or a later one does.
    #[error("a journal begins with the work's beginning and has no other")]
    Beginning,
}

/// What could be read of a damaged journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rescued {
    /// The longest whole beginning; nothing if the first entry is damaged.
    pub journal: Option<Journal>,
    /// The first damage; nothing if the journal is whole.
    pub damage: Option<JournalError>,
    /// How many lines from the damaged one on are left out.
    pub lines_left_out: u64,
}

impl Journal {
    /// The journal of a work that begins.
    pub fn begin(
        work: WorkId,
        inputs: Vec<Digest>,
        at: &Time,
        by: &By,
    ) -> Result<Self, EntryError> {
        let act = Act::Begin { work, inputs };
        let entry = Entry::write((1, before_first(work)), (at, by), act, None)?;
        Ok(Self { work, entries: vec![entry] })
    }

    /// The work.
    pub const fn work(&self) -> WorkId {
        self.work
    }

    /// The entries, the oldest first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry with this number.
    pub fn entry(&self, n: u64) -> Option<&Entry> {
        self.entries.get(usize::try_from(n.checked_sub(1)?).ok()?)
    }

    /// A journal of its first entries alone.
    #[must_use]
    pub fn beginning(&self, entries: usize) -> Self {
        Self { work: self.work, entries: self.entries.iter().take(entries).cloned().collect() }
    }

    /// The hash of the last line: whoever knows it finds any change of the journal.
    pub fn head(&self) -> Digest {
        self.entries.last().map_or_else(|| before_first(self.work), Entry::hash)
    }

    /// How many entries there are.
    pub fn count(&self) -> u64 {
        self.entries.len() as u64
    }

    /// The next entry, written but not yet added.
    pub fn next(&self, at: &Time, by: &By, act: Act) -> Result<Entry, EntryError> {
        Entry::write((self.count() + 1, self.head()), (at, by), act, None)
    }

    /// The next entry, which was first written in another copy's journal; `of` is the number here of
    /// the entry that an undo or a redo is of.
    pub fn next_from(
        &self,
        entry: &Entry,
        of: Option<u64>,
        from: Origin,
    ) -> Result<Entry, EntryError> {
        entry.carry((self.count() + 1, self.head()), of, from)
    }

    /// The next entry, which was first written in another work's journal and says the same as `act`
    /// does in the names of this one.
    pub fn next_as(&self, entry: &Entry, act: Act, from: Origin) -> Result<Entry, EntryError> {
        let at_by = (entry.at(), entry.by());
        Entry::write((self.count() + 1, self.head()), at_by, act, Some(from))
    }

    /// Adds the next entry. Nothing is added if it does not follow.
    pub fn push(&mut self, entry: Entry) -> Result<(), JournalError> {
        let expected = self.count() + 1;
        let damage = if entry.n() != expected {
            Damage::Number { found: entry.n() }
        } else if !entry.follows(self.head()) {
            Damage::Entry(EntryError::Chain)
        } else if matches!(entry.act(), Act::Begin { .. }) {
            Damage::Beginning
        } else {
            self.entries.push(entry);
            return Ok(());
        };
        Err(JournalError { entry: expected, damage })
    }

    /// All lines, each with its end.
    pub fn to_text(&self) -> String {
        let bytes = self.entries.iter().map(|entry| entry.line().len() + 1).sum();
        let mut text = String::with_capacity(bytes);
        for entry in &self.entries {
            text.push_str(entry.line());
            text.push('\n');
        }
        text
    }

    /// Reads a journal that is whole.
    pub fn read(bytes: &[u8]) -> Result<Self, JournalError> {
        let Rescued { journal, damage, .. } = Self::rescue(bytes);
        match (journal, damage) {
            (Some(journal), None) => Ok(journal),
            (_, Some(damage)) => Err(damage),
            (None, None) => Err(JournalError { entry: 1, damage: Damage::Cut }),
        }
    }

    /// Reads as much as is whole, and says what is not. A last line whose end alone is missing is
    /// whole if its hash fits; that its end is missing is reported all the same.
    pub fn rescue(bytes: &[u8]) -> Rescued {
        let lines = || bytes.split_inclusive(|byte| *byte == b'\n');
        let mut journal: Option<Self> = None;
        let mut damage = None;
        let mut read = 0;
        for line in lines() {
            let (line, is_whole) = match line {
                [line @ .., b'\n'] => (line, true),
                cut => (cut, false),
            };
            let cut = (!is_whole).then_some(Damage::Cut);
            match read_next(&mut journal, line) {
                Ok(()) => {
                    read += 1;
                    damage = cut.map(|damage| JournalError { entry: read, damage });
                }
                Err(found) => {
                    let damage_here = cut.unwrap_or(found);
                    damage = Some(JournalError { entry: read + 1, damage: damage_here });
                    break;
                }
            }
        }
        if read == 0 && damage.is_none() {
            damage = Some(JournalError { entry: 1, damage: Damage::Cut });
        }
        Rescued { journal, damage, lines_left_out: lines().count() as u64 - read }
    }
}

fn read_next(journal: &mut Option<Journal>, line: &[u8]) -> Result<(), Damage> {
    let line = str::from_utf8(line).map_err(|_| Damage::NotText)?;
    let expected = journal.as_ref().map_or(0, Journal::count) + 1;
    let head = journal.as_ref().map(Journal::head);
    let entry = Entry::read(line, |act| match (head, act) {
        (Some(head), _) => head,
        (None, Act::Begin { work, .. }) => before_first(*work),
        (None, _) => Digest::of(b""),
    })?;
    if entry.n() != expected {
        return Err(Damage::Number { found: entry.n() });
    }
    let begun = match entry.act() {
        Act::Begin { work, .. } => Some(*work),
        _ => None,
    };
    match (&mut *journal, begun) {
        (Some(journal), None) => journal.entries.push(entry),
        (None, Some(work)) if entry.from().is_none() => {
            *journal = Some(Journal { work, entries: vec![entry] });
        }
        _ => return Err(Damage::Beginning),
    }
    Ok(())
}

/// What stands for the hash of the line before the first.
fn before_first(work: WorkId) -> Digest {
    Parts::of("journal").part(work.0.bytes()).digest()
}
