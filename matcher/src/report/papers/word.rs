//! The few parts of a Word document (Office Open XML, WordprocessingML) that a letter consists of.
//!
//! This is not left to a library: the one that exists adds 280 KB to the packed page, and a letter
//! needs only paragraphs and plain tables. Lengths are in twips, twentieths of a point; font sizes
//! are in half points, as in the format.

use std::io::{self, Write};

use crate::write::Archive;

/// Twips between the decree's margins: A4 less 30 mm on the left and 15 mm on the right.
pub(super) const TEXT_WIDTH: u32 = 9_355;

/// How a paragraph is set.
#[derive(Clone, Copy)]
pub(super) struct Style {
    /// "left", "center", "right" or "both".
    pub align: &'static str,
    /// Font size in half points.
    pub size: u32,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
    /// Indent of the first line.
    pub first_line: u32,
    /// Indent of all lines.
    pub left: u32,
    /// Space below.
    pub after: u32,
    /// Whether it stays on one page with what follows.
    pub keep: bool,
}

/// Text in the smaller of the decree's two sizes, from the left margin.
pub(super) const PLAIN: Style = Style {
    align: "left",
    size: 26,
    bold: false,
    italic: false,
    first_line: 0,
    left: 0,
    after: 0,
    keep: false,
};

/// A document while it is written.
#[derive(Default)]
pub(super) struct Document {
    body: String,
}

impl Document {
    /// Adds a paragraph; line feeds in it are kept.
    pub(super) fn paragraph(&mut self, style: Style, text: &str) {
        let out = &mut self.body;
        out.push_str("<w:p><w:pPr>");
        if style.keep {
            out.push_str("<w:keepNext/>");
        }
        attribute(out, "<w:spacing w:before=\"0\" w:after=\"", style.after);
        out.push_str("/>");
        if style.first_line + style.left > 0 {
            attribute(out, "<w:ind w:left=\"", style.left);
            attribute(out, " w:firstLine=\"", style.first_line);
            out.push_str("/>");
        }
        out.push_str("<w:jc w:val=\"");
        out.push_str(style.align);
        out.push_str("\"/></w:pPr>");
        for (place, line) in text.split('\n').enumerate() {
            out.push_str("<w:r><w:rPr>");
            if style.bold {
                out.push_str("<w:b/>");
            }
            if style.italic {
                out.push_str("<w:i/>");
            }
            attribute(out, "<w:sz w:val=\"", style.size);
            attribute(out, "/><w:szCs w:val=\"", style.size);
            out.push_str("/></w:rPr>");
            if place > 0 {
                out.push_str("<w:br/>");
            }
            out.push_str("<w:t xml:space=\"preserve\">");
            escape(out, line);
            out.push_str("</w:t></w:r>");
        }
        out.push_str("</w:p>");
    }

    /// Draws a line in the middle of a given width.
    pub(super) fn stroke(&mut self, width: u32, length: u32) {
        let side = width.saturating_sub(length) / 2;
        let out = &mut self.body;
        out.push_str("<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" ");
        out.push_str("w:color=\"000000\"/></w:pBdr><w:spacing w:before=\"20\" w:after=\"0\" ");
        out.push_str("w:line=\"120\" w:lineRule=\"exact\"/>");
        attribute(out, "<w:ind w:left=\"", side);
        attribute(out, " w:right=\"", side);
        out.push_str("/></w:pPr></w:p>");
    }

    /// Adds a table with columns of these widths; `fill` writes each cell. If the table has
    /// borders, its first row is repeated on every page.
    pub(super) fn table(
        &mut self,
        widths: &[u32],
        rows: usize,
        borders: bool,
        mut fill: impl FnMut(&mut Document, usize, usize),
    ) {
        self.body.push_str("<w:tbl><w:tblPr>");
        attribute(&mut self.body, "<w:tblW w:w=\"", widths.iter().sum());
        self.body.push_str(" w:type=\"dxa\"/><w:jc w:val=\"center\"/>");
        if borders {
            self.body.push_str("<w:tblBorders>");
            for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
                self.body.push_str("<w:");
                self.body.push_str(side);
                self.body
                    .push_str(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
            }
            self.body.push_str("</w:tblBorders>");
        }
        self.body.push_str("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
        let margin = if borders { 85 } else { 0 };
        for side in ["left", "right"] {
            self.body.push_str("<w:");
            self.body.push_str(side);
            attribute(&mut self.body, " w:w=\"", margin);
            self.body.push_str(" w:type=\"dxa\"/>");
        }
        self.body.push_str("</w:tblCellMar></w:tblPr><w:tblGrid>");
        for width in widths {
            attribute(&mut self.body, "<w:gridCol w:w=\"", *width);
            self.body.push_str("/>");
        }
        self.body.push_str("</w:tblGrid>");
        for row in 0..rows {
            self.body.push_str("<w:tr><w:trPr><w:cantSplit/>");
            if borders && row == 0 {
                self.body.push_str("<w:tblHeader/>");
            }
            self.body.push_str("</w:trPr>");
            for (column, width) in widths.iter().enumerate() {
                attribute(&mut self.body, "<w:tc><w:tcPr><w:tcW w:w=\"", *width);
                self.body.push_str(" w:type=\"dxa\"/>");
                if borders {
                    self.body.push_str("<w:vAlign w:val=\"center\"/>");
                }
                self.body.push_str("</w:tcPr>");
                let before = self.body.len();
                fill(self, row, column);
                if self.body.len() == before {
                    // A cell without a paragraph is invalid.
                    self.body.push_str("<w:p/>");
                }
                self.body.push_str("</w:tc>");
            }
            self.body.push_str("</w:tr>");
        }
        self.body.push_str("</w:tbl>");
    }

    /// Writes the document. `language` is a tag such as "vi-VN", for the spelling checker.
    pub(super) fn finish(self, language: &str, out: &mut dyn Write) -> io::Result<()> {
        let document = [
            XML,
            "<w:document ",
            NAMESPACES,
            "><w:body>",
            &self.body,
            // A4, the decree's margins, and a header that the first page does not have.
            "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/>\
             <w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
             <w:pgMar w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\" \
             w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>\
             </w:body></w:document>",
        ]
        .concat();
        let header = [
            XML,
            "<w:hdr ",
            NAMESPACES,
            "><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:fldSimple w:instr=\" PAGE \">\
             <w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>",
        ]
        .concat();
        let styles = [
            XML,
            "<w:styles ",
            NAMESPACES,
            "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" \
             w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>\
             <w:color w:val=\"000000\"/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>\
             <w:lang w:val=\"",
            language,
            "\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
             <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">\
             <w:name w:val=\"Normal\"/></w:style></w:styles>",
        ]
        .concat();
        let mut archive = Archive::new(out);
        for (name, text) in [
            ("[Content_Types].xml", [XML, TYPES].concat()),
            ("_rels/.rels", [XML, RELATIONS].concat()),
            ("word/document.xml", document),
            ("word/_rels/document.xml.rels", [XML, DOCUMENT_RELATIONS].concat()),
            ("word/styles.xml", styles),
            ("word/header1.xml", header),
        ] {
            archive.add(name, text.as_bytes())?;
        }
        archive.finish()
    }
}

/// Writes the start of an attribute, a number and the closing quote.
fn attribute(out: &mut String, start: &str, value: u32) {
    out.push_str(start);
    out.push_str(&value.to_string());
    out.push('"');
}

/// Text for XML: syntax characters are escaped, forbidden ones left out.
fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\t' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"rels\" \
    ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
    <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
    <Override PartName=\"/word/document.xml\" ContentType=\
    \"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
    <Override PartName=\"/word/styles.xml\" ContentType=\
    \"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
    <Override PartName=\"/word/header1.xml\" ContentType=\
    \"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/></Types>";
const RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\
    \"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
    Target=\"word/document.xml\"/></Relationships>";
const DOCUMENT_RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\
    \"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" \
    Target=\"styles.xml\"/><Relationship Id=\"rId2\" Type=\
    \"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" \
    Target=\"header1.xml\"/></Relationships>";
