//! The header of a list of results, and the setup of its pages.

use super::styles::Styles;
use crate::report::workbook::HeaderRows;
use crate::write::workbook::{Margins, PageSetup, Sheet};

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

/// The width of a page between its margins in points, and the least share of its size in which a
/// sheet is printed on as few pages as that allows.
const ACROSS: f64 = 770.0;
const SMALLEST: f64 = 0.65;
/// The most pages beside each other: more than that nobody lays out on a table.
const PAGES: f64 = 3.0;

/// The setup for columns of these widths in characters, the first of which are repeated.
pub(super) fn page_for(widths: impl Iterator<Item = f64>, repeated: u16) -> PageSetup {
    let points: Vec<f64> = widths.map(|width| width * 5.25 + 3.75).collect();
    let (first, rest) = points.split_at(usize::from(repeated).min(points.len()));
    let (first, rest) = (first.iter().sum::<f64>(), rest.iter().sum::<f64>());
    let room = (ACROSS / SMALLEST - first).max(1.0);
    PageSetup { pages_wide: (rest / room).ceil().clamp(1.0, PAGES) as u16, ..PAGE }
}

/// Writes the header: columns given by their texts and their widths in characters, the first of
/// which stay in view.
pub(super) fn write_header<'a>(
    sheet: &mut Sheet,
    columns: impl IntoIterator<Item = (&'a str, f64)>,
    frozen: u16,
    styles: &Styles,
) -> HeaderRows {
    sheet.set_height(0, 48.0);
    let mut last = 0;
    for (at, (text, width)) in (0..).zip(columns) {
        sheet.set_width(at, width);
        sheet.text((0, at), text, styles.header);
        last = at;
    }
    HeaderRows { first: 0, last: 0, frozen, filter: Some(last) }
}

#[cfg(test)]
mod tests {
    use super::page_for;

    #[test]
    fn wide_sheets_take_several_pages() {
        for (columns, repeated, pages) in
            [(0, 0, 1), (10, 3, 1), (20, 3, 2), (20, 9, 3), (90, 3, 3)]
        {
            let setup = page_for(std::iter::repeat_n(16.0, columns), repeated);
            assert_eq!(setup.pages_wide, pages, "{columns}");
        }
    }
}
