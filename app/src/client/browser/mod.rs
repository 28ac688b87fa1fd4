//! What the browser does for the page beside drawing it: it keeps things, reads chosen files and
//! writes new ones.

pub mod download;
pub mod memory;
pub mod text_file;

pub use memory::language;
