//! Compound files (OLE, MS-CFB): the tree of storages and streams in, the bytes of the file out.
//!
//! This is a writer of our own instead of the `cfb` crate: `cfb` 0.16 asks the clock, through a crate
//! of the web where there is a browser, and stamps what it writes with the time; it keeps files that
//! change, and is forty times as long as this, which writes one once. Here every time is zero.

use std::ops::Range;

use thiserror::Error;

const SIGNATURE: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const SECTOR: usize = 512;
const MINI_SECTOR: usize = 64;
/// Shorter streams are in the mini stream.
const MINI_CUTOFF: usize = 4096;
/// What a file with sectors of 512 bytes holds at most.
const MOST: usize = 0x7fff_ffff;
// Numbers of sectors that are none.
const OF_TABLE_LIST: u32 = 0xffff_fffc;
const OF_TABLE: u32 = 0xffff_fffd;
const END_OF_CHAIN: u32 = 0xffff_fffe;
const FREE: u32 = 0xffff_ffff;
/// Numbers in a sector.
const NUMBERS: usize = SECTOR / 4;
/// How many sectors of the allocation table the header names.
const IN_HEADER: usize = 109;

/// The file would be larger than such a file can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("too large for a file with a password")]
pub struct TooLarge;

/// An entry of the tree. Others are named by their places among the entries, the first of which is the
/// root.
pub(super) struct Entry<'a> {
    name: &'a str,
    is_red: bool,
    /// What stands before it and behind it in the storage that both are in.
    beside: [Option<u32>; 2],
    holds: Holds<'a>,
}

/// What is in an entry.
enum Holds<'a> {
    /// The tree of entries that begins with this one.
    Entries(u32),
    /// Bytes.
    Bytes(&'a [u8]),
}

impl<'a> Entry<'a> {
    /// A storage with others in it, of which this one is on top.
    pub(super) fn storage(name: &'a str, top: u32) -> Entry<'a> {
        Entry { name, is_red: false, beside: [None; 2], holds: Holds::Entries(top) }
    }

    /// A stream.
    pub(super) fn stream(name: &'a str, bytes: &'a [u8]) -> Entry<'a> {
        Entry { name, is_red: false, beside: [None; 2], holds: Holds::Bytes(bytes) }
    }

    /// The same, above these two.
    pub(super) fn between(self, before: Option<u32>, behind: Option<u32>) -> Entry<'a> {
        Entry { beside: [before, behind], ..self }
    }

    /// The same, in red.
    pub(super) fn red(self) -> Entry<'a> {
        Entry { is_red: true, ..self }
    }

    /// Its entry in the directory: where its bytes start, and how many they are.
    fn listed(&self, is_root: bool, (start, size): (u32, usize)) -> Vec<u8> {
        let mut name: Vec<u8> = self.name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let length = name.len() as u16 + 2;
        name.resize(64, 0);
        let (kind, top) = match self.holds {
            Holds::Entries(top) if is_root => (5, Some(top)),
            Holds::Entries(top) => (1, Some(top)),
            Holds::Bytes(_) => (2, None),
        };
        let [before, behind] = self.beside;
        let links = [before, behind, top].map(|link| link.unwrap_or(FREE));
        [
            &name[..],
            &length.to_le_bytes(),
            &[kind, u8::from(!self.is_red)],
            &numbers(&links),
            // No class, no state, and both times zero.
            &[0; 36],
            &start.to_le_bytes(),
            &(size as u64).to_le_bytes(),
        ]
        .concat()
    }
}

/// The bytes of the file.
pub(super) fn write(entries: &[Entry<'_>]) -> Result<Vec<u8>, TooLarge> {
    let (mut sectors, mut minis) = (Sectors::of(SECTOR), Sectors::of(MINI_SECTOR));
    let mut places = Vec::new();
    for entry in entries {
        places.push(match entry.holds {
            Holds::Entries(_) => (0, 0),
            Holds::Bytes(bytes) if bytes.len() > MOST => return Err(TooLarge),
            Holds::Bytes(bytes) if bytes.len() < MINI_CUTOFF => (minis.add(bytes), bytes.len()),
            Holds::Bytes(bytes) => (sectors.add(bytes), bytes.len()),
        });
    }
    // The mini stream is the root's.
    if let Some(root) = places.first_mut() {
        *root = (sectors.add(&minis.bytes), minis.bytes.len());
    }
    let mut mini_table = numbers(&minis.table);
    mini_table.resize(mini_table.len().next_multiple_of(SECTOR), 0xff);
    let mini_table_start = sectors.add(&mini_table);
    let listed = entries.iter().zip(&places).enumerate();
    let mut directory = listed.flat_map(|(at, (of, place))| of.listed(at == 0, *place)).collect();
    fill_up(&mut directory);
    let directory_start = sectors.add(&directory);
    if sectors.bytes.len() > MOST {
        return Err(TooLarge);
    }
    let Tables { sectors: tables, lists, bytes } = Tables::of(sectors.table);
    let first_list = if lists == 0 { END_OF_CHAIN } else { tables.end };
    let listed = tables.len() as u32;
    let header = [
        &SIGNATURE[..],
        &[0; 16],
        // Version 3.62, low bytes first, sectors of 2^9 and 2^6 bytes.
        &[0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0, 0, 0, 0, 0, 0, 0],
        &numbers(&[0, listed, directory_start, 0, MINI_CUTOFF as u32, mini_table_start]),
        &numbers(&[(mini_table.len() / SECTOR) as u32, first_list, lists]),
        &numbers(&in_header(tables)),
    ];
    Ok([&header.concat(), &sectors.bytes, &bytes[..]].concat())
}

/// Fills the directory up to a whole sector with entries that are none.
fn fill_up(directory: &mut Vec<u8>) {
    while !directory.len().is_multiple_of(SECTOR) {
        directory.extend([0; 68]);
        directory.extend([0xff; 12]);
        directory.extend([0; 48]);
    }
}

/// Sectors one after the other, and for each of them which comes next.
struct Sectors {
    size: usize,
    bytes: Vec<u8>,
    table: Vec<u32>,
}

impl Sectors {
    fn of(size: usize) -> Sectors {
        Sectors { size, bytes: Vec::new(), table: Vec::new() }
    }

    /// Adds a chain with these bytes, and says where it starts.
    fn add(&mut self, bytes: &[u8]) -> u32 {
        if bytes.is_empty() {
            return END_OF_CHAIN;
        }
        let start = self.table.len() as u32;
        let end = start + bytes.len().div_ceil(self.size) as u32;
        self.table.extend(start + 1..end);
        self.table.push(END_OF_CHAIN);
        self.bytes.extend_from_slice(bytes);
        self.bytes.resize(self.table.len() * self.size, 0);
        start
    }
}

/// The allocation table, behind the sectors of which it tells.
struct Tables {
    /// The sectors that it takes.
    sectors: Range<u32>,
    /// How many sectors behind them name those that the header has no room for.
    lists: u32,
    /// The bytes of all of these.
    bytes: Vec<u8>,
}

impl Tables {
    fn of(mut table: Vec<u32>) -> Tables {
        // The table tells of its own sectors too, and of those of the list.
        let start = table.len();
        let (mut own, mut lists) = (0, 0_usize);
        while own * NUMBERS < start + own + lists {
            own += 1;
            lists = own.saturating_sub(IN_HEADER).div_ceil(NUMBERS - 1);
        }
        let sectors = start as u32..(start + own) as u32;
        table.resize(start + own, OF_TABLE);
        table.resize(start + own + lists, OF_TABLE_LIST);
        table.resize(own * NUMBERS, FREE);
        let rest: Vec<u32> = sectors.clone().skip(IN_HEADER).collect();
        for (number, named) in (sectors.end + 1..).zip(rest.chunks(NUMBERS - 1)) {
            let is_last = number == sectors.end + lists as u32;
            table.extend(named);
            table.resize(table.len() + NUMBERS - 1 - named.len(), FREE);
            table.push(if is_last { END_OF_CHAIN } else { number });
        }
        Tables { sectors, lists: lists as u32, bytes: numbers(&table) }
    }
}

/// The sectors of the allocation table that the header names.
fn in_header(tables: Range<u32>) -> [u32; IN_HEADER] {
    let mut named = [FREE; IN_HEADER];
    named.iter_mut().zip(tables).for_each(|(to, sector)| *to = sector);
    named
}

fn numbers(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}
