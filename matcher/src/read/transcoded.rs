//! XML parts in UTF-16, which XML allows in every part of a workbook, as the UTF-8 that the readers
//! understand. Bytes in, bytes out; what is no UTF-16 passes through unchanged.

use std::io::{self, Read};

use encoding_rs::{Decoder, Encoding, UTF_16BE, UTF_16LE};

/// How many bytes are transcoded at a time.
const AT_ONCE: usize = 16 << 10;

/// A source of UTF-8, or of UTF-16 that becomes UTF-8.
pub(super) struct Transcoded<R> {
    source: R,
    /// The first bytes, which tell the encoding, until they have been handed on.
    start: Start,
    wide: Option<Box<Wide>>,
}

enum Start {
    Unread,
    Read { bytes: [u8; 4], at: usize, end: usize },
    Over,
}

/// UTF-16 on its way to UTF-8.
struct Wide {
    decoder: Decoder,
    /// Room for raw bytes, of which the first `have` are yet to be transcoded.
    raw: Vec<u8>,
    have: usize,
    /// Room for what has been transcoded; the bytes from `at` to `end` are yet to be read.
    plain: Vec<u8>,
    at: usize,
    end: usize,
    ended: bool,
    /// How many bytes more were read than came out.
    surplus: u64,
}

impl<R: Read> Transcoded<R> {
    /// XML, whose first bytes tell whether it is UTF-16.
    pub(super) fn xml(source: R) -> Transcoded<R> {
        Transcoded { source, start: Start::Unread, wide: None }
    }

    /// Bytes that are no text.
    pub(super) fn binary(source: R) -> Transcoded<R> {
        Transcoded { source, start: Start::Over, wide: None }
    }

    /// How many bytes of the source, since the last time, became none of the bytes that were given:
    /// they are work too.
    pub(super) fn surplus(&mut self) -> u64 {
        self.wide.as_mut().map_or(0, |wide| std::mem::take(&mut wide.surplus))
    }

    fn begin(&mut self) -> io::Result<()> {
        let (mut bytes, mut end) = ([0; 4], 0);
        while let Some(free) = bytes.get_mut(end..).filter(|free| !free.is_empty()) {
            match self.source.read(free) {
                Ok(0) => break,
                Ok(read) => end += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        self.start = Start::Read { bytes, at: 0, end };
        if let Some(encoding) = bytes.get(..end).and_then(utf16) {
            let decoder = encoding.new_decoder_with_bom_removal();
            let room = decoder.max_utf8_buffer_length(AT_ONCE).unwrap_or(AT_ONCE * 4);
            let (mut raw, plain) = (vec![0; AT_ONCE], vec![0; room]);
            raw.iter_mut().zip(bytes).for_each(|(to, from)| *to = from);
            self.wide = Some(Box::new(Wide {
                decoder,
                raw,
                have: end,
                plain,
                at: 0,
                end: 0,
                ended: false,
                surplus: 0,
            }));
            self.start = Start::Over;
        }
        Ok(())
    }
}

/// The kind of UTF-16 in which XML begins with these bytes: with a byte order mark, or with `<`.
fn utf16(start: &[u8]) -> Option<&'static Encoding> {
    match start {
        [0xff, 0xfe, ..] | [b'<', 0, _, 0] => Some(UTF_16LE),
        [0xfe, 0xff, ..] | [0, b'<', 0, _] => Some(UTF_16BE),
        _ => None,
    }
}

impl Wide {
    /// Transcodes the next bytes of the source, so that there are some to read or none are left.
    fn refill(&mut self, source: &mut impl Read) -> io::Result<()> {
        while self.at == self.end && !self.ended {
            let read = match source.read(self.raw.get_mut(self.have..).unwrap_or_default()) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                read => read?,
            };
            self.ended = read == 0;
            let all = self.have + read;
            let raw = self.raw.get(..all).unwrap_or_default();
            let (_, used, written, _) =
                self.decoder.decode_to_utf8(raw, &mut self.plain, self.ended);
            self.raw.copy_within(used..all, 0);
            self.have = all - used;
            (self.at, self.end) = (0, written);
            self.surplus = self.surplus.saturating_add(used.saturating_sub(written) as u64);
        }
        Ok(())
    }
}

impl<R: Read> Read for Transcoded<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        if matches!(self.start, Start::Unread) {
            self.begin()?;
        }
        if let Some(wide) = &mut self.wide {
            wide.refill(&mut self.source)?;
            let mut rest = wide.plain.get(wide.at..wide.end).unwrap_or_default();
            let read = rest.read(to)?;
            wide.at += read;
            return Ok(read);
        }
        match &mut self.start {
            Start::Read { bytes, at, end } if *at < *end => {
                let mut rest = bytes.get(*at..*end).unwrap_or_default();
                let read = rest.read(to)?;
                *at += read;
                Ok(read)
            }
            _ => self.source.read(to),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives as few bytes at a time as a source may.
    struct Slow<'b>(&'b [u8]);

    impl Read for Slow<'_> {
        fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
            let few = to.len().min(3);
            self.0.read(&mut to[..few])
        }
    }

    #[test]
    fn parts_in_every_encoding() {
        let long = format!("<a>{}</a>", "Nông Thị Ổn 𠀀 ".repeat(5_000));
        for text in ["<a>Ổn</a>", "<?xml version='1.0'?><b/>", "", "<", "<a", long.as_str()] {
            let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            let marked = |mark: [u8; 2], bytes: &[u8]| [&mark[..], bytes].concat();
            let mut written = vec![
                text.as_bytes().to_vec(),
                marked([0xff, 0xfe], &little),
                marked([0xfe, 0xff], &big),
            ];
            if text.len() > 1 {
                written.extend([little.clone(), big.clone()]);
            }
            for bytes in written {
                for slow in [false, true] {
                    let mut read = String::new();
                    if slow {
                        Transcoded::xml(Slow(&bytes)).read_to_string(&mut read).unwrap();
                    } else {
                        Transcoded::xml(bytes.as_slice()).read_to_string(&mut read).unwrap();
                    }
                    assert_eq!(read, text, "{:?}", &bytes[..bytes.len().min(9)]);
                }
            }
        }
        let bytes = [0xff, 0xfe, b'<', 0, 0x80];
        let mut binary = Vec::new();
        Transcoded::binary(&bytes[..]).read_to_end(&mut binary).unwrap();
        assert_eq!(binary, bytes);
        let mut text = String::new();
        Transcoded::xml(&bytes[..]).read_to_string(&mut text).unwrap();
        assert_eq!(text, "<\u{fffd}");
    }
}
