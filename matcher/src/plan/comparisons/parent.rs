//! The levels of a parent's name, from nothing to compare over equal to different.

use super::level::{Form, Frequency, Level, MISSING, PersonValue, WhoseName, level, levels, plain};

levels! {
    /// How two parents' names stand to each other.
    pub enum ParentLevel as fn parent(value: PersonValue, whose: WhoseName) {
        /// One side is empty.
        Missing = MISSING;
        /// Letters equal.
        Equal = level("equal", "trùng", "equal", Form::Full, 0.90, 0.001, Frequency::Person(value));
        /// Near: a letter, a word, an order.
        Near = level(
            "letter", "khác một, hai chữ cái", "a letter or two differ",
            Form::Full, 0.07, 0.002, Frequency::Scaled(whose),
        );
        /// Another name.
        Other = plain("other", "khác", "different", Form::Full, 0.03, 0.997);
    }
}
