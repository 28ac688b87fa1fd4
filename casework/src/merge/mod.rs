//! Two copies of one work become one.
//!
//! What both have stays; what only theirs has is written again at the end of ours, with its origin:
//! the entry it was, and which writes its author knew. So the outcome does not depend on whose copy
//! takes over whose, nor on how often, nor on who merged with whom before. Answers that contradict
//! one another are left as a conflict until somebody decides. Nothing is merged where a number of a
//! case would mean two rows.
//!
//! Works that were begun apart have other numbers and digests for the same rows and people. Where
//! somebody can say which is which, theirs is said again in our names, as a copy of ours that knew
//! nothing of it, and merged as copies are.

mod apart;
mod copies;
mod outcome;

pub use apart::{ApartError, merge_apart};
pub use copies::{MergeError, Merged, merge};
pub use outcome::{Outcome, Side};
