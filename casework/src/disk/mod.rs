//! Saving to a file that a browser may empty, a disk may cut and another office may write to.
//!
//! Takes sealed bytes and what came of each command; gives the next command. Nothing here reads or
//! writes: the page performs, and a test performs every failure at every step.
//!
//! Decided: nothing is written over unless it was read first and is held by what takes its place.
//! What no protocol can close is the moment between the last look at the file and its replacing,
//! because a browser offers no such exchange in one act: what another computer writes in that moment
//! is replaced. If it was a version of this work, its writer still holds it and finds it replaced at
//! the second look or the next save, and then both are taken together.

mod autosave;
mod commands;
mod fingerprint;
mod remains;
mod saving;
#[cfg(test)]
mod tests;
mod told;

pub use autosave::{Autosave, Begins, Ended};
pub use commands::{Did, Do, Fault, Found, Permission, WorkReader};
pub use fingerprint::Fingerprint;
pub use saving::{Merging, Onto, Saving, Step};
pub use told::{Again, Told};
