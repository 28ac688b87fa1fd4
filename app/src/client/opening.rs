//! Opening a work file: its lists are loaded and compared as it says, and its decisions laid over
//! the results; and newer results going on with a work that was begun on others.

use js_sys::Array;
use leptos::prelude::*;
use matcher::plan::Side;
use matcher::report::papers::Letterhead;
use page_core::protocol::{OpenedWork, ToKeeper, ToMatcher, ToWork, WorkBytes};
use page_core::state::{FileState, Loaded, Opening, Run, Saving, Screen, take_over};
use web_sys::File;

use super::loading::Source;
use super::page::Page;
use crate::envelope::{Envelope, Payload};

impl Page {
    /// Opens a work file. What is loaded stays until it is known to be whole.
    pub(crate) fn open_work(self, file: File) {
        self.holds.update_value(|holds| (holds.chosen, holds.rescues) = (Some(file), false));
        self.try_opening(None);
    }

    /// Tries a passphrase on the work file that waits for one.
    pub(crate) fn try_passphrase(self, passphrase: String) {
        self.try_opening(Some(passphrase));
    }

    /// Opens what is whole of a damaged work file.
    pub(crate) fn rescue_work(self) {
        self.holds.update_value(|holds| holds.rescues = true);
        self.try_opening(None);
    }

    /// Gives up the opening of a work file.
    pub(crate) fn give_up_opening(self) {
        self.work.update(|work| work.opening = Opening::None);
        self.holds.update_value(|holds| (holds.chosen, holds.content) = (None, None));
    }

    fn try_opening(self, passphrase: Option<String>) {
        let Some(file) = self.holds.with_value(|holds| holds.chosen.clone()) else { return };
        let name = file.name();
        self.work.update(|work| work.opening = Opening::Reading { name: name.clone() });
        let rescue = self.holds.with_value(|holds| holds.rescues);
        let message = ToKeeper::Open { name, passphrase, rescue };
        self.ask_keeper(Envelope { message, payload: Payload::Files(Array::of1(&file)) });
    }

    /// Loads the lists of a work that was opened. Those that it does not hold are to be chosen.
    pub(super) fn load_opened(self, work: Box<OpenedWork>, payload: &Payload) {
        let Opening::Reading { name } = self.work.with_untracked(|work| work.opening.clone())
        else {
            return;
        };
        let mut files = payload.files();
        if files.is_empty() {
            return;
        }
        let content = files.remove(0);
        self.holds.update_value(|holds| {
            (holds.content, holds.chosen, holds.kept_of) = (Some(content), None, None);
        });
        // What is remembered of the same headers must not speak against what the work says.
        self.remembered.update(|remembered| {
            for table in work.inputs.iter().flat_map(|input| &input.tables) {
                remembered.mappings.put(table.shape, table.mapping.clone());
            }
        });
        self.take_over_office(&work, &name);
        self.cancel_run();
        self.forget_file();
        self.results.set(None);
        self.workers.update_value(|workers| workers.matcher = None);
        self.screen.set(Screen::Start);
        let mut at = 0;
        for side in [Side::Sector, Side::Registry] {
            let of_side = work.inputs.iter().filter(|input| input.side == side);
            let count = of_side.filter(|input| matches!(input.bytes, WorkBytes::Beside(_))).count();
            let chosen: Vec<File> = files.iter().skip(at).take(count).cloned().collect();
            at += count;
            self.file(side).set(FileState::default());
            self.load(side, Source::Files(chosen), false);
        }
        let (sealed, lost) = (work.sealed, work.lost.clone());
        self.work.update(|of| {
            of.told = lost;
            of.opening = Opening::Loading { name, work, is_set: false };
            (of.sealed, of.resumed, of.saved_at) = (sealed, None, None);
            (of.saving, of.saving_journal) = (Saving::Idle, Saving::Idle);
        });
    }

    /// Takes over what the office of the work has, where this page has nothing of the kind.
    fn take_over_office(self, work: &OpenedWork, name: &str) {
        let letterhead = work.letterhead.as_deref().and_then(Letterhead::from_text);
        let is_unnamed = self.office.with_untracked(|of| of.letterhead == Letterhead::default());
        if let Some(letterhead) = letterhead.filter(|_| is_unnamed) {
            self.change_letterhead(|of| *of = letterhead);
        }
        let amendments = Some(&work.run.amendments).filter(|text| !text.is_empty());
        let has_none = self.amendments.with_untracked(|of| of.own.is_none());
        if let Some(amendments) = amendments.filter(|_| has_none) {
            let news = self.take_amendments(name.to_owned(), amendments.clone());
            self.amendments.update(|amendments| amendments.news = news);
        }
    }

    /// Reads the lists of an opened work as it says, and runs as soon as they are read.
    pub(super) fn follow_opening(self) {
        Effect::new(move |_| {
            let is_loading = self.work.with(|work| work.waiting().is_some());
            let are_loaded = self.both_loaded() && !self.reading();
            if is_loading && are_loaded {
                untrack(|| self.go_on_opening());
            }
        });
    }

    fn go_on_opening(self) {
        let Opening::Loading { name, work, is_set } =
            self.work.with_untracked(|work| work.opening.clone())
        else {
            return;
        };
        // Lists that were chosen by hand are run by hand.
        let is_whole = self.work.with_untracked(|work| work.missing().is_empty());
        if is_set {
            if is_whole && self.run.with_untracked(|run| *run == Run::Idle) && !self.results.exist()
            {
                self.start_run();
            }
            return;
        }
        let mut again = Vec::new();
        for side in [Side::Sector, Side::Registry] {
            self.file(side).update(|state| {
                state.change(|loaded: &mut Loaded| again.extend(take_over(loaded, side, &work)));
            });
        }
        self.work.update(|of| of.opening = Opening::Loading { name, work, is_set: true });
        for (id, table) in again {
            self.lay_out(id, |layout| *layout = table.layout);
        }
    }

    /// Lets newer results go on with the work that was opened, or with that of the results before.
    pub(super) fn resume_work(self) {
        let content = self.holds.with_value(|holds| holds.content.clone());
        let Some(content) = content else { return };
        let is_opened =
            self.work.with_untracked(|work| work.waiting().is_some() && work.missing().is_empty());
        // Its own lists are in the file already.
        if !is_opened {
            self.keep_lists();
        } else {
            let run = self.workers.with_value(|of| of.matcher.as_ref().map(|of| of.number));
            self.holds.update_value(|holds| holds.kept_of = run);
        }
        let message = ToMatcher::Work(ToWork::Resume { signature: self.signature() });
        let payload = Payload::Files(Array::of1(&content));
        self.ask_matcher(Envelope { message, payload });
    }
}
