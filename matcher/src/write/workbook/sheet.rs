//! A sheet while it is written.

use super::format::Font;
use super::limits::BYTES_OF_A_SHEET;
use super::page_setup::PageSetup;
use super::place::{cell, column, quoted, range};
use super::rows::Rows;
use super::styles::{Style, font_xml};
use super::text::push_t;
use crate::write::xml::{escaped, push_count};

/// The place of a cell: its row and its column, both counted from 0.
pub(crate) type Place = (u32, u16);

/// A sheet while it is written, from top to bottom. What is said of it as a whole comes first, or at
/// the end, as noted; rows are in between.
pub(crate) struct Sheet {
    pub(super) name: String,
    pub(super) is_hidden: bool,
    /// Whether cells cannot be changed but for those that are unlocked.
    pub(super) is_locked: bool,
    /// Columns that nobody sees.
    pub(super) hidden_columns: Vec<u16>,
    /// The widths of columns, in pixels.
    pub(super) columns: Vec<(u16, u32)>,
    pub(super) frozen: Place,
    pub(super) page: Option<PageSetup>,
    rows: Rows,
    /// What is finished and was not given to the book yet.
    xml: Vec<u8>,
    /// How many bytes were given to the book.
    given: u64,
    pub(super) filter: Option<(Place, Place)>,
    pub(super) repeated_rows: Option<(u32, u32)>,
    pub(super) repeated_columns: Option<(u16, u16)>,
    pub(super) print_area: Option<(Place, Place)>,
    pub(super) merged: Vec<String>,
    pub(super) accepted: Vec<String>,
    pub(super) links: Vec<String>,
    pub(super) breaks: Vec<u32>,
}

/// What cells accept; whatever else is typed is accepted as well, but not suggested.
pub(crate) enum Accepted {
    /// A day after this one, by its number.
    DayAfter(u32),
    /// A text from a least to a greatest number of characters.
    Length(u32, u32),
    /// One of the texts at the top of a column of another sheet; the last number says how many.
    OneOf(&'static str, u16, usize),
}

/// Pixels of a column that has no width of its own, and the most that it can have.
pub(super) const USUAL_WIDTH: u32 = 64;
const GREATEST_WIDTH: u32 = 1_790;
/// Pixels of a digit in the fonts that books have, and what a column has besides its characters.
pub(super) const DIGIT: u32 = 7;
const PADDING: u32 = 5;

/// What is said of a sheet before its rows.
impl Sheet {
    /// A sheet without cells.
    pub(crate) fn new(name: impl Into<String>) -> Sheet {
        Sheet {
            name: name.into(),
            is_hidden: false,
            is_locked: false,
            hidden_columns: Vec::new(),
            columns: Vec::new(),
            frozen: (0, 0),
            page: None,
            rows: Rows::default(),
            xml: Vec::new(),
            given: 0,
            filter: None,
            repeated_rows: None,
            repeated_columns: None,
            print_area: None,
            merged: Vec::new(),
            accepted: Vec::new(),
            links: Vec::new(),
            breaks: Vec::new(),
        }
    }

    /// Hides the sheet.
    pub(crate) fn hide(&mut self) {
        self.is_hidden = true;
    }

    /// Locks the cells but for those whose format is unlocked. There is no password: it keeps from
    /// slips, and whoever wants to sort or take out rows unlocks the sheet.
    pub(crate) fn lock(&mut self) {
        self.is_locked = true;
    }

    /// Hides a column that has a width.
    pub(crate) fn hide_column(&mut self, column: u16) {
        self.hidden_columns.push(column);
    }

    /// Sets the width of a column, in characters.
    pub(crate) fn set_width(&mut self, column: u16, characters: f64) {
        let pixels = if characters < 1.0 {
            (characters * f64::from(DIGIT + PADDING)).round() as u32
        } else {
            ((characters * f64::from(DIGIT)).round() as u32).saturating_add(PADDING)
        };
        self.columns.push((column, pixels.min(GREATEST_WIDTH)));
    }

    /// Keeps the rows above a cell and the columns on its left in view.
    pub(crate) fn freeze(&mut self, at: Place) {
        self.frozen = at;
    }

    /// Sets up the printed pages.
    pub(crate) fn set_page(&mut self, page: PageSetup) {
        self.page = Some(page);
    }
}

/// Cells and rows.
impl Sheet {
    /// Puts a text into a cell, cut to what a cell can hold. An empty one is only formatted.
    pub(crate) fn text(&mut self, at: Place, text: &str, style: Style) {
        if text.is_empty() {
            return self.blank(at, style);
        }
        self.rows.put(at, style, |out| {
            out.extend_from_slice(b" t=\"inlineStr\"><is>");
            push_t(out, text);
            out.extend_from_slice(b"</is></c>");
        });
    }

    /// Puts a text into a cell whose parts have fonts of their own.
    pub(crate) fn rich_text(&mut self, at: Place, parts: &[(Font, &str)], style: Style) {
        self.rows.put(at, style, |out| {
            out.extend_from_slice(b" t=\"inlineStr\"><is>");
            for (font, text) in parts {
                out.extend_from_slice(b"<r>");
                out.extend_from_slice(font_xml("rPr", "rFont", font).as_bytes());
                push_t(out, text);
                out.extend_from_slice(b"</r>");
            }
            out.extend_from_slice(b"</is></c>");
        });
    }

    /// Puts a whole number into a cell.
    pub(crate) fn count(&mut self, at: Place, count: u64, style: Style) {
        self.rows.put(at, style, |out| {
            out.extend_from_slice(b"><v>");
            push_count(out, count);
            out.extend_from_slice(b"</v></c>");
        });
    }

    /// Puts a number into a cell; what is none is left out.
    pub(crate) fn number(&mut self, at: Place, number: f64, style: Style) {
        if !number.is_finite() {
            return self.blank(at, style);
        }
        self.rows.put(at, style, |out| {
            out.extend_from_slice(format!("><v>{number}</v></c>").as_bytes());
        });
    }

    /// Formats a cell that has no value.
    pub(crate) fn blank(&mut self, at: Place, style: Style) {
        self.rows.put(at, style, |out| out.extend_from_slice(b"/>"));
    }

    /// Puts a text across a range of cells, or into one.
    pub(crate) fn span(&mut self, first: Place, last: Place, text: &str, style: Style) {
        for row in first.0..=last.0 {
            for column in first.1..=last.1 {
                if (row, column) != first {
                    self.blank((row, column), style);
                }
            }
        }
        self.text(first, text, style);
        if first != last {
            self.merged.push(format!("<mergeCell ref=\"{}\"/>", range(first, last)));
        }
    }

    /// Puts a text into a cell that leads to the first cell of another sheet.
    pub(crate) fn link(&mut self, at: Place, text: &str, sheet: &str, style: Style) {
        self.text(at, text, style);
        self.links.push(format!(
            "<hyperlink ref=\"{}\" location=\"{}!A1\" display=\"{}\"/>",
            cell(at),
            escaped(&quoted(sheet)),
            escaped(text)
        ));
    }

    /// Sets the height of a row, in points.
    pub(crate) fn set_height(&mut self, row: u32, height: f64) {
        self.rows.set_height(row, height);
    }

    /// Nothing more is put into the rows above this one.
    pub(crate) fn finish_above(&mut self, row: u32) {
        self.rows.finish(row, &mut self.xml);
    }

    /// Whether there is room for more rows.
    pub(crate) fn has_room(&self) -> bool {
        self.given + (self.xml.len() as u64) < BYTES_OF_A_SHEET
    }
}

/// What is said of a sheet after its rows.
impl Sheet {
    /// Lets the rows of a range be filtered by the values of its columns; its first row is a header.
    pub(crate) fn set_filter(&mut self, first: Place, last: Place) {
        self.filter = Some((first, last));
    }

    /// Repeats rows at the top of each printed page.
    pub(crate) fn repeat_rows(&mut self, first: u32, last: u32) {
        self.repeated_rows = Some((first, last));
    }

    /// Repeats columns on the left of each printed page.
    pub(crate) fn repeat_columns(&mut self, first: u16, last: u16) {
        self.repeated_columns = Some((first, last));
    }

    /// Prints this range alone.
    pub(crate) fn set_print_area(&mut self, first: Place, last: Place) {
        self.print_area = Some((first, last));
    }

    /// Begins printed pages with these rows.
    pub(crate) fn set_page_breaks(&mut self, rows: &[u32]) {
        self.breaks = rows.to_vec();
        self.breaks.sort_unstable();
        self.breaks.dedup();
    }

    /// Says what the cells of a range accept, with a hint that is shown there.
    pub(crate) fn accept(
        &mut self,
        first: Place,
        last: Place,
        accepted: &Accepted,
        hint: Option<&str>,
    ) {
        let element = |name: &str, text: &str| format!("<{name}>{text}</{name}>");
        let (kind, values) = match accepted {
            Accepted::DayAfter(day) => {
                ("type=\"date\" operator=\"greaterThan\"", element("formula1", &day.to_string()))
            }
            Accepted::Length(least, most) if least == most => {
                ("type=\"textLength\" operator=\"equal\"", element("formula1", &least.to_string()))
            }
            Accepted::Length(least, most) => {
                let [least, most] = [("formula1", least), ("formula2", most)]
                    .map(|(name, n)| element(name, &n.to_string()));
                ("type=\"textLength\"", least + &most)
            }
            Accepted::OneOf(sheet, at, count) => {
                let (sheet, at) = (escaped(&quoted(sheet)), column(*at));
                ("type=\"list\"", element("formula1", &format!("{sheet}!${at}$1:${at}${count}")))
            }
        };
        let prompt = hint.map(|hint| format!(" prompt=\"{}\"", escaped(hint))).unwrap_or_default();
        self.accepted.push(format!(
            "<dataValidation {kind} allowBlank=\"1\" showInputMessage=\"1\"{prompt} \
             sqref=\"{}\">{values}</dataValidation>",
            range(first, last)
        ));
    }
}

/// For the book.
impl Sheet {
    /// Whether enough is finished to be given on.
    pub(super) fn is_filled(&self) -> bool {
        self.xml.len() >= 1 << 16
    }

    /// What is finished and was not forgotten yet.
    pub(super) fn finished(&self) -> &[u8] {
        &self.xml
    }

    /// Forgets what was finished, because the book has it.
    pub(super) fn forget_finished(&mut self) {
        self.given += self.xml.len() as u64;
        self.xml.clear();
    }

    /// Finishes all rows.
    pub(super) fn finish_rows(&mut self) {
        self.rows.finish_all(&mut self.xml);
    }
}
