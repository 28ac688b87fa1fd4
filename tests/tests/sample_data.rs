//! The sample data: read, linked and judged by its truth, and the workbook made from it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::collections::HashMap;
use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx, open_workbook_from_rs};
use matcher::classify::Linked;
use matcher::language::Language;
use matcher::normalise::{PartialDate, Source};
use matcher::open::sources;
use matcher::report::{Statistics, results_csv, results_workbook};
use matcher::run::{Settings, link};
use matcher::sample::{self, Sample, SampleFile};

/// The day of the comparison.
const TODAY: PartialDate = PartialDate { year: 2026, month: 11, day: 21 };

fn source(file: &SampleFile) -> Source {
    sources(&file.bytes, file.name, None).unwrap().remove(0)
}

fn linked() -> (Sample, Linked) {
    let made = sample::make().unwrap();
    let linked =
        link(vec![source(&made.sector)], vec![source(&made.registry)], &Settings::on(TODAY))
            .unwrap();
    (made, linked)
}

fn workbook(linked: &Linked, language: Language) -> Vec<u8> {
    let mut bytes = Vec::new();
    let options = results_workbook::Options { language, tidy_names: false };
    results_workbook::write(linked, options, &mut bytes, &mut |_, _| {}).unwrap();
    bytes
}

fn lines(text: &str) -> HashMap<u32, HashMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().unwrap().clone();
    reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            let line: HashMap<String, String> = header
                .iter()
                .zip(record.iter())
                .map(|(h, c)| (h.to_owned(), c.to_owned()))
                .collect();
            (line["sector_row"].parse().unwrap(), line)
        })
        .collect()
}

/// What each label in the truth allows the engine to say.
fn allows(label: &str, kind: &str) -> bool {
    match label {
        "same" | "format" => ["same", "format"].contains(&kind),
        "variant" => kind == "variant",
        "nomark" => kind == "unmarked",
        "part" => kind == "partial",
        "regpart" => ["partial", "format"].contains(&kind),
        "split" | "short" => ["same", "format", "partial"].contains(&kind),
        "cmnd" => ["same", "format", "partial", "missing_registry"].contains(&kind),
        "empty" => ["missing_sector", "missing_both"].contains(&kind),
        "regempty" => kind == "missing_registry",
        "diff" => kind == "different",
        other => panic!("unknown label {other}"),
    }
}

#[test]
fn links_and_kinds_are_right() {
    let (made, linked) = linked();
    let truth = lines(&made.truth);
    let found = lines(&String::from_utf8(results_csv(&linked).unwrap()).unwrap());
    assert_eq!(truth.len(), found.len(), "a row was lost");
    let (mut right, mut claimed, mut there, mut kinds, mut right_kinds) = (0, 0, 0, 0, 0);
    for (row, line) in &found {
        let is_linked = ["match", "discrepancy"].contains(&line["status"].as_str());
        let expected = &truth[row];
        there += u32::from(!expected["registry_row"].is_empty());
        claimed += u32::from(is_linked);
        if !is_linked || line["registry_row"] != expected["registry_row"] {
            continue;
        }
        right += 1;
        for field in ["name", "dob", "sex", "id", "address", "father", "mother", "ethnicity"] {
            kinds += 1;
            right_kinds += u32::from(allows(&expected[field], &line[field]));
        }
    }
    let (precision, recall) =
        (f64::from(right) / f64::from(claimed), f64::from(right) / f64::from(there));
    let f1 = 2.0 * precision * recall / (precision + recall);
    let kinds = f64::from(right_kinds) / f64::from(kinds);
    println!("link precision {precision:.5} recall {recall:.5} F1 {f1:.5}; kinds right {kinds:.5}");
    assert!(f1 >= 0.995, "F1 {f1}");
    assert!(precision >= 0.999, "precision {precision}");
    assert!(kinds >= 0.99, "kinds right {kinds}");
}

#[test]
fn equal_input_gives_equal_bytes() {
    let ((_, a), (_, b)) = (linked(), linked());
    assert!(results_csv(&a).unwrap() == results_csv(&b).unwrap());
    let write = |l: &Linked| workbook(l, Language::Vi);
    assert!(write(&a) == write(&b), "the workbook depends on something else than its input");
}

/// Opens the workbook again and checks its sheets against the counts.
#[test]
fn the_workbook_holds_every_row_once_and_no_formula() {
    let (_, linked) = linked();
    let counts = Statistics::of(&linked);
    let bytes = workbook(&linked, Language::Vi);
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    assert_eq!(
        book.sheet_names(),
        [
            "Tổng hợp",
            "Sai lệch",
            "Cần xem xét",
            "Không tìm thấy",
            "Trùng trong danh sách",
            "Dữ liệu cần kiểm tra",
            "Từ 60 tuổi chỉ có năm sinh",
            "Khớp"
        ]
    );
    let mut listed = Vec::new();
    for (sheet, status) in [("Sai lệch", 1), ("Cần xem xét", 2), ("Không tìm thấy", 3), ("Khớp", 0)]
    {
        assert!(book.worksheet_formula(sheet).unwrap().is_empty(), "{sheet} has a formula");
        let range = book.worksheet_range(sheet).unwrap();
        let mut rows: Vec<u32> = range.rows().skip(1).map(|row| number(&row[1])).collect();
        rows.dedup();
        assert_eq!(rows.len() as u32, counts.by_status[status], "{sheet}");
        listed.extend(rows);
    }
    listed.sort_unstable();
    let all: Vec<u32> =
        (0..linked.verdicts.len() as u32).map(|r| linked.prepared.sector.row(r)).collect();
    assert_eq!(listed, all);
}

#[test]
fn numbers_stay_text_in_the_workbook() {
    let (_, linked) = linked();
    let bytes = workbook(&linked, Language::En);
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range("Match").unwrap();
    let header: Vec<String> =
        range.rows().next().unwrap().iter().map(ToString::to_string).collect();
    let place = header.iter().position(|h| h == "Personal number\n(in the registry)").unwrap();
    for row in range.rows().skip(1) {
        let Data::String(number) = &row[place] else { panic!("{:?} is not text", row[place]) };
        assert_eq!(number.len(), 12, "{number}");
    }
}

fn number(cell: &Data) -> u32 {
    match cell {
        Data::Float(number) => *number as u32,
        other => panic!("{other:?} is no row number"),
    }
}
