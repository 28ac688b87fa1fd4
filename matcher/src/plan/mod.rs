//! Every tunable of the engine, as data: fields, header words, blocking keys, comparison levels,
//! thresholds, limits.
//!
//! All stages read these tables and none writes them, so that changing how the engine decides is
//! changing a table here, not code elsewhere.

mod fields;
mod header_lookup;
mod headers;
mod keys;
mod levels;
mod limits;
mod material;

pub use fields::Field;
pub use header_lookup::{fields_of_header, header_words, is_known_header, is_passed_over};
pub use keys::{KEYS, Key, Part};
pub use levels::{
    COMPARISONS, CodeLevel, Comparison, DateLevel, FAMILY, Family, Form, Frequency, Level,
    NameLevel, NumberLevel, ParentLevel, PersonValue, PlaceLevel, PlaceValue, SexLevel, THRESHOLDS,
    Thresholds, WhoseName,
};
pub use limits::{LIMITS, Limits};
pub use material::is_material;
