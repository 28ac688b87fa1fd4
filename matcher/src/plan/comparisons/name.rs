//! The levels of the name, from nothing to compare over equal to different.

use super::level::{Form, Frequency, Level, MISSING, PersonValue, WhoseName, level, levels, plain};

const OWN: Frequency = Frequency::Scaled(WhoseName::Own);

levels! {
    /// How two names stand to each other.
    pub enum NameLevel as NAME {
        /// One side is empty.
        Missing = MISSING;
        /// Same letters, marks and tones.
        Equal = level(
            "equal", "trùng", "equal",
            Form::Marked, 0.898, 0.0005, Frequency::Person(PersonValue::Name),
        );
        /// As equal but for i and y.
        Variant = level(
            "variant", "khác i/y", "i/y differ",
            Form::Marked, 0.008, 0.000_02, Frequency::Person(PersonValue::Letters),
        );
        /// One side has no mark at all, letters equal.
        Unmarked = level(
            "unmarked", "trùng khi bỏ dấu", "equal without marks",
            Form::Unmarked, 0.930, 0.0008, Frequency::Person(PersonValue::Letters),
        );
        /// Letters and vowel marks equal, tones differ.
        Tone = level(
            "tone", "khác dấu thanh", "tones differ",
            Form::Marked, 0.014, 0.0002, Frequency::Person(PersonValue::Letters),
        );
        /// Letters equal, vowel marks or đ differ.
        Marks = level(
            "marks", "khác dấu của chữ", "vowel marks differ",
            Form::Marked, 0.010, 0.0002, Frequency::Person(PersonValue::Letters),
        );
        /// Words cut to their first letters.
        Abbreviated = plain("abbreviated", "ghi tắt", "abbreviated", Form::Cut, 0.930, 0.003);
        /// One word has two forms in different regions: Hoàng and Huỳnh.
        Regional = level(
            "regional", "dạng khác theo vùng miền", "regional form of a word",
            Form::Any, 0.002, 0.000_3, OWN,
        );
        /// A letter or two differ.
        Letter = level(
            "letter", "khác một, hai chữ cái", "a letter or two differ",
            Form::Any, 0.024, 0.001, OWN,
        );
        /// A middle word more or less.
        Dropped = level(
            "dropped", "thiếu hoặc thừa một chữ", "a word more or less",
            Form::Any, 0.025, 0.003, OWN,
        );
        /// The same words in another order.
        Swapped = level("swapped", "đảo thứ tự", "order differs", Form::Any, 0.003, 0.0002, OWN);
        /// Surname and given name equal, or one word other than the given name differs.
        OneWord = plain(
            "one_word", "khác một chữ trong tên", "one word differs",
            Form::Any, 0.008, 0.01,
        );
        /// The given name alone is equal.
        Given = plain("given", "chỉ trùng tên", "given name alone", Form::Any, 0.004, 0.02);
        /// Nothing of the above.
        Other = plain("other", "khác", "different", Form::Any, 0.004, 0.96);
    }
}
