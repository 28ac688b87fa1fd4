//! The people of books about what came after a birth, a marriage or a death.

use super::*;

#[test]
fn who_recognises_and_who_is_recognised() {
    use Role::{Father, Mother, Recogniser};
    let title = "SỔ ĐĂNG KÝ NHẬN CHA, MẸ, CON";
    for (one, other) in [
        ("Họ tên người nhận", "Họ tên người được nhận"),
        ("Người nhận cha, mẹ, con", "Người được nhận là cha, mẹ, con"),
        ("Người nhận|Họ, chữ đệm, tên", "Người được nhận|Họ, chữ đệm, tên"),
        ("Bên nhận", "Người được nhận"),
    ] {
        let expected = [(Own, Name, other), (Recogniser, Name, one)];
        check(title, &["Số", "Ngày đăng ký", one, other, "Quan hệ"], &expected);
        check(title, &["Số", "Ngày đăng ký", other, one, "Quan hệ"], &expected);
    }
    check(
        title,
        &["Số", "Cha|Họ tên", "Cha|Năm sinh", "Con|Họ tên", "Con|Ngày sinh", "Mẹ|Họ tên"],
        &[
            (Own, Name, "Con|Họ tên"),
            (Own, Dob, "Con|Ngày sinh"),
            (Father, Name, "Cha|Họ tên"),
            (Father, Dob, "Cha|Năm sinh"),
            (Mother, Name, "Mẹ|Họ tên"),
        ],
    );
}

#[test]
fn wards_and_guardians() {
    use Role::{Guardian, Supervisor};
    let title = "SỔ ĐĂNG KÝ GIÁM HỘ";
    for (guardian, ward) in [
        ("Họ tên người giám hộ", "Họ tên người được giám hộ"),
        ("Người giám hộ", "Người được giám hộ"),
        ("Người giám hộ|Họ, chữ đệm, tên", "Người được giám hộ|Họ, chữ đệm, tên"),
    ] {
        check(
            title,
            &["Số", "Ngày đăng ký", guardian, ward, "Lý do"],
            &[(Own, Name, ward), (Guardian, Name, guardian)],
        );
    }
    check(
        title,
        &["Số", "Họ tên người được giám hộ", "Ngày sinh", "Họ tên người giám hộ", "Ngày sinh"],
        &[
            (Own, Name, "Họ tên người được giám hộ"),
            (Own, Dob, "Ngày sinh"),
            (Guardian, Name, "Họ tên người giám hộ"),
            (Guardian, Dob, "Ngày sinh"),
        ],
    );
    check(
        "SỔ ĐĂNG KÝ GIÁM SÁT VIỆC GIÁM HỘ",
        &["Số", "Người giám sát việc giám hộ", "Người giám hộ", "Người được giám hộ"],
        &[
            (Own, Name, "Người được giám hộ"),
            (Guardian, Name, "Người giám hộ"),
            (Supervisor, Name, "Người giám sát việc giám hộ"),
        ],
    );
}

#[test]
fn books_about_what_came_later() {
    let headers = ["Số", "Họ, chữ đệm, tên", "Ngày sinh", "Số định danh"];
    let own = [(Own, Name, headers[1]), (Own, Dob, headers[2]), (Own, Number, headers[3])];
    for (title, more) in [
        (
            "SỔ ĐĂNG KÝ THAY ĐỔI, CẢI CHÍNH HỘ TỊCH",
            &["Nội dung cải chính", "Từ", "Thành"] as &[&str],
        ),
        ("SỔ CẢI CHÍNH HỘ TỊCH", &["Họ tên cũ", "Họ tên mới"]),
        ("SỔ ĐĂNG KÝ XÁC ĐỊNH LẠI DÂN TỘC", &["Dân tộc trước khi xác định lại"]),
        ("SỔ CẤP GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", &["Mục đích sử dụng", "Người yêu cầu"]),
    ] {
        check(title, &[&headers, more].concat(), &own);
    }
    // What was before names nobody whom the next columns are about.
    check(
        "SỔ CẢI CHÍNH HỘ TỊCH",
        &["Số", headers[1], headers[2], "Ngày sinh cũ", headers[3]],
        &own,
    );
    check(
        "SỔ GHI CHÚ LY HÔN",
        &["Số", "Họ tên chồng", "Họ tên vợ", "Số bản án", "Ngày ly hôn"],
        &[(Husband, Name, "Họ tên chồng"), (Wife, Name, "Họ tên vợ")],
    );
    // A birth registered again is a birth.
    check("SỔ ĐĂNG KÝ LẠI KHAI SINH", &headers, &own);
}

#[test]
fn the_deceased_alone() {
    for name in [
        "Họ, chữ đệm, tên người chết",
        "Họ tên người chết",
        "Họ và tên",
        "Họ tên",
        "Họ, chữ đệm và tên",
    ] {
        let headers = ["Số", name, "Ngày sinh", "Nơi cư trú cuối cùng", "Họ tên người đi khai tử"];
        check(
            "SỔ ĐĂNG KÝ KHAI TỬ",
            &headers,
            &[(Own, Name, name), (Own, Dob, "Ngày sinh"), (Own, Address, "Nơi cư trú cuối cùng")],
        );
    }
}

#[test]
fn repeated_headers_belong_to_whom_they_follow() {
    use Role::{Guardian, Supervisor};
    let titles = ["SỔ ĐĂNG KÝ GIÁM HỘ", "SỔ ĐĂNG KÝ GIÁM SÁT VIỆC GIÁM HỘ", "SỔ ĐĂNG KÝ KHAI TỬ"];
    // With the places of name, date of birth and number of each person.
    for (title, headers, expected) in [
        (
            titles[0],
            "Họ tên người giám hộ,Ngày sinh,Số CCCD,Họ tên người được giám hộ,Ngày sinh,Số định danh",
            &[(Own, [Some(4), Some(5), Some(6)]), (Guardian, [Some(1), Some(2), Some(3)])][..],
        ),
        (
            titles[0],
            "Họ tên người được giám hộ,Ngày sinh,Số CCCD,Họ tên người giám hộ,Ngày sinh,Số CCCD",
            &[(Own, [Some(1), Some(2), Some(3)]), (Guardian, [Some(4), Some(5), Some(6)])],
        ),
        (
            titles[1],
            "Họ tên người giám sát,Ngày sinh,Số CCCD,Họ tên người giám hộ,Họ tên người được giám hộ,Ngày sinh người được giám hộ",
            &[
                (Own, [Some(5), Some(6), None]),
                (Guardian, [Some(4), None, None]),
                (Supervisor, [Some(1), Some(2), Some(3)]),
            ],
        ),
        (
            titles[2],
            "Họ tên người đi khai tử,Ngày sinh,Số CCCD,Họ tên người chết,Năm sinh,Nơi cư trú",
            &[(Own, [Some(4), Some(5), None])],
        ),
        (
            titles[2],
            "Họ tên người chết,Ngày sinh,Số CCCD,Người yêu cầu,Ngày sinh,Số CCCD",
            &[(Own, [Some(1), Some(2), Some(3)])],
        ),
    ] {
        let count = headers.split(',').count();
        let row = |n: u32| {
            let cell = |(place, header): (usize, &str)| {
                let place = place + 1;
                match crate::text::fold(header).as_str() {
                    header if header.contains("sinh") => format!("0{n}/03/19{place}{n}"),
                    header if header.starts_with("so") => format!("0380{place}{n}00000{n}"),
                    header if header.contains("noi") => "Xã Hải Vân".to_owned(),
                    _ => format!("Lê Văn {}", ["An", "Bình", "Cúc"][n as usize % 3]),
                }
            };
            headers.split(',').enumerate().map(cell).collect::<Vec<_>>().join(",")
        };
        let mut text = format!("{title}{}\nSố,{headers}\n", ",".repeat(count));
        (1..=3).for_each(|n| text += &format!("{n},{}\n", row(n)));
        let mut sheets = crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap();
        let table = lay_out(sheets.remove(0), &LayoutChoice::default());
        let mapping = summarise(&table).mapping;
        for (role, places) in expected {
            let found = [Name, Dob, Number].map(|field| mapping.of(*role).column(field));
            assert_eq!(found, *places, "{role:?} of {headers} as {:?}", mapping.kind);
        }
    }
}
