//! Texts in records, and the table of shared texts. Takes a record and those that continue it,
//! gives their texts in Unicode.
//!
//! Version 8 writes UTF-16, or only its low bytes if all high ones are zero. A byte of flags tells
//! which, and it is repeated where a text continues in another record, so that one text may change
//! its width at each border ([MS-XLS] 2.5.293 and 2.5.296). Version 5 writes bytes in the
//! workbook's code page. They are decoded with that page and nothing cleverer: texts in legacy
//! Vietnamese fonts are letters of the page, which a later stage reads as the font shows them.

use std::borrow::Cow;

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252, WINDOWS_1258};

use super::record::{Damage, Record, Records};

/// The encoding with a code page's number. Pages that Vietnamese offices have not used are read as
/// Western.
pub(super) fn encoding(page: u16) -> &'static Encoding {
    match page {
        1258 => WINDOWS_1258,
        10_000 | 0x8000 => MACINTOSH,
        _ => WINDOWS_1252,
    }
}

/// Decodes bytes in a code page. Each byte becomes a character: those not defined in the page
/// (control characters in the web's tables) and the soft hyphen stay what they are in Latin-1.
pub(super) fn decode<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> Cow<'a, str> {
    encoding.decode_without_bom_handling(bytes).0
}

/// The bytes of a record and of those that continue it, read from front to end.
pub(super) struct Pieces<'a> {
    data: &'a [u8],
    further: Records<'a>,
    /// The UTF-16 of the text being read.
    wide: Vec<u16>,
}

impl<'a> Pieces<'a> {
    /// The data of the record from `skipped` on; `further` are the records after it.
    pub(super) fn new(record: &Record<'a>, skipped: usize, further: Records<'a>) -> Pieces<'a> {
        Pieces { data: record.data.get(skipped..).unwrap_or(&[]), further, wide: Vec::new() }
    }

    /// Whether nothing is left.
    pub(super) fn is_at_end(&mut self) -> bool {
        self.data.is_empty() && !self.turn()
    }

    /// Moves on to the next record that has data; returns whether there is one.
    fn turn(&mut self) -> bool {
        while self.data.is_empty() {
            match self.further.continued() {
                Some(data) => self.data = data,
                None => return false,
            }
        }
        true
    }

    /// Takes up to `most` bytes of the current record; none only if `most` is 0.
    fn take(&mut self, most: usize) -> Result<&'a [u8], Damage> {
        if most > 0 && !self.turn() {
            return Err(Damage::Text);
        }
        let (taken, rest) = self.data.split_at_checked(most).unwrap_or((self.data, &[]));
        self.data = rest;
        Ok(taken)
    }

    /// A byte.
    pub(super) fn u8(&mut self) -> Result<u8, Damage> {
        self.take(1)?.first().copied().ok_or(Damage::Text)
    }

    /// A number of two bytes.
    pub(super) fn u16(&mut self) -> Result<u16, Damage> {
        Ok(u16::from_le_bytes([self.u8()?, self.u8()?]))
    }

    /// A number of four bytes.
    pub(super) fn u32(&mut self) -> Result<u32, Damage> {
        Ok(u32::from(self.u16()?) | u32::from(self.u16()?) << 16)
    }

    /// Skips this many bytes.
    pub(super) fn skip(&mut self, mut bytes: u64) -> Result<(), Damage> {
        while bytes > 0 {
            let most = usize::try_from(bytes).unwrap_or(usize::MAX);
            bytes -= self.take(most)?.len() as u64;
        }
        Ok(())
    }

    /// Appends a text of this many bytes in a code page.
    pub(super) fn bytes(
        &mut self,
        length: u16,
        encoding: &'static Encoding,
        text: &mut String,
    ) -> Result<(), Damage> {
        let mut left = usize::from(length);
        while left > 0 {
            let piece = self.take(left)?;
            text.push_str(&decode(piece, encoding));
            left -= piece.len();
        }
        Ok(())
    }

    /// Appends a text of this many UTF-16 units, which begins with its flags. Returns how many
    /// bytes of formatting and phonetic data follow.
    ///
    /// An empty text may lack its flags: report generators write empty cells so. If the text breaks
    /// off, what there is of it has been appended.
    pub(super) fn unicode(&mut self, units: u16, text: &mut String) -> Result<u64, Damage> {
        if units == 0 && self.is_at_end() {
            return Ok(0);
        }
        self.wide.clear();
        let read = self.units(units, text);
        let letters = char::decode_utf16(self.wide.iter().copied());
        text.extend(letters.map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)));
        read
    }

    /// Appends a text in ASCII, or gathers its UTF-16 units.
    fn units(&mut self, units: u16, text: &mut String) -> Result<u64, Damage> {
        let mut flags = self.u8()?;
        let runs = if flags & 0x08 != 0 { self.u16()? } else { 0 };
        let phonetic = if flags & 0x04 != 0 { self.u32()? } else { 0 };
        let mut left = usize::from(units);
        while left > 0 {
            if self.data.is_empty() {
                // The flags are repeated in the continuing record.
                flags = self.u8()?;
                continue;
            }
            if flags & 0x01 == 0 {
                let piece = self.take(left)?;
                left -= piece.len();
                match std::str::from_utf8(piece) {
                    // The usual case: all of it is plain ASCII.
                    Ok(ascii) if self.wide.is_empty() && left == 0 && piece.is_ascii() => {
                        text.push_str(ascii);
                    }
                    _ => self.wide.extend(piece.iter().map(|&byte| u16::from(byte))),
                }
            } else {
                // A unit is never split between records; some programs leave half of one behind.
                let whole = self.data.len().min(left.saturating_mul(2)) & !1;
                if whole == 0 {
                    self.data = &[];
                    continue;
                }
                let piece = self.take(whole)?;
                left -= whole / 2;
                let units = piece.as_chunks::<2>().0.iter();
                self.wide.extend(units.map(|pair| u16::from_le_bytes(*pair)));
            }
        }
        Ok(u64::from(runs) * 4 + u64::from(phonetic))
    }
}

/// The texts that cells share, as one long text and where each ends.
#[derive(Debug, Default)]
pub(super) struct SharedTexts {
    text: String,
    ends: Vec<u32>,
}

impl SharedTexts {
    /// Reads the table, up to this many bytes of text. The count in it is not trusted: texts are
    /// read up to the end of the record. If it is damaged, the texts before the damage stay.
    pub(super) fn read(
        &mut self,
        record: &Record<'_>,
        further: Records<'_>,
        limit: u64,
    ) -> Result<(), Damage> {
        let promised = record.u32(4)?;
        let mut pieces = Pieces::new(record, 8, further);
        while !pieces.is_at_end() {
            if let Err(damage) = self.add(&mut pieces) {
                let whole = self.ends.last().map_or(0, |end| *end as usize);
                self.text.truncate(whole);
                // Bytes after the promised texts are not texts.
                if self.ends.len() >= promised as usize {
                    break;
                }
                return Err(damage);
            }
            if self.bytes() > limit.min(u64::from(u32::MAX)) {
                return Err(Damage::TooMuchText);
            }
        }
        Ok(())
    }

    fn add(&mut self, pieces: &mut Pieces<'_>) -> Result<(), Damage> {
        let units = pieces.u16()?;
        let behind = pieces.unicode(units, &mut self.text)?;
        // The text is whole even if its formatting is not.
        let skipped = pieces.skip(behind);
        // The limit keeps this below 4 GiB.
        self.ends.push(self.text.len() as u32);
        skipped
    }

    /// The bytes of memory that they take, with room that is not used yet.
    pub(super) fn bytes(&self) -> u64 {
        (self.text.capacity() + self.ends.capacity() * size_of::<u32>()) as u64
    }

    /// A text by its number.
    pub(super) fn get(&self, number: u32) -> Option<&str> {
        let place = number as usize;
        let end = *self.ends.get(place)? as usize;
        let start = match place.checked_sub(1) {
            Some(before) => *self.ends.get(before)? as usize,
            None => 0,
        };
        self.text.get(start..end)
    }
}
