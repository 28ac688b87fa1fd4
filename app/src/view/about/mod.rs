//! About the data: a dialog that opens from the page's head.

mod amendments;
pub(super) mod dialog;
mod tables;
