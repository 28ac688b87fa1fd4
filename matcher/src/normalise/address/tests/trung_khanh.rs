//! The 21 units of the district of Trùng Khánh, which became seven communes, in every way that an
//! office of that district would write them.

use super::{check, gazetteer};

const UNITS: [(&str, &str); 21] = [
    ("Thị trấn Trà Lĩnh", "Xã Trà Lĩnh"),
    ("Xã Tri Phương", "Xã Quang Trung"),
    ("Xã Quang Hán", "Xã Quang Hán"),
    ("Xã Xuân Nội", "Xã Quang Trung"),
    ("Xã Quang Trung", "Xã Quang Trung"),
    ("Xã Quang Vinh", "Xã Quang Hán"),
    ("Xã Cao Chương", "Xã Trà Lĩnh"),
    ("Thị trấn Trùng Khánh", "Xã Trùng Khánh"),
    ("Xã Ngọc Khê", "Xã Đình Phong"),
    ("Xã Ngọc Côn", "Xã Đình Phong"),
    ("Xã Phong Nặm", "Xã Đình Phong"),
    ("Xã Đình Phong", "Xã Đình Phong"),
    ("Xã Đàm Thủy", "Xã Đàm Thủy"),
    ("Xã Khâm Thành", "Xã Trùng Khánh"),
    ("Xã Chí Viễn", "Xã Đàm Thủy"),
    ("Xã Lăng Hiếu", "Xã Trùng Khánh"),
    ("Xã Phong Châu", "Xã Đàm Thủy"),
    ("Xã Trung Phúc", "Xã Đoài Dương"),
    ("Xã Cao Thăng", "Xã Đoài Dương"),
    ("Xã Đức Hồng", "Xã Trùng Khánh"),
    ("Xã Đoài Dương", "Xã Đoài Dương"),
];

#[test]
fn with_the_district() {
    for (old, today) in UNITS {
        let bare = old.trim_start_matches("Xã ").trim_start_matches("Thị trấn ");
        let short =
            if old.starts_with("Xã") { format!("X. {bare}") } else { format!("TT. {bare}") };
        for (text, hamlet) in [
            (format!("Xóm Nà Mu, {old}, Huyện Trùng Khánh, Tỉnh Cao Bằng"), "xom na mu"),
            (format!("{old}, huyện Trùng Khánh, Cao Bằng"), ""),
            (format!("Tổ 3 - {short} - H. Trùng Khánh - Cao Bằng"), "to 3"),
            (format!("{bare}, Trùng Khánh, Cao Bằng"), ""),
            (format!("{short}, H.Trùng Khánh"), ""),
            (format!("{bare}/Trùng Khánh"), ""),
            (format!("{old} huyện Trùng Khánh tỉnh Cao Bằng"), ""),
        ] {
            check(&text, &format!("{hamlet} | {today} | Huyện Trùng Khánh | Tỉnh Cao Bằng | old"));
        }
    }
}

#[test]
fn without_the_district() {
    for (_, today) in UNITS {
        check(
            &format!("Bản Ta, {today}, Tỉnh Cao Bằng"),
            &format!("ban ta | {today} |  | Tỉnh Cao Bằng | today"),
        );
    }
    // Old names that no commune of today's Cao Bằng bears.
    for (old, today) in
        UNITS.into_iter().filter(|(old, _)| !UNITS.iter().any(|(_, today)| old == today))
    {
        let place = gazetteer().parse(&format!("{old}, Tỉnh Cao Bằng"));
        let names: Vec<_> =
            place.communes.iter().map(|commune| gazetteer().commune_name(*commune)).collect();
        assert!(names.contains(&today), "{old}: {names:?}");
    }
}
