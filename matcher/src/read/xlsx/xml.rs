//! Reads XML as a stream: a source of bytes in; tags and the text of elements out, through one
//! small buffer, so that a part of any size takes no memory of its own. UTF-16 becomes UTF-8 on the
//! way.
//!
//! Elements are identified by local name, ignoring prefixes and namespaces, so that the strict and
//! the transitional form of a workbook read the same. Comments, processing instructions and CDATA
//! may be anywhere. A document type declaration is refused, as the package format requires
//! (ECMA-376 part 2, 7.2.6), so that no entity can be declared and expanded.

use std::io::{ErrorKind, Read};

use super::escape;
use super::fault::{CUT, Fault, LONG_TEXT, LONGEST};
use super::tag::{Tag, local_name};
use crate::read::budget::{Budget, Counted};
use crate::read::transcoded::Transcoded;

/// Initial size of the buffer: what fits the processor's caches. In tests it is small, so that tags
/// and texts are split by its end.
const BUFFER: usize = if cfg!(test) { 128 } else { 64 << 10 };

/// What comes next in a part. Every start has its end, including an empty element's.
#[derive(Debug)]
pub(super) enum Item<'s> {
    /// An element begins.
    Open(Tag<'s>),
    /// The element with this local name ends.
    Close(&'s [u8]),
    /// The part ends.
    End,
}

/// A range in the buffer.
type Span = (usize, usize);

/// Markup as ranges in the buffer.
enum Markup {
    Open { name: Span, attributes: Span },
    Close { name: Span },
    Cdata { text: Span },
    Passed,
}

/// Reads one part.
pub(super) struct Scanner<'a, R> {
    source: Transcoded<R>,
    /// What bytes and pieces are charged to.
    budget: &'a Budget,
    /// Starts and ends of elements, and strings, that are not charged yet.
    pieces: u64,
    buffer: Vec<u8>,
    /// The bytes from here to `end` are yet to be read.
    at: usize,
    end: usize,
    ended: bool,
    /// The name of an empty element whose end is yet to be returned.
    empty: Option<Span>,
    damaged_text: bool,
}

impl<'a, R: Read> Scanner<'a, R> {
    /// Starts at the first byte. Every byte of the source is charged to the budget.
    pub(super) fn new(source: R, budget: &'a Budget) -> Result<Self, Fault> {
        let mut scanner = Scanner {
            source: Transcoded::xml(source),
            budget,
            pieces: 0,
            buffer: vec![0; BUFFER],
            at: 0,
            end: 0,
            ended: false,
            empty: None,
            damaged_text: false,
        };
        scanner.fill()?;
        if scanner.rest().starts_with(b"\xef\xbb\xbf") {
            scanner.at = 3;
        }
        Ok(scanner)
    }

    /// Whether some text was not valid UTF-8 and was read with replacement characters.
    pub(super) fn damaged_text(&self) -> bool {
        self.damaged_text
    }

    /// The bytes already in the buffer, for reading common patterns in one go.
    pub(super) fn ahead(&self) -> &[u8] {
        if self.empty.is_some() { &[] } else { self.rest() }
    }

    /// The budget of the file.
    pub(super) fn budget(&self) -> &Budget {
        self.budget
    }

    /// Skips bytes that were read from [`Scanner::ahead`], a piece.
    pub(super) fn pass(&mut self, bytes: usize) {
        self.pieces += 1;
        self.at = self.at.saturating_add(bytes).min(self.end);
    }

    fn rest(&self) -> &[u8] {
        self.buffer.get(self.at..self.end).unwrap_or_default()
    }

    /// The next start or end; text in between is skipped.
    pub(super) fn next(&mut self) -> Result<Item<'_>, Fault> {
        self.pieces += 1;
        if let Some(name) = self.empty.take() {
            return Ok(Item::Close(self.span(name)));
        }
        loop {
            match memchr::memchr(b'<', self.rest()) {
                Some(place) => self.at += place,
                None => {
                    self.at = self.end;
                    if !self.fill()? {
                        return Ok(Item::End);
                    }
                    continue;
                }
            }
            match self.markup()? {
                Markup::Open { name, attributes } => {
                    let (name, attributes) = (self.span(name), self.span(attributes));
                    return Ok(Item::Open(Tag::new(name, attributes)));
                }
                Markup::Close { name } => return Ok(Item::Close(self.span(name))),
                Markup::Cdata { .. } | Markup::Passed => {}
            }
        }
    }

    /// Skips to after the end of the element that was opened last.
    pub(super) fn skip(&mut self) -> Result<(), Fault> {
        let mut depth: u64 = 1;
        while depth > 0 {
            match self.next()? {
                Item::Open(_) => depth += 1,
                Item::Close(_) => depth -= 1,
                Item::End => return Err(CUT.into()),
            }
        }
        Ok(())
    }

    /// Appends the text of the element that was opened last and moves to after its end. Elements
    /// inside it are skipped together with their text.
    pub(super) fn text(&mut self, into: &mut String) -> Result<(), Fault> {
        if self.empty.take().is_some() {
            return Ok(());
        }
        loop {
            let length = loop {
                match memchr::memchr(b'<', self.rest()) {
                    Some(length) => break length,
                    None if self.fill()? => {}
                    None => return Err(CUT.into()),
                }
            };
            let text = (self.at, self.at + length);
            self.append(into, text, escape::push_text)?;
            self.at += length;
            match self.markup()? {
                Markup::Open { .. } => self.skip()?,
                Markup::Close { .. } => return Ok(()),
                Markup::Cdata { text } => self.append(into, text, escape::push_lines)?,
                Markup::Passed => {}
            }
        }
    }

    /// Reads to the end of the part, so that damage after its last element is noticed too.
    pub(super) fn finish(&mut self) -> Result<(), Fault> {
        while !self.ended {
            self.at = self.end;
            self.fill()?;
        }
        Ok(())
    }

    fn append(
        &mut self,
        into: &mut String,
        text: Span,
        push: fn(&mut String, &str),
    ) -> Result<(), Fault> {
        let bytes = self.buffer.get(text.0..text.1).unwrap_or_default();
        if into.len() + bytes.len() > LONGEST {
            return Err(LONG_TEXT);
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => push(into, text),
            Err(_) => {
                self.damaged_text = true;
                push(into, &String::from_utf8_lossy(bytes));
            }
        }
        Ok(())
    }

    fn span(&self, (from, to): Span) -> &[u8] {
        self.buffer.get(from..to).unwrap_or_default()
    }

    /// Reads the markup that begins at the current byte, a `<`.
    fn markup(&mut self) -> Result<Markup, Fault> {
        let end = loop {
            match self.rest().get(1) {
                Some(b'!') => return self.declaration(),
                Some(b'?') => {
                    self.pass_over(b"?>")?;
                    return Ok(Markup::Passed);
                }
                Some(_) => {
                    if let Some(end) = tag_end(self.rest()) {
                        break end;
                    }
                }
                None => {}
            }
            if !self.fill()? {
                return Err(CUT.into());
            }
        };
        let start = self.at + 1;
        let mut last = self.at + end;
        self.at = last + 1;
        let inside = self.buffer.get(start..last).unwrap_or_default();
        if let Some(name) = inside.strip_prefix(b"/") {
            let name = local_name(name.trim_ascii_end());
            // The name's range, counted from its end: only white space follows it.
            let behind = inside.len() - inside.trim_ascii_end().len();
            let to = last - behind;
            return Ok(Markup::Close { name: (to - name.len(), to) });
        }
        let empty = inside.ends_with(b"/");
        last -= usize::from(empty);
        let full = inside
            .iter()
            .position(|b| b.is_ascii_whitespace() || *b == b'/')
            .unwrap_or(inside.len());
        let local = local_name(inside.get(..full).unwrap_or_default()).len();
        let name = (start + full - local, start + full);
        self.empty = empty.then_some(name);
        Ok(Markup::Open { name, attributes: (name.1.min(last), last) })
    }

    /// Reads a comment or CDATA, or refuses what is not allowed.
    fn declaration(&mut self) -> Result<Markup, Fault> {
        const CDATA: &[u8] = b"<![CDATA[";
        while self.rest().len() < CDATA.len() && self.fill()? {}
        if self.rest().starts_with(b"<!--") {
            self.at += 4;
            self.pass_over(b"-->")?;
            return Ok(Markup::Passed);
        }
        if !self.rest().starts_with(CDATA) {
            return Err("a document type declaration".into());
        }
        loop {
            let text = self.rest().get(CDATA.len()..).unwrap_or_default();
            if let Some(length) = memchr::memmem::find(text, b"]]>") {
                let from = self.at + CDATA.len();
                self.at = from + length + 3;
                return Ok(Markup::Cdata { text: (from, from + length) });
            }
            if !self.fill()? {
                return Err(CUT.into());
            }
        }
    }

    /// Skips to after the next `end` without keeping what comes before.
    fn pass_over(&mut self, end: &[u8]) -> Result<(), Fault> {
        loop {
            if let Some(place) = memchr::memmem::find(self.rest(), end) {
                self.at += place + end.len();
                return Ok(());
            }
            self.at = self.at.max(self.end.saturating_sub(end.len() - 1));
            if !self.fill()? {
                return Err(CUT.into());
            }
        }
    }

    /// Reads more bytes after those in the buffer; false at the end of the part.
    fn fill(&mut self) -> Result<bool, Fault> {
        if self.ended {
            return Ok(false);
        }
        self.buffer.copy_within(self.at..self.end, 0);
        self.end -= self.at;
        self.at = 0;
        if self.end == self.buffer.len() {
            if self.end > LONGEST {
                return Err(LONG_TEXT);
            }
            self.buffer.resize(self.end * 2, 0);
        }
        // The buffer is far smaller than what a budget allows: here is often enough.
        self.budget.charge(Counted::Pieces, std::mem::take(&mut self.pieces))?;
        let before = self.end;
        while let Some(free) = self.buffer.get_mut(self.end..).filter(|free| !free.is_empty()) {
            let read = self.source.read(free);
            self.budget.charge(Counted::UnpackedBytes, self.source.surplus())?;
            match read {
                Ok(0) => {
                    self.ended = true;
                    break;
                }
                Ok(read) => {
                    self.end += read;
                    self.budget.charge(Counted::UnpackedBytes, read as u64)?;
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(Fault::Unreadable(error.to_string())),
            }
        }
        Ok(self.end > before)
    }
}

/// The position of the `>` that ends a tag; one inside quotes does not count.
fn tag_end(bytes: &[u8]) -> Option<usize> {
    let mut quote = None;
    bytes.iter().position(|&byte| {
        match (byte, quote) {
            (_, Some(open)) if byte == open => quote = None,
            (b'"' | b'\'', None) => quote = Some(byte),
            _ => {}
        }
        byte == b'>' && quote.is_none()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(xml: &str) -> String {
        let budget = Budget::default();
        let mut scanner = Scanner::new(xml.as_bytes(), &budget).unwrap();
        let mut shown = String::new();
        loop {
            match scanner.next() {
                Ok(Item::Open(tag)) => shown += &format!("<{}", String::from_utf8_lossy(tag.name)),
                Ok(Item::Close(name)) => shown += &format!("/{}", String::from_utf8_lossy(name)),
                Ok(Item::End) => return shown,
                Err(fault) => return format!("{shown} {fault:?}"),
            }
        }
    }

    #[test]
    fn openings_and_closings() {
        for (xml, expected) in [
            ("\u{feff}<?xml version='1.0'?> <a>b</a >\n", "<a/a"),
            ("<p:a/><b /><c x='/'/><d x=\"'>\" y='\">'/>", "<a/a<b/b<c/c<d/d"),
            ("<a\nb='1'><!-- </a> -- > --></a\n>", "<a/a"),
            ("<a><![CDATA[</a>]]></a>", "<a/a"),
            ("<!----><a></p:a>", "<a/a"),
            ("text only", ""),
            ("<>< /></ >", "<<//"),
        ] {
            let long = format!("{}{xml}", " ".repeat(BUFFER - 3));
            assert_eq!(items(xml), expected, "{xml}");
            if !xml.starts_with('\u{feff}') {
                assert_eq!(items(&long), expected, "across the buffer's end: {xml}");
            }
        }
        for xml in ["<a", "<a x='>", "<!-- ", "<![CDATA[ ]]", "<?x", "<!", "<", "<!DOCTYPE a>"] {
            assert!(items(xml).contains("Damaged"), "{xml}");
        }
    }

    #[test]
    fn text_of_an_element() {
        for (xml, expected) in [
            ("<a>x &amp; y</a>", "x & y"),
            ("<a/>", ""),
            ("<a>1<b>2<c/></b>3<!-- 4 --><![CDATA[<5>]]>6</a>", "13<5>6"),
        ] {
            let budget = Budget::default();
            let both = format!("{xml}<next/>");
            let mut scanner = Scanner::new(both.as_bytes(), &budget).unwrap();
            assert!(matches!(scanner.next(), Ok(Item::Open(_))));
            let mut text = String::new();
            scanner.text(&mut text).unwrap();
            assert_eq!(text, expected);
            assert!(matches!(scanner.next(), Ok(Item::Open(tag)) if tag.name == b"next"));
        }
    }
}
