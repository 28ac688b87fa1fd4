//! The worker that rehearses the engine.

use super::super::channel::Channel;

/// Where the rehearsal is.
#[derive(Default)]
pub(crate) enum Rehearsal {
    /// Still to be done.
    #[default]
    Due,
    /// Under way in this worker.
    Going {
        #[expect(dead_code, reason = "the worker ends when it is dropped")]
        worker: Channel<()>,
    },
    /// Done, or not possible here.
    Over,
}
