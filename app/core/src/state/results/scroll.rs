//! Which rows of a long list are on the screen.
//!
//! Browsers cannot make an element taller than some 17 million pixels. So beyond a limit the scroll
//! bar moves along a track that is shorter than all rows together, and one pixel of it stands for
//! several.

/// Tallest track, in pixels: safe in every browser, with room for zoom.
const LIMIT: f64 = 8_000_000.0;
/// Rows drawn above and below the visible ones, so that a turn of the wheel shows no gap.
const OVERSCAN: f64 = 6.0;
/// Never draw more than this.
const MOST: u32 = 60;

/// The measures of a list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scroll {
    /// Rows of the list.
    pub rows: u32,
    /// Height of one row, in pixels.
    pub row_height: f64,
    /// Height of the part that is seen, in pixels.
    pub viewport: f64,
}

/// The rows to draw.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Slice {
    /// The first.
    pub first: u32,
    /// How many.
    pub count: u32,
    /// Where the first begins on the track, in pixels.
    pub offset: f64,
}

impl Scroll {
    /// Height of the track.
    pub fn track(&self) -> f64 {
        self.full().min(LIMIT)
    }

    /// The rows to draw when the track is scrolled this far.
    pub fn slice(&self, scrolled: f64) -> Slice {
        let top = scrolled * self.factor();
        let first = (top / self.row_height - OVERSCAN).floor().max(0.0);
        let last = ((top + self.viewport) / self.row_height + OVERSCAN).ceil();
        let first = (first as u32).min(self.rows);
        let count = (last.max(0.0) as u32).min(self.rows).saturating_sub(first).min(MOST);
        let offset = scrolled + (f64::from(first) * self.row_height - top);
        Slice { first, count, offset }
    }

    /// How far the track must be scrolled so that a row is seen whole. `None` if it already is.
    pub fn reveal(&self, scrolled: f64, position: u32) -> Option<f64> {
        let factor = self.factor();
        // A scroll position may be rounded to a whole pixel, which stands for `factor` of the
        // rows'.
        let slack = if factor > 1.0 { factor } else { 0.0 };
        let top = scrolled * factor;
        let start = f64::from(position) * self.row_height;
        let end = start + self.row_height;
        if start < top {
            Some(((start - slack) / factor).max(0.0))
        } else if end > top + self.viewport {
            Some(((end + slack - self.viewport) / factor).max(0.0))
        } else {
            None
        }
    }

    /// Whole rows that are seen at once, at least one.
    pub fn page(&self) -> u32 {
        ((self.viewport / self.row_height).floor() as u32).max(1)
    }

    fn full(&self) -> f64 {
        f64::from(self.rows) * self.row_height
    }

    /// Pixels of rows that one pixel of the track stands for.
    fn factor(&self) -> f64 {
        let room = self.track() - self.viewport;
        if room <= 0.0 { 1.0 } else { (self.full() - self.viewport) / room }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(rows: u32) -> Scroll {
        Scroll { rows, row_height: 36.0, viewport: 450.0 }
    }

    #[test]
    fn a_short_list_is_drawn_whole_and_where_it_is() {
        assert_eq!(list(5).slice(0.0), Slice { first: 0, count: 5, offset: 0.0 });
        assert_eq!(list(0).slice(0.0), Slice::default());
    }

    #[test]
    fn rows_stand_at_their_own_place_until_the_limit() {
        let slice = list(100_000).slice(36_000.0);
        assert_eq!((slice.first, slice.offset), (994, 994.0 * 36.0));
        assert!(slice.count < 30);
    }

    #[test]
    fn a_million_rows_are_all_reachable_on_the_shorter_track() {
        let list = list(1_000_000);
        assert_eq!(list.track(), LIMIT);
        let end = list.slice(LIMIT - list.viewport);
        assert_eq!(end.first + end.count, 1_000_000);
        // The last row ends where the track ends.
        let bottom = end.offset + f64::from(end.count) * list.row_height;
        assert!((bottom - LIMIT).abs() < 0.01, "{bottom}");
    }

    #[test]
    fn a_revealed_row_is_seen_whole_wherever_the_scroll_was() {
        for rows in [100, 100_000, 1_000_000] {
            let list = list(rows);
            for position in [0, 1, 13, rows / 2, rows - 2, rows - 1] {
                for scrolled in [0.0, 20.0, list.track() / 2.0, list.track() - list.viewport] {
                    let to = list.reveal(scrolled, position).unwrap_or(scrolled);
                    let to = to.round().min(list.track() - list.viewport);
                    let top = to * list.factor();
                    let start = f64::from(position) * list.row_height;
                    assert!(start >= top - 1.0, "{rows} {position} {scrolled}");
                    assert!(start + list.row_height <= top + list.viewport + 1.0);
                }
            }
        }
    }

    #[test]
    fn a_tall_screen_never_draws_more_than_the_most() {
        let tall = Scroll { rows: 10_000, row_height: 20.0, viewport: 4000.0 };
        assert_eq!(tall.slice(1000.0).count, MOST);
    }
}
