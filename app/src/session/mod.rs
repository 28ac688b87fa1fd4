//! What a worker holds between messages: a reader its tables, the matcher those of both sides
//! and the results. Thin calls into the engine; no web types in here.

mod ahead;
mod map;
mod matcher_session;
mod reader_session;
mod rehearsal;

pub use matcher_session::MatcherSession;
pub use reader_session::{Next, ReaderSession};
pub use rehearsal::rehearse;
