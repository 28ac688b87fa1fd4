//! Something that is done once nobody has typed for a while.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

/// What waits to be done; whatever is asked for next takes its place.
#[derive(Clone, Copy)]
pub(crate) struct Rest(StoredValue<Option<Timeout>, LocalStorage>);

impl Rest {
    /// Nothing waits.
    pub(crate) fn new() -> Rest {
        Rest(StoredValue::new_local(None))
    }

    /// Does something in so many milliseconds, unless something else is asked for before.
    pub(crate) fn after(self, ms: u32, act: impl FnOnce() + 'static) {
        // Setting the new timer drops the older one, which cancels it.
        self.0.set_value(Some(Timeout::new(ms, act)));
    }
}
