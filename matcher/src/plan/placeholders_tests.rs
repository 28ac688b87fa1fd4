//! Tables of cells that stand for nothing, and of cells that look like it.

use super::{Field, has_lost_digits, stands_for_nothing};

fn check(field: Field, nothing: &[&str], something: &[&str]) {
    for text in nothing {
        assert!(stands_for_nothing(field, text), "{field:?}: {text}");
    }
    for text in something {
        assert!(!stands_for_nothing(field, text), "{field:?}: {text}");
    }
}

const ANYWHERE: [&str; 18] = [
    "", "-", "--", "?", ".", "…", "/", "#N/A", "#VALUE!", "#REF!", "#NAME?", "#DIV/0!", "#NUM!",
    "#NULL!", "#######", "Err:502", "N/A", "\u{200b}",
];

const IN_WORDS: [&str; 23] = [
    "x",
    "XX",
    "Không",
    "không có",
    "Ko",
    "k",
    "chưa có",
    "Chưa rõ",
    "không rõ",
    "không nhớ",
    "đang cập nhật",
    "Đang bổ sung",
    "chưa cập nhật",
    "NA",
    "null",
    "None",
    "nan",
    "k có",
    "Chờ cấp",
    "bổ sung sau",
    "sẽ bổ sung",
    "dang cap nhat",
    "CHƯA\u{a0}CÓ",
];

#[test]
fn numbers() {
    let placeholders = [
        "0",
        "00",
        "0000",
        "000000000",
        "000000000000",
        "999999999999",
        "111111111111",
        "111 111 111",
        "123456789",
        "012345678",
        "0123456789",
        "123456789012",
        "987654321",
        "012345678901",
        "9999 9999 9999",
        "0.0",
        "88888888",
        "4,01E+10",
        "3.40900E+10",
    ];
    let real = [
        "001190000000",
        "004085112201",
        "80111201",
        "1",
        "12",
        "111",
        "111111111112",
        "1234567",
        "123456788",
        "012345679",
        "100000000000",
        "không có số 004085112201",
        "CMND cũ",
    ];
    check(Field::Number, &[&ANYWHERE[..], &IN_WORDS, &placeholders].concat(), &real);
    check(Field::OldNumber, &placeholders, &real);
    check(Field::FatherNumber, &placeholders, &real);
}

#[test]
fn dates() {
    let placeholders = [
        "0",
        "0/0/0",
        "00/00/0000",
        "0000-00-00",
        "01/01/0001",
        "00/01/1900",
        "1900-01-00",
        "01/01/1900",
        "1/1/1900 12:00:00 AM",
        "1900-01-01T00:00:00Z",
        "30/12/1899",
        "9999-12-31",
        "99/99/9999",
    ];
    let real = [
        "01/01/1960",
        "1900",
        "1950",
        "02/01/1900",
        "00/00/1950",
        "1",
        "31/12/1999",
        "năm 1900",
        "01/01/1970",
        "11/11/2011",
    ];
    check(Field::Dob, &[&ANYWHERE[..], &IN_WORDS, &placeholders].concat(), &real);
    check(Field::Death, &placeholders, &real);
}

#[test]
fn names() {
    let placeholders = ["0", "x", "Không rõ", "chưa có tên", "Chưa đặt tên", "null", "xxx"];
    let real = ["Không", "Na", "Nan", "Ko", "Trống", "Y Không", "Lê Thị Không", "Chưa", "Kim"];
    check(Field::Name, &[&ANYWHERE[..], &placeholders].concat(), &real);
    check(
        Field::Mother,
        &[&ANYWHERE[..], &IN_WORDS, &["0"]].concat(),
        &[
            "Lê Thị Na",
            "Na Ri",
            "Na",
            "Khổng Thị Duyên",
            "KHỔNG TRUNG VIỆT",
            "Khổng Có",
            "Khong Van Huong",
            "Không Văn Hưởng",
        ],
    );
}

#[test]
fn offices_are_nobody() {
    let offices = ["UBND xã Phình Hồ", "ubnd phường 3", "Ủy ban nhân dân xã", "Uỷ ban nhân dân"];
    for field in [Field::Name, Field::Father] {
        check(field, &offices, &["Ung Văn Khiêm", "Ubu Thị Nhân", "Ức Văn Ba"]);
    }
}

#[test]
fn addresses_and_coded_values() {
    let real = ["Xóm 0", "Khe Không", "Xã Chưa Biết Tên Gì Cả", "Tổ 1"];
    check(Field::Address, &[&ANYWHERE[..], &IN_WORDS, &["0", "00"]].concat(), &real);
    let coded = ["NA", "chưa rõ", "không rõ", "đang cập nhật", "Chưa cập nhật", "null", "x"];
    check(
        Field::Ethnicity,
        &[&ANYWHERE[..], &coded].concat(),
        &["Kinh", "01", "Không", "0", "Na", "+"],
    );
    check(Field::Marital, &coded, &["Chưa lấy vợ", "Chưa", "Không có chồng con", "1"]);
    check(Field::Household, &["", "#N/A"], &["0", "x", "-"]);
}

#[test]
fn lost_digits() {
    for (text, lost) in [
        ("4,01E+10", true),
        ("4.01E+10", true),
        ("3.40900E+10", true),
        (" 1E+11 ", true),
        ("4,0085112201E+10", true),
        ("4.01e10", true),
        ("9E9", true),
        ("40100000000", false),
        ("E+10", false),
        ("4,01E", false),
        ("4,01E+100", false),
        ("12E3", false),
        ("4,01E-10", false),
        ("Êđê", false),
    ] {
        assert_eq!(has_lost_digits(text), lost, "{text}");
    }
}
