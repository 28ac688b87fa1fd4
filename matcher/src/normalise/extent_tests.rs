use super::*;
use crate::classify::Linked;
use crate::normalise::Source;
use crate::open::sources;
use crate::run::{Settings, link};

/// An extract of many people of two communes, with one who moved to Hà Nội and one slip in a year.
fn extract() -> String {
    let mut text =
        "DỮ LIỆU DÂN CƯ, TÍNH ĐẾN NGÀY 30/6/2026\nHọ và tên,Ngày sinh,Nơi thường trú\n".to_owned();
    for place in 0..40 {
        let commune = if place < 30 { "Xã Trùng Khánh" } else { "Xã Đàm Thủy" };
        let year = 1960 + place;
        text += &format!("Nông Văn Số{place},02/03/{year},\"{commune}, Tỉnh Cao Bằng\"\n");
    }
    text += "Nông Văn Đi,02/03/1970,\"Phường Hoàn Kiếm, Thành phố Hà Nội\"\n";
    text += "Nông Văn Nhầm,02/03/1890,\"Xã Trùng Khánh, Tỉnh Cao Bằng\"\n";
    text
}

fn linked(extract: &str, list: &str) -> Linked {
    let of =
        |text: &str, name: &str| -> Vec<Source> { sources(text.as_bytes(), name, None).unwrap() };
    let settings = Settings::on(PartialDate { year: 2026, month: 11, day: 21 });
    link(of(list, "a.csv"), of(extract, "b.csv"), &settings).unwrap()
}

const LIST: &str = "STT,Họ và tên,Ngày sinh,Địa chỉ,Ngày chết\n\
    1,Lý Thị Hai,05/06/1975,\"Xã Trùng Khánh, Cao Bằng\",\n\
    2,Lý Thị Ba,05/06/1975,\"Xã Đàm Thủy, Cao Bằng\",\n\
    3,Lý Thị Tư,05/06/1975,\"Phường Hoàn Kiếm, Hà Nội\",\n\
    4,Lý Thị Năm,05/06/1975,,\n\
    5,Lý Thị Sáu,05/06/1890,\"Xã Trùng Khánh, Cao Bằng\",\n\
    6,Lý Thị Bảy,05/07/2026,\"Xã Trùng Khánh, Cao Bằng\",\n\
    7,Lý Thị Tám,05/06/1975,\"Xã Trùng Khánh, Cao Bằng\",12/05/1998\n\
    8,Lý Thị Chín,05/06/1975,\"Xã Trùng Khánh, Cao Bằng\",12/05/2023\n\
    9,Lý Thị Mười,05/06/1975,Tỉnh Quảng Ninh,\n\
    10,Lý Thị Mốt,05/06/1975,Tỉnh Cao Bằng,\n\
    11,Lý Thị Chục,,,\n";

fn found(extent: &Extent, linked: &Linked) -> Vec<Option<Outside>> {
    let rows = 0..linked.prepared.sector.len() as u32;
    rows.map(|row| extent.outside(&linked.prepared, row)).collect()
}

#[test]
fn an_extract_shows_what_it_covers() {
    let linked = linked(&extract(), LIST);
    let extent = Extent::of(&linked.prepared);
    let names = extent.communes.iter().map(|of| linked.prepared.gazetteer.commune_name(*of));
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    assert_eq!(names, ["Xã Trùng Khánh", "Xã Đàm Thủy"]);
    assert_eq!(
        (extent.years, extent.as_of.to_string().as_str()),
        (Some((1960, 1999)), "30/06/2026")
    );
    use Outside::{Born, BornAfter, Commune, DiedBefore};
    let expected = [
        None,
        None,
        Some(Commune),
        None,
        Some(Born),
        Some(BornAfter),
        Some(DiedBefore),
        None,
        Some(Commune),
        None,
        None,
    ];
    assert_eq!(found(&extent, &linked), expected);
}

#[test]
fn the_office_knows_better() {
    let linked = linked(&extract(), LIST);
    let gazetteer = &linked.prepared.gazetteer;
    let said = |names: &[&str]| {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        Extent::of(&linked.prepared).with_places(&names, gazetteer)
    };
    let places = |extent: &Extent| {
        found(extent, &linked).iter().map(|of| *of == Some(Outside::Commune)).collect::<Vec<_>>()
    };
    let at = |rows: &[usize]| (1..=11).map(|row| rows.contains(&row)).collect::<Vec<_>>();
    // A commune of 2024 is today's; a province is all of its communes.
    assert_eq!(places(&said(&["thị trấn Trùng Khánh"])), at(&[2, 3, 9]));
    assert_eq!(places(&said(&["Tỉnh Cao Bằng"])), at(&[3, 9]));
    assert_eq!(places(&said(&["Cao Bằng", "Phường Hoàn Kiếm, Hà Nội"])), at(&[9]));
    // Trùng Khánh was a district too.
    assert_eq!(places(&said(&["Trùng Khánh", "đàm thuỷ"])), at(&[3, 9]));
    assert_eq!(said(&["Trùng Khánh"]).communes.len(), 1);
    // What names nothing says nothing.
    assert_eq!(places(&said(&["xyz"])), at(&[3, 9]));
    let years = |first, last| {
        let extent = Extent::of(&linked.prepared);
        extent.with_years((first, last), linked.prepared.today)
    };
    assert_eq!(found(&years(Some(1976), None), &linked)[0], Some(Outside::Born));
    assert_eq!(years(Some(1976), None).years, Some((1976, 1999)));
    assert_eq!(found(&years(Some(1880), None), &linked)[4], None);
    assert_eq!(years(None, None), Extent::of(&linked.prepared));
}

#[test]
fn an_extract_that_is_spread_thin_covers_its_province() {
    let mut text = "Họ và tên,Ngày sinh,Nơi thường trú\n".to_owned();
    for commune in ["Trùng Khánh", "Đàm Thủy", "Quang Hán", "Đình Phong", "Hạ Lang"] {
        text += &format!("Nông Văn An,02/03/1970,\"Xã {commune}, Tỉnh Cao Bằng\"\n");
    }
    let linked = linked(&text, LIST);
    let extent = Extent::of(&linked.prepared);
    let names = extent.provinces.iter().map(|of| linked.prepared.gazetteer.province_name(*of));
    assert_eq!((extent.communes.len(), names.collect::<Vec<_>>()), (0, vec!["Tỉnh Cao Bằng"]));
    assert_eq!(found(&extent, &linked)[2], Some(Outside::Commune));
    assert_eq!(found(&extent, &linked)[1], None);
}

#[test]
fn years_and_their_tolerance() {
    let of =
        |years: &[u16]| -> BTreeMap<u16, u32> { years.iter().map(|year| (*year, 1)).collect() };
    for (born, least, expected) in [
        (&[1950, 1952, 1980, 1984][..], 2, Some((1950, 1984))),
        (&[1890, 1950, 1952, 1984, 2030], 2, Some((1950, 1952))),
        (&[1950, 1970, 1990], 2, None),
        (&[], 2, None),
    ] {
        assert_eq!(years(&of(born), least), expected, "{born:?}");
    }
    assert_eq!(
        [0, 10, 200, 900, 5_000].map(|people| tolerance(people, &EXTENT)),
        [10, 10, 5, 1, 0]
    );
}

#[test]
fn communes_by_their_names() {
    for (named, expected) in [
        ("Xã Đàm Thủy", true),
        ("đàm thuỷ", true),
        ("Dam Thuy", true),
        ("Đàm", false),
        ("Phường Đàm Thủy", false),
        ("", false),
    ] {
        assert_eq!(is_called("Xã Đàm Thủy", named), expected, "{named}");
    }
}
