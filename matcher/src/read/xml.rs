//! An XML part as a stream of tags and texts; every problem is a [`ReadError`] that names the part.
//!
//! Only XML's own entities are resolved: a document type that defines more is skipped, so that none
//! can expand to gigabytes, and an unknown one stays as written. The nesting depth is limited, and
//! a part that ends inside an element is damaged, not short. After damage, a reader may go on at the
//! next element of a kind.

use std::borrow::Cow;
use std::io::BufRead as _;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion, escape};

use super::again::Again;
use super::budget::Counted;
use super::notice::ReadError;
use super::zip_parts::{Place, Source};
use crate::plan::LIMITS;

/// How deep elements may be nested. Spreadsheets need some twenty levels.
const DEPTH: u32 = LIMITS.nested_elements;

/// What a byte costs that is read again after damage, in bytes read once: a piece that damage makes
/// long comes again at each start of an element inside it.
const AGAIN: u64 = 20;

/// A part being read.
pub(super) struct Xml<R> {
    reader: Reader<Again<R>>,
    buffer: Vec<u8>,
    depth: u32,
    place: Place,
    /// Pieces that are not charged yet.
    pieces: u64,
    /// Whether the source does not give the bytes that were packed, so that none can be trusted.
    unreadable: bool,
}

/// Pieces that are charged at once.
const CHARGED_AT_ONCE: u64 = 1_024;

/// What comes next in a part. An empty element is both opened and closed.
pub(super) enum Piece<'x> {
    /// An element starts.
    Open(Tag<'x>),
    /// The element at this depth ends.
    Close(u32),
    /// Text, or a piece of it: entities split it into pieces.
    Text(Cow<'x, str>),
    /// A comment or the like.
    Other,
    /// The part is over.
    End,
}

/// The start of an element.
pub(super) struct Tag<'x> {
    start: BytesStart<'x>,
    depth: u32,
    place: &'x Place,
}

impl<R: Source> Xml<R> {
    /// Reads from the start of a part.
    pub(super) fn new(source: R, place: Place) -> Xml<R> {
        Xml::from(Again::new(source), place)
    }

    fn from(source: Again<R>, place: Place) -> Xml<R> {
        let mut reader = Reader::from_reader(source);
        reader.config_mut().expand_empty_elements = true;
        Xml { reader, buffer: Vec::new(), depth: 0, place, pieces: 0, unreadable: false }
    }

    /// Whether nothing is left of the part. If that is so after damage, nobody knows what else it
    /// held.
    pub(super) fn is_over(&mut self) -> Result<bool, ReadError> {
        let left = self.reader.get_mut().fill_buf();
        left.map(<[u8]>::is_empty).map_err(|error| self.place.unreadable(&error))
    }

    /// Goes on after damage at the next start of an element of this name, as if it were the outermost
    /// one; with `swallowed`, a start in the last piece counts too, such as one in the wrong place.
    /// `None` if there is no other start.
    ///
    /// # Errors
    /// `damage`, or what comes up on the way, if no byte of the part can be trusted.
    pub(super) fn resume(
        self,
        name: &str,
        swallowed: bool,
        damage: ReadError,
    ) -> Result<Option<Xml<R>>, ReadError> {
        if self.unreadable {
            return Err(damage);
        }
        let Xml { reader, mut buffer, place, .. } = self;
        let mut source = reader.into_inner();
        if !swallowed {
            buffer.clear();
        }
        loop {
            if let Some(at) = start_of(&buffer, name) {
                let kept = buffer.split_off(at);
                place.charge(Counted::UnpackedBytes, AGAIN * kept.len() as u64)?;
                source.again(kept);
                let mut xml = Xml::from(source, place);
                // The elements around it are closed without having been opened.
                xml.reader.config_mut().allow_unmatched_ends = true;
                return Ok(Some(xml));
            }
            buffer.clear();
            source.start_piece();
            let read = source.read_until(b'>', &mut buffer);
            if read.map_err(|error| place.unreadable(&error))? == 0 {
                return Ok(None);
            }
        }
    }

    /// How many elements are open.
    pub(super) fn depth(&self) -> u32 {
        self.depth
    }

    /// The place, for errors.
    pub(super) fn place(&self) -> &Place {
        &self.place
    }

    /// The next piece.
    pub(super) fn next(&mut self) -> Result<Piece<'_>, ReadError> {
        let place = &self.place;
        self.pieces += 1;
        if self.pieces == CHARGED_AT_ONCE {
            place.charge(Counted::Elements, CHARGED_AT_ONCE)?;
            self.pieces = 0;
        }
        self.buffer.clear();
        self.reader.get_mut().start_piece();
        let event = self.reader.read_event_into(&mut self.buffer).map_err(|error| match error {
            quick_xml::Error::Io(error) => {
                self.unreadable = true;
                place.unreadable(&error)
            }
            error => place.damaged(error),
        })?;
        Ok(match event {
            Event::Start(start) => {
                self.depth += 1;
                if self.depth > DEPTH {
                    return Err(place.damaged(format!("more than {DEPTH} elements in one another")));
                }
                Piece::Open(Tag { start, depth: self.depth, place })
            }
            Event::End(_) => {
                let depth = self.depth;
                self.depth = depth.saturating_sub(1);
                Piece::Close(depth)
            }
            Event::Text(text) => Piece::Text(text.into_inner()),
            Event::CData(text) => Piece::Text(text.into_inner()),
            Event::GeneralRef(entity) => Piece::Text(
                match (entity.resolve_char_ref(), escape::resolve_xml_entity(&entity)) {
                    (Ok(Some(letter)), _) => Cow::Owned(letter.to_string()),
                    (_, Some(text)) => Cow::Borrowed(text),
                    _ => Cow::Owned(format!("&{};", &*entity)),
                },
            ),
            Event::Eof if self.depth > 0 => {
                return Err(place.damaged("the part breaks off inside an element"));
            }
            Event::Eof => Piece::End,
            Event::Empty(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => Piece::Other,
        })
    }

    /// Skips the rest of the element that was opened last, with everything in it.
    pub(super) fn skip(&mut self) -> Result<(), ReadError> {
        let depth = self.depth;
        while self.depth >= depth && !matches!(self.next()?, Piece::End) {}
        Ok(())
    }
}

impl Tag<'_> {
    /// Its depth; the outermost element is at 1.
    pub(super) fn depth(&self) -> u32 {
        self.depth
    }

    /// Its name with its prefix.
    pub(super) fn name(&self) -> &str {
        self.start.name().into_inner()
    }

    /// Its name without prefix.
    pub(super) fn local_name(&self) -> &str {
        local(self.name())
    }

    /// Its attributes: name with prefix, and value.
    pub(super) fn attributes(
        &self,
    ) -> impl Iterator<Item = Result<(&str, Cow<'_, str>), ReadError>> {
        let mut attributes = self.start.attributes();
        // Checking for duplicate names takes quadratic time.
        attributes.with_checks(false);
        attributes.map(|attribute| {
            let attribute = attribute.map_err(|error| self.place.damaged(error))?;
            // An undefined entity stays as written.
            let value = match attribute.normalized_value(XmlVersion::Implicit1_0) {
                Ok(value) => value,
                Err(_) => attribute.value.clone(),
            };
            Ok((attribute.key.into_inner(), value))
        })
    }

    /// The value of the attribute with this name, including its prefix.
    pub(super) fn attribute(&self, name: &str) -> Result<Option<String>, ReadError> {
        for attribute in self.attributes() {
            let (key, value) = attribute?;
            if key == name {
                return Ok(Some(value.into_owned()));
            }
        }
        Ok(None)
    }
}

/// Where an element of this name starts in a piece.
fn start_of(piece: &[u8], name: &str) -> Option<usize> {
    memchr::memchr_iter(b'<', piece).find(|&at| {
        let rest = piece.get(at + 1..).and_then(|rest| rest.strip_prefix(name.as_bytes()));
        rest.is_some_and(|rest| {
            rest.first().is_none_or(|&b| b.is_ascii_whitespace() || b == b'>' || b == b'/')
        })
    })
}

/// A name without its prefix.
pub(super) fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::super::budget::Budget;
    use super::*;

    /// Tags and texts of a part in one line, or the error.
    fn pieces(xml: &str) -> Result<String, ReadError> {
        let mut xml =
            Xml::new(xml.as_bytes(), Place::new("a.ods", "content.xml", &Budget::default()));
        let mut line = String::new();
        loop {
            match xml.next()? {
                Piece::Open(tag) => {
                    line.push_str(&format!("<{}", tag.name()));
                    for attribute in tag.attributes() {
                        let (name, value) = attribute?;
                        line.push_str(&format!(" {name}={value}"));
                    }
                    line.push('>');
                }
                Piece::Close(depth) => line.push_str(&format!("</{depth}>")),
                Piece::Text(text) => line.push_str(&text),
                Piece::Other => {}
                Piece::End => return Ok(line),
            }
        }
    }

    #[test]
    fn pieces_of_a_part() {
        for (xml, expected) in [
            ("<a:b/>", Some("<a:b></1>")),
            ("<a b='1 &amp; 2'>x&lt;&#7889;<!-- c --></a>", Some("<a b=1 & 2>x<ố</1>")),
            ("<a b='&x;'>&x;<![CDATA[<]]></a>", Some("<a b=&x;>&x;<</1>")),
            ("<!DOCTYPE a [<!ENTITY x 'yyyy'>]><a>&x;</a>", Some("<a>&x;</1>")),
            ("<a><b>", None),
            ("<a></b>", None),
            ("<a", None),
            ("<a b=1/>", None),
        ] {
            match expected {
                Some(line) => assert_eq!(pieces(xml).unwrap(), line, "{xml}"),
                None => assert!(matches!(pieces(xml), Err(ReadError::Damaged { .. })), "{xml}"),
            }
        }
        assert!(pieces(&"<a>".repeat(100_000)).is_err());
        assert!(pieces(&format!("<a {}/>", "b='1' ".repeat(100_000))).is_ok());
    }

    #[test]
    fn skipping_ends_where_the_element_does() {
        let place = Place::new("a", "b", &Budget::default());
        let mut xml = Xml::new("<a><b><c/>x<c><b/></c></b>rest</a>".as_bytes(), place);
        assert!(matches!(xml.next(), Ok(Piece::Open(_))));
        assert!(matches!(xml.next(), Ok(Piece::Open(_))));
        xml.skip().unwrap();
        assert!(matches!(xml.next(), Ok(Piece::Text(text)) if text == "rest"));
    }
}
