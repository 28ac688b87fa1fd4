//! Classifying: pairs and their levels in, a weight for each pair, then one verdict per row out.

mod assign;
mod findings;
mod score;
mod verdict;
mod weights;

pub use assign::assign;
pub use score::candidates;
pub use verdict::{Candidate, Finding, Status, Verdict};
pub use weights::Weights;
