//! Packages locked with every cipher, chaining and hash that is supported.

use aes::cipher::BlockCipherEncrypt as _;
use aes::{Aes128, Aes192, Aes256, Block};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use hmac::KeyInit as _;

use super::*;
use crate::lock::agile::FILL;
use crate::lock::cipher::Hash;
use crate::lock::password::utf16;

const WORKBOOK: &[u8] = b"PK, made up for the test: Nong Thi On";

fn sealed(key: &[u8], block: [u8; BLOCK]) -> [u8; BLOCK] {
    let mut block = Block::from(block);
    match key.len() {
        16 => Aes128::new_from_slice(key).unwrap().encrypt_block(&mut block),
        24 => Aes192::new_from_slice(key).unwrap().encrypt_block(&mut block),
        _ => Aes256::new_from_slice(key).unwrap().encrypt_block(&mut block),
    }
    block.into()
}

fn encrypt(key: &[u8], chaining: Chaining, start: [u8; BLOCK], plain: &[u8]) -> Vec<u8> {
    let mut plain = plain.to_vec();
    plain.resize(plain.len().next_multiple_of(BLOCK), 0);
    let (mut before, mut locked) = (start, Vec::new());
    if chaining == Chaining::Bytes {
        for byte in plain {
            let byte = byte ^ sealed(key, before)[0];
            before.rotate_left(1);
            before[BLOCK - 1] = byte;
            locked.push(byte);
        }
        return locked;
    }
    for block in plain.as_chunks::<BLOCK>().0 {
        before = sealed(key, std::array::from_fn(|place| before[place] ^ block[place]));
        locked.extend(before);
    }
    locked
}

/// A descriptor and a package, locked with this password.
fn locked(hash: &str, key_size: usize, chaining: Chaining, password: &str) -> (String, Vec<u8>) {
    let name = match chaining {
        Chaining::Blocks => "ChainingModeCBC",
        Chaining::Bytes => "ChainingModeCFB",
    };
    let hashing = Hash::named(hash).unwrap();
    let (salt, data_salt, key) = ([5; 16], [8; 16], vec![9; key_size]);
    let spun = hashing.spun(&salt, &utf16(password), 10);
    let seal = |purpose: &[u8], plain: &[u8]| {
        let mut of_purpose = hashing.of(&[&spun, purpose]);
        of_purpose.resize(key_size, FILL);
        BASE64.encode(encrypt(&of_purpose, chaining, salt, plain))
    };
    let verifier: Vec<u8> = (1..=16).collect();
    let parameters = |salt: &[u8]| {
        format!(
            "saltSize='16' blockSize='16' keyBits='{}' hashSize='{}' cipherAlgorithm='AES' \
            cipherChaining='{name}' hashAlgorithm='{hash}' saltValue='{}'",
            key_size * 8,
            hashing.size(),
            BASE64.encode(salt)
        )
    };
    let xml = format!(
        "<encryption><keyData {}/><keyEncryptors><keyEncryptor uri='password'><p:encryptedKey \
        spinCount='10' {} encryptedVerifierHashInput='{}' encryptedVerifierHashValue='{}' \
        encryptedKeyValue='{}'/></keyEncryptor></keyEncryptors></encryption>",
        parameters(&data_salt),
        parameters(&salt),
        seal(&VERIFIER, &verifier),
        seal(&VERIFIER_HASH, &hashing.of(&[&verifier])),
        seal(&KEY, &key)
    );
    let start = fitted(&hashing.of(&[&data_salt, &0_u32.to_le_bytes()]));
    let length = (WORKBOOK.len() as u64).to_le_bytes();
    let package = [&length[..], &encrypt(&key, chaining, start, WORKBOOK)].concat();
    (xml, package)
}

#[test]
fn every_combination_opens() {
    for hash in ["MD5", "SHA1", "SHA-256", "SHA384", "SHA512"] {
        for key_size in [16, 24, 32] {
            for chaining in [Chaining::Blocks, Chaining::Bytes] {
                let (xml, package) = locked(hash, key_size, chaining, "Mẫu 1");
                let agile = Agile::read(xml.as_bytes()).unwrap();
                let about = format!("{hash} {key_size} {chaining:?}");
                let Some(key) = agile.key(&utf16("Mẫu 1")).unwrap() else { panic!("{about}") };
                assert_eq!(agile.open(&key, &package).as_deref(), Ok(WORKBOOK), "{about}");
                assert!(agile.key(&utf16("Mẫu 2")).unwrap().is_none(), "{about}");
            }
        }
    }
}

#[test]
fn other_ciphers_are_named() {
    let (xml, _) = locked("SHA1", 16, Chaining::Blocks, "x");
    for (from, to, what) in [
        ("'AES'", "'DES'", "DES"),
        ("'AES'", "'3DES'", "3DES"),
        ("'AES'", "'3DES_112'", "3DES_112"),
        ("'AES'", "'DESX'", "DESX"),
        ("'AES'", "'RC2'", "RC2"),
        ("'AES'", "'RC4'", "RC4"),
        ("'SHA1'", "'RIPEMD-160'", "RIPEMD-160"),
        ("'SHA1'", "'WHIRLPOOL'", "WHIRLPOOL"),
        ("'SHA1'", "'MD4'", "MD4"),
        ("ModeCBC", "ModeECB", "ChainingModeECB"),
    ] {
        let expected = DecryptError::Unsupported { what: what.to_owned() };
        let error = Agile::read(xml.replace(from, to).as_bytes()).map(drop);
        assert_eq!(error, Err(expected), "{to}");
    }
}
