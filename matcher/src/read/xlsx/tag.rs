//! The start of an element: its local name and its attributes.

use super::escape;

/// The start of an element.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tag<'s> {
    /// Its name without prefix.
    pub name: &'s [u8],
    attributes: &'s [u8],
}

impl<'s> Tag<'s> {
    /// A tag from its name without prefix, and what is between the name and the end of the tag.
    pub(super) fn new(name: &'s [u8], attributes: &'s [u8]) -> Tag<'s> {
        Tag { name, attributes }
    }

    /// Local names and raw values, as far as they are well-formed.
    pub(super) fn attributes(&self) -> impl Iterator<Item = (&'s [u8], &'s [u8])> {
        let mut rest = self.attributes;
        std::iter::from_fn(move || {
            let name_start = rest.iter().position(|b| !b.is_ascii_whitespace())?;
            let named = rest.get(name_start..)?;
            let equals = memchr::memchr(b'=', named)?;
            let name = named.get(..equals)?.trim_ascii_end();
            let valued = named.get(equals + 1..)?.trim_ascii_start();
            let (&quote, valued) = valued.split_first()?;
            if quote != b'"' && quote != b'\'' {
                return None;
            }
            let value_end = memchr::memchr(quote, valued)?;
            rest = valued.get(value_end + 1..)?;
            Some((local_name(name), valued.get(..value_end)?))
        })
    }

    /// The raw value of the attribute with this local name.
    pub(super) fn raw(&self, name: &[u8]) -> Option<&'s [u8]> {
        self.attributes().find(|(n, _)| *n == name).map(|(_, value)| value)
    }

    /// The value of an attribute, with entities resolved.
    pub(super) fn value(&self, name: &[u8]) -> Option<String> {
        let mut text = String::new();
        escape::push_text(&mut text, &String::from_utf8_lossy(self.raw(name)?));
        Some(text)
    }

    /// Whether an attribute is true.
    pub(super) fn flag(&self, name: &[u8]) -> bool {
        self.raw(name).is_some_and(is_true)
    }
}

/// Whether a raw value means true.
pub(super) fn is_true(value: &[u8]) -> bool {
    matches!(value, b"1" | b"true" | b"on" | b"TRUE" | b"True")
}

/// A whole number written in digits.
pub(super) fn whole(value: &[u8]) -> Option<u32> {
    std::str::from_utf8(value.trim_ascii()).ok()?.parse().ok()
}

/// The part of a name after its prefix.
pub(super) fn local_name(name: &[u8]) -> &[u8] {
    let after = name.iter().position(|b| *b == b':').map_or(0, |colon| colon + 1);
    name.get(after..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes() {
        for (written, expected) in [
            (" r=\"A1\" s='2'", "r A1|s 2"),
            ("\n xml:space = \"preserve\"\tq:id='' ", "space preserve|id "),
            (" a='\"' b=\"'>\"", "a \"|b '>"),
            // As far as they are well-formed.
            (" a='1' b=2 c='3'", "a 1"),
            (" a='1' b='2", "a 1"),
            (" a", ""),
            ("", ""),
        ] {
            let tag = Tag::new(b"c", written.as_bytes());
            let shown: Vec<String> = tag
                .attributes()
                .map(|(name, value)| [name, value].map(String::from_utf8_lossy).join(" "))
                .collect();
            assert_eq!(shown.join("|"), expected, "{written}");
        }
        let tag =
            Tag::new(b"sheet", b" name='T&#x1ED5; &amp; nh\xc3\xb3m' hidden='true' state='0'");
        assert_eq!(tag.value(b"name").as_deref(), Some("Tổ & nhóm"));
        assert!(tag.flag(b"hidden") && !tag.flag(b"state") && !tag.flag(b"none"));
    }
}
