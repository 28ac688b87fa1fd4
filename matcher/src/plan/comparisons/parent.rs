//! The levels of a parent's name, from nothing to compare through equal to different.

use super::level::{Form, Frequency, Level, MISSING, PersonValue, WhoseName, level, levels, plain};

levels! {
    /// How two parents' names compare.
    pub enum ParentLevel as fn parent(value: PersonValue, whose: WhoseName) {
        /// One side is empty.
        Missing = MISSING;
        /// The same letters.
        Equal = level("equal", "trùng", "equal", Form::Full, 0.90, 0.001, Frequency::Person(value));
        /// Close: a letter, a word or the order differs.
        Near = level(
            "letter", "khác một, hai chữ cái", "a letter or two differ",
            Form::Full, 0.07, 0.002, Frequency::Scaled(whose),
        );
        /// Different names.
        Other = plain("other", "khác", "different", Form::Full, 0.03, 0.997);
    }
}
