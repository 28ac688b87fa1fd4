//! The sheet that tells how a form is filled in: one page, behind the form itself.

use std::io;

use crate::language::Language;
use crate::report::measure::{self, INSET, characters};
use crate::words::papers::{Phrase, how_to_reply};
use crate::write::workbook::{Book, CALIBRI, Down, Font, Format, PageSetup, Sheet};

/// The width of the text in points.
const WIDTH: f64 = 470.0;
/// Its size.
const SIZE: f64 = 13.0;

/// Adds the sheet. `office` gets the answers back, by the day that is said.
pub(super) fn write(
    book: &mut Book<'_>,
    (office, deadline): (&str, &str),
    language: Language,
) -> io::Result<()> {
    let font = Font { name: "Times New Roman", size: SIZE, ..CALIBRI };
    let text = Format { down: Down::Top, wraps: true, ..Format::of(font) };
    let heading = Format { font: Font { bold: true, ..font }, ..text };
    let [text, heading] = [text, heading].map(|format| book.styles.add(format));
    let mut sheet = Sheet::new(Phrase::HowToReply.text(language));
    sheet.set_width(0, characters(WIDTH));
    sheet.set_page(PageSetup { on_one_page: true, ..PageSetup::PLAIN });
    for (row, (is_heading, line)) in (0..).zip(how_to_reply(office, deadline, language)) {
        let lines = measure::lines(&line, (WIDTH - INSET) * 0.95, SIZE, is_heading);
        sheet.set_height(row, measure::row_height(lines, SIZE));
        sheet.text((row, 0), &line, if is_heading { heading } else { text });
    }
    book.add(sheet)
}
