//! What is the same for all workers: their roles, and their last word.

use serde::{Deserialize, Serialize};

/// What a worker is for. It is the first message that a worker hears.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// Reads files of one side.
    Reader,
    /// Links the tables of both sides.
    Matcher,
    /// Does a shard of a run.
    Helper,
    /// Packs a workbook that the matcher writes.
    Packer,
    /// Opens, checks and seals work files.
    Keeper,
    /// Links the sample data, whose results nobody sees.
    Rehearsal,
}

/// What a worker posts.
#[derive(Debug, Serialize, Deserialize)]
pub enum FromWorker<M> {
    /// A message of its role.
    Message(M),
    /// It cannot go on: its code panicked, or what it holds is not what it was asked for. Nothing
    /// comes after this.
    Died {
        /// Why, in the program's own words.
        cause: String,
    },
}

/// What the worker of a rehearsal says.
#[derive(Debug, Serialize, Deserialize)]
pub enum FromRehearsal {
    /// The rehearsal is over.
    Done,
}
