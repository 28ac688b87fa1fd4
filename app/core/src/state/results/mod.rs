//! The results screen.
//!
//! `results_screen` all that belongs to one run, `differences` in which order they are shown,
//! `filters` which rows are listed, `rows` those near the screen, `scroll` those on it, `score_scale`
//! how a score came about, `offered_lists` and `list_choices` the lists that letters order,
//! `letterhead` what the office is called, `saving` files that are written.

pub mod differences;
pub mod filters;
pub mod letterhead;
pub mod list_choices;
pub mod offered_lists;
pub mod results_screen;
pub mod rows;
pub mod saving;
pub mod score_scale;
pub mod scroll;
