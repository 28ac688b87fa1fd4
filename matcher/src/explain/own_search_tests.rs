//! Rows found by what the office's own columns hold.

use crate::classify::Linked;
use crate::explain::{Query, detail_view, select};
use crate::normalise::{PartialDate, Source};
use crate::open::sources;
use crate::run::{Settings, link};

fn linked() -> Linked {
    let list = "STT|Họ và tên|Ngày sinh|Mã số BHXH|SĐT|Ngày vào Đảng|Ghi chú\n\
        1|Nông Văn An|01/02/1980|7914052613|0912 345 678|03/02/2011|Chuyển đi Bắc Kạn\n\
        2|Vũ Thị Bình|05/06/1985|79.1405.9999|912345679||Đã nghỉ; số cũ 88, mới 34567\n\
        3|Lê Đức Cường|07/08/1990|HS-00/12|+84 912 345 670|2015-09-02|\n";
    let extract = "Họ và tên|Ngày sinh|Mã hồ sơ\n\
        Nông Văn An|01/02/1980|QT-2024-000077\n\
        Vũ Thị Bình|05/06/1985|QT-2024-000078\n\
        Lê Đức Cường|07/08/1990|QD-2025-000003\n";
    let of = |text: &str| -> Vec<Source> { sources(text.as_bytes(), "a.csv", None).unwrap() };
    let settings = Settings::on(PartialDate { year: 2026, month: 11, day: 29 });
    link(of(list), of(extract), &settings).unwrap()
}

#[test]
fn rows_are_found_by_the_offices_own_columns() {
    let linked = linked();
    for (typed, rows) in [
        // Codes, with or without what separates them.
        ("7914052613", &[0][..]),
        ("79.1405.2613", &[0]),
        ("7914059999", &[1]),
        ("14059", &[1]),
        ("HS-00/12", &[2]),
        ("hs0012", &[2]),
        ("HS 0012", &[2]),
        ("hs", &[2]),
        ("QT-2024-000078", &[1]),
        ("qt2024000077", &[0]),
        ("QD-2025", &[2]),
        // Telephone numbers.
        ("0912345678", &[0]),
        ("0912.345.678", &[0]),
        ("345678", &[0]),
        ("0912345679", &[1]),
        ("0912345670", &[2]),
        // Words, with and without marks.
        ("chuyen di", &[0]),
        ("Bắc Kạn", &[0]),
        ("Bác Kạn", &[]),
        ("nông chuyển", &[0]),
        ("binh nghi", &[1]),
        ("cuong nghi", &[]),
        // Two numbers of one remark are not one.
        ("8834567", &[]),
        ("34567", &[0, 1, 2]),
        // Dates of events, however they are written.
        ("03/02/2011", &[0]),
        ("2/9/2015", &[2]),
        ("03/02/2012", &[]),
        // What was found before is still found.
        ("01/02/1980", &[0]),
        ("duc", &[2]),
        ("dòng 3", &[1]),
    ] {
        let query = Query { text: typed.to_owned(), ..Query::default() };
        assert_eq!(select(&linked, &query), rows, "{typed}");
    }
}

#[test]
fn a_row_in_full_has_the_own_columns_of_both_sides() {
    let detail = detail_view(&linked(), 1).unwrap();
    let of = |own: &[crate::explain::OwnValue]| -> Vec<String> {
        own.iter().map(|own| format!("{}: {}", own.header, own.value)).collect()
    };
    // The empty day is left out.
    assert_eq!(
        of(&detail.own),
        [
            "STT: 2",
            "Mã số BHXH: 79.1405.9999",
            "SĐT: 912345679",
            "Ghi chú: Đã nghỉ; số cũ 88, mới 34567"
        ]
    );
    assert_eq!(of(&detail.candidates[0].own), ["Mã hồ sơ: QT-2024-000078"]);
}
