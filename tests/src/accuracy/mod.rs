//! How right links are, against a truth: precision, recall, F1, what is left to people, and whether
//! links of each score are right as often as the score promises.
//!
//! Takes a list, an extract and the truth about them, gives [`Figures`], which add up over packs.

mod figures;
mod interval;
mod packs;

pub use figures::{BANDS, Band, Figures};
pub use interval::{Interval, interval};
pub use packs::{Pack, find};
