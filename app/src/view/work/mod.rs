//! The work file: the dialog that saves it, and the button that opens one.

pub(super) mod dialog;
pub(super) mod open;
