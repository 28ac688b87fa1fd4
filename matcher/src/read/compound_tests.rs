//! Compound files made by hand and by other programs, whole and damaged.

use super::*;
use proptest::prelude::*;

const AGILE: &[u8] = include_bytes!("../../../tests/fixtures/reading/encrypted-agile.xlsx");
const STANDARD: &[u8] =
    include_bytes!("../../../tests/fixtures/reading/encrypted-standard-128.xlsx");

/// A file with one stream "Workbook" whose `blocks` sectors are in this order, after a table sector
/// and a directory sector.
fn made(order: &[u32], size: u32) -> Vec<u8> {
    let mut file = vec![0; 512];
    file[..8].copy_from_slice(&SIGNATURE);
    let put = |file: &mut Vec<u8>, at: usize, value: u32| {
        file[at..at + 4].copy_from_slice(&value.to_le_bytes());
    };
    put(&mut file, 0x1c, 0x0009_fffe);
    put(&mut file, 0x20, 6);
    put(&mut file, 0x30, 1);
    put(&mut file, 0x3c, END_OF_CHAIN);
    put(&mut file, 0x44, END_OF_CHAIN);
    (0x4c..512).step_by(4).for_each(|at| put(&mut file, at, u32::MAX));
    put(&mut file, 0x4c, 0);
    let mut table = vec![u32::MAX; 128];
    table[0] = 0xffff_fffd;
    table[1] = END_OF_CHAIN;
    for pair in order.windows(2) {
        table[pair[0] as usize] = pair[1];
    }
    table[order[order.len() - 1] as usize] = END_OF_CHAIN;
    table.iter().for_each(|entry| file.extend(entry.to_le_bytes()));
    for (name, kind, child, start) in
        [("Root Entry", 5, 1, END_OF_CHAIN), ("Workbook", 2, u32::MAX, order[0])]
    {
        let begin = file.len();
        file.resize(begin + ENTRY, 0);
        for (place, unit) in name.encode_utf16().enumerate() {
            file[begin + place * 2] = unit as u8;
        }
        file[begin + 64] = name.len() as u8 * 2 + 2;
        file[begin + 66] = kind;
        put(&mut file, begin + 68, u32::MAX);
        put(&mut file, begin + 72, u32::MAX);
        put(&mut file, begin + 76, child);
        put(&mut file, begin + 116, start);
        put(&mut file, begin + 120, size);
    }
    file.resize(512 * 3, 0);
    for sector in 2..=*order.iter().max().unwrap() {
        file.resize(file.len() + 512, sector as u8);
    }
    file
}

fn straight() -> Vec<u8> {
    made(&[2, 3, 4, 5, 6, 7, 8, 9, 10], 4100)
}

fn read(file: &[u8]) -> Result<Vec<u8>, CompoundError> {
    Ok(Compound::open(file)?.stream("workbook")?.into_owned())
}

#[test]
fn a_stream_in_one_piece_is_borrowed_and_one_in_pieces_is_in_order() {
    let file = straight();
    let stream = Compound::open(&file).unwrap().stream("Workbook").unwrap();
    assert!(matches!(stream, Cow::Borrowed(_)));
    assert_eq!((stream.len(), stream[0], stream[4099]), (4100, 2, 10));
    let stream = read(&made(&[10, 2, 9, 3, 8, 4, 7, 5, 6], 4600)).unwrap();
    let order: Vec<u8> = stream.chunks(512).map(|s| s[0]).collect();
    assert_eq!(order, [10, 2, 9, 3, 8, 4, 7, 5, 6]);
    assert_eq!(stream.len(), 4600);
}

#[test]
fn files_of_other_programs() {
    for (file, info, package) in [(AGILE, 1441, 5112), (STANDARD, 224, 4984)] {
        let compound = Compound::open(file).unwrap();
        assert!(compound.names().any(|name| name == "EncryptionInfo"));
        assert_eq!(compound.stream("EncryptionInfo").unwrap().len(), info);
        assert_eq!(compound.stream("EncryptedPackage").unwrap().len(), package);
        // Streams of inner storages are not streams of the file.
        assert!(!compound.has("StrongEncryptionDataSpace"));
        assert_eq!(compound.stream("Workbook"), Err(CompoundError::NoStream));
    }
}

#[test]
fn damage() {
    fn check(what: &str, change: impl Fn(&mut Vec<u8>), expected: Result<usize, CompoundError>) {
        let mut file = straight();
        change(&mut file);
        assert_eq!(read(&file).map(|stream| stream.len()), expected, "{what}");
    }
    use CompoundError::*;
    let link = |sector: usize| 512 + sector * 4;
    check("whole", |_| {}, Ok(4100));
    check("another file", |f| f[0] = 0, Err(NotCompound));
    check("nothing", Vec::clear, Err(NotCompound));
    check("only a signature", |f| f.truncate(8), Err(CutOff("header")));
    check("only a header", |f| f.truncate(512), Err(CutOff("directory")));
    check("sectors of 8 GB", |f| f[0x1e] = 33, Err(Damaged("header")));
    check("last sector cut, past the size", |f| f.truncate(f.len() - 500), Ok(4100));
    check("cut in the stream", |f| f.truncate(f.len() - 510), Err(CutOff("stream")));
    check("chain to itself", |f| f[link(4)] = 4, Err(Damaged("stream")));
    check("chain back", |f| f[link(9)] = 3, Err(Damaged("stream")));
    check("chain ends early", |f| f[link(4)..link(5)].fill(0xfe), Err(CutOff("stream")));
    check("chain leaves the file", |f| f[link(4)] = 99, Err(CutOff("stream")));
    check(
        "directory goes round",
        |f| f[link(1)..link(2)].copy_from_slice(&[1, 0, 0, 0]),
        Err(Damaged("directory")),
    );
    check("size of the stream", |f| f[1024 + ENTRY + 122] = 0xff, Err(CutOff("stream")));
    check("upper half of the size", |f| f[1024 + ENTRY + 126] = 0xff, Ok(4100));
    check("small size without a mini stream", |f| f[1024 + ENTRY + 121] = 1, Err(CutOff("stream")));
    check("empty", |f| f[1024 + ENTRY + 120..1024 + ENTRY + 122].fill(0), Ok(0));
    check(
        "siblings go round",
        |f| f[1024 + ENTRY + 68..1024 + ENTRY + 72].copy_from_slice(&[1, 0, 0, 0]),
        Ok(4100),
    );
    check("no child of the root", |f| f[1024 + 76] = 77, Ok(4100));
    check("table elsewhere", |f| f[0x4c] = 200, Err(Damaged("allocation table")));
    // With a full list in the header, the further list is not even looked at.
    check("further list goes round", |f| f[0x44..0x48].copy_from_slice(&[2, 0, 0, 0]), Ok(4100));
    check(
        "further list goes round and lists nothing",
        |f| {
            f[0x4c..0x50].fill(0xff);
            f[0x44..0x48].copy_from_slice(&[2, 0, 0, 0]);
            f[1536..2044].fill(0xff);
            f[2044..2048].copy_from_slice(&[2, 0, 0, 0]);
        },
        Err(Damaged("allocation table")),
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    /// No change to a file makes the reader panic or return more than the file holds.
    #[test]
    fn any_change_is_survived(
        standard in any::<bool>(),
        changes in prop::collection::vec((0_usize..10_240, any::<u8>()), 1..40),
        tables_only in any::<bool>(),
        keep in 0_usize..20_480,
    ) {
        let mut file = if standard { STANDARD.to_vec() } else { AGILE.to_vec() };
        for (place, value) in changes {
            let place = if tables_only { place % 512 } else { place };
            if let Some(byte) = file.get_mut(place) {
                *byte = value;
            }
        }
        file.truncate(keep.max(600));
        if let Ok(compound) = Compound::open(&file) {
            for name in compound.names().map(str::to_owned).collect::<Vec<_>>() {
                if let Ok(stream) = compound.stream(&name) {
                    prop_assert!(stream.len() <= file.len());
                }
            }
        }
    }
}
