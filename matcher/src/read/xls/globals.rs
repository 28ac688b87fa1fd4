//! What applies to a whole workbook: its version and code page, which formats show dates, the texts
//! that cells share, and the directory of its sheets. Takes the records from the first one to the
//! end of this part.

use encoding_rs::{Encoding, WINDOWS_1252};
use rustc_hash::{FxHashMap, FxHashSet};

use super::record::{Damage, Record, Records, kind};
use super::strings::{Pieces, SharedTexts, encoding};
use crate::read::number_format::NumberFormat;
use crate::read::value::Epoch;

/// The supported versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Version {
    /// Excel 5.0 and 95.
    Five,
    /// Excel 97 to 2003.
    Eight,
}

impl Version {
    /// The version given by the first record of a part of the stream; `None` if it is not
    /// supported.
    pub(super) fn of(bof: &Record<'_>) -> Option<Version> {
        match bof.u16(0) {
            Ok(0x0500) if bof.kind == kind::BOF => Some(Version::Five),
            Ok(0x0600) if bof.kind == kind::BOF => Some(Version::Eight),
            _ => None,
        }
    }

    /// The rows that a sheet can have.
    pub(super) fn rows(self) -> u32 {
        match self {
            Version::Five => 16_384,
            Version::Eight => 65_536,
        }
    }
}

/// The columns that a sheet of either version can have.
pub(super) const COLUMNS: u32 = 256;

/// A worksheet listed in the directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Listed {
    /// Its name.
    pub name: String,
    /// Whether the workbook hides it.
    pub hidden: bool,
    /// Where its records begin in the stream.
    pub start: u32,
}

/// What reading the sheets needs.
#[derive(Debug)]
pub(super) struct Globals {
    /// The version.
    pub version: Version,
    /// The encoding of texts in version 5.
    pub encoding: &'static Encoding,
    /// The day from which dates count.
    pub epoch: Epoch,
    /// The texts that cells share.
    pub texts: SharedTexts,
    /// The worksheets, in the order of the directory.
    pub sheets: Vec<Listed>,
    /// How each cell format shows numbers.
    formats: Vec<NumberFormat>,
}

impl Globals {
    /// Reads the records up to the end of this part. `limit` bounds the bytes of shared text.
    pub(super) fn read(stream: &[u8], version: Version, limit: u64) -> Result<Globals, Damage> {
        let mut globals = Globals {
            version,
            encoding: WINDOWS_1252,
            epoch: Epoch::Of1900,
            texts: SharedTexts::default(),
            sheets: Vec::new(),
            formats: Vec::new(),
        };
        let mut directory = Vec::new();
        let mut codes: FxHashMap<u16, NumberFormat> = FxHashMap::default();
        let mut formats = Vec::new();
        let mut texts_seen = false;
        let mut records = Records::new(stream, 0);
        loop {
            let Some(record) = records.next()? else { return Err(Damage::NoEnd) };
            match record.kind {
                kind::CODEPAGE => globals.encoding = encoding(record.u16(0)?),
                kind::DATEMODE if record.u16(0)? == 1 => globals.epoch = Epoch::Of1904,
                kind::FORMAT => {
                    let code = globals.name(&record, 2, records, true)?;
                    codes.insert(record.u16(0)?, NumberFormat::of_code(&code));
                }
                kind::XF => formats.push(record.u16(2)?),
                // The code page may come later.
                kind::BOUNDSHEET => directory.push((record, records)),
                kind::SST if !texts_seen => {
                    texts_seen = true;
                    globals.texts = SharedTexts::read(&record, records, limit)?;
                }
                kind::EOF => break,
                _ => {}
            }
        }
        let shown = |id: &u16| {
            codes.get(id).copied().unwrap_or_else(|| NumberFormat::builtin(u32::from(*id)))
        };
        globals.formats = formats.iter().map(shown).collect();
        let mut starts = FxHashSet::default();
        for (record, further) in directory {
            // 0 is a worksheet; charts, macros and modules have no table of people.
            if record.u8(5)? != 0 || !starts.insert(record.u32(0)?) {
                continue;
            }
            globals.sheets.push(Listed {
                name: globals.name(&record, 6, further, false)?,
                hidden: record.u8(4)? & 0x03 != 0,
                start: record.u32(0)?,
            });
        }
        Ok(globals)
    }

    /// Reads a short text in a record. Its length is one byte; in version 8, `long` ones have two.
    fn name(
        &self,
        record: &Record<'_>,
        at: usize,
        further: Records<'_>,
        long: bool,
    ) -> Result<String, Damage> {
        let mut text = String::new();
        let mut pieces = Pieces::new(record, at, further);
        match self.version {
            Version::Five => {
                let length = pieces.u8()?;
                pieces.bytes(u16::from(length), self.encoding, &mut text)?;
            }
            Version::Eight => {
                let units = if long { pieces.u16()? } else { u16::from(pieces.u8()?) };
                pieces.unicode(units, &mut text)?;
            }
        }
        Ok(text)
    }

    /// How a cell of this format shows a number.
    pub(super) fn format(&self, format: u16) -> NumberFormat {
        self.formats.get(usize::from(format)).copied().unwrap_or_default()
    }
}
