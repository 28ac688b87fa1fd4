//! What decisions tell of the engine: how often its links are right, how well two reviewers agree,
//! and from which score on links can be trusted.
//!
//! Numbers come from samples, so each stands with its interval, and where there is too little to go
//! by nothing is said.

mod bands;
mod kappa;
mod sample;
mod threshold;
mod wilson;

pub use bands::{Band, Estimate, TO_MEASURE, edges, into_bands, precision, recall};
pub use kappa::{Agreement, agreement};
pub use sample::{draw, place, sample};
pub use threshold::{Suggestion, suggest};
pub use wilson::{Interval, wilson, wilson_of_share};
