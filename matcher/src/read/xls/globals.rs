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
            // The low byte is the program's own; some programs leave the whole number out.
            Ok(0 | 0x0500..=0x05ff) if bof.kind == kind::BOF => Some(Version::Five),
            Ok(0x0600..=0x06ff) if bof.kind == kind::BOF => Some(Version::Eight),
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

/// The type of a worksheet in the first record of its part.
pub(super) const WORKSHEET: u16 = 0x0010;

/// The type in the first record of a part of the stream.
fn part_of(stream: &[u8]) -> Option<u16> {
    let bof = Records::new(stream, 0).next().ok()??;
    (bof.kind == kind::BOF).then(|| bof.u16(2).ok())?
}

/// Whether a part begins at this position.
fn begins_part(stream: &[u8], start: u32) -> bool {
    let at = usize::try_from(start).unwrap_or(usize::MAX);
    matches!(Records::new(stream, at).next(), Ok(Some(bof)) if bof.kind == kind::BOF)
}

/// Where the parts behind the workbook's own begin, as far as the records can be walked.
fn parts_behind(mut records: Records<'_>) -> Vec<u32> {
    let (mut parts, mut inside) = (Vec::new(), 0_u32);
    while let Ok(Some(record)) = records.next() {
        match record.kind {
            kind::BOF => {
                if inside == 0 {
                    parts.extend(u32::try_from(record.start.saturating_sub(4)));
                }
                inside = inside.saturating_add(1);
            }
            kind::EOF => inside = inside.saturating_sub(1),
            _ => {}
        }
    }
    parts
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
    /// What is wrong with the shared texts.
    pub texts_end: Option<Damage>,
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
            texts_end: None,
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
                // What is cut short of these is as if it were not there: none of it is a cell.
                kind::CODEPAGE => {
                    globals.encoding = record.u16(0).map_or(globals.encoding, encoding);
                }
                kind::DATEMODE if record.u16(0) == Ok(1) => globals.epoch = Epoch::Of1904,
                kind::FORMAT => {
                    let mut code = String::new();
                    let whole = globals.name(&record, 2, records, true, &mut code).is_ok();
                    let format = match whole {
                        true => Some(NumberFormat::of_code(&code)),
                        false => NumberFormat::of_start(&code),
                    };
                    if let (Ok(number), Some(format)) = (record.u16(0), format) {
                        codes.insert(number, format);
                    }
                }
                kind::XF => formats.push(record.u16(2).unwrap_or(0)),
                // The code page may come later.
                kind::BOUNDSHEET => directory.push((record, records)),
                kind::SST if !texts_seen => {
                    texts_seen = true;
                    match globals.texts.read(&record, records, limit) {
                        Err(Damage::TooMuchText) => return Err(Damage::TooMuchText),
                        read => globals.texts_end = read.err(),
                    }
                }
                kind::EOF => break,
                _ => {}
            }
        }
        let shown = |id: &u16| {
            codes.get(id).copied().unwrap_or_else(|| NumberFormat::builtin(u32::from(*id)))
        };
        globals.formats = formats.iter().map(shown).collect();
        let parts = parts_behind(records);
        let listed = directory.len();
        let mut starts = FxHashSet::default();
        for (place, (record, further)) in directory.into_iter().enumerate() {
            // 0 is a worksheet; charts, macros and modules have no table of people.
            let Ok(mut start) = record.u32(0) else { continue };
            if record.u8(5).is_ok_and(|kind| kind != 0) {
                continue;
            }
            // A directory that is wrong about a place is usually right about the order.
            if !begins_part(stream, start)
                && parts.len() == listed
                && let Some(&part) = parts.get(place)
            {
                start = part;
            }
            if !starts.insert(start) {
                continue;
            }
            let mut name = String::new();
            // As much of the name as there is.
            let _ = globals.name(&record, 6, further, false, &mut name);
            let hidden = record.u8(4).is_ok_and(|state| state & 0x03 != 0);
            globals.sheets.push(Listed { name, hidden, start });
        }
        if listed == 0 && part_of(stream) == Some(WORKSHEET) {
            // A sheet by itself, without a workbook around it.
            globals.sheets.push(Listed { name: String::new(), hidden: false, start: 0 });
        }
        Ok(globals)
    }

    /// Reads a short text in a record, or as much as there is of it. Its length is one byte; in
    /// version 8, `long` ones have two.
    fn name(
        &self,
        record: &Record<'_>,
        at: usize,
        further: Records<'_>,
        long: bool,
        text: &mut String,
    ) -> Result<(), Damage> {
        let mut pieces = Pieces::new(record, at, further);
        match self.version {
            Version::Five => {
                let length = pieces.u8()?;
                pieces.bytes(u16::from(length), self.encoding, text)
            }
            Version::Eight => {
                let units = if long { pieces.u16()? } else { u16::from(pieces.u8()?) };
                pieces.unicode(units, text).map(drop)
            }
        }
    }

    /// How a cell of this format shows a number.
    pub(super) fn format(&self, format: u16) -> NumberFormat {
        self.formats.get(usize::from(format)).copied().unwrap_or_default()
    }
}
