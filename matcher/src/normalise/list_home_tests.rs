//! Lists that name only hamlets, of one commune and of several.

use super::*;
use crate::normalise::{PartialDate, Prepared, normalise};
use crate::open::sources;

const COMMUNES: [&str; 3] = ["Xã Quang Hán", "Xã Đàm Thủy", "Xã Trùng Khánh"];

/// Forty people of an extract; of every twenty, `moved` live in the next commune.
fn extract(moved: usize) -> String {
    let row = |at: usize| {
        let commune = COMMUNES[usize::from(at % 20 < moved)];
        let (name, day) = (["Nông", "Lý", "Hà", "Vi"][at % 4], at % 28 + 1);
        format!(
            "{name} Văn Số {at},{day:02}/03/1960,0040600{at:05},\"Xóm {}, {commune}, Tỉnh Cao Bằng\"\n",
            at % 5
        )
    };
    let rows: String = (0..40).map(row).collect();
    format!("Họ và tên,Ngày sinh,Số định danh,Nơi thường trú\n{rows}")
}

/// The first people of the extract with their hamlets alone, below a title.
fn list(title: &str, rows: usize, home: impl Fn(usize) -> String) -> String {
    let row = |at: usize| {
        let (name, day) = (["Nông", "Lý", "Hà", "Vi"][at % 4], at % 28 + 1);
        let number = if at.is_multiple_of(2) { format!("0040600{at:05}") } else { String::new() };
        format!("{name} Văn Số {at},{day:02}/03/1960,{number},{}\n", home(at))
    };
    let rows: String = (0..rows).map(row).collect();
    format!("{title},,,\nHọ và tên,Ngày sinh,Số CCCD,Thôn\n{rows}")
}

fn prepared(list: &str, file: &str, extract: &str) -> Prepared {
    let source = |text: &str, file: &str| sources(text.as_bytes(), file, None).unwrap();
    let today = PartialDate::default();
    let (list, extract) = (source(list, file), source(extract, "dan-cu.csv"));
    normalise(list, extract, Gazetteer::embedded(), today, &mut |_, _| {})
}

/// The commune that the notes name, and whether a title names it.
fn told(prepared: &Prepared) -> Option<(String, bool)> {
    prepared.notes.iter().find_map(|note| match &note.noted {
        Noted::HomeOfList { commune, is_named, .. } => Some((commune.clone(), *is_named)),
        _ => None,
    })
}

#[test]
fn lists_of_one_commune_and_of_several() {
    const PLAIN: &str = "DANH SÁCH";
    const TITLE: &str = "DANH SÁCH NHÂN KHẨU XÃ QUANG HÁN";
    const OTHER: &str = "DANH SÁCH NHÂN KHẨU XÃ ĐÀM THỦY";
    const FAR: &str = "DANH SÁCH NHÂN KHẨU XÃ VÂN NHAM";
    let xom = |at: usize| format!("Xóm {}", at % 5);
    for (title, file, rows, moved, expected) in [
        (PLAIN, "a.csv", 40, 0, Some(("Xã Quang Hán", false))),
        (PLAIN, "a.csv", 40, 1, Some(("Xã Quang Hán", false))),
        (PLAIN, "a.csv", 40, 3, None),
        // Too few people who are surely known.
        (PLAIN, "a.csv", 12, 0, None),
        (TITLE, "a.csv", 12, 0, Some(("Xã Quang Hán", true))),
        (TITLE, "a.csv", 40, 3, Some(("Xã Quang Hán", true))),
        (TITLE, "a.csv", 40, 12, None),
        (PLAIN, "ds xa Quang Han.csv", 12, 0, Some(("Xã Quang Hán", true))),
        // The people live elsewhere, or the extract has nobody of that commune.
        (OTHER, "a.csv", 12, 0, None),
        (OTHER, "a.csv", 40, 0, None),
        (FAR, "a.csv", 12, 0, None),
    ] {
        let found = prepared(&list(title, rows, xom), file, &extract(moved));
        let expected = expected.map(|(commune, named)| (commune.to_owned(), named));
        assert_eq!(told(&found), expected, "{title} {file} {rows} {moved}");
        for record in &found.sector.records {
            let place = found.values.places.get(record.place);
            assert_eq!(place.communes.len(), usize::from(expected.is_some()), "{title} {file}");
            assert_eq!(place.of_list, expected.is_some());
            assert!(!place.said.commune && place.said.hamlet);
        }
    }
}

#[test]
fn an_address_that_says_more_stays_as_it_is() {
    let mixed = |at: usize| match at % 4 {
        0 => "\"Xóm 1, Xã Đàm Thủy, Cao Bằng\"".to_owned(),
        1 => "\"Xóm 1, Lạng Sơn\"".to_owned(),
        2 => "\"Xóm 1, xã Không Có\"".to_owned(),
        _ => "Xóm 1".to_owned(),
    };
    let found = prepared(&list("DANH SÁCH", 40, mixed), "a.csv", &extract(0));
    assert_eq!(told(&found), Some(("Xã Quang Hán".to_owned(), false)));
    for (at, record) in found.sector.records.iter().enumerate() {
        assert_eq!(found.values.places.get(record.place).of_list, at % 4 == 3, "{at}");
    }
    let of_list = found.notes.iter().find(|note| matches!(note.noted, Noted::HomeOfList { .. }));
    assert_eq!(of_list.map(|note| note.rows), Some(10));
}
