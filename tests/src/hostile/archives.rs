//! Archives of lists, of archives, and of workbooks.

use super::books;
use super::zipped::Zipped;
use crate::Outcome;

pub(super) fn list() -> Outcome<Vec<u8>> {
    let beginning = "STT,Họ và tên,Ngày sinh,Giới tính\n";
    let row = ("1,Lê Văn An,01/02/1990,Nam\n".as_bytes(), 16_300_000);
    Zipped::new().with_repeated("danh-sach.csv", beginning, row, "")?.bytes()
}

pub(super) fn archives() -> Outcome<Vec<u8>> {
    let zeros = (&[0_u8; 1 << 20][..], 400);
    let inner = Zipped::new().with_repeated("ảnh.bin", "", zeros, "")?.bytes()?;
    let mut outer = Zipped::new();
    for number in 0..150 {
        outer = outer.with(&format!("{number}.zip"), &inner)?;
        outer = outer.with_repeated(&format!("{number}.bin"), "", zeros, "")?;
    }
    outer.bytes()
}

pub(super) fn books() -> Outcome<Vec<u8>> {
    let book = books::spaces()?;
    let add = |outer: Zipped, number| outer.with(&format!("xã {number}.xlsx"), &book);
    (0..300).try_fold(Zipped::new(), add)?.bytes()
}
