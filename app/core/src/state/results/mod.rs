//! The results screen.
//!
//! `results_screen` all that belongs to one run, `differences` in which order they are shown,
//! `filters` which rows are listed, `rows` those near the screen, `scroll` those on it, `score_scale`
//! how a score came about, `offered_lists` and `list_choices` the lists that letters order,
//! `letterhead` what the office is called, `saving` files that are written.

pub(super) mod differences;
pub(super) mod filters;
pub(super) mod letterhead;
pub(super) mod list_choices;
pub(super) mod offered_lists;
pub(super) mod results_screen;
pub(super) mod rows;
pub(super) mod saving;
pub(super) mod score_scale;
pub(super) mod scroll;
