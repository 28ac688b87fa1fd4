//! The listed rows near the screen, and the questions that bring more of them.
//!
//! One question is under way at a time, and the next one is about what the screen shows by then, so
//! that fast scrolling never queues up work for places that were left again. Rows of the older
//! query stay until the first answer to the newer one, so the table does not blink.

use std::collections::BTreeMap;
use std::sync::Arc;

use matcher::explain::{Query, RowView};

/// The number of rows that one question asks for.
const PAGE: u32 = 64;
/// The most pages that are kept: those nearest to the screen.
const KEPT: usize = 16;

/// A question to the worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Returned with the answer.
    pub ticket: u32,
    /// Which rows.
    pub query: Query,
    /// First row of the window.
    pub start: u32,
    /// The most rows in the window.
    pub count: u32,
}

/// A window into the list of a query.
#[derive(Clone, Debug, Default)]
pub(crate) struct RowCache {
    query: Query,
    total: Option<u32>,
    pages: BTreeMap<u32, Vec<Arc<RowView>>>,
    /// The first row on the screen, and the number of rows on it.
    looking: (u32, u32),
    next_ticket: u32,
    /// The first ticket of the present query. An answer to an older ticket belongs to another list.
    first_ticket: u32,
    waiting: Option<u32>,
    outdated: bool,
}

impl RowCache {
    /// The number of rows that the query selects in all. `None` before the first answer.
    pub(crate) fn total(&self) -> Option<u32> {
        self.total
    }

    /// The row at a position of the list. `None` if it has not arrived yet.
    pub(crate) fn get(&self, position: u32) -> Option<&Arc<RowView>> {
        self.pages.get(&(position / PAGE))?.get((position % PAGE) as usize)
    }

    /// The row with this place in the results, if it has arrived.
    pub(crate) fn of_index(&self, index: u32) -> Option<&Arc<RowView>> {
        self.pages.values().flatten().find(|row| row.index == index)
    }

    /// Puts rows that are others now in the places of those that were shown.
    pub(crate) fn replace(&mut self, rows: Vec<RowView>) {
        for row in rows {
            let mut shown = self.pages.values_mut().flatten();
            if let Some(shown) = shown.find(|shown| shown.index == row.index) {
                *shown = Arc::new(row);
            }
        }
    }

    /// Replaces the query. Returns the question that is due.
    pub(crate) fn set_query(&mut self, query: Query) -> Option<Ask> {
        if query == self.query && self.next_ticket > 0 {
            return None;
        }
        self.query = query;
        self.first_ticket = self.next_ticket;
        self.outdated = true;
        self.looking.0 = 0;
        self.next()
    }

    /// Asks for all rows anew: the list is the same, and something else is said of its rows. Returns
    /// the question that is due.
    pub(crate) fn refresh(&mut self) -> Option<Ask> {
        self.first_ticket = self.next_ticket;
        self.outdated = true;
        self.next()
    }

    /// Notes which rows are on the screen. Returns the question that is due.
    pub(crate) fn look_at(&mut self, first: u32, count: u32) -> Option<Ask> {
        self.looking = (first, count);
        self.next()
    }

    /// Takes an answer. Returns the question that is due.
    pub(crate) fn answer(
        &mut self,
        ticket: u32,
        total: u32,
        start: u32,
        rows: Vec<RowView>,
    ) -> Option<Ask> {
        if self.waiting == Some(ticket) {
            self.waiting = None;
        }
        if ticket >= self.first_ticket {
            if self.outdated {
                self.pages.clear();
                self.outdated = false;
            }
            self.total = Some(total);
            self.pages.insert(start / PAGE, rows.into_iter().map(Arc::new).collect());
            self.forget_far_pages();
        }
        self.next()
    }

    fn next(&mut self) -> Option<Ask> {
        if self.waiting.is_some() {
            return None;
        }
        let page = if self.outdated || self.total.is_none() { 0 } else { self.missing_page()? };
        let ticket = self.next_ticket;
        self.next_ticket += 1;
        self.waiting = Some(ticket);
        Some(Ask { ticket, query: self.query.clone(), start: page * PAGE, count: PAGE })
    }

    /// A page on the screen that has not arrived, or else such a neighbour of the screen.
    fn missing_page(&self) -> Option<u32> {
        let pages = self.total?.div_ceil(PAGE);
        let (first, count) = self.looking;
        let (top, bottom) = (first / PAGE, (first + count) / PAGE);
        let wanted = (top..=bottom).chain([bottom + 1, top.saturating_sub(1)]);
        wanted.into_iter().find(|page| *page < pages && !self.pages.contains_key(page))
    }

    fn forget_far_pages(&mut self) {
        let middle = (self.looking.0 + self.looking.1 / 2) / PAGE;
        while self.pages.len() > KEPT {
            let (Some(low), Some(high)) = (self.pages.keys().next(), self.pages.keys().next_back())
            else {
                return;
            };
            let far = if middle.abs_diff(*low) > middle.abs_diff(*high) { *low } else { *high };
            self.pages.remove(&far);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use matcher::plan::Status;

    fn rows(ask: &Ask, total: u32) -> Vec<RowView> {
        let row = |index| RowView {
            index,
            row: index + 2,
            place: None,
            person: None,
            registry_row: None,
            status: Status::Match,
            name: ask.query.text.clone(),
            dob: String::new(),
            number: String::new(),
            address: String::new(),
            changed: Vec::new(),
            findings: Vec::new(),
            ruling: None,
            in_conflict: false,
            disputed: false,
        };
        (ask.start..total.min(ask.start + ask.count)).map(row).collect()
    }

    /// Answers until nothing is asked any more. Returns the number of questions.
    fn settle(cache: &mut RowCache, mut ask: Option<Ask>, total: u32) -> u32 {
        let mut questions = 0;
        while let Some(asked) = ask {
            questions += 1;
            let found = rows(&asked, total);
            ask = cache.answer(asked.ticket, total, asked.start, found);
        }
        questions
    }

    fn text(text: &str) -> Query {
        Query { text: text.into(), ..Query::default() }
    }

    #[test]
    fn the_screen_and_its_neighbours_are_fetched() {
        let mut cache = RowCache::default();
        let ask = cache.look_at(0, 40);
        assert_eq!(settle(&mut cache, ask, 1000), 2);
        let ask = cache.look_at(500, 40);
        settle(&mut cache, ask, 1000);
        assert!((500..540).all(|position| cache.get(position).unwrap().index == position));
        assert_eq!(cache.total(), Some(1000));
    }

    #[test]
    fn one_question_at_a_time_and_the_next_is_about_the_newest_place() {
        let mut cache = RowCache::default();
        let first = cache.look_at(0, 40).unwrap();
        assert_eq!(cache.look_at(10_000, 40), None);
        assert_eq!(cache.look_at(64_000, 40), None);
        let next = cache.answer(first.ticket, 100_000, 0, rows(&first, 100_000)).unwrap();
        assert_eq!(next.start, 64_000);
    }

    #[test]
    fn a_late_answer_to_an_older_query_is_not_shown() {
        let mut cache = RowCache::default();
        let old = cache.look_at(0, 40).unwrap();
        assert_eq!(cache.set_query(text("an")), None);
        let new = cache.answer(old.ticket, 9, 0, rows(&old, 9)).unwrap();
        assert_eq!((cache.total(), cache.get(0)), (None, None));
        assert_eq!(new.query, text("an"));
        cache.answer(new.ticket, 5, 0, rows(&new, 5));
        assert_eq!((cache.total(), cache.get(0).unwrap().name.as_str()), (Some(5), "an"));
    }

    #[test]
    fn rows_of_the_older_query_stay_until_the_first_answer() {
        let mut cache = RowCache::default();
        let ask = cache.look_at(0, 40);
        settle(&mut cache, ask, 10);
        let ask = cache.set_query(text("b"));
        assert!(cache.get(0).is_some());
        settle(&mut cache, ask, 0);
        assert_eq!((cache.total(), cache.get(0)), (Some(0), None));
    }

    #[test]
    fn memory_stays_small_however_far_one_scrolls() {
        let mut cache = RowCache::default();
        for first in (0..1_000_000).step_by(5_000) {
            let ask = cache.look_at(first, 40);
            settle(&mut cache, ask, 1_000_000);
            assert!(cache.get(first).is_some());
        }
        assert!(cache.pages.len() <= KEPT);
    }
}
