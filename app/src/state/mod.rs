//! What the page knows, as ordinary structs: no web types and no signals in here, so that every
//! rule of the page is a method with a test that runs natively.
//!
//! `files` one side's file, `run` matching, `step` where the user is, `filters` which rows are
//! listed, `rows` the listed rows near the screen, `scroll` which of them are on it.

mod files;
mod filters;
mod rows;
mod run;
mod scroll;
mod step;

pub use files::{Confidence, FileState, Loaded, Problem};
pub use filters::{Chip, remove_chip, toggle_cell, toggle_findings, toggle_status};
pub use rows::{Ask, RowCache};
pub use run::{Inputs, Results, Run, Saving};
pub use scroll::Scroll;
pub use step::Step;
