//! The layout of a page: portrait or landscape, the widths of the columns, and which columns the
//! blocks of the heading span.
//!
//! Columns are stretched to fill the page, so that the heading looks as on a letter. A table too
//! wide even for landscape is first narrowed as far as its longest words allow, then printed
//! smaller; the text around the table is enlarged by as much, to come out of the printer in its
//! proper size.

use super::measure;
use crate::report::list::{Cell, ColumnKind, List, RowStyle};

/// Points between the margins, in portrait and in landscape.
const PORTRAIT: f64 = 467.0;
const LANDSCAPE: f64 = 714.0;
/// Use a little less than the page has: printers and spreadsheets round differently.
const ROOM: f64 = 0.985;
/// How far columns may shrink below the width they want before the page is turned, and then before
/// the print gets smaller.
const PRESSED: f64 = 0.8;
const PRESSED_HARD: f64 = 0.62;
/// Font sizes of the table, in portrait and in landscape.
const UPRIGHT_SIZE: f64 = 12.0;
const ACROSS_SIZE: f64 = 11.0;
/// The most by which the heading may be enlarged.
const LARGEST: f64 = 1.6;
/// How many rows are searched for long words.
const LOOKED_AT: usize = 5_000;
/// The most points that a long word can ask for, and what cells have besides their text.
const LONGEST_WORD: f64 = 130.0;
const PADDING: f64 = 9.0;

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

impl Page {
    /// The layout for a list.
    pub(super) fn of(list: &List) -> Page {
        let wished: Vec<f64> = list.columns.iter().map(|c| points(c.width)).collect();
        let natural: f64 = wished.iter().sum();
        let landscape = natural * PRESSED > PORTRAIT;
        let size = if landscape { ACROSS_SIZE } else { UPRIGHT_SIZE };
        let room = ROOM * if landscape { LANDSCAPE } else { PORTRAIT };
        let target = room.max(natural * PRESSED_HARD);
        let least = least_widths(list, size);
        let widths = match list.columns.len() {
            // The heading needs two blocks, whatever the table needs.
            0..=2 => vec![room * 0.4, room * 0.6],
            _ => fit(&wished, &least, list, target),
        };
        let larger = (widths.iter().sum::<f64>() / room).clamp(1.0, LARGEST);
        Page { landscape, widths, size, larger }
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

/// The width in points of a column with this many characters, as spreadsheets count them.
pub(super) fn points(characters: f64) -> f64 {
    characters.clamp(1.0, 200.0) * 5.25 + 3.75
}

/// The inverse of [`points`].
pub(super) fn characters(points: f64) -> f64 {
    ((points - 3.75) / 5.25).max(1.0)
}

/// The least width of each column, given its longest word.
fn least_widths(list: &List, size: f64) -> Vec<f64> {
    let mut least: Vec<f64> =
        list.columns.iter().map(|c| measure::widest_word(&c.header, size, true)).collect();
    for row in list.rows.iter().take(LOOKED_AT) {
        // The texts of sums and headings span several columns.
        if row.style != RowStyle::Line {
            continue;
        }
        for (least, cell) in least.iter_mut().zip(&row.cells) {
            if let Cell::Text(text) = cell {
                *least = least.max(measure::widest_word(text, size, false));
            }
        }
    }
    least.iter().map(|least| least.min(LONGEST_WORD) + PADDING).collect()
}

/// Widths that add up to the target, if the longest words allow it. Columns of running numbers keep
/// their width: extra room gains them nothing.
fn fit(wished: &[f64], least: &[f64], list: &List, target: f64) -> Vec<f64> {
    let fixed: Vec<bool> = list.columns.iter().map(|c| c.kind == ColumnKind::Order).collect();
    let mut widths: Vec<f64> = wished.iter().zip(least).map(|(w, least)| w.max(*least)).collect();
    // A column at its least width gives no more: a few rounds settle it.
    for _ in 0..6 {
        let sum: f64 = widths.iter().sum();
        let over = sum - target;
        let movable = |i: usize| !fixed[i] && (over < 0.0 || widths[i] > least[i] + 0.5);
        let share: f64 = (0..widths.len()).filter(|i| movable(*i)).map(|i| widths[i]).sum();
        if over.abs() < 0.5 || share <= 0.0 {
            break;
        }
        let factor = 1.0 - over / share;
        widths = (0..widths.len())
            .map(|i| if movable(i) { (widths[i] * factor).max(least[i]) } else { widths[i] })
            .collect();
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::report::list::{Column, Row};

    fn list(widths: &[f64]) -> List {
        let mut columns = vec![Column::order(Language::Vi)];
        columns.extend(widths.iter().map(|width| Column::text("Cột", *width)));
        List::new("x", "Danh sách").with_columns(columns)
    }

    #[test]
    fn turns_and_fills_the_page() {
        for (widths, landscape, filled) in [
            (&[10.0][..], false, true),
            (&[24.0, 12.0, 30.0, 12.0], false, true),
            (&[40.0, 40.0, 40.0], true, true),
            (&[20.0; 8], true, true),
            (&[20.0; 17], true, false),
            (&[], false, true),
        ] {
            let page = Page::of(&list(widths));
            assert_eq!(page.landscape, landscape, "{widths:?}");
            let room = ROOM * if landscape { LANDSCAPE } else { PORTRAIT };
            let sum: f64 = page.widths.iter().sum();
            assert_eq!((sum - room).abs() < 2.0, filled, "{widths:?}: {sum} of {room}");
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
