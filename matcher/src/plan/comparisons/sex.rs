//! The levels of the sex, from nothing to compare through equal to different.

use super::level::{Form, Level, MISSING, levels, plain};

levels! {
    /// How two sexes compare.
    pub enum SexLevel as SEX {
        /// One side is empty or unknown.
        Missing = MISSING;
        /// Equal.
        Equal = plain("equal", "trùng", "equal", Form::Full, 0.985, 0.5);
        /// Different.
        Other = plain("other", "khác", "different", Form::Full, 0.015, 0.5);
        /// Equal, as an equal number already says.
        InNumber = plain(
            "in_number", "đã có trong số định danh", "the number says it already",
            Form::Nothing, 1.0, 1.0,
        );
    }
}
