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
