//! The state: what the journal says in the end, as a fold of its entries.
//!
//! Everything decided is a register with a value. A register keeps every write with the writes that
//! its author knew and replaced, so that the value is a function of the *set* of writes: two copies
//! of a work that took over one another's entries in another order hold the same. Writes that did
//! not know of one another and say different things are a conflict until somebody decides.
//!
//! An undo is a write that stands for what its entry had replaced. It touches only registers that
//! still hold what that entry wrote; the others are told and left.

mod acts;
mod casebook;
mod cell;
mod fold;
mod held;
mod second_looks;

pub use acts::Returned;
pub use casebook::{Casebook, CasebookError, RescuedCasebook};
pub use fold::{Applied, NotFollowing};
pub use held::{Preview, State};
pub use second_looks::SecondLook;
