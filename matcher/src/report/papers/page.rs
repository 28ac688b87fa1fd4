//! The layout of a page: portrait or landscape, the widths of the columns, and which columns the
//! blocks of the heading span.
//!
//! The widths follow from what stands in the columns (`widths`); portrait or landscape, whatever
//! takes less paper. A table too wide even for landscape is printed smaller; the text around it is
//! enlarged by as much, to come out of the printer in its proper size.

use super::widths::{Columns, Fitted, LONGEST_WORDS};
use crate::report::list::{Cell, List, Row, RowStyle};
use crate::report::measure::{self, INSET, points};

/// Points between the margins: across and down a page, in portrait and in landscape.
const PORTRAIT: [f64; 2] = [467.0, 728.0];
const LANDSCAPE: [f64; 2] = [714.0, 481.0];
/// Use a little less than the page has: printers and spreadsheets round differently.
const ROOM: f64 = 0.985;
/// Font sizes of the table, in portrait and in landscape.
const UPRIGHT_SIZES: [f64; 2] = [12.0, 11.0];
const ACROSS_SIZE: f64 = 11.0;
/// How much wider than the page a table may be, to be printed smaller.
const SMALLER: [f64; 5] = [1.0, 1.1, 1.2, 1.33, 1.44];
/// The most of it: the type of 11 points comes out with more than 7.5, so that paper is not wasted.
const SMALLEST: f64 = 1.441;
/// The least size of type on paper in points, with room for programs that draw columns wider.
const READABLE: f64 = 8.2;
/// How much higher than a page a list may be, to be printed on one: the heading gets smaller as well.
const SQUEEZED: f64 = 1.35;
/// How sure the height of a list is.
const SURE: f64 = 1.01;
/// What print of half the size costs, in pages for each page.
const SMALL_PRINT: f64 = 0.4;
/// What it costs if all rows are hard to read, in pages for each page.
const TALL_ROWS: f64 = 0.05;
/// The most by which the heading may be enlarged.
const LARGEST: f64 = 1.6;

/// The layout of a list's page.
#[derive(Clone)]
pub(super) struct Page {
    /// Landscape instead of portrait.
    pub landscape: bool,
    /// The width of each column of the sheet in points: the list's columns, but at least two.
    pub widths: Vec<f64>,
    /// Font size of the table.
    pub size: f64,
    /// The factor by which the heading is enlarged, to make up for smaller print.
    pub larger: f64,
    /// Whether all of the list is printed on one page.
    pub is_one: bool,
}

/// What stands around the rows of a list, in points of the sheet.
pub(super) struct Around {
    /// Above the table, and its header.
    pub above: f64,
    /// The header, which is repeated on each page.
    pub header: f64,
    /// Below the rows.
    pub below: f64,
}

/// A layout that is tried.
struct Tried {
    page: Page,
    /// How much wider the table is than the page.
    overflow: f64,
    /// The rows that the list counts.
    fitted: Fitted,
}

impl Tried {
    /// The layout for columns in this font size, on a page that is wider by this factor and printed
    /// smaller.
    fn of(columns: &Columns, size: f64, landscape: bool, wider: f64) -> Tried {
        let [across, _] = if landscape { LANDSCAPE } else { PORTRAIT };
        let room = ROOM * across;
        let mut fitted = columns.fit(room * wider, wider);
        let widths = std::mem::take(&mut fitted.widths);
        let overflow = widths.iter().sum::<f64>() / room;
        let larger = overflow.clamp(1.0, LARGEST);
        Tried { page: Page { landscape, widths, size, larger, is_one: false }, overflow, fitted }
    }

    /// The page, and how many pages it takes; small print and high rows cost something too.
    fn weighed(self, list: &List, around: &Around) -> (Page, f64) {
        let Tried { mut page, overflow, fitted } = self;
        let rows = fitted.height + page.height_of_headings(list);
        let room = page.height();
        // How much smaller all has to be printed for one page.
        let smaller = ((around.above + rows + around.below) * SURE / room).max(1.0);
        let overflow = overflow.max(1.0);
        page.is_one = smaller <= SQUEEZED && page.size / (overflow * smaller) >= READABLE;
        let (pages, print) = if page.is_one {
            (1.0, overflow * smaller)
        } else {
            let on_all = around.above - around.header + rows + around.below;
            // A page with the heading alone is one too many, and so is one with the signatures alone.
            let [first, last] = fitted.ends;
            let is_bare = around.above + page.height_of_first_headings(list) + first > room;
            let is_alone = around.header + last + around.below > room;
            let pages = (on_all / (room - around.header).max(1.0)).ceil().max(2.0);
            (pages + f64::from(u8::from(is_bare) + u8::from(is_alone)), overflow)
        };
        let cost = 1.0 + (print - 1.0) * SMALL_PRINT + fitted.tall * TALL_ROWS;
        (page, pages * cost)
    }
}

impl Page {
    /// The layout for a list; `around` tells what stands around its rows on such a page.
    pub(super) fn of(list: &List, around: impl Fn(&Page) -> Around) -> Page {
        if list.columns.len() <= 2 {
            // The heading needs two blocks, whatever the table needs.
            let widths = [0.4, 0.6].map(|share| share * ROOM * PORTRAIT[0]).to_vec();
            let size = UPRIGHT_SIZES[0];
            return Page { landscape: false, widths, size, larger: 1.0, is_one: false };
        }
        let upright = UPRIGHT_SIZES
            .map(|size| Tried::of(&Columns::of(list, size, LONGEST_WORDS[0]), size, false, 1.0));
        let mut tried: Vec<Tried> =
            upright.into_iter().filter(|tried| tried.overflow < 1.01).collect();
        // Only a page in landscape may be printed smaller. Long words are broken if nothing else
        // keeps the print readable.
        let mut across = Vec::new();
        for longest in LONGEST_WORDS {
            let columns = Columns::of(list, ACROSS_SIZE, longest);
            across = SMALLER.map(|smaller| Tried::of(&columns, ACROSS_SIZE, true, smaller)).into();
            if across.iter().any(|tried: &Tried| tried.overflow <= SMALLEST) {
                across.retain(|tried| tried.overflow <= SMALLEST);
                break;
            }
        }
        tried.extend(across);
        // Of equals the first one is taken.
        let mut best: Option<(Page, f64)> = None;
        for tried in tried {
            let around = around(&tried.page);
            let (page, cost) = tried.weighed(list, &around);
            if best.as_ref().is_none_or(|(_, least)| cost < *least) {
                best = Some((page, cost));
            }
        }
        best.map_or_else(|| Page::plain(list), |(page, _)| page)
    }

    /// The layout when nothing was tried.
    fn plain(list: &List) -> Page {
        let widths = list.columns.iter().map(|column| points(column.width)).collect();
        Page { landscape: true, widths, size: ACROSS_SIZE, larger: 1.0, is_one: false }
    }

    /// The height between the margins, in points of the sheet: print that is smaller holds more.
    pub(super) fn height(&self) -> f64 {
        let [across, down] = if self.landscape { LANDSCAPE } else { PORTRAIT };
        down * (self.widths.iter().sum::<f64>() / across).max(1.0)
    }

    /// The height of the rows that reach over cells: headings and sums.
    fn height_of_headings(&self, list: &List) -> f64 {
        self.height_over_cells(list.rows.iter().filter(|row| row.style != RowStyle::Line))
    }

    /// The same of the rows before the first line.
    fn height_of_first_headings(&self, list: &List) -> f64 {
        self.height_over_cells(list.rows.iter().take_while(|row| row.style != RowStyle::Line))
    }

    fn height_over_cells<'a>(&self, rows: impl Iterator<Item = &'a Row>) -> f64 {
        let room = self.widths.iter().sum::<f64>() - INSET;
        let heights = rows.map(|row| {
            let text = row.cells.first().map(Cell::plain).unwrap_or_default();
            measure::row_height(measure::lines(&text, room, self.size, true), self.size)
        });
        heights.sum()
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
    use super::*;
    use crate::language::Language;
    use crate::report::list::Column;
    use crate::report::measure;

    /// A page with so much around its rows.
    fn page(list: &List, around: f64) -> Page {
        let around = |_: &Page| Around { above: around, header: 20.0, below: 20.0 };
        Page::of(list, around)
    }

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
            let page = page(&list, 200.0);
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
        let page = page(&list, 200.0);
        assert!(page.widths[1] > measure::width("001088000001", page.size, false));
    }

    #[test]
    fn divides_between_columns() {
        let page = page(&list(&[24.0, 12.0, 30.0, 12.0]), 200.0);
        let column = page.divide(0.42, 270.0);
        assert!(page.width(column, page.columns() - 1) >= 270.0);
        assert_eq!(self::page(&list(&[]), 200.0).divide(0.4, 1_000.0), 1);
    }
}
