//! What only the living do: columns whose dates show that somebody was alive on that day.
//!
//! Decided: what happens without the person (a payment, a list made, a code given) is none; where it
//! is not certain, a date that leads to a second look does no harm.

use crate::text::{fold, has_words};

/// Words of headers of what somebody does in person, folded.
const PRESENCE: &[&str] = &[
    "tiem",
    "ngay kham",
    "ngay gio kham",
    "kham benh",
    "kham suc khoe",
    "ngay vao vien",
    "ngay nhap vien",
    "ngay ra vien",
    "ngay dieu tri",
    "ngay xet nghiem",
    "ngay lay mau",
    "ngay vao lam",
    "ngay tuyen dung",
    "ngay ky hop dong",
    "ngay ky hdld",
    "ngay lam viec",
    "ngay ket hon",
    "ngay dang ky ket hon",
    "ngay vao dang",
    "ngay vao doan",
    "ngay vao hoi",
    "ngay ket nap",
    "ngay nhap hoc",
    "ngay hoc",
    "ngay thi",
    "ngay chuyen nhuong",
    "ngay giao dich",
    "ngay bo phieu",
    "ngay bau cu",
    "ngay thu nhan",
    "ngay kich hoat",
    "ngay lam the",
    "ngay cap the can cuoc",
    "ngay cap can cuoc",
    "ngay cap cccd",
    "ngay cap cmnd",
    "ngay cap giay phep lai xe",
    "ngay cap gplx",
    "ngay cap ho chieu",
];

/// Words of headers that name somebody else, or a day still to come.
const NOT: &[&str] = &[
    "het han", "hieu luc", "du kien", "hen", "cha", "me", "bo", "vo", "chong", "giam ho", "nguoi",
];

/// Words of remarks about money, which is paid to the dead as well, folded.
const PAYMENT: &[&str] = &[
    "chi tra",
    "truy linh",
    "thanh toan",
    "truy thu",
    "linh",
    "nhan tien",
    "cat",
    "dung huong",
    "giam",
    "tro cap",
    "luong",
    "thang huong",
    "cap nhat",
    "lap danh sach",
    "quyet dinh",
    "qd",
];

/// Whether the dates under a header, given as its words, show somebody alive.
pub fn is_presence(words: &str) -> bool {
    let has = |all: &[&str]| all.iter().any(|of| has_words(words, of));
    has(PRESENCE) && !has(NOT)
}

/// Whether a remark is about money or papers, so that its date shows nothing.
pub fn tells_of_payment(text: &str) -> bool {
    let folded = fold(text);
    PAYMENT.iter().any(|of| has_words(&folded, of))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::header_words;

    #[test]
    fn headers_of_what_the_living_do() {
        for (header, expected) in [
            ("Ngày tiêm", true),
            ("Mũi 3 Ngày tiêm", true),
            ("Ngày vào làm", true),
            ("Ngày cấp CCCD", true),
            ("Ngày khám", true),
            ("Ngày cấp", false),
            ("Ngày chi trả", false),
            ("Tháng hưởng", false),
            ("Ngày hẹn tiêm", false),
            ("Ngày hết hạn thẻ căn cước", false),
            ("Ngày sinh", false),
        ] {
            assert_eq!(is_presence(&header_words(header)), expected, "{header}");
        }
    }

    #[test]
    fn remarks_about_money() {
        for (remark, expected) in [
            ("Đã bỏ phiếu 15/3/2026", false),
            ("Điều trị nội trú 11/05/2026", false),
            ("Chi trả tháng 11/2025", true),
            ("Cắt trợ cấp từ 01/2025", true),
        ] {
            assert_eq!(tells_of_payment(remark), expected, "{remark}");
        }
    }
}
