//! Classifying: pairs and their levels in, a weight for each pair, one verdict per row out.

mod assign;
mod bits;
mod bound;
#[cfg(test)]
mod bound_tests;
mod candidates;
mod clusters;
mod days_off;
mod describe;
mod estimate;
mod finding;
mod findings;
mod fixed;
mod frequencies;
#[cfg(test)]
mod frequencies_tests;
mod generations;
mod hamlet_names;
mod linked;
mod log_table;
mod rows_of;
mod ruled;
mod score;
mod shares;
mod since;
mod strangers;
mod value_counts;
mod verdict;
mod weights;

pub use assign::{Families, Neighbours, assign};
pub use candidates::Candidates;
pub use days_off::find_columns_off;
pub use describe::describe;
pub use estimate::learning_pairs;
pub use finding::{Finding, Parent, Relative};
pub use findings::{EventList, Events, look_over, look_over_all};
pub(crate) use findings::{
    SharedNumbers, is_same_row_twice, list_findings, look_over_again, shared_numbers,
};
pub use fixed::Fixed;
pub use frequencies::Frequencies;
pub use linked::Linked;
pub use ruled::{FieldRuling, RowRuling, Ruled, RuledWho};
pub use score::candidates;
pub use since::{FormerRow, Since, SinceKinds};
pub use verdict::{Candidate, Verdict};
pub use weights::Weights;
