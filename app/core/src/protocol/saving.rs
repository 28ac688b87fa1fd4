//! The messages between the page, which holds the chosen file, and the keeper, which decides what is
//! done to it.

use casework::disk::{Again, Did, Do, Fault, Permission};
use serde::{Deserialize, Serialize};

/// One thing that the page does to the chosen file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Todo {
    /// Ask which permission holds.
    Query,
    /// Hand the whole file over.
    Read,
    /// Begin to write.
    Open,
    /// Write the bytes that travel beside the message, from the start of the file on.
    Write,
    /// Cut the file to this length.
    Truncate {
        /// Bytes.
        length: u32,
    },
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

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Came {
    /// It is done.
    Done,
    /// The file may be written to.
    Granted,
    /// Somebody must be asked.
    Prompt,
    /// Somebody was asked and refused.
    Denied,
    /// The file travels beside the message.
    Read,
    /// It failed with the browser's error of this kind.
    Failed(Fails),
}

/// The browser's errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fails {
    /// `NotAllowedError`.
    NotAllowed,
    /// `NoModificationAllowedError`.
    NoModification,
    /// `InvalidStateError`.
    InvalidState,
    /// `NotFoundError`.
    NotFound,
    /// `NotReadableError`.
    NotReadable,
    /// `QuotaExceededError`.
    Quota,
    /// `AbortError`.
    Aborted,
    /// `SecurityError`.
    Security,
    /// Anything else.
    Other,
}

/// When a save that stopped is tried again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TryAgain {
    /// By itself, after a while.
    Later {
        /// Milliseconds.
        ms: u32,
    },
    /// At the next click.
    AtClick,
    /// When somebody asks for it.
    WhenAsked,
}

impl Todo {
    /// A command for the page; the reserve, which the page has none of, is `None`.
    pub fn of(todo: Do, length: u32) -> Option<Todo> {
        Some(match todo {
            Do::Reserve => return None,
            Do::Query => Todo::Query,
            Do::Read => Todo::Read,
            Do::Open => Todo::Open,
            Do::Write => Todo::Write,
            Do::Truncate => Todo::Truncate { length },
            Do::Close => Todo::Close,
            Do::Abort => Todo::Abort,
            Do::Wait { ms } => Todo::Wait { ms },
        })
    }
}

impl Came {
    /// As the protocol of saving takes it; `read` is the file, where it was handed over.
    pub fn did(self, read: Option<Vec<u8>>) -> Did {
        match self {
            Came::Done => Did::Done,
            Came::Granted => Did::May(Permission::Granted),
            Came::Prompt => Did::May(Permission::Prompt),
            Came::Denied => Did::May(Permission::Denied),
            Came::Read => read.map_or(Did::Failed(Fault::NotReadable), Did::Read),
            Came::Failed(fails) => Did::Failed(match fails {
                Fails::NotAllowed => Fault::NotAllowed,
                Fails::NoModification => Fault::NoModification,
                Fails::InvalidState => Fault::InvalidState,
                Fails::NotFound => Fault::NotFound,
                Fails::NotReadable => Fault::NotReadable,
                Fails::Quota => Fault::Quota,
                Fails::Aborted => Fault::Aborted,
                Fails::Security => Fault::Security,
                Fails::Other => Fault::Other,
            }),
        }
    }
}

impl Fails {
    /// The error of this name.
    pub fn of_name(name: &str) -> Fails {
        match name {
            "NotAllowedError" => Fails::NotAllowed,
            "NoModificationAllowedError" => Fails::NoModification,
            "InvalidStateError" => Fails::InvalidState,
            "NotFoundError" => Fails::NotFound,
            "NotReadableError" => Fails::NotReadable,
            "QuotaExceededError" => Fails::Quota,
            "AbortError" => Fails::Aborted,
            "SecurityError" => Fails::Security,
            _ => Fails::Other,
        }
    }
}

impl From<Again> for TryAgain {
    fn from(again: Again) -> TryAgain {
        match again {
            Again::Later { ms } => TryAgain::Later { ms },
            Again::AtClick => TryAgain::AtClick,
            Again::WhenAsked => TryAgain::WhenAsked,
        }
    }
}

impl From<TryAgain> for Again {
    fn from(again: TryAgain) -> Again {
        match again {
            TryAgain::Later { ms } => Again::Later { ms },
            TryAgain::AtClick => Again::AtClick,
            TryAgain::WhenAsked => Again::WhenAsked,
        }
    }
}
