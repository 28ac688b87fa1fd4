//! The second look: from keys and buttons to the worker with the results, and its answers.

use matcher::plan::RuledFilter;
use page_core::protocol::{FromSecond, Signature, ToMatcher, ToSecond};
use page_core::state::{Command, SecondAsk};

use super::browser::clock;
use super::page::Page;

impl Page {
    /// Asks how far the links can be relied on.
    pub(crate) fn measure(self) {
        self.ask_matcher(ToMatcher::Second(ToSecond::Measure));
    }

    /// Somebody begins the second look, of about so many rows of the list.
    pub(crate) fn begin_second(self, name: &str, rows: u32) {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            return;
        }
        let signature = Signature { by: name.clone(), at: clock::now() };
        if self.results.with(|screen| screen.desk.has_begun) != Some(true) {
            self.begin_work_as(signature.clone());
        }
        self.results.change(|screen| screen.second.begin(name));
        self.ask_matcher(ToMatcher::Second(ToSecond::Begin { rows, signature }));
    }

    /// Does what a key or a button of the second look stands for.
    pub(crate) fn command_second(self, command: Command) {
        let asked = self.results.change(|screen| {
            let by = screen.second.by.clone()?;
            Some((by, screen.second.ask(command)?))
        });
        let Some((by, asked)) = asked.flatten() else { return };
        let signature = Signature { by, at: clock::now() };
        self.ask_matcher(ToMatcher::Second(match asked {
            SecondAsk::Say(index, said) => ToSecond::Say { index, said, signature },
            SecondAsk::Back => ToSecond::Back { signature },
        }));
    }

    /// Ends the second look, and shows what came of it.
    pub(crate) fn stop_second(self) {
        self.results.change(|screen| screen.second.stop());
        self.measure();
        self.send_ask(self.results.change(|screen| screen.refresh()).flatten());
        let shown = self.results.with(|screen| Some(screen.detail()?.index)).flatten();
        if let Some(index) = shown {
            self.ask_detail(index);
        }
    }

    /// Lists the rows about which two people said different things, and opens one of them.
    pub(crate) fn show_disputed(self, position: u32) {
        self.filter(|query| {
            *query = matcher::explain::Query::default();
            query.ruled = Some(RuledFilter::Disputed);
        });
        self.open(position);
    }

    /// Takes an answer of the worker.
    pub(super) fn heard_second(self, said: FromSecond) {
        let is_row = matches!(said, FromSecond::Row(_));
        self.results.change(|screen| screen.hear_second(said));
        if is_row {
            self.decided_something();
        }
    }
}
