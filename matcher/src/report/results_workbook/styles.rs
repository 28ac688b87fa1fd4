//! Formats of the cells of the workbook of results.

use crate::report::workbook::ValueStyles;
use crate::write::workbook::{self, Across, Down, Font, Format, Style};

/// Behind values that differ, and behind headers.
const DIFFERING: u32 = 0x00FF_F1CC;
const HEADER: u32 = 0x00E3_ECF5;

/// The font of official papers.
pub(super) const FONT: Font = Font { name: "Times New Roman", ..workbook::CALIBRI };

/// The styles that sheets use.
pub(super) struct Styles {
    /// Sheet titles.
    pub title: Style,
    /// Header cells.
    pub header: Style,
    /// Values that really differ from the other side's.
    pub differing: ValueStyles,
    /// Values; those with decimals are scores.
    pub values: ValueStyles,
    /// Values that take several lines.
    pub sentences: ValueStyles,
    /// The same as values, where those with decimals are percentages.
    pub figures: ValueStyles,
}

impl Styles {
    /// The styles, of a book.
    pub(super) fn new(styles: &mut workbook::Styles) -> Styles {
        let bold = Font { bold: true, ..FONT };
        let cell = Format { down: Down::Top, ..Format::of(FONT) };
        let header = Format {
            borders: true,
            fill: Some(HEADER),
            across: Across::Middle,
            down: Down::Middle,
            wraps: true,
            ..Format::of(bold)
        };
        let mut values = |text: Format, decimal| {
            let count = Format { number: "#,##0", ..cell };
            ValueStyles::add(styles, text, count, Format { number: decimal, ..cell })
        };
        Styles {
            differing: values(Format { fill: Some(DIFFERING), ..cell }, "0.0"),
            values: values(cell, "0.0"),
            sentences: values(Format { wraps: true, ..cell }, "0.0"),
            figures: values(cell, "0.00"),
            title: styles.add(Format::of(Font { size: 14.0, ..bold })),
            header: styles.add(header),
        }
    }
}
