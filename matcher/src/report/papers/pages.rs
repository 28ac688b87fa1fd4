//! Where the pages of a printed list end, so that no signature stands alone on a page.
//!
//! Takes the heights of the rows one by one, in the order in which they are written; tells before
//! which row a page must begin for the signatures to have the last rows with them.

use super::page::Page;

/// How many rows of the table stay with the signatures.
const COMPANY: usize = 3;
/// The share of a page on which all programs agree: they measure rows a little differently.
const SURE: f64 = 0.95;

/// The pages of a sheet while it is written.
pub(super) struct Pages {
    /// The height of a page, in points of the sheet.
    room: f64,
    /// The height of the header, which is repeated on each page.
    header: f64,
    /// What the last page has so far.
    used: f64,
    /// The rows of the table on the last page, with their heights.
    rows: Vec<(u32, f64)>,
    /// Whether that is the first page, on which the heading stands.
    is_first: bool,
}

impl Pages {
    /// The pages of a sheet that begins with so much above the header.
    pub(super) fn new(page: &Page, above: f64, header: f64) -> Pages {
        Pages { room: page.height(), header, used: above + header, rows: vec![], is_first: true }
    }

    /// A row of the table.
    pub(super) fn row(&mut self, row: u32, height: f64) {
        if self.used + height > self.room {
            self.used = self.header;
            self.rows.clear();
            self.is_first = false;
        }
        self.used += height;
        self.rows.push((row, height));
    }

    /// The row before which a page must begin, if so much comes below the table; `None` if it fits
    /// on the last page.
    pub(super) fn break_before(&self, below: f64) -> Option<u32> {
        if self.used + below <= self.room * SURE {
            return None;
        }
        let mut used = self.header + below;
        let mut first = None;
        // A heading does not stay alone either.
        let most = self.rows.len().saturating_sub(usize::from(self.is_first)).min(COMPANY);
        for &(row, height) in self.rows.iter().rev().take(most) {
            used += height;
            if first.is_some() && used > self.room * SURE {
                break;
            }
            first = Some(row);
        }
        first
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures_have_company() {
        // A page has room for 100 points; the header takes 10, the heading 30.
        for (rows, below, expected) in [
            (&[20.0][..], 20.0, None),
            (&[20.0; 3], 20.0, Some(11)),
            (&[20.0; 3], 70.0, Some(12)),
            (&[20.0], 70.0, None),
            // The fourth row is alone on the second page.
            (&[20.0; 4], 20.0, None),
            (&[20.0; 4], 80.0, Some(13)),
            (&[20.0; 7], 20.0, Some(14)),
            (&[20.0; 7], 35.0, Some(15)),
            (&[20.0; 7], 55.0, Some(16)),
            (&[20.0; 7], 90.0, Some(16)),
        ] {
            let mut pages =
                Pages { room: 100.0, header: 10.0, used: 40.0, rows: vec![], is_first: true };
            for (at, height) in (10..).zip(rows) {
                pages.row(at, *height);
            }
            assert_eq!(pages.break_before(below), expected, "{} rows, {below}", rows.len());
        }
    }
}
