//! A sealed file opens exactly as it was written, or not at all.

use crate::seal::{Key, LOG_N, Place, Randomness, SealError, is_sealed, open, seal};

const PASSPHRASE: &str = "một câu dài mà chỉ phòng hộ tịch biết";
const CHUNK: usize = 65_536;

fn key() -> Key {
    Key::new(PASSPHRASE, Randomness { salt: [7; 16], file_key: *b"sixteen of bytes" }, 10).unwrap()
}

fn opened(file: &[u8]) -> Result<Vec<u8>, SealError> {
    open(file, PASSPHRASE).map(|(_, content)| content)
}

#[test]
fn what_is_sealed_opens_again() {
    let key = key();
    for length in [0, 1, 15, 16, 17, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 5] {
        let content: Vec<u8> = (0..length).map(|at| (at % 251) as u8).collect();
        let file = seal(&key, [length as u8; 16], &content).unwrap();
        assert!(is_sealed(&file));
        assert_eq!(key.open(&file).as_ref(), Ok(&content), "{length} bytes");
        let (found, again) = open(&file, PASSPHRASE).unwrap();
        assert_eq!(again, content, "{length} bytes");
        assert_eq!(seal(&found, [length as u8; 16], &content).unwrap(), file, "{length} bytes");
    }
}

#[test]
fn no_bit_can_be_turned() {
    let key = key();
    let file = seal(&key, [3; 16], b"ten, nam sinh").unwrap();
    for bit in 0..file.len() * 8 {
        let mut other = file.clone();
        other[bit / 8] ^= 1 << (bit % 8);
        assert!(opened(&other).is_err(), "bit {bit}");
        assert!(key.open(&other).is_err(), "bit {bit}");
    }
}

#[test]
fn no_byte_can_be_cut_off_or_added() {
    let key = key();
    let file = seal(&key, [3; 16], b"ten, nam sinh").unwrap();
    for length in 0..file.len() {
        assert!(opened(&file[..length]).is_err(), "{length} bytes");
        assert!(key.open(&file[..length]).is_err(), "{length} bytes");
    }
    assert!(opened(&[&file[..], b"x"].concat()).is_err());
}

#[test]
fn a_file_cut_between_chunks_is_known_as_cut() {
    let key = key();
    let file = seal(&key, [9; 16], &vec![5; 3 * CHUNK]).unwrap();
    let start = file.len() - 3 * (CHUNK + 16);
    let part = |from: usize, to: usize| {
        file[start + from * (CHUNK + 16)..start + to * (CHUNK + 16)].to_vec()
    };
    let with = |chunks: &[Vec<u8>]| key.open(&[&file[..start], &chunks.concat()].concat());
    let damaged = |chunk| Err(SealError::Damaged { place: Place::Chunk(chunk) });
    assert_eq!(with(&[part(0, 3)]), Ok(vec![5; 3 * CHUNK]));
    assert_eq!(with(&[]), Err(SealError::Cut));
    assert_eq!(with(&[part(0, 1)]), Err(SealError::Cut));
    assert_eq!(with(&[part(0, 2)]), Err(SealError::Cut));
    // In another order, twice, or one left out.
    assert_eq!(with(&[part(1, 2), part(0, 1), part(2, 3)]), damaged(0));
    assert_eq!(with(&[part(0, 1), part(0, 3)]), damaged(1));
    assert_eq!(with(&[part(0, 1), part(2, 3)]), damaged(1));
    assert_eq!(with(&[part(0, 3), part(2, 3)]), damaged(2));
    // An empty last chunk after a whole one.
    let tag = seal(&key, [9; 16], b"").unwrap()[start..].to_vec();
    assert_eq!(with(&[part(0, 2), tag]), damaged(2));
}

#[test]
fn each_reason_has_its_error() {
    let file = seal(&key(), [3; 16], b"x").unwrap();
    let text = String::from_utf8_lossy(&file[..155]).into_owned();
    let start = text.find("\n---").unwrap();
    let header = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        let end = text.rfind('\n').unwrap() + 1;
        opened(&[text[..end].replacen(from, to, 1).as_bytes(), &file[end..]].concat())
    };
    let form = Err(SealError::Damaged { place: Place::Header });
    let code = Err(SealError::Damaged { place: Place::Mac });
    let unsupported = Err(SealError::Unsupported);
    let salt = "BwcHBwcHBwcHBwcHBwcHBw";
    let table = [
        (header("", ""), Ok(b"x".to_vec())),
        (header("/v1", "/v2"), unsupported.clone()),
        (header("/v1\n", "/v1\r\n"), unsupported.clone()),
        (header("age-", "Age-"), Err(SealError::NotSealed)),
        (header("-> scrypt", "-> X25519"), unsupported.clone()),
        (header("-> scrypt", "-> scrypt "), form.clone()),
        (header("-> scrypt", "->  scrypt"), form.clone()),
        (header("-> scrypt", "->scrypt"), form.clone()),
        (header("\n---", "\n-> X25519 x\n\n---"), unsupported),
        (header("\n---", "\n\n---"), form.clone()),
        (header("\n--- ", "\n---"), form.clone()),
        (header("\n--- ", "\n---  "), form.clone()),
        (header("\n--- ", "\r\n--- "), form.clone()),
        (header(salt, &format!("{salt}==")), form.clone()),
        // The last sign of the salt holds two bits that must be zero.
        (header(salt, "BwcHBwcHBwcHBwcHBwcHBx"), form.clone()),
        (header(salt, "BwcHBwcHBwcHBwcHBwcH"), form.clone()),
        (header(" 10\n", " 010\n"), form.clone()),
        (header(" 10\n", " +10\n"), form.clone()),
        (header(" 10\n", " 10 \n"), form.clone()),
        (header(" 10\n", " \n"), form.clone()),
        (header(" 10\n", " 9\n"), Err(SealError::TooCostly { log_n: 9 })),
        (header(" 10\n", " 21\n"), Err(SealError::TooCostly { log_n: 21 })),
        (header(" 10\n", " 63\n"), Err(SealError::TooCostly { log_n: 63 })),
        (header(" 10\n", " 99999999999\n"), Err(SealError::TooCostly { log_n: u32::MAX })),
        (header(" 10\n", " 11\n"), Err(SealError::WrongPassphrase)),
        (header(&text[start + 5..start + 7], "AA"), code),
        (header(" 10\n", &format!(" 10{}\n", "0".repeat(2000))), form),
        (opened(b""), Err(SealError::NotSealed)),
        (opened(b"PK\x03\x04"), Err(SealError::NotSealed)),
        (opened(b"age-enc"), Err(SealError::Cut)),
        (opened(&file[..60]), Err(SealError::Cut)),
        (opened(&file[..170]), Err(SealError::Cut)),
        (open(&file, "khác").map(|(_, content)| content), Err(SealError::WrongPassphrase)),
    ];
    for (row, (found, expected)) in table.iter().enumerate() {
        assert_eq!(found, expected, "row {row}");
    }
}

#[test]
fn a_key_travels_as_bytes() {
    let key = key();
    let file = seal(&key, [1; 16], b"x").unwrap();
    let bytes = key.to_secret_bytes();
    let there = Key::from_secret_bytes(&bytes).unwrap();
    assert_eq!(there.open(&file), Ok(b"x".to_vec()));
    assert_eq!(seal(&there, [1; 16], b"x").unwrap(), file);
    for byte in 0..bytes.len() {
        let mut other = bytes.to_vec();
        other[byte] ^= 1;
        assert!(Key::from_secret_bytes(&other).is_err(), "byte {byte}");
        assert!(Key::from_secret_bytes(&bytes[..byte]).is_err(), "{byte} bytes");
    }
    assert!(Key::from_secret_bytes(&[&bytes[..], b"x"].concat()).is_err());
}

#[test]
fn another_key_of_the_same_passphrase_opens_nothing() {
    let made = Randomness { salt: [8; 16], file_key: [8; 16] };
    let other = Key::new(PASSPHRASE, made, 10).unwrap();
    let file = seal(&other, [1; 16], b"x").unwrap();
    assert_eq!(key().open(&file), Err(SealError::WrongPassphrase));
    assert_eq!(opened(&file), Ok(b"x".to_vec()));
}

#[test]
fn nothing_secret_is_shown() {
    let made = Randomness { salt: [1; 16], file_key: [2; 16] };
    assert_eq!(format!("{made:?} {:?}", key()), "Randomness(..) Key(..)");
}

#[test]
fn costs_out_of_bounds_are_refused_when_sealing_too() {
    for log_n in [0, 9, 21, 64, 255] {
        let made = Randomness { salt: [1; 16], file_key: [2; 16] };
        let refused = Key::new("x", made, log_n).map(|_| ());
        assert_eq!(refused, Err(SealError::TooCostly { log_n: u32::from(log_n) }));
    }
    assert_eq!(LOG_N, 18);
}
