//! Communes followed through the maps by their names of 2019 or 2023, of June 2025 and of today, in
//! every kind of district: unchanged, dissolved or divided.

use super::super::{Era, LAST_OLD_DAY, MAP_OF_2019, MAP_OF_2023, Since, Until};
use super::gazetteer;

/// The address as it was, the commune of June 2025, today's, and the maps that have the first name.
const CHAINS: [(&str, &str, &str, &str); 35] = [
    ("Xã Hải Vân, Huyện Như Thanh, Tỉnh Thanh Hóa", "Thị trấn Bến Sung", "Xã Như Thanh", "2019"),
    ("Xã Quảng Tân, Huyện Quảng Xương, Tỉnh Thanh Hóa", "Thị trấn Tân Phong", "Xã Lưu Vệ", "2019"),
    ("Xã An Thủy, Huyện Ba Tri, Tỉnh Bến Tre", "Thị trấn Tiệm Tôm", "Xã Tân Thủy", "2019-2023"),
    ("Xã Sơn Hà, Huyện Hương Sơn, Tỉnh Hà Tĩnh", "Xã Tân Mỹ Hà", "Xã Tứ Mỹ", "2019"),
    (
        "Xã An Nhứt, Huyện Long Điền, Tỉnh Bà Rịa - Vũng Tàu",
        "Xã Tam An",
        "Xã Long Điền",
        "2019-2023",
    ),
    ("Xã Vân Mộng, Huyện Lộc Bình, Tỉnh Lạng Sơn", "Xã Thống Nhất", "Xã Thống Nhất", "2019"),
    ("Xã Đăk HLơ, Huyện KBang, Tỉnh Gia Lai", "Xã Kông Bơ La", "Xã Kông Bơ La", "2019-2023"),
    ("Xã Mỹ Trạch, Huyện Bố Trạch, Tỉnh Quảng Bình", "Xã Hạ Mỹ", "Xã Bắc Trạch", "2019-2023"),
    (
        "Phường Phúc Thành, Thành phố Ninh Bình, Tỉnh Ninh Bình",
        "Phường Vân Giang",
        "Phường Hoa Lư",
        "2019-2023",
    ),
    ("Xã Lý Thường Kiệt, Huyện Yên Mỹ, Tỉnh Hưng Yên", "Xã Tân Minh", "Xã Yên Mỹ", "2019-2023"),
    (
        "Phường Hạ Long, Thành phố Nam Định, Tỉnh Nam Định",
        "Phường Quang Trung",
        "Phường Nam Định",
        "2019-2023",
    ),
    (
        "Xã Bồ Sao, Huyện Vĩnh Tường, Tỉnh Vĩnh Phúc",
        "Xã Sao Đại Việt",
        "Xã Vĩnh Thành",
        "2019-2023",
    ),
    (
        "Xã Đông Quang, Huyện Đông Hưng, Tỉnh Thái Bình",
        "Xã Xuân Quang Động",
        "Xã Nam Đông Hưng",
        "2019-2023",
    ),
    (
        "Phường Đông Hải, Quận Lê Chân, Thành phố Hải Phòng",
        "Phường Hàng Kênh",
        "Phường Lê Chân",
        "2019-2023",
    ),
    ("Xã Hán Quảng, Thị xã Quế Võ, Tỉnh Bắc Ninh", "Xã Chi Lăng", "Phường Chi Lăng", "2019-2023"),
    (
        "Xã Quang Trung, Huyện Phú Xuyên, Thành phố Hà Nội",
        "Xã Quang Hà",
        "Xã Phú Xuyên",
        "2019-2023",
    ),
    ("Xã Triệu Sơn, Huyện Triệu Phong, Tỉnh Quảng Trị", "Xã Triệu Cơ", "Xã Triệu Cơ", "2019-2023"),
    (
        "Thị trấn Nông trường Mộc Châu, Thị xã Mộc Châu, Tỉnh Sơn La",
        "Phường Thảo Nguyên",
        "Phường Thảo Nguyên",
        "2019-2023",
    ),
    ("Xã Trương Vương, Huyện Hòa An, Tỉnh Cao Bằng", "Xã Nguyễn Huệ", "Xã Nguyễn Huệ", "2019"),
    (
        "Xã Hoành Sơn, Thị xã Kinh Môn, Tỉnh Hải Dương",
        "Phường Duy Tân",
        "Phường Nhị Chiểu",
        "2019-2023",
    ),
    ("Xã Quảng Lợi, Huyện Đầm Hà, Tỉnh Quảng Ninh", "Xã Quảng Tân", "Xã Quảng Tân", "2019"),
    ("Xã Mỹ Thành, Huyện Mỹ Lộc, Tỉnh Nam Định", "Xã Mỹ Lộc", "Phường Mỹ Lộc", "2019-2023"),
    ("Xã Diễn Bích, Huyện Diễn Châu, Tỉnh Nghệ An", "Xã Ngọc Bích", "Xã Diễn Châu", "2019-2023"),
    (
        "Phường Hương Hồ, Thị xã Hương Trà, Thành phố Huế",
        "Phường Long Hồ",
        "Phường Kim Long",
        "2019",
    ),
    ("Xã Tuân Lộ, Huyện Tân Lạc, Tỉnh Hòa Bình", "Xã Nhân Mỹ", "Xã Toàn Thắng", "2019"),
    ("Xã Ea Blang, Thị xã Buôn Hồ, Tỉnh Đắk Lắk", "Xã Ea Drông", "Xã Ea Drông", "2019-2023"),
    (
        "Xã Hải Yến, Huyện Tĩnh Gia, Tỉnh Thanh Hóa",
        "Phường Nguyên Bình",
        "Phường Đào Duy Từ",
        "2019",
    ),
    ("Phường Phú Hiệp, Thành phố Huế, Thành phố Huế", "Phường Gia Hội", "Phường Phú Xuân", "2019"),
    ("Thị trấn Tân Dân, Huyện Yên Dũng, Tỉnh Bắc Giang", "Phường Tân An", "Phường Tân An", "2019"),
    ("Xã Hương Hòa, Huyện Nam Đông, Thành phố Huế", "Xã Hương Xuân", "Xã Nam Đông", "2019"),
    ("Xã Trà Thọ, Huyện Tây Trà, Tỉnh Quảng Ngãi", "Xã Trà Tây", "Xã Tây Trà Bồng", "2019"),
    ("Xã Bình Lộc, Huyện Lộc Hà, Tỉnh Hà Tĩnh", "Xã Bình An", "Xã Lộc Hà", "2019"),
    ("Xã Đông Anh, Huyện Đông Sơn, Tỉnh Thanh Hóa", "Xã Đông Khê", "Phường Đông Sơn", "2019"),
    (
        "Thị trấn Hùng Quốc, Huyện Trà Lĩnh, Tỉnh Cao Bằng",
        "Thị trấn Trà Lĩnh",
        "Xã Trà Lĩnh",
        "2019",
    ),
    ("Xã Triệu Hải, Huyện Đạ Tẻh, Tỉnh Lâm Đồng", "Xã Quảng Trị", "Xã Đạ Tẻh 2", "2019-2023"),
];

#[test]
fn former_names_are_followed() {
    let places = gazetteer();
    for (text, old, today, seen) in CHAINS {
        let place = places.parse(text);
        assert_eq!(place.era, Era::Former, "{text}");
        assert_eq!(place.old_commune.map(|at| places.old_commune_name(at)), Some(old), "{text}");
        let found: Vec<&str> = place.communes.iter().map(|at| places.commune_name(*at)).collect();
        assert_eq!(found, [today], "{text}");
        let until = places.validity(&place).unwrap().until;
        let expected = match seen {
            "2019" => Until::Between(MAP_OF_2019, MAP_OF_2023),
            _ => Until::Between(MAP_OF_2023, LAST_OLD_DAY),
        };
        assert_eq!(until, expected, "{text}");
    }
}

#[test]
fn the_time_of_a_name() {
    let places = gazetteer();
    let show = |text: &str| {
        let valid = places.validity(&places.parse(text)).unwrap();
        let from = match valid.from {
            Since::On(day) => day.to_string(),
            Since::By(day) => format!("by {day}"),
            Since::Between(one, other) => format!("{one} to {other}"),
        };
        let until = match valid.until {
            Until::Open => String::new(),
            Until::On(day) => day.to_string(),
            Until::Between(one, other) => format!("{one} to {other}"),
        };
        format!("{from} | {until}")
    };
    for (text, expected) in [
        ("Xã Hải Vân, Huyện Như Thanh, Tỉnh Thanh Hóa", "by 2019-10-06 | 2019-10-06 to 2023-04-10"),
        ("Thị trấn Bến Sung, Huyện Như Thanh, Tỉnh Thanh Hóa", "by 2019-10-06 | 2025-06-30"),
        ("Xã Như Thanh, Tỉnh Thanh Hóa", "2025-07-01 | "),
        ("Xã Long Thành, Tỉnh Đồng Nai", "2025-07-01 | 2026-04-29"),
        ("Phường Long Thành, Thành phố Đồng Nai", "2026-04-30 | "),
        (
            "Phường Hưng Lộc, Thành phố Nam Định, Tỉnh Nam Định",
            "2023-04-10 to 2025-06-30 | 2025-06-30",
        ),
        ("xã Đoài Dương", "2019-10-06 to 2023-04-10 | "),
    ] {
        assert_eq!(show(text), expected, "{text}");
    }
}

#[test]
fn former_districts() {
    let places = gazetteer();
    for (text, district) in [
        ("Huyện Trà Lĩnh, Cao Bằng", ""),
        ("Quận 9, TP HCM", "Thành phố Thủ Đức"),
        ("Huyện Yên Dũng, Bắc Giang", "Thành phố Bắc Giang"),
        ("Phường Phước Long B, Quận 9, TP.HCM", "Thành phố Thủ Đức"),
        ("Xã Tri Phương, Huyện Trà Lĩnh, Cao Bằng", "Huyện Trùng Khánh"),
        ("Huyện Sa Pa, Lào Cai", "Thị xã Sa Pa"),
        ("Phường Phú Hòa, Thành phố Huế, Thừa Thiên Huế", "Quận Phú Xuân"),
        ("Phường Thuận Lộc, Thành phố Huế, Tỉnh Thừa Thiên Huế", "Quận Phú Xuân"),
    ] {
        let place = places.parse(text);
        let found = place.district.map_or("", |at| places.district_name(at));
        assert_eq!(found, district, "{text}");
        assert!(!place.communes.is_empty(), "{text}");
    }
}
