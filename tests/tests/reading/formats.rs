//! Files in an archive.

use std::io::{Cursor, Write as _};

use super::Case;

/// The cases.
pub(crate) fn cases() -> Vec<Case> {
    let list = |name: &str, year: u32| {
        format!("STT,Họ và tên,Năm sinh,Địa chỉ\n1,{name},{year},Xã Hải Vân\n").into_bytes()
    };
    vec![
        Case::new(
            "archive-of-lists",
            "huyen.zip",
            archive(&[
                ("Xã B/danh-sach.csv", list("Vũ Văn Dân", 1960)),
                ("Xã A/danh-sach.csv", list("Lê Văn An", 1950)),
                ("Xã A/công văn.pdf", b"%PDF-1.7 ...".to_vec()),
                ("__MACOSX/Xã A/._danh-sach.csv", vec![0, 5, 22, 7, 0]),
                ("Xã A/~$danh-sach.xlsx", vec![1, 2, 3]),
            ]),
        ),
        Case::new(
            "archive-with-a-broken-list",
            "huyen.zip",
            archive(&[
                ("a.csv", list("Lê Văn An", 1950)),
                ("b.xlsx", b"PK\x03\x04 cut off".to_vec()),
            ]),
        ),
        Case::new(
            "archive-of-letters",
            "huyen.zip",
            archive(&[("a.pdf", b"%PDF-1.7 ...".to_vec())]),
        ),
    ]
}

fn archive(files: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        out.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(content).unwrap();
    }
    out.finish().unwrap().into_inner()
}
