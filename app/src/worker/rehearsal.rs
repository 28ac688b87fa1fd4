//! The worker of a rehearsal: rehearses as soon as it has its role, and says when it is done.

use page_core::protocol::FromRehearsal;
use page_core::session::rehearse;

use super::listen::Handler;
use super::post::post;

/// How often it rehearses: functions that are called a few thousand times are compiled well only
/// then.
const ROUNDS: usize = 2;

/// Begins the role; no message is expected.
pub(super) fn begin() -> Handler {
    for _ in 0..ROUNDS {
        // The sample data is the same at every start: what fails here failed in the tests.
        let _done = rehearse();
    }
    post(FromRehearsal::Done);
    Box::new(|_| {})
}
