//! What the engine says about one field of one pair: a kind, and a detail that narrows it down.

use serde::{Deserialize, Serialize};

/// How a field differs, seen from the sector's side; one kind per field and pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    /// Equal after trimming.
    Same,
    /// The same fact, written another way.
    Format,
    /// Spellings that papers treat as different but people do not: i/y.
    Variant,
    /// Differs only by missing diacritics.
    Unmarked,
    /// One side says less.
    Partial,
    /// Missing from the sector list.
    MissingSector,
    /// Missing from the registry extract.
    MissingRegistry,
    /// Missing from both.
    MissingBoth,
    /// A real difference.
    Different,
}

impl Kind {
    /// All kinds, in the order that statistics list them.
    pub const ALL: [Kind; 9] = [
        Kind::Same,
        Kind::Format,
        Kind::Variant,
        Kind::Unmarked,
        Kind::Partial,
        Kind::MissingSector,
        Kind::MissingRegistry,
        Kind::MissingBoth,
        Kind::Different,
    ];

    /// The kind's name in `results.csv`.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Same => "same",
            Kind::Format => "format",
            Kind::Variant => "variant",
            Kind::Unmarked => "unmarked",
            Kind::Partial => "partial",
            Kind::MissingSector => "missing_sector",
            Kind::MissingRegistry => "missing_registry",
            Kind::MissingBoth => "missing_both",
            Kind::Different => "different",
        }
    }
}

/// What exactly the difference is, if there is more to say than the kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Detail {
    /// Upper or lower case.
    LetterCase,
    /// Spaces or punctuation.
    Spacing,
    /// The position of the tone mark: hòa, hoà.
    TonePosition,
    /// Characters that look alike: Ð for Đ, composed and decomposed letters.
    UnicodeForm,
    /// A note or number next to the name.
    Remark,
    /// i for y.
    IForY,
    /// No diacritics on the sector's side.
    NoMarks,
    /// No diacritics on the registry's side.
    NoMarksRegistry,
    /// Another tone.
    Tone,
    /// Another vowel mark, or đ for d.
    VowelMark,
    /// One letter.
    Letter,
    /// A part shortened to its first letters.
    Abbreviated,
    /// The sector lacks a middle name.
    WordDropped,
    /// The sector has an additional word.
    WordAdded,
    /// The registry's name is the second name that the sector gives, or the other way round.
    SecondName,
    /// The same words in another order.
    WordsSwapped,
    /// One word differs.
    OtherWord,
    /// Another name altogether.
    OtherName,
    /// The same date in another style.
    DateStyle,
    /// Year alone against a full date.
    YearOnly,
    /// Month and year against a full date.
    MonthYearOnly,
    /// 01/01 of the year, which stands for a bare year.
    FirstOfJanuary,
    /// Day and month are swapped.
    DayMonthSwapped,
    /// Only the day differs.
    Day,
    /// Only the month differs.
    Month,
    /// Only the year differs.
    Year,
    /// More than one part of the date differs.
    OtherDate,
    /// Not a date that exists or can be read.
    UnreadableDate,
    /// The number had lost its leading zeros.
    LostZeros,
    /// Separators inside a number.
    Separators,
    /// The sector has only an old 9-digit number, and it equals the registry's.
    OldNumberEqual,
    /// The sector has only an old 9-digit number, and the registry extract has none.
    OldNumberUnchecked,
    /// The sector's old 9-digit number differs from the registry's.
    OldNumberOther,
    /// One digit differs.
    OneDigit,
    /// Two neighbouring digits are swapped.
    DigitsTransposed,
    /// One digit too few or too many.
    DigitCount,
    /// Another number.
    OtherNumber,
    /// Not a number of a known shape.
    UnreadableNumber,
    /// The same code written another way: 1 for male.
    OtherCode,
    /// Another sex.
    OtherSex,
    /// A value that the tables do not know.
    UnknownValue,
    /// Another name of the same ethnic group.
    OtherNameOfGroup,
    /// Another ethnic group.
    OtherGroup,
    /// The same coded value in different words.
    OtherWording,
    /// One side's coded value is more general and may mean the other's.
    MoreGeneral,
    /// Another coded value.
    OtherValue,
    /// The same place, written another way.
    PlaceWriting,
    /// An old commune's name for its only successor.
    OldPlaceName,
    /// An old commune that was divided.
    DividedPlace,
    /// One side names fewer levels.
    LessPrecise,
    /// A commune that no map has; everything else agrees.
    UnknownCommune,
    /// Same commune, another hamlet.
    OtherHamlet,
    /// Another commune.
    OtherCommune,
    /// Another district.
    OtherDistrict,
    /// Another province.
    OtherProvince,
    /// An address whose place is not in the tables.
    UnknownPlace,
}

impl Detail {
    /// The detail's name in `results.csv`.
    pub fn code(self) -> &'static str {
        match self {
            Detail::LetterCase => "letter_case",
            Detail::Spacing => "spacing",
            Detail::TonePosition => "tone_position",
            Detail::UnicodeForm => "unicode_form",
            Detail::Remark => "remark",
            Detail::IForY => "i_for_y",
            Detail::NoMarks => "no_marks",
            Detail::NoMarksRegistry => "no_marks_registry",
            Detail::Tone => "tone",
            Detail::VowelMark => "vowel_mark",
            Detail::Letter => "letter",
            Detail::Abbreviated => "abbreviated",
            Detail::WordDropped => "word_dropped",
            Detail::WordAdded => "word_added",
            Detail::SecondName => "second_name",
            Detail::WordsSwapped => "words_swapped",
            Detail::OtherWord => "other_word",
            Detail::OtherName => "other_name",
            Detail::DateStyle => "date_style",
            Detail::YearOnly => "year_only",
            Detail::MonthYearOnly => "month_year_only",
            Detail::FirstOfJanuary => "first_of_january",
            Detail::DayMonthSwapped => "day_month_swapped",
            Detail::Day => "day",
            Detail::Month => "month",
            Detail::Year => "year",
            Detail::OtherDate => "other_date",
            Detail::UnreadableDate => "unreadable_date",
            Detail::LostZeros => "lost_zeros",
            Detail::Separators => "separators",
            Detail::OldNumberEqual => "old_number_equal",
            Detail::OldNumberUnchecked => "old_number_unchecked",
            Detail::OldNumberOther => "old_number_other",
            Detail::OneDigit => "one_digit",
            Detail::DigitsTransposed => "digits_transposed",
            Detail::DigitCount => "digit_count",
            Detail::OtherNumber => "other_number",
            Detail::UnreadableNumber => "unreadable_number",
            Detail::OtherCode => "other_code",
            Detail::OtherSex => "other_sex",
            Detail::UnknownValue => "unknown_value",
            Detail::OtherNameOfGroup => "other_name_of_group",
            Detail::OtherGroup => "other_group",
            Detail::OtherWording => "other_wording",
            Detail::MoreGeneral => "more_general",
            Detail::OtherValue => "other_value",
            Detail::PlaceWriting => "place_writing",
            Detail::OldPlaceName => "old_place_name",
            Detail::DividedPlace => "divided_place",
            Detail::LessPrecise => "less_precise",
            Detail::UnknownCommune => "unknown_commune",
            Detail::OtherHamlet => "other_hamlet",
            Detail::OtherCommune => "other_commune",
            Detail::OtherDistrict => "other_district",
            Detail::OtherProvince => "other_province",
            Detail::UnknownPlace => "unknown_place",
        }
    }
}

/// The outcome of comparing one field of one pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Outcome {
    /// The kind.
    pub kind: Kind,
    /// What exactly the difference is, if there is more to say.
    pub detail: Option<Detail>,
}

impl Outcome {
    /// An outcome without a detail.
    pub const fn plain(kind: Kind) -> Outcome {
        Outcome { kind, detail: None }
    }

    /// An outcome with a detail.
    pub const fn of(kind: Kind, detail: Detail) -> Outcome {
        Outcome { kind, detail: Some(detail) }
    }
}
