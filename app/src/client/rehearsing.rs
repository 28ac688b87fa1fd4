//! A rehearsal of the engine while nobody waits for anything, in a worker of its own.
//!
//! It begins when the page has been at rest for a moment, with or without files, and it is ended
//! when a file is read or a run begins, because those need the processor. It is done once.

use std::time::Duration;

use leptos::prelude::*;
use page_core::protocol::{FromRehearsal, Role};

use super::channel::{Channel, Heard};
use super::page::Page;
use super::workers::Rehearsal;

/// How long nothing must have happened.
const REST: Duration = Duration::from_millis(300);

impl Page {
    /// Rehearses when the page is at rest.
    pub(super) fn rehearse_at_rest(self) {
        let rests = Memo::new(move |_| !self.reading() && !self.is_running());
        Effect::new(move |_| {
            if rests.get() {
                set_timeout(move || self.rehearse(rests), REST);
            } else {
                self.workers.update_value(|workers| {
                    if matches!(workers.rehearsal, Rehearsal::Going { .. }) {
                        workers.rehearsal = Rehearsal::Due;
                    }
                });
            }
        });
    }

    fn rehearse(self, rests: Memo<bool>) {
        let due = self.workers.with_value(|workers| matches!(workers.rehearsal, Rehearsal::Due));
        if !due || !rests.get_untracked() {
            return;
        }
        let over = move |_: Heard<FromRehearsal>| {
            self.workers.update_value(|workers| workers.rehearsal = Rehearsal::Over);
        };
        let rehearsal = match Channel::spawn(Role::Rehearsal, over) {
            Ok(worker) => Rehearsal::Going { worker },
            Err(_) => Rehearsal::Over,
        };
        self.workers.update_value(|workers| workers.rehearsal = rehearsal);
    }
}
