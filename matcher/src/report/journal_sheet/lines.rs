//! What each entry did, register by register.

use std::collections::BTreeMap;
use std::io;

use casework::journal::{Act, Entry, Held, Journal, Register, Value};
use casework::state::State;

/// One thing that an entry did, or the entry itself if it sets no register.
pub(super) struct Line<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// What it sets.
    pub register: Option<Register>,
    /// Which of its registers this is, from 1, and how many there are.
    pub place: (usize, usize),
    /// What stood there: by the entry's own words where it says so, else in this journal.
    pub before: Held<Value>,
    /// What its author put there.
    pub after: Held<Value>,
    /// Whether others had put something else there of which its author did not know.
    pub in_conflict: bool,
}

/// The journal so far, folded.
#[derive(Default)]
pub(super) struct Lines(State);

impl Lines {
    /// The lines of the next entry.
    ///
    /// # Errors
    /// If it does not follow those before it.
    pub(super) fn of<'a>(
        &mut self,
        journal: &Journal,
        entry: &'a Entry,
    ) -> io::Result<Vec<Line<'a>>> {
        let writes: BTreeMap<Register, _> = (entry.act().writes().into_iter())
            .map(|write| (write.register, (write.was, write.is)))
            .collect();
        let before = self.before(journal, entry);
        let applied = self.0.apply(entry).map_err(io::Error::other)?;
        let of_work = |register: &Register| register.case().is_some();
        let registers: Vec<Register> = applied.wrote.into_iter().filter(of_work).collect();
        let count = registers.len();
        let mut lines = Vec::with_capacity(count.max(1));
        for (register, place) in registers.into_iter().zip(1..) {
            let now = self.0.held(&register);
            let (before, after) = match writes.get(&register) {
                Some((was, is)) => (was.clone(), is.clone().map_or(Held::Open, Held::Settled)),
                None => (before.get(&register).cloned().unwrap_or_default(), now.clone()),
            };
            let in_conflict = matches!(now, Held::Conflict(_));
            let register = Some(register);
            lines.push(Line { entry, register, place: (place, count), before, after, in_conflict });
        }
        if lines.is_empty() {
            let (before, after) = (Held::Open, Held::Open);
            let place = (1, 1);
            lines.push(Line { entry, register: None, place, before, after, in_conflict: false });
        }
        Ok(lines)
    }

    /// What the registers hold that an undo or a redo may set.
    fn before(&self, journal: &Journal, entry: &Entry) -> BTreeMap<Register, Held<Value>> {
        let act = |n: &u64| journal.entry(*n).map(Entry::act);
        let target = match entry.act() {
            Act::Undo { of } => act(of),
            Act::Redo { of } => match act(of) {
                Some(Act::Undo { of }) => act(of),
                _ => None,
            },
            _ => None,
        };
        let writes = target.map(Act::writes).unwrap_or_default().into_iter();
        let held = |register: Register| {
            let held = self.0.held(&register);
            (register, held)
        };
        writes.map(|write| held(write.register)).collect()
    }
}
