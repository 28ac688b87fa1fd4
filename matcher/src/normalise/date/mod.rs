//! Dates in every style that lists use, with the precision that was written.
//!
//! A text and the style of its column give a [`PartialDate`], or `None` if the text is not an
//! existing date. Nothing is made up: a bare year stays a bare year.

mod damaged;
mod from_numbers;
mod lunar;
mod moment;
mod moon;
mod numbers;
mod parse;
mod partial_date;
#[cfg(test)]
mod step_tests;
mod style;
#[cfg(test)]
mod tests;

pub use damaged::{Damaged, Fit};
pub(super) use parse::read_birth;
pub use parse::{parse_date, parse_date_in};
pub use partial_date::PartialDate;
pub use style::DateStyle;
