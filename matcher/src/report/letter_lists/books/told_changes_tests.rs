//! Sentences of books, each with what it tells.

use super::*;

#[test]
fn sentences() {
    use What::{PartOfName, Whole};
    for (text, of, what, old, new) in [
        ("Cải chính năm sinh từ 1968 thành 1970", None, Whole(Field::Dob), "1968", "1970"),
        (
            "Cải chính ngày sinh từ 06/02/2015 thành 08/02/2015 theo QĐ 7",
            None,
            Whole(Field::Dob),
            "06/02/2015",
            "08/02/2015",
        ),
        (
            "Thay đổi ngày, tháng, năm sinh từ 1/2/2015 sang ngày 8 tháng 2 năm 2015",
            None,
            Whole(Field::Dob),
            "01/02/2015",
            "08/02/2015",
        ),
        ("Cải chính giới tính từ Nam thành Nữ", None, Whole(Field::Sex), "Nam", "Nữ"),
        ("giới tính Nam sang Nữ", None, Whole(Field::Sex), "Nam", "Nữ"),
        (
            "Xác định lại dân tộc từ Kinh thành Mường theo QĐ 12",
            None,
            Whole(Field::Ethnicity),
            "Kinh",
            "Mường",
        ),
        (
            "Thay đổi họ tên từ Lê Văn Cũ thành Cao Thành Mới tại UBND xã",
            None,
            Whole(Field::Name),
            "Lê Văn Cũ",
            "Cao Thành Mới",
        ),
        ("Thay đổi họ từ Phan sang Mai", None, PartOfName, "Phan", "Mai"),
        ("Đổi họ Phan thành Mai", None, PartOfName, "Phan", "Mai"),
        ("Tên đệm Thi thành Thị", None, PartOfName, "Thi", "Thị"),
        ("Đổi tên thành Lê Gia Dung theo QĐ số 12", None, PartOfName, "", "Lê Gia Dung"),
        (
            "Bổ sung họ tên cha: Lê Văn Bổ Sung",
            Some(Role::Father),
            Whole(Field::Name),
            "",
            "Lê Văn Bổ Sung",
        ),
        (
            "Bổ sung phần cha là Lê Văn An theo QĐ 3",
            Some(Role::Father),
            Whole(Field::Name),
            "",
            "Lê Văn An",
        ),
        ("bổ sung dân tộc Tày", None, Whole(Field::Ethnicity), "", "Tày"),
        (
            "Cải chính năm sinh mẹ từ 1985 thành 1987",
            Some(Role::Mother),
            Whole(Field::Dob),
            "1985",
            "1987",
        ),
        (
            "Cải chính họ, chữ đệm, tên của vợ từ Vũ Thi Ba thành “Vũ Thị Ba”",
            Some(Role::Wife),
            Whole(Field::Name),
            "Vũ Thi Ba",
            "Vũ Thị Ba",
        ),
    ] {
        let expected = Change { of, what, old: old.to_owned(), new: new.to_owned() };
        assert_eq!(changes(text), [expected], "{text}");
    }
}

#[test]
fn sentences_that_tell_none() {
    for text in [
        "Chuyển sang sổ số 02",
        "Cải chính hộ tịch từ trang 3 sang trang 4",
        "Đã cấp trích lục cho Lê Minh Thành",
        "Cải chính nơi sinh từ Hà Nội thành Hải Phòng",
        "Cải chính năm sinh",
        "Họ tên: Lê Văn An",
        "",
    ] {
        assert_eq!(changes(text), [], "{text}");
    }
}

#[test]
fn several_in_one_sentence() {
    let text = "Cải chính họ tên từ Lê A thành Lê An, năm sinh từ 1968 thành 1970; dân tộc từ Kinh thành Tày";
    let new: Vec<String> = changes(text).into_iter().map(|of| of.new).collect();
    assert_eq!(new, ["Lê An", "1970", "Tày"]);
}
