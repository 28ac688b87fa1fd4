//! The levels of the name, from nothing to compare through equal to different.

use super::level::{Form, Frequency, Level, MISSING, PersonValue, WhoseName, level, levels, plain};

const OWN: Frequency = Frequency::Scaled(WhoseName::Own);

levels! {
    /// How two names compare.
    pub enum NameLevel as NAME {
        /// One side is empty.
        Missing = MISSING;
        /// The same letters, marks and tones.
        Equal = level(
            "equal", "trùng", "equal",
            Form::Marked, 0.898, 0.0005, Frequency::Person(PersonValue::Name),
        );
        /// Equal except for i and y.
        Variant = level(
            "variant", "khác i/y", "i/y differ",
            Form::Marked, 0.008, 0.000_02, Frequency::Person(PersonValue::Letters),
        );
        /// The same letters; one side has no marks at all.
        Unmarked = level(
            "unmarked", "trùng khi bỏ dấu", "equal without marks",
            Form::Unmarked, 0.930, 0.0008, Frequency::Person(PersonValue::Letters),
        );
        /// The same letters and vowel marks, different tones.
        Tone = level(
            "tone", "khác dấu thanh", "tones differ",
            Form::Marked, 0.014, 0.0002, Frequency::Person(PersonValue::Letters),
        );
        /// The same letters, but different vowel marks or đ for d.
        Marks = level(
            "marks", "khác dấu của chữ", "vowel marks differ",
            Form::Marked, 0.010, 0.0002, Frequency::Person(PersonValue::Letters),
        );
        /// Every word that differs sounds like the other's in some region, with the same marks, or
        /// is what a scan makes of it. No two children of a family have such names.
        Alike = level(
            "alike", "nghe hoặc nhìn giống nhau", "sounds or looks alike",
            Form::Any, 0.006, 0.000_02, Frequency::SlipOfLetters,
        );
        /// Words shortened to initials.
        Abbreviated = plain("abbreviated", "ghi tắt", "abbreviated", Form::Cut, 0.930, 0.003);
        /// One word in two regional forms: Hoàng and Huỳnh.
        Regional = level(
            "regional", "dạng khác theo vùng miền", "regional form of a word",
            Form::Any, 0.002, 0.000_3, OWN,
        );
        /// A letter or two differ.
        Letter = level(
            "letter", "khác một, hai chữ cái", "a letter or two differ",
            Form::Any, 0.018, 0.001, Frequency::Slip,
        );
        /// One side has an additional middle word.
        Dropped = level(
            "dropped", "thiếu hoặc thừa một chữ", "a word more or less",
            Form::Any, 0.025, 0.003, OWN,
        );
        /// The same words in a different order.
        Swapped = level("swapped", "đảo thứ tự", "order differs", Form::Any, 0.003, 0.0002, OWN);
        /// Surname and given name equal, or one word other than the given name differs.
        OneWord = plain(
            "one_word", "khác một chữ trong tên", "one word differs",
            Form::Any, 0.008, 0.01,
        );
        /// Only the given name is equal.
        Given = plain("given", "chỉ trùng tên", "given name alone", Form::Any, 0.004, 0.02);
        /// None of the above.
        Other = plain("other", "khác", "different", Form::Any, 0.004, 0.96);
    }
}
