//! Writing files: archives (`archive`), the workbooks that are archives of XML (`workbook`), and files
//! under a password (`protected`).
//!
//! Everything goes to a [`Write`](std::io::Write) as it is made, from the beginning to the end: no
//! file but a locked one is ever in memory as a whole, and nothing is written that must be gone back
//! to. Equal input gives equal bytes.

mod archive;
mod beside;
#[cfg(test)]
mod full_disk;
mod packed_part;
pub mod protected;
pub(crate) mod workbook;
mod xml;

pub(crate) use archive::common_of;
pub use archive::{Archive, Parts, Said};
pub(crate) use beside::write_archive;
pub(crate) use packed_part::PackedPart;
pub(crate) use xml::push_text;
