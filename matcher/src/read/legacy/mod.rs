//! Legacy encodings of Vietnamese in cells: takes the text of a column, says which encoding it is
//! in, and gives it back as Unicode.
//!
//! No file says which font a cell was typed in, so the share of words that are Vietnamese syllables
//! before and after decoding decides for a whole column. Each cell is then decoded by itself, and
//! only if that does not make it worse: people paste rows in one encoding below rows in another.

mod bytes;
mod cell;
mod common;
mod decide;
mod fonts;
mod header;
mod letters;
mod mojibake;
mod syllable;
#[cfg(test)]
mod tests;
mod viqr;
mod words;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

pub use bytes::Page;
pub use cell::{Reading, decode_cell};
pub use decide::{Decision, decide};
pub use header::decode_header;
pub use syllable::is_syllable;

/// A way in which Vietnamese was written before Unicode, or in which Unicode was misread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Legacy {
    /// The fonts .VnTime and .VnTimeH, also called ABC: one byte for each lower-case letter.
    Tcvn3,
    /// The fonts VNI-Times and similar ones: a letter followed by its mark.
    Vni,
    /// Marks typed as punctuation after the letter.
    Viqr,
    /// UTF-8 whose bytes were read as windows-1252, windows-1258 or Latin-1.
    Mojibake,
}

impl Legacy {
    /// All encodings, in the order in which equally good ones are tried.
    pub const ALL: [Legacy; 4] = [Legacy::Tcvn3, Legacy::Vni, Legacy::Viqr, Legacy::Mojibake];

    /// The name used in files and messages.
    pub fn code(self) -> &'static str {
        match self {
            Legacy::Tcvn3 => "tcvn3",
            Legacy::Vni => "vni",
            Legacy::Viqr => "viqr",
            Legacy::Mojibake => "mojibake",
        }
    }
}

/// The text in Unicode, composed. Characters that are not letters of the encoding stay as they are;
/// text in which nothing is decoded comes back untouched.
///
/// This trusts the caller that the text is in that encoding; [`decode_cell`] checks first.
pub fn decode<'a>(text: &'a str, from: Legacy) -> Cow<'a, str> {
    match from {
        Legacy::Tcvn3 | Legacy::Vni => fonts::decode(text, from, Page::Either, false),
        Legacy::Viqr => viqr::decode(text),
        Legacy::Mojibake => mojibake::decode(text),
    }
}

/// Composes letters around the decoded ones that are still decomposed.
fn composed(text: String) -> String {
    let parts = |c: char| matches!(c, '\u{300}'..='\u{36f}');
    if text.contains(parts) { text.nfc().collect() } else { text }
}
