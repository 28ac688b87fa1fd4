//! What a worker holds between messages: a reader its tables, the matcher those of both sides
//! and the results. Thin calls into the engine; no web types in here.

mod ahead;
mod helper_session;
mod lists;
mod map;
mod matcher_session;
mod reader_session;
mod rehearsal;
mod shared_run;

pub use helper_session::HelperSession;
pub use matcher_session::MatcherSession;
pub use reader_session::{Next, ReaderSession};
pub use rehearsal::rehearse;

/// What was handed over under a key; made when its first part comes.
fn entry<K: PartialEq, T: Default>(all: &mut Vec<(K, T)>, key: K) -> &mut T {
    let place = all.iter().position(|(of, _)| *of == key).unwrap_or_else(|| {
        all.push((key, T::default()));
        all.len() - 1
    });
    &mut all[place].1
}

fn remove<K: PartialEq, T>(all: &mut Vec<(K, T)>, key: &K) -> Option<T> {
    let place = all.iter().position(|(of, _)| of == key)?;
    Some(all.swap_remove(place).1)
}
