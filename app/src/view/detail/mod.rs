//! One row of the results in full.

mod both_people;
mod candidates;
pub mod pane;
mod row_in_full;
mod score;
