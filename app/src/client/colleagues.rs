//! A work that several people do: parts for colleagues, and taking over what they decided.

use js_sys::Array;
use leptos::prelude::*;
use matcher::explain::Query;
use matcher::plan::RuledFilter;
use page_core::protocol::{FromColleagues, Sentence, ToColleagues, ToKeeper, ToMatcher, ToWork};
use page_core::state::{Saving, Taking};
use web_sys::File;

use super::browser::{clock, download};
use super::page::Page;
use crate::envelope::{Envelope, Payload};

impl Page {
    /// Splits the work among several people, and has a work file made for each of them.
    pub(crate) fn split_work(self, into: u8, by_commune: bool) {
        let Some(signature) = self.signature() else { return };
        let begun = self.work.try_update(|work| work.colleagues.splitting.begin());
        if begun == Some(true) {
            self.keep_lists();
            let asked = ToColleagues::Split { into, by_commune, signature };
            self.ask_matcher(ToMatcher::Work(ToWork::Colleagues(asked)));
        }
    }

    /// Takes over what a colleague decided.
    pub(crate) fn take_theirs(self, file: File) {
        self.keep_lists();
        self.holds.update_value(|holds| holds.theirs = Some(file));
        self.try_theirs(None);
    }

    /// Tries a passphrase on a colleague's file that waits for one.
    pub(crate) fn try_theirs_passphrase(self, passphrase: String) {
        self.try_theirs(Some(passphrase));
    }

    fn try_theirs(self, passphrase: Option<String>) {
        let Some(file) = self.holds.with_value(|holds| holds.theirs.clone()) else { return };
        let name = file.name();
        self.set_taking(Taking::Reading { name: name.clone() });
        let message = ToKeeper::Theirs { name, passphrase };
        self.ask_keeper(Envelope { message, payload: Payload::Files(Array::of1(&file)) });
    }

    /// Has what the opened file of a colleague holds taken over.
    pub(super) fn heard_theirs(self, payload: Payload) {
        let taking = self.work.with_untracked(|work| work.colleagues.taking.clone());
        let (Taking::Reading { name }, Some(signature)) = (taking, self.signature()) else {
            return;
        };
        self.holds.update_value(|holds| holds.theirs = None);
        let asked = ToColleagues::Merge { name, signature };
        let message = ToMatcher::Work(ToWork::Colleagues(asked));
        self.ask_matcher(Envelope { message, payload });
    }

    /// A colleague's file waits for its passphrase.
    pub(super) fn lock_theirs(self, wrong: bool) {
        self.work.update(|work| {
            if let Taking::Reading { name } = &work.colleagues.taking {
                work.colleagues.taking = Taking::Locked { name: name.clone(), wrong };
            }
        });
    }

    pub(super) fn set_taking(self, taking: Taking) {
        self.work.update(|work| work.colleagues.taking = taking);
    }

    /// A part was packed: the next one is built.
    pub(super) fn packed_part(self) {
        let packed = self.holds.try_update_value(|holds| holds.part);
        let next = packed
            .and_then(|part| self.work.try_update(|work| work.colleagues.packed(part)).flatten());
        if let Some(place) = next {
            self.build_part(place);
        }
    }

    fn build_part(self, place: u32) {
        self.holds.update_value(|holds| holds.part = place);
        self.ask_matcher(ToMatcher::Work(ToWork::Colleagues(ToColleagues::Part { place })));
    }

    fn pack_part(self, place: u32, payload: Payload) {
        let language = self.language.get_untracked();
        let part = self.work.with_untracked(|work| {
            let parts = &work.colleagues.parts;
            let file = parts.get(place as usize)?.file.text(language).to_owned();
            Some((file, place as usize + 1 == parts.len()))
        });
        if let Some((name, last)) = part {
            let message = ToKeeper::Part { name, first: place == 0, last };
            self.ask_keeper(Envelope { message, payload });
        }
    }

    /// Hands the archive of all parts out.
    pub(super) fn offer_parts(self, file: &Payload) {
        let day = clock::now();
        let name = format!("phan-viec-{}.zip", day.get(..10).unwrap_or("-"));
        let offered = download::archive(file, &name);
        let saving = Saving::offered(name, offered);
        self.work.update(|work| work.colleagues.splitting = saving);
    }

    pub(super) fn fail_parts(self, why: &Sentence) {
        let cause = why.text(self.language.get_untracked()).to_owned();
        self.work.update(|work| work.colleagues.splitting = Saving::Failed { cause });
    }

    /// Follows what the matcher worker says about parts and what colleagues decided.
    pub(super) fn heard_colleagues(self, said: FromColleagues, payload: Payload) {
        match said {
            FromColleagues::Split { parts, tally } => {
                self.results.change(|screen| screen.desk.count(tally));
                self.work.update(|work| work.colleagues.parts = parts);
                self.decided_something();
                self.build_part(0);
            }
            FromColleagues::Part { place } => self.pack_part(place, payload),
            FromColleagues::NotSplit { why } => self.fail_parts(&why),
            FromColleagues::Merged(merged) => {
                self.work.update(|work| work.colleagues.took(&merged));
                let asks = self.results.change(|screen| screen.take_in(&merged.resumed));
                self.ask_anew(asks);
                self.decided_something();
            }
            FromColleagues::NotMerged { why } => self.set_taking(Taking::Failed { why }),
        }
    }

    /// Lists the rows about which two people decided differently.
    pub(crate) fn show_conflicts(self) {
        self.filter(|query| {
            *query = Query { ruled: Some(RuledFilter::Conflict), ..Query::default() };
        });
    }
}
