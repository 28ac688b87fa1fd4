//! The journal: what was decided, by whom and when, line after line, each chained to the one before.
//!
//! A journal is only added to; undoing is an entry too. A line's hash is taken over its bytes as
//! they were written, so that lines of a later version, with keys and acts that this one does not
//! know, are checked and kept all the same. Whoever recomputes every hash is not found by the chain
//! alone, but by its head written down elsewhere.
//!
//! The journal holds numbers of cases, digests of people, codes, and the name of who decided. What
//! was typed (notes, right values) is kept beside it in [`Texts`].

mod act;
mod chain;
mod entry;
mod envelope;
mod errand;
mod register;
mod texts;
mod writes;

pub use act::{Act, ActError, Answered, LeftForLater, Replaced};
pub use chain::{Damage, Journal, JournalError, Rescued};
pub use entry::{Entry, EntryError, Origin};
pub use envelope::{By, EnvelopeError, Time};
pub use errand::Errand;
pub use register::{Held, Register, Value};
pub use texts::{Texts, TextsError};
pub use writes::Write;
