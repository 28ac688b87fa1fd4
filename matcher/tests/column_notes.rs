//! What is noticed about whole columns: dates that are off, placeholders, lost digits, slips.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

use matcher::classify::Linked;
use matcher::normalise::{Noted, PartialDate};
use matcher::open::sources;
use matcher::plan::{Detail, Field, FindingKind, Kind, Outcome, Side, Status};
use matcher::run::{Settings, link};

const NAMES: [&str; 12] = [
    "Lò Văn Thắng",
    "Vàng Thị Mai",
    "Giàng A Páo",
    "Sùng Thị Dua",
    "Quàng Văn Inh",
    "Cà Thị Hoan",
    "Tòng Văn Phong",
    "Lường Thị Kim",
    "Hà Văn Bốn",
    "Bạc Thị Xuân",
    "Mùa A Chống",
    "Thào Thị Lia",
];

/// Day, month and year of the person in a row.
fn born(row: usize) -> PartialDate {
    let (year, month, day) = (1960 + row as u16 * 3, row as u8 % 12 + 1, row as u8 * 2 + 3);
    PartialDate::new(year, month, day).unwrap()
}

fn sex(row: usize) -> &'static str {
    if row.is_multiple_of(2) { "Nam" } else { "Nữ" }
}

fn number(row: usize) -> String {
    let born = born(row);
    let century = usize::from(born.year >= 2000) * 2 + row % 2;
    format!("014{century}{:02}{:06}", born.year % 100, 123_457 + row * 1_013)
}

/// A table of people, whose values a function may change: field and row in, text out.
fn table(rows: usize, change: impl Fn(&str, usize) -> Option<String>) -> String {
    let mut text = "Họ và tên,Ngày sinh,Giới tính,Số CCCD,Dân tộc,Nơi thường trú\n".to_owned();
    for row in 0..rows {
        let usual = |field: &str| match field {
            "name" => NAMES[row % NAMES.len()].to_owned(),
            "dob" => born(row).to_string(),
            "sex" => sex(row).to_owned(),
            "number" => number(row),
            "group" => "Thái".to_owned(),
            _ => "\"Bản Nà Ư, Xã Mường Pồn, Tỉnh Điện Biên\"".to_owned(),
        };
        let cells = ["name", "dob", "sex", "number", "group", "place"]
            .map(|field| change(field, row).unwrap_or_else(|| usual(field)));
        text += &cells.join(",");
        text.push('\n');
    }
    text
}

fn run(sector: &str, registry: &str) -> Linked {
    let sources = |text: &str, file| sources(text.as_bytes(), file, None).unwrap();
    let settings = Settings::on(PartialDate { year: 2026, month: 11, day: 21 });
    let (sector, registry) = (sources(sector, "so.csv"), sources(registry, "dan-cu.csv"));
    link(sector, registry, &settings).unwrap()
}

fn outcome(linked: &Linked, row: usize, field: Field) -> Outcome {
    let place = Field::COMPARED.iter().position(|of| *of == field).unwrap();
    linked.verdicts[row].outcomes.unwrap()[place]
}

/// The notes of the list: field, what, and rows.
fn notes(linked: &Linked) -> Vec<(Field, Noted, u32)> {
    let of_list = linked.prepared.notes.iter().filter(|note| note.side == Side::Sector);
    of_list.map(|note| (note.field, note.noted.clone(), note.rows)).collect()
}

/// Links a list whose dates are moved by some days in all but some rows.
fn moved(rows: usize, days: i32, right: usize) -> Linked {
    let list = table(rows, |field, row| {
        (field == "dob" && row >= right).then(|| born(row).moved(days).to_string())
    });
    run(&list, &table(rows, |_, _| None))
}

#[test]
fn columns_that_are_off() {
    for (rows, days, right, off) in [
        (12, -1, 0, true),
        (12, 1, 0, true),
        (12, -1_462, 0, true),
        (12, 1_462, 0, true),
        (12, -1, 1, true),
        (8, -1, 0, true),
        // Too few, too many that are right, or another shift.
        (7, -1, 0, false),
        (12, -1, 2, false),
        (12, 1, 6, false),
        (12, -3, 0, false),
        (12, 30, 0, false),
        (12, 0, 0, false),
    ] {
        let linked = moved(rows, days, right);
        let found = notes(&linked);
        let what = format!("{rows} {days} {right}");
        if !off {
            assert_eq!(found, [], "{what}");
            if days != 0 {
                let last = outcome(&linked, rows - 1, Field::Dob);
                assert_eq!(last.kind, Kind::Different, "{what}");
            }
            continue;
        }
        let shifted = (rows - right) as u32;
        let noted = Noted::DaysOff { days, of: rows as u32 };
        assert_eq!(found, [(Field::Dob, noted, shifted)], "{what}");
        for row in 0..rows {
            let expected = match row < right {
                true => Outcome::plain(Kind::Same),
                false => Outcome::of(Kind::Format, Detail::DaysOff),
            };
            assert_eq!(outcome(&linked, row, Field::Dob), expected, "{what}, row {row}");
            let verdict = &linked.verdicts[row];
            assert_eq!(verdict.status, Status::Match, "{what}, row {row}");
            // The year in the number is that of the day that was meant.
            assert!(row < right || !verdict.has(FindingKind::NumberYear), "{what}, row {row}");
        }
    }
}

#[test]
fn placeholders_are_empty_cells_told_once() {
    let texts = ["0", "000000000000", "Chưa có", "x", "-", "không"];
    let list = table(12, |field, row| match field {
        "number" if row < 6 => Some(texts[row].to_owned()),
        "group" if row == 7 => Some("#N/A".to_owned()),
        "dob" if row == 8 => Some("########".to_owned()),
        "dob" if row == 9 => Some("00/00/0000".to_owned()),
        "place" if row == 10 => Some("#REF!".to_owned()),
        "sex" if row == 11 => Some("#VALUE!".to_owned()),
        _ => None,
    });
    let linked = run(&list, &table(12, |_, _| None));
    let shown = |texts: &[&str]| Noted::Nothing(texts.iter().map(|&t| t.to_owned()).collect());
    let mut expected = vec![
        (Field::Dob, shown(&["########", "00/00/0000"]), 2),
        (Field::Sex, shown(&["#VALUE!"]), 1),
        (Field::Number, shown(&["0", "000000000000", "Chưa có", "x"]), 6),
        (Field::Ethnicity, shown(&["#N/A"]), 1),
        (Field::Address, shown(&["#REF!"]), 1),
    ];
    let mut found = notes(&linked);
    expected.sort_by_key(|(field, ..)| *field);
    found.sort_by_key(|(field, ..)| *field);
    assert_eq!(found, expected);
    for (row, field) in [
        (0, Field::Number),
        (1, Field::Number),
        (2, Field::Number),
        (3, Field::Number),
        (4, Field::Number),
        (5, Field::Number),
        (7, Field::Ethnicity),
        (8, Field::Dob),
        (9, Field::Dob),
        (10, Field::Address),
        (11, Field::Sex),
    ] {
        assert_eq!(outcome(&linked, row, field), Outcome::plain(Kind::MissingSector), "{row}");
        assert!(linked.verdicts[row].linked().is_some(), "{row}");
        assert!(!linked.verdicts[row].has(FindingKind::NumberUnreadable), "{row}");
    }
}

#[test]
fn numbers_that_lost_their_digits() {
    let short = |row: usize| format!("\"1,4{row:03}E+10\"");
    let rounded = |row: usize| format!("{}00000", 140_600 + row * 7);
    let ways: [(&str, &dyn Fn(usize) -> String); 2] = [("short", &short), ("rounded", &rounded)];
    for (way, write) in ways {
        let list = table(12, |field, row| (field == "number").then(|| write(row)));
        let linked = run(&list, &table(12, |_, _| None));
        assert_eq!(notes(&linked), [(Field::Number, Noted::DigitsLost, 12)], "{way}");
        for (row, verdict) in linked.verdicts.iter().enumerate() {
            let found = outcome(&linked, row, Field::Number);
            assert_eq!(found, Outcome::plain(Kind::MissingSector), "{way}");
            assert!(verdict.findings.is_empty(), "{way}: {:?}", verdict.findings);
        }
    }
    // A number may end in zeros by itself.
    let list = table(12, |field, row| match field {
        "number" if row == 0 => Some("014060000000".to_owned()),
        _ => None,
    });
    let linked = run(&list, &list);
    assert_eq!(notes(&linked), []);
    assert_eq!(outcome(&linked, 0, Field::Number), Outcome::plain(Kind::Same));
}

#[test]
fn slips_in_coded_values() {
    let list = table(12, |field, row| match (field, row) {
        ("sex", 0) => Some("Na".to_owned()),
        ("sex", 1) => Some("nữu".to_owned()),
        ("group", 2 | 3) => Some("Thấi".to_owned()),
        ("group", 4) => Some("Thaii".to_owned()),
        ("group", 5) => Some("Kinh".to_owned()),
        ("group", 6) => Some("Tày".to_owned()),
        _ => None,
    });
    let linked = run(&list, &table(12, |_, _| None));
    let read = |text: &str, as_: &str| Noted::ReadAs(text.to_owned(), as_.to_owned());
    let mut found = notes(&linked);
    found.sort();
    let mut expected = vec![
        (Field::Sex, read("Na", "Nam"), 1),
        (Field::Sex, read("nữu", "Nữ"), 1),
        (Field::Ethnicity, read("Thấi", "Thái"), 2),
        (Field::Ethnicity, read("Thaii", "Thái"), 1),
    ];
    expected.sort();
    assert_eq!(found, expected);
    let slip = Outcome::of(Kind::Format, Detail::Misspelt);
    assert_eq!([0, 1].map(|row| outcome(&linked, row, Field::Sex)), [slip; 2]);
    assert_eq!([2, 3, 4].map(|row| outcome(&linked, row, Field::Ethnicity)), [slip; 3]);
    let other = Outcome::of(Kind::Different, Detail::OtherGroup);
    assert_eq!([5, 6].map(|row| outcome(&linked, row, Field::Ethnicity)), [other; 2]);
    assert!(linked.prepared.unknown.is_empty(), "{:?}", linked.prepared.unknown);
}

/// In a column of other things a near word means nothing.
#[test]
fn no_slips_in_a_column_that_is_not_clean() {
    let list = table(12, |field, row| match (field, row) {
        ("group", 0) => Some("Thaii".to_owned()),
        ("group", 1..=9) => Some(format!("Lạ {row}")),
        _ => None,
    });
    let linked = run(&list, &table(12, |_, _| None));
    let read = notes(&linked).into_iter().filter(|(_, what, _)| matches!(what, Noted::ReadAs(..)));
    assert_eq!(read.count(), 0);
    assert_eq!(linked.prepared.unknown.len(), 10);
}
