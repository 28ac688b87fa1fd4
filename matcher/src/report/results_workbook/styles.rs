//! Formats of the cells of the workbook of results.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::report::workbook::ValueFormats;

/// Behind values that differ.
const DIFFERING: Color = Color::RGB(0x00FF_F1CC);

/// The formats that sheets use.
pub(super) struct Styles {
    /// Sheet titles.
    pub title: Format,
    /// Header cells.
    pub header: Format,
    /// Values that really differ from the other side's.
    pub differing: ValueFormats,
    /// Values; those with decimals are scores.
    pub values: ValueFormats,
    /// Values that take several lines.
    pub sentences: ValueFormats,
    /// The same as values, where those with decimals are percentages.
    pub figures: ValueFormats,
}

impl Styles {
    /// The formats, in the font of official papers.
    pub(super) fn new() -> Styles {
        let base = || Format::new().set_font_name("Times New Roman").set_font_size(11);
        let cell = || base().set_align(FormatAlign::Top);
        let values = ValueFormats {
            // Not taken for a formula even when edited by hand.
            text: cell().set_num_format("@"),
            quoted: cell().set_num_format("@").set_quote_prefix(),
            count: cell().set_num_format("#,##0"),
            decimal: cell().set_num_format("0.0"),
        };
        Styles {
            title: base().set_bold().set_font_size(14),
            header: base()
                .set_bold()
                .set_border(FormatBorder::Thin)
                .set_background_color(Color::RGB(0x00E3_ECF5))
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap(),
            differing: ValueFormats {
                text: values.text.clone().set_background_color(DIFFERING),
                quoted: values.quoted.clone().set_background_color(DIFFERING),
                ..values.clone()
            },
            sentences: ValueFormats {
                text: values.text.clone().set_text_wrap(),
                quoted: values.quoted.clone().set_text_wrap(),
                ..values.clone()
            },
            figures: ValueFormats { decimal: cell().set_num_format("0.00"), ..values.clone() },
            values,
        }
    }
}
