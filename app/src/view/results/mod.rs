//! The second screen: the results of a run.

mod chips;
mod conflicts;
mod differences;
mod finding_choice;
mod row;
mod row_list;
mod ruled_choice;
mod save;
pub(super) mod screen;
mod since;
mod toolbar;
mod unknown_values;
mod verdicts;
