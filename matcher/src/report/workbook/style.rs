//! Formats of the workbook's cells.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// The formats that sheets use.
pub struct Styles {
    /// Sheet titles.
    pub title: Format,
    /// Header cells.
    pub header: Format,
    /// Text, which is not taken for a formula even when edited by hand.
    pub text: Format,
    /// Text that begins like a formula.
    pub quoted: Format,
    /// A difference that matters.
    pub difference: Format,
    /// Counts and row numbers.
    pub count: Format,
    /// Percentages.
    pub share: Format,
    /// Scores.
    pub score: Format,
}

impl Styles {
    /// The formats, in the font of official papers.
    pub fn new() -> Styles {
        let base = || Format::new().set_font_name("Times New Roman").set_font_size(11);
        let cell = || base().set_align(FormatAlign::Top);
        Styles {
            title: base().set_bold().set_font_size(14),
            header: base()
                .set_bold()
                .set_border(FormatBorder::Thin)
                .set_background_color(Color::RGB(0x00E3_ECF5))
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap(),
            text: cell().set_num_format("@"),
            quoted: cell().set_num_format("@").set_quote_prefix(),
            difference: cell().set_num_format("@").set_background_color(Color::RGB(0x00FF_F1CC)),
            count: cell().set_num_format("#,##0"),
            share: cell().set_num_format("0.00"),
            score: cell().set_num_format("0.0"),
        }
    }
}
