//! One list on one sheet: the page setup and the table. What comes above and below the table is in
//! `blocks`.

use rust_xlsxwriter::{Format, Url, Worksheet, XlsxError};

use super::Letterhead;
use super::measure;
use super::page::{Page, characters};
use super::styles::{Cells, Styles};
use crate::normalise::PartialDate;
use crate::report::list::{Cell, ColumnKind, List, Row, RowStyle};
use crate::report::sheet_text::write_text;
use crate::words::Language;
use crate::words::papers::Phrase;

/// What all sheets share.
pub struct Frame<'a> {
    /// The office's letterhead.
    pub letterhead: &'a Letterhead,
    /// The day of the run.
    pub day: PartialDate,
    /// The language of the words.
    pub language: Language,
}

/// The part of a list that goes on one sheet.
pub struct Part<'a> {
    /// The list; of its rows only those below are used.
    pub list: &'a List,
    /// The rows of the sheet.
    pub rows: &'a [Row],
    /// Whether the list ends here and is therefore signed.
    pub ends: bool,
    /// The sheets that rows link to; only for the table of contents, which is not signed.
    pub links: Option<&'a [String]>,
}

/// The column of links in the contents.
const LINKS: u16 = 1;
/// The distance in points between a cell's text and its borders.
pub(super) const INSET: f64 = 4.0;

/// Writes the sheet. `written` now and then receives how many more rows are done.
pub fn write(
    sheet: &mut Worksheet,
    part: &Part<'_>,
    frame: &Frame<'_>,
    written: &mut dyn FnMut(u64),
) -> Result<(), XlsxError> {
    let page = Page::of(part.list);
    let styles = Styles::new(page.size, page.larger);
    for (place, width) in page.widths.iter().enumerate() {
        sheet.set_column_width(place as u16, characters(*width))?;
    }
    let mut paper = Paper { sheet, page: &page, styles: &styles, row: 0 };
    paper.heading(frame)?;
    paper.title(part, frame)?;
    let header = paper.header(part.list)?;
    let first = paper.row;
    for (place, row) in part.rows.iter().enumerate() {
        let link = part.links.and_then(|links| links.get(place));
        paper.line(part.list, row, link)?;
        if (place + 1) % 1024 == 0 {
            written(1024);
        }
    }
    written(part.rows.len() as u64 % 1024);
    if part.rows.is_empty() {
        let last = part.list.columns.len().max(1) as u16 - 1;
        paper.block(0, last, Phrase::None.text(frame.language), &styles.nothing, page.size)?;
    }
    let last = paper.row - 1;
    if part.ends && part.links.is_none() {
        paper.closing(part.list, frame)?;
    }
    let end = paper.row.saturating_sub(1);

    let columns = part.list.columns.len().max(1) as u16 - 1;
    sheet.set_freeze_panes(first, 0)?;
    if !part.rows.is_empty() && !part.list.columns.is_empty() {
        sheet.autofilter(first - 1, 0, last, columns)?;
    }
    sheet.set_repeat_rows(header, first - 1)?;
    sheet.set_print_area(0, 0, end, page.columns() - 1)?;
    sheet.set_paper_size(9);
    if page.landscape {
        sheet.set_landscape();
    }
    const INCH: f64 = 25.4;
    sheet.set_margins(30.0 / INCH, 15.0 / INCH, 20.0 / INCH, 20.0 / INCH, 10.0 / INCH, 10.0 / INCH);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_print_center_horizontally(true);
    // Each annex has its own page numbers; the number on the first page is removed afterwards.
    sheet.set_print_first_page_number(1);
    sheet.set_header("&C&\"Times New Roman,Regular\"&13&P");
    sheet.set_header_footer_scale_with_doc(false);
    Ok(())
}

/// A sheet that is written from top to bottom.
pub(super) struct Paper<'a> {
    /// The sheet.
    pub sheet: &'a mut Worksheet,
    /// The layout of its page.
    pub page: &'a Page,
    /// The formats of its cells.
    pub styles: &'a Styles,
    /// The next row.
    pub row: u32,
}

impl Paper<'_> {
    /// A text across some columns of the next row, which becomes as high as the text needs.
    pub fn block(
        &mut self,
        first: u16,
        last: u16,
        text: &str,
        format: &Format,
        size: f64,
    ) -> Result<(), XlsxError> {
        let lines = measure::lines(text, self.page.width(first, last) - INSET, size, true);
        self.sheet.set_row_height(self.row, measure::height(lines, size))?;
        span(self.sheet, (self.row, first), (self.row, last), text, format)?;
        self.row += 1;
        Ok(())
    }

    /// An empty row of this height.
    pub fn gap(&mut self, height: f64) -> Result<(), XlsxError> {
        self.sheet.set_row_height(self.row, height)?;
        self.row += 1;
        Ok(())
    }

    /// The header, in two rows if columns have groups. Returns its first row.
    fn header(&mut self, list: &List) -> Result<u32, XlsxError> {
        let (page, format) = (self.page, &self.styles.header);
        let top = self.row;
        let grouped = list.columns.iter().any(|column| column.group.is_some());
        let under = top + u32::from(grouped);
        let height = |text: &str, first: u16, last: u16| {
            let room = page.width(first, last) - INSET;
            measure::height(measure::lines(text, room, page.size, true), page.size) + 4.0
        };
        let (mut above, mut below) = (20.0f64, 20.0f64);
        let mut whole = 0.0f64;
        let mut first = 0;
        for columns in list.columns.chunk_by(|a, b| a.group.is_some() && a.group == b.group) {
            let last = first + columns.len() as u16 - 1;
            match columns {
                [column, ..] if column.group.is_some() => {
                    let group = column.group.as_deref().unwrap_or_default();
                    above = above.max(height(group, first, last));
                    span(self.sheet, (top, first), (top, last), group, format)?;
                    for (at, column) in (first..).zip(columns) {
                        below = below.max(height(&column.header, at, at));
                        self.sheet.write_string_with_format(under, at, &column.header, format)?;
                    }
                }
                [column] => {
                    whole = whole.max(height(&column.header, first, first));
                    span(self.sheet, (top, first), (under, first), &column.header, format)?;
                }
                _ => {}
            }
            first = last + 1;
        }
        if grouped {
            below = below.max(whole - above);
            self.sheet.set_row_height(top, above.min(409.0))?;
        } else {
            below = below.max(whole);
        }
        self.sheet.set_row_height(under, below.min(409.0))?;
        self.row = under + 1;
        Ok(top)
    }

    /// A row of the table.
    fn line(&mut self, list: &List, row: &Row, link: Option<&String>) -> Result<(), XlsxError> {
        let cells =
            if row.style == RowStyle::Line { &self.styles.line } else { &self.styles.total };
        let last = list.columns.len().max(1) as u16 - 1;
        let size = self.page.size;
        let mut first = 0;
        let mut lines = 1;
        let text = row.cells.first().map(Cell::plain).unwrap_or_default();
        if row.style != RowStyle::Line && !text.is_empty() {
            // The text of a heading spans the row, that of a sum the cells up to the first number.
            let empty = row.cells.iter().skip(1).take_while(|cell| **cell == Cell::Empty).count();
            let reach = if row.style == RowStyle::Group { last } else { last.min(empty as u16) };
            if reach > 0 {
                lines = measure::lines(&text, self.page.width(0, reach) - INSET, size, true);
                span(self.sheet, (self.row, 0), (self.row, reach), "", &cells.text)?;
                write_text(self.sheet, self.row, 0, &text, &cells.text, &cells.text_quoted)?;
                first = reach + 1;
            }
        }
        for at in first..=last {
            let kind = list.columns.get(usize::from(at)).map_or(ColumnKind::Text, |c| c.kind);
            let cell = row.cells.get(usize::from(at)).unwrap_or(&Cell::Empty);
            match (link, cell) {
                (Some(link), Cell::Text(text)) if at == LINKS => {
                    let target = format!("internal:'{}'!A1", link.replace('\'', "''"));
                    let url = Url::new(target).set_text(text.as_str());
                    self.sheet.write_url_with_format(self.row, at, url, &self.styles.link)?;
                }
                _ => self.cell(at, kind, cell, cells)?,
            }
            if let Cell::Text(text) = cell {
                let room = self.page.width(at, at) - INSET;
                let bold = row.style != RowStyle::Line;
                lines = lines.max(measure::lines(text, room, size, bold));
            }
        }
        // Not every program works out the height of wrapped text when it opens a file.
        self.sheet.set_row_height(self.row, (measure::height(lines, size) + 3.0).min(409.0))?;
        self.row += 1;
        Ok(())
    }

    fn cell(
        &mut self,
        at: u16,
        kind: ColumnKind,
        cell: &Cell,
        formats: &Cells,
    ) -> Result<(), XlsxError> {
        let row = self.row;
        let (plain, quoted) = match kind {
            ColumnKind::Text => (&formats.text, &formats.text_quoted),
            _ => (&formats.middle, &formats.middle_quoted),
        };
        match cell {
            // An empty cell has borders too.
            Cell::Empty => self.sheet.write_blank(row, at, plain)?,
            Cell::Text(text) => return write_text(self.sheet, row, at, text, plain, quoted),
            Cell::Count(count) => {
                let format = match kind {
                    ColumnKind::Order => &formats.order,
                    ColumnKind::Middle => &formats.middle_count,
                    ColumnKind::Text => &formats.count,
                };
                self.sheet.write_number_with_format(row, at, *count as f64, format)?
            }
            Cell::Share(share) => {
                self.sheet.write_number_with_format(row, at, *share, &formats.share)?
            }
        };
        Ok(())
    }
}

/// A text across a range of cells, or in a single one.
pub(super) fn span(
    sheet: &mut Worksheet,
    (top, left): (u32, u16),
    (bottom, right): (u32, u16),
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    if (top, left) == (bottom, right) {
        sheet.write_string_with_format(top, left, text, format)?;
    } else {
        sheet.merge_range(top, left, bottom, right, text, format)?;
    }
    Ok(())
}
