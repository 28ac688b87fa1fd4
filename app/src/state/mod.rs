//! What the page knows, as ordinary structs: no web types and no signals in here, so that every
//! rule of the page is a method with a test that runs natively.
//!
//! `files` one side's files, `tables` what they hold, `layout` what is decided of a table by hand,
//! `fonts` their columns in old fonts, `mappings` which columns hold which field, `shown` those on
//! the screen, `problems` what speaks against a run, `run` matching, `shards` how many workers help
//! with it, `amendments` the office's changes to the map, `step` where the user is, `filters` which
//! rows are listed, `rows` the listed rows near the screen, `scroll` which of them are on it, `lists`
//! the lists that letters order.

mod amendments;
mod files;
mod filters;
mod fonts;
mod layout;
mod lists;
mod mappings;
mod problems;
mod rows;
mod run;
mod scroll;
mod shards;
mod shown;
mod step;
mod tables;

pub use amendments::{AmendmentNews, OwnAmendments, in_force_of_page};
pub use files::{FileState, Locked, Problem};
pub use filters::{Chip, FindingFilter, remove_chip, toggle_cell, toggle_status};
pub use fonts::FontLine;
pub use layout::{Header, Layout, RowOffers, row_offers};
pub use lists::{ListNews, Lists};
pub use mappings::Learned;
pub use problems::grouped;
pub use rows::{Ask, RowCache};
pub use run::{Input, Inputs, Results, Run, Saving, only_reader};
pub use scroll::Scroll;
pub use shards::helpers;
pub use shown::{Confidence, Samples, TableKind, takes_several};
pub use step::Step;
pub use tables::{Loaded, ReadTable, TableId, TableState, WhyNot};
