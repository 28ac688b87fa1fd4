//! Headers of what is no field of a person: what offices keep beside the people of their lists.
//!
//! Each row of a table has a meaning, whole headers and parts of headers. Decided: a column whose
//! header is here never holds a field, whatever its values look like; a bank account of ten digits
//! that begins with 10 has the shape of a personal number that lost its zeros.

mod amounts;
mod documents;
mod events;
mod groups;
mod meaning;
mod other_people;
mod places;

pub use meaning::OtherMeaning;
use meaning::Words;

/// Every table.
pub(super) const TABLES: [&[Words]; 6] = [
    documents::DOCUMENTS,
    events::EVENTS,
    amounts::AMOUNTS,
    places::PLACES,
    groups::GROUPS,
    other_people::OTHER_PEOPLE,
];

/// Every whole header of the tables.
pub(super) fn whole_headers() -> impl Iterator<Item = &'static str> {
    TABLES.into_iter().flatten().flat_map(|row| row.whole.iter().copied())
}
