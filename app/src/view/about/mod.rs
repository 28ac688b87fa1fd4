//! About the data: a dialog that opens from the page's head.

mod amendments;
pub mod dialog;
mod tables;
