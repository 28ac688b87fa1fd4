//! What a worker holds between messages: a reader its table, the matcher both tables and the
//! results. Thin calls into the engine; no web types in here.

mod matcher_session;
mod reader_session;

pub use matcher_session::MatcherSession;
pub use reader_session::ReaderSession;
