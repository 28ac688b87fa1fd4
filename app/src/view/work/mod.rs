//! The work file: the dialog that saves it, hands parts of it out and takes them in, and the button
//! that opens one.

mod colleagues;
pub(super) mod dialog;
pub(super) mod open;
mod unlock;
