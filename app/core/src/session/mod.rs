//! What a worker holds between two messages, and what it does with the engine when one arrives: a
//! reader its tables, the matcher those of both sides and the results, a helper its shard.
//!
//! These are thin calls into the engine, without a message loop. `app` reads a message, calls one
//! method, and posts what comes of it.

mod ahead;
mod case_view;
mod colleagues;
#[cfg(test)]
mod colleagues_tests;
mod contradictions;
mod deed_view;
mod errands;
#[cfg(test)]
mod errands_tests;
mod error;
mod given_back;
mod handed_parts;
mod helper;
mod keeper;
mod letter_lists;
mod map;
mod matcher;
mod onto_file;
#[cfg(test)]
mod onto_file_tests;
mod progress;
mod reader;
mod rehearsal;
mod reports;
mod returned;
mod returned_files;
mod review;
#[cfg(test)]
mod review_tests;
mod second;
#[cfg(test)]
mod second_tests;
mod sending;
mod shared_run;
#[cfg(test)]
mod since_tests;
mod since_view;
mod throttle;
mod to_look_at;
mod work;

pub use casework::seal::Randomness;
pub use error::{HandOverError, RunError, SaveError};
pub use helper::HelperSession;
pub use keeper::{Content, KeeperSession, NotOpened};
pub use matcher::MatcherSession;
pub use onto_file::NextOfSave;
pub use reader::{Next, ReaderSession};
pub use rehearsal::{RehearsalError, rehearse};
pub use throttle::Throttle;
pub use work::WorkProblem;
