//! Files locked by other programs, opened; wrong passwords; damage of every kind.

use proptest::prelude::*;

use super::*;

const PASSWORD: &str = "Mật khẩu 123";

macro_rules! fixture {
    ($name:literal) => {
        include_bytes!(concat!("../../../../tests/fixtures/reading/", $name)).as_slice()
    };
}

const PLAIN_XLSX: &[u8] = fixture!("encrypted-plain.xlsx");
const AGILE: &[u8] = fixture!("encrypted-agile.xlsx");
const FEW_SPINS: &[u8] = fixture!("encrypted-agile-sha384-256.xlsx");
const STANDARD: &[u8] = fixture!("encrypted-standard-256.xlsx");
const DEFAULT: &[u8] = fixture!("encrypted-default-password.xlsx");

#[test]
fn every_scheme_opens() {
    for (name, locked) in [
        ("AES-256, SHA-512", AGILE),
        ("AES-128, SHA-1", fixture!("encrypted-agile-sha1-128.xlsx")),
        ("AES-192, SHA-256", fixture!("encrypted-agile-sha256-192.xlsx")),
        ("AES-256, SHA-384", FEW_SPINS),
        ("standard, AES-256", STANDARD),
    ] {
        assert!(is_encrypted(&Compound::open(locked).unwrap()), "{name}");
        assert!(decrypt(locked, PASSWORD).as_deref() == Ok(PLAIN_XLSX), "{name}");
    }
    // LibreOffice wrote the workbook again, at another time of day.
    let standard = decrypt(fixture!("encrypted-standard-128.xlsx"), PASSWORD).unwrap();
    let table = crate::read::read(&standard, "a.xlsx", None, &mut |_| {}).unwrap();
    assert_eq!(table[0].columns[1].text(1), "Nông Văn Ổn");
}

#[test]
fn passwords() {
    fn check(locked: &[u8], password: &str, opens: bool) {
        let opened = decrypt(locked, password);
        let wrong = opened == Err(DecryptError::WrongPassword);
        assert!(if opens { opened.as_deref() == Ok(PLAIN_XLSX) } else { wrong }, "{password}");
    }
    check(FEW_SPINS, "Mâ\u{323}t khâ\u{309}u 123", true);
    check(FEW_SPINS, "Ma\u{323}\u{302}t kha\u{302}\u{309}u 123", true);
    check(FEW_SPINS, "Mật khẩu 124", false);
    check(FEW_SPINS, "", false);
    check(STANDARD, "Mật khẩu 12", false);
    check(AGILE, "mật khẩu 123", false);
    check(DEFAULT, "VelvetSweatshop", true);
    assert!(decrypt_default(DEFAULT).as_deref() == Ok(PLAIN_XLSX));
    assert_eq!(decrypt_default(FEW_SPINS), Err(DecryptError::WrongPassword));
}

/// The file with its first occurrence of `from` replaced by a text of the same length.
fn replaced(file: &[u8], from: &str, to: &str) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let at = file.windows(from.len()).position(|w| w == from.as_bytes()).unwrap();
    let mut file = file.to_vec();
    file[at..at + to.len()].copy_from_slice(to.as_bytes());
    file
}

#[test]
fn descriptors_that_cannot_be_read() {
    fn check(from: &str, to: &str, expected: Result<(), DecryptError>) {
        // The descriptor is contiguous, with the few rounds of the fixture.
        assert_eq!(decrypt(&replaced(FEW_SPINS, from, to), PASSWORD).map(drop), expected, "{to}");
    }
    let damaged = || Err(DecryptError::Damaged { part: INFO });
    let unsupported = |what: &str| Err(DecryptError::Unsupported { what: what.to_owned() });
    check("\"AES\"", "\"DES\"", unsupported("DES"));
    check("\"AES\"", "\"RC2\"", unsupported("RC2"));
    check("ModeCBC", "ModeOFB", unsupported("ChainingModeOFB"));
    check("\"SHA384\"", "\"MD4\"   ", unsupported("MD4"));
    check("keyBits=\"256\"", "keyBits=\"257\"", damaged());
    check("blockSize=\"16\"", "blockSize=\"99\"", damaged());
    check(
        "spinCount=\"1000\"",
        "pinCount=\"10000\"",
        unsupported("http://schemas.microsoft.com/office/2006/keyEncryptor/password"),
    );
    check("spinCount=\"1000\" saltSize=\"16\"", "spinCount=\"10000001\" ltSize=''", damaged());
    check("spinCount=\"1000\" saltSize=\"16\"", "spinCount=\"4294967296\" Size=''", damaged());
    check("<keyEncryptors>", "<keyEncryptors ", damaged());
    check("<keyData", "<keyDate", damaged());
    check("==\"", "**\"", damaged());
    check("encryptedKeyValue", " ncryptedKeyValue", damaged());
}

#[test]
fn damaged_packages() {
    let open = |file: &[u8]| decrypt(file, PASSWORD).map(drop);
    let package = Err(DecryptError::Damaged { part: PACKAGE });
    for locked in [FEW_SPINS, STANDARD] {
        for keep in [0, 100, 512, 600, 2000, 4096, locked.len() / 2, locked.len() - 3000] {
            assert!(matches!(open(&locked[..keep]), Err(DecryptError::Damaged { .. })), "{keep}");
        }
        // The length of the workbook, before its blocks.
        let length = (PLAIN_XLSX.len() as u64).to_le_bytes();
        let at = locked.windows(8).position(|w| w == length).unwrap();
        for lie in [PLAIN_XLSX.len() as u64 + 4096, u64::MAX, u64::MAX - 15, 1 << 40] {
            let mut file = locked.to_vec();
            file[at..at + 8].copy_from_slice(&lie.to_le_bytes());
            assert_eq!(open(&file), package, "{lie}");
        }
        // One flipped bit in the workbook: only the agile scheme can notice.
        let mut file = locked.to_vec();
        file[at + 1000] ^= 1;
        assert_eq!(open(&file), if locked == STANDARD { Ok(()) } else { package.clone() });
    }
}

#[test]
fn other_schemes_and_files() {
    let scheme = |info: &[u8]| Scheme::read(info).map(drop);
    let unsupported = |what: &str| Err(DecryptError::Unsupported { what: what.to_owned() });
    assert_eq!(scheme(&[3, 0, 3, 0, 0, 0, 0, 0, 0]), unsupported("extensible 3.3"));
    for (version, what) in [
        ([4, 0, 3, 0], "extensible 4.3"),
        ([1, 0, 1, 0], "scheme 1.1"),
        ([2, 0, 3, 0], "scheme 2.3"),
        ([5, 0, 2, 0], "scheme 5.2"),
        ([4, 0, 5, 0], "scheme 4.5"),
    ] {
        assert_eq!(scheme(&[&version[..], &[0; 8]].concat()), unsupported(what));
    }
    // Standard in each of its versions; a stream cipher of older programs is named.
    for major in 2..=4 {
        let header = [0x24_u32, 0, 0x6801, 0x8004, 128, 1, 0, 0].map(u32::to_le_bytes).concat();
        let info = [
            &[major, 0, 2, 0, 0x24, 0, 0, 0][..],
            &32_u32.to_le_bytes(),
            &header,
            &16_u32.to_le_bytes(),
            &[0; 68],
        ];
        assert_eq!(scheme(&info.concat()), unsupported("RC4"));
    }
    assert_eq!(scheme(&[4, 0, 4]), Err(DecryptError::Damaged { part: INFO }));
    assert_eq!(
        scheme(&[4, 0, 2, 0, 0, 0, 0, 0, 255, 255, 255, 255]),
        Err(DecryptError::Damaged { part: INFO })
    );
    assert_eq!(decrypt(b"PK\x03\x04", ""), Err(DecryptError::Damaged { part: "container" }));
    let name: Vec<u8> = "EncryptionInfo".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut file = STANDARD.to_vec();
    let at = file.windows(name.len()).position(|w| w == name).unwrap();
    file[at] = b'X';
    assert_eq!(decrypt(&file, PASSWORD).map(drop), unsupported("rights management"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// No change to a locked file makes the reader panic or return more than the file holds.
    #[test]
    fn any_change_is_survived(
        standard in any::<bool>(),
        changes in prop::collection::vec((0_usize..10_240, any::<u8>()), 1..12),
        keep in 0_usize..20_480,
    ) {
        let mut file = if standard { STANDARD.to_vec() } else { FEW_SPINS.to_vec() };
        for (place, value) in changes {
            if let Some(byte) = file.get_mut(place) {
                *byte = value;
            }
        }
        file.truncate(keep);
        if let Ok(workbook) = decrypt(&file, PASSWORD) {
            prop_assert!(workbook.len() < file.len());
        }
    }

    /// The same for a descriptor alone, which the changes above seldom hit.
    #[test]
    fn any_change_to_a_descriptor_is_survived(
        agile in any::<bool>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let file = if agile { FEW_SPINS } else { STANDARD };
        let mut info = Compound::open(file).unwrap().stream(INFO).unwrap().into_owned();
        for (place, value) in changes {
            let place = place.index(info.len());
            info[place] = value;
        }
        if let Ok(scheme) = Scheme::read(&info) {
            let _ = scheme.key(&utf16(PASSWORD));
        }
    }
}
