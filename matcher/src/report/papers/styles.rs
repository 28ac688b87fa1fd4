//! Formats of the cells of a list on paper.

use crate::report::list::ColumnKind;
use crate::report::workbook::ValueStyles;
use crate::write::workbook::{self, Across, Down, Font, Format, Style};

/// The font of official papers.
const FONT: Font = Font { name: "Times New Roman", ..workbook::CALIBRI };
/// Font size of the heading.
pub(super) const SMALL: f64 = 12.0;
/// Font size of the motto and of the title.
pub(super) const LARGE: f64 = 13.0;
/// Font size of the line under the office's name.
pub(super) const STROKE: f64 = 6.0;

/// The colour of the cells of a form that are filled in.
const FILLED_IN: u32 = 0xFF_F8_E1;

/// The styles that sheets use.
pub(super) struct Styles {
    /// The nation's name.
    pub nation: Style,
    /// The block of a signer, apart from its parts below.
    pub signer: Style,
    /// In the block of a signer, title and name.
    pub signer_name: Font,
    /// The motto.
    pub motto: Style,
    /// The office's block, apart from its parts below.
    pub office: Style,
    /// In the office's block, the superior office.
    pub superior: Font,
    /// In the office's block, its name.
    pub name: Font,
    /// In the office's block, the line under the name.
    pub stroke: Font,
    /// Place and date, and what the list is attached to.
    pub italic: Style,
    /// The list's title.
    pub title: Style,
    /// What is said once instead of in every row.
    pub said: Style,
    /// Sentences below the table.
    pub sentence: Style,
    /// Notes below signers' titles.
    pub note: Font,
    /// Header cells of the table.
    pub header: Style,
    /// The sentence in a table without rows.
    pub nothing: Style,
    /// Links in the table of contents.
    pub link: Style,
    /// Cells of lines.
    pub line: Cells,
    /// Cells of sums and headings.
    pub total: Cells,
    /// Cells of a form that are filled in by hand.
    pub form: Option<Form>,
}

/// The formats of the cells of a form that are filled in by hand.
pub(super) struct Form {
    /// Those for text.
    pub answer: Style,
    /// Those for days.
    pub day: Style,
}

/// The formats of a row's cells, by what their columns hold.
pub(super) struct Cells {
    /// Columns of text, and of counts at their right edge.
    pub text: ValueStyles,
    /// Columns of short, centred text and counts.
    pub middle: ValueStyles,
    /// The column of running numbers.
    pub order: ValueStyles,
    /// Dates that are written into empty cells.
    pub date: Style,
}

impl Styles {
    /// The styles, of a book, for a table in this font size and for a heading enlarged by this
    /// factor; the table may be a form.
    pub(super) fn new(
        styles: &mut workbook::Styles,
        size: f64,
        larger: f64,
        is_form: bool,
    ) -> Styles {
        let font = |size: f64| Font { size: (size * larger * 2.0).round() / 2.0, ..FONT };
        let bold = |size: f64| Font { bold: true, ..font(size) };
        let italic = |size: f64| Font { italic: true, ..font(size) };
        let heading = |font: Font| Format {
            across: Across::Middle,
            down: Down::Middle,
            wraps: true,
            ..Format::of(font)
        };
        let text = |font: Font| Format { across: Across::General, ..heading(font) };
        let table = Font { size, ..FONT };
        let body = |font: Font| Format { borders: true, ..text(font) };
        let in_middle = |font: Font| Format { across: Across::Middle, ..body(font) };
        let bold_in_table = Font { bold: true, ..table };
        let motto = Font { underlined: true, ..bold(LARGE) };
        let link = Font { underlined: true, ..table };
        let filled_in = |number: &'static str, across: Across| Format {
            number,
            across,
            unlocked: true,
            fill: Some(FILLED_IN),
            ..body(table)
        };
        Styles {
            nation: styles.add(heading(bold(SMALL))),
            signer: styles.add(Format { down: Down::Top, ..heading(bold(SMALL)) }),
            signer_name: bold(SMALL),
            motto: styles.add(heading(motto)),
            office: styles.add(Format { down: Down::Top, ..heading(font(SMALL)) }),
            superior: font(SMALL),
            name: bold(SMALL),
            stroke: font(STROKE),
            italic: styles.add(heading(italic(LARGE))),
            title: styles.add(heading(bold(LARGE + 1.0))),
            said: styles.add(text(font(SMALL))),
            sentence: styles.add(text(font(LARGE))),
            note: italic(SMALL),
            header: styles.add(in_middle(bold_in_table)),
            nothing: styles.add(in_middle(Font { italic: true, ..table })),
            link: styles.add(body(link)),
            line: Cells::new(styles, body(table)),
            total: Cells::new(styles, body(bold_in_table)),
            form: is_form.then(|| Form {
                answer: styles.add(filled_in("@", Across::General)),
                day: styles.add(filled_in("dd/mm/yyyy", Across::Middle)),
            }),
        }
    }
}

impl Cells {
    fn new(styles: &mut workbook::Styles, body: Format) -> Cells {
        let centre = Format { across: Across::Middle, ..body };
        let right = Format { across: Across::Right, ..body };
        // The bracket is as wide as the distance kept from the border.
        let share = Format { number: "0.00\"%\"_)", ..right };
        let count = |number, of| Format { number, ..of };
        Cells {
            text: ValueStyles::add(styles, body, count("#,##0_)", right), share),
            middle: ValueStyles::add(styles, centre, count("#,##0", centre), share),
            order: ValueStyles::add(styles, centre, count("0", centre), share),
            date: styles.add(Format { number: "dd/mm/yyyy", ..centre }),
        }
    }

    /// The styles for a column of this kind.
    pub(super) fn of(&self, kind: ColumnKind) -> &ValueStyles {
        match kind {
            ColumnKind::Order => &self.order,
            ColumnKind::Text => &self.text,
            ColumnKind::Middle => &self.middle,
        }
    }
}
