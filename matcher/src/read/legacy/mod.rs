//! Legacy encodings of Vietnamese in cells: takes the text of a column, says which encoding it is
//! in, and gives it back as Unicode.
//!
//! No file says which font a cell was typed in, so the share of words that are Vietnamese syllables
//! before and after decoding decides for a whole column. Each cell is then decoded by itself, and
//! only if that does not make it worse: people paste rows in one encoding below rows in another.

mod bytes;
mod cell;
mod common_words;
mod compose;
mod decide;
mod decode;
mod encoding;
mod fonts;
mod header;
mod letters;
mod mojibake;
mod syllable;
#[cfg(test)]
mod tests;
mod viqr;
mod words;

pub use bytes::Page;
pub use cell::{Reading, decode_cell};
pub use decide::{Decision, decide};
pub use decode::decode;
pub use encoding::Legacy;
pub use header::decode_header;
pub use syllable::is_syllable;
