//! The lists that letters order: a dialog that opens from the results.

mod choices;
mod coverage;
pub(super) mod dialog;
mod extent;
mod letterhead;
mod offered;
mod save;
