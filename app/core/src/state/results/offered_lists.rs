//! The lists that letters order: which can be made from the results, and which the user wants.
//!
//! A list is wanted if it has rows, unless it was unticked.

use matcher::plan::{Aim, ListId, ListKind};

use crate::protocol::ListCounts;

/// The lists of one run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfferedLists {
    /// The ticket of the last question. It distinguishes its answer from a late answer to an
    /// earlier question.
    ticket: u32,
    counting: bool,
    counts: Option<ListCounts>,
    unticked: Vec<ListId>,
}

impl OfferedLists {
    /// The ticket of a new question for the lists.
    pub fn ask(&mut self) -> u32 {
        self.ticket += 1;
        self.counting = true;
        self.ticket
    }

    /// Takes the answer to a question, if it is the answer to the last one.
    pub fn answer(&mut self, ticket: u32, counts: ListCounts) {
        if ticket == self.ticket {
            (self.counting, self.counts) = (false, Some(counts));
        }
    }

    /// Whether an answer is still to come.
    pub fn is_counting(&self) -> bool {
        self.counting
    }

    /// Whether an answer has come.
    pub fn is_known(&self) -> bool {
        self.counts.is_some()
    }

    /// The lists with the number of their rows, by what they are made for.
    pub fn by_aim(&self) -> Vec<(Aim, Vec<(ListId, u32)>)> {
        let mut aims: Vec<(Aim, Vec<(ListId, u32)>)> = Vec::new();
        for &(id, rows) in self.rows() {
            match aims.iter_mut().find(|(aim, _)| *aim == id.aim()) {
                Some((_, lists)) => lists.push((id, rows)),
                None => aims.push((id.aim(), vec![(id, rows)])),
            }
        }
        aims.sort_by_key(|(aim, _)| *aim);
        aims
    }

    /// Whether a list is to be saved.
    pub fn is_wanted(&self, id: ListId) -> bool {
        let has_rows = self.rows().iter().any(|&(of, rows)| of == id && rows > 0);
        has_rows && !self.unticked.contains(&id)
    }

    /// Ticks a list, or unticks it.
    pub fn want(&mut self, id: ListId, wanted: bool) {
        self.unticked.retain(|of| *of != id);
        if !wanted {
            self.unticked.push(id);
        }
    }

    /// Ticks all lists, or none.
    pub fn want_all(&mut self, wanted: bool) {
        self.unticked = match wanted {
            true => Vec::new(),
            false => self.rows().iter().map(|&(id, _)| id).collect(),
        };
    }

    /// The lists that are to be saved, in order.
    pub fn wanted(&self) -> Vec<ListId> {
        self.rows().iter().map(|&(id, _)| id).filter(|id| self.is_wanted(*id)).collect()
    }

    /// What the extract covers, in a sentence; empty until an answer has come.
    pub fn extent(&self) -> &str {
        self.counts.as_ref().map_or("", |counts| &counts.extent)
    }

    /// The kinds of list for which the page can tell who is missing.
    pub fn covering(&self) -> &[ListKind] {
        self.counts.as_ref().map_or(&[], |counts| &counts.covering)
    }

    fn rows(&self) -> &[(ListId, u32)] {
        self.counts.as_ref().map_or(&[], |counts| &counts.rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists() -> OfferedLists {
        let mut lists = OfferedLists::default();
        let ticket = lists.ask();
        let rows = vec![
            (ListId::DeadAlive, 3),
            (ListId::BasicFields, 9),
            (ListId::NotFound, 0),
            (ListId::NotCovered, 2),
        ];
        lists.answer(
            ticket,
            ListCounts { rows, covering: vec![ListKind::Insurance], extent: String::new() },
        );
        lists
    }

    #[test]
    fn lists_with_rows_are_wanted_until_they_are_unticked() {
        use ListId::{BasicFields, DeadAlive, NotCovered, NotFound};
        let mut lists = lists();
        assert_eq!(lists.wanted(), [DeadAlive, BasicFields, NotCovered]);
        lists.want(BasicFields, false);
        lists.want(NotFound, true);
        assert_eq!(lists.wanted(), [DeadAlive, NotCovered]);
        lists.want_all(false);
        assert!(lists.wanted().is_empty());
        lists.want_all(true);
        assert_eq!(lists.wanted().len(), 3);
        let aims: Vec<(Aim, usize)> =
            lists.by_aim().into_iter().map(|(aim, of)| (aim, of.len())).collect();
        assert_eq!(aims, [(Aim::Clean, 2), (Aim::Deaths, 1), (Aim::Coverage, 1)]);
    }

    #[test]
    fn a_late_answer_is_not_taken() {
        let mut lists = lists();
        let (first, second) = (lists.ask(), lists.ask());
        lists.answer(first, ListCounts::default());
        assert!(lists.is_counting() && lists.wanted().len() == 3);
        lists.answer(second, ListCounts::default());
        assert!(!lists.is_counting() && lists.wanted().is_empty());
        assert!(lists.is_known() && lists.covering().is_empty());
    }
}
