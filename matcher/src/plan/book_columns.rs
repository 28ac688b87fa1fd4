//! What columns of a list of entries say about the book itself: its condition, and whether an entry
//! is already electronic (letter of the Department of civil status, item 2; Decision 1218/QĐ-UBND of
//! Yên Bái, II.2).

use super::headers::header_words;
use crate::text::has_words;

/// What such a column says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BookColumn {
    /// The condition of the book.
    Condition,
    /// Whether the entry is in electronic data already.
    Electronic,
}

const CONDITION: &[&str] = &[
    "tinh trang so",
    "tinh trang so ho tich",
    "hien trang so",
    "chat luong so",
    "tinh trang quyen so",
    "tinh trang vat ly",
    "tinh trang bao quan",
];
const ELECTRONIC: &[&str] = &[
    "so hoa",
    "du lieu dien tu",
    "csdl ho tich",
    "csdlhtdt",
    "co tren phan mem",
    "nhap phan mem",
    "nhap vao phan mem",
    "nhap du lieu",
];

/// What the column with this header says of the book; `None` if it is about something else.
pub fn book_column(header: &str) -> Option<BookColumn> {
    let folded = header_words(header);
    let has = |words: &[&str]| words.iter().any(|word| has_words(&folded, word));
    if has(CONDITION) {
        return Some(BookColumn::Condition);
    }
    (has(ELECTRONIC) && !has(&["ngay", "nguoi", "so luong"])).then_some(BookColumn::Electronic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_about_books() {
        for (header, expected) in [
            ("Tình trạng sổ", Some(BookColumn::Condition)),
            ("Hiện trạng sổ hộ tịch", Some(BookColumn::Condition)),
            ("Đã số hóa", Some(BookColumn::Electronic)),
            ("Đã có dữ liệu điện tử", Some(BookColumn::Electronic)),
            ("Ngày số hóa", None),
            ("Tình trạng", None),
            ("Tình trạng hôn nhân", None),
            ("Quyển số", None),
        ] {
            assert_eq!(book_column(header), expected, "{header}");
        }
    }
}
