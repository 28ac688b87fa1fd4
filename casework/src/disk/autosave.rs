//! When to save: soon after the last key, and never long after the first unsaved decision.
//!
//! Takes the time in milliseconds of any clock that only goes forward; says when to save. One save
//! at a time: what is decided meanwhile is saved next.
//!
//! Decided: some time after a save the file is looked at once more, with the same bytes. Two offices
//! that close one file in the same moment are both told that it is saved, and one of them has been
//! replaced; the second look finds it and takes in the other's version.
//!
//! Decided: what is newly decided begins a save even where the last one stopped, since the reserve
//! takes it where the file does not. What a save waits for only governs when the same is tried again.

use super::told::Again;

/// Milliseconds without a key before a save begins.
const PAUSE: u64 = 300;
/// Milliseconds after the first unsaved decision by which a save begins, whatever is typed.
const LATEST: u64 = 700;
/// Milliseconds after a save before the second look.
const LOOK: u64 = 2_000;

/// When to save.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Autosave {
    /// When the first decision was made that no save has taken up.
    first: Option<u64>,
    /// When a key was last pressed.
    key: u64,
    /// When the first decision was made that the save under way has taken up.
    under_way: Option<u64>,
    /// Whether that save only waits, so that a newer one may take its place.
    waits: bool,
    /// When the first decision was made that a save took up which stopped, and what it waits for.
    stopped: Option<(u64, Again)>,
    /// From when on it is tried again.
    retry: u64,
    /// Whether somebody asked for a save.
    asked: bool,
    /// When the file is looked at again.
    look: Option<u64>,
    looks: bool,
}

/// What begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begins {
    /// A save of all that is decided by now; one that waits is dropped for it.
    Save,
    /// A second look at the bytes that were saved last.
    Look,
}

/// How a save ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The file was read back.
    Saved {
        /// Whether anything was written.
        written: bool,
    },
    /// It was not saved.
    Stopped(Again),
}

impl Autosave {
    /// Something was decided that is to be saved.
    pub fn decided(&mut self, now: u64) {
        self.first.get_or_insert(now);
        self.key = now;
    }

    /// A key was pressed: whoever types is not to be disturbed.
    pub fn key(&mut self, now: u64) {
        self.key = now;
    }

    /// Somebody asked for a save, or chose another file: it begins as soon as none is under way, even
    /// if nothing was decided since.
    pub fn asked(&mut self, now: u64) {
        self.first.get_or_insert(now);
        self.asked = true;
    }

    /// Somebody clicked. `true` if a save waits for that: ask the browser for permission now, then
    /// begin.
    pub fn clicked(&mut self) -> bool {
        let waits = matches!(self.stopped, Some((_, Again::AtClick)));
        self.asked |= waits;
        waits
    }

    /// The save that is under way begins to wait before another attempt, or goes on.
    pub fn waits(&mut self, waits: bool) {
        self.waits = waits;
    }

    /// When the next save or look begins, if nothing happens until then. `None` while one is under
    /// way that does not wait, and when there is nothing to do.
    pub fn due(&self) -> Option<u64> {
        self.save_due().into_iter().chain(self.look.filter(|_| !self.is_busy())).min()
    }

    /// Begins a save or a look, if one is due.
    pub fn begins(&mut self, now: u64) -> Option<Begins> {
        let is_due = |due: Option<u64>| due.is_some_and(|due| due <= now);
        if is_due(self.save_due()) {
            let (key, under_way) = (self.key, self.unsaved_since());
            *self = Autosave { key, under_way, ..Autosave::default() };
            return Some(Begins::Save);
        }
        self.looks = is_due(self.due());
        if !self.looks {
            return None;
        }
        self.look = None;
        Some(Begins::Look)
    }

    /// The save or look that was under way has ended.
    pub fn ended(&mut self, now: u64, ended: Ended) {
        (self.waits, self.looks) = (false, false);
        let taken = self.under_way.take();
        match ended {
            Ended::Saved { written: false } => {}
            Ended::Saved { written: true } => self.look = Some(now.saturating_add(LOOK)),
            Ended::Stopped(again) => {
                self.stopped = Some((taken.unwrap_or(now), again));
                if let Again::Later { ms } = again {
                    self.retry = now.saturating_add(u64::from(ms));
                }
            }
        }
    }

    /// Whether the tab may be closed without a word: all is saved, and looked at once more.
    pub fn is_at_rest(&self) -> bool {
        self.unsaved_since().is_none() && self.look.is_none() && !self.looks
    }

    /// Whether a save or a look is under way.
    pub fn is_under_way(&self) -> bool {
        self.under_way.is_some() || self.looks
    }

    /// Whether a save or a look is under way that does not wait.
    fn is_busy(&self) -> bool {
        self.is_under_way() && !self.waits
    }

    fn save_due(&self) -> Option<u64> {
        if self.is_busy() {
            return None;
        }
        let first = self.first.map(|first| {
            let pause = self.key.saturating_add(PAUSE);
            if self.asked { first } else { pause.min(first.saturating_add(LATEST)) }
        });
        let again = self.stopped.and_then(|(since, again)| match again {
            _ if self.asked => Some(since),
            Again::Later { .. } => Some(self.retry),
            Again::AtClick | Again::WhenAsked => None,
        });
        first.into_iter().chain(again).min()
    }

    /// Since when something is decided that is not saved.
    pub fn unsaved_since(&self) -> Option<u64> {
        let stopped = self.stopped.map(|(since, _)| since);
        [self.under_way, stopped, self.first].into_iter().flatten().min()
    }
}
