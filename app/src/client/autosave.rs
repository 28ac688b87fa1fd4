//! Saving onto a chosen file, by itself after each decision.

use casework::disk::{Again, Autosave, Begins, Ended, Fault, Told};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Date};
use leptos::prelude::*;
use matcher::words::told;
use page_core::protocol::{Came, Purpose, Sentence, ToKeeper, Todo};
use page_core::state::Saving;
use web_sys::File;

use super::browser::chosen_file;
use super::browser::clock;
use super::holds::OntoChosen;
use super::page::Page;
use crate::envelope::{Envelope, Payload};

/// Milliseconds of a clock.
fn now() -> u64 {
    Date::now() as u64
}

impl Page {
    /// Lets somebody choose the file for a work that was built and proved. Where no file can be
    /// chosen, it is handed out as a download.
    pub(super) fn choose_file(self, proved: Payload) {
        let name = self.next_work_name();
        wasm_bindgen_futures::spawn_local(async move {
            match chosen_file::choose(&name).await {
                Ok(file) => {
                    self.work.update(|work| {
                        work.saving = Saving::Idle;
                        work.file = Some(file.name());
                    });
                    self.onto.update_value(|onto| {
                        (onto.file, onto.is_new) = (Some(file), true);
                        onto.autosave.asked(now());
                    });
                    self.schedule();
                }
                // Nobody chose one.
                Err(Fault::Aborted) => self.work.update(|work| work.saving = Saving::Idle),
                Err(_) => self.hand_out(&proved, name),
            }
        });
    }

    /// Notes that something was decided.
    pub(super) fn decided_something(self) {
        self.change_autosave(|autosave| autosave.decided(now()));
    }

    /// Watches keys and clicks: a save waits for whoever types, and some saves wait for a click.
    pub(super) fn watch_for_autosave(self) {
        let keys = EventListener::new(&window(), "keydown", move |_| {
            self.onto.update_value(|onto| onto.autosave.key(now()));
        });
        let clicks = EventListener::new(&window(), "pointerdown", move |_| {
            let waits = self.onto.try_update_value(|onto| onto.autosave.clicked()) == Some(true);
            if waits {
                self.ask_permission();
            }
        });
        // The page lives as long as its window.
        keys.forget();
        clicks.forget();
    }

    fn ask_permission(self) {
        let Some(file) = self.onto.with_value(|onto| onto.file.clone()) else { return };
        wasm_bindgen_futures::spawn_local(async move {
            file.ask().await;
            self.change_autosave(|autosave| autosave.asked(now()));
        });
    }

    fn change_autosave(self, change: impl FnOnce(&mut Autosave)) {
        let has_file = self.onto.try_update_value(|onto| {
            change(&mut onto.autosave);
            onto.file.is_some()
        });
        if has_file == Some(true) {
            self.schedule();
        }
    }

    /// Sets the timer to the next save or look.
    fn schedule(self) {
        self.onto.update_value(|onto| {
            let due = onto.autosave.due();
            onto.timer = due.map(|due| {
                let wait = u32::try_from(due.saturating_sub(now())).unwrap_or(u32::MAX);
                Timeout::new(wait, move || self.begin_autosave())
            });
        });
    }

    fn begin_autosave(self) {
        let begins = self.onto.try_update_value(|onto| onto.autosave.begins(now())).flatten();
        match begins {
            Some(Begins::Save) => {
                self.work.update(|work| work.saving = Saving::Writing { percent: 0 });
                self.build_work(Purpose::Onto);
            }
            Some(Begins::Look) => self.ask_keeper(ToKeeper::LookAgain.into()),
            None => self.schedule(),
        }
    }

    /// Has what was built saved onto the chosen file.
    pub(super) fn save_onto(self, built: Payload, deeds: u32) {
        let (is_new, reserve) = self
            .onto
            .try_update_value(|onto| {
                onto.deeds = deeds;
                (std::mem::take(&mut onto.is_new), !onto.has_no_reserve)
            })
            .unwrap_or_default();
        let signature = self.signature();
        let message = ToKeeper::Save { is_new, reserve, signature };
        self.ask_keeper(Envelope { message, payload: built });
    }

    /// Does to the chosen file what the keeper says.
    pub(super) fn perform(self, todo: Todo, told: Option<Sentence>, payload: Payload) {
        if let Some(told) = told {
            self.work.update(|work| work.told = Some(told));
        }
        let file = self.onto.try_update_value(|onto| {
            onto.autosave.waits(matches!(todo, Todo::Wait { .. }));
            onto.file.clone()
        });
        let Some(mut file) = file.flatten() else { return };
        wasm_bindgen_futures::spawn_local(async move {
            let (came, read) = file.perform(todo, payload.bytes().ok()).await;
            self.onto.update_value(|onto| {
                onto.has_no_reserve |= todo == Todo::Reserve && came != Came::Done;
                // Another file may have been chosen meanwhile.
                if onto.file.as_ref().is_some_and(|of| of.is_same_as(&file)) {
                    onto.file = Some(file);
                }
            });
            self.came(came, read);
        });
    }

    fn came(self, came: Came, read: Option<File>) {
        let payload = read.map_or(Payload::Nothing, |file| Payload::Files(Array::of1(&file)));
        self.ask_keeper(Envelope { message: ToKeeper::Came(came), payload });
    }

    /// The chosen file holds everything.
    pub(super) fn saved_onto(self, written: bool, merged: Option<Payload>) {
        let time = clock::now().get(11..16).unwrap_or("-").to_owned();
        self.note_saved(self.onto.with_value(|onto| onto.deeds));
        self.work.update(|work| {
            let name = work.file.clone().unwrap_or_default();
            (work.saving, work.saved_at, work.told) = (Saving::Saved { name }, Some(time), None);
        });
        // Also where the file was found to hold everything: something was kept before it was read.
        self.drop_reserve();
        self.change_autosave(|autosave| autosave.ended(now(), Ended::Saved { written }));
        if let Some(merged) = merged {
            self.go_on_with(&merged);
        }
    }

    /// The chosen file was not saved to.
    pub(super) fn stopped_onto(self, why: Sentence, again: Again) {
        let language = self.language.get_untracked();
        self.work.update(|work| {
            work.saving = Saving::Failed { cause: why.text(language).to_owned() };
            work.told = Some(why);
        });
        self.change_autosave(|autosave| autosave.ended(now(), Ended::Stopped(again)));
    }

    /// Whether a save onto the chosen file, or a look at it, is under way.
    pub(super) fn is_saving_onto(self) -> bool {
        self.onto.with_value(|onto| onto.file.is_some() && onto.autosave.is_under_way())
    }

    /// The keeper is gone, and with it what the file held and the passphrase: another one must not
    /// save in the clear what was sealed.
    pub(super) fn lose_keeper(self, cause: String) {
        let was_sealed = self.work.with_untracked(|work| work.sealed);
        let language = self.language.get_untracked();
        if was_sealed {
            let why = Sentence::of(|language| told(Told::KeyLost, language).to_owned());
            self.forget_file();
            self.work.update(|work| {
                work.sealed = false;
                work.saving = Saving::Failed { cause: why.text(language).to_owned() };
                work.told = Some(why);
            });
        } else if self.is_saving_onto() {
            self.stopped_onto(Sentence::of(|_| cause.clone()), Again::WhenAsked);
        } else {
            self.fail_work(Sentence::of(|_| cause.clone()));
        }
    }

    /// No file is chosen any more.
    pub(super) fn forget_file(self) {
        self.onto.set_value(OntoChosen::default());
        self.work.update(|work| (work.file, work.told) = (None, None));
    }
}
