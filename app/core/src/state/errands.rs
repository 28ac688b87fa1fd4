//! Cases that go out to be verified, as the page knows them: what is to be sent, what came back, and
//! how far the work is.

use matcher::report::progress::{OfErrand, Report};

use super::results::saving::Saving;
use crate::protocol::{ComparedView, LineView, PackageView, Sentence};

/// How many lines are shown at once.
pub const LINES: u32 = 50;

/// Cases that go out and come back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Errands {
    /// What is to be asked, commune by commune; `None` until that is known.
    pub packages: Option<Vec<PackageView>>,
    /// Where cases are out already.
    pub out: Vec<(String, OfErrand)>,
    /// The places of packages that are not to be sent.
    pub unticked: Vec<u32>,
    /// Whether what is out already is to go out again.
    pub again: bool,
    /// By when it is to be answered, as `2026-12-15`; empty if that is not said.
    pub due: String,
    /// Whether a letter goes with each workbook.
    pub with_letter: bool,
    /// Whether the offices of a commune get a workbook each.
    pub by_office: bool,
    /// How far the writing of workbooks is.
    pub sending: Saving,
    /// Whether it is to stop.
    pub stops: bool,
    /// How far what came back is.
    pub coming: Coming,
    /// What becomes of the lines that are shown; `None` for all.
    pub outcome: Option<String>,
    /// The lines that are shown.
    pub lines: Lines,
    /// How far the giving back of the list is.
    pub giving: Saving,
    /// How many values are to be corrected in what was given back, and what is to be known of it.
    pub given: (u32, Vec<Sentence>),
    /// The last report.
    pub report: Option<Report>,
    /// Why there is none.
    pub no_report: Option<Sentence>,
    /// Whether the report goes with a letter.
    pub reports_by_letter: bool,
    /// How far the writing of the report is.
    pub saving_report: Saving,
}

/// How far the taking in of what came back is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Coming {
    /// Nothing is being taken in.
    #[default]
    None,
    /// Files are being read.
    Reading {
        /// How many are read.
        done: u32,
        /// How many there are.
        all: u32,
    },
    /// They were compared, and nothing is applied yet.
    Compared(Box<ComparedView>),
    /// They were taken in.
    Taken {
        /// Cases with new answers.
        cases: u32,
    },
    /// Nothing was taken in.
    Failed(Sentence),
}

/// A window of the lines that came back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lines {
    /// The ticket of the last question.
    ticket: u32,
    /// The first line.
    pub start: u32,
    /// How many there are in all.
    pub total: u32,
    /// The lines.
    pub shown: Vec<LineView>,
}

impl Errands {
    /// What is to be asked was told.
    pub fn told(&mut self, packages: Vec<PackageView>, out: Vec<(String, OfErrand)>) {
        self.unticked.clear();
        self.packages = Some(packages);
        self.out = out;
    }

    /// Ticks or unticks a package.
    pub fn tick(&mut self, place: u32, wanted: bool) {
        self.unticked.retain(|of| *of != place);
        if !wanted {
            self.unticked.push(place);
        }
    }

    /// Ticks or unticks all packages.
    pub fn tick_all(&mut self, wanted: bool) {
        let all = self.packages.as_ref().map_or(0, |of| of.len() as u32);
        self.unticked = if wanted { Vec::new() } else { (0..all).collect() };
    }

    /// The places of the packages that are to be sent.
    pub fn wanted(&self) -> Vec<u32> {
        let all = self.packages.as_ref().map_or(0, |of| of.len() as u32);
        (0..all).filter(|place| !self.unticked.contains(place)).collect()
    }

    /// Some workbooks are written. Says whether the next one is to be written.
    pub fn written(&mut self, done: u32, total: u32) -> bool {
        let percent = u64::from(done) * 100 / u64::from(total.max(1));
        self.sending = Saving::Writing { percent: percent as u32 };
        !self.stops
    }

    /// Files that came back were compared: what somebody has to look at is shown first.
    pub fn compared(&mut self, view: ComparedView) {
        let first = view.outcomes.iter().find(|of| of.needs_look).or(view.outcomes.first());
        self.outcome = first.map(|of| of.code.clone());
        self.coming = Coming::Compared(Box::new(view));
    }

    /// The ticket of a question for lines that begin there.
    pub fn ask(&mut self, start: u32) -> u32 {
        self.lines.ticket += 1;
        self.lines.start = start;
        self.lines.ticket
    }

    /// Takes the answer to a question, if it is the answer to the last one.
    pub fn answer(&mut self, ticket: u32, total: u32, shown: Vec<LineView>) {
        if ticket == self.lines.ticket {
            (self.lines.total, self.lines.shown) = (total, shown);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::OutcomeView;

    #[test]
    fn packages_are_ticked() {
        let of =
            |rows| PackageView { to: Sentence::of(|_| "Xã".to_owned()), rows, questions: rows };
        let mut errands = Errands::default();
        assert_eq!(errands.wanted(), Vec::<u32>::new());
        errands.told(vec![of(1), of(2), of(3)], Vec::new());
        assert_eq!(errands.wanted(), [0, 1, 2]);
        errands.tick(1, false);
        errands.tick(1, false);
        assert_eq!(errands.wanted(), [0, 2]);
        errands.tick(1, true);
        assert_eq!(errands.wanted(), [0, 1, 2]);
        errands.tick_all(false);
        assert_eq!(errands.wanted(), Vec::<u32>::new());
        // Other packages are others.
        errands.told(vec![of(1)], Vec::new());
        assert_eq!(errands.wanted(), [0]);
    }

    #[test]
    fn writing_stops_when_it_is_to() {
        let mut errands = Errands::default();
        assert!(errands.written(1, 4));
        assert_eq!(errands.sending, Saving::Writing { percent: 25 });
        errands.stops = true;
        assert!(!errands.written(2, 4));
        assert!(Errands::default().written(0, 0));
    }

    #[test]
    fn what_somebody_has_to_look_at_is_shown_first_and_late_lines_are_dropped() {
        let of = |code: &str, needs_look| OutcomeView {
            code: code.to_owned(),
            text: Sentence::of(|_| code.to_owned()),
            lines: 1,
            needs_look,
        };
        let mut errands = Errands::default();
        let outcomes = vec![of("applies", false), of("conflict", true)];
        errands.compared(ComparedView { outcomes, ..ComparedView::default() });
        assert_eq!(errands.outcome.as_deref(), Some("conflict"));
        let outcomes = vec![of("applies", false), of("same", false)];
        errands.compared(ComparedView { outcomes, ..ComparedView::default() });
        assert_eq!(errands.outcome.as_deref(), Some("applies"));
        let (late, now) = (errands.ask(0), errands.ask(50));
        errands.answer(now, 70, Vec::new());
        errands.answer(late, 3, Vec::new());
        assert_eq!((errands.lines.start, errands.lines.total), (50, 70));
    }
}
