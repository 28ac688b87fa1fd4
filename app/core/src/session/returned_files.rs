//! Files that came back, between the messages about them.

use casework::digest::Digest;
use matcher::returned::{Compared, Line};

use crate::protocol::Sentence;

/// Files that came back, and what becomes of their lines.
#[derive(Default)]
pub(super) struct ReturnedFiles {
    /// Their lines, until they are compared.
    pub lines: Vec<Line>,
    /// The fingerprint of each.
    pub digests: Vec<Digest>,
    /// Why others hold no lines.
    pub unread: Vec<Sentence>,
    /// What becomes of the lines.
    pub compared: Vec<Compared>,
    /// Entries of the journal when they were compared: whatever is decided since may stand against
    /// them.
    pub entries: usize,
}
