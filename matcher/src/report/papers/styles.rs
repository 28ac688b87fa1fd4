//! Formats of the cells of a list on paper.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, FormatUnderline};

use crate::report::list::ColumnKind;
use crate::report::workbook::ValueFormats;

/// Font size of the heading.
pub(super) const SMALL: f64 = 12.0;
/// Font size of the motto and of the title.
pub(super) const LARGE: f64 = 13.0;
/// Font size of the line under the office's name.
pub(super) const STROKE: f64 = 6.0;

/// The formats that sheets use.
pub(super) struct Styles {
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
    /// What is said once instead of in every row.
    pub said: Format,
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

/// The formats of a row's cells, by what their columns hold.
pub(super) struct Cells {
    /// Columns of text, and of counts at their right edge.
    pub text: ValueFormats,
    /// Columns of short, centred text and counts.
    pub middle: ValueFormats,
    /// The column of running numbers.
    pub order: ValueFormats,
    /// Dates that are written into empty cells.
    pub date: Format,
}

impl Styles {
    /// The formats for a table in this font size, and for a heading enlarged by this factor.
    pub(super) fn new(size: f64, larger: f64) -> Styles {
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
            said: font(round(SMALL)).set_align(FormatAlign::VerticalCenter).set_text_wrap(),
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
        let quoted = |format: &Format| format.clone().set_quote_prefix();
        let plain = body.clone().set_num_format("@");
        let centre = body.clone().set_align(FormatAlign::Center);
        let plain_centre = centre.clone().set_num_format("@");
        // The bracket is as wide as the distance kept from the border.
        let right = body.clone().set_align(FormatAlign::Right);
        let text = ValueFormats {
            quoted: quoted(&plain),
            text: plain,
            count: right.clone().set_num_format("#,##0_)"),
            decimal: right.set_num_format("0.00\"%\"_)"),
        };
        let middle = ValueFormats {
            quoted: quoted(&plain_centre),
            text: plain_centre,
            count: centre.clone().set_num_format("#,##0"),
            decimal: text.decimal.clone(),
        };
        let date = centre.clone().set_num_format("dd/mm/yyyy");
        let order = ValueFormats { count: centre.set_num_format("0"), ..middle.clone() };
        Cells { text, middle, order, date }
    }

    /// The formats for a column of this kind.
    pub(super) fn of(&self, kind: ColumnKind) -> &ValueFormats {
        match kind {
            ColumnKind::Order => &self.order,
            ColumnKind::Text => &self.text,
            ColumnKind::Middle => &self.middle,
        }
    }
}
