//! All troubles: the field that each touches, what is then true of that field, and how often each
//! comes up.

use crate::sample::labels::{Field, Label};

macro_rules! troubles {
    ($($trouble:ident: $field:ident => $label:ident,)*) => {
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub(crate) enum Trouble { $($trouble,)* }

        impl Trouble {
            #[cfg(test)]
            pub(crate) const ALL: &[Trouble] = &[$(Trouble::$trouble,)*];

            /// The field it touches and what is true of that field afterwards.
            pub(crate) fn mark(self) -> (Field, Label) {
                match self { $(Trouble::$trouble => (Field::$field, Label::$label),)* }
            }
        }
    };
}

troubles! {
    WrongTone: Name => Different,
    WrongVowel: Name => Different,
    WrongLetter: Name => Different,
    LostLetter: Name => Different,
    DoubledLetter: Name => Different,
    SwappedSyllables: Name => Different,
    LostMiddle: Name => Part,
    Abbreviated: Name => Part,
    NoMarks: Name => NoMark,
    IForY: Name => Variant,
    Capitals: Name => Format,
    LooseSpaces: Name => Format,
    OtherTonePlace: Name => Format,
    Bracketed: Name => Format,
    ForeignD: Name => Format,
    Decomposed: Name => Format,
    YearOnly: Birth => Part,
    FirstOfJanuary: Birth => RegPart,
    DayMonthSwapped: Birth => Different,
    YearOffByOne: Birth => Different,
    YearOffByTen: Birth => Different,
    WrongYearDigit: Birth => Different,
    WrongDay: Birth => Different,
    DateSerial: Birth => Format,
    DateShort: Birth => Format,
    DateIso: Birth => Format,
    DateDashed: Birth => Format,
    DateDigits: Birth => Format,
    OldNumber: Number => OldNumber,
    OldNumberLostZero: Number => OldNumber,
    WrongDigit: Number => Different,
    SwappedDigits: Number => Different,
    NumberOfHousehold: Number => Different,
    NumberOfAnother: Number => Different,
    NoNumber: Number => Empty,
    NumberLostZeros: Number => Format,
    NumberSpaced: Number => Format,
    WrongSex: Sex => Different,
    NoSex: Sex => Empty,
    SexCoded: Sex => Format,
    WrongGroup: Group => Different,
    NoGroup: Group => Empty,
    GroupOtherName: Group => Format,
    OldCommune: Address => Format,
    ShortAddress: Address => Short,
    MovedAway: Address => Different,
    NoAddress: Address => Empty,
    WrongFather: Father => Different,
    WrongMother: Mother => Different,
    ShortFather: Father => Part,
    FatherNoMarks: Father => NoMark,
    MotherNoMarks: Mother => NoMark,
    NoFather: Father => Empty,
    NoMother: Mother => Empty,
    // These are about the whole row; the label says what remains true of the field.
    Unregistered: Name => Same,
    NamesakeUnregistered: Name => Same,
    ListedTwice: Name => Same,
    Twin: Name => Same,
    Dead: Name => Same,
    FormulaNote: Name => Same,
    LongNote: Name => Same,
}

/// How often each real trouble comes up: the cards from which the list deals.
#[rustfmt::skip]
pub(crate) const DECK: &[(Trouble, u32)] = &[
    (Trouble::WrongTone, 9), (Trouble::WrongVowel, 6), (Trouble::WrongLetter, 5), (Trouble::LostLetter, 4),
    (Trouble::DoubledLetter, 3), (Trouble::SwappedSyllables, 3), (Trouble::LostMiddle, 8),
    (Trouble::Abbreviated, 4), (Trouble::NoMarks, 6), (Trouble::IForY, 5),
    (Trouble::YearOnly, 8), (Trouble::DayMonthSwapped, 7), (Trouble::YearOffByOne, 5),
    (Trouble::YearOffByTen, 4), (Trouble::WrongYearDigit, 3), (Trouble::WrongDay, 5),
    (Trouble::OldNumber, 14), (Trouble::OldNumberLostZero, 5), (Trouble::WrongDigit, 6),
    (Trouble::SwappedDigits, 4), (Trouble::NumberOfHousehold, 4), (Trouble::NoNumber, 12),
    (Trouble::WrongSex, 5), (Trouble::NoSex, 4), (Trouble::WrongGroup, 4), (Trouble::NoGroup, 3),
    (Trouble::MovedAway, 9), (Trouble::NoAddress, 3), (Trouble::WrongFather, 3), (Trouble::WrongMother, 3),
    (Trouble::ShortFather, 2), (Trouble::FatherNoMarks, 1), (Trouble::MotherNoMarks, 1),
    (Trouble::NoFather, 2), (Trouble::NoMother, 2),
];
