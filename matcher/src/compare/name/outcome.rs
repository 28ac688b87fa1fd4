//! The typed difference of two names.

use super::level::{first_level, level};
use super::words::{kept_words_agree, same_letters, same_run_together};
use crate::compare::raw::missing;
use crate::compare::writing::writing;
use crate::normalise::{NameId, Names};
use crate::plan::{Detail, Kind, NameLevel, Outcome};

/// What differs between two raw names.
pub(crate) fn outcome(
    names: &Names,
    sector: NameId,
    registry: NameId,
    raw: (&str, &str),
) -> Outcome {
    if let Some(missing) = missing(raw) {
        return missing;
    }
    if raw.0.trim() == raw.1.trim() {
        return Outcome::plain(Kind::Same);
    }
    let (a, b) = (names.words(sector), names.words(registry));
    match level(names, sector, registry) {
        // A cell with nothing but notes or punctuation holds no name to compare.
        NameLevel::Missing if sector == Names::MISSING => Outcome::plain(Kind::MissingSector),
        NameLevel::Missing => Outcome::plain(Kind::MissingRegistry),
        NameLevel::Equal => Outcome::of(Kind::Format, writing(raw)),
        NameLevel::Variant => Outcome::of(Kind::Variant, Detail::IForY),
        // Unmarked means that only marks are missing; Li for Lý also differs in a letter.
        NameLevel::Unmarked if !same_letters(names, a, b) => {
            Outcome::of(Kind::Variant, Detail::IForY)
        }
        NameLevel::Unmarked if !names.is_marked(sector) => {
            Outcome::of(Kind::Unmarked, Detail::NoMarks)
        }
        NameLevel::Unmarked => Outcome::of(Kind::Unmarked, Detail::NoMarksRegistry),
        NameLevel::Tone => Outcome::of(Kind::Different, Detail::Tone),
        NameLevel::Marks => Outcome::of(Kind::Different, Detail::VowelMark),
        NameLevel::Abbreviated
            if first_level(names, sector, registry) != NameLevel::Abbreviated =>
        {
            Outcome::of(Kind::Partial, Detail::SecondName)
        }
        NameLevel::Abbreviated if kept_words_agree(names, sector, a, b) => {
            Outcome::of(Kind::Partial, Detail::Abbreviated)
        }
        NameLevel::Dropped if a.len() == b.len() => Outcome::of(Kind::Different, Detail::OtherWord),
        NameLevel::Dropped if kept_words_agree(names, sector, a, b) => {
            let detail = if a.len() < b.len() { Detail::WordDropped } else { Detail::WordAdded };
            Outcome::of(Kind::Partial, detail)
        }
        NameLevel::Letter if same_run_together(names, a, b) => {
            Outcome::of(Kind::Format, Detail::Spacing)
        }
        NameLevel::Abbreviated | NameLevel::Alike | NameLevel::Letter => {
            Outcome::of(Kind::Different, Detail::Letter)
        }
        NameLevel::Dropped if a.len() < b.len() => {
            Outcome::of(Kind::Different, Detail::WordDropped)
        }
        NameLevel::Dropped => Outcome::of(Kind::Different, Detail::WordAdded),
        NameLevel::Swapped => Outcome::of(Kind::Different, Detail::WordsSwapped),
        NameLevel::Regional | NameLevel::OneWord => Outcome::of(Kind::Different, Detail::OtherWord),
        NameLevel::Given | NameLevel::Other => Outcome::of(Kind::Different, Detail::OtherName),
    }
}
