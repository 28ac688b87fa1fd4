//! Explaining: a verdict in; codes with both values, the differing characters and the steps of the
//! score out. Never prose: `words` makes the sentences.

mod alike;
mod build;
mod digits;
mod marks;
mod own_search;
mod people;
#[cfg(test)]
mod people_tests;
mod query;
mod ruling;
#[cfg(test)]
mod ruling_tests;
mod search;
mod step;
mod view;
mod word;

pub use crate::normalise::OwnValue;
pub use alike::{Alike, LeftOut, alike};
pub use build::{blind_view, changed, detail_view, person_view, reported, row_view, select, steps};
pub use marks::mark;
pub use people::{FoundPeople, find_people};
pub use query::Query;
pub use ruling::{EngineView, RightedView, RulingKind, RulingView, ruling_view};
pub use step::Step;
pub use view::{CandidateView, DetailView, FieldView, Rival, RowView, Span};
