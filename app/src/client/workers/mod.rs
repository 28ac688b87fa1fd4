//! The workers that live, and what the page was promised by each.
//!
//! These handles know nothing of the page. Whoever starts a worker says what is called with its
//! messages, and a handle that is dropped ends its worker.

mod all;
mod helpers;
mod matcher;
mod packer;
mod readers;
mod rehearsal;

pub(super) use all::Workers;
pub(super) use helpers::Helpers;
pub(super) use matcher::Matcher;
pub(super) use packer::Packer;
pub(super) use readers::Reader;
pub(super) use rehearsal::Rehearsal;
