//! Workbooks of Excel 97 to 2003: a stream of records in a compound file.

use crate::Outcome;

const BOF: u16 = 0x0809;
const EOF: u16 = 0x000A;
const BOUNDSHEET: u16 = 0x0085;
const SST: u16 = 0x00FC;
const CONTINUE: u16 = 0x003C;
const LABELSST: u16 = 0x00FD;
const MULRK: u16 = 0x00BD;

/// The most bytes of a record's data.
const LONGEST: usize = 8_224;

fn record(stream: &mut Vec<u8>, kind: u16, data: &[u8]) {
    stream.extend_from_slice(&kind.to_le_bytes());
    stream.extend_from_slice(&(data.len() as u16).to_le_bytes());
    stream.extend_from_slice(data);
}

fn beginning(stream: &mut Vec<u8>, part: u16) {
    let mut data = [0_u8; 16];
    data[..2].copy_from_slice(&0x0600_u16.to_le_bytes());
    data[2..4].copy_from_slice(&part.to_le_bytes());
    record(stream, BOF, &data);
}

/// Bytes of a sector of the compound file.
const SECTOR: usize = 4_096;
/// Marks in the table of sectors: the end of a chain, a sector of the table itself, a free one.
const END: u32 = 0xffff_fffe;
const TABLE: u32 = 0xffff_fffd;
const FREE: u32 = 0xffff_ffff;

/// The compound file around a stream: a header, the table of sectors, the directory, the stream.
fn compound(stream: &[u8]) -> Vec<u8> {
    let entries = SECTOR / 4;
    let sectors = stream.len().div_ceil(SECTOR);
    let tables = (sectors + 1).div_ceil(entries - 1);
    let mut table: Vec<u32> = vec![TABLE; tables];
    table.push(END);
    let first = tables as u32 + 1;
    table.extend((1..sectors as u32).map(|place| first + place));
    table.push(END);
    table.resize(tables * entries, FREE);

    let mut file = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    file.resize(512, 0);
    let mut put = |at: usize, bytes: &[u8]| {
        if let Some(place) = file.get_mut(at..at + bytes.len()) {
            place.copy_from_slice(bytes);
        }
    };
    // Versions, byte order, the sizes of sectors as powers of two.
    for (at, number) in [(0x18, 0x3e_u16), (0x1a, 4), (0x1c, 0xfffe), (0x1e, 12), (0x20, 6)] {
        put(at, &number.to_le_bytes());
    }
    let numbers = [(0x28, 1), (0x2c, tables as u32), (0x30, tables as u32), (0x38, 4_096)];
    for (at, number) in numbers.into_iter().chain([(0x3c, END), (0x44, END)]) {
        put(at, &number.to_le_bytes());
    }
    for place in 0..109 {
        let sector = if place < tables { place as u32 } else { FREE };
        put(0x4c + place * 4, &sector.to_le_bytes());
    }
    file.resize(SECTOR, 0);
    table.iter().for_each(|sector| file.extend_from_slice(&sector.to_le_bytes()));
    let directory = file.len();
    file.extend(directory_entry("Root Entry", 5, 1, END, 0));
    file.extend(directory_entry("Workbook", 2, FREE, first, stream.len() as u64));
    file.resize(directory + SECTOR, 0);
    file.extend_from_slice(stream);
    file.resize(file.len().next_multiple_of(SECTOR), 0);
    file
}

fn directory_entry(name: &str, kind: u8, child: u32, start: u32, size: u64) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let length = entry.len() as u16 + 2;
    entry.resize(64, 0);
    entry.extend_from_slice(&length.to_le_bytes());
    entry.extend_from_slice(&[kind, 1]);
    for link in [FREE, FREE, child] {
        entry.extend_from_slice(&link.to_le_bytes());
    }
    entry.resize(116, 0);
    entry.extend_from_slice(&start.to_le_bytes());
    entry.extend_from_slice(&size.to_le_bytes());
    entry
}

/// A workbook of this many sheets, each with the same records.
fn book(sheets: u32, shared: &[u8], cells: &[u8]) -> Vec<u8> {
    let mut globals = Vec::new();
    beginning(&mut globals, 5);
    let directory = sheets as usize * (4 + 6 + 8);
    let start = globals.len() + directory + shared.len() + 4;
    let mut sheet = Vec::new();
    beginning(&mut sheet, 0x10);
    sheet.extend_from_slice(cells);
    record(&mut sheet, EOF, &[]);
    for number in 0..sheets {
        let at = start as u32 + number * sheet.len() as u32;
        let mut data = at.to_le_bytes().to_vec();
        data.extend_from_slice(&[0, 0, 6, 0]);
        data.extend_from_slice(format!("T{number:05}").as_bytes());
        record(&mut globals, BOUNDSHEET, &data);
    }
    globals.extend_from_slice(shared);
    record(&mut globals, EOF, &[]);
    (0..sheets).for_each(|_| globals.extend_from_slice(&sheet));
    compound(&globals)
}

pub(super) fn shared_table() -> Outcome<Vec<u8>> {
    // Texts of one letter: two bytes of length, one of flags, the letter.
    let texts = [1, 0, 0, b'a'].repeat(LONGEST / 4);
    let mut shared = Vec::new();
    let mut first = vec![0xff; 8];
    first.extend_from_slice(&texts[..texts.len() - 8]);
    record(&mut shared, SST, &first);
    while shared.len() < 250_000_000 {
        record(&mut shared, CONTINUE, &texts);
    }
    let mut cells = Vec::new();
    for (row, column, text) in [(0_u16, 0_u16, 0_u32), (0, 1, 1), (1, 0, 2), (1, 1, 3)] {
        let mut data = Vec::new();
        for number in [row, column, 0] {
            data.extend_from_slice(&number.to_le_bytes());
        }
        data.extend_from_slice(&text.to_le_bytes());
        record(&mut cells, LABELSST, &data);
    }
    Ok(book(1, &shared, &cells))
}

pub(super) fn many_numbers() -> Outcome<Vec<u8>> {
    let mut cells = Vec::new();
    for row in 0..1_050_u16 {
        let mut data = row.to_le_bytes().to_vec();
        data.extend_from_slice(&0_u16.to_le_bytes());
        for column in 0..256_u32 {
            data.extend_from_slice(&0_u16.to_le_bytes());
            data.extend_from_slice(&((column + u32::from(row)) << 2 | 2).to_le_bytes());
        }
        data.extend_from_slice(&255_u16.to_le_bytes());
        record(&mut cells, MULRK, &data);
    }
    Ok(book(180, &[], &cells))
}
