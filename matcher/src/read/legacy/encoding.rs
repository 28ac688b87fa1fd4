//! The ways in which Vietnamese was written before Unicode.

use serde::{Deserialize, Serialize};

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
