//! Formats of the cells of a list on paper.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, FormatUnderline};

/// Font size of the heading.
pub const SMALL: f64 = 12.0;
/// Font size of the motto and of the title.
pub const LARGE: f64 = 13.0;
/// Font size of the line under the office's name.
pub const STROKE: f64 = 6.0;

/// The formats that sheets use.
pub struct Styles {
    /// The nation's name.
    pub nation: Format,
    /// Titles and names of signers.
    pub signer: Format,
    /// The motto.
    pub motto: Format,
    /// The office's block, apart from its parts below.
    pub office: Format,
    /// In the office's block, the superior office.
    pub superior: Format,
    /// In the office's block, its name.
    pub name: Format,
    /// In the office's block, the line under the name.
    pub stroke: Format,
    /// Place and date, and what the list is attached to.
    pub italic: Format,
    /// The list's title.
    pub title: Format,
    /// Sentences below the table.
    pub sentence: Format,
    /// Notes below signers' titles.
    pub note: Format,
    /// Header cells of the table.
    pub header: Format,
    /// The sentence in a table without rows.
    pub nothing: Format,
    /// Links in the table of contents.
    pub link: Format,
    /// Cells of lines.
    pub line: Cells,
    /// Cells of sums and headings.
    pub total: Cells,
}

/// The formats of cells, by what they hold.
pub struct Cells {
    /// Text.
    pub text: Format,
    /// Text that begins like a formula.
    pub text_quoted: Format,
    /// Centred text.
    pub middle: Format,
    /// Centred text that begins like a formula.
    pub middle_quoted: Format,
    /// Running numbers.
    pub order: Format,
    /// Counts.
    pub count: Format,
    /// Centred counts.
    pub middle_count: Format,
    /// Percentages.
    pub share: Format,
}

impl Styles {
    /// The formats for a table in this font size, and for a heading enlarged by this factor.
    pub fn new(size: f64, larger: f64) -> Styles {
        let font = |size: f64| Format::new().set_font_name("Times New Roman").set_font_size(size);
        let round = |size: f64| (size * larger * 2.0).round() / 2.0;
        let middle = |format: Format| {
            format
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap()
        };
        let heading = |size: f64| middle(font(round(size)));
        let body = || {
            font(size)
                .set_border(FormatBorder::Thin)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap()
        };
        Styles {
            nation: heading(SMALL).set_bold(),
            signer: heading(SMALL).set_bold().set_align(FormatAlign::Top),
            motto: heading(LARGE).set_bold().set_underline(FormatUnderline::Single),
            office: heading(SMALL).set_align(FormatAlign::Top),
            superior: font(round(SMALL)),
            name: font(round(SMALL)).set_bold(),
            stroke: font(round(STROKE)),
            italic: heading(LARGE).set_italic(),
            title: heading(LARGE + 1.0).set_bold(),
            sentence: font(round(LARGE)).set_align(FormatAlign::VerticalCenter).set_text_wrap(),
            note: heading(SMALL).set_italic(),
            header: middle(body()).set_bold(),
            nothing: middle(body()).set_italic(),
            link: body().set_underline(FormatUnderline::Single),
            line: Cells::new(&body()),
            total: Cells::new(&body().set_bold()),
        }
    }
}

impl Cells {
    fn new(body: &Format) -> Cells {
        let text = body.clone().set_num_format("@");
        let middle = text.clone().set_align(FormatAlign::Center);
        // The bracket is as wide as the distance kept from the border.
        let right = body.clone().set_align(FormatAlign::Right);
        Cells {
            text_quoted: text.clone().set_quote_prefix(),
            text,
            middle_quoted: middle.clone().set_quote_prefix(),
            middle,
            order: body.clone().set_align(FormatAlign::Center).set_num_format("0"),
            middle_count: body.clone().set_align(FormatAlign::Center).set_num_format("#,##0"),
            count: right.clone().set_num_format("#,##0_)"),
            share: right.set_num_format("0.00\"%\"_)"),
        }
    }
}
