//! Cases that go out to be verified: a dialog that sends them, takes back what was answered, and
//! reports how far that is.

pub(super) mod dialog;
mod figures;
mod give;
mod lines;
mod out;
mod report;
mod send;
mod take;
