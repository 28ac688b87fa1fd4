//! What a reader of the sheet finds, of made-up lists.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use casework::answer::Basis;
use casework::digest::{Digest, Salt};
use casework::ids::WorkId;
use casework::journal::{By, Time};

use super::*;
use crate::caseload::{Answer, OfField, Signed};
use crate::normalise::PartialDate;
use crate::open::sources;
use crate::plan::Field;
use crate::run::{Settings, link};

const LIST: &str = "Họ và tên,Ngày sinh,Số định danh\nLê Văn An,12/03/1985,004085123456\n\
    Hoàng Văn Dũng,1990,\nNông Văn Cao,01/02/1950,\n";
const EXTRACT: &str = "Họ và tên,Ngày sinh,Số định danh\nLê Văn An,15/08/1985,004085123456\n\
    Hoàng Văn Dũng,05/06/1990,004090111111\nHoàng Văn Dũng,07/08/1990,004090222222\n";

fn linked() -> Linked {
    let of = |text: &str, name: &str| sources(text.as_bytes(), name, None).unwrap();
    let day = PartialDate { year: 2026, month: 11, day: 21 };
    link(of(LIST, "ds.csv"), of(EXTRACT, "dc.csv"), &Settings::on(day)).unwrap()
}

fn signed<T>(name: &str, run: impl FnOnce(Signed<'_>) -> T) -> T {
    let (by, at) = (By::new(name).unwrap(), Time::new("2026-12-01T09:12:33+07:00").unwrap());
    run(Signed { by: &by, at: &at })
}

fn person(registry: u32) -> Answer {
    Answer::Person { registry, basis: Basis::Looked, shared: false }
}

fn begun(linked: &Linked) -> Caseload {
    let (id, salt) = (WorkId(Digest::of(b"work")), Salt::from_bytes([9; 32]));
    signed("Mai", |of| Caseload::begin(id, salt, Vec::new(), linked, of)).unwrap()
}

/// The cells of the sheet, line by line.
fn shown(work: &Caseload, linked: Option<&Linked>, language: Language) -> Vec<Vec<String>> {
    let mut bytes = Vec::new();
    write(work, linked, language, &mut bytes).unwrap();
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let text = |cell: &Data| match cell {
        Data::Float(number) => number.to_string(),
        other => other.to_string(),
    };
    sheet.rows().map(|row| row.iter().map(text).collect()).collect()
}

/// Some columns of the lines below the header, joined.
fn columns(rows: &[Vec<String>], names: &[&str]) -> Vec<String> {
    let at = rows.iter().position(|row| row[0] == "Mục").unwrap();
    let place = |name: &&str| rows[at].iter().position(|of| of == name).unwrap();
    let places: Vec<usize> = names.iter().map(place).collect();
    let line = |row: &Vec<String>| {
        places.iter().map(|place| row[*place].clone()).collect::<Vec<_>>().join(" / ")
    };
    rows[at + 1..].iter().map(line).collect()
}

/// A work in which everything was done that an office does in a day.
fn worked() -> (Caseload, Linked) {
    let mut linked = linked();
    let mut work = begun(&linked);
    signed("Mai", |of| work.decide(&mut linked, &[1], person(2), of)).unwrap();
    let right = OfField::Neither("13/03/1985");
    signed("Mai", |of| work.right(&mut linked, 0, Field::Dob, right, of)).unwrap();
    signed("Mai", |of| work.decide(&mut linked, &[1, 2], Answer::Nobody, of)).unwrap();
    signed("Bình", |of| work.note(&mut linked, 1, "=đã gọi thôn", of)).unwrap();
    signed("Mai", |of| work.undo(&mut linked, of)).unwrap();
    (work, linked)
}

#[test]
fn an_officer_reads_what_was_done() {
    let (work, linked) = worked();
    let rows = shown(&work, Some(&linked), Language::Vi);
    let journal = work.casebook().journal();
    let head = journal.head().hex();
    assert_eq!(rows[0][0], "NHẬT KÝ CÔNG VIỆC ĐỐI SOÁT");
    assert!(rows[1][0].ends_with(": 9 mục, từ mục 1 đến mục 9."), "{}", rows[1][0]);
    assert_eq!(rows[2][0], format!("Mã nhật ký: {} (đầy đủ: {head})", &head[..8]));
    let dung = "Hoàng Văn Dũng (dòng 4 trích xuất)";
    let told =
        ["Mục", "Người thực hiện", "Việc", "Dòng", "Họ tên trong danh sách", "Trước đó", "Nay là"];
    assert_eq!(
        columns(&rows, &told),
        [
            "1 / Mai / Bắt đầu công việc với 0 tệp /  /  /  / ".to_owned(),
            "2 / Mai / Mở 1 hồ sơ / 3 / Hoàng Văn Dũng /  / ".to_owned(),
            format!("3 / Mai / Xác định là người này / 3 / Hoàng Văn Dũng / chưa có gì / đúng là người này: {dung}"),
            "4 / Mai / Mở 1 hồ sơ / 2 / Lê Văn An /  / ".to_owned(),
            "5 / Mai / Ghi bên đúng / 2 / Lê Văn An / chưa có gì / cả hai bên sai, thông tin đúng là “13/03/1985”".to_owned(),
            "6 / Mai / Mở 1 hồ sơ / 4 / Nông Văn Cao /  / ".to_owned(),
            format!("7 / Mai / Không có ai trong trích xuất / 3 / Hoàng Văn Dũng / đúng là người này: {dung} / không có ai trong trích xuất"),
            "7 / Mai / Không có ai trong trích xuất / 4 / Nông Văn Cao / chưa có gì / không có ai trong trích xuất".to_owned(),
            "8 / Bình / Ghi chú / 3 / Hoàng Văn Dũng / chưa có gì / =đã gọi thôn".to_owned(),
            format!("9 / Mai / Hoàn tác / 3 / Hoàng Văn Dũng / không có ai trong trích xuất / đúng là người này: {dung}"),
            "9 / Mai / Hoàn tác / 4 / Nông Văn Cao / không có ai trong trích xuất / chưa có gì".to_owned(),
        ]
    );
    let links = columns(&rows, &["Mục", "Hoàn tác hoặc làm lại mục", "Đã hoàn tác ở mục", "Lưu ý"]);
    assert_eq!(links[6], "7 /  / 9 / dòng 1/2 của mục");
    assert_eq!(links[10], "9 / 7 /  / dòng 2/2 của mục");
    // The last line's hash is the head that stands above.
    assert_eq!(columns(&rows, &["Mã chuỗi"]).last(), Some(&head));
    for (name, expected) in
        [("Ngày", "01/12/2026"), ("Giờ", "09:12:33"), ("Tệp danh sách", "ds.csv")]
    {
        assert_eq!(columns(&rows, &[name])[2], expected);
    }
    assert!(shown(&work, Some(&linked), Language::En)[2][0].starts_with("Mark of the journal"));
}

/// What is handed out without people says nothing of them.
#[test]
fn without_the_run_nobody_is_named() {
    let (work, _) = worked();
    let rows = shown(&work, None, Language::Vi);
    let all = rows.concat().join("\n");
    for said in ["Dũng", "Lê Văn An", "13/03/1985", "đã gọi", "ds.csv"] {
        assert!(!all.contains(said), "{said}");
    }
    assert!(!rows.iter().any(|row| row.iter().any(|cell| cell == "Họ tên trong danh sách")));
    let after = columns(&rows, &["Nay là"]);
    assert!(after[2].starts_with("đúng là người này: p:"), "{}", after[2]);
    assert_eq!(after[4], "cả hai bên sai, thông tin đúng là “(không ghi ở bản này)”");
}

/// An undo that was taken back undoes nothing any more, and what others put beside is told.
#[test]
fn undoing_and_merging() {
    let (mut work, mut linked) = worked();
    let mut other = Caseload::read(work.record()).unwrap();
    other.bind(&mut linked);
    signed("Bình", |of| other.decide(&mut linked, &[0], Answer::AskBack, of)).unwrap();
    signed("Bình", |of| other.undo(&mut linked, of)).unwrap();
    signed("Bình", |of| other.decide(&mut linked, &[0], Answer::Nobody, of)).unwrap();
    work.bind(&mut linked);
    signed("Mai", |of| work.redo(&mut linked, of)).unwrap();
    signed("Mai", |of| work.decide(&mut linked, &[0], person(0), of)).unwrap();
    signed("Mai", |of| work.merge(&other.record(), of)).unwrap();
    work.bind(&mut linked);
    let rows = shown(&work, Some(&linked), Language::Vi);
    let told = ["Mục", "Việc", "Đã hoàn tác ở mục", "Mục ở bản gốc", "Nay là", "Lưu ý"];
    let lines = columns(&rows, &told);
    let from = |n: &str| lines.iter().filter(move |line| line.starts_with(n)).collect::<Vec<_>>();
    assert!(from("7 /")[0].contains("/  /"), "{:?}", from("7 /"));
    assert!(from("9 / Hoàn tác / 10 /").len() == 2, "{:?}", from("9 /"));
    assert_eq!(from("12 /"), ["12 / Gộp 3 mục từ bản khác /  /  /  / "]);
    assert_eq!(
        from("13 /"),
        [
            "13 / Hỏi lại nơi lập danh sách / 14 / 10 / đang hỏi lại nơi lập danh sách, chờ trả lời / trái với quyết định khác, chưa áp dụng"
        ]
    );
    assert_eq!(
        from("15 /"),
        [
            "15 / Không có ai trong trích xuất /  / 12 / không có ai trong trích xuất / dòng 1/2 của mục; trái với quyết định khác, chưa áp dụng",
            "15 / Để lại xem sau, vì đã đổi người /  / 12 / để giải quyết sau / dòng 2/2 của mục"
        ]
    );
    assert_eq!(columns(&rows, &["Mã chuỗi"]).last(), Some(&work.casebook().journal().head().hex()));
}
