//! How a cell looks.

/// The font that columns are measured in unless a book has another one.
pub(crate) const CALIBRI: Font =
    Font { name: "Calibri", size: 11.0, bold: false, italic: false, underlined: false };

/// A font.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Font {
    /// Its name.
    pub name: &'static str,
    /// Its size in points.
    pub size: f64,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
    /// Whether it is underlined.
    pub underlined: bool,
}

/// Where a text stands across its cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Across {
    /// Text on the left, numbers on the right.
    #[default]
    General,
    /// In the middle.
    Middle,
    /// On the right.
    Right,
}

/// Where a text stands between the upper and the lower border of its cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Down {
    /// Below.
    #[default]
    Bottom,
    /// In the middle.
    Middle,
    /// Above.
    Top,
}

/// How a cell looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Format {
    /// The font.
    pub font: Font,
    /// The format of numbers, in the codes of spreadsheets; "@" for text, "" for none.
    pub number: &'static str,
    /// Whether a text stays text even if it looks like a formula and is edited by hand.
    pub quoted: bool,
    /// Where the text stands across the cell.
    pub across: Across,
    /// Where it stands between the upper and the lower border.
    pub down: Down,
    /// Whether it goes on in another line.
    pub wraps: bool,
    /// Whether the cell has thin borders.
    pub borders: bool,
    /// The colour of the cell as red, green and blue.
    pub fill: Option<u32>,
    /// Whether the cell may be changed on a sheet that is locked.
    pub unlocked: bool,
}

impl Format {
    /// The format of a cell in this font, with nothing else set.
    pub(crate) const fn of(font: Font) -> Format {
        Format {
            font,
            number: "",
            quoted: false,
            across: Across::General,
            down: Down::Bottom,
            wraps: false,
            borders: false,
            fill: None,
            unlocked: false,
        }
    }
}
