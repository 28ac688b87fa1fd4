//! One list as a table on paper, on as many sheets as it needs.

use std::cell::RefCell;
use std::io;

use super::page::{Around, Page};
use super::pages::Pages;
use super::paper::{Frame, Paper};
use super::styles::Styles;
use crate::report::list::{ByHand, Cell, ColumnKind, List, Row, RowStyle};
use crate::report::measure::{self, INSET, characters};
use crate::report::workbook::{
    HeaderRows, Progress, SheetPart, SheetTable, Value, write_table, write_value,
};
use crate::words::papers::Phrase;
use crate::write::workbook::{self, Book, CALIBRI, HIGHEST_ROW, Margins, PageSetup, Sheet};

/// The column of links in the contents.
const LINKS: u16 = 1;

/// The setup that the decree prescribes, in portrait.
const PAGE: PageSetup = PageSetup {
    margins: Some(Margins {
        left: 30.0 / INCH,
        right: 15.0 / INCH,
        top: 20.0 / INCH,
        bottom: 20.0 / INCH,
        header: 10.0 / INCH,
        footer: 10.0 / INCH,
    }),
    header: Some("&C&\"Times New Roman,Regular\"&13&P"),
    keeps_size_of_header: true,
    centred: true,
    // Each annex has its own page numbers; the decree wants none on the first page.
    numbered_from_one: true,
    first_without: true,
    ..PageSetup::PLAIN
};
/// The width of a hidden column, in characters, once somebody shows it.
const HIDDEN_WIDTH: f64 = 24.0;
/// An inch in millimetres.
const INCH: f64 = 25.4;

/// A list with all that its sheets share.
struct ListTable<'a> {
    list: &'a List,
    name: &'a str,
    /// The sheets that rows link to; only for the table of contents, which is not signed.
    links: Option<&'a [String]>,
    frame: &'a Frame<'a>,
    /// On what its acts stand, below the table.
    grounds: &'a [String],
    page: Page,
    styles: Styles,
    /// The pages of the sheet that is being written.
    pages: RefCell<Option<Pages>>,
}

/// Writes a list as a table on sheets of this name, with the grounds of its acts below it; with
/// `links`, as a table of contents whose rows link to these sheets.
pub(super) fn write_list(
    book: &mut Book<'_>,
    (list, name): (&List, &str),
    grounds: &[String],
    links: Option<&[String]>,
    frame: &Frame<'_>,
    rows_of_a_sheet: usize,
    progress: &mut Progress<'_>,
) -> io::Result<()> {
    let on = |page: Page, styles: &mut workbook::Styles| {
        let styles = Styles::new(styles, page.size, page.larger, list.is_form);
        let pages = RefCell::default();
        ListTable { list, name, links, frame, grounds, page, styles, pages }
    };
    // What is tried out is on no book.
    let tried = |page: &Page| on(page.clone(), &mut workbook::Styles::new(CALIBRI)).around();
    let table = on(Page::of(list, tried), &mut book.styles);
    write_table(book, &table, &list.rows, rows_of_a_sheet, progress)
}

impl ListTable<'_> {
    /// What stands around the rows, measured on a sheet that nobody sees.
    fn around(&self) -> Around {
        let mut sheet = Sheet::new("");
        let mut paper = self.paper(&mut sheet, 0);
        let (_, above) = self.top(&mut paper);
        let with_header = paper.height;
        self.bottom(&mut paper, self.list.rows.is_empty(), true);
        let below = paper.height - with_header;
        Around { above: with_header, header: with_header - above, below }
    }

    /// What stands above the rows. Gives the first row of the header, and how high it is above it.
    fn top(&self, paper: &mut Paper<'_>) -> (u32, f64) {
        paper.heading(self.frame);
        paper.title(self.list, self.links.is_none(), self.frame);
        let above = paper.height;
        (self.header(paper), above)
    }

    /// What stands below the rows.
    fn bottom(&self, paper: &mut Paper<'_>, is_empty: bool, is_last: bool) {
        if is_empty {
            let text = Phrase::None.text(self.frame.language);
            paper.block((0, self.last_column()), text, self.styles.nothing, self.page.size);
        }
        if is_last && self.links.is_none() {
            paper.closing(self.list, self.grounds, self.frame);
        }
    }

    fn paper<'p>(&'p self, sheet: &'p mut Sheet, row: u32) -> Paper<'p> {
        Paper { sheet, page: &self.page, styles: &self.styles, row, height: 0.0 }
    }

    /// The last column of the table, which the sheet may have more columns than.
    fn last_column(&self) -> u16 {
        self.list.columns.len().max(1) as u16 - 1
    }
}

impl<'a> SheetTable for ListTable<'a> {
    type Row = &'a Row;

    fn sheet_name(&self, number: usize) -> String {
        if number == 1 { self.name.to_owned() } else { format!("{} ({number})", self.name) }
    }

    fn page_setup(&self) -> PageSetup {
        PageSetup { landscape: self.page.landscape, on_one_page: self.page.is_one, ..PAGE }
    }

    fn write_above(&self, sheet: &mut Sheet) -> HeaderRows {
        let hidden = self.list.columns.iter().map(|column| column.is_hidden);
        for ((column, width), is_hidden) in
            (0..).zip(&self.page.widths).zip(hidden.chain(std::iter::repeat(false)))
        {
            if is_hidden {
                sheet.set_width(column, HIDDEN_WIDTH);
                sheet.hide_column(column);
            } else {
                sheet.set_width(column, characters(*width));
            }
        }
        if self.list.is_form {
            sheet.lock();
        }
        let mut paper = self.paper(sheet, 0);
        let (first, above) = self.top(&mut paper);
        let pages = Pages::new(&self.page, above, paper.height - above);
        *self.pages.borrow_mut() = Some(pages);
        let List { rows, columns, .. } = self.list;
        let filter = (!rows.is_empty() && !columns.is_empty()).then(|| self.last_column());
        HeaderRows { first, last: paper.row - 1, frozen: 0, filter }
    }

    fn write_row(&self, sheet: &mut Sheet, at: u32, number: usize, row: &&'a Row) {
        let link = self.links.and_then(|links| links.get(number - 1));
        let mut paper = self.paper(sheet, at);
        self.line(&mut paper, row, link);
        if let Some(pages) = self.pages.borrow_mut().as_mut() {
            pages.row(at, paper.height, row.style == RowStyle::Group);
        }
    }

    fn write_below(&self, sheet: &mut Sheet, at: u32, part: SheetPart) {
        self.offer_answers(sheet, at, part.rows);
        let mut paper = self.paper(sheet, at);
        self.bottom(&mut paper, part.rows == 0, part.is_last);
        let (end, below) = (paper.row - 1, paper.height);
        let pages = self.pages.borrow_mut().take().filter(|_| !self.page.is_one);
        let breaks = pages.map_or_else(Vec::new, |pages| pages.breaks(below));
        sheet.set_page_breaks(&breaks);
        sheet.set_print_area((0, 0), (end, self.page.columns() - 1));
    }
}

impl ListTable<'_> {
    /// Offers answers in the columns that are filled in by hand, in the rows above this one.
    fn offer_answers(&self, sheet: &mut Sheet, end: u32, rows: u32) {
        if rows == 0 {
            return;
        }
        for (place, column) in (0..).zip(&self.list.columns) {
            if let Some(by_hand) = column.by_hand {
                self.frame.answers.offer(sheet, (end - rows, end - 1), place, by_hand);
            }
        }
    }

    /// The header, in two rows if columns have groups. Returns its first row.
    fn header(&self, paper: &mut Paper<'_>) -> u32 {
        let (list, page, style) = (self.list, &self.page, self.styles.header);
        let top = paper.row;
        let grouped = list.columns.iter().any(|column| column.group.is_some());
        let under = top + u32::from(grouped);
        let height = |text: &str, first: u16, last: u16| {
            if page.width(first, last) == 0.0 {
                return 0.0;
            }
            let room = page.width(first, last) - INSET;
            measure::height(measure::lines(text, room, page.size, true), page.size) + 2.0
        };
        let (mut above, mut below) = (16.0f64, 16.0f64);
        let mut whole = 0.0f64;
        let mut first = 0;
        for columns in list.columns.chunk_by(|a, b| a.group.is_some() && a.group == b.group) {
            let last = first + columns.len() as u16 - 1;
            match columns {
                [column, ..] if column.group.is_some() => {
                    let group = column.group.as_deref().unwrap_or_default();
                    above = above.max(height(group, first, last));
                    paper.sheet.span((top, first), (top, last), group, style);
                    for (at, column) in (first..).zip(columns) {
                        below = below.max(height(&column.header, at, at));
                        paper.sheet.text((under, at), &column.header, style);
                    }
                }
                [column] => {
                    whole = whole.max(height(&column.header, first, first));
                    paper.sheet.span((top, first), (under, first), &column.header, style);
                }
                _ => {}
            }
            first = last + 1;
        }
        if grouped {
            below = below.max(whole - above);
            paper.gap(above.min(HIGHEST_ROW));
        } else {
            below = below.max(whole);
        }
        paper.gap(below.min(HIGHEST_ROW));
        top
    }

    /// A row of the table.
    fn line(&self, paper: &mut Paper<'_>, row: &Row, link: Option<&String>) {
        let cells =
            if row.style == RowStyle::Line { &self.styles.line } else { &self.styles.total };
        let last = self.last_column();
        let size = self.page.size;
        let form = self.styles.form.as_ref();
        let mut first = 0;
        let mut lines = 1;
        let text = row.cells.first().map(Cell::plain).unwrap_or_default();
        if row.style != RowStyle::Line && !text.is_empty() {
            // The text of a heading spans the row, that of a sum the cells up to the first number.
            let number = row.cells.iter().skip(1).position(|cell| *cell != Cell::Empty);
            let number = number.filter(|_| row.style != RowStyle::Group);
            let reach = number.map_or(last, |number| last.min(number as u16));
            if reach > 0 {
                lines = measure::lines(&text, self.page.width(0, reach) - INSET, size, true);
                paper.sheet.span((paper.row, 0), (paper.row, reach), "", cells.text.text);
                write_value(paper.sheet, (paper.row, 0), Value::Text(&text), &cells.text);
                first = reach + 1;
            }
        }
        for at in first..=last {
            let column = self.list.columns.get(usize::from(at));
            let kind = column.map_or(ColumnKind::Text, |column| column.kind);
            let by_hand = column.and_then(|column| column.by_hand);
            let cell = row.cells.get(usize::from(at)).unwrap_or(&Cell::Empty);
            // A day that is typed here is to be a day.
            let empty = match (form, by_hand) {
                (Some(form), Some(ByHand::Date)) => Some(form.day),
                (Some(form), Some(_)) => Some(form.answer),
                (None, Some(ByHand::Date)) => Some(cells.date),
                _ => None,
            };
            match (link, cell, empty) {
                (Some(link), Cell::Text(text), _) if at == LINKS => {
                    paper.sheet.link((paper.row, at), text, link, self.styles.link);
                }
                (_, Cell::Empty, Some(style)) => paper.sheet.blank((paper.row, at), style),
                _ => write_value(paper.sheet, (paper.row, at), value(cell), cells.of(kind)),
            }
            if let Cell::Text(text) = cell
                && !column.is_some_and(|column| column.is_hidden)
            {
                let room = self.page.width(at, at) - INSET;
                let bold = row.style != RowStyle::Line;
                lines = lines.max(measure::lines(text, room, size, bold));
            }
        }
        // Not every program works out the height of wrapped text when it opens a file.
        paper.gap(measure::row_height(lines, size));
    }
}

/// A cell's value as sheets take it: an empty cell has borders too.
fn value(cell: &Cell) -> Value<'_> {
    match cell {
        Cell::Empty => Value::Text(""),
        Cell::Text(text) => Value::Text(text),
        Cell::Count(count) => Value::Count(*count),
        Cell::Share(share) => Value::Decimal(*share),
    }
}
