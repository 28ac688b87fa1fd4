//! The public test vectors of the format: what they say opens, opens, and nothing else.

use std::io::Read;

use flate2::read::ZlibDecoder;
use sha2::{Digest, Sha256};

use crate::seal::{Key, Place, Randomness, SealError, open, seal, stream};

/// The files of `age-vectors`, each with its name.
macro_rules! vectors {
    ($($name:literal,)*) => {
        &[$(($name, include_bytes!(concat!("../age-vectors/", $name)))),*]
    };
}

const VECTORS: &[(&str, &[u8])] = vectors![
    "scrypt",
    "scrypt_and_x25519",
    "scrypt_bad_tag",
    "scrypt_double",
    "scrypt_extra_argument",
    "scrypt_long_file_key",
    "scrypt_no_match",
    "scrypt_not_canonical_body",
    "scrypt_not_canonical_salt",
    "scrypt_salt_long",
    "scrypt_salt_missing",
    "scrypt_salt_short",
    "scrypt_uppercase",
    "scrypt_work_factor_23",
    "scrypt_work_factor_hex",
    "scrypt_work_factor_leading_garbage",
    "scrypt_work_factor_leading_plus",
    "scrypt_work_factor_leading_zero_decimal",
    "scrypt_work_factor_leading_zero_octal",
    "scrypt_work_factor_missing",
    "scrypt_work_factor_negative",
    "scrypt_work_factor_overflow",
    "scrypt_work_factor_trailing_garbage",
    "scrypt_work_factor_wrong",
    "scrypt_work_factor_zero",
    "stream_257_chunks",
    "stream_257_chunks_full",
    "stream_258_chunks",
    "stream_bad_tag",
    "stream_bad_tag_second_chunk",
    "stream_bad_tag_second_chunk_full",
    "stream_empty_payload",
    "stream_last_chunk_empty",
    "stream_last_chunk_full",
    "stream_last_chunk_full_second",
    "stream_missing_tag",
    "stream_no_chunks",
    "stream_no_final",
    "stream_no_final_full",
    "stream_no_final_two_chunks",
    "stream_no_final_two_chunks_full",
    "stream_no_nonce",
    "stream_short_chunk",
    "stream_short_nonce",
    "stream_short_second_chunk",
    "stream_three_chunks",
    "stream_trailing_garbage_long",
    "stream_trailing_garbage_short",
    "stream_two_chunks",
    "stream_two_final_chunks",
    "stream_two_final_chunks_full",
    "stream_two_final_chunks_second",
    "stream_two_final_chunks_short",
];

#[derive(Default)]
struct Vector {
    expect: String,
    payload: String,
    file_key: [u8; 16],
    passphrases: Vec<String>,
    file: Vec<u8>,
}

fn read(bytes: &[u8]) -> Vector {
    let end = bytes.windows(2).position(|two| two == b"\n\n").unwrap();
    let (mut vector, mut packed) = (Vector::default(), false);
    for line in std::str::from_utf8(&bytes[..end]).unwrap().lines() {
        let (name, value) = line.split_once(": ").unwrap();
        match name {
            "expect" => vector.expect = value.to_owned(),
            "payload" => vector.payload = value.to_owned(),
            "file key" => {
                for (at, byte) in vector.file_key.iter_mut().enumerate() {
                    *byte = u8::from_str_radix(&value[2 * at..2 * at + 2], 16).unwrap();
                }
            }
            "passphrase" => vector.passphrases.push(value.to_owned()),
            "compressed" => packed = value == "zlib",
            "identity" | "comment" => {}
            other => panic!("a key that is not known: {other}"),
        }
    }
    let file = &bytes[end + 2..];
    match packed {
        true => ZlibDecoder::new(file).read_to_end(&mut vector.file).map(drop).unwrap(),
        false => vector.file = file.to_vec(),
    }
    vector
}

fn hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn passphrases() {
    let (mut seen, mut opened) = (0, 0);
    for (name, bytes) in VECTORS.iter().filter(|(name, _)| name.starts_with("scrypt")) {
        let vector = read(bytes);
        for passphrase in &vector.passphrases {
            seen += 1;
            let found = open(&vector.file, passphrase);
            let right = match (&vector.expect[..], &found) {
                ("success", Ok((_, content))) => hash(content) == vector.payload,
                ("no match", Err(SealError::WrongPassphrase)) => true,
                // Another word than `scrypt`: another kind of recipient.
                ("no match", Err(SealError::Unsupported)) => *name == "scrypt_uppercase",
                ("header failure", Err(SealError::Unsupported)) => {
                    ["scrypt_double", "scrypt_and_x25519"].contains(name)
                }
                ("header failure", Err(SealError::TooCostly { .. })) => {
                    ["scrypt_work_factor_23", "scrypt_work_factor_overflow"].contains(name)
                }
                ("header failure", Err(SealError::Damaged { place })) => *place == Place::Header,
                _ => false,
            };
            assert!(right, "{name}: {} expected, {found:?}", vector.expect);
            let Ok((key, content)) = found else { continue };
            opened += 1;
            // What the others wrote, ours writes, byte for byte.
            let nonce = nonce_of(&vector.file);
            assert_eq!(seal(&key, nonce, &content).unwrap(), vector.file, "{name}");
            let salt = salt_of(&vector.file);
            let made = Randomness { salt, file_key: vector.file_key };
            let made = Key::new(passphrase, made, 10).unwrap();
            assert_eq!(seal(&made, nonce, &content).unwrap(), vector.file, "{name}");
        }
    }
    assert_eq!((seen, opened), (26, 1));
}

#[test]
fn streams() {
    let (mut opened, mut refused) = (0, 0);
    for (name, bytes) in VECTORS.iter().filter(|(name, _)| name.starts_with("stream_")) {
        let vector = read(bytes);
        let payload = &vector.file[header_length(&vector.file)..];
        match (&vector.expect[..], stream::read(&vector.file_key, payload)) {
            ("success", Ok(content)) => {
                opened += 1;
                assert_eq!(hash(&content), vector.payload, "{name}");
                let (nonce, _) = payload.split_first_chunk().unwrap();
                let mut again = Vec::new();
                stream::write(&vector.file_key, nonce, &content, &mut again).unwrap();
                assert_eq!(again.len(), stream::length(content.len()), "{name}");
                assert!(again == payload, "{name}: written otherwise");
            }
            ("header failure" | "payload failure", Err(_)) => refused += 1,
            (expect, found) => panic!("{name}: {expect} expected, {:?}", found.map(|_| ())),
        }
    }
    assert_eq!((opened, refused), (8, 20));
}

fn header_length(file: &[u8]) -> usize {
    let dashes = file.windows(5).position(|five| five == b"\n--- ").unwrap() + 1;
    dashes + file[dashes..].iter().position(|byte| *byte == b'\n').unwrap() + 1
}

fn nonce_of(file: &[u8]) -> [u8; 16] {
    *file[header_length(file)..].first_chunk().unwrap()
}

fn salt_of(file: &[u8]) -> [u8; 16] {
    crate::seal::header::read(file).ok().unwrap().stanza.salt
}
