//! Files that are locked here, opened by the reader.

use super::*;
use crate::write::protected::{Lock, Password, Secrets, Seed};

const SEED: [u8; 32] = [7; 32];

/// A lock, and the secrets of a file.
fn lock(password: &str) -> (Lock, Secrets) {
    let seed = Seed::new(SEED);
    (Lock::new(&Password::new(password).unwrap(), seed.salt()), seed.secrets(0))
}

fn bytes(length: usize) -> Vec<u8> {
    (0..length).map(|place| (place * 31 % 251) as u8).collect()
}

/// How a file is locked, and the stream that is.
fn parts(locked: &[u8]) -> (Scheme, Vec<u8>) {
    let compound = Compound::open(locked).unwrap();
    let scheme = Scheme::read(&compound.stream(INFO).unwrap()).unwrap();
    (scheme, compound.stream(PACKAGE).unwrap().into_owned())
}

/// Around a block, a segment, the end of the mini stream, and where the header has no more room for
/// the allocation table: 109 of its sectors tell of 7,143,424 bytes.
#[test]
fn every_size_opens() {
    let (lock, secrets) = lock("Mẫu 1");
    // Password and secrets are the same for all, so that the rounds are hashed once.
    let (scheme, _) = parts(&lock.protect(b"", &secrets).unwrap());
    let key = scheme.key(&utf16("Mẫu 1")).unwrap().unwrap();
    let sizes = [
        0, 1, 15, 16, 17, 511, 512, 513, 4071, 4072, 4079, 4080, 4081, 4087, 4088, 4095, 4096,
        4097, 8192, 10_000, 65_000, 7_000_000, 7_130_000, 7_143_424, 7_200_000, 15_500_000,
    ];
    for size in sizes {
        let plain = bytes(size);
        let locked = lock.protect(&plain, &secrets).unwrap();
        assert_eq!(locked.len() % 512, 0, "{size}");
        let (scheme, package) = parts(&locked);
        assert_eq!(package.len(), 8 + size.next_multiple_of(16), "{size}");
        let found = scheme.open(&key, &package).unwrap();
        assert!(found == plain, "{size}");
    }
}

#[test]
fn a_workbook_opens_with_its_password_alone() {
    let plain = include_bytes!("../../../../tests/fixtures/reading/encrypted-plain.xlsx");
    let (lock, secrets) = lock("Mâ\u{323}t khâ\u{309}u 123");
    let locked = lock.protect(plain, &secrets).unwrap();
    assert!(is_encrypted(&Compound::open(&locked).unwrap()));
    for typed in ["Mật khẩu 123", "Mâ\u{323}t khâ\u{309}u 123"] {
        assert!(decrypt(&locked, typed).as_deref() == Ok(plain.as_slice()), "{typed}");
    }
    for typed in ["", "mật khẩu 123", "Mật khẩu 12", "Mat khau 123"] {
        assert_eq!(decrypt(&locked, typed), Err(DecryptError::WrongPassword), "{typed}");
    }
    assert_eq!(decrypt_default(&locked), Err(DecryptError::WrongPassword));
    let read = |password| crate::read::read(&locked, "a.xlsx", password, &mut |_| {});
    assert_eq!(read(Some("Mật khẩu 123")).unwrap()[0].columns[1].text(1), "Nông Văn Ổn");
    let file = || "a.xlsx".to_owned();
    let missing = crate::read::ReadError::Password { file: file(), wrong: false };
    assert_eq!(read(None).unwrap_err(), missing);
    let wrong = crate::read::ReadError::Password { file: file(), wrong: true };
    assert_eq!(read(Some("khác")).unwrap_err(), wrong);
}

/// One flipped bit anywhere in the workbook is noticed.
#[test]
fn a_change_is_noticed() {
    let (lock, secrets) = lock("x");
    let locked = lock.protect(&bytes(5000), &secrets).unwrap();
    let length = 5000_u64.to_le_bytes();
    let at = locked.windows(8).position(|w| w == length).unwrap();
    for place in [0, 8, 1000, 5000] {
        let mut file = locked.clone();
        file[at + place] ^= 1;
        assert_eq!(decrypt(&file, "x"), Err(DecryptError::Damaged { part: PACKAGE }), "{place}");
    }
}

#[test]
fn equal_secrets_give_equal_bytes() {
    let (lock, secrets) = lock("x");
    let locked = |secrets: &Secrets| lock.protect(&bytes(5000), secrets).unwrap();
    assert!(locked(&secrets) == self::lock("x").0.protect(&bytes(5000), &secrets).unwrap());
    let other = locked(&Seed::new(SEED).secrets(1));
    assert!(locked(&secrets) != other);
    assert!(parts(&locked(&secrets)).1[8..40] != parts(&other).1[8..40]);
}

/// A file says how it is locked in the words of another program's: only values that are encrypted or
/// random differ.
#[test]
fn the_descriptor_is_that_of_other_programs() {
    let other = include_bytes!("../../../../tests/fixtures/reading/encrypted-agile.xlsx");
    let (lock, secrets) = lock("x");
    let own = lock.protect(&bytes(5000), &secrets).unwrap();
    let [other, own] = [&other[..], &own].map(|file| Compound::open(file).unwrap());
    let names = |of: &Compound<'_>| {
        let mut names: Vec<String> = of.names().map(str::to_owned).collect();
        names.sort();
        names
    };
    assert_eq!(names(&own), [PACKAGE, INFO]);
    assert_eq!(names(&own), names(&other));
    let info = |of: &Compound<'_>| of.stream(INFO).unwrap().into_owned();
    assert_eq!(info(&own)[..8], info(&other)[..8]);
    let fixed = |of: &Compound<'_>| -> Vec<String> {
        let text = String::from_utf8(info(of)[8..].to_vec()).unwrap();
        let words = text.split([' ', '\n', '\r', '>']).map(|word| word.trim_end_matches('/'));
        let is_fixed = |word: &&str| {
            !word.is_empty() && !word.starts_with("saltValue") && !word.starts_with("encrypted")
        };
        words.filter(is_fixed).map(str::to_owned).collect()
    };
    assert_eq!(fixed(&own), fixed(&other));
}
