//! A workbook while it is written, sheet after sheet.

use std::io;

use super::about::{About, Listed};
use super::parts;
use super::sheet::Sheet;
use super::styles::Styles;
use crate::write::archive::{Parts, Said};

/// A workbook while it is written.
pub(crate) struct Book<'a> {
    parts: &'a mut dyn Parts,
    about: About,
    /// The formats of its cells.
    pub styles: Styles,
    sheets: Vec<Listed>,
    /// Whether the sheet that comes next is begun.
    is_begun: bool,
}

/// A workbook between two turns of writing it.
pub(crate) struct PausedBook {
    about: About,
    styles: Styles,
    sheets: Vec<Listed>,
    is_begun: bool,
}

impl PausedBook {
    /// Goes on; `parts` has taken everything so far.
    pub(crate) fn resume(self, parts: &mut dyn Parts) -> Book<'_> {
        let PausedBook { about, styles, sheets, is_begun } = self;
        Book { parts, about, styles, sheets, is_begun }
    }
}

impl<'a> Book<'a> {
    /// A book without sheets.
    pub(crate) fn new(parts: &'a mut dyn Parts, about: About) -> Book<'a> {
        let styles = Styles::new(about.font);
        Book { parts, about, styles, sheets: Vec::new(), is_begun: false }
    }

    /// Interrupts the writing.
    pub(crate) fn pause(self) -> PausedBook {
        let Book { about, styles, sheets, is_begun, .. } = self;
        PausedBook { about, styles, sheets, is_begun }
    }

    /// Takes what is finished of the sheet that comes next, if that is enough to be worth it.
    pub(crate) fn take(&mut self, sheet: &mut Sheet) -> io::Result<()> {
        if sheet.is_filled() { self.take_all(sheet) } else { Ok(()) }
    }

    fn take_all(&mut self, sheet: &mut Sheet) -> io::Result<()> {
        if !self.is_begun {
            self.parts.say(Said::Begin(parts::sheet(self.sheets.len() + 1)), &[])?;
            let before = sheet.xml_before(self.sheets.is_empty());
            self.parts.say(Said::Piece, before.as_bytes())?;
            self.is_begun = true;
        }
        self.parts.say(Said::Piece, sheet.finished())?;
        sheet.forget_finished();
        Ok(())
    }

    /// Adds a sheet, or the rest of the one that was begun.
    pub(crate) fn add(&mut self, mut sheet: Sheet) -> io::Result<()> {
        sheet.finish_rows();
        self.take_all(&mut sheet)?;
        self.parts.say(Said::Piece, sheet.xml_behind().as_bytes())?;
        self.parts.say(Said::End, &[])?;
        self.is_begun = false;
        self.sheets.push(Listed {
            ranges: sheet.named_ranges(),
            is_hidden: sheet.is_hidden,
            name: sheet.name,
        });
        Ok(())
    }

    /// Ends the book.
    pub(crate) fn finish(self) -> io::Result<()> {
        let Book { about, sheets, .. } = &self;
        let all = [
            ("xl/styles.xml", self.styles.to_xml()),
            ("xl/workbook.xml", parts::workbook(sheets)),
            ("xl/_rels/workbook.xml.rels", parts::workbook_relations(sheets.len())),
            ("docProps/core.xml", parts::about(about)),
            ("docProps/app.xml", parts::application()),
            ("_rels/.rels", parts::relations()),
            ("[Content_Types].xml", parts::content_types(sheets.len())),
        ];
        for (name, xml) in all {
            self.parts.say(Said::Part(name.to_owned()), &xml)?;
        }
        self.parts.say(Said::Finish, &[])
    }
}
