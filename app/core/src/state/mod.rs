//! What the page knows, as ordinary structs: every rule of the page is a method with a test.
//!
//! There are no signals in here. `app` keeps each of these structs in a signal, changes it by its
//! methods and draws what they return.
//!
//! The start screen: `files` one side's files, `sides` both together, `tables` what the files hold,
//! `kinds` tables with the same headers, `fonts` columns in old fonts, `row_offers` a table's
//! preview, `mappings` which columns hold which field, `columns` those on the screen, `remembered`
//! mappings of earlier runs, `notices` what the readers noticed, `problems` what speaks against a
//! run, `amendments` the office's changes to the map.
//!
//! A run: `inputs` and `order` what it is given, `hand_over` what has to happen before it, `shards`
//! its helpers, `run` how far it is.
//!
//! The results screen: `results` all of it, `filters` which rows are listed, `rows` those near the
//! screen, `scroll` those on it, `offered_lists` and `list_choices` the lists that letters order,
//! `letterhead` what the office is called, `saving` files that are written. `screen` tells where
//! the user is.

mod amendments;
mod columns;
mod files;
mod filters;
mod fonts;
mod hand_over;
mod inputs;
mod kinds;
mod letterhead;
mod list_choices;
mod mappings;
mod notices;
mod offered_lists;
mod order;
mod problems;
mod remembered;
mod results;
mod row_offers;
mod rows;
mod run;
mod saving;
mod screen;
mod scroll;
mod shards;
mod sides;
mod tables;
#[cfg(test)]
mod testing;

pub use amendments::{AmendmentNews, Amendments, InForce, OwnAmendments};
pub use columns::{Confidence, takes_several};
pub use files::{FileState, Locked, Problem, Reading};
pub use filters::{Chip, FindingFilter, remove_chip, toggle_cell, toggle_status};
pub use fonts::FontLine;
pub use hand_over::HandOver;
pub use inputs::{Input, Inputs};
pub use kinds::{Samples, TableKind};
pub use letterhead::{LetterheadField, Office};
pub use list_choices::ListChoices;
pub use notices::{TableNotices, table_notices};
pub use offered_lists::OfferedLists;
pub use order::{Asked, RunOrder, clean_order};
pub use problems::{Counted, grouped};
pub use remembered::{Learned, Remembered, remember};
pub use results::{Mark, Pane, Results, ResultsScreen};
pub use row_offers::{RowOffers, row_offers};
pub use rows::Ask;
pub use run::Run;
pub use saving::{Saving, SavingChoices};
pub use screen::{Screen, Step};
pub use scroll::{Scroll, Slice};
pub use sides::{Sides, swapped};
pub use tables::{Loaded, TableState, WhyNot};
