//! Writes workbook streams for tests.

use crate::read::xls::globals::Version;
use crate::read::xls::record::kind;

/// A record.
pub(crate) fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let mut bytes = kind.to_le_bytes().to_vec();
    bytes.extend((data.len() as u16).to_le_bytes());
    bytes.extend(data);
    bytes
}

/// Two-byte numbers, one after another.
pub(crate) fn words(words: &[u16]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

/// A cell record: row, column and format, then the rest of that kind.
pub(crate) fn cell(kind: u16, row: u16, column: u16, format: u16, rest: &[u8]) -> Vec<u8> {
    record(kind, &[&words(&[row, column, format])[..], rest].concat())
}

/// A formula with the eight bytes of its value.
pub(crate) fn formula(row: u16, column: u16, format: u16, value: [u8; 8]) -> Vec<u8> {
    cell(kind::FORMULA, row, column, format, &[&value[..], &[0; 8]].concat())
}

/// The value of a formula that is not a number.
pub(crate) fn marked(marker: u8, value: u8) -> [u8; 8] {
    [marker, 0, value, 0, 0, 0, 0xFF, 0xFF]
}

/// A text of version 8: its length in two bytes, flags, UTF-16 or Latin-1.
pub(crate) fn unicode(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut bytes = words(&[units.len() as u16]);
    if units.iter().all(|unit| *unit < 0x100) {
        bytes.push(0);
        bytes.extend(units.iter().map(|unit| *unit as u8));
    } else {
        bytes.push(1);
        bytes.extend(words(&units));
    }
    bytes
}

/// The whole table of shared texts.
pub(crate) fn shared(texts: &[&str]) -> Vec<u8> {
    let count = (texts.len() as u32).to_le_bytes();
    let texts: Vec<u8> = texts.iter().flat_map(|text| unicode(text)).collect();
    record(kind::SST, &[&count[..], &count, &texts].concat())
}

/// The first record of a part of this kind.
pub(crate) fn bof(version: Version, part: u16) -> Vec<u8> {
    let (number, length) = match version {
        Version::Five => (0x0500, 8),
        Version::Eight => (0x0600, 16),
    };
    let mut data = words(&[number, part]);
    data.resize(length, 0);
    record(kind::BOF, &data)
}

/// The last record of a part.
pub(crate) fn eof() -> Vec<u8> {
    record(kind::EOF, &[])
}

/// A format code for the number of a format.
pub(crate) fn format(version: Version, number: u16, code: &str) -> Vec<u8> {
    let code = match version {
        Version::Five => [&[code.len() as u8], code.as_bytes()].concat(),
        Version::Eight => unicode(code),
    };
    record(kind::FORMAT, &[words(&[number]), code].concat())
}

/// A cell format that shows numbers in the format of this number.
pub(crate) fn xf(number: u16) -> Vec<u8> {
    let mut data = words(&[0, number]);
    data.resize(20, 0);
    record(kind::XF, &data)
}

/// A sheet in the directory: name in plain letters, visibility, kind, and its records.
pub(crate) struct Part<'a> {
    pub name: &'a str,
    pub visibility: u8,
    pub kind: u8,
    pub records: Vec<u8>,
}

/// A visible worksheet.
pub(crate) fn part(name: &str, records: Vec<Vec<u8>>) -> Part<'_> {
    Part { name, visibility: 0, kind: 0, records: records.concat() }
}

/// A workbook: its own records, then its sheets, each between a first and a last record.
pub(crate) fn workbook(version: Version, globals: Vec<Vec<u8>>, parts: &[Part<'_>]) -> Vec<u8> {
    let entry = |part: &Part<'_>, start: u32| {
        let mut data = start.to_le_bytes().to_vec();
        data.extend([part.visibility, part.kind, part.name.len() as u8]);
        if version == Version::Eight {
            data.push(0);
        }
        data.extend(part.name.bytes());
        record(kind::BOUNDSHEET, &data)
    };
    let globals = globals.concat();
    let directory: usize = parts.iter().map(|part| entry(part, 0).len()).sum();
    let mut start = bof(version, 5).len() + globals.len() + directory + eof().len();
    let (mut listed, mut sheets) = (Vec::new(), Vec::new());
    for part in parts {
        listed.extend(entry(part, start as u32));
        let first = bof(version, if part.kind == 2 { 0x20 } else { 0x10 });
        let whole = [first, part.records.clone(), eof()].concat();
        start += whole.len();
        sheets.extend(whole);
    }
    [bof(version, 5), globals, listed, eof(), sheets].concat()
}
