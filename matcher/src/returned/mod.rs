//! What comes back of questions that went out: read from whatever table it stands in, laid beside
//! what is decided, and taken in.
//!
//! Takes files that others filled in and a work that is bound to a run, gives what becomes of each
//! line; nothing is changed by that. Decided: a line is known by its key, wherever it ended up, and without one
//! only if what it says can be of one row alone;
//! an answer is reported and not applied if row or person have changed since the question was asked,
//! or if it contradicts itself, another line or somebody's decision; and what is applied is one entry
//! of the journal.

mod compare;
mod compared;
mod content;
mod headers;
mod judge;
mod lines;
mod older;
mod outcome;
mod said;
mod taken;

pub use compare::compare;
pub use compared::Compared;
pub use content::values;
pub use headers::Headers;
pub use lines::{Line, Place, ReturnedError, read};
pub use outcome::{Outcome, Unknown};
pub use taken::{answers, name_of_files};
