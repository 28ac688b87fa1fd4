//! The work file: saving all that was decided together with its lists, and opening it again.

use casework::disk::Again;
use js_sys::Array;
use leptos::prelude::*;
use page_core::protocol::{
    FromKeeper, FromWork, Purpose, Role, Sentence, ToKeeper, ToMatcher, ToWork, WorkSettings,
};
use page_core::state::{Ask, Opening, Saving, Taking, work_inputs};
use web_sys::File;

use super::browser::{chosen_file, clock, download};
use super::channel::{Channel, ChannelError, Heard};
use super::page::Page;
use crate::envelope::{Envelope, Payload};

impl Page {
    /// Saves the work: it is built, proved to open again, and handed out, or a file is chosen for it.
    pub(crate) fn save_work(self) {
        if self.work.try_update(|work| work.saving.begin()) == Some(true) {
            self.build_work(Purpose::Out);
        }
    }

    /// Has the journal written as a spreadsheet and downloaded.
    pub(crate) fn save_journal(self) {
        if self.work.try_update(|work| work.saving_journal.begin()) == Some(true) {
            let language = self.language.get_untracked();
            self.ask_matcher(ToMatcher::Work(ToWork::Journal { language }));
        }
    }

    fn offer_journal(self, file: &Payload) {
        let name = format!("nhat-ky-{}.xlsx", clock::now().get(..10).unwrap_or("-"));
        let offered = download::workbook(file, &name);
        let saving = Saving::offered(name, offered);
        self.work.update(|work| work.saving_journal = saving);
    }

    /// Has the work built.
    pub(super) fn build_work(self, purpose: Purpose) {
        self.keep_lists();
        self.ask_matcher(ToMatcher::Work(ToWork::Build { purpose }));
    }

    /// Whether the lists themselves are to be in the work file.
    pub(crate) fn keep_lists_in_work(self, with_lists: bool) {
        self.work.update(|work| work.without_lists = !with_lists);
        self.holds.update_value(|holds| holds.kept_of = None);
    }

    /// Seals the work with a passphrase, or with none.
    pub(crate) fn lock_work(self, passphrase: Option<String>) {
        self.ask_keeper(ToKeeper::Lock { passphrase }.into());
    }

    /// Hands the lists of the run to the matcher, unless it has them.
    pub(super) fn keep_lists(self) {
        let run = self.workers.with_value(|workers| workers.matcher.as_ref().map(|of| of.number));
        let has = self.holds.with_value(|holds| run.is_some() && holds.kept_of == run);
        let Some(inputs) = self.results.results.get_untracked().map(|of| of.inputs.clone()) else {
            return;
        };
        if has {
            return;
        }
        let files = Array::new();
        let place = |reader: u32, name: &str| {
            let chosen = self.workers.with_value(|workers| workers.readers.file(reader, name));
            chosen.map(|file| files.push(&file) - 1)
        };
        let kept = self.sector.with_untracked(|sector| {
            self.registry.with_untracked(|registry| {
                let sides = [sector.loaded.as_ref()?, registry.loaded.as_ref()?];
                Some(work_inputs(&inputs, sides, place))
            })
        });
        let Some(kept) = kept else { return };
        let order = self.workers.with_value(|workers| {
            workers
                .matcher
                .as_ref()
                .and_then(|of| of.hand_over.order())
                .map(|of| of.settings.clone())
        });
        let settings = WorkSettings {
            run: order.unwrap_or_default(),
            language: self.language.get_untracked(),
            letterhead: self.office.with_untracked(|office| office.letterhead.to_text()),
        };
        let bytes = !self.work.with_untracked(|work| work.without_lists);
        self.holds.update_value(|holds| holds.kept_of = run);
        let message = ToMatcher::Work(ToWork::Keep { inputs: kept, bytes, settings });
        self.ask_matcher(Envelope { message, payload: Payload::Files(files) });
    }

    /// Follows what the matcher worker says about the work.
    pub(super) fn heard_work(self, said: FromWork, payload: Payload) {
        match said {
            FromWork::Built { purpose: Purpose::Out, deeds } => {
                self.holds.update_value(|holds| holds.deeds = deeds);
                self.ask_keeper(Envelope { message: ToKeeper::Prove, payload });
            }
            FromWork::Built { purpose: Purpose::Onto, deeds } => self.save_onto(payload, deeds),
            FromWork::NotBuilt { purpose: Purpose::Onto, why } => {
                self.stopped_onto(why, Again::WhenAsked);
            }
            FromWork::NotBuilt { purpose: Purpose::Out, why } => self.fail_work(why),
            // That is asked of the matcher of former results alone.
            FromWork::Built { purpose: Purpose::GoOn, .. }
            | FromWork::NotBuilt { purpose: Purpose::GoOn, .. } => {}
            FromWork::Journal => self.offer_journal(&payload),
            FromWork::JournalFailed { why } => {
                let cause = why.text(self.language.get_untracked()).to_owned();
                self.work.update(|work| work.saving_journal = Saving::Failed { cause });
            }
            FromWork::Resumed(resumed) => {
                let asks = self.results.change(|screen| screen.resume(&resumed));
                // Only when a part is opened: whoever looks at all rows since goes on doing so.
                let is_opened = self.work.with_untracked(|work| work.waiting().is_some());
                let share = resumed.share.clone().filter(|_| is_opened);
                self.work.update(|work| {
                    work.resumed = Some(*resumed);
                    work.opening = Opening::None;
                });
                self.holds.update_value(|holds| holds.content = None);
                self.begin_work();
                self.ask_anew(asks);
                if let Some(share) = share {
                    self.filter(|query| query.share = Some(share));
                }
            }
            FromWork::Colleagues(said) => self.heard_colleagues(said, payload),
            FromWork::Failed { why } => self.fail_work(why),
        }
    }

    /// Asks for what is shown of results that are others now.
    pub(super) fn ask_anew(self, asks: Option<(Option<Ask>, Option<u32>)>) {
        let (ask, detail) = asks.unwrap_or_default();
        self.send_ask(ask);
        if let Some(index) = detail {
            self.ask_detail(index);
        }
    }

    /// Takes the work over that was decided on the results before these.
    pub(super) fn heard_former(self, said: FromWork, payload: &Payload) {
        match said {
            FromWork::Built { .. } => self.go_on_with(payload),
            FromWork::NotBuilt { why, .. } | FromWork::Failed { why } => self.fail_work(why),
            FromWork::Resumed(_)
            | FromWork::Colleagues(_)
            | FromWork::Journal
            | FromWork::JournalFailed { .. } => {}
        }
        self.workers.update_value(|workers| workers.former = None);
    }

    /// Whether a work that was begun before is still to be taken over.
    pub(super) fn is_resuming(self) -> bool {
        self.holds.with_value(|holds| holds.content.is_some())
            || self.workers.with_value(|workers| workers.former.is_some())
    }

    pub(super) fn fail_work(self, why: Sentence) {
        let language = self.language.get_untracked();
        self.work.update(|work| match &work.opening {
            Opening::None => {
                work.saving = Saving::Failed { cause: why.text(language).to_owned() };
            }
            _ => work.opening = Opening::Failed { name: None, why },
        });
    }

    fn heard_keeper(self, heard: Heard<FromKeeper>) {
        let (message, payload) = match heard {
            Heard::Message(Envelope { message, payload }) => (message, payload),
            Heard::Broken(cause) => {
                self.holds.update_value(|holds| holds.keeper = None);
                return self.lose_keeper(cause);
            }
        };
        match message {
            FromKeeper::Opened(work) => self.load_opened(work, &payload),
            FromKeeper::Locked { wrong } => self.work.update(|work| {
                if let Opening::Reading { name } = &work.opening {
                    work.opening = Opening::Locked { name: name.clone(), wrong };
                }
            }),
            FromKeeper::NotOpened { why } => {
                self.work.update(|work| {
                    let name = match &work.opening {
                        Opening::Reading { name } => Some(name.clone()),
                        _ => None,
                    };
                    work.opening = Opening::Failed { name, why };
                });
            }
            FromKeeper::Theirs => self.heard_theirs(payload),
            FromKeeper::TheirsLocked { wrong } => self.lock_theirs(wrong),
            FromKeeper::TheirsNotOpened { why } => self.set_taking(Taking::Failed { why }),
            FromKeeper::PartPacked => self.packed_part(),
            FromKeeper::Parts => self.offer_parts(&payload),
            FromKeeper::PartNotPacked { why } => self.fail_parts(&why),
            FromKeeper::LockSet { sealed } => self.work.update(|work| work.sealed = sealed),
            FromKeeper::Proved if chosen_file::can_choose() => self.choose_file(payload),
            FromKeeper::Proved => self.hand_out(&payload, self.next_work_name()),
            FromKeeper::Do { todo, told } => self.perform(todo, told, payload),
            FromKeeper::Saved { written, merged } => {
                self.saved_onto(written, merged.then_some(payload));
            }
            FromKeeper::Stopped { why, again } => self.stopped_onto(why, again),
            FromKeeper::NotProved { why } => self.fail_work(why),
        }
    }

    /// The name of the next work file.
    pub(super) fn next_work_name(self) -> String {
        let now = clock::now();
        let day = now.get(..10).unwrap_or("-");
        self.work.try_update(|work| work.next_name(day)).unwrap_or_else(|| "-.doisoat".to_owned())
    }

    /// What was built last is saved.
    pub(super) fn note_saved(self, deeds: u32) {
        self.results.change(|screen| screen.desk.saved(deeds));
    }

    /// Goes on with the work in which what others decided was taken in.
    pub(super) fn go_on_with(self, content: &Payload) {
        let Ok(bytes) = content.bytes() else { return };
        if let Ok(file) = File::new_with_u8_array_sequence(&Array::of1(bytes), "") {
            self.holds.update_value(|holds| holds.content = Some(file));
            self.resume_work();
        }
    }

    /// Hands the file out that was proved.
    pub(super) fn hand_out(self, payload: &Payload, name: String) {
        let now = clock::now();
        let time = now.get(11..16).unwrap_or("-");
        match download::work(payload, &name) {
            Ok(()) => {
                self.note_saved(self.holds.with_value(|holds| holds.deeds));
                self.work.update(|work| {
                    work.saving = Saving::Saved { name };
                    work.saved_at = Some(time.to_owned());
                });
            }
            Err(error) => {
                self.work.update(|work| {
                    work.saving = Saving::Failed { cause: error.to_string() };
                });
            }
        }
    }

    pub(super) fn ask_keeper(self, envelope: Envelope<ToKeeper>) {
        let asked = self.keeper().and_then(|()| {
            self.holds.with_value(|holds| {
                holds.keeper.as_ref().map_or(Ok(()), |keeper| keeper.send(envelope))
            })
        });
        if let Err(error) = asked {
            self.lose_keeper(error.to_string());
        }
    }

    /// Starts the keeper, unless it runs.
    fn keeper(self) -> Result<(), ChannelError> {
        if self.holds.with_value(|holds| holds.keeper.is_some()) {
            return Ok(());
        }
        let keeper = Channel::spawn(Role::Keeper, move |heard| self.heard_keeper(heard))?;
        self.holds.update_value(|holds| holds.keeper = Some(keeper));
        Ok(())
    }
}
