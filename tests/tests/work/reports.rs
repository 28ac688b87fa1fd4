//! Reports: 4711/UBND-KN2 has one every day, 1218/QĐ-UBND on the 15th of each month.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read as _};
use std::path::Path;

use calamine::{Reader as _, Xlsx, open_workbook};

use crate::answers::{COLUMNS, THIS, begun, lines, reply, saved};
use crate::desk::Desk;

/// The numbers of a report by their lines, with what changed since.
fn report(desk: &Desk, words: &str) -> BTreeMap<String, String> {
    let told = desk.done(&format!("work report a.doisoat {words}"));
    let line = |line: &str| {
        let (numbers, text) = line.split_at(line.find(char::is_alphabetic)?);
        Some((text.trim().to_owned(), numbers.trim().to_owned()))
    };
    told.lines().filter_map(line).collect()
}

/// Who does something on a day.
fn on(day: &str) -> String {
    format!("--by Mai --at {day}T09:00:00+07:00")
}

/// The only file in a folder.
fn only_file(desk: &Desk, folder: &str) -> String {
    let entry = desk.path(folder).read_dir().unwrap().next().unwrap().unwrap();
    format!("{folder}/{}", entry.file_name().to_string_lossy())
}

/// The words of the letter in an archive.
fn letter(desk: &Desk, archive: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(desk.bytes(archive))).unwrap();
    let mut letter = Vec::new();
    archive.by_name("Công văn.docx").unwrap().read_to_end(&mut letter).unwrap();
    let mut document = zip::ZipArchive::new(Cursor::new(letter)).unwrap();
    let mut text = String::new();
    document.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
    text.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect()
}

/// Sends everything on 2 December, and takes all of it in on the 5th but what is said of one person.
fn sent_and_answered() -> Desk {
    let desk = begun();
    let cut = "--split commune --due 2026-12-03";
    desk.done(&format!("work send a.doisoat --out goi {cut} -q {}", on("2026-12-02")));
    let mut all = lines(&desk, "goi/Xã Quang Hán.xlsx");
    all.extend(lines(&desk, "goi/Xã Trà Lĩnh.xlsx"));
    all.retain(|line| line["Họ và tên"] != "Vi Văn Lạ");
    for line in &mut all {
        let is_who = line["Nội dung cần xác minh"] == THIS;
        reply(line, if is_who { "đúng" } else { "CSDL đúng" }, "");
    }
    desk.put("ve.csv", &saved(&all, &COLUMNS));
    desk.done(&format!("work take a.doisoat ve.csv -q {}", on("2026-12-05")));
    desk
}

#[test]
fn a_day_is_reported_as_it_was() {
    let desk = sent_and_answered();
    let numbers = |day: &str| {
        let of = report(&desk, &format!("--day {day} --out {day}.csv"));
        [
            "dòng cần giải quyết",
            "đã giải quyết",
            "đã gửi đi xác minh",
            "đã có trả lời",
            "quá hạn chưa trả lời",
        ]
        .map(|text| of[text].clone())
    };
    for (day, expected) in [
        ("2026-12-01", ["4", "0", "0", "0", "0"]),
        ("2026-12-02", ["4", "0", "4", "0", "0"]),
        ("2026-12-03", ["4", "0", "4", "0", "0"]),
        ("2026-12-04", ["4", "0", "4", "0", "4"]),
        ("2026-12-05", ["4", "3", "4", "3", "1"]),
        ("2027-01-01", ["4", "3", "4", "3", "1"]),
    ] {
        assert_eq!(numbers(day), expected, "{day}");
    }
    let since = report(&desk, "--day 2026-12-05 --since 2026-12-04 --workbook bc.xlsx");
    let mut book: Xlsx<_> = open_workbook(desk.path("bc.xlsx")).unwrap();
    let sheets = book.sheet_names();
    let cells = |name: &String, book: &mut Xlsx<_>| {
        let range = book.worksheet_range(name).unwrap();
        range.cells().map(|(_, _, cell)| cell.to_string()).collect::<Vec<_>>().join("|")
    };
    let told: Vec<String> = sheets.iter().map(|name| cells(name, &mut book)).collect();
    assert!(told[1].contains("Đến hết ngày 05/12/2026, so với hết ngày 04/12/2026"), "{told:?}");
    assert!(told[1].contains("Xã Quang Hán") && told[1].contains("Cộng"), "{told:?}");
    assert!(told[2].contains("Ngày sinh|2|2|0|100"), "{told:?}");
    assert_eq!(since["đã có trả lời"].split_whitespace().collect::<Vec<_>>(), ["3", "+3"]);
    assert_eq!(since["quá hạn chưa trả lời"].split_whitespace().last(), Some("-3"));
    let table = desk.text("2026-12-05.csv");
    let header = "commune,province,rows,match,discrepancy,review,not_found,to_settle,settled,left,\
                  sent,answered,overdue,reopened";
    assert_eq!(table.trim_start_matches('\u{feff}').lines().next(), Some(header));
    assert_eq!(table.lines().filter(|line| line.starts_with("Xã ")).count(), 2, "{table}");
    // Once it is taken back, it is as if nothing had come; the day before stays what it was.
    desk.done(&format!("work undo a.doisoat {}", on("2026-12-06")));
    assert_eq!(numbers("2026-12-06"), ["4", "0", "4", "0", "4"]);
    assert_eq!(numbers("2026-12-05"), ["4", "3", "4", "3", "1"]);
    desk.fails("work report a.doisoat --day 2026-11-30", 2, "chưa bắt đầu");
}

#[test]
fn the_daily_report_says_what_is_new_and_who_is_late() {
    let desk = sent_and_answered();
    report(&desk, "--day 2026-12-04 --period day --letter ngay-4.zip");
    let first = letter(&desk, "ngay-4.zip");
    for told in [
        "V/v báo cáo tiến độ đối soát",
        "Số trường hợp cần giải quyết là 4; đã giải quyết 0 (0,0%), còn lại 4.",
        "So với hết ngày 03/12/2026: giải quyết thêm 0 trường hợp.",
        "Đã gửi xác minh 4 trường hợp; đã có trả lời 0; quá hạn chưa trả lời 4.",
        "Nơi còn nhiều trường hợp quá hạn: Xã Quang Hán (2), Xã Trà Lĩnh (2).",
    ] {
        assert!(first.contains(told), "{told}: {first}");
    }
    report(&desk, "--day 2026-12-05 --period day --letter ngay-5.zip");
    let second = letter(&desk, "ngay-5.zip");
    for told in [
        "đã giải quyết 3 (75,0%), còn lại 1.",
        "So với hết ngày 04/12/2026: giải quyết thêm 3 trường hợp.",
        "Đã gửi xác minh 4 trường hợp; đã có trả lời 3; quá hạn chưa trả lời 1.",
        "Nơi còn nhiều trường hợp quá hạn: Xã Trà Lĩnh (1).",
        "3. Khó khăn, vướng mắc:",
    ] {
        assert!(second.contains(told), "{told}: {second}");
    }
}

#[test]
fn what_is_recalled_is_waited_for_no_more_and_goes_out_again() {
    let desk = sent_and_answered();
    desk.fails(&format!("work recall a.doisoat --to X {}", on("2026-12-06")), 2, "đang chờ “X”");
    desk.done_with(&["work", "recall", "a.doisoat", "--to", "Xã Trà Lĩnh"], &on("2026-12-06"));
    let now = report(&desk, "--day 2026-12-06");
    assert_eq!(now["đã gửi đi xác minh"], "3");
    assert_eq!(now["quá hạn chưa trả lời"], "0");
    report(&desk, "--day 2026-12-06 --workbook bc.xlsx");
    let open = desk.cells("bc.xlsx", "3. Việc chưa xong, theo nơi");
    assert!(open.contains(&"Đã thu hồi".to_owned()), "{open:?}");
    // The day before stays what it was, and what was recalled can be sent again.
    assert_eq!(report(&desk, "--day 2026-12-05")["đã gửi đi xác minh"], "4");
    let again = desk.done(&format!("work send a.doisoat --out goi-2 {}", on("2026-12-07")));
    assert!(again.contains("1  dòng gửi đi xác minh"), "{again}");
    // What was decided and is undone is open again.
    desk.done(&format!("work undo a.doisoat {}", on("2026-12-08")));
    desk.done(&format!("work undo a.doisoat {}", on("2026-12-08")));
    desk.done(&format!("work undo a.doisoat {}", on("2026-12-08")));
    assert_eq!(report(&desk, "--day 2026-12-08")["quá hạn chưa trả lời"], "4");
}

#[test]
fn births_become_entry_forms_a_tracking_list_and_the_monthly_report() {
    let desk = Desk::new();
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/books_births");
    for (from, to) in [("sector.csv", "khai-sinh.csv"), ("registry.csv", "dc.csv")] {
        desk.put(to, &fs::read_to_string(case.join(from)).unwrap());
    }
    desk.done(
        "work new --sector khai-sinh.csv --registry dc.csv --out a.doisoat --by Mai --at AT \
         --salt SALT --today DAY -q",
    );
    desk.done("work export a.doisoat --out ra --lists book_entry,book_tracking,book_new -q");
    let rows = |code: &str| desk.text(&format!("ra/lists/{code}.csv")).lines().count() - 1;
    let lists = ["book_entry", "book_tracking", "book_new"].map(rows);
    assert!(lists.iter().all(|rows| *rows > 0), "{lists:?}");

    desk.done(&format!("work send a.doisoat --out goi -q {}", on("2026-12-02")));
    let mut all = lines(&desk, &only_file(&desk, "goi"));
    for line in &mut all {
        match line["Nội dung cần xác minh"].as_str() {
            THIS => reply(line, "đúng người", ""),
            "Là ai trong dữ liệu dân cư?" => reply(line, "", ""),
            _ => reply(line, "danh sách đúng", ""),
        }
    }
    desk.put("ve.csv", &saved(&all, &COLUMNS));
    desk.done(&format!("work take a.doisoat ve.csv -q {}", on("2026-12-10")));
    // What is agreed is asked of the police, and handed over.
    desk.done("work export a.doisoat --out ra-2 --lists agreed_registry,agreed_handover -q");
    let asked = desk.text("ra-2/lists/agreed_registry.csv").lines().count();
    assert!(asked > 1);
    let numbers = |day: &str| {
        let file = format!("{day}.xlsx");
        report(&desk, &format!("--day {day} --period month --workbook {file}"));
        let book: Xlsx<_> = open_workbook(desk.path(&file)).unwrap();
        let sheets = book.sheet_names();
        let sheet = sheets.iter().find(|name| name.contains("Tiến độ nhập dữ liệu")).unwrap();
        let cells = desk.cells(&file, sheet);
        let sum = cells.iter().position(|cell| cell == "Cộng").unwrap();
        cells[sum + 1..].iter().filter_map(|cell| cell.parse().ok()).take(5).collect::<Vec<u32>>()
    };
    desk.fails("work report a.doisoat --day 2026-12-15 --period month", 2, "15/11/2026");
    let (before, after) = (numbers("2027-01-09"), numbers("2027-01-10"));
    assert_eq!(before, after);
    assert_eq!(before[0], 9, "the entries of the book");
    assert_eq!(
        before[0],
        before[1..].iter().sum::<u32>(),
        "each entry is counted once: {before:?}"
    );
    assert!(before[2] > 0, "some are settled since: {before:?}");
}
