//! What the browser does for the page beside drawing it: it keeps things, reads chosen files and
//! writes new ones.

pub(super) mod chosen_file;
pub(super) mod clock;
pub(super) mod download;
mod dynamic;
pub(super) mod memory;
pub(super) mod reserve;
pub(super) mod text_file;

pub(crate) use memory::language;
