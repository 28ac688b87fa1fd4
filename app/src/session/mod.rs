//! What a worker holds between messages: a reader its tables, the matcher those of both sides
//! and the results. Thin calls into the engine; no web types in here.

mod map;
mod matcher_session;
mod reader_session;

pub use matcher_session::{MatcherSession, Taken};
pub use reader_session::ReaderSession;
