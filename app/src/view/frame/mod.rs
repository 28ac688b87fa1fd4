//! What stands around every screen: the page's name, its promise, the steps, the language.

pub(super) mod header;
mod language;
mod promise;
mod stepper;
