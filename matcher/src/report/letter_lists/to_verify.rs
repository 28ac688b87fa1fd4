//! Rows that order nothing: why they must be verified, and their place at the end of a list.

use super::asked::Asked;
use crate::classify::Verdict;
use crate::language::Language;
use crate::plan::{Doubt, Office, Way};
use crate::propose::Proposal;
use crate::report::list::{List, Row};
use crate::words::{self, ListText};

/// That a row is to be verified, and why.
pub(super) fn verification(asked: &Asked<'_>, doubts: &[Doubt]) -> String {
    let way = Proposal::to_verify(doubts).way.text(asked.language);
    format!("{way}: {}", words::doubts(doubts, asked.language))
}

/// Who acts on a row: what contradicts itself in a book is looked at by justice, who keeps it.
pub(super) fn office_of(asked: &Asked<'_>, verdict: &Verdict, proposal: Proposal) -> Office {
    match proposal.way {
        Way::CheckRow if asked.kind(verdict).is_book() => Office::Justice,
        _ => proposal.office(),
    }
}

/// A list to which rows are added; those that must be verified wait for its end.
pub(super) struct Sorted {
    list: List,
    to_verify: Vec<Row>,
    language: Language,
}

impl Sorted {
    /// The rows of this list.
    pub(super) fn of(list: List, language: Language) -> Sorted {
        Sorted { list, to_verify: Vec::new(), language }
    }

    /// Adds a row; `is_firm` is whether nothing speaks against what it orders.
    pub(super) fn add(&mut self, row: Row, is_firm: bool) {
        if is_firm { self.list.add(row) } else { self.to_verify.push(row) }
    }

    /// The list, with the rows that must be verified under their heading.
    pub(super) fn finish(self) -> List {
        let Sorted { mut list, to_verify, language } = self;
        if !to_verify.is_empty() {
            list.add(Row::group(ListText::ToVerify.text(language)));
        }
        to_verify.into_iter().for_each(|row| list.add(row));
        list
    }
}
