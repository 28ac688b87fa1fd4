//! A sheet of paper while it is written, from top to bottom. What stands above and below the table
//! is in `blocks`, the table itself in `list_table`.

use std::borrow::Cow;

use super::Letterhead;
use super::answers::Answers;
use super::page::Page;
use super::styles::Styles;
use crate::language::Language;
use crate::report::measure::{self, INSET};
use crate::words::papers::kept_together;
use crate::write::workbook::{Sheet, Style};

/// What all sheets share.
pub(super) struct Frame<'a> {
    /// The office's letterhead.
    pub letterhead: &'a Letterhead,
    /// The answers that can be chosen.
    pub answers: &'a Answers,
    /// The language of the words.
    pub language: Language,
}

/// A sheet that is written from top to bottom.
pub(super) struct Paper<'a> {
    /// The sheet.
    pub sheet: &'a mut Sheet,
    /// The layout of its page.
    pub page: &'a Page,
    /// The formats of its cells.
    pub styles: &'a Styles,
    /// The next row.
    pub row: u32,
    /// The height of all rows that were written, in points.
    pub height: f64,
}

impl Paper<'_> {
    /// A text across some columns of the next row, which becomes as high as the text needs.
    pub(super) fn block(&mut self, columns: (u16, u16), text: &str, style: Style, size: f64) {
        self.lay(columns, text, style, (size, false));
    }

    /// The same in bold type.
    pub(super) fn bold_block(&mut self, columns: (u16, u16), text: &str, style: Style, size: f64) {
        self.lay(columns, text, style, (size, true));
    }

    fn lay(
        &mut self,
        (first, last): (u16, u16),
        text: &str,
        style: Style,
        (size, bold): (f64, bool),
    ) {
        let room = self.page.width(first, last) - INSET;
        let (mut text, mut lines) = (Cow::from(text), measure::lines(text, room, size, bold));
        if lines > 1 {
            text = kept_together(&text).into();
            lines = measure::lines(&text, room, size, bold);
        }
        self.sheet.span((self.row, first), (self.row, last), &text, style);
        self.gap(measure::height(lines, size));
    }

    /// Gives the next row this height and goes on to the row below it.
    pub(super) fn gap(&mut self, height: f64) {
        self.sheet.set_height(self.row, height);
        self.height += height;
        self.row += 1;
    }
}
