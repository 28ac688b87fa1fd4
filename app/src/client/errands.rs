//! Cases that go out to be verified: sent, taken back, reported.

use js_sys::Array;
use leptos::prelude::*;
use matcher::explain::Query;
use matcher::plan::Split;
use page_core::protocol::{FromErrands, ToErrands, ToMatcher};
use page_core::state::{Coming, Errands, LINES, Saving};
use web_sys::File;

use super::browser::{clock, download};
use super::page::Page;
use crate::envelope::{Envelope, Payload};

/// The ends of names of files that can hold answers.
const ANSWERS: [&str; 9] =
    [".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".csv", ".tsv", ".txt", ".zip"];

impl Page {
    /// Looks what is to be asked of others.
    pub(crate) fn look_at_errands(self) {
        if !self.results.desk.with_untracked(|desk| desk.has_begun) {
            self.begin_work();
        }
        let again = self.errands.with_untracked(|of| of.again);
        self.ask_errands(ToErrands::Look { again, today: self.today() });
    }

    /// Waits no more for the answers of a place.
    pub(crate) fn recall(self, to: String) {
        if let Some(signature) = self.signature() {
            self.ask_errands(ToErrands::Recall { to, signature });
        }
    }

    /// Has workbooks made for the communes that are ticked, and notes that their cases went out.
    pub(crate) fn send_errands(self, password: Option<String>) {
        let Some(signature) = self.signature() else { return };
        if self.errands.try_update(|of| of.sending.begin()) != Some(true) {
            return;
        }
        let (places, due, with_letter, by_office) = self.errands.with_untracked(|of| {
            let due = Some(of.due.clone()).filter(|due| !due.is_empty());
            (of.wanted(), due, of.with_letter, of.by_office)
        });
        let mut order = self.paper_order(with_letter);
        order.split = Some(if by_office { Split::CommuneOffice } else { Split::Commune });
        if let Some(due) = &due {
            order.letterhead.deadline.clone_from(due);
        }
        self.set_sending(true);
        let order = Box::new(order);
        self.ask_errands(ToErrands::Send { places, due, order, password, signature });
    }

    /// Has the writing of workbooks stopped before the next one.
    pub(crate) fn stop_errands(self) {
        self.errands.update(|of| of.stops = true);
    }

    /// Reads files that came back.
    pub(crate) fn read_returned(self, files: Vec<File>, password: Option<String>) {
        let can_answer = |file: &File| {
            let name = file.name().to_lowercase();
            // What a spreadsheet program leaves beside an open file is none.
            !name.starts_with("~$") && ANSWERS.iter().any(|end| name.ends_with(end))
        };
        let files: Vec<File> = files.into_iter().filter(can_answer).collect();
        if files.is_empty() {
            return;
        }
        let all = files.len() as u32;
        self.holds.update_value(|holds| (holds.returned, holds.password) = (files, password));
        self.errands.update(|of| of.coming = Coming::Reading { done: 0, all });
        self.read_next();
    }

    /// Takes in nothing of what came back.
    pub(crate) fn drop_returned(self) {
        self.holds.update_value(|holds| (holds.returned, holds.password) = Default::default());
        self.errands.update(|of| of.coming = Coming::None);
    }

    fn read_next(self) {
        let Coming::Reading { done, all } = self.errands.with_untracked(|of| of.coming.clone())
        else {
            return;
        };
        let (file, password) = self.holds.with_value(|holds| {
            (holds.returned.get(done as usize).cloned(), holds.password.clone())
        });
        let Some(file) = file else { return };
        self.errands.update(|of| of.coming = Coming::Reading { done: done + 1, all });
        let (first, last) = (done == 0, done + 1 == all);
        let asked = ToErrands::Read { name: file.name(), password, first, last };
        let payload = Payload::Files(Array::of1(&file));
        self.ask_matcher(Envelope { message: ToMatcher::Errands(asked), payload });
    }

    /// Shows lines that become this; `None` for all.
    pub(crate) fn show_outcome(self, outcome: Option<String>) {
        self.errands.update(|of| of.outcome = outcome);
        self.show_lines(0);
    }

    /// Shows the lines from this one on.
    pub(crate) fn show_lines(self, start: u32) {
        let asked = self.errands.try_update(|of| (of.ask(start), of.outcome.clone()));
        if let Some((ticket, outcome)) = asked {
            self.ask_errands(ToErrands::Lines { ticket, outcome, start, count: LINES });
        }
    }

    /// Takes in what came back.
    pub(crate) fn take_returned(self) {
        if let Some(signature) = self.signature() {
            self.ask_errands(ToErrands::Take { signature });
        }
    }

    /// Shows a row among all others, in full.
    pub(crate) fn look_at_row(self, index: u32) {
        self.filter(|query| *query = Query::default());
        self.open(index);
    }

    /// Has the office's list given back with what came of it.
    pub(crate) fn give_back(self) {
        if self.errands.try_update(|of| of.giving.begin()) == Some(true) {
            self.keep_lists();
            self.ask_errands(ToErrands::GiveBack { language: self.language.get_untracked() });
        }
    }

    /// Asks how far the work is.
    pub(crate) fn report(self, day: String, since: String) {
        let since = Some(since).filter(|since| !since.is_empty());
        self.ask_errands(ToErrands::Report { day, since });
    }

    /// Today, as journals write it.
    pub(crate) fn today(self) -> String {
        clock::now().get(..10).unwrap_or_default().to_owned()
    }

    /// Has the report written as a file.
    pub(crate) fn save_report(self) {
        if self.errands.try_update(|of| of.saving_report.begin()) == Some(true) {
            let with_letter = self.errands.with_untracked(|of| of.reports_by_letter);
            let order = Box::new(self.paper_order(with_letter));
            self.ask_errands(ToErrands::SaveReport { order });
        }
    }

    fn ask_errands(self, asked: ToErrands) {
        self.ask_matcher(ToMatcher::Errands(asked));
    }

    /// Nothing is decided while what goes out is written.
    fn set_sending(self, is_sending: bool) {
        self.errands.update(|of| of.stops = false);
        self.results.change(|screen| screen.is_sending = is_sending);
    }

    /// Follows what the matcher worker says.
    pub(super) fn heard_errands(self, said: FromErrands, payload: &Payload) {
        match said {
            FromErrands::ToAsk { packages, out } => {
                self.errands.update(|of| of.told(packages, out))
            }
            FromErrands::Recalled(resumed) => {
                let asks = self.results.change(|screen| screen.take_in(&resumed));
                self.ask_anew(asks);
                self.decided_something();
                self.look_at_errands();
            }
            FromErrands::Sent(resumed) => {
                let asks = self.results.change(|screen| screen.take_in(&resumed));
                self.ask_anew(asks);
                self.decided_something();
                self.ask_errands(ToErrands::WriteNext);
            }
            FromErrands::Written { done, total } => {
                let goes_on = self.errands.try_update(|of| of.written(done, total)) == Some(true);
                self.ask_errands(match goes_on {
                    true => ToErrands::WriteNext,
                    false => ToErrands::StopSending,
                });
            }
            FromErrands::Packed { several } => {
                let saving = self.offer_file(payload, several, "xac-minh");
                self.errands.update(|of| of.sending = saving);
                self.set_sending(false);
                self.look_at_errands();
            }
            FromErrands::NotSent { why, back } => {
                let cause = why.text(self.language.get_untracked()).to_owned();
                self.errands.update(|of| of.sending = Saving::Failed { cause });
                self.set_sending(false);
                if let Some(resumed) = back {
                    let asks = self.results.change(|screen| screen.take_in(&resumed));
                    self.ask_anew(asks);
                    self.decided_something();
                }
                self.look_at_errands();
            }
            FromErrands::Read => self.read_next(),
            FromErrands::Compared(view) => {
                // Whoever stopped meanwhile wants nothing of it.
                let is_wanted = self.errands.with_untracked(|of| of.coming != Coming::None);
                if is_wanted {
                    self.errands.update(|of| of.compared(*view));
                    self.show_lines(0);
                }
            }
            FromErrands::Lines { ticket, total, lines } => {
                self.errands.update(|of| of.answer(ticket, total, lines));
            }
            FromErrands::Taken { cases, resumed } => {
                self.errands.update(|of| of.coming = Coming::Taken { cases });
                let asks = self.results.change(|screen| screen.take_in(&resumed));
                self.ask_anew(asks);
                self.decided_something();
            }
            FromErrands::NotTaken { why } => {
                self.errands.update(|of| of.coming = Coming::Failed(why));
            }
            FromErrands::Reported(report) => self.errands.update(|of| {
                (of.report, of.no_report) = (Some(*report), None);
                of.saving_report.forget();
            }),
            FromErrands::NotReported { why } => self.errands.update(|of| {
                (of.report, of.no_report) = (None, Some(why));
                of.saving_report = Saving::Idle;
            }),
            FromErrands::GivenBack { corrections, notes } => {
                let giving = self.offer_file(payload, true, "tra-ket-qua");
                self.errands.update(|of| (of.giving, of.given) = (giving, (corrections, notes)));
            }
            FromErrands::NotGivenBack { why } => {
                let cause = why.text(self.language.get_untracked()).to_owned();
                self.errands.update(|of| of.giving = Saving::Failed { cause });
            }
            FromErrands::ReportSaved { several } => {
                let saving = self.offer_file(payload, several, "bao-cao");
                self.errands.update(|of| of.saving_report = saving);
            }
        }
    }

    /// Offers a made file under a name with the day.
    fn offer_file(self, file: &Payload, several: bool, name: &str) -> Saving {
        let end = if several { "zip" } else { "xlsx" };
        let name = format!("{name}-{}.{end}", self.today());
        let offer = if several { download::archive } else { download::workbook };
        let offered = offer(file, &name);
        Saving::offered(name, offered)
    }

    /// Other results are here.
    pub(super) fn forget_errands(self) {
        self.holds.update_value(|holds| (holds.returned, holds.password) = Default::default());
        self.errands.set(Errands::default());
    }
}
