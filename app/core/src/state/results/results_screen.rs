//! The results screen: what the last run gave, which of its rows are listed, which one is open, and
//! what is being saved.
//!
//! All of it belongs to one run and is replaced as a whole by the next. The rows themselves stay in
//! the worker; what comes here are the few near the screen.

use std::sync::Arc;

use matcher::explain::{DetailView, Query, RowView};
use matcher::report::Statistics;

use super::offered_lists::OfferedLists;
use super::rows::{Ask, RowCache};
use super::saving::Saving;
use crate::protocol::{CaseView, Deed, FromReview, FromSecond, Refused, Resumed, Stage};
use crate::state::review::desk::Desk;
use crate::state::review::second::SecondLook;
use crate::state::run::inputs::Inputs;

/// What a run gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Results {
    /// Its counts.
    pub statistics: Statistics,
    /// What it was given.
    pub inputs: Inputs,
}

/// The marked row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its position in the list.
    pub position: u32,
    /// Distinguishes this mark from earlier ones. Marking the same row again is another mark, which
    /// brings the row back into view.
    number: u32,
}

/// The pane that shows a row in full.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Pane {
    /// It is closed.
    #[default]
    Closed,
    /// It is open, and its first row has not arrived yet.
    Opening,
    /// It shows a row: the marked one, or the one before until that arrives.
    Open(Arc<DetailView>),
}

/// The results screen of one run.
#[derive(Clone, Debug)]
pub struct ResultsScreen {
    /// What the run gave.
    pub results: Arc<Results>,
    /// The lists that letters order.
    pub lists: OfferedLists,
    /// How far the writing of those lists is.
    pub saving_lists: Saving,
    /// Whether workbooks that go out are being written.
    pub is_sending: bool,
    /// How far the writing of the workbook is.
    pub saving_workbook: Saving,
    /// What people decide.
    pub desk: Desk,
    /// How far that can be relied on, and the second look.
    pub second: SecondLook,
    query: Query,
    rows: RowCache,
    mark: Option<Mark>,
    marks: u32,
    pane: Pane,
}

impl ResultsScreen {
    /// The screen as a run opens it: all rows listed, none marked, nothing saved.
    pub fn new(results: Results) -> ResultsScreen {
        ResultsScreen {
            results: Arc::new(results),
            lists: OfferedLists::default(),
            saving_lists: Saving::Idle,
            is_sending: false,
            saving_workbook: Saving::Idle,
            desk: Desk::default(),
            second: SecondLook::default(),
            query: Query::default(),
            rows: RowCache::default(),
            mark: None,
            marks: 0,
            pane: Pane::Closed,
        }
    }

    /// Which rows are listed.
    pub fn query(&self) -> &Query {
        &self.query
    }

    /// The number of rows that are listed. `None` before the first answer.
    pub fn total(&self) -> Option<u32> {
        self.rows.total()
    }

    /// The row at a position of the list. `None` if it has not arrived yet.
    pub fn row(&self, position: u32) -> Option<&Arc<RowView>> {
        self.rows.get(position)
    }

    /// The marked row.
    pub fn mark(&self) -> Option<Mark> {
        self.mark
    }

    /// The pane that shows a row in full.
    pub fn pane(&self) -> &Pane {
        &self.pane
    }

    /// Changes which rows are listed. Returns the question that is due. The mark goes, and the pane
    /// with it: the open row may not be among the listed ones any more.
    pub fn filter(&mut self, change: impl FnOnce(&mut Query)) -> Option<Ask> {
        let before = self.query.clone();
        change(&mut self.query);
        if self.query == before {
            return None;
        }
        self.mark = None;
        self.close_pane();
        self.rows.set_query(self.query.clone())
    }

    /// Notes which rows are on the screen. Returns the question that is due.
    pub fn look_at(&mut self, first: u32, count: u32) -> Option<Ask> {
        self.rows.look_at(first, count)
    }

    /// Takes a window of rows. Returns the question that is due.
    pub fn answer(
        &mut self,
        ticket: u32,
        total: u32,
        start: u32,
        rows: Vec<RowView>,
    ) -> Option<Ask> {
        self.rows.answer(ticket, total, start, rows)
    }

    /// Marks the row at a position. If the pane is open, it will show that row.
    pub fn mark_row(&mut self, position: u32) {
        self.marks += 1;
        self.mark = Some(Mark { position, number: self.marks });
    }

    /// Marks the row at a position and opens the pane with it.
    pub fn open(&mut self, position: u32) {
        self.mark_row(position);
        if self.pane == Pane::Closed {
            self.pane = Pane::Opening;
        }
    }

    /// Closes the pane; the mark stays.
    pub fn close_pane(&mut self) {
        self.pane = Pane::Closed;
    }

    /// The row whose details the pane needs: the marked one once it has arrived, and until then the
    /// one that was needed before. `None` if the pane is closed.
    pub fn needed_detail(&self, before: Option<u32>) -> Option<u32> {
        if self.pane == Pane::Closed {
            return None;
        }
        let Some(mark) = self.mark else { return before };
        self.row(mark.position).map(|row| row.index).or(before)
    }

    /// Takes the details of a row, unless the pane was closed since.
    pub fn show_detail(&mut self, detail: DetailView, case: Option<Box<CaseView>>) {
        if self.pane == Pane::Closed {
            return;
        }
        let is_another = |of: &Arc<DetailView>| of.index != detail.index;
        if self.detail().is_none_or(is_another) {
            self.desk.show_another();
        }
        self.desk.case = case.map(Arc::from);
        self.pane = Pane::Open(Arc::new(detail));
    }

    /// The row that the pane shows.
    pub fn detail(&self) -> Option<&Arc<DetailView>> {
        match &self.pane {
            Pane::Open(detail) => Some(detail),
            Pane::Closed | Pane::Opening => None,
        }
    }

    /// A deed that may be asked for now: about the row that is marked and shown, and not while a file
    /// is being written.
    pub fn allow(&mut self, deed: Option<Deed>) -> Option<Deed> {
        let deed = deed?;
        // The next row is marked already and not shown yet: nobody has seen what would be decided.
        let marked = self.mark.and_then(|mark| self.row(mark.position)).map(|row| row.index);
        if marked != self.detail().map(|detail| detail.index) {
            self.desk.give_up();
            return None;
        }
        let is_writing = self.saving_workbook.is_writing() || self.saving_lists.is_writing();
        if is_writing || self.is_sending {
            self.desk.refuse(Refused::Writing);
            return None;
        }
        Some(deed)
    }

    /// Takes an answer about decisions. Gives the row whose details have to be asked for anew.
    pub fn hear_review(&mut self, answer: FromReview) -> Option<u32> {
        let rows = &self.rows;
        let done = self.desk.hear(answer, |index| Some(rows.of_index(index)?.row))?;
        self.rows.replace(done.rows);
        let results = self.results.as_ref().clone();
        self.results = Arc::new(Results { statistics: done.statistics, ..results });
        // The files that were saved do not say what was decided since.
        self.saving_lists.forget();
        self.saving_workbook.forget();
        match (done.next, done.position) {
            (Some(next), _) if self.pane != Pane::Closed => {
                self.mark_row(next);
                None
            }
            (None, Some(position)) => {
                self.mark_row(position);
                done.index
            }
            _ => self.detail().map(|detail| detail.index),
        }
    }

    /// Takes an answer about the second look.
    pub fn hear_second(&mut self, said: FromSecond) {
        if let FromSecond::Measured(measured) = &said {
            let results = self.results.as_ref().clone();
            let statistics = measured.statistics.clone();
            self.results = Arc::new(Results { statistics, ..results });
        }
        self.second.hear(said, &mut self.desk.tally);
    }

    /// Asks for the listed rows anew: a second look may have raised some of them.
    pub fn refresh(&mut self) -> Option<Ask> {
        // Nor do files that were saved before tell of that.
        self.saving_lists.forget();
        self.saving_workbook.forget();
        self.rows.refresh()
    }

    /// Notes how far the writing of a file is.
    pub fn follow_saving(&mut self, stage: Stage, done: u64, total: u64) {
        let percent = (100 * done / total.max(1)) as u32;
        let saving = match stage {
            Stage::Lists => &mut self.saving_lists,
            Stage::Normalise
            | Stage::Block
            | Stage::Compare
            | Stage::Classify
            | Stage::Workbook => &mut self.saving_workbook,
        };
        // A late report about a file that was given up changes nothing.
        if saving.is_writing() {
            *saving = Saving::Writing { percent };
        }
    }

    /// Takes over what a work that goes on made of the results. Returns the question about the rows of
    /// the list that is due, and the row whose details have to be asked for anew.
    pub fn resume(&mut self, resumed: &Resumed) -> (Option<Ask>, Option<u32>) {
        self.desk.resume(resumed.tally);
        self.show_resumed(resumed)
    }

    /// Takes over what became of the results when a colleague's work was taken in, which is not saved
    /// yet. Returns what [`ResultsScreen::resume`] does.
    pub fn take_in(&mut self, resumed: &Resumed) -> (Option<Ask>, Option<u32>) {
        self.desk.count(resumed.tally);
        self.show_resumed(resumed)
    }

    fn show_resumed(&mut self, resumed: &Resumed) -> (Option<Ask>, Option<u32>) {
        let results = self.results.as_ref().clone();
        self.results = Arc::new(Results { statistics: resumed.statistics.clone(), ..results });
        (self.rows.refresh(), self.detail().map(|detail| detail.index))
    }

    /// Whether something would be lost: decisions, or results of which nothing was saved.
    pub fn is_unsaved(&self) -> bool {
        if self.desk.unsaved() > 0 {
            return true;
        }
        !self.desk.was_saved() && !self.saving_workbook.is_saved() && !self.saving_lists.is_saved()
    }
}

#[cfg(test)]
mod tests {
    use matcher::plan::Status;

    use super::super::filters::toggle_status;
    use super::*;
    use crate::state::start::testing::{loaded, summary};

    fn screen() -> ResultsScreen {
        let side = |file| loaded(vec![summary(file, "", &["Họ tên"])]);
        let inputs = Inputs::of(&side("a.csv"), &side("b.csv"), None).unwrap();
        ResultsScreen::new(Results { statistics: Statistics::default(), inputs })
    }

    fn row(index: u32) -> RowView {
        RowView {
            index,
            row: index + 2,
            place: None,
            person: None,
            registry_row: None,
            status: Status::Match,
            name: String::new(),
            dob: String::new(),
            number: String::new(),
            address: String::new(),
            changed: Vec::new(),
            findings: Vec::new(),
            ruling: None,
            in_conflict: false,
            disputed: false,
        }
    }

    /// Answers the question for the first rows: `index` of the results at position 0 of the list.
    fn give(screen: &mut ResultsScreen, ask: Option<Ask>, index: u32) {
        let ask = ask.unwrap();
        screen.answer(ask.ticket, 1, ask.start, vec![row(index)]);
    }

    #[test]
    fn another_list_begins_without_mark_and_pane() {
        let mut screen = screen();
        let ask = screen.look_at(0, 10);
        give(&mut screen, ask, 4);
        screen.open(0);
        assert_eq!(screen.filter(|_| {}), None);
        assert_eq!(
            (screen.mark().map(|mark| mark.position), screen.pane()),
            (Some(0), &Pane::Opening)
        );
        let ask = screen.filter(|query| toggle_status(query, Status::Review));
        assert!(ask.is_some_and(|ask| ask.query.status == Some(Status::Review)));
        assert_eq!((screen.mark(), screen.pane()), (None, &Pane::Closed));
    }

    #[test]
    fn the_pane_needs_the_marked_row_once_it_is_here() {
        let mut screen = screen();
        let ask = screen.look_at(0, 10);
        give(&mut screen, ask, 4);
        screen.mark_row(0);
        assert_eq!(screen.needed_detail(None), None);
        screen.open(0);
        assert_eq!(screen.needed_detail(None), Some(4));
        // The next one has not arrived: the pane stays with what it shows.
        screen.mark_row(1);
        assert_eq!(screen.needed_detail(Some(4)), Some(4));
        screen.close_pane();
        assert_eq!(screen.needed_detail(Some(4)), None);
    }

    #[test]
    fn a_row_that_is_marked_again_is_brought_into_view_again() {
        let mut screen = screen();
        screen.mark_row(3);
        let first = screen.mark();
        screen.mark_row(3);
        assert_ne!(screen.mark(), first);
    }

    #[test]
    fn either_file_makes_the_results_saved() {
        let mut screen = screen();
        screen.follow_saving(Stage::Lists, 1, 4);
        assert_eq!(screen.saving_lists, Saving::Idle);
        assert!(screen.saving_lists.begin() && screen.saving_workbook.begin());
        screen.follow_saving(Stage::Lists, 1, 4);
        assert_eq!(screen.saving_lists, Saving::Writing { percent: 25 });
        screen.follow_saving(Stage::Workbook, 0, 0);
        assert_eq!(screen.saving_workbook, Saving::Writing { percent: 0 });
        assert!(screen.is_unsaved());
        screen.saving_lists = Saving::Saved { name: "a.xlsx".to_owned() };
        assert!(!screen.is_unsaved());
    }
}
