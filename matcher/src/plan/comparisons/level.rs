//! A level of a comparison, and the macro by which a comparison lists its levels.

use crate::language::Text;

/// What can be compared between the two sides of a pair. The shares of a form's levels, together
/// with those that belong to any form, add up to 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// Nothing; such a level weighs nothing.
    Nothing,
    /// The level occurs in all forms of its comparison.
    Any,
    /// Both names are written with marks.
    Marked,
    /// One name is written without marks.
    Unmarked,
    /// One name is shortened to initials, or is a second name. Only pairs that agree show this
    /// form, so its random pairs cannot be counted and `u` stays the plan's.
    Cut,
    /// Full values on both sides.
    Full,
    /// Only a year on one side.
    Vague,
    /// One side has an age instead of a date.
    ByAge,
    /// Old numbers of nine digits.
    Old,
    /// Numbers of no Vietnamese shape.
    OtherShape,
    /// Both sides name a hamlet.
    Hamlets,
    /// One side names no hamlet.
    Communes,
    /// Both sides name a hamlet, and one side no commune.
    HamletNames,
    /// An equal number already says it.
    InNumber,
}

/// Which value of a pair has a frequency in the registry that serves as `u`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frequency {
    /// The same `u` for all values.
    None,
    /// The registry person's value of this kind.
    Person(PersonValue),
    /// The place that the list's row names.
    Place(PlaceValue),
    /// `u`, scaled by how common the two names are.
    Scaled(WhoseName),
    /// As above for the person's name, where a slip is likelier if the row has a word that nobody of
    /// the registry has.
    Slip,
    /// The registry person's name without marks, likewise.
    SlipOfLetters,
    /// `u` is for the registry as a whole: that share of rows has somebody else's value, which
    /// belongs to just one person.
    Borrowed,
}

/// A value of a registry person with a frequency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonValue {
    /// The name with its marks.
    Name,
    /// The name without marks.
    Letters,
    /// The date of birth.
    Date,
    /// The year of birth.
    Year,
    /// Day and month, given the year.
    DayOfYear,
    /// The father's name without marks, given his surname if the person has it too.
    Father,
    /// The mother's name without marks.
    Mother,
    /// The ethnic group.
    Group,
    /// Nothing but that namesakes are of one age more often than others.
    Generation,
}

/// A part of a place with a frequency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceValue {
    /// The hamlet.
    Hamlet,
    /// The commune without the hamlet.
    OtherHamlet,
    /// The commune, or the communes that are meant.
    Commune,
    /// The hamlet's name, in whichever commune.
    HamletName,
    /// The commonest part of what is said below the commune, in whichever commune.
    HamletPart,
}

/// Whose name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhoseName {
    /// The person's own.
    Own,
    /// The father's.
    Father,
    /// The mother's.
    Mother,
}

/// One level of a comparison.
#[derive(Clone, Copy, Debug)]
pub struct Level {
    /// Its code.
    pub code: &'static str,
    /// What explanations call it.
    pub label: Text,
    /// What can be compared.
    pub form: Form,
    /// Share of the form's true pairs.
    pub m: f64,
    /// Share of the form's random pairs to start from.
    pub u: f64,
    /// The value whose frequency counts.
    pub frequency: Frequency,
}

/// A level: its code, its label in both languages, its form, its shares, and the value whose
/// frequency counts.
pub(super) const fn level(
    code: &'static str,
    vi: &'static str,
    en: &'static str,
    form: Form,
    m: f64,
    u: f64,
    frequency: Frequency,
) -> Level {
    Level { code, label: Text::new(vi, en), form, m, u, frequency }
}

/// A level with the same `u` for all values.
pub(super) const fn plain(
    code: &'static str,
    vi: &'static str,
    en: &'static str,
    form: Form,
    m: f64,
    u: f64,
) -> Level {
    level(code, vi, en, form, m, u, Frequency::None)
}

/// One side is empty: nothing to compare.
pub(super) const MISSING: Level =
    plain("missing", "thiếu thông tin", "nothing to compare", Form::Nothing, 1.0, 1.0);

/// Declares the levels of a comparison: each member of the enum stands in one line with the level
/// that it names, so that neither can exist without the other.
macro_rules! levels {
    (
        $(#[$meta:meta])* pub enum $name:ident as $levels:ident {
            $( $(#[$of:meta])* $member:ident = $level:expr; )+
        }
    ) => {
        $crate::plan::comparisons::level::levels! {
            @enum $(#[$meta])* $name { $( $(#[$of])* $member )+ }
        }

        /// The levels, in the order of the enum.
        pub(super) const $levels: &[Level] = &[$( $level ),+];
    };
    (
        $(#[$meta:meta])* pub enum $name:ident as fn $levels:ident($($given:ident: $type:ty),+) {
            $( $(#[$of:meta])* $member:ident = $level:expr; )+
        }
    ) => {
        $crate::plan::comparisons::level::levels! {
            @enum $(#[$meta])* $name { $( $(#[$of])* $member )+ }
        }

        /// The levels, in the order of the enum.
        pub(super) const fn $levels($($given: $type),+) -> [Level; $name::ALL.len()] {
            [$( $level ),+]
        }
    };
    (@enum $(#[$meta:meta])* $name:ident { $( $(#[$of:meta])* $member:ident )+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $( $(#[$of])* $member, )+ }

        impl $name {
            /// All levels; a level's position is that among the levels of its comparison.
            pub const ALL: [$name; [$( stringify!($member) ),+].len()] = [$( $name::$member ),+];
        }
    };
}

pub(super) use levels;
