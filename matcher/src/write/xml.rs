//! Text and numbers as XML has them, and as spreadsheets have them within it.

/// What stands at the beginning of every part.
pub(super) const DECLARATION: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The most bytes of an escape: `_x005F_` of what looks like one itself.
const LONGEST_ESCAPE: usize = "_xHHHH_".len();
/// Bytes at which the text of a cell may have to be written otherwise: those of the syntax and of
/// control characters, an underscore, and the first byte of the two characters that XML forbids.
const SPECIAL: [bool; 256] = {
    let mut special = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        special[byte] = byte != b'\t' as usize && byte != b'\n' as usize;
        byte += 1;
    }
    special[b'&' as usize] = true;
    special[b'<' as usize] = true;
    special[b'>' as usize] = true;
    special[b'_' as usize] = true;
    special[0xef] = true;
    special
};

/// Appends the text of a cell. What XML cannot hold, or a reader of XML would change, is written in
/// the way of spreadsheets (ECMA-376 part 1, 22.9.2.19): `_x000D_`; and so is the underscore of
/// a text that looks like that.
pub(crate) fn push_text(out: &mut Vec<u8>, text: &str) {
    let bytes = text.as_bytes();
    let mut clean = 0;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if !SPECIAL[usize::from(byte)] {
            at += 1;
            continue;
        }
        let rest = &bytes[at..];
        let (length, code) = match byte {
            b'&' | b'<' | b'>' => (1, 0),
            b'_' if is_like_escape(rest) => (1, u16::from(b'_')),
            0xef if rest.starts_with("\u{fffe}".as_bytes()) => (3, 0xfffe),
            0xef if rest.starts_with("\u{ffff}".as_bytes()) => (3, 0xffff),
            b'_' | 0xef => {
                at += 1;
                continue;
            }
            control => (1, u16::from(control)),
        };
        out.extend_from_slice(&bytes[clean..at]);
        match byte {
            b'&' => out.extend_from_slice(b"&amp;"),
            b'<' => out.extend_from_slice(b"&lt;"),
            b'>' => out.extend_from_slice(b"&gt;"),
            _ => out.extend_from_slice(format!("_x{code:04X}_").as_bytes()),
        }
        at += length;
        clean = at;
    }
    out.extend_from_slice(&bytes[clean..]);
}

/// Whether a text begins with what a spreadsheet would take for an escape.
fn is_like_escape(bytes: &[u8]) -> bool {
    matches!(
        bytes.get(..LONGEST_ESCAPE),
        Some([b'_', b'x', digits @ .., b'_']) if digits.iter().all(u8::is_ascii_hexdigit)
    )
}

/// Whether a reader of XML may drop the space around a text.
pub(super) fn has_space_around(text: &str) -> bool {
    let space = [' ', '\t', '\n'];
    text.starts_with(space) || text.ends_with(space)
}

/// A text for an attribute, or for an element whose text is no cell's: what XML cannot hold becomes
/// a space.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\n' => out.push_str("&#xA;"),
            '\u{fffe}' | '\u{ffff}' => out.push(' '),
            c => out.push(if c.is_control() { ' ' } else { c }),
        }
    }
    out
}

/// Appends a whole number.
pub(super) fn push_count(out: &mut Vec<u8>, mut count: u64) {
    let mut digits = [0; 20];
    let mut first = digits.len();
    loop {
        first -= 1;
        digits[first] = b'0' + (count % 10) as u8;
        count /= 10;
        if count == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[first..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_cells() {
        for (text, written) in [
            ("", ""),
            ("Nông Văn Ổn", "Nông Văn Ổn"),
            ("a<b> & \"c\"", "a&lt;b&gt; &amp; \"c\""),
            ("a\tb\nc", "a\tb\nc"),
            ("a\r\nb", "a_x000D_\nb"),
            ("\0\u{1f}\u{7f}", "_x0000__x001F_\u{7f}"),
            ("_x000D_", "_x005F_x000D_"),
            ("__x00aF__", "__x005F_x00aF__"),
            ("_x00G0_ _x000D _X000D_", "_x00G0_ _x000D _X000D_"),
            ("_x0041_x0041_", "_x005F_x0041_x005F_x0041_"),
            ("\u{fffe}x\u{ffff}\u{fffd}\u{f000}", "_xFFFE_x_xFFFF_\u{fffd}\u{f000}"),
            ("&_", "&amp;_"),
        ] {
            let mut out = Vec::new();
            push_text(&mut out, text);
            assert_eq!(String::from_utf8(out).unwrap(), written, "{text:?}");
        }
    }

    #[test]
    fn attributes() {
        let written = escaped("“x” <y> & \"z\"\n\r\u{ffff}");
        assert_eq!(written, "“x” &lt;y&gt; &amp; &quot;z&quot;&#xA;  ");
    }

    #[test]
    fn counts() {
        for count in [0, 7, 10, 1_048_576, u64::MAX] {
            let mut out = Vec::new();
            push_count(&mut out, count);
            assert_eq!(String::from_utf8(out).unwrap(), count.to_string());
        }
    }
}
