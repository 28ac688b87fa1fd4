//! Reads an address as people write it: which hamlet, and which of today's communes it can mean.
//!
//! Takes one cell of text, gives a [`Place`]. The text is folded once (`fold`), cut into segments
//! (`segments`, `levels`), and read from its end as province, district and commune, any of which
//! may be missing (`best_reading`), against every name on the maps before and since July 2025
//! (`maps`, `names`). Decided: an old name is resolved to the *set* of today's communes that its
//! ground went to, and whatever the text leaves open stays open in that set; nothing is ever guessed
//! to make it smaller. Names given up between 2019 and June 2025 are names too (`dates` and
//! `amendments` tell when each was in force). `context` lets the rest of a file settle what one line
//! leaves open. A text that names an unknown unit is read once more allowing one mistake (`near`),
//! and the result is used only if it can mean nothing else.

mod amendments;
mod asides;
mod best;
mod best_reading;
mod candidates;
mod context;
mod dates;
mod embedded;
mod fold;
mod former;
mod gazetteer;
mod hamlet;
mod letters;
mod levels;
mod maps;
mod meaning;
mod names;
mod near;
mod parse;
mod place;
mod reading;
mod segments;
mod tails;
#[cfg(test)]
mod tests;
mod titles;

pub use amendments::{AmendmentError, AmendmentProblem};
pub use context::Context;
pub use dates::{
    FIRST_NEW_DAY, LAST_OLD_DAY, MAP_OF_2019, MAP_OF_2023, MapDate, Since, Until, Validity,
};
pub use gazetteer::Gazetteer;
pub use hamlet::{Hamlets, compare as compare_hamlets, names as hamlet_names, says_its_kind};
pub use place::{Era, Levels, Place};
pub use tails::Tails;
