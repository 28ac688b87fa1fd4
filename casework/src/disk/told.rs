//! What whoever decides is told about a save, as codes, and what may be done about it.

use serde::{Deserialize, Serialize};

use super::commands::Fault;

/// What is to be told. Sentences stand elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Told {
    /// The reserve took nothing; the file is saved all the same.
    NoReserve,
    /// The file was found empty and is written anew.
    Emptied,
    /// Only a part of this version was found in the file; it is written again.
    Torn,
    /// The attempt to write emptied the file. Memory and the reserve hold the work.
    Cleared,
    /// Another program holds the file.
    Busy,
    /// The file cannot be read.
    Unreadable,
    /// No room is left on the disk.
    Full,
    /// What was written is not what is read back.
    NotKept,
    /// The browser asks for permission again, at the next click.
    NeedsClick,
    /// The permission was refused.
    Denied,
    /// The browser, or its check for harmful files, refuses to write there.
    Refused,
    /// The file is not there any more.
    Gone,
    /// Something else stands in the file now.
    Foreign,
    /// The file is sealed under another passphrase now.
    Locked,
    /// A newer program wrote the file.
    Newer,
    /// Others keep writing to the file.
    Contested,
    /// What was to be saved does not open again: a mistake of this program. Nothing was touched, and
    /// a download of these bytes would help nobody.
    Unsound,
    /// The passphrase is lost with whatever held it, and nothing is written without.
    KeyLost,
    /// The browser gave a reason that is not known.
    Failed,
}

/// When a save that stopped is worth another attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Again {
    /// By itself, after a while.
    Later {
        /// Milliseconds.
        ms: u32,
    },
    /// At the next click, which is when a browser asks for permission.
    AtClick,
    /// When somebody has done something about it: chosen another file, or asked for it.
    WhenAsked,
}

impl Told {
    /// All of them.
    pub const ALL: [Told; 19] = [
        Told::NoReserve,
        Told::Emptied,
        Told::Torn,
        Told::Cleared,
        Told::Busy,
        Told::Unreadable,
        Told::Full,
        Told::NotKept,
        Told::NeedsClick,
        Told::Denied,
        Told::Refused,
        Told::Gone,
        Told::Foreign,
        Told::Locked,
        Told::Newer,
        Told::Contested,
        Told::Unsound,
        Told::KeyLost,
        Told::Failed,
    ];

    /// The code that sentences are found by.
    pub fn code(self) -> &'static str {
        match self {
            Told::NoReserve => "no-reserve",
            Told::Emptied => "emptied",
            Told::Torn => "torn",
            Told::Cleared => "cleared",
            Told::Busy => "busy",
            Told::Unreadable => "unreadable",
            Told::Full => "full",
            Told::NotKept => "not-kept",
            Told::NeedsClick => "needs-click",
            Told::Denied => "denied",
            Told::Refused => "refused",
            Told::Gone => "gone",
            Told::Foreign => "foreign",
            Told::Locked => "locked",
            Told::Newer => "newer",
            Told::Contested => "contested",
            Told::Unsound => "unsound",
            Told::KeyLost => "key-lost",
            Told::Failed => "failed",
        }
    }

    /// Whether the page shows it at once and offers a download, even while it tries again, and leaves
    /// it there until a save succeeds. Whatever stopped a save is shown so too.
    pub fn is_urgent(self) -> bool {
        use Told::{Busy, Emptied, Failed, Gone, NoReserve, Refused, Torn, Unreadable};
        !matches!(self, NoReserve | Emptied | Torn | Busy | Unreadable | Gone | Refused | Failed)
    }

    /// Whether another attempt in a moment may go better.
    pub(super) fn may_pass(self) -> bool {
        use Told::{Busy, Cleared, Failed, Gone, NotKept, Refused, Torn, Unreadable};
        matches!(self, Busy | Cleared | Failed | Gone | NotKept | Refused | Torn | Unreadable)
    }

    /// When to try again, if it stopped the save.
    pub(super) fn again(self) -> Again {
        match self {
            Told::NeedsClick => Again::AtClick,
            Told::Full => Again::Later { ms: 30_000 },
            Told::Busy | Told::Unreadable | Told::NotKept | Told::Contested | Told::Failed => {
                Again::Later { ms: 10_000 }
            }
            _ => Again::WhenAsked,
        }
    }

    /// What a failed command tells.
    pub(super) fn of(fault: Fault) -> Told {
        match fault {
            Fault::NotAllowed => Told::NeedsClick,
            Fault::NoModification | Fault::InvalidState => Told::Busy,
            Fault::NotFound => Told::Gone,
            Fault::NotReadable => Told::Unreadable,
            Fault::Quota => Told::Full,
            Fault::Aborted | Fault::Security => Told::Refused,
            Fault::Other => Told::Failed,
        }
    }
}
