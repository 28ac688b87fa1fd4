//! A rehearsal of the engine while nobody waits for anything, in a worker of its own.
//!
//! Decided: it begins when the page has been at rest for a moment, with or without files, and it is
//! ended when a file is read or a run begins: those need the processor. It is done once.

use std::time::Duration;

use leptos::prelude::*;

use super::channel::{Channel, Heard};
use super::page::Page;
use crate::protocol::{FromRehearsal, Role};
use crate::state::Run;

/// How long nothing must have happened.
const REST: Duration = Duration::from_millis(300);

/// Where the rehearsal is.
#[derive(Default)]
pub enum Rehearsal {
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

impl Page {
    /// Rehearses when the page is at rest.
    pub(super) fn rehearse_at_rest(self) {
        let rests = Memo::new(move |_| !self.reading() && !self.run.with(Run::is_going));
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
