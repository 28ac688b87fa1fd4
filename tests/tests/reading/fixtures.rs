//! Files that only other programs can make, kept in `tests/fixtures/reading`.

use std::fs;
use std::path::Path;

use super::Case;

/// The cases.
pub(crate) fn cases() -> Vec<Case> {
    const PASSWORD: Option<&str> = Some("Mật khẩu 123");
    [
        ("protected-agile", "encrypted-agile.xlsx", PASSWORD),
        ("protected-standard", "encrypted-standard-128.xlsx", PASSWORD),
        ("protected-without-password", "encrypted-agile.xlsx", None),
        ("protected-with-a-wrong-password", "encrypted-agile.xlsx", Some("mật khẩu 123")),
        ("protected-by-the-default-password", "encrypted-default-password.xlsx", None),
        ("xlsx-of-libreoffice", "xlsx-libreoffice.xlsx", None),
        ("xlsx-of-openpyxl", "xlsx-openpyxl.xlsx", None),
        ("xlsx-of-1904", "xlsx-openpyxl-1904.xlsx", None),
        ("xls-of-95", "xls-biff5.xls", None),
        ("xls-of-97", "xls-biff8.xls", None),
        ("xls-of-1904", "xls-epoch-1904.xls", None),
        ("xls-protected-rc4", "xls-locked-rc4.xls", Some("mật khẩu")),
        ("xls-protected-cryptoapi", "xls-locked-cryptoapi.xls", Some("Xã Mẫu 2003")),
        ("xls-protected-xor", "xls-locked-xor.xls", Some("xa-mau")),
        ("xls-protected-by-the-default-password", "xls-locked-default-password.xls", None),
        ("ods", "traits.ods", None),
        ("page-saved-as-xls", "traits-page.html", None),
    ]
    .into_iter()
    .map(|(name, file, password)| Case { name, file, bytes: fixture(file), password })
    .collect()
}

/// The bytes of a fixture.
pub(crate) fn fixture(file: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/reading");
    fs::read(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}
