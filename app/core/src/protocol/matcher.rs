//! The messages between the page and the matcher worker.

use matcher::explain::{DetailView, Query, RowView};
use matcher::language::Language;
use matcher::report::Statistics;
use matcher::report::letter_lists::Choices;
use matcher::report::papers::order::Order;
use matcher::report::results_workbook::Options;
use matcher::run::Settings;
use matcher::write::Said;
use serde::{Deserialize, Serialize};

use super::errands::{FromErrands, ToErrands};
use super::handed::{Handed, HandedSide};
use super::helper::Answer;
use super::letter_lists::ListCounts;
use super::review::{FromReview, ToReview};
use super::review_views::CaseView;
use super::second::{FromSecond, ToSecond};
use super::stage::Stage;
use super::work::{FromWork, ToWork};

/// What the page asks of the matcher worker.
#[derive(Debug, Serialize, Deserialize)]
pub enum ToMatcher {
    /// A part of what a reader hands over; its bytes travel beside this message.
    Part {
        /// The reader.
        reader: u32,
        /// What it is a part of.
        of: Handed,
    },
    /// Link the tables of one side to those of the other; all of their parts have arrived.
    Match {
        /// The sector list.
        sector: HandedSide,
        /// The registry extract.
        registry: HandedSide,
        /// The day of the run and the amendments to the map.
        settings: Settings,
        /// The number of workers that do shards of it.
        helpers: usize,
    },
    /// What a helper found; the bytes travel beside this message.
    Found {
        /// The helper's place, from 0.
        helper: usize,
        /// Which of its two answers this is.
        answer: Answer,
    },
    /// A window of the rows that a query selects.
    Window {
        /// Returned with the answer, so that a late answer can be distinguished from the newest.
        ticket: u32,
        /// Which rows.
        query: Query,
        /// First row of the window.
        start: u32,
        /// The most rows in the window.
        count: u32,
    },
    /// Everything about one row.
    Detail {
        /// Place of the row in the results.
        index: u32,
    },
    /// The workbook of the results. It is said piece by piece; one that is still being written is
    /// given up.
    Workbook {
        /// Returned with each piece, so that a late one can be distinguished.
        ticket: u32,
        /// What the office decided about it.
        options: Options,
        /// The rows that it holds; `None` for the whole of the results.
        of: Option<Query>,
    },
    /// The packer has taken one thing that was said of the workbook.
    PieceTaken,
    /// The workbook is not wanted any more.
    StopWorkbook,
    /// The lists for letters, with the number of their rows.
    Lists {
        /// Returned with the answer.
        ticket: u32,
        /// What the office decided about them.
        choices: Choices,
        /// The language of the words.
        language: Language,
    },
    /// The files of such lists.
    SaveLists {
        /// What is ordered.
        order: Box<Order>,
    },
    /// Something about what people decide.
    Review(ToReview),
    /// Something about how far that can be relied on, and the second look.
    Second(ToSecond),
    /// Something about the work file; what it is about may travel beside this message.
    Work(ToWork),
    /// Something about cases that go out to be verified; a file may travel beside this message.
    Errands(ToErrands),
}

/// What the matcher worker answers.
#[derive(Debug, Serialize, Deserialize)]
pub enum FromMatcher {
    /// The worker runs and listens.
    Ready,
    /// A part has been taken.
    Taken {
        /// The reader that it came from.
        reader: u32,
    },
    /// How far a stage is.
    Progress {
        /// The stage.
        stage: Stage,
        /// Rows or pairs done.
        done: u64,
        /// Rows or pairs in all.
        total: u64,
    },
    /// The weights for the helpers, whose bytes travel beside this message.
    Weights,
    /// Matching is done.
    Done(Box<Statistics>),
    /// A part could not be taken over, or the run could not go on.
    Refused {
        /// Why, in the program's own words.
        cause: String,
    },
    /// A window of rows.
    Window {
        /// The ticket of the question.
        ticket: u32,
        /// The number of rows that the query selects in all.
        total: u32,
        /// First row of the window.
        start: u32,
        /// The rows.
        rows: Vec<RowView>,
    },
    /// Everything about one row.
    Detail {
        /// What lists and engine say.
        detail: Box<DetailView>,
        /// What people said, if the row has a case.
        case: Option<Box<CaseView>>,
    },
    /// Something is said of the workbook, for the packer; the bytes travel beside this message.
    Workbook {
        /// The ticket of the order.
        ticket: u32,
        /// What is said.
        said: Said,
    },
    /// The workbook could not be written.
    WorkbookFailed {
        /// Why, in the program's own words.
        cause: String,
    },
    /// The lists for letters.
    Lists {
        /// The ticket of the question.
        ticket: u32,
        /// The lists.
        counts: ListCounts,
    },
    /// The lists as a file, which travels beside this message.
    SavedLists {
        /// Whether it is an archive of several files.
        several: bool,
    },
    /// The lists could not be written.
    ListsFailed {
        /// Why, in the program's own words.
        cause: String,
    },
    /// Something about what people decide.
    Review(FromReview),
    /// Something about how far that can be relied on, and the second look.
    Second(FromSecond),
    /// Something about the work file, which may travel beside this message.
    Work(FromWork),
    /// Something about cases that go out to be verified; a file may travel beside this message.
    Errands(FromErrands),
}
