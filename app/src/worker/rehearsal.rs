//! The worker of a rehearsal: does it as soon as it has its role, and says that it is done.

use super::{Handler, post};
use crate::protocol::FromRehearsal;
use crate::session::rehearse;

/// Begins the role; no message is expected.
pub fn begin() -> Handler {
    for _ in 0..ROUNDS {
        // The sample data is the same at every start: what fails here failed in the tests.
        let _done = rehearse();
    }
    post::post(&FromRehearsal::Done);
    Box::new(|_| {})
}

/// How often it is done: functions of a few thousand calls are compiled well only then.
const ROUNDS: usize = 2;
