//! The levels of each comparison: how two values stand to each other, from nothing to compare over
//! equal to different. What a level weighs stands in `comparisons`, in the same order.

/// How two names stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameLevel {
    /// One side is empty.
    Missing,
    /// Same letters, marks and tones.
    Equal,
    /// As equal but for i and y.
    Variant,
    /// One side has no mark at all, letters equal.
    Unmarked,
    /// Letters and vowel marks equal, tones differ.
    Tone,
    /// Letters equal, vowel marks or đ differ.
    Marks,
    /// Words cut to their first letters.
    Abbreviated,
    /// One word has two forms in different regions: Hoàng and Huỳnh.
    Regional,
    /// A letter or two differ.
    Letter,
    /// A middle word more or less.
    Dropped,
    /// The same words in another order.
    Swapped,
    /// Surname and given name equal, or one word other than the given name differs.
    OneWord,
    /// The given name alone is equal.
    Given,
    /// Nothing of the above.
    Other,
}

/// How two dates of birth stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateLevel {
    /// One side is empty.
    Missing,
    /// Full dates, equal.
    Equal,
    /// Day and month change places.
    Swapped,
    /// The year and one of day and month agree.
    OnePart,
    /// Day and month agree, the years are near.
    YearSlip,
    /// Day and month agree, the years are far apart.
    DayMonth,
    /// Full dates, nothing of the above.
    Other,
    /// One side has the year (or month and year) alone, or 1 January for it, and it agrees.
    Year,
    /// As above, the year at most two years apart.
    NearYear,
    /// As above, the year ten years apart, or one digit of it another.
    DigitOfYear,
    /// As above, another year.
    OtherYear,
    /// Full dates, equal, the year and the sex being in the number that is equal.
    EqualInNumber,
    /// The year agrees as the number says, day or month does not.
    PartInNumber,
    /// The year alone, and the number that is equal says it.
    YearInNumber,
}

/// How two numbers stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NumberLevel {
    /// Nothing that can be compared.
    Missing,
    /// The 12 digits are equal.
    Equal,
    /// The old numbers are equal.
    OldEqual,
    /// Two neighbouring digits change places.
    Transposed,
    /// One digit differs.
    Digit,
    /// Old numbers differ: people who move get another.
    OldOther,
    /// Another number.
    Other,
}

/// How two sexes stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SexLevel {
    /// One side is empty or unknown.
    Missing,
    /// Equal.
    Equal,
    /// Different.
    Other,
    /// Equal, and the number that is equal says it.
    InNumber,
}

/// How two coded values stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CodeLevel {
    /// One side is empty or unknown.
    Missing,
    /// Equal.
    Equal,
    /// Different.
    Other,
}

/// How two addresses stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlaceLevel {
    /// One side is empty or its place is unknown.
    Missing,
    /// A commune that both can mean, and the same hamlet.
    Hamlet,
    /// A commune that both can mean, another hamlet.
    OtherHamlet,
    /// A commune that both can mean; one side names no hamlet.
    Commune,
    /// Another commune of the province.
    Province,
    /// Another province.
    Other,
}

/// How two parents' names stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParentLevel {
    /// One side is empty.
    Missing,
    /// Letters equal.
    Equal,
    /// Near: a letter, a word, an order.
    Near,
    /// Another name.
    Other,
}
