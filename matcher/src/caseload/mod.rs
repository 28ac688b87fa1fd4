//! A work: what people decided about the rows of a list, bound to a run over that list.
//!
//! Takes a run and a casebook, which knows of cases and digests alone, and finds out which row each
//! case is and which person each answer means; lays the decisions over the verdicts; and turns what
//! somebody decides about a row into entries of the casebook. Decided: what cannot be placed for
//! certain is kept and shown, and not applied.

mod acts;
mod answers;
mod apart;
mod bound;
mod cases;
mod changes;
mod errands;
mod error;
mod judgement;
mod kept;
mod lookups;
mod put_off;
mod record;
mod rulings;
mod second;
mod seen;
#[cfg(test)]
mod tests;
mod value;

pub use answers::{Answer, OfField};
pub use bound::{Caseload, Signed};
pub use cases::Case;
pub use changes::Change;
pub use errands::RowAnswers;
pub use error::{CaseloadError, NotHere};
pub use judgement::Judgement;
pub use record::{CaseRows, CaseloadRecord, Persons, RecordError};
pub(crate) use rulings::code_of;
pub use seen::{AllSeen, Decision, Seen, Values};
pub(crate) use value::is_value_of;
