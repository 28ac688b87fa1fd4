//! The attributes of a tag as it is written, so that one can be changed and all else stays to the byte.

use std::ops::Range;

/// An attribute: where its name and its value stand in the tag.
pub(super) struct Attribute {
    pub name: Range<usize>,
    pub value: Range<usize>,
}

/// The attributes of a whole tag, from `<` to `>`.
pub(super) fn attributes(tag: &str) -> Vec<Attribute> {
    let bytes = tag.as_bytes();
    let is = |at: usize, what: fn(u8) -> bool| bytes.get(at).copied().is_some_and(what);
    let is_space = |byte: u8| byte.is_ascii_whitespace();
    let in_name = |byte: u8| !byte.is_ascii_whitespace() && !matches!(byte, b'=' | b'>' | b'/');
    let mut found = Vec::new();
    let mut at = 1;
    while is(at, in_name) {
        at += 1;
    }
    loop {
        while is(at, is_space) {
            at += 1;
        }
        let begin = at;
        while is(at, in_name) {
            at += 1;
        }
        let name = begin..at;
        while is(at, is_space) || is(at, |byte| byte == b'=') {
            at += 1;
        }
        let Some(&quote) = bytes.get(at).filter(|quote| matches!(quote, b'"' | b'\'')) else {
            return found;
        };
        let Some(length) = memchr::memchr(quote, &bytes[at + 1..]) else { return found };
        let value = at + 1..at + 1 + length;
        at = value.end + 1;
        found.push(Attribute { name, value });
    }
}

/// The value of an attribute, as it is written.
pub(super) fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let found = attributes(tag).into_iter().find(|of| tag.get(of.name.clone()) == Some(name))?;
    tag.get(found.value)
}

/// The tag with another value of an attribute; as it is if it has no such attribute.
pub(super) fn with_value(tag: &str, name: &str, value: &str) -> String {
    let found = attributes(tag).into_iter().find(|of| tag.get(of.name.clone()) == Some(name));
    let parts = found.and_then(|of| tag.get(..of.value.start).zip(tag.get(of.value.end..)));
    parts.map_or_else(|| tag.to_owned(), |(before, behind)| [before, value, behind].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_and_changed() {
        for (tag, value, changed) in [
            ("<row r=\"5\" spans=\"1:3\">", Some("1:3"), "<row r=\"5\" spans=\"9\">"),
            ("<x:row spans = '1:3'/>", Some("1:3"), "<x:row spans = '9'/>"),
            ("<row\n\tr='5'\n spans=\"\"\n/>", Some(""), "<row\n\tr='5'\n spans=\"9\"\n/>"),
            ("<row x14ac:spans=\"1\" note=\"spans='2'\">", None, ""),
            ("<row>", None, ""),
            ("<row/>", None, ""),
            ("<row a>", None, ""),
        ] {
            assert_eq!(attribute(tag, "spans"), value, "{tag}");
            let expected = if value.is_some() { changed } else { tag };
            assert_eq!(with_value(tag, "spans", "9"), expected);
        }
    }
}
