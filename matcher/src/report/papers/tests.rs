//! Papers read back, with another reader of workbooks and part by part.

use std::io::{Cursor, Read as _};

use calamine::{Data, Reader as _, Xlsx};

use super::*;
use crate::language::Language;
use crate::normalise::PartialDate;
use crate::plan::Counted;
use crate::report::list::{ByHand, Cell, Column, List, Row};
use crate::words::ListText;

const DAY: PartialDate = PartialDate { year: 2022, month: 12, day: 5 };

fn letterhead() -> Letterhead {
    Letterhead {
        superior: "Ủy ban nhân dân huyện Trùng Khánh".into(),
        name: "Phòng Tư pháp".into(),
        place: "Trùng Khánh".into(),
        number: "12/PTP".into(),
        recipients: "Công an huyện;\nUBND các xã & thị trấn.".into(),
        date: "5/12/2022".into(),
        deadline: "10/12/2022".into(),
        authority: "KT. Trưởng phòng".into(),
        signer_title: "Phó Trưởng phòng".into(),
        signer: "Nông Văn Thử".into(),
        maker: "Lý Thị Mẫu".into(),
        reference: "Công văn số 4711/UBND-KN2 ngày 11/5/2022".into(),
    }
}

fn people(rows: usize) -> List {
    let mut list = List::new("no_card", "Danh sách các trường hợp chưa được cấp CCCD")
        .with_columns(vec![
            Column::order(Language::Vi),
            Column::text("Họ và tên", 24.0).under("Theo danh sách"),
            Column::middle("Ngày, tháng, năm sinh", 12.0).under("Theo danh sách"),
            Column::text("Hộ khẩu thường trú", 30.0),
            Column::text("Ghi chú", 12.0).by_hand(ByHand::Text),
        ]);
    for row in 0..rows {
        list.add(Row::line(vec![
            Cell::Empty,
            format!("Nguyễn Văn Thử {row}").into(),
            "10/10/2000".into(),
            format!("=1+{row}").into(),
        ]));
    }
    list
}

fn write(lists: &[List]) -> Vec<u8> {
    write_for(&letterhead(), lists, Language::Vi)
}

fn write_for(letterhead: &Letterhead, lists: &[List], language: Language) -> Vec<u8> {
    let mut bytes = Vec::new();
    lists_workbook::write(lists, letterhead, language, &mut bytes, &mut |_, _| {}).unwrap();
    bytes
}

fn letter_for(letterhead: &Letterhead, lists: &[List], facts: &LetterFacts) -> Vec<u8> {
    let mut bytes = Vec::new();
    letter(lists, letterhead, facts, Language::Vi, &mut bytes).unwrap();
    bytes
}

fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

/// The filled cells of a sheet, row by row.
fn rows(bytes: &[u8], sheet: &str) -> Vec<Vec<String>> {
    let mut book = open(bytes.to_vec());
    let range = book.worksheet_range(sheet).unwrap();
    let filled = |row: &[Data]| {
        row.iter().map(ToString::to_string).filter(|cell| !cell.is_empty()).collect::<Vec<_>>()
    };
    range.rows().map(filled).filter(|row| !row.is_empty()).collect()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ::zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn a_list_on_its_sheet() {
    let bytes = write(&[people(2)]);
    let told = rows(&bytes, "1. Phụ lục 1, chưa có thẻ");
    let expected: &[&[&str]] = &[
        &[
            "ỦY BAN NHÂN DÂN\nHUYỆN TRÙNG KHÁNH\nPHÒNG TƯ PHÁP",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        ],
        &["Độc lập - Tự do - Hạnh phúc"],
        &["Trùng Khánh, ngày 05 tháng 12 năm 2022"],
        &["DANH SÁCH CÁC TRƯỜNG HỢP CHƯA ĐƯỢC CẤP CCCD"],
        &["(Kèm theo Công văn số 12/PTP ngày 05 tháng 12 năm 2022 của Phòng Tư pháp)"],
        &["(Gửi kết quả về Phòng Tư pháp trước ngày 10/12/2022)"],
        &["STT", "Theo danh sách", "Hộ khẩu thường trú", "Ghi chú"],
        &["Họ và tên", "Ngày, tháng, năm sinh"],
        &["1", "Nguyễn Văn Thử 0", "10/10/2000", "=1+0"],
        &["2", "Nguyễn Văn Thử 1", "10/10/2000", "=1+1"],
        &["Danh sách có 2 người."],
        // A signature block is one row, because pages break between rows.
        &[
            "NGƯỜI LẬP DANH SÁCH\n(Ký, ghi rõ họ tên)\nLý Thị Mẫu",
            "KT. TRƯỞNG PHÒNG\nPHÓ TRƯỞNG PHÒNG\n(Ký, đóng dấu, ghi rõ họ tên)\nNông Văn Thử",
        ],
    ];
    assert_eq!(told.len(), expected.len(), "{told:#?}");
    for (row, expected) in told.iter().zip(expected) {
        assert_eq!(row.len(), expected.len(), "{row:?}");
        // The line under the office's name consists of underscores.
        let plain = |cell: &String| {
            let lines = cell.trim_end_matches('_').lines().filter(|line| !line.is_empty());
            lines.collect::<Vec<_>>().join("\n")
        };
        assert_eq!(row.iter().map(plain).collect::<Vec<_>>(), *expected);
    }
    let sheet = part(&bytes, "xl/worksheets/sheet2.xml");
    assert!(!sheet.contains("<f>"));
    assert!(sheet.contains("<headerFooter differentFirst=\"1\""));
    assert!(sheet.contains("useFirstPageNumber=\"1\""));

    let mut book = open(bytes);
    let merged = book.merge_cells_by_sheet_name("1. Phụ lục 1, chưa có thẻ").unwrap();
    let over =
        |from: (u32, u32), to: (u32, u32)| merged.iter().any(|m| m.start == from && m.end == to);
    assert!(over((9, 1), (9, 2)), "the group over its columns");
    assert!(over((9, 0), (10, 0)), "a header over both rows");
}

#[test]
fn contents_lead_to_the_sheets() {
    let mut none = people(0);
    (none.id, none.title) = ("x", "Danh sách không có ai".into());
    let bytes = write(&[people(3), none]);
    let told = rows(&bytes, "Mục lục");
    for row in [
        ["1", "1. Phụ lục 1, chưa có thẻ", "Danh sách các trường hợp chưa được cấp CCCD", "3"],
        ["2", "2. Danh sách không có ai", "Danh sách không có ai", "0"],
    ] {
        assert!(told.iter().any(|told| told[..] == row), "{told:?}");
    }
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("location=\"'2. Danh sách không có ai'!A1\""));
    let empty = rows(&bytes, "2. Danh sách không có ai");
    assert!(empty.iter().any(|row| row[..] == ["Không có trường hợp nào."]));
    assert!(!empty.iter().flatten().any(|cell| cell.starts_with("Danh sách có")));
}

#[test]
fn sums_and_headings_reach_over_cells() {
    let mut list = List::new("tally", "Thống kê số lượng công dân chưa làm CCCD")
        .counting(Counted::Nothing)
        .with_columns(vec![
            Column::order(Language::Vi),
            Column::text("Đơn vị", 30.0),
            Column::text("Chưa được cấp", 12.0),
            Column::text("Tỷ lệ %", 10.0),
        ]);
    list.add(Row::total(vec![
        "Huyện Trùng Khánh".into(),
        "".into(),
        2_990.into(),
        Cell::Share(5.064),
    ]));
    list.add(Row::group("Các xã"));
    list.add(Row::line(vec!["".into(), "Cao Chương".into(), 74.into(), Cell::Share(2.88)]));
    let bytes = write(&[list]);
    let sheet = "1. Thống kê số lượng công";
    let told = rows(&bytes, sheet);
    for row in [
        &["Huyện Trùng Khánh", "2990", "5.064"][..],
        &["Các xã"],
        &["1", "Cao Chương", "74", "2.88"],
    ] {
        assert!(told.iter().any(|told| told[..] == *row), "{told:?}");
    }
    let merged = open(bytes).merge_cells_by_sheet_name(sheet).unwrap();
    let widths: Vec<u32> =
        merged.iter().filter(|m| m.start.0 >= 10 && m.start.0 <= 11).map(|m| m.end.1).collect();
    assert_eq!(widths, [1, 3]);
}

#[test]
fn what_is_filled_in_by_hand_can_be_chosen() {
    let mut list = people(2);
    let outcome = ListText::Outcome;
    list.columns
        .push(Column::text(outcome.text(Language::Vi), 18.0).by_hand(outcome.by_hand().unwrap()));
    let bytes = write(&[list]);
    let told = rows(&bytes, "1. Phụ lục 1, chưa có thẻ");
    assert!(told.iter().any(|row| row.ends_with(&[
        "Kết quả xử lý".to_owned(),
        "Ngày xử lý".to_owned(),
        "Giấy tờ kiểm tra".to_owned()
    ])));
    let sheet = part(&bytes, "xl/worksheets/sheet2.xml");
    for rule in [
        // The lines alone, and answers with commas in one piece.
        "sqref=\"E12:E13\"><formula1>'Câu trả lời'!$A$1:$A$5</formula1>",
        "sqref=\"G12:G13\"><formula1>'Câu trả lời'!$B$1:$B$7</formula1>",
        "type=\"date\"",
    ] {
        assert!(sheet.contains(rule), "{rule}\n{sheet}");
    }
    let answers = rows(&bytes, "Câu trả lời");
    assert_eq!(answers[1][0], "Đã xác minh, đúng như danh sách");
    assert!(
        part(&bytes, "xl/workbook.xml")
            .contains("name=\"Câu trả lời\" sheetId=\"3\" state=\"hidden\"")
    );
}

#[test]
fn no_signature_stands_alone_on_a_page() {
    let breaks = |count: usize| {
        let sheet = part(&write(&[people(count)]), "xl/worksheets/sheet2.xml");
        let at = sheet.find("<brk id=\"")? + "<brk id=\"".len();
        sheet[at..].split('"').next()?.parse::<usize>().ok()
    };
    // The header ends with the 11th row. Wherever the page ends, rows go with the signatures.
    let broken: Vec<(usize, usize)> =
        (1..60).filter_map(|count| Some((count, breaks(count)?))).collect();
    assert!(!broken.is_empty());
    for (count, row) in broken {
        assert!(11 + count - row >= 3, "{count} rows, a page ends after row {row}");
    }
    assert_eq!(breaks(3), None);
    // What fits on a page is printed on one, in any program.
    let is_one = |count: usize| {
        let sheet = part(&write(&[people(count)]), "xl/worksheets/sheet2.xml");
        assert!(sheet.contains("<pageSetUpPr fitToPage=\"1\"/>"));
        !sheet.contains("fitToHeight=\"0\"")
    };
    assert!(is_one(1) && is_one(30) && !is_one(60));
}

#[test]
fn nothing_is_printed_that_was_not_given() {
    let bare = Letterhead { number: "/UBND-TP".into(), ..Letterhead::default() };
    let bytes = write_for(&bare, &[people(1)], Language::Vi);
    let told = rows(&bytes, "1. Phụ lục 1, chưa có thẻ").concat().join("\n");
    assert!(told.contains("số             /UBND-TP ngày          tháng          năm          của"));
    assert!(!told.contains("Gửi kết quả"));
    let letter = letter_for(&bare, &[], &LetterFacts { day: DAY, ..LetterFacts::default() });
    let letter = part(&letter, "word/document.xml");
    assert!(letter.contains("Số:             /UBND-TP"));
    assert!(letter.contains(", ngày          tháng          năm"));
    assert!(letter.contains("tính đến ngày 05 tháng 12 năm 2022"));
}

#[test]
fn a_long_list_goes_on() {
    let mut bytes = Vec::new();
    let (list, head, out) = ([people(5)], letterhead(), &mut bytes);
    lists_workbook::write_in_sheets_of(2, &list, &head, Language::Vi, out, &mut |_, _| {}).unwrap();
    let names = open(bytes.clone()).sheet_names();
    assert_eq!(
        names,
        [
            "Mục lục",
            "1. Phụ lục 1, chưa có thẻ",
            "1. Phụ lục 1, chưa có thẻ (2)",
            "1. Phụ lục 1, chưa có thẻ (3)"
        ]
    );
    let last = rows(&bytes, &names[3]);
    assert!(last.iter().any(|row| row[0] == "5"));
    assert!(last.iter().any(|row| row[..] == ["Danh sách có 5 người."]));
    assert!(!rows(&bytes, &names[1]).iter().any(|row| row[0].starts_with("Danh sách có")));
}

#[test]
fn odd_lists_are_written() {
    let bare = List::new("x", "");
    let mut narrow = List::new("y", "Một cột").with_columns(vec![Column::text("=A", 1e9)]);
    narrow.add(Row::line(vec![]));
    narrow.add(Row::total(vec![]));
    narrow.add(Row::group("Nhóm"));
    narrow.add(Row::line(vec!["+a".repeat(40_000).into(), "beyond".into()]));
    narrow.signers = [Some(Default::default()), Some(Default::default())];
    let mut many = List::new("z", "Nhiều cột")
        .with_columns((0..60).map(|n| Column::middle(format!("Cột {n}"), 20.0)).collect());
    many.add(Row::line(vec![Cell::Share(f64::NAN)]));
    let lists = [bare, narrow, many];
    for language in [Language::Vi, Language::En] {
        let bytes = write_for(&Letterhead::default(), &lists, language);
        assert_eq!(open(bytes).sheet_names().len(), 4);
    }
}

#[test]
fn equal_input_gives_equal_bytes() {
    let lists = [people(3)];
    assert_eq!(write(&lists), write(&lists));
    let facts = LetterFacts::default();
    let letter = || letter_for(&letterhead(), &lists, &facts);
    assert_eq!(letter(), letter());
}

#[test]
fn progress_ends_with_all_rows() {
    let mut told = Vec::new();
    let lists = [people(3), people(1_500)];
    let mut tell = |done, all| told.push((done, all));
    let mut bytes = Vec::new();
    lists_workbook::write(&lists, &letterhead(), Language::Vi, &mut bytes, &mut tell).unwrap();
    assert_eq!(told.last(), Some(&(1_503, 1_503)));
    assert!(told.is_sorted());
    // A sheet longer than what is gathered of it loses nothing.
    assert!(
        part(&bytes, "xl/worksheets/sheet3.xml").contains("<headerFooter differentFirst=\"1\"")
    );
    assert_eq!(rows(&bytes, "2. Phụ lục 1, chưa có thẻ").len(), 8 + 1_500 + 2);
}

#[test]
fn the_letter() {
    let facts = LetterFacts {
        sectors: vec!["danh sách <BHYT>".into()],
        rows: 1_240,
        registry_rows: 59_041,
        day: DAY,
        area: Some("Xã Đàm Thủy".into()),
        ..LetterFacts::default()
    };
    let bytes = letter_for(&letterhead(), &[people(40), people(0)], &facts);
    let mut text = String::new();
    let document = part(&bytes, "word/document.xml");
    let mut reader = quick_xml::Reader::from_str(&document);
    loop {
        match reader.read_event().unwrap() {
            quick_xml::events::Event::Text(part) => text.push_str(&part),
            quick_xml::events::Event::GeneralRef(_) => text.push('?'),
            quick_xml::events::Event::End(end) if end.name().as_ref() == "w:p" => text.push('\n'),
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
    }
    let lines: Vec<&str> = text.lines().collect();
    for line in [
        "ỦY BAN NHÂN DÂNHUYỆN TRÙNG KHÁNH",
        "PHÒNG TƯ PHÁP",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 12/PTP",
        "V/v kết quả đối soát danh sách ?BHYT? với Cơ sở dữ liệu quốc gia về dân cư",
        "Trùng Khánh, ngày 05 tháng 12 năm 2022",
        "- Công an huyện;",
        "- UBND các xã ? thị trấn.",
        "Danh sách các trường hợp chưa được cấp CCCD",
        "40",
        "KT. TRƯỞNG PHÒNG",
        "Nông Văn Thử",
    ] {
        assert!(lines.contains(&line), "{line}\n{text}");
    }
    assert!(text.contains("về Phòng Tư pháp trước ngày 10/12/2022 để tổng hợp"));
    assert!(text.contains("(1.240 dòng)") && text.contains("địa bàn xã Đàm Thủy"));
    assert!(document.contains("<w:titlePg/>"));
    let mut bare = Vec::new();
    let (head, facts) = (Letterhead::default(), LetterFacts::default());
    letter(&[], &head, &facts, Language::En, &mut bare).unwrap();
    assert!(part(&bare, "word/document.xml").contains("SOCIALIST REPUBLIC OF VIET NAM"));
}
