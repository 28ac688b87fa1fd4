//! What CONTRIBUTING.md promises: a field that is declared is known everywhere. A field without a
//! label, a header, a value that is understood, a column in `results.csv` or a sheet of the
//! workbook that shows it fails here, if it compiles at all.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use matcher::language::Language;
use matcher::normalise::PartialDate;
use matcher::open;
use matcher::plan::{Field, ListId, ListKind, Purpose, Role, ValueKind};
use matcher::report::results_csv;
use matcher::run::{Settings, link};
use matcher::tables;

/// Two different values of a field.
fn values(field: Field) -> [String; 2] {
    let owned = |a: &str, b: &str| [a.to_owned(), b.to_owned()];
    match field.profile().values {
        ValueKind::PersonName => owned("Trần Thị Bình", "Phạm Văn Khôi"),
        ValueKind::Date => owned("03/04/1960", "17/11/1988"),
        ValueKind::Age => owned("66", "38"),
        ValueKind::Number => owned("001060000012", "001088000345"),
        ValueKind::OldNumber => owned("012345678", "187654321"),
        ValueKind::Address => owned("Xã Hải Vân, Tỉnh Thanh Hóa", "Xã Đàm Thủy, Tỉnh Cao Bằng"),
        ValueKind::Coded(coded) => {
            let mut names = tables::rows(coded.table).filter_map(|row| row.split('\t').nth(1));
            [0, 1].map(|_| names.next().unwrap().to_owned())
        }
        ValueKind::Free => owned("0912345678", "0987654321"),
    }
}

/// A list of three people in which a column holds a value of the field.
fn list(field: Field, header: &str, value: &str) -> String {
    let people = [
        ("Nguyễn Văn An", "05/06/1960", "001060000011"),
        ("Lê Văn Dũng", "07/08/1960", "001060000022"),
        ("Vũ Đức Giang", "09/10/1960", "001060000033"),
    ];
    let known = [(Field::Name, "Họ và tên"), (Field::Dob, "Ngày sinh"), (Field::Number, "Số CCCD")];
    let headers: Vec<&str> = known.iter().filter(|(of, _)| *of != field).map(|(_, h)| *h).collect();
    let mut text = format!("STT,{},{header}\n", headers.join(","));
    for (row, (name, dob, number)) in people.iter().enumerate() {
        let cells = [(Field::Name, *name), (Field::Dob, *dob), (Field::Number, *number)];
        let cells: Vec<&str> =
            cells.iter().filter(|(of, _)| *of != field).map(|(_, c)| *c).collect();
        text += &format!("{},{},\"{value}\"\n", row + 1, cells.join(","));
    }
    text
}

#[test]
fn a_field_is_found_by_each_of_its_headers() {
    for field in Field::ALL.into_iter().filter(|field| field.profile().purpose != Purpose::Carried)
    {
        for header in field.profile().headers.whole {
            let text = list(field, header, &values(field)[0]);
            let source = open::sources(text.as_bytes(), "a.csv", None).unwrap().remove(0);
            let column = source.table.columns.len() - 1;
            assert_eq!(source.mapping.field(column), Some(field), "“{header}” in\n{text}");
        }
    }
}

#[test]
fn a_compared_field_has_its_difference_told() {
    let settings = Settings::on(PartialDate { year: 2026, month: 11, day: 29 });
    for field in Field::COMPARED {
        // A code is told by the header that both sides have.
        let header = field.profile().headers.whole.first().unwrap_or(&"Mã học sinh");
        let [own, theirs] = values(field);
        let [mut sector, mut registry] = [own, theirs].map(|value| {
            open::sources(list(field, header, &value).as_bytes(), "a.csv", None).unwrap()
        });
        open::compare_codes(&mut sector, &mut registry);
        let linked = link(sector, registry, &settings).unwrap();
        let csv = String::from_utf8(results_csv(&linked).unwrap()).unwrap();
        let mut lines = csv.trim_start_matches('\u{feff}').lines();
        let place = lines.next().unwrap().split(',').position(|name| name == field.code());
        let place = place.unwrap_or_else(|| panic!("results.csv has no column {}", field.code()));
        let is_linked = !matches!(field, Field::Name | Field::Dob | Field::Number);
        for line in lines.filter(|_| is_linked) {
            let said = line.split(',').nth(place).unwrap();
            assert!(said.starts_with("different") || said.starts_with("partial"), "{line}");
        }
    }
}

#[test]
fn what_is_shown_has_a_name_in_both_languages() {
    for language in [Language::Vi, Language::En] {
        let fields = Field::ALL.map(|field| field.text(language));
        let kinds = ListKind::ALL.map(|kind| kind.profile().label.in_language(language));
        let lists = ListId::ALL.map(|id| id.title().in_language(language));
        for name in fields.iter().chain(&kinds).chain(&lists) {
            assert!(!name.trim().is_empty());
        }
    }
    for role in Role::ALL {
        assert!(!role.code().is_empty());
    }
}

#[test]
fn every_list_of_a_letter_is_yielded_by_a_kind() {
    for id in ListId::ALL.into_iter().filter(|id| !id.is_of_decisions()) {
        let yields = |kind: &ListKind| kind.yields(id);
        assert!(ListKind::ALL.iter().any(yields), "no kind of list yields {}", id.code());
    }
}
