//! The records of a workbook stream: a kind, a length and that many bytes. Takes the stream, gives
//! its records one after another, and reads fields from them without ever passing their end.
//!
//! Kinds and layouts are those of [MS-XLS] 2.3 and of the OpenOffice document "Excel File Format".

use thiserror::Error;

use crate::read::compound::{u16_at, u32_at};

/// The kinds of records that are read; others are skipped.
pub(super) mod kind {
    pub(crate) const BOF: u16 = 0x0809;
    /// The first record in versions 2, 3 and 4, which have a single sheet and no directory.
    pub(crate) const OLD_BOFS: [u16; 3] = [0x0009, 0x0209, 0x0409];
    pub(crate) const EOF: u16 = 0x000A;
    pub(crate) const CONTINUE: u16 = 0x003C;

    pub(crate) const BOUNDSHEET: u16 = 0x0085;
    pub(crate) const CODEPAGE: u16 = 0x0042;
    pub(crate) const DATEMODE: u16 = 0x0022;
    pub(crate) const FILEPASS: u16 = 0x002F;
    pub(crate) const FORMAT: u16 = 0x041E;
    pub(crate) const SST: u16 = 0x00FC;
    pub(crate) const XF: u16 = 0x00E0;

    pub(crate) const ARRAY: u16 = 0x0221;
    pub(crate) const BOOLERR: u16 = 0x0205;
    pub(crate) const COLINFO: u16 = 0x007D;
    pub(crate) const FORMULA: u16 = 0x0006;
    pub(crate) const LABEL: u16 = 0x0204;
    pub(crate) const LABELSST: u16 = 0x00FD;
    pub(crate) const MERGEDCELLS: u16 = 0x00E5;
    pub(crate) const MULRK: u16 = 0x00BD;
    pub(crate) const NUMBER: u16 = 0x0203;
    pub(crate) const RK: u16 = 0x027E;
    pub(crate) const ROW: u16 = 0x0208;
    pub(crate) const RSTRING: u16 = 0x00D6;
    pub(crate) const SHRFMLA_5: u16 = 0x00BC;
    pub(crate) const SHRFMLA: u16 = 0x04BC;
    pub(crate) const STRING: u16 = 0x0207;
    pub(crate) const TABLE: u16 = 0x0236;
    pub(crate) const WINDOW2: u16 = 0x023E;
}

/// What is wrong with a part of the stream.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub(super) enum Damage {
    /// The stream ends inside a record.
    #[error("the file breaks off inside a record")]
    CutOff,
    /// The stream ends where further records must follow.
    #[error("the file breaks off")]
    NoEnd,
    /// A record of this kind is shorter than its content.
    #[error("a record of kind {0:#06x} is too short")]
    Short(u16),
    /// A text is longer than its container.
    #[error("a text breaks off")]
    Text,
    /// More text than a file may hold.
    #[error("too much text")]
    TooMuchText,
    /// No sheet begins at a position given by the directory.
    #[error("no sheet begins at byte {0}")]
    NoSheet(u32),
    /// Sheets overlap.
    #[error("its records belong to another sheet too")]
    Overlap,
    /// A row that no sheet of this format has, counted from 1.
    #[error("row {0}")]
    Row(u32),
    /// A column that no sheet of this format has, counted from 1.
    #[error("column {0}")]
    Column(u32),
    /// A cell refers to a shared text that does not exist.
    #[error("no shared text {0}")]
    SharedText(u32),
}

/// A record.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record<'a> {
    /// Its kind.
    pub kind: u16,
    /// Its data.
    pub data: &'a [u8],
    /// Where its data begins in the stream.
    pub start: usize,
}

impl Record<'_> {
    /// The two-byte field at this offset.
    pub(super) fn u16(&self, at: usize) -> Result<u16, Damage> {
        u16_at(self.data, at).ok_or(Damage::Short(self.kind))
    }

    /// The four-byte field at this offset.
    pub(super) fn u32(&self, at: usize) -> Result<u32, Damage> {
        u32_at(self.data, at).ok_or(Damage::Short(self.kind))
    }

    /// The one-byte field at this offset.
    pub(super) fn u8(&self, at: usize) -> Result<u8, Damage> {
        self.data.get(at).copied().ok_or(Damage::Short(self.kind))
    }

    /// The eight-byte floating-point number at this offset.
    pub(super) fn f64(&self, at: usize) -> Result<f64, Damage> {
        let bytes = at.checked_add(8).and_then(|end| self.data.get(at..end));
        let bytes = bytes.and_then(|bytes| <[u8; 8]>::try_from(bytes).ok());
        bytes.map(f64::from_le_bytes).ok_or(Damage::Short(self.kind))
    }

    /// Row and column, with which every cell record begins.
    pub(super) fn place(&self) -> Result<(u16, u16), Damage> {
        Ok((self.u16(0)?, self.u16(2)?))
    }
}

/// A number in four bytes: a whole number or the high half of a float, possibly times a hundred.
pub(super) fn rk(code: u32) -> f64 {
    let number = if code & 0x02 != 0 {
        f64::from((code as i32) >> 2)
    } else {
        f64::from_bits(u64::from(code & !0x03) << 32)
    };
    if code & 0x01 != 0 { number / 100.0 } else { number }
}

/// Walks the records of a stream from a position on. A copy of it can look ahead.
#[derive(Clone, Copy, Debug)]
pub(super) struct Records<'a> {
    stream: &'a [u8],
    at: usize,
}

impl<'a> Records<'a> {
    /// The records from this byte on.
    pub(super) fn new(stream: &'a [u8], at: usize) -> Records<'a> {
        Records { stream, at }
    }

    /// The next record; `None` at the end of the stream.
    pub(super) fn next(&mut self) -> Result<Option<Record<'a>>, Damage> {
        let Some(rest) = self.stream.get(self.at..).filter(|rest| !rest.is_empty()) else {
            return Ok(None);
        };
        let start = self.at + 4;
        let found = u16_at(rest, 0).zip(u16_at(rest, 2)).and_then(|(kind, length)| {
            let data = rest.get(4..4 + usize::from(length))?;
            Some(Record { kind, data, start })
        });
        // After damage there is nothing more: a caller that continues reaches the end.
        self.at = found.map_or(self.stream.len(), |record| start + record.data.len());
        found.map(Some).ok_or(Damage::CutOff)
    }

    /// The data of the next record if it continues the previous one; otherwise nothing is consumed.
    pub(super) fn continued(&mut self) -> Option<&'a [u8]> {
        let mut ahead = *self;
        let record = ahead.next().ok().flatten().filter(|r| r.kind == kind::CONTINUE)?;
        *self = ahead;
        Some(record.data)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_ends_between_records_or_is_cut_off() {
        let stream = [0x0A, 0, 2, 0, 7, 8, 0x3C, 0, 0, 0];
        let mut records = Records::new(&stream, 0);
        let first = records.next().unwrap().unwrap();
        assert_eq!((first.kind, first.data, first.start), (kind::EOF, &[7, 8][..], 4));
        assert_eq!(records.continued(), Some(&[][..]));
        assert_eq!(records.continued(), None);
        assert!(records.next().unwrap().is_none());
        for cut in [1, 3, 5, 7, 9] {
            let mut records = Records::new(&stream[..cut], 0);
            let last = std::iter::from_fn(|| records.next().transpose()).last().unwrap();
            assert_eq!(last.unwrap_err(), Damage::CutOff, "{cut}");
        }
        assert!(Records::new(&stream, usize::MAX).next().unwrap().is_none());
    }

    #[test]
    fn fields_stay_inside() {
        let record = Record { kind: kind::NUMBER, data: &[1, 2, 3], start: 0 };
        assert_eq!(record.u16(1), Ok(0x0302));
        assert_eq!(record.u16(2), Err(Damage::Short(kind::NUMBER)));
        assert_eq!(record.u16(usize::MAX), Err(Damage::Short(kind::NUMBER)));
        assert!(record.u32(0).is_err() && record.f64(0).is_err() && record.u8(3).is_err());
    }
}
