//! What the page knows, as ordinary structs: every rule of the page is a method with a test.
//!
//! There are no signals in here. `app` keeps each of these structs in a signal, changes it by its
//! methods and draws what they return.
//!
//! From the bottom up, each folder using only those before it: `start` the first screen, `run` what
//! happens between the two, `review` what people decide about the results, `results` the second
//! screen. `screen` tells where the user is.

mod colleagues;
mod errands;
mod results;
mod review;
mod run;
mod screen;
mod start;
mod work;

pub use colleagues::{Colleagues, Taking};
pub use errands::{Coming, Errands, LINES, Lines};
pub use results::differences::{by_gravity, fields_compared, kinds_found};
pub use results::filters::{
    Chip, FindingFilter, remove_chip, toggle_cell, toggle_conflicts, toggle_since, toggle_status,
};
pub use results::letterhead::{LetterheadField, Office};
pub use results::list_choices::ListChoices;
pub use results::offered_lists::OfferedLists;
pub use results::results_screen::{Mark, Pane, Results, ResultsScreen};
pub use results::rows::Ask;
pub use results::saving::{Saving, SavingChoices};
pub use results::score_scale::{ScoreScale, rounded_steps, running_sums};
pub use results::scroll::{Scroll, Slice};
pub use review::beside::Beside;
pub use review::desk::{Asks, Desk, Found, News};
pub use review::keys::{Command, KEYS, command_of, key_of};
pub use review::second::{SecondAsk, SecondLook};
pub use run::hand_over::HandOver;
pub use run::inputs::{Input, Inputs};
pub use run::order::{Asked, RunOrder, clean_order};
pub use run::progress::Run;
pub use run::sides::{Sides, swapped};
pub use screen::{Screen, Step};
pub use start::amendments::{AmendmentNews, Amendments, InForce, OwnAmendments};
pub use start::columns::Confidence;
pub use start::files::{FileState, Locked, Problem, Reading};
pub use start::fonts::FontLine;
pub use start::kinds::{Samples, TableKind};
pub use start::notices::{TableNotices, table_notices};
pub use start::problems::{Counted, grouped};
pub use start::remembered::{Learned, Remembered, remember};
pub use start::row_offers::{RowOffers, row_offers};
pub use start::tables::{Loaded, TableState, WhyNot};
pub use work::{Opening, Work, take_over, work_inputs};
