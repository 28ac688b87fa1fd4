//! One person twice: in one list, in the files of two communes, in two different lists; and one code
//! on two people.
//!
//! Decided: in a list of events (doses, visits, payments) only rows that tell the same event are one
//! too many; an event of civil status that was registered twice is revoked once, and two codes of
//! social insurance are joined, because nobody may simply leave a row out there. Rows are one too
//! many only if they say the same; where a benefit, a period or a card differs, somebody looks at
//! the papers first. Of people in two lists only those are listed who cannot be in both.

mod case;
mod codes;
mod crossings;
mod differ;
mod duplicates;
mod same_people;
mod shared_codes;

pub(super) use crossings::crossings;
pub(super) use duplicates::duplicates;
