//! How the printed pages of a sheet are set up.

use crate::write::xml::escaped;

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
    /// Whether the first page has neither.
    pub first_without: bool,
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

impl Margins {
    /// Those of spreadsheet programs.
    pub(super) const USUAL: Margins =
        Margins { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

    /// As sheets have them.
    pub(super) fn to_xml(self) -> String {
        let Margins { left, right, top, bottom, header, footer } = self;
        format!(
            "<pageMargins left=\"{left}\" right=\"{right}\" top=\"{top}\" bottom=\"{bottom}\" \
             header=\"{header}\" footer=\"{footer}\"/>"
        )
    }
}

impl PageSetup {
    /// Portrait, with nothing set.
    pub(crate) const PLAIN: PageSetup = PageSetup {
        landscape: false,
        margins: None,
        header: None,
        footer: None,
        first_without: false,
        keeps_size_of_header: false,
        pages_wide: 1,
        on_one_page: false,
        centred: false,
        numbered_from_one: false,
    };

    /// What stands before the rows of a sheet that has a setup.
    pub(super) const BEFORE: &str = "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>";

    /// What stands behind them.
    pub(super) fn xml_behind(&self) -> String {
        let mut xml = String::new();
        if self.centred {
            xml += "<printOptions horizontalCentered=\"1\"/>";
        }
        xml += &self.margins.unwrap_or(Margins::USUAL).to_xml();
        xml += &format!("<pageSetup paperSize=\"{A4}\"");
        if self.pages_wide != 1 {
            xml += &format!(" fitToWidth=\"{}\"", self.pages_wide);
        }
        if !self.on_one_page {
            xml += " fitToHeight=\"0\"";
        }
        xml += " orientation=\"";
        xml += if self.landscape { "landscape\"" } else { "portrait\"" };
        if self.numbered_from_one {
            xml += " useFirstPageNumber=\"1\"";
        }
        xml += " horizontalDpi=\"200\" verticalDpi=\"200\"/>";
        if self.header.is_some() || self.footer.is_some() {
            xml += "<headerFooter";
            if self.first_without {
                xml += " differentFirst=\"1\"";
            }
            if self.keeps_size_of_header {
                xml += " scaleWithDoc=\"0\"";
            }
            xml += ">";
            for (element, text) in [("oddHeader", self.header), ("oddFooter", self.footer)] {
                if let Some(text) = text {
                    xml += &format!("<{element}>{}</{element}>", escaped(text));
                }
            }
            xml += "</headerFooter>";
        }
        xml
    }
}
