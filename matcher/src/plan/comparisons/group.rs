//! The levels of the ethnic group, from nothing to compare through equal to different.

use super::level::{Form, Frequency, Level, MISSING, PersonValue, level, levels, plain};

levels! {
    /// How two coded values compare.
    pub enum CodeLevel as GROUP {
        /// One side is empty or unknown.
        Missing = MISSING;
        /// Equal.
        Equal = level(
            "equal", "trùng", "equal",
            Form::Full, 0.985, 0.5, Frequency::Person(PersonValue::Group),
        );
        /// Different.
        Other = plain("other", "khác", "different", Form::Full, 0.015, 0.5);
    }
}
