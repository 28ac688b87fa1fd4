//! What the user decides by hand about how a table is read: where its header is, where it ends, and
//! which columns keep their letters.
//!
//! The header is a plain enum here and not the engine's option of an option, because the two kinds
//! of `None` would become one on their way between page and worker.

use matcher::columns::TableSummary;
use matcher::layout::LayoutChoice;
use serde::{Deserialize, Serialize};

/// The most rows that a header can have; the engine takes no more.
const MOST_HEADER_ROWS: u32 = 4;

/// Where the header is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Header {
    /// Where the engine finds it.
    #[default]
    Found,
    /// Nowhere.
    None,
    /// In these spreadsheet rows, the first and the last.
    Rows(u32, u32),
}

/// What was decided by hand about a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// Where the header is.
    pub header: Header,
    /// The last spreadsheet row of data.
    pub last_row: Option<u32>,
    /// Columns whose letters are left as they stand.
    pub fonts_off: Vec<usize>,
}

impl Layout {
    /// What the engine was told.
    pub fn of(choice: LayoutChoice) -> Layout {
        let header = match choice.header {
            None => Header::Found,
            Some(None) => Header::None,
            Some(Some((first, last))) => Header::Rows(first, last),
        };
        Layout { header, last_row: choice.last_row, fonts_off: choice.fonts_off }
    }

    /// As the engine takes it.
    pub fn choice(&self) -> LayoutChoice {
        LayoutChoice {
            header: match self.header {
                Header::Found => None,
                Header::None => Some(None),
                Header::Rows(first, last) => Some(Some((first, last))),
            },
            last_row: self.last_row,
            fonts_off: self.fonts_off.clone(),
        }
    }

    /// Whether rows were chosen by hand.
    pub fn by_hand(&self) -> bool {
        self.header != Header::Found || self.last_row.is_some()
    }

    /// Leaves it to the engine again to find the header and the end.
    pub fn find_again(&mut self) {
        (self.header, self.last_row) = (Header::Found, None);
    }

    /// Has the header begin at a row. If it ended before that row, or too far below, it has one
    /// row.
    pub fn header_from(&mut self, from: u32, table: &TableSummary) {
        let from = from.clamp(1, table.last_filled.max(1));
        let to = table.header_rows.map_or(from, |(_, to)| to);
        let fits = (from..from + MOST_HEADER_ROWS).contains(&to);
        self.header = Header::Rows(from, if fits { to } else { from });
    }

    /// Has the header end at a row.
    pub fn header_to(&mut self, to: u32, table: &TableSummary) {
        let to = to.clamp(1, table.last_filled.max(1));
        let from = table.header_rows.map_or(to, |(from, _)| from).min(to);
        self.header = Header::Rows(from.max((to + 1).saturating_sub(MOST_HEADER_ROWS)), to);
    }

    /// Says that there is no header, or that there is one after all: where it was found, or else in
    /// the first row.
    pub fn set_no_header(&mut self, none: bool, table: &TableSummary) {
        self.header = match (none, self.header) {
            (true, _) => Header::None,
            (false, Header::None) => Header::Found,
            (false, _) => Header::Rows(table.data_rows.0, table.data_rows.0),
        };
    }

    /// Has the letters of a column read as those of its old font, or left as they stand.
    pub fn set_font(&mut self, column: usize, read: bool) {
        self.fonts_off.retain(|&off| off != column);
        if !read {
            self.fonts_off.push(column);
            self.fonts_off.sort_unstable();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(header: Option<(u32, u32)>, data: (u32, u32), last_filled: u32) -> TableSummary {
        TableSummary { header_rows: header, data_rows: data, last_filled, ..Default::default() }
    }

    #[test]
    fn the_header_moves_by_either_end() {
        let table = table(Some((5, 6)), (8, 100), 103);
        let check = |change: fn(&mut Layout, &TableSummary), expected| {
            let mut layout = Layout::default();
            change(&mut layout, &table);
            assert_eq!(layout.header, expected);
        };
        check(|l, t| l.header_from(4, t), Header::Rows(4, 6));
        check(|l, t| l.header_from(6, t), Header::Rows(6, 6));
        check(|l, t| l.header_from(7, t), Header::Rows(7, 7));
        check(|l, t| l.header_from(1, t), Header::Rows(1, 1));
        check(|l, t| l.header_from(900, t), Header::Rows(103, 103));
        check(|l, t| l.header_to(7, t), Header::Rows(5, 7));
        check(|l, t| l.header_to(4, t), Header::Rows(4, 4));
        check(|l, t| l.header_to(20, t), Header::Rows(17, 20));
        check(|l, t| l.header_to(0, t), Header::Rows(1, 1));
    }

    #[test]
    fn no_header_and_back() {
        let mut layout = Layout::default();
        layout.set_no_header(true, &table(Some((1, 1)), (2, 9), 9));
        assert_eq!(layout.choice().header, Some(None));
        layout.set_no_header(false, &table(None, (1, 9), 9));
        assert_eq!(layout.choice().header, None);
        // Where the engine finds none either, the first row is meant.
        layout.set_no_header(false, &table(None, (1, 9), 9));
        assert_eq!(layout.choice().header, Some(Some((1, 1))));
        layout.find_again();
        assert!(!layout.by_hand());
    }

    #[test]
    fn fonts_go_off_and_on() {
        let mut layout = Layout::default();
        layout.set_font(3, false);
        layout.set_font(1, false);
        layout.set_font(3, false);
        assert_eq!(layout.fonts_off, [1, 3]);
        layout.set_font(1, true);
        assert_eq!(layout.fonts_off, [3]);
    }
}
