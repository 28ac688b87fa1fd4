//! One save, from sealed bytes to a file that was read back.
//!
//! Takes bytes that are proved to open again, and what came of each command; gives the next command.
//! What is on disk is read before anything is written, again before what was written takes its
//! place, and once more afterwards. There is one place that judges what was read ([`Saving::judge`]):
//! every failure, whatever it left behind, leads back to it.
//!
//! Decided: equal fingerprints only save time. Whether something may be written over is asked of the
//! bytes themselves, so that a save of which nobody knows how it ended hurts nobody.

use super::commands::{Did, Do, Found, Permission, WorkReader};
use super::fingerprint::Fingerprint;
use super::remains::{is_empty, left_by};
use super::told::{Again, Told};

/// Milliseconds before each further attempt.
const WAITS: [u32; 4] = [500, 1_000, 2_000, 5_000];
/// How often others may have written in between before the save stops.
const MEETINGS: usize = 6;

/// What is known of the place that is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Onto {
    /// What the file held when it was last opened or saved; `None` if it was just chosen as a new
    /// one.
    pub expected: Option<Fingerprint>,
    /// Whether there is a reserve beside the file.
    pub reserve: bool,
}

/// A save that is under way.
#[derive(Debug)]
pub struct Saving {
    bytes: Vec<u8>,
    onto: Onto,
    /// What the file held when it was judged.
    seen: Vec<u8>,
    seen_empty: bool,
    /// What was found and may still be in the middle of being written by others.
    doubted: Option<Fingerprint>,
    /// Whether the reserve has the bytes, or there is none.
    reserved: bool,
    /// Whether the file was closed with something new.
    written: bool,
    attempts: usize,
    meetings: usize,
    at: At,
}

/// Which command was given last.
#[derive(Clone, Copy, Debug)]
enum At {
    Reserve,
    Query,
    Look,
    Open,
    Write,
    Truncate,
    /// Reads once more before closing.
    Check,
    Close,
    /// Gives up what was written: with what failed, or because somebody else wrote.
    Abort(Option<Told>),
    /// Reads back: after closing, or after what failed.
    Back(Option<Told>),
    Wait {
        ms: u32,
    },
}

/// A save that waits for somebody else's version to be taken in.
#[derive(Debug)]
pub struct Merging {
    saving: Saving,
    found: Fingerprint,
}

/// What comes next.
#[derive(Debug)]
pub enum Step {
    /// Perform a command and hand in what came of it.
    Do {
        /// The command.
        todo: Do,
        /// What is to be told meanwhile.
        told: Option<Told>,
        /// Where to hand it in.
        saving: Saving,
    },
    /// Take in what is on disk, then go on with bytes that hold both.
    Merge {
        /// What is on disk: a version of this work that holds more.
        found: Vec<u8>,
        /// Whether only a part of it is whole. Take in what can be rescued, if anything.
        torn: bool,
        /// Where to hand in the bytes that hold both.
        merging: Merging,
    },
    /// The file was read back and holds exactly the bytes.
    Saved {
        /// What the file holds now.
        fingerprint: Fingerprint,
        /// The bytes.
        bytes: Vec<u8>,
        /// Whether anything was written: the file may hold the bytes already.
        written: bool,
    },
    /// The file was not saved: it holds what it held before, or a part of the bytes, or nothing. This
    /// stays in sight, with a download beside it.
    Stopped {
        /// Why.
        told: Told,
        /// When another attempt is worth it.
        again: Again,
        /// The bytes, for a download.
        bytes: Vec<u8>,
    },
}

impl Saving {
    /// Begins a save. Nothing is touched unless the bytes open again.
    pub fn begin(bytes: Vec<u8>, onto: Onto, reader: &dyn WorkReader) -> Step {
        Saving::of(bytes, onto).prove(reader)
    }

    /// Begins a second look: whether the file still holds the bytes that were saved last. Where it
    /// does, it is only read.
    pub fn look_again(bytes: Vec<u8>, onto: Onto) -> Step {
        let mut saving = Saving::of(bytes, onto);
        saving.reserved = true;
        saving.start()
    }

    fn of(bytes: Vec<u8>, onto: Onto) -> Saving {
        Saving {
            bytes,
            onto,
            seen: Vec::new(),
            seen_empty: false,
            doubted: None,
            reserved: !onto.reserve,
            written: false,
            attempts: 0,
            meetings: 0,
            at: At::Reserve,
        }
    }

    /// The bytes that commands are about.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// What comes after a command.
    pub fn go_on(mut self, did: Did, reader: &dyn WorkReader) -> Step {
        let failed = match &did {
            Did::Failed(fault) => Told::of(*fault),
            _ => Told::Failed,
        };
        match (self.at, did) {
            (At::Reserve, Did::Done) => {
                self.reserved = true;
                self.then(At::Query, None)
            }
            (At::Reserve, _) => self.then(At::Query, Some(Told::NoReserve)),
            (At::Query, Did::May(Permission::Prompt)) => self.stop(Told::NeedsClick),
            (At::Query, Did::May(Permission::Denied)) => self.stop(Told::Denied),
            (At::Wait { .. }, _) => self.start(),
            // A browser that cannot say has no permissions, or says so when the file is read.
            (At::Query, _) => self.then(At::Look, None),
            (At::Look, Did::Read(found)) => self.judge(found, reader),
            (At::Look, _) => self.again(failed, failed),
            (At::Open, Did::Done) => self.then(At::Write, None),
            (At::Open, _) => self.then(At::Back(Some(failed)), None),
            (At::Write, Did::Done) => self.then(At::Truncate, None),
            (At::Truncate, Did::Done) => self.then(At::Check, None),
            (At::Check, Did::Read(found)) => {
                // Where there is no copy beside the file, it holds the bytes already.
                let unchanged = found == self.seen || found == self.bytes;
                self.then(if unchanged { At::Close } else { At::Abort(None) }, None)
            }
            (At::Close, Did::Done) => self.then(At::Back(None), None),
            // A close that failed may have come to its end all the same: what is there decides.
            (At::Write | At::Truncate | At::Check | At::Close, _) => {
                self.then(At::Abort(Some(failed)), None)
            }
            (At::Abort(None), _) => self.meet(|saving| saving.then(At::Look, None)),
            (At::Abort(failed), _) => self.then(At::Back(failed), None),
            (At::Back(failed), Did::Read(found)) => {
                let others = !is_empty(&found)
                    && !left_by(&self.bytes, &found)
                    && !matches!(reader.look(&found, &self.bytes), Found::Known | Found::Torn);
                if others || found == self.bytes {
                    return self.judge(found, reader);
                }
                self.damage(&found, failed.unwrap_or(Told::NotKept))
            }
            (At::Back(before), _) => {
                let failed = before.unwrap_or(failed);
                self.again(failed, failed)
            }
        }
    }

    fn prove(self, reader: &dyn WorkReader) -> Step {
        match reader.holds_all(&self.bytes) {
            false => self.stop(Told::Unsound),
            true => self.start(),
        }
    }

    fn start(self) -> Step {
        let first = if self.reserved { At::Query } else { At::Reserve };
        self.then(first, None)
    }

    /// What is done about what is on disk, before anything is written.
    fn judge(mut self, found: Vec<u8>, reader: &dyn WorkReader) -> Step {
        if found == self.bytes {
            return self.saved();
        }
        let empty = is_empty(&found);
        let emptied = empty && self.onto.expected.is_some() && !self.seen_empty;
        let fingerprint = Fingerprint::of(&found);
        if empty && !emptied || Some(fingerprint) == self.onto.expected {
            return self.write_over(found, None);
        }
        let left = left_by(&self.bytes, &found);
        let is = match emptied || left {
            true => Found::Torn,
            false => reader.look(&found, &self.bytes),
        };
        let doubtful = matches!(is, Found::Torn | Found::Foreign);
        if doubtful && self.doubted.replace(fingerprint) != Some(fingerprint) {
            // Half of a file that others are writing or copying looks like this, for a moment.
            return self.wait(None, |saving| saving.stop(Told::Contested));
        }
        match is {
            Found::Torn if empty => self.write_over(found, Some(Told::Emptied)),
            Found::Torn if left => self.write_over(found, Some(Told::Torn)),
            Found::Known => self.write_over(found, None),
            Found::Foreign => self.stop(Told::Foreign),
            Found::Locked => self.stop(Told::Locked),
            Found::Newer => self.stop(Told::Newer),
            Found::Other | Found::Torn => self.meet(|mut saving| {
                saving.seen_empty = false;
                let merging = Merging { saving, found: fingerprint };
                Step::Merge { found, torn: is == Found::Torn, merging }
            }),
        }
    }

    /// Begins to write over what was found.
    fn write_over(mut self, found: Vec<u8>, told: Option<Told>) -> Step {
        self.seen_empty = is_empty(&found);
        self.seen = found;
        self.then(At::Open, told)
    }

    /// After a failure, with what is on disk now.
    fn damage(mut self, found: &[u8], failed: Told) -> Step {
        let cleared = is_empty(found) && !self.seen_empty;
        self.seen_empty |= cleared;
        self.again(if cleared { Told::Cleared } else { failed }, failed)
    }

    /// Waits and starts from the beginning, if that may help.
    fn again(self, told: Told, failed: Told) -> Step {
        let stop = |saving: Saving| {
            let (again, bytes) = (failed.again(), saving.bytes);
            Step::Stopped { told, again, bytes }
        };
        if failed.may_pass() { self.wait(Some(told), stop) } else { stop(self) }
    }

    /// Waits before a further attempt, if one is left.
    fn wait(mut self, told: Option<Told>, or: impl FnOnce(Saving) -> Step) -> Step {
        let Some(ms) = WAITS.get(self.attempts) else { return or(self) };
        self.attempts += 1;
        self.then(At::Wait { ms: *ms }, told)
    }

    /// Somebody else wrote in between.
    fn meet(mut self, on: impl FnOnce(Saving) -> Step) -> Step {
        self.meetings += 1;
        match self.meetings > MEETINGS {
            true => self.stop(Told::Contested),
            false => on(self),
        }
    }

    fn then(mut self, at: At, told: Option<Told>) -> Step {
        self.at = at;
        self.written |= matches!(at, At::Close);
        let todo = match at {
            At::Reserve => Do::Reserve,
            At::Query => Do::Query,
            At::Look | At::Check | At::Back(_) => Do::Read,
            At::Open => Do::Open,
            At::Write => Do::Write,
            At::Truncate => Do::Truncate,
            At::Close => Do::Close,
            At::Abort(_) => Do::Abort,
            At::Wait { ms } => Do::Wait { ms },
        };
        Step::Do { todo, told, saving: self }
    }

    fn saved(self) -> Step {
        let fingerprint = Fingerprint::of(&self.bytes);
        Step::Saved { fingerprint, bytes: self.bytes, written: self.written }
    }

    fn stop(self, told: Told) -> Step {
        Step::Stopped { told, again: told.again(), bytes: self.bytes }
    }
}

impl Merging {
    /// Goes on with bytes that hold both: this work as it is now, and what was found.
    pub fn merged(self, bytes: Vec<u8>, reader: &dyn WorkReader) -> Step {
        let Merging { mut saving, found } = self;
        saving.bytes = bytes;
        saving.reserved = !saving.onto.reserve;
        saving.onto.expected = Some(found);
        saving.prove(reader)
    }
}
