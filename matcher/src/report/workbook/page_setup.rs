//! How the printed pages of a sheet are set up.

use rust_xlsxwriter::Worksheet;

/// Paper size A4, as spreadsheets number it.
const A4: u8 = 9;

/// The setup of a sheet's printed pages. All are A4.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PageSetup {
    /// Landscape instead of portrait.
    pub landscape: bool,
    /// Distances from the edges of the paper; `None` for those of the spreadsheet program.
    pub margins: Option<Margins>,
    /// The line at the top of each page, in the codes of spreadsheets.
    pub header: Option<&'static str>,
    /// The line at the bottom of each page.
    pub footer: Option<&'static str>,
    /// Whether these lines keep their size if the sheet is printed smaller to fit.
    pub keeps_size_of_header: bool,
    /// How many pages are as wide as the sheet, which is printed smaller to fit.
    pub pages_wide: u16,
    /// Whether the sheet is printed on one page, not only as wide as one.
    pub on_one_page: bool,
    /// Whether the sheet stands in the middle of the paper.
    pub centred: bool,
    /// Whether the sheet has page numbers of its own, from 1.
    pub numbered_from_one: bool,
}

/// Distances from the edges of the paper in inches.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Margins {
    /// Of the sheet from the left edge.
    pub left: f64,
    /// Of the sheet from the right edge.
    pub right: f64,
    /// Of the sheet from the upper edge.
    pub top: f64,
    /// Of the sheet from the lower edge.
    pub bottom: f64,
    /// Of the header from the upper edge.
    pub header: f64,
    /// Of the footer from the lower edge.
    pub footer: f64,
}

impl PageSetup {
    /// Portrait, with nothing set.
    pub(crate) const PLAIN: PageSetup = PageSetup {
        landscape: false,
        margins: None,
        header: None,
        footer: None,
        keeps_size_of_header: false,
        pages_wide: 1,
        on_one_page: false,
        centred: false,
        numbered_from_one: false,
    };

    /// Sets up a sheet.
    pub(crate) fn apply(&self, sheet: &mut Worksheet) {
        sheet.set_paper_size(A4);
        sheet.set_print_fit_to_pages(self.pages_wide, u16::from(self.on_one_page));
        if self.landscape {
            sheet.set_landscape();
        }
        if let Some(Margins { left, right, top, bottom, header, footer }) = self.margins {
            sheet.set_margins(left, right, top, bottom, header, footer);
        }
        if let Some(text) = self.header {
            sheet.set_header(text);
        }
        if let Some(text) = self.footer {
            sheet.set_footer(text);
        }
        if self.keeps_size_of_header {
            sheet.set_header_footer_scale_with_doc(false);
        }
        if self.centred {
            sheet.set_print_center_horizontally(true);
        }
        if self.numbered_from_one {
            sheet.set_print_first_page_number(1);
        }
    }
}
