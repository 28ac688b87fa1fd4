//! Comparing: a pair of records in, one level per comparison out, which the weights need; and for a
//! pair that is shown, the typed difference of each field. One file per kind of field.

mod address;
mod coded;
mod date;
mod distance;
mod levels;
mod name;
mod number;
mod office_code;
mod outcomes;
#[cfg(test)]
mod outcomes_tests;
mod own_codes;
mod parents;
mod place;
mod raw;
mod reported;
mod same_person;
mod same_text;
mod sketch;
mod writing;

pub use address::{Relation, relate};
pub use coded::{group_level, sex_level};
pub use date::{Birth, level as date_level};
pub use levels::{Levels, levels, numbers_agree, without_number};
pub use name::{level as name_level, parent_level};
pub use number::level as number_level;
pub use outcomes::{ManyOutcomes, Outcomes, outcomes};
pub use own_codes::own_codes_differ;
pub use parents::parent_levels;
pub use place::{is_one_text, level as place_level};
pub use same_person::{are_two_names, same_person};
pub use sketch::{Nearness, Sketch, Sketches};
