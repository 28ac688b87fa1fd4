//! The messages about the work file: with the matcher worker, which builds it, and with the keeper,
//! which opens, seals and checks it.

use casework::disk::Again;
use matcher::language::Language;
use matcher::mapping::Mapping;
use matcher::plan::Side;
use matcher::run::Settings;
use serde::{Deserialize, Serialize};

use super::colleagues::{FromColleagues, ToColleagues};
use super::layout::Layout;
use super::resumed::Resumed;
use super::review::Signature;
use super::saving::{Came, Todo};
use super::sentence::Sentence;

/// A file of a run, as a work keeps it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WorkInput {
    /// Its name.
    pub name: String,
    /// Which side it is of.
    pub side: Side,
    /// Where its bytes are.
    pub bytes: WorkBytes,
    /// Its tables that take part.
    pub tables: Vec<WorkTable>,
}

/// Where the bytes of a file are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WorkBytes {
    /// They travel beside the message, in this place among others.
    Beside(u32),
    /// It is a file of the sample data.
    Sample,
    /// Only their fingerprint is known.
    Absent,
}

/// A table that takes part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WorkTable {
    /// Its place among the tables of its file.
    pub place: u32,
    /// Its sheet.
    pub sheet: String,
    /// The fingerprint of its headers.
    pub shape: u64,
    /// What was decided by hand about its rows.
    pub layout: Layout,
    /// Which columns hold which field.
    pub mapping: Mapping,
}

/// What a work keeps of a run besides the files.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WorkSettings {
    /// The day of the run and the amendments to the map.
    pub run: Settings,
    /// The language of the page.
    pub language: Language,
    /// What the office is called, as the browser keeps it.
    pub letterhead: String,
}

/// What the page asks the matcher worker about the work file.
#[derive(Debug, Serialize, Deserialize)]
pub enum ToWork {
    /// Keep these files, whose bytes travel beside this message.
    Keep {
        /// The files.
        inputs: Vec<WorkInput>,
        /// Whether their bytes go into the work file, or only their fingerprints.
        bytes: bool,
        /// What else belongs to the run.
        settings: WorkSettings,
    },
    /// Build the work file.
    Build {
        /// What it is built for.
        purpose: Purpose,
    },
    /// Write the journal as a spreadsheet.
    Journal {
        /// Its language.
        language: Language,
    },
    /// Something about parts for colleagues and what they decided.
    Colleagues(ToColleagues),
    /// Go on with the work whose file travels beside this message, on the results that are here.
    Resume {
        /// Who puts these lists in the place of those of before, if they are others.
        signature: Option<Signature>,
    },
}

/// What the matcher worker answers.
#[derive(Debug, Serialize, Deserialize)]
pub enum FromWork {
    /// The work file, whose bytes travel beside this message.
    Built {
        /// What it was built for.
        purpose: Purpose,
        /// Entries of its journal that say what somebody did.
        deeds: u32,
    },
    /// It could not be built.
    NotBuilt {
        /// What it was to be built for.
        purpose: Purpose,
        /// Why.
        why: Sentence,
    },
    /// The journal as a spreadsheet, which travels beside this message.
    Journal,
    /// The journal could not be written.
    JournalFailed {
        /// Why.
        why: Sentence,
    },
    /// Something about parts for colleagues and what they decided.
    Colleagues(FromColleagues),
    /// The work goes on.
    Resumed(Box<Resumed>),
    /// The work cannot be gone on with.
    Failed {
        /// Why.
        why: Sentence,
    },
}

/// What a work file is built for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Purpose {
    /// To be handed out, or to choose a file for it.
    Out,
    /// To be saved onto the chosen file.
    Onto,
    /// For newer results to go on with.
    GoOn,
}

/// What the page asks of the keeper.
#[derive(Debug, Serialize, Deserialize)]
pub enum ToKeeper {
    /// Open the work file that travels beside this message.
    Open {
        /// Its name.
        name: String,
        /// The passphrase, if one was typed.
        passphrase: Option<String>,
        /// Whether what is whole of a damaged file is wanted.
        rescue: bool,
    },
    /// Open the work file of a colleague, which travels beside this message. The work that is here
    /// stays as it is.
    Theirs {
        /// Its name.
        name: String,
        /// The passphrase, if one was typed.
        passphrase: Option<String>,
    },
    /// Check and seal the work file of a part, which travels beside this message, and pack it with
    /// those before.
    Part {
        /// Its name; the first one begins a new package.
        name: String,
        /// Whether it is the first.
        first: bool,
        /// Whether it is the last.
        last: bool,
    },
    /// Seal the work from now on, or no longer.
    Lock {
        /// The passphrase; `None` for none.
        passphrase: Option<String>,
    },
    /// Save the built work that travels beside this message onto the chosen file.
    Save {
        /// Whether the file was just chosen.
        is_new: bool,
        /// Whether the browser keeps a reserve while the file is written.
        reserve: bool,
        /// Who takes in what others decided meanwhile.
        signature: Option<Signature>,
    },
    /// Look whether the chosen file still holds what was saved last.
    LookAgain,
    /// What came of the command before; the file may travel beside this message.
    Came(Came),
    /// Check the built work that travels beside this message, and seal it if it is to be sealed.
    Prove,
}

/// What the keeper answers.
#[derive(Debug, Serialize, Deserialize)]
pub enum FromKeeper {
    /// A work file was opened. Beside this message travel its content, and the files that it holds.
    Opened(Box<OpenedWork>),
    /// It needs a passphrase.
    Locked {
        /// Whether the one that was typed is wrong.
        wrong: bool,
    },
    /// It does not open.
    NotOpened {
        /// Why.
        why: Sentence,
    },
    /// The work of a colleague, whose content travels beside this message.
    Theirs,
    /// The file of a colleague needs a passphrase.
    TheirsLocked {
        /// Whether the one that was typed is wrong.
        wrong: bool,
    },
    /// The file of a colleague does not open.
    TheirsNotOpened {
        /// Why.
        why: Sentence,
    },
    /// A part is packed, and the next one may come.
    PartPacked,
    /// All parts are packed into the archive that travels beside this message.
    Parts,
    /// A part could not be packed.
    PartNotPacked {
        /// Why.
        why: Sentence,
    },
    /// The passphrase holds from now on, or none does.
    LockSet {
        /// Whether the work is sealed.
        sealed: bool,
    },
    /// A file that opens again; it travels beside this message.
    Proved,
    /// Something is to be done to the chosen file; what is written travels beside this message.
    Do {
        /// What.
        todo: Todo,
        /// What is told meanwhile.
        told: Option<Sentence>,
    },
    /// The chosen file was read back and holds everything. The work with what others decided
    /// travels beside this message, if anything was taken in.
    Saved {
        /// Whether anything was written.
        written: bool,
        /// Whether anything was taken in.
        merged: bool,
    },
    /// It was not saved onto the chosen file.
    Stopped {
        /// Why.
        why: Sentence,
        /// When it is tried again.
        again: Again,
    },
    /// It could not be sealed, or does not open again.
    NotProved {
        /// Why.
        why: Sentence,
    },
}

/// A work file that was opened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OpenedWork {
    /// Its files.
    pub inputs: Vec<WorkInput>,
    /// The day of the run and the amendments to the map.
    pub run: Settings,
    /// What the office is called, as the browser keeps it.
    pub letterhead: Option<String>,
    /// Whether it was sealed.
    pub sealed: bool,
    /// What is lost, if it was damaged.
    pub lost: Option<Sentence>,
}
