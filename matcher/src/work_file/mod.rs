//! The work file: everything of a work in one file, so that it can be put away and opened again.
//!
//! Takes a caseload with the lists that it is about and how they were read, gives bytes; and takes
//! bytes, gives both back, or says what is wrong with them (`docs/WORK-FILE.md`). Decided: the file
//! is a zip archive of texts that anybody can read, in a strict form of which no byte can be changed
//! unnoticed; results are not kept, since they follow from lists and decisions; and whatever a newer
//! version adds is carried through.

mod build;
mod checks;
mod container;
mod error;
mod input;
mod journal_parts;
mod known;
mod lines;
mod lock;
mod look;
mod member;
mod open;
mod parts;
mod rescue;
mod setup;
mod sources;
#[cfg(test)]
mod tests;

pub use build::WorkFile;
pub use error::WorkError;
pub use input::{Header, HeaderWord, Input, Layout, Object, TableSetup};
pub use known::KnownParts;
pub use lock::{lock, seal_with};
pub use look::look;
pub use member::Sha;
pub use open::{Opened, open, open_again, open_plain, open_proved};
pub use rescue::{Rescued, rescue};
pub use setup::{Settings, Setup};
pub use sources::{SourcesError, sources};
