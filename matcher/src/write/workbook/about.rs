//! What a book says of itself, and of its sheets.

use super::format::{CALIBRI, Font};

/// What a book says of itself.
#[derive(Clone, Copy, Debug)]
pub(crate) struct About {
    /// Its title.
    pub title: &'static str,
    /// Who made it; may be empty.
    pub author: &'static str,
    /// The day on which it was made, as in "2025-01-01": one that never changes.
    pub created: &'static str,
    /// The font of cells without a format, in which columns are measured.
    pub font: Font,
}

impl About {
    /// A book of a title, made on a day.
    pub(crate) const fn of(title: &'static str, created: &'static str) -> About {
        About { title, author: "", created, font: CALIBRI }
    }
}

/// What the book as a whole says of a sheet.
pub(super) struct Listed {
    pub name: String,
    pub is_hidden: bool,
    /// The names of its ranges, each with the range.
    pub ranges: Vec<(&'static str, String)>,
}
