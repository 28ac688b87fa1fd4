//! Lists in the shapes that offices give them: each with the people that it holds.

use super::*;

/// Checks the header's rows, and each person's row and name; names are in the first column whose
/// header says so.
fn check(text: &str, header: (u32, u32), people: &[(u32, &str)]) {
    let sheet = crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap().remove(0);
    let table = lay_out(sheet, &LayoutChoice::default());
    assert_eq!(table.header_rows, Some(header), "{text}");
    let names = |column: &Column| crate::text::fold(&column.header).contains("ten");
    let column = table.columns.iter().position(names).unwrap();
    let found: Vec<(u32, &str)> =
        (0..table.len()).map(|row| (table.row(row), table.text(column, row))).collect();
    assert_eq!(found, people, "{text}");
}

#[test]
fn totals_of_hamlets_in_the_middle() {
    check(
        "STT,Họ và tên,Năm sinh,Số tiền\nI,Thôn Nà Pài,,\n1,Ma Văn An,1941,540000\n2,Lý Thị Bé,1942,540000\n\
         ,Cộng thôn Nà Pài: 2 người,,1080000\nII,Thôn Bản Kha,,\n1,Vi Văn Dìn,1943,540000\n,Cộng thôn Bản Kha,,540000\n,Tổng cộng,,1620000\n",
        (1, 1),
        &[(3, "Ma Văn An"), (4, "Lý Thị Bé"), (7, "Vi Văn Dìn")],
    );
    check(
        "STT,Họ và tên,Năm sinh,Số tiền\n1,Ma Văn An,1941,540000\n2,Lý Thị Bé,1942,540000\n,Cộng,,1080000\n\
         3,Vi Văn Dìn,1943,540000\nTổng,,,1620000\n",
        (1, 1),
        &[(2, "Ma Văn An"), (3, "Lý Thị Bé"), (5, "Vi Văn Dìn")],
    );
}

#[test]
fn headers_on_every_page() {
    check(
        "STT,Họ và tên,Năm sinh,Địa chỉ\n(1),(2),(3),(4)\n1,Ma Văn An,1941,Thôn 1\n\
         STT,Họ và tên,Năm sinh,Địa chỉ\n(1),(2),(3),(4)\n2,Lý Thị Bé,1942,Thôn 2\n",
        (1, 1),
        &[(3, "Ma Văn An"), (6, "Lý Thị Bé")],
    );
    check(
        "STT,Họ và tên,Năm sinh,\n,,Nam,Nữ\n1,Ma Văn An,1941,\nSTT,Họ và tên,Năm sinh,\n,,Nam,Nữ\n2,Lý Thị Bé,,1942\n",
        (1, 2),
        &[(3, "Ma Văn An"), (6, "Lý Thị Bé")],
    );
}

#[test]
fn titles_beside_a_logo() {
    check(
        ",,\"UBND XÃ QUANG HÁN\nBAN CHỈ ĐẠO\",,,\n,,DANH SÁCH HỘI VIÊN,,,\n,,Năm 2025,,,\n\
         ,STT,Họ và tên,Năm sinh,Địa chỉ,\n,1,Ma Văn An,1941,Thôn 1,\n,2,Lý Thị Bé,1942,Thôn 2,\n",
        (4, 4),
        &[(5, "Ma Văn An"), (6, "Lý Thị Bé")],
    );
    check(
        "LOGO,,,DANH SÁCH HỘI VIÊN,,\n,,,Xã Quang Hán,Năm,2025\nTT,Họ tên,Ngày sinh,Số CCCD,Địa chỉ,Ghi chú\n\
         1,Ma Văn An,01/02/1941,004041000121,Thôn 1,\n2,Lý Thị Bé,03/04/1942,004142000343,Thôn 2,\n",
        (3, 3),
        &[(4, "Ma Văn An"), (5, "Lý Thị Bé")],
    );
}

#[test]
fn blank_columns_and_rows() {
    check(
        ",,,,\n,STT,,Họ và tên,Năm sinh\n,1,,Ma Văn An,1941\n,,,,\n,2,,Lý Thị Bé,1942\n",
        (2, 2),
        &[(3, "Ma Văn An"), (5, "Lý Thị Bé")],
    );
    check(
        ",STT,,Họ và tên,Năm sinh,Nơi ở\n,1,,Ma Văn An,1941,Thôn 1\n,2,,Lý Thị Bé,1942,Thôn 1\n,,,Người lập,,\n",
        (1, 1),
        &[(2, "Ma Văn An"), (3, "Lý Thị Bé")],
    );
}

#[test]
fn members_below_the_head() {
    check(
        "STT hộ,Họ và tên,Năm sinh,Quan hệ\n1,Ma Văn An,1941,Chủ hộ\n,Lý Thị Bé,1942,Vợ\n,Ma Văn Chấn,1970,Con\n2,Vi Văn Dìn,1943,Chủ hộ\n",
        (1, 1),
        &[(2, "Ma Văn An"), (3, "Lý Thị Bé"), (4, "Ma Văn Chấn"), (5, "Vi Văn Dìn")],
    );
    check(
        "Số hộ,STT,Họ và tên,Năm sinh,Quan hệ\nHộ 1,,,,\n,1,Ma Văn An,1941,Chủ hộ\n,2,Lý Thị Bé,1942,Vợ\nHộ 2,,,,\n,1,Vi Văn Dìn,1943,Chủ hộ\n",
        (1, 1),
        &[(3, "Ma Văn An"), (4, "Lý Thị Bé"), (6, "Vi Văn Dìn")],
    );
}
