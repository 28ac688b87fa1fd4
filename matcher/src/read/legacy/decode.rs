//! Decodes a text from a known encoding.

use std::borrow::Cow;

use super::bytes::Page;
use super::encoding::Legacy;
use super::{fonts, mojibake, viqr};

/// The text in Unicode, composed. Characters that are not letters of the encoding stay as they are;
/// text in which nothing is decoded comes back untouched.
///
/// This trusts the caller that the text is in that encoding; [`decode_cell`](super::decode_cell) checks first.
pub fn decode<'a>(text: &'a str, from: Legacy) -> Cow<'a, str> {
    match from {
        Legacy::Tcvn3 | Legacy::Vni => fonts::decode(text, from, Page::Either, false),
        Legacy::Viqr => viqr::decode(text),
        Legacy::Mojibake => mojibake::decode(text),
    }
}
