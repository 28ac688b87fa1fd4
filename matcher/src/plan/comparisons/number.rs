//! The levels of the number, from nothing to compare through equal to different.

use super::level::{Form, Frequency, Level, MISSING, level, levels, plain};

levels! {
    /// How two numbers compare.
    pub enum NumberLevel as NUMBER {
        /// Nothing that can be compared.
        Missing = MISSING;
        /// The 12 digits are equal. Numbers hardly ever agree by chance, but often enough because a
        /// clerk wrote down a relative's.
        Equal = level("equal", "trùng", "equal", Form::Full, 0.955, 0.01, Frequency::Borrowed);
        /// The old numbers are equal.
        OldEqual = level(
            "old_equal", "trùng số CMND", "old number equal",
            Form::Old, 0.92, 0.01, Frequency::Borrowed,
        );
        /// Numbers of no Vietnamese shape are equal: seven digits, a passport.
        ShapeEqual = level(
            "shape_equal", "trùng số giấy tờ khác", "a number of another kind, equal",
            Form::OtherShape, 0.90, 0.01, Frequency::Borrowed,
        );
        /// One sign of them differs, or two neighbouring signs are swapped.
        ShapeNear = plain(
            "shape_near", "số giấy tờ khác, lệch một ký tự", "a number of another kind, one sign off",
            Form::OtherShape, 0.04, 0.000_01,
        );
        /// They differ: people may have several documents.
        ShapeOther = plain(
            "shape_other", "số giấy tờ khác nhau", "numbers of another kind, different",
            Form::OtherShape, 0.06, 0.999,
        );
        /// Two neighbouring digits are swapped.
        Transposed = plain(
            "transposed", "đảo hai chữ số", "two digits transposed",
            Form::Full, 0.010, 0.000_001,
        );
        /// One digit differs.
        Digit = plain("digit", "lệch một chữ số", "one digit differs", Form::Full, 0.015, 0.000_01);
        /// Eleven or thirteen digits on one side: a digit is missing or too many.
        Length = plain(
            "length", "thiếu hoặc thừa một chữ số", "a digit too few or too many",
            Form::Full, 0.005, 0.000_001,
        );
        /// Old numbers differ: people who moved got a new one.
        OldOther = plain("old_other", "số CMND khác", "old numbers differ", Form::Old, 0.08, 0.999);
        /// Different numbers.
        Other = plain("other", "khác", "different", Form::Full, 0.015, 0.999);
    }
}
