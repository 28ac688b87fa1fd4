//! Messages of parts (RFC 2045 to 2049), as single-file web pages (.mht) are written: bytes in,
//! the parts with their place, type and decoded content out.
//!
//! A part that breaks off ends where the file does; which of them matter the caller decides.

use std::borrow::Cow;

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// How many bytes at the start are examined for headers.
const HEAD: usize = 4096;
/// The most parts, and how deep they may be nested; a page has as many as it has sheets and
/// pictures.
const PARTS: usize = 10_000;
const DEPTH: u32 = 8;
/// The most headers of a part.
const HEADERS: usize = 200;

/// Base64 as mail programs write it: its end may lack its padding.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// One part that has no parts itself.
pub(super) struct Part<'a> {
    /// Its address, `Content-Location`.
    pub location: String,
    /// Its type, such as `text/html`, in lower case.
    pub kind: String,
    /// The name of its character set; empty if none is given.
    pub charset: String,
    /// Its content.
    pub content: Cow<'a, [u8]>,
}

/// Whether the bytes are such a message: they begin with headers, of which one is the version of
/// this standard or says that parts follow.
pub(super) fn is_message(bytes: &[u8]) -> bool {
    let start = after_mark(bytes);
    let (headers, _) = Headers::read(start.get(..start.len().min(HEAD)).unwrap_or_default());
    let kind = headers.get("content-type").to_ascii_lowercase();
    let marked = !headers.get("mime-version").is_empty();
    kind.starts_with("multipart/") || marked && kind.starts_with("text/html")
}

/// The parts in their order.
pub(super) fn parts(bytes: &[u8]) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    read(after_mark(bytes), DEPTH, &mut parts);
    parts
}

/// The bytes after a byte order mark and white space.
fn after_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start()
}

fn read<'a>(bytes: &'a [u8], depth: u32, parts: &mut Vec<Part<'a>>) {
    let (headers, body) = Headers::read(bytes);
    let content_type = headers.get("content-type");
    let kind = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if kind.starts_with("multipart/") {
        let boundary = parameter(content_type, "boundary");
        for part in divided(body, &boundary) {
            if depth > 0 && parts.len() < PARTS {
                read(part, depth - 1, parts);
            }
        }
        return;
    }
    let content = match headers.get("content-transfer-encoding").to_ascii_lowercase().as_str() {
        "base64" => Cow::Owned(from_base64(body)),
        "quoted-printable" => Cow::Owned(from_quoted(body)),
        _ => Cow::Borrowed(body),
    };
    let location = headers.get("content-location").trim().to_owned();
    parts.push(Part { location, kind, charset: parameter(content_type, "charset"), content });
}

/// The pieces between lines that hold the boundary.
fn divided<'a>(body: &'a [u8], boundary: &str) -> Vec<&'a [u8]> {
    if boundary.is_empty() {
        return Vec::new();
    }
    let mark = [b"--", boundary.as_bytes()].concat();
    let mut pieces = Vec::new();
    let mut start = None;
    for at in memchr::memmem::find_iter(body, &mark) {
        // Only at the start of a line.
        let Some((before, after)) = body.split_at_checked(at) else { break };
        if !before.is_empty() && !before.ends_with(b"\n") {
            continue;
        }
        if let Some(piece) = start.and_then(|start| body.get(start..at)) {
            pieces.push(piece);
        }
        let after = after.get(mark.len()..).unwrap_or_default();
        if after.starts_with(b"--") || pieces.len() >= PARTS {
            return pieces;
        }
        let line = memchr::memchr(b'\n', after).map_or(after.len(), |end| end + 1);
        start = Some(at + mark.len() + line);
    }
    pieces.extend(start.and_then(|start| body.get(start..)));
    pieces
}

/// Headers: names in lower case, and values with folded lines joined.
struct Headers(Vec<(String, String)>);

impl Headers {
    /// The headers at the start, and what follows the empty line after them. None if the first line
    /// is no header.
    fn read(bytes: &[u8]) -> (Headers, &[u8]) {
        let mut headers: Vec<(String, String)> = Vec::new();
        let mut rest = bytes;
        while !rest.is_empty() {
            let end = memchr::memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
            let Some((line, after)) = rest.split_at_checked(end) else { break };
            let text = String::from_utf8_lossy(line);
            let text = text.trim_end();
            if text.is_empty() {
                return (Headers(headers), after);
            }
            let folded = text.starts_with([' ', '\t']);
            if let Some((_, value)) = headers.last_mut().filter(|_| folded) {
                value.push_str(text);
            } else if let Some((name, value)) = text.split_once(':')
                && is_name(name)
                && headers.len() < HEADERS
            {
                headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
            } else {
                // No header: the text of the part has begun without an empty line.
                return (Headers(headers), rest);
            }
            rest = after;
        }
        (Headers(headers), rest)
    }

    fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(other, _)| other == name).map_or("", |(_, value)| value)
    }
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// A parameter of a header's value, with or without quotation marks.
fn parameter(value: &str, name: &str) -> String {
    value
        .split(';')
        .skip(1)
        .filter_map(|pair| pair.split_once('='))
        .find(|(key, _)| key.trim().eq_ignore_ascii_case(name))
        .map(|(_, value)| value.trim().trim_matches('"').to_owned())
        .unwrap_or_default()
}

/// Decodes base64, without anything that is not part of it; damage ends it.
fn from_base64(body: &[u8]) -> Vec<u8> {
    let is_digit = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/');
    let mut digits: Vec<u8> = body.iter().copied().filter(is_digit).collect();
    // A single digit at the end stands for no byte.
    if digits.len() % 4 == 1 {
        digits.pop();
    }
    BASE64.decode(digits).unwrap_or_default()
}

/// Decodes quoted-printable: `=XX` is a byte, and `=` at the end of a line joins it to the next.
fn from_quoted(body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(body.len());
    let mut rest = body;
    while let Some(at) = memchr::memchr(b'=', rest) {
        let Some((before, marked)) = rest.split_at_checked(at) else { break };
        bytes.extend_from_slice(before);
        let hex = |at: usize| marked.get(at).and_then(|digit| char::from(*digit).to_digit(16));
        rest = if let (Some(high), Some(low)) = (hex(1), hex(2)) {
            bytes.push((high * 16 + low) as u8);
            marked.get(3..).unwrap_or_default()
        } else {
            let line = memchr::memchr(b'\n', marked).map_or(marked.len(), |end| end + 1);
            match marked.split_at_checked(line) {
                Some((end, after)) if end.get(1..).unwrap_or_default().trim_ascii().is_empty() => {
                    after
                }
                _ => {
                    bytes.push(b'=');
                    marked.get(1..).unwrap_or_default()
                }
            }
        };
    }
    bytes.extend_from_slice(rest);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_message_is() {
        for (bytes, expected) in [
            ("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n", true),
            (
                "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary=\"a b\"\n\n",
                true,
            ),
            ("\u{feff}\r\nmime-version: 1.0\r\ncontent-type: text/html\r\n\r\n<table>", true),
            ("Content-Type: Multipart/Mixed; boundary=q\n\n", true),
            (
                "X-Document-Type: Workbook\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n",
                true,
            ),
            ("MIME-Version: 1.0\n\n<table>", false),
            ("MIME-Version,Content-Type: multipart/related\n1,2\n", false),
            ("Họ tên: multipart/related\n", false),
            ("STT;Họ và tên\n1;Content-Type: multipart/x\n", false),
            ("Content-Type: text/plain\n\nMIME-Version: 1.0\n", false),
            ("", false),
        ] {
            assert_eq!(is_message(bytes.as_bytes()), expected, "{bytes}");
        }
    }

    #[test]
    fn contents_as_they_were_before_sending() {
        for (encoding, body, expected) in [
            ("base64", "VGjDtG4g\r\nMQ==", "Thôn 1"),
            ("BASE64", "VGjDtG4gMQ", "Thôn 1"),
            ("base64", "VGjDtG4gM", "Thôn "),
            ("quoted-printable", "Th=C3=B4n=\r\n 1", "Thôn 1"),
            ("quoted-printable", "a=3Db=\n=20c", "a=b c"),
            ("Quoted-Printable", "a=3db = c=", "a=b = c"),
            ("quoted-printable", "x=  \r\ny", "xy"),
            ("8bit", "Thôn 1 =3D", "Thôn 1 =3D"),
            ("7bit", "a", "a"),
            ("", "a\nb", "a\nb"),
        ] {
            let message = format!(
                "Content-Type: text/html; charset=UTF-8\nContent-Transfer-Encoding: {encoding}\nContent-Location: a\n\n{body}"
            );
            let part = parts(message.as_bytes()).remove(0);
            assert_eq!(String::from_utf8_lossy(&part.content), expected, "{encoding} {body}");
            assert_eq!((part.charset.as_str(), part.location.as_str()), ("UTF-8", "a"));
        }
    }

    #[test]
    fn parts_between_boundaries() {
        let part = |text: &str| format!("Content-Type: text/html\n\n{text}");
        let (a, b) = (part("A"), part("B"));
        let nested =
            format!("Content-Type: multipart/alternative; boundary=q\n\n--q\n{a}\n--q--\n");
        for (body, expected) in [
            (format!("intro\n--x\n{a}\n--x\n{b}\n--x--\nrest"), vec!["A\n", "B\n"]),
            (format!("--x\r\n{a}\r\n--x--"), vec!["A\r\n"]),
            (format!("--x\n{a}\n--x\n{b}"), vec!["A\n", "B"]),
            (format!("--x\n{a} --x\n--x--"), vec!["A --x\n"]),
            (format!("--x\n{nested}\n--x\n{b}\n--x--"), vec!["A\n", "B\n"]),
            ("no boundary".to_owned(), vec![]),
            ("--x--".to_owned(), vec![]),
            ("--x".to_owned(), vec![""]),
        ] {
            for boundary in ["boundary=x", "boundary=\"x\"", "type=\"text/html\";\n\tboundary=x"] {
                let message = format!("Content-Type: multipart/related; {boundary}\n\n{body}");
                let parts = parts(message.as_bytes());
                let found: Vec<_> =
                    parts.iter().map(|part| String::from_utf8_lossy(&part.content)).collect();
                assert_eq!(found, expected, "{body}");
            }
        }
        let deep = "Content-Type: multipart/x; boundary=q\n\n--q\n".repeat(100_000);
        assert!(parts(deep.as_bytes()).is_empty());
    }
}
