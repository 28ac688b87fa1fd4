//! What the page holds of a work beside its state: workers, files of the browser, timers.

use casework::disk::Autosave;
use gloo::timers::callback::Timeout;
use page_core::protocol::ToKeeper;
use web_sys::File;

use super::browser::chosen_file::ChosenFile;
use super::channel::Channel;

/// What the page holds of a work beside its state.
#[derive(Default)]
pub(super) struct WorkHolds {
    /// Opens and seals.
    pub(super) keeper: Option<Channel<ToKeeper>>,
    /// The work file that is being opened, as it was chosen.
    pub(super) chosen: Option<File>,
    /// Whether only what is whole of it is wanted.
    pub(super) rescues: bool,
    /// What was opened, without its seal, until results are there for it to go on with.
    pub(super) content: Option<File>,
    /// The work file of a colleague that is being taken over.
    pub(super) theirs: Option<File>,
    /// Files that came back and are being read.
    pub(super) returned: Vec<File>,
    /// Their password, while they are read.
    pub(super) password: Option<String>,
    /// The part that is being packed.
    pub(super) part: u32,
    /// Entries of the journal in what is being handed out.
    pub(super) deeds: u32,
    /// What a save that never ended left in the browser.
    pub(super) left: Option<File>,
    /// The run whose files the matcher keeps.
    pub(super) kept_of: Option<u32>,
}

/// The chosen file, and when it is saved to next.
#[derive(Default)]
pub(super) struct OntoChosen {
    pub(super) file: Option<ChosenFile>,
    /// Whether nothing was saved onto it yet.
    pub(super) is_new: bool,
    /// Whether the browser was found to keep no reserve.
    pub(super) has_no_reserve: bool,
    /// Entries of the journal in what is being saved onto it.
    pub(super) deeds: u32,
    pub(super) autosave: Autosave,
    pub(super) timer: Option<Timeout>,
}
