//! One row of the results in full.

pub(super) mod both_people;
mod candidates;
mod own_columns;
pub(super) mod pane;
mod row_in_full;
mod score;
