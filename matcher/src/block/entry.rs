//! What a blocking key's index holds.

/// A record and the hash of its value for a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Entry {
    pub(super) hash: u64,
    pub(super) place: u32,
}
