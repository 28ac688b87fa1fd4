//! What somebody decides: from keys and buttons to the worker with the results, and its answers.

use leptos::prelude::*;
use matcher::plan::{Field, Who};
use page_core::protocol::{
    Deed, FromReview, Others, PersonView, Refused, SaidRight, Signature, ToMatcher, ToReview,
};
use page_core::state::{Beside, Command, Pane, ResultsScreen};

use super::browser::{clock, memory};
use super::page::Page;
use crate::chance;

impl Page {
    /// Begins to decide under a name.
    pub(crate) fn begin_review(self, name: &str) {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            return;
        }
        memory::keep_reviewer(&name);
        self.reviewer.set(Some(name));
        self.begin_work();
    }

    /// Lets somebody else decide.
    pub(crate) fn change_reviewer(self) {
        self.reviewer.set(None);
    }

    /// Begins a work of the results, if somebody has said who decides.
    pub(crate) fn begin_work(self) {
        if self.is_resuming() {
            return;
        }
        if let Some(signature) = self.signature() {
            self.begin_work_as(signature);
        }
    }

    /// Begins a work of the results under a name.
    pub(super) fn begin_work_as(self, signature: Signature) {
        match (chance::bytes(), chance::bytes()) {
            (Ok(id), Ok(salt)) => self.ask_review(ToReview::Begin { id, salt, signature }),
            (Err(error), _) | (_, Err(error)) => {
                let cause = crate::browser_error::words_of(&error);
                self.results.change(|screen| screen.desk.refuse(Refused::Other { cause }));
            }
        }
    }

    /// Does what a key or a button stands for.
    pub(crate) fn command(self, command: Command) {
        match command {
            Command::Candidate(place) => self.show_candidate(place),
            Command::Papers => self.change_desk(|screen| screen.desk.papers = !screen.desk.papers),
            Command::Scores => {
                self.change_desk(|screen| screen.desk.hides_scores = !screen.desk.hides_scores);
            }
            Command::Help => {
                self.change_desk(|screen| screen.desk.shows_keys = !screen.desk.shows_keys);
            }
            Command::Before => self.walk(-1),
            Command::After => self.walk(1),
            Command::Search => self.change_desk(|screen| screen.desk.found.is_open = true),
            Command::Alike => {
                let index = self.results.with(|screen| Some(screen.detail()?.index)).flatten();
                if let Some(index) = index {
                    self.ask_review(ToReview::Alike { index });
                }
            }
            // Only the focus moves, which the view does.
            Command::Fields | Command::Note => {}
            deed => self.ask_deed(|screen| {
                let detail = screen.detail()?.clone();
                screen.desk.deed(deed, &detail)
            }),
        }
    }

    /// Says which side is right in a field of the row that is shown.
    pub(crate) fn say_right(self, field: Field, said: SaidRight) {
        self.ask_deed(|screen| {
            let index = screen.detail()?.index;
            screen.desk.right(index, field, said)
        });
    }

    /// Says what becomes of other rows that are linked to the chosen person; `None` gives up.
    pub(crate) fn answer_asked(self, others: Option<Others>) {
        self.ask_deed(|screen| screen.desk.answer(others));
    }

    /// Writes a note about the row that is shown.
    pub(crate) fn write_note(self, text: String) {
        self.ask_deed(|screen| {
            let index = screen.detail()?.index;
            screen.desk.note(index, text)
        });
    }

    /// Says who all rows are that are alike; `None` gives up.
    pub(crate) fn say_of_alike(self, who: Option<Who>) {
        match who {
            Some(who) => self.ask_deed(|screen| screen.desk.say_of_alike(who)),
            None => self.change_desk(|screen| screen.desk.alike = None),
        }
    }

    /// Looks for somebody in the extract.
    pub(crate) fn look_for(self, typed: String) {
        let ask = self.results.change(|screen| {
            let index = screen.detail()?.index;
            let ticket = screen.desk.look_for(typed.clone());
            Some(ToReview::Find { ticket, typed, index })
        });
        if let Some(ask) = ask.flatten() {
            self.ask_review(ask);
        }
    }

    /// Ends the search of the extract.
    pub(crate) fn stop_looking(self) {
        self.change_desk(|screen| screen.desk.stop_looking());
    }

    /// Shows a candidate beside the row, if there is one at this place.
    pub(crate) fn show_candidate(self, place: usize) {
        self.change_desk(|screen| {
            if screen.detail().is_some_and(|detail| place < detail.candidates.len()) {
                screen.desk.beside = Beside::Candidate(place);
            }
        });
    }

    /// Shows somebody found in the extract beside the row.
    pub(crate) fn show_person(self, person: PersonView) {
        self.change_desk(|screen| screen.desk.beside = Beside::Found(Box::new(person)));
    }

    /// Goes up or down the list.
    fn walk(self, by: i64) {
        self.change_desk(|screen| {
            let at = screen.mark().map_or(0, |mark| i64::from(mark.position));
            let last = i64::from(screen.total().unwrap_or(0)) - 1;
            screen.mark_row((at + by).clamp(0, last.max(0)) as u32);
        });
    }

    /// Takes an answer of the worker.
    pub(super) fn heard_review(self, answer: FromReview) {
        let is_done = matches!(answer, FromReview::Done(_));
        let stale = self.results.change(|screen| screen.hear_review(answer)).flatten();
        if is_done {
            self.decided_something();
        }
        if let Some(index) = stale {
            self.ask_detail(index);
        }
    }

    /// Begins a work as soon as somebody looks at a row, if it is known who decides.
    pub(super) fn begin_when_looked_at(self) {
        let is_due = Memo::new(move |_| {
            self.results.pane.with(|pane| *pane != Pane::Closed)
                && self.results.desk.with(|desk| !desk.has_begun)
        });
        Effect::new(move |_| {
            if is_due.get() {
                untrack(|| self.begin_work());
            }
        });
    }

    fn change_desk(self, change: impl FnOnce(&mut ResultsScreen)) {
        self.results.change(change);
    }

    /// Has a deed done, if the screen has one to ask for now.
    fn ask_deed(self, deed: impl FnOnce(&mut ResultsScreen) -> Option<Deed>) {
        let deed = self.results.change(|screen| {
            let deed = deed(screen);
            screen.allow(deed)
        });
        if let (Some(deed), Some(signature)) = (deed.flatten(), self.signature()) {
            self.ask_review(ToReview::Do { deed, signature });
        }
    }

    fn ask_review(self, asked: ToReview) {
        self.ask_matcher(ToMatcher::Review(asked));
    }

    pub(super) fn signature(self) -> Option<Signature> {
        let by = self.reviewer.get_untracked()?;
        Some(Signature { by, at: clock::now() })
    }
}
