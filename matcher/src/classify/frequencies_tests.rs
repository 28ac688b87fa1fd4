//! Frequencies of made-up people.

use super::frequencies::Frequencies;
use super::value_counts::half_share;
use crate::normalise::{Gazetteer, PartialDate, Prepared, normalise};
use crate::open::sources;
use crate::plan::{Frequency, PersonValue, PlaceValue};

const HEADER: &str = "Họ và tên,Ngày sinh,Nơi thường trú,Họ tên cha,Họ tên mẹ\n";

fn prepared(list: &str, extract: &str) -> Prepared {
    let source = |rows: &str| {
        sources(format!("{HEADER}{rows}").as_bytes(), "a.csv", None).unwrap_or_default()
    };
    let today = PartialDate::default();
    normalise(source(list), source(extract), Gazetteer::embedded(), today, &mut |_, _| {})
}

#[test]
fn what_is_rare_says_more() {
    let mut extract = String::new();
    for at in 0..400 {
        let (name, hamlet) = if at < 300 { ("Nguyễn Văn An", 1) } else { ("Lê Văn Hoà", 2) };
        let year = 1950 + at % 40;
        extract.push_str(&format!(
            "{name},{year},\"Xóm {hamlet}, Xã Quang Hán, Tỉnh Cao Bằng\",Nguyễn Văn Ba,Lý Thị {at}\n"
        ));
    }
    extract.push_str("Vừ Mí Chá,03/04/1961,\"Xóm 3, Xã Quang Hán, Tỉnh Cao Bằng\",Vừ Mí Sử,\n");
    let list = "Vừ Mí Chá,1961,\"Xóm 3, Xã Quang Hán, Tỉnh Cao Bằng\",,\n\
        Nguyễn Văn An,1961,\"Xóm 1, Xã Quang Hán, Tỉnh Cao Bằng\",,\n";
    let prepared = prepared(list, &extract);
    let found = Frequencies::count(&prepared);
    let person = |value, record| found.add(Frequency::Person(value), 0, record);
    let place = |value, row| found.add(Frequency::Place(value), row, 0);
    for (what, rare, common) in [
        ("name", person(PersonValue::Name, 400), person(PersonValue::Name, 0)),
        ("letters", person(PersonValue::Letters, 400), person(PersonValue::Letters, 0)),
        ("mother", person(PersonValue::Mother, 0), person(PersonValue::Father, 0)),
        ("date", person(PersonValue::Date, 400), person(PersonValue::Year, 400)),
        ("hamlet", place(PlaceValue::Hamlet, 0), place(PlaceValue::Hamlet, 1)),
        ("hamlet", place(PlaceValue::Hamlet, 1), place(PlaceValue::Commune, 1)),
    ] {
        assert!(rare > common, "{what}: {rare} {common}");
    }
    // The father's surname is no news if it is the person's own.
    let same = person(PersonValue::Father, 0);
    let other = person(PersonValue::Father, 350);
    assert!(same < other, "{same} {other}");
}

#[test]
fn a_hamlet_that_many_communes_have_says_less() {
    let mut extract = String::new();
    for at in 0..400 {
        let (hamlet, commune) = match at {
            0..200 => ("Xóm 1", "Xã Quang Hán"),
            200..380 => ("Thôn 1", "Xã Đàm Thủy"),
            380..390 => ("TDP 2", "Xã Quang Hán"),
            _ => ("Số 5, Bản Khe Cát", "Xã Đàm Thủy"),
        };
        extract.push_str(&format!("Lê Văn An,1950,\"{hamlet}, {commune}, Tỉnh Cao Bằng\",,\n"));
    }
    let list = "Lê Văn An,1950,Xóm 1,,\nLê Văn An,1950,Tổ dân phố 2,,\nLê Văn An,1950,Khe Cát,,\n\
        Lê Văn An,1950,Bản Nà Ư,,\nLê Văn An,1950,\"Xóm 1, Xã Quang Hán, Tỉnh Cao Bằng\",,\n";
    let prepared = prepared(list, &extract);
    let found = Frequencies::count(&prepared);
    let bits = |value, row| f64::from(found.add(Frequency::Place(value), row, 0)) / 1024.0;
    let name = |row| bits(PlaceValue::HamletName, row);
    let part = |row| bits(PlaceValue::HamletPart, row);
    // Whoever lives in a hamlet of that name, and in one with such a part.
    let expected = [(380.0, 380.0), (10.0, 10.0), (1.0, 10.0), (1.0, 1.0)];
    for (row, (whole, of_part)) in (0..).zip(expected) {
        let share = |people: f64, plan: f64| -((people - 0.5) / (400.0 + 0.5 / plan)).log2();
        assert!((name(row) - share(whole, 0.01)).abs() < 0.01, "{row}: {}", name(row));
        assert!((part(row) - share(of_part, 0.02)).abs() < 0.01, "{row}: {}", part(row));
        assert_eq!(bits(PlaceValue::Hamlet, row), 0.0, "{row}");
    }
    assert!(bits(PlaceValue::Hamlet, 4) > name(4));
}

#[test]
fn a_share_is_half_a_record_less_and_never_nothing() {
    for (count, of, plan, expected) in [
        (1, 1_000.0, 0.001, 0.5 / 1_500.0),
        (0, 1_000.0, 0.001, 0.5 / 1_500.0),
        (1_000, 1_000.0, 0.5, 999.5 / 1_001.0),
        (1, 1.0, 0.001, 0.5 / 501.0),
    ] {
        assert!((half_share(count, of, plan) - expected).abs() < 1e-12, "{count} {of}");
    }
}

#[test]
fn a_word_of_nobody_says_little_in_a_small_extract() {
    let person = |at: usize| {
        let given = ["An", "Bình", "Chi", "Dung", "Giang", "Hà", "Khánh", "Lan"];
        format!("Nguyễn Thị {},1990,,,\n", given[at % given.len()])
    };
    for (people, expected) in [(8, 0..=0), (40, 1..=4096), (4_000, 4096..=4096)] {
        let extract: String = (0..people).map(person).collect();
        let prepared = prepared("Nguyễn Thị Lannn,1990,,,\nNguyễn Thị Lan,1990,,,\n", &extract);
        let found = Frequencies::count(&prepared);
        assert!(expected.contains(&found.slip(0)), "{people}: {}", found.slip(0));
        assert_eq!(found.slip(1), 0);
    }
}
