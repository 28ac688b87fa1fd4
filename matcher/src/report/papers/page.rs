//! The layout of a page: portrait or landscape, the widths of the columns, and which columns the
//! blocks of the heading span.
//!
//! The widths follow from what stands in the columns (`widths`); portrait or landscape, whatever
//! takes less paper. A table too wide even for landscape is printed smaller; the text around it is
//! enlarged by as much, to come out of the printer in its proper size.

use super::measure::points;
use super::widths::{Columns, Fitted};
use crate::report::list::List;

/// Points between the margins: across and down a page, in portrait and in landscape.
const PORTRAIT: [f64; 2] = [467.0, 728.0];
const LANDSCAPE: [f64; 2] = [714.0, 481.0];
/// Use a little less than the page has: printers and spreadsheets round differently.
const ROOM: f64 = 0.985;
/// Font sizes of the table, in portrait and in landscape.
const UPRIGHT_SIZES: [f64; 2] = [12.0, 11.0];
const ACROSS_SIZE: f64 = 11.0;
/// How much wider than the page a table may be, to be printed smaller.
const SMALLER: [f64; 6] = [1.0, 1.1, 1.2, 1.3, 1.4, 1.5];
/// What print of half the size costs, in pages for each page.
const SMALL_PRINT: f64 = 0.4;
/// What stands above and below a table takes about so much of its pages, in points.
const AROUND: f64 = 330.0;
/// The most by which the heading may be enlarged.
const LARGEST: f64 = 1.6;

/// The layout of a list's page.
pub(super) struct Page {
    /// Landscape instead of portrait.
    pub landscape: bool,
    /// The width of each column of the sheet in points: the list's columns, but at least two.
    pub widths: Vec<f64>,
    /// Font size of the table.
    pub size: f64,
    /// The factor by which the heading is enlarged, to make up for smaller print.
    pub larger: f64,
}

/// A layout that is tried.
struct Tried {
    page: Page,
    /// How much wider the table is than the page.
    overflow: f64,
    /// How many pages it takes; small print costs something too.
    cost: f64,
}

impl Tried {
    /// The layout for columns in this font size, on a page that is wider by this factor and printed
    /// smaller.
    fn of(columns: &Columns, size: f64, landscape: bool, wider: f64) -> Tried {
        let [across, down] = if landscape { LANDSCAPE } else { PORTRAIT };
        let room = ROOM * across;
        let Fitted { widths, height } = columns.fit(room * wider, wider);
        let overflow = widths.iter().sum::<f64>() / room;
        let larger = overflow.clamp(1.0, LARGEST);
        let pages = ((AROUND + height / larger) / down).ceil();
        let cost = pages * (1.0 + (larger - 1.0) * SMALL_PRINT);
        Tried { page: Page { landscape, widths, size, larger }, overflow, cost }
    }
}

impl Page {
    /// The layout for a list.
    pub(super) fn of(list: &List) -> Page {
        if list.columns.len() <= 2 {
            // The heading needs two blocks, whatever the table needs.
            let widths = [0.4, 0.6].map(|share| share * ROOM * PORTRAIT[0]).to_vec();
            return Page { landscape: false, widths, size: UPRIGHT_SIZES[0], larger: 1.0 };
        }
        let upright = UPRIGHT_SIZES.map(|size| Columns::of(list, size));
        let across = &upright[1];
        let tried = upright
            .iter()
            .zip(UPRIGHT_SIZES)
            .map(|(columns, size)| Tried::of(columns, size, false, 1.0))
            .chain(SMALLER.map(|larger| Tried::of(across, ACROSS_SIZE, true, larger)));
        // Only a page in landscape may be printed smaller. Of equals the first one is taken.
        let fitting = tried.filter(|tried| tried.page.landscape || tried.overflow < 1.01);
        let best = fitting.min_by(|a, b| a.cost.total_cmp(&b.cost));
        best.map_or_else(|| Page::plain(list), |tried| tried.page)
    }

    /// The layout when nothing was tried.
    fn plain(list: &List) -> Page {
        let widths = list.columns.iter().map(|column| points(column.width)).collect();
        Page { landscape: true, widths, size: ACROSS_SIZE, larger: 1.0 }
    }

    /// The height between the margins, in points of the sheet: print that is smaller holds more.
    pub(super) fn height(&self) -> f64 {
        let [across, down] = if self.landscape { LANDSCAPE } else { PORTRAIT };
        down * (self.widths.iter().sum::<f64>() / across).max(1.0)
    }

    /// Number of columns.
    pub(super) fn columns(&self) -> u16 {
        self.widths.len() as u16
    }

    /// The total width of columns `first..=last`.
    pub(super) fn width(&self, first: u16, last: u16) -> f64 {
        let widths = self.widths.iter().take(usize::from(last) + 1).skip(usize::from(first));
        widths.sum()
    }

    /// The first column to the right of a line that divides the page, with this share of it on the
    /// left and, if possible, at least `right` points on the right.
    pub(super) fn divide(&self, share: f64, right: f64) -> u16 {
        let last = self.columns() - 1;
        let whole = self.width(0, last);
        let far = |column: u16| (self.width(0, column - 1) / whole - share).abs();
        let fits = |column: &u16| self.width(*column, last) >= right;
        let nearest = |columns: &mut dyn Iterator<Item = u16>| {
            columns.min_by(|a, b| far(*a).total_cmp(&far(*b)))
        };
        nearest(&mut (1..=last).filter(fits).filter(|column| far(*column) < 0.2))
            .or_else(|| nearest(&mut (1..=last)))
            .unwrap_or(1)
    }
}

#[cfg(test)]
mod tests {
    use super::super::measure;
    use super::*;
    use crate::language::Language;
    use crate::report::list::{Cell, Column, Row};

    fn list(widths: &[f64]) -> List {
        let mut columns = vec![Column::order(Language::Vi)];
        columns.extend(widths.iter().map(|width| Column::text("Cột", *width)));
        List::new("x", "Danh sách").with_columns(columns)
    }

    #[test]
    fn turns_and_fills_the_page() {
        let words = "một hai ba bốn năm sáu bảy tám chín mười";
        for (columns, rows, landscape, filled) in [
            (1, 1, false, true),
            (4, 1, false, true),
            (6, 1, false, true),
            (40, 1, true, false),
            (0, 0, false, true),
        ] {
            let mut list = list(&vec![12.0; columns]);
            for _ in 0..rows {
                let cells = std::iter::once(Cell::Empty);
                let text = if filled { words } else { "001088000001" };
                list.add(Row::line(cells.chain((0..columns).map(|_| text.into())).collect()));
            }
            let page = Page::of(&list);
            assert_eq!(page.landscape, landscape, "{columns} columns");
            let room = ROOM * if landscape { LANDSCAPE } else { PORTRAIT }[0];
            let sum: f64 = page.widths.iter().sum();
            assert_eq!((sum - room).abs() < 2.0, filled, "{columns}: {sum} of {room}");
            assert_eq!(page.larger > 1.01, !filled);
        }
    }

    #[test]
    fn leaves_room_for_long_words() {
        let mut list = list(&[6.0; 30]);
        list.add(Row::line(vec!["".into(), "001088000001".into()]));
        let page = Page::of(&list);
        assert!(page.widths[1] > measure::width("001088000001", page.size, false));
    }

    #[test]
    fn divides_between_columns() {
        let page = Page::of(&list(&[24.0, 12.0, 30.0, 12.0]));
        let column = page.divide(0.42, 270.0);
        assert!(page.width(column, page.columns() - 1) >= 270.0);
        assert_eq!(Page::of(&list(&[])).divide(0.4, 1_000.0), 1);
    }
}
