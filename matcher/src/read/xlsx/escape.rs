//! Text as workbooks write it: XML entities, line ends, and the `_x000D_` escapes of spreadsheets
//! (ECMA-376 part 1, 22.9.2.19).

/// Appends an element's text, with entities resolved and each line end as one `\n`.
pub(super) fn push_text(into: &mut String, text: &str) {
    let mut rest = text;
    while let Some(place) = memchr::memchr2(b'&', b'\r', rest.as_bytes()) {
        let (before, from) = rest.split_at(place);
        into.push_str(before);
        let (c, length) = if from.starts_with('&') { entity(from) } else { line_end(from) };
        into.push(c);
        rest = from.get(length..).unwrap_or_default();
    }
    into.push_str(rest);
}

/// Appends text without entities, with each line end as one `\n`.
pub(super) fn push_lines(into: &mut String, text: &str) {
    let mut rest = text;
    while let Some(place) = memchr::memchr(b'\r', rest.as_bytes()) {
        let (before, from) = rest.split_at(place);
        into.push_str(before);
        let (c, length) = line_end(from);
        into.push(c);
        rest = from.get(length..).unwrap_or_default();
    }
    into.push_str(rest);
}

/// The line end at the start of the text, and its length in bytes.
fn line_end(text: &str) -> (char, usize) {
    ('\n', if text.starts_with("\r\n") { 2 } else { 1 })
}

/// The character of the entity at the start of the text, and its length in bytes. An ampersand that
/// begins no known entity stands for itself.
fn entity(text: &str) -> (char, usize) {
    let itself = ('&', 1);
    // The longest known entities are character references with a few leading zeros.
    let head = text.as_bytes().get(..text.len().min(16)).unwrap_or_default();
    let Some(end) = memchr::memchr(b';', head) else { return itself };
    let c = match text.get(1..end) {
        Some("amp") => Some('&'),
        Some("lt") => Some('<'),
        Some("gt") => Some('>'),
        Some("quot") => Some('"'),
        Some("apos") => Some('\''),
        Some(name) => name.strip_prefix('#').and_then(|number| {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            code.ok().filter(|code| *code != 0).and_then(char::from_u32)
        }),
        None => None,
    };
    c.map_or(itself, |c| (c, end + 1))
}

/// Resolves the `_xHHHH_` escapes in the text from a position on. They are UTF-16 units; half a
/// surrogate pair becomes the replacement character.
pub(super) fn resolve_units(text: &mut String, from: usize) {
    let Some(tail) = text.get(from..) else { return };
    if memchr::memchr(b'_', tail.as_bytes()).is_none() || !tail.contains("_x") {
        return;
    }
    let mut resolved = String::with_capacity(tail.len());
    let mut rest = tail;
    while let Some(place) = rest.find("_x") {
        let (before, escape) = rest.split_at(place);
        resolved.push_str(before);
        let mut units = Vec::new();
        let mut behind = escape;
        while let Some(unit) = unit(behind) {
            units.push(unit);
            behind = behind.get(7..).unwrap_or_default();
        }
        if units.is_empty() {
            resolved.push_str("_x");
            behind = escape.get(2..).unwrap_or_default();
        }
        resolved
            .extend(char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)));
        rest = behind;
    }
    resolved.push_str(rest);
    text.truncate(from);
    text.push_str(&resolved);
}

/// The UTF-16 unit for which `_xHHHH_` at the start of the text stands.
fn unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("_x")?.get(..4)?;
    let closed = text.as_bytes().get(6) == Some(&b'_');
    let hexadecimal = digits.bytes().all(|b| b.is_ascii_hexdigit());
    (closed && hexadecimal).then(|| u16::from_str_radix(digits, 16).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities() {
        for (written, meant) in [
            ("An &amp; B&#xEC;nh", "An & Bình"),
            ("&#272;&#x1ED7;&#x000110;", "ĐỗĐ"),
            ("&lt;&gt;&quot;&apos;", "<>\"'"),
            ("A & B &unknown; &#0; &#xD800; &#;&", "A & B &unknown; &#0; &#xD800; &#;&"),
            ("&amp;lt;", "&lt;"),
            ("a\r\nb\rc\nd&#13;", "a\nb\nc\nd\r"),
            ("&ợ;", "&ợ;"),
            ("", ""),
        ] {
            let mut text = String::from("|");
            push_text(&mut text, written);
            assert_eq!(text, format!("|{meant}"));
        }
    }

    #[test]
    fn units() {
        for (written, meant) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_x0110_ỗ", "Đỗ"),
            ("_xD83D__xDE00_!", "😀!"),
            ("_xD83D_!", "\u{fffd}!"),
            ("_x00ZZ_ _x12 _x1234 _xợợ_ _x", "_x00ZZ_ _x12 _x1234 _xợợ_ _x"),
            ("_x+041_", "_x+041_"),
            ("__x0041__", "_A_"),
        ] {
            let mut text = String::from("_x0041_");
            text.push_str(written);
            resolve_units(&mut text, 7);
            assert_eq!(text, format!("_x0041_{meant}"));
        }
    }
}
