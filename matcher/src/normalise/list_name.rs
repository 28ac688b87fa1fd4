//! Which of several lists of one kind a table is, by its titles, its sheet and its file: the members
//! of one association or of another, one benefit or another, October or November.

use super::records::Records;
use super::source::Source;
use crate::plan::{Period, lists_named, title_words};

/// What the names of a table tell of its list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListName {
    /// Of what it is, as far as the names plainly tell.
    of: Vec<usize>,
    /// Which month or round.
    period: Period,
    /// The words of its title.
    words: Vec<String>,
    /// Its title as it is written; empty if it has none.
    pub title: String,
}

impl ListName {
    fn of(source: &Source) -> ListName {
        let table = &source.table;
        let names = table.titles().chain([table.sheet.name.as_str(), table.file()]);
        let mut of: Vec<usize> = names.flat_map(lists_named).collect();
        of.sort_unstable();
        of.dedup();
        let title = table.titles().find(|line| !title_words(line).is_empty()).unwrap_or("");
        ListName { of, period: source.period(), words: title_words(title), title: title.to_owned() }
    }

    /// Whether it is surely another list: of another association or benefit, of another month.
    pub fn is_apart(&self, other: &ListName) -> bool {
        self.is_of_other(other) || self.is_apart_in_time(other)
    }

    /// Whether it is of another month or round.
    pub(crate) fn is_apart_in_time(&self, other: &ListName) -> bool {
        self.period.is_other(&other.period)
    }

    /// Whether it is of another association or benefit.
    pub(crate) fn is_of_other(&self, other: &ListName) -> bool {
        let (a, b) = (&self.of, &other.of);
        !a.is_empty() && !b.is_empty() && a.iter().all(|of| !b.contains(of))
    }

    /// Whether their titles say something else, places apart.
    pub fn is_titled_otherwise(&self, other: &ListName) -> bool {
        !self.words.is_empty() && !other.words.is_empty() && self.words != other.words
    }
}

impl Source {
    /// Which month or round the table is about.
    pub(super) fn period(&self) -> Period {
        let period = Period::default().named(&self.table.sheet.name);
        self.table.titles().fold(period, Period::titled).named(self.table.file())
    }
}

impl Records {
    /// The name of each table's list.
    pub(crate) fn list_names(&self) -> Vec<ListName> {
        self.sources.iter().map(ListName::of).collect()
    }
}
