//! The messages between the page, which holds the chosen file, and the keeper, which decides what is
//! done to it.

use casework::disk::{Did, Do, Fault, Permission};
use serde::{Deserialize, Serialize};

/// One thing that the page does to the chosen file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Todo {
    /// Keep the bytes that travel beside the message in the reserve.
    Reserve,
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
    /// The permission that holds.
    May(Permission),
    /// The file travels beside the message.
    Read,
    /// It failed.
    Failed(Fault),
}

impl Todo {
    /// A command for the page.
    pub fn of(todo: Do, length: u32) -> Todo {
        match todo {
            Do::Reserve => Todo::Reserve,
            Do::Query => Todo::Query,
            Do::Read => Todo::Read,
            Do::Open => Todo::Open,
            Do::Write => Todo::Write,
            Do::Truncate => Todo::Truncate { length },
            Do::Close => Todo::Close,
            Do::Abort => Todo::Abort,
            Do::Wait { ms } => Todo::Wait { ms },
        }
    }
}

impl Came {
    /// As the protocol of saving takes it; `read` is the file, where it was handed over.
    pub fn did(self, read: Option<Vec<u8>>) -> Did {
        match self {
            Came::Done => Did::Done,
            Came::May(permission) => Did::May(permission),
            Came::Read => read.map_or(Did::Failed(Fault::NotReadable), Did::Read),
            Came::Failed(fault) => Did::Failed(fault),
        }
    }
}
