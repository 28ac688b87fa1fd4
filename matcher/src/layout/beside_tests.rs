//! Lists with parts side by side, and tables that only look like it.

use super::*;
use crate::layout::lay_out;

/// Checks the rows that each part is read as: its columns, and each row with its first cells.
fn check(text: &str, expected: &[(&str, &[(u32, &str)])]) {
    let sheet = crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap().remove(0);
    let parts = side_by_side(Searched::new(sheet), &LayoutChoice::default());
    let found: Vec<(String, Vec<(u32, String)>)> = parts
        .into_iter()
        .map(|part| {
            let table = lay_out(part.sheet, &LayoutChoice::default());
            let name = table.columns.iter().position(|c| fold(&c.header).contains("ten"));
            let row = |place| (table.row(place), table.text(name.unwrap(), place).to_owned());
            (table.span(), (0..table.len()).map(row).collect())
        })
        .collect();
    let expected: Vec<(String, Vec<(u32, String)>)> = expected
        .iter()
        .map(|(part, rows)| {
            let rows = rows.iter().map(|(row, name)| (*row, (*name).to_owned())).collect();
            ((*part).to_owned(), rows)
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn numbers_go_on_at_the_right() {
    check(
        "STT,Họ và tên,Năm sinh,,STT,Họ và tên,Năm sinh\n\
         1,Bế Văn Cần,1951,,3,Sầm Thị Dự,1953\n2,Lục Thị Đào,1952,,4,Ma Văn Én,1954\n",
        &[
            ("A:C", &[(2, "Bế Văn Cần"), (3, "Lục Thị Đào")]),
            ("E:G", &[(2, "Sầm Thị Dự"), (3, "Ma Văn Én")]),
        ],
    );
}

#[test]
fn without_a_column_between() {
    check(
        "TT,Họ tên,Ngày sinh,Địa chỉ,TT,Họ tên,Ngày sinh,Địa chỉ\n\
         1,Bế Văn Cần,01/02/1951,Thôn 1,3,Sầm Thị Dự,02/03/1953,Thôn 2\n\
         2,Lục Thị Đào,03/04/1952,Thôn 1,,,,\n",
        &[("A:D", &[(2, "Bế Văn Cần"), (3, "Lục Thị Đào")]), ("E:H", &[(2, "Sầm Thị Dự")])],
    );
}

#[test]
fn three_parts() {
    check(
        "DANH SÁCH CỬ TRI,,,,,,,\n\
         STT,Họ và tên,,STT,Họ và tên,,STT,Họ và tên\n\
         1,Bế Văn Cần,,3,Sầm Thị Dự,,5,Hà Văn Gấm\n2,Lục Thị Đào,,4,Ma Văn Én,,6,Tô Thị Hạ\n",
        &[
            ("A:B", &[(3, "Bế Văn Cần"), (4, "Lục Thị Đào")]),
            ("D:E", &[(3, "Sầm Thị Dự"), (4, "Ma Văn Én")]),
            ("G:H", &[(3, "Hà Văn Gấm"), (4, "Tô Thị Hạ")]),
        ],
    );
}

#[test]
fn every_second_row_at_the_right() {
    check(
        "Số TT,Họ và tên,Số CCCD,Số TT,Họ và tên,Số CCCD\n\
         1,Bế Văn Cần,004051000012,2,Sầm Thị Dự,004153000034\n\
         3,Lục Thị Đào,004152000056,4,Ma Văn Én,004054000078\n",
        &[
            ("A:C", &[(2, "Bế Văn Cần"), (3, "Lục Thị Đào")]),
            ("D:F", &[(2, "Sầm Thị Dự"), (3, "Ma Văn Én")]),
        ],
    );
}

#[test]
fn page_after_page() {
    check(
        "STT,Họ và tên,Năm sinh,STT,Họ và tên,Năm sinh\n\
         1,Bế Văn Cần,1951,3,Sầm Thị Dự,1953\n2,Lục Thị Đào,1952,4,Ma Văn Én,1954\n\
         STT,Họ và tên,Năm sinh,STT,Họ và tên,Năm sinh\n\
         5,Hà Văn Gấm,1955,7,Tô Thị Hạ,1957\n6,Vi Văn Khai,1956,8,Lò Thị Lả,1958\n",
        &[
            (
                "A:C",
                &[(2, "Bế Văn Cần"), (3, "Lục Thị Đào"), (5, "Hà Văn Gấm"), (6, "Vi Văn Khai")],
            ),
            ("D:F", &[(2, "Sầm Thị Dự"), (3, "Ma Văn Én"), (5, "Tô Thị Hạ"), (6, "Lò Thị Lả")]),
        ],
    );
}

#[test]
fn each_part_numbered_from_one() {
    check(
        "STT,Họ và tên,Năm sinh,,STT,Họ và tên,Năm sinh\n\
         1,Bế Văn Cần,1951,,1,Sầm Thị Dự,1953\n2,Lục Thị Đào,1952,,2,Ma Văn Én,1954\n",
        &[
            ("A:C", &[(2, "Bế Văn Cần"), (3, "Lục Thị Đào")]),
            ("E:G", &[(2, "Sầm Thị Dự"), (3, "Ma Văn Én")]),
        ],
    );
}

#[test]
fn a_header_of_two_rows_and_column_numbers() {
    check(
        "STT,Họ và tên,Năm sinh,,STT,Họ và tên,Năm sinh,\n,,Nam,Nữ,,,Nam,Nữ\n\
         (1),(2),(3),(4),(5),(6),(7),(8)\n\
         1,Bế Văn Cần,1951,,3,Sầm Thị Dự,,1953\n2,Lục Thị Đào,,1952,4,Ma Văn Én,1954,\n",
        &[
            ("A:D", &[(4, "Bế Văn Cần"), (5, "Lục Thị Đào")]),
            ("E:H", &[(4, "Sầm Thị Dự"), (5, "Ma Văn Én")]),
        ],
    );
}

#[test]
fn unnumbered_rows_with_a_column_between() {
    check(
        "Họ và tên,Năm sinh,,Họ và tên,Năm sinh\n\
         Bế Văn Cần,1951,,Sầm Thị Dự,1953\nLục Thị Đào,1952,,Ma Văn Én,1954\n",
        &[
            ("A:B", &[(2, "Bế Văn Cần"), (3, "Lục Thị Đào")]),
            ("D:E", &[(2, "Sầm Thị Dự"), (3, "Ma Văn Én")]),
        ],
    );
}

#[test]
fn each_part_ends_with_its_own_signature() {
    check(
        "STT,Họ và tên,Năm sinh,,STT,Họ và tên,Năm sinh\n\
         1,Bế Văn Cần,1951,,3,Sầm Thị Dự,1953\n2,Lục Thị Đào,1952,,4,Ma Văn Én,1954\n\
         ,Người lập biểu,,,,Chủ tịch,\n,Lê Thị Phú,,,,Hồ Văn Quế,\n",
        &[
            ("A:C", &[(2, "Bế Văn Cần"), (3, "Lục Thị Đào")]),
            ("E:G", &[(2, "Sầm Thị Dự"), (3, "Ma Văn Én")]),
        ],
    );
}

/// Checks that a table stays one.
fn check_one(text: &str) {
    let sheet = crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap().remove(0);
    assert_eq!(side_by_side(Searched::new(sheet), &LayoutChoice::default()).len(), 1, "{text}");
}

#[test]
fn other_people_of_a_row_stay_in_it() {
    for text in [
        // Husbands and wives, whom nothing but their names tells apart.
        "Họ và tên,Năm sinh,,Họ và tên,Năm sinh\nBế Văn Cần,1951,,Sầm Thị Dự,1953\nLục Văn Đào,1952,,Ma Thị Én,1954\n",
        "STT,Họ và tên,Năm sinh,STT,Họ và tên,Năm sinh\n1,Bế Văn Cần,1951,1,Sầm Thị Dự,1953\n2,Lục Văn Đào,1952,2,Ma Thị Én,1954\n",
        // Under groups that name them.
        "Chồng,,,Vợ,,\nHọ và tên,Năm sinh,Số CCCD,Họ và tên,Năm sinh,Số CCCD\nBế Văn Cần,1951,004051000012,Sầm Thị Dự,1953,004153000034\nLục Văn Đào,1952,004052000056,Ma Thị Én,1954,004154000078\n",
        // Numbered once.
        "STT,Họ và tên,Năm sinh,Họ và tên,Năm sinh\n1,Bế Văn Cần,1951,Sầm Văn Dự,1923\n2,Lục Thị Đào,1952,Ma Văn Én,1924\n",
        "STT,Họ tên học sinh,Năm sinh,Họ tên cha,Năm sinh,Họ tên mẹ,Năm sinh\n1,Bế Văn Cần,2015,Bế Văn Dự,1983,Sầm Thị Én,1985\n",
        // The second set has other headers.
        "STT,Họ và tên,Năm sinh,STT,Họ và tên,Nghề nghiệp\n1,Bế Văn Cần,1951,3,Sầm Thị Dự,Làm ruộng\n2,Lục Thị Đào,1952,4,Ma Văn Én,Giáo viên\n",
        // Other values under the same headers.
        "STT,Họ và tên,Ghi chú,STT,Họ và tên,Ghi chú\n1,Bế Văn Cần,a,3,12,b\n2,Lục Thị Đào,a,4,15,b\n",
        // Prepared, but not filled.
        "STT,Họ và tên,Năm sinh,STT,Họ và tên,Năm sinh\n1,Bế Văn Cần,1951,,,\n2,Lục Thị Đào,1952,,,\n",
        // No names.
        "STT,Xã,Số hộ,STT,Xã,Số hộ\n1,Hải Vân,12,3,Phúc Đường,15\n2,Xuân Du,13,4,Cán Khê,16\n",
        // A table of one person after the other, numbered in no order.
        "STT,Họ và tên,Năm sinh,STT,Họ và tên,Năm sinh\n1,Bế Văn Cần,1951,2,Sầm Thị Dự,1953\n2,Lục Thị Đào,1952,1,Ma Văn Én,1954\n",
    ] {
        check_one(text);
    }
}

#[test]
fn cells_and_merges_stay_where_they_belong() {
    let text = "STT,Họ và tên,Năm sinh,,STT,Họ và tên,Năm sinh\n1,Bế Văn Cần,1951,,3,Sầm Thị Dự,1953\nThôn Nà Pài,,,,,,\n2,Lục Thị Đào,1952,,4,Ma Văn Én,1954\n";
    let mut sheet =
        crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap().remove(0);
    sheet.merges = vec![Merge { first_row: 3, last_row: 3, first_column: 0, last_column: 6 }];
    sheet.hidden_columns = vec![6];
    sheet.hidden_rows = vec![3];
    let parts = side_by_side(Searched::new(sheet), &LayoutChoice::default());
    assert_eq!(parts.len(), 2);
    let right = &parts[1].sheet;
    assert_eq!(
        (right.rows.as_slice(), right.columns[0].text(2)),
        (&[1, 2, 3, 4][..], "Thôn Nà Pài")
    );
    assert_eq!(
        (right.hidden_columns.as_slice(), right.hidden_rows.as_slice()),
        (&[2][..], &[3][..])
    );
    assert_eq!(
        right.merges,
        [Merge { first_row: 3, last_row: 3, first_column: 0, last_column: 2 }]
    );
    let table = lay_out(right.clone(), &LayoutChoice::default());
    assert_eq!((table.letters(2), table.place()), ("G".to_owned(), "a.csv [E:G]".to_owned()));
}
