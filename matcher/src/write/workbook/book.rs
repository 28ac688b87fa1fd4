//! A workbook while it is written, sheet after sheet.

use std::io::{self, Write};

use super::about::{About, Listed};
use super::parts;
use super::sheet::Sheet;
use super::styles::Styles;
use crate::write::archive::Archive;

/// A workbook while it is written.
pub(crate) struct Book<'a> {
    archive: Archive<'a>,
    about: About,
    /// The formats of its cells.
    pub styles: Styles,
    sheets: Vec<Listed>,
    /// Whether the sheet that comes next is begun.
    is_begun: bool,
}

impl<'a> Book<'a> {
    /// A book without sheets.
    pub(crate) fn new(out: &'a mut dyn Write, about: About) -> Book<'a> {
        Book {
            archive: Archive::new(out),
            about,
            styles: Styles::new(about.font),
            sheets: Vec::new(),
            is_begun: false,
        }
    }

    /// Takes what is finished of the sheet that comes next, if that is enough to be worth it.
    pub(crate) fn take(&mut self, sheet: &mut Sheet) -> io::Result<()> {
        if sheet.is_filled() { self.take_all(sheet) } else { Ok(()) }
    }

    fn take_all(&mut self, sheet: &mut Sheet) -> io::Result<()> {
        if !self.is_begun {
            self.archive.begin(parts::sheet(self.sheets.len() + 1))?;
            self.archive.piece(sheet.xml_before(self.sheets.is_empty()).as_bytes())?;
            self.is_begun = true;
        }
        self.archive.piece(sheet.finished())?;
        sheet.forget_finished();
        Ok(())
    }

    /// Adds a sheet, or the rest of the one that was begun.
    pub(crate) fn add(&mut self, mut sheet: Sheet) -> io::Result<()> {
        sheet.finish_rows();
        self.take_all(&mut sheet)?;
        self.archive.piece(sheet.xml_behind().as_bytes())?;
        self.archive.end()?;
        self.is_begun = false;
        self.sheets.push(Listed {
            ranges: sheet.named_ranges(),
            is_hidden: sheet.is_hidden,
            name: sheet.name,
        });
        Ok(())
    }

    /// Ends the book.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        let Book { about, sheets, .. } = &self;
        let parts = [
            ("xl/styles.xml", self.styles.to_xml()),
            ("xl/workbook.xml", parts::workbook(sheets)),
            ("xl/_rels/workbook.xml.rels", parts::workbook_relations(sheets.len())),
            ("docProps/core.xml", parts::about(about)),
            ("docProps/app.xml", parts::application()),
            ("_rels/.rels", parts::relations()),
            ("[Content_Types].xml", parts::content_types(sheets.len())),
        ];
        for (name, xml) in parts {
            self.archive.add(name, &xml)?;
        }
        self.archive.finish()
    }
}
