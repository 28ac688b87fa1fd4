//! What is to be done to a file, what came of it, and what the protocol asks about bytes.
//!
//! Whoever performs a command needs no judgement: each is one call of the browser, and its error is
//! handed back as it is.

use serde::{Deserialize, Serialize};

/// One thing to do to the chosen file. The bytes are those of `Saving::bytes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Do {
    /// Put the bytes into the reserve, so that the version before stays there until they are in.
    Reserve,
    /// Ask which permission holds, without a dialog; the answer is [`Did::May`].
    Query,
    /// Read the whole file; the answer is [`Did::Read`]. While it is open for writing, Chromium
    /// (tried with version 156) reads what was in it before.
    Read,
    /// Begin to write: existing content is kept until then, and no other page of this browser may
    /// write at the same time (`keepExistingData: true`, `mode: "exclusive"`, which older browsers
    /// leave unread; nothing relies upon it).
    Open,
    /// Write all bytes, from the start of the file on.
    Write,
    /// Cut the file to the length of the bytes.
    Truncate,
    /// Let what was written become the file.
    Close,
    /// Forget what was written.
    Abort,
    /// Wait.
    Wait {
        /// Milliseconds.
        ms: u32,
    },
}

/// What came of a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Did {
    /// It is done.
    Done,
    /// The permission that holds.
    May(Permission),
    /// All bytes of the file.
    Read(Vec<u8>),
    /// It is not done, or not known to be done.
    Failed(Fault),
}

/// Whether the file may be written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Permission {
    /// It may.
    Granted,
    /// Somebody must be asked, which a browser allows in answer to a click only.
    Prompt,
    /// Somebody was asked and refused.
    Denied,
}

/// How a command failed: the name of the browser's error, without `Error`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Fault {
    /// The permission is gone.
    NotAllowed,
    /// Another page or program holds the file.
    NoModification,
    /// The file is in another state than the browser expects: held by another program, mostly.
    InvalidState,
    /// There is no such file any more.
    NotFound,
    /// The file cannot be read now, or changed while it was read.
    NotReadable,
    /// There is no room left.
    Quota,
    /// The browser gave up, as it does when its check for harmful files objects.
    Aborted,
    /// The browser refuses this place.
    Security,
    /// Anything else.
    Other,
}

impl Fault {
    /// The fault of the browser's error with this name.
    pub fn of_name(name: &str) -> Fault {
        match name {
            "NotAllowedError" => Fault::NotAllowed,
            "NoModificationAllowedError" => Fault::NoModification,
            "InvalidStateError" => Fault::InvalidState,
            "NotFoundError" => Fault::NotFound,
            "NotReadableError" => Fault::NotReadable,
            "QuotaExceededError" => Fault::Quota,
            "AbortError" => Fault::Aborted,
            "SecurityError" => Fault::Security,
            _ => Fault::Other,
        }
    }
}

/// What bytes on disk are, to the version that is being saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// A whole version of this work, all of which the version that is being saved holds too.
    Known,
    /// A whole version of this work with something that the version being saved does not hold.
    Other,
    /// Certainly of this work, but not whole.
    Torn,
    /// Something else, or not known to be of this work.
    Foreign,
    /// Sealed under another passphrase.
    Locked,
    /// Written by a newer program, in a form that this one does not read.
    Newer,
}

/// What the protocol asks about bytes; it reads no work file itself.
pub trait WorkReader {
    /// Whether these bytes, which are to be saved, open again and hold all that they should.
    fn holds_all(&self, bytes: &[u8]) -> bool;
    /// What the bytes on disk are, to those that are being saved. In doubt, [`Found::Foreign`]: it
    /// is never written over. Empty files and equal ones are not asked about.
    fn look(&self, on_disk: &[u8], being_saved: &[u8]) -> Found;
}
