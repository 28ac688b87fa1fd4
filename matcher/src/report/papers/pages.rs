//! Where the pages of a printed list end, so that no signature stands alone on a page, and no
//! heading stands without the rows below it.
//!
//! Takes the heights of the rows one by one, in the order in which they are written; tells before
//! which rows a page must begin. Programs fill pages a little differently, and over many pages that
//! adds up: the last page of a list begins where it was worked out to begin, so that the rows on it
//! are there whatever happened before.

use super::page::Page;

/// How many rows of the table stay with the signatures.
const COMPANY: usize = 3;
/// The share of a page on which all programs agree: they measure rows a little differently.
const SURE: f64 = 0.95;
/// The most breaks for headings. A sheet has room for 1023.
const MOST: usize = 500;

/// The pages of a sheet while it is written.
pub(super) struct Pages {
    /// The height of a page, in points of the sheet.
    room: f64,
    /// The height of the header, which is repeated on each page.
    header: f64,
    /// What the last page has so far.
    used: f64,
    /// The rows of the table on the last page.
    rows: Vec<Placed>,
    /// Whether that is the first page, on which the heading stands.
    is_first: bool,
    /// Before which rows a page must begin, so far.
    breaks: Vec<u32>,
}

/// A row on a page.
#[derive(Clone, Copy, Debug)]
struct Placed {
    row: u32,
    height: f64,
    /// Whether it is a heading for the rows below.
    is_heading: bool,
}

impl Pages {
    /// The pages of a sheet that begins with so much above the header.
    pub(super) fn new(page: &Page, above: f64, header: f64) -> Pages {
        Pages::with_room(page.height(), above, header)
    }

    fn with_room(room: f64, above: f64, header: f64) -> Pages {
        let (rows, breaks) = (Vec::new(), Vec::new());
        Pages { room, header, used: above + header, rows, is_first: true, breaks }
    }

    /// A row of the table.
    pub(super) fn row(&mut self, row: u32, height: f64, is_heading: bool) {
        if self.used + height > self.room {
            self.turn();
        }
        self.used += height;
        self.rows.push(Placed { row, height, is_heading });
    }

    /// Begins a page. Headings at the end of the last one go with the rows below them.
    fn turn(&mut self) {
        let headings = self.rows.iter().rev().take_while(|placed| placed.is_heading).count();
        let mut moved = self.rows.split_off(self.rows.len() - headings);
        // They stay if there is nothing else on their page.
        match moved.first() {
            Some(first) if self.breaks.len() < MOST && !self.rows.is_empty() => {
                self.breaks.push(first.row);
            }
            _ => moved.clear(),
        }
        self.used = self.header + moved.iter().map(|placed| placed.height).sum::<f64>();
        self.rows = moved;
        self.is_first = false;
    }

    /// The rows before which a page must begin, if so much comes below the table.
    pub(super) fn breaks(mut self, below: f64) -> Vec<u32> {
        let last = self.last_page(below);
        self.breaks.extend(last.filter(|row| !self.breaks.contains(row)));
        self.breaks
    }

    /// The first row of the page that has what is below the table; `None` if that is the first page.
    fn last_page(&self, below: f64) -> Option<u32> {
        if self.used + below <= self.room * SURE {
            let first = self.rows.first().filter(|_| !self.is_first);
            return first.map(|placed| placed.row);
        }
        let mut used = self.header + below;
        let mut rows = 0;
        let mut first = None;
        for (place, placed) in self.rows.iter().enumerate().rev() {
            used += placed.height;
            let is_full = rows > 0 && (rows == COMPANY || used > self.room * SURE);
            // The heading of the list does not stay without a row of the table.
            let leaves = self.rows[..place].iter().filter(|placed| !placed.is_heading).count();
            if is_full && !placed.is_heading || self.is_first && leaves == 0 {
                break;
            }
            if placed.is_heading {
                // It goes with the rows below it.
                first = first.map(|_| placed.row);
            } else if !is_full {
                rows += 1;
                first = Some(placed.row);
            }
        }
        first
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Before which rows a page begins, from 10 on. A page has room for 100 points; the header takes
    /// 10, the heading 30. Rows below 0 are headings.
    fn breaks(rows: &[f64], below: f64) -> Vec<u32> {
        let mut pages = Pages::with_room(100.0, 30.0, 10.0);
        for (at, height) in (10..).zip(rows) {
            pages.row(at, height.abs(), *height < 0.0);
        }
        pages.breaks(below)
    }

    #[test]
    fn signatures_have_company() {
        for (rows, below, expected) in [
            (&[20.0][..], 20.0, &[][..]),
            (&[20.0; 3], 20.0, &[11]),
            (&[20.0; 3], 70.0, &[12]),
            (&[20.0], 70.0, &[]),
            // The fourth row is alone on the second page.
            (&[20.0; 4], 20.0, &[13]),
            (&[20.0; 4], 80.0, &[13]),
            // The last page begins where it was worked out to begin.
            (&[20.0; 6], 20.0, &[13]),
            (&[20.0; 7], 20.0, &[14]),
            (&[20.0; 7], 35.0, &[15]),
            (&[20.0; 7], 55.0, &[16]),
            (&[20.0; 7], 90.0, &[16]),
        ] {
            assert_eq!(breaks(rows, below), expected, "{} rows, {below}", rows.len());
        }
    }

    #[test]
    fn headings_go_with_their_rows() {
        for (rows, below, expected) in [
            // A heading alone does not make a page.
            (&[-10.0, 20.0][..], 60.0, &[][..]),
            (&[-10.0, 20.0, 20.0], 60.0, &[12]),
            // The heading of the last rows goes with them.
            (&[20.0, -10.0, 10.0, 10.0], 40.0, &[11]),
            (&[10.0, -5.0, 10.0, 10.0, 10.0, 10.0], 40.0, &[13]),
            (&[10.0, 10.0, -5.0, 10.0, 10.0, 10.0], 40.0, &[12]),
            // At the end of a page.
            (&[20.0, 20.0, -15.0, 20.0, 20.0], 20.0, &[12]),
            (&[20.0, 15.0, -10.0, -10.0, 20.0, 20.0], 20.0, &[12]),
        ] {
            assert_eq!(breaks(rows, below), expected, "{rows:?}");
        }
    }
}
