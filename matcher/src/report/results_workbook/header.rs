//! The header of a list of results, and the setup of its pages.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::styles::Styles;
use crate::report::workbook::{HeaderRows, Margins, PageSetup};

/// The setup of the pages that lists are printed on.
pub(super) const PAGE: PageSetup = PageSetup {
    margins: Some(Margins {
        left: 0.6,
        right: 0.4,
        top: 0.8,
        bottom: 0.8,
        header: 0.3,
        footer: 0.3,
    }),
    footer: Some("&C&P/&N"),
    ..SUMMARY_PAGE
};

/// The setup of the summary's page.
pub(super) const SUMMARY_PAGE: PageSetup = PageSetup { landscape: true, ..PageSetup::PLAIN };

/// Writes the header: columns given by their texts and their widths in characters, the first of
/// which stay in view.
pub(super) fn write_header<'a>(
    sheet: &mut Worksheet,
    columns: impl IntoIterator<Item = (&'a str, f64)>,
    frozen: u16,
    styles: &Styles,
) -> Result<HeaderRows, XlsxError> {
    sheet.set_row_height(0, 48)?;
    let mut last = 0;
    for (at, (text, width)) in (0..).zip(columns) {
        sheet.set_column_width(at, width)?;
        sheet.write_string_with_format(0, at, text, &styles.header)?;
        last = at;
    }
    Ok(HeaderRows { first: 0, last: 0, frozen, filter: Some(last) })
}
