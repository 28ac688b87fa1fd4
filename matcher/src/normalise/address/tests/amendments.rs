//! Tables of amendments: how they change the map, and what is wrong with those that cannot be read.

use super::super::{AmendmentProblem, Era, Gazetteer};

fn amended(rows: &[&str]) -> Gazetteer {
    Gazetteer::with_amendments(&rows.join("\n")).unwrap()
}

/// Today's communes of a text, by name.
fn communes(gazetteer: &Gazetteer, text: &str) -> Vec<String> {
    let place = gazetteer.parse(text);
    place.communes.iter().map(|at| gazetteer.commune_name(*at).to_owned()).collect()
}

#[test]
fn a_new_name() {
    let places = amended(&["2027-01-01\tcommune\t01477\tPhường Trùng Khánh Mới"]);
    for text in ["Phường Trùng Khánh Mới, Cao Bằng", "Xã Trùng Khánh, Tỉnh Cao Bằng"]
    {
        assert_eq!(communes(&places, text), ["Phường Trùng Khánh Mới"], "{text}");
    }
    assert_eq!(places.parse("Xã Trùng Khánh, Tỉnh Cao Bằng").era, Era::Amended);
    assert_eq!(places.parse("Phường Trùng Khánh Mới, Cao Bằng").era, Era::Today);
    let (count, day) = places.amended();
    assert_eq!((count, day.unwrap().to_string().as_str()), (26, "2027-01-01"));
}

#[test]
fn a_merger() {
    let places = amended(&["2027-01-01\tcommune\t01477\tXã Trùng Khánh\t\t01477\t01489"]);
    for text in ["Xã Đình Phong, Cao Bằng", "Xã Ngọc Khê, Huyện Trùng Khánh, Tỉnh Cao Bằng"]
    {
        assert_eq!(communes(&places, text), ["Xã Trùng Khánh"], "{text}");
    }
}

#[test]
fn a_division() {
    let places = amended(&[
        "2027-01-01\tcommune\t99901\tXã Trùng Khánh Đông\t04\t01477",
        "2027-01-01\tcommune\t99902\tXã Trùng Khánh Tây\t04\t01477",
        "2027-06-01\tcommune\t99902\tPhường Trùng Khánh Tây",
    ]);
    assert_eq!(communes(&places, "Xã Trùng Khánh Đông, Cao Bằng"), ["Xã Trùng Khánh Đông"]);
    for text in [
        "Xã Trùng Khánh, Tỉnh Cao Bằng",
        "Thị trấn Trùng Khánh, Huyện Trùng Khánh, Tỉnh Cao Bằng",
        "Xã Lăng Hiếu, Trùng Khánh",
    ] {
        let found = communes(&places, text);
        assert_eq!(found, ["Xã Trùng Khánh Đông", "Phường Trùng Khánh Tây"], "{text}");
    }
}

#[test]
fn lines_that_do_not_read() {
    use AmendmentProblem::*;
    for (row, expected) in [
        ("2027-01-01\tcommune\t01477", MissingColumn("name")),
        ("2027-01-01\tcommune\t\tXã A", MissingColumn("code")),
        ("2027-01-01", MissingColumn("tier")),
        ("2027-02-30\tcommune\t01477\tXã A", BadDate("2027-02-30".to_owned())),
        ("01/01/2027\tcommune\t01477\tXã A", BadDate("01/01/2027".to_owned())),
        ("2024-01-01\tcommune\t01477\tXã A", OutOfOrder("2024-01-01".to_owned())),
        ("2027-01-01\txã\t01477\tXã A", UnknownTier("xã".to_owned())),
        ("2027-01-01\tcommune\t99999\tXã A", UnknownCode("99999".to_owned())),
        ("2027-01-01\tcommune\t99999\tXã A\t04\t88888", UnknownCode("88888".to_owned())),
        ("2027-01-01\tcommune\t01477\tXã A\t99", UnknownCode("99".to_owned())),
        ("2027-01-01\tprovince\t99\tTỉnh A", UnknownCode("99".to_owned())),
        ("2027-01-01\tprovince\t04\tTỉnh A\t\t01", ProvinceTakesGround),
    ] {
        let text = format!("# header\n\n{row}\n");
        let error = Gazetteer::with_amendments(&text).unwrap_err();
        assert_eq!((error.line, error.problem), (3, expected), "{row}");
    }
    let many = "2027-01-01\tcommune\t01477\tXã A\n".repeat(5_001);
    assert_eq!(Gazetteer::with_amendments(&many).unwrap_err().problem, TooManyLines(5_000));
    let long = "#".repeat((1 << 20) + 1);
    assert_eq!(Gazetteer::with_amendments(&long).unwrap_err().problem, TooLong(1 << 20));
}

#[test]
fn the_embedded_table_reads() {
    let gazetteer = super::gazetteer();
    let (count, day) = gazetteer.amended();
    assert_eq!((count, day.unwrap().to_string().as_str()), (25, "2026-09-20"));
    for (text, expected) in [
        ("Xã Long Thành, Tỉnh Đồng Nai", " | Phường Long Thành |  | Thành phố Đồng Nai | amended"),
        ("Phường Long Thành, TP Đồng Nai", " | Phường Long Thành |  | Thành phố Đồng Nai | today"),
        ("Xã Kép, Tỉnh Bắc Ninh", " | Phường Kép |  | Thành phố Bắc Ninh | amended"),
        ("Phường Cao Xanh, TP. Quảng Ninh", " | Phường Cao Xanh |  | Thành phố Quảng Ninh | today"),
    ] {
        super::check(text, expected);
    }
}
