//! The threads that the program lends to the engine.

use std::num::NonZero;

use matcher::threads::Threads;

/// The most threads of one run: beyond that they wait for memory.
const MOST: usize = 8;

/// As many threads as it says.
pub(crate) struct Lent(usize);

impl Lent {
    /// As many as were asked for, or one for each core.
    pub(crate) fn of(asked: Option<NonZero<usize>>) -> Lent {
        let cores = || std::thread::available_parallelism().map_or(1, NonZero::get);
        Lent(asked.map_or_else(cores, NonZero::get).min(MOST))
    }

    /// Does both, at once if there are threads for it.
    pub(crate) fn together<A: Send, B>(
        &self,
        one: impl FnOnce() -> A + Send,
        other: impl FnOnce() -> B,
    ) -> (A, B) {
        if self.0 < 2 {
            return (one(), other());
        }
        std::thread::scope(|scope| {
            let one = scope.spawn(one);
            let other = other();
            match one.join() {
                Ok(one) => (one, other),
                // A thread that panicked has said why; the program ends as it would have without.
                Err(panic) => std::panic::resume_unwind(panic),
            }
        })
    }
}

impl Threads for Lent {
    fn count(&self) -> usize {
        self.0
    }

    fn both(&self, one: &mut (dyn FnMut() + Send), other: &mut (dyn FnMut() + Send)) {
        self.together(one, other);
    }
}
