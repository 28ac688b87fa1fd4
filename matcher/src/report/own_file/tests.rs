//! What stands beside a row, and what is to be corrected, after each kind of decision.

use casework::answer::Basis;
use casework::digest::{Digest, Salt};
use casework::ids::WorkId;
use casework::journal::{By, Time};

use super::{GiveBack, GivenBack, OwnFile};
use crate::caseload::{Answer, Caseload, OfField, Signed};
use crate::classify::Linked;
use crate::language::Language;
use crate::normalise::PartialDate;
use crate::open::sources;
use crate::plan::{Field, LIMITS};
use crate::read::read;
use crate::run::{Settings, link};
use crate::words::own_file::OwnFileNote;

/// Rows: a date differs; nothing; the ethnic group; nobody.
const LIST: &str = "DANH SÁCH ĐỐI TƯỢNG THAM GIA BẢO HIỂM Y TẾ,,,,,,\n\
    STT,Mã số BHXH,Họ và tên,Ngày sinh,Số CCCD,Nơi thường trú,Dân tộc\n\
    1,0123,Lê Văn An,12/03/1985,004085123456,Xã Quang Hán,Tày\n\
    2,0124,Hoàng Văn Dũng,05/06/1990,004090111111,Xã Quang Hán,Tày\n\
    3,0125,Nông Văn Cao,01/02/1950,004050333333,Xã Quang Hán,Nùng\n\
    4,0126,Vi Thị Lạ,09/09/1999,,Xã Quang Hán,Tày\n";
const EXTRACT: &str = "Họ và tên,Ngày sinh,Số định danh,Nơi thường trú,Dân tộc\n\
    Lê Văn An,15/08/1985,004085123456,\"Xã Quang Hán, Tỉnh Cao Bằng\",Tày\n\
    Hoàng Văn Dũng,05/06/1990,004090111111,\"Xã Quang Hán, Tỉnh Cao Bằng\",Tày\n\
    Nông Văn Cao,01/02/1950,004050333333,\"Xã Quang Hán, Tỉnh Cao Bằng\",Tày\n";

struct Desk {
    linked: Linked,
    caseload: Caseload,
}

enum Does<'a> {
    Is(Basis),
    Nobody,
    Left,
    AskBack,
    Right(Field, OfField<'a>),
}

fn run(list: &[(&str, &[u8])], extract: &str) -> Linked {
    let day = PartialDate { year: 2026, month: 11, day: 21 };
    let of = |(name, bytes): &(&str, &[u8])| sources(bytes, name, None).unwrap();
    let registry = sources(extract.as_bytes(), "dc.csv", None).unwrap();
    link(list.iter().flat_map(of).collect(), registry, &Settings::on(day)).unwrap()
}

impl Desk {
    fn of(linked: Linked) -> Desk {
        let (by, at) = signature("Lò Thị Mai", "09");
        let sign = Signed { by: &by, at: &at };
        let salt = Salt::from_bytes([9; 32]);
        let id = WorkId(Digest::of(b"work"));
        let caseload = Caseload::begin(id, salt, Vec::new(), &linked, sign).unwrap();
        Desk { linked, caseload }
    }

    fn new() -> Desk {
        Desk::of(run(&[("ds.csv", LIST.as_bytes())], EXTRACT))
    }

    fn does(&mut self, row: u32, does: Does<'_>) {
        let (by, at) = signature("Lò Thị Mai", "10");
        let sign = Signed { by: &by, at: &at };
        let linked = &mut self.linked;
        let registry = linked.verdict_on(row).unwrap().chosen().map_or(0, |of| of.registry);
        let decided = match does {
            Does::Is(basis) => {
                let answer = Answer::Person { registry, basis, shared: false };
                self.caseload.decide(linked, &[row], answer, sign)
            }
            Does::Nobody => self.caseload.decide(linked, &[row], Answer::Nobody, sign),
            Does::Left => self.caseload.decide(linked, &[row], Answer::Undecided, sign),
            Does::AskBack => self.caseload.decide(linked, &[row], Answer::AskBack, sign),
            Does::Right(field, right) => self.caseload.right(linked, row, field, right, sign),
        };
        decided.unwrap();
    }

    fn given(&self, name: &str, bytes: &[u8]) -> GivenBack {
        let allowed = LIMITS.reading;
        let mut giving = GiveBack::new(&self.linked, &self.caseload, allowed, Language::Vi);
        giving.file(&OwnFile { name, bytes, password: None, among: None }).unwrap()
    }

    /// What stands in the added columns of a row but the case, and the corrections as lines.
    fn beside(&self, row: u32) -> (Vec<String>, Vec<String>) {
        let given = self.given("ds.csv", LIST.as_bytes());
        let [(name, bytes), (_, csv), _] = &given.files[..] else { panic!("three files") };
        let sheet = read(bytes, name, None, &mut |_| {}).unwrap().remove(0);
        let place = sheet.place(row + 3).unwrap();
        let text = |column: usize| {
            let cells = sheet.columns.get(column);
            cells.map(|of| of.text(place)).unwrap_or_default().to_owned()
        };
        (lines_of(csv), (7..11).map(text).collect())
    }
}

fn lines_of(csv: &[u8]) -> Vec<String> {
    let csv = String::from_utf8(csv.to_vec()).unwrap();
    csv.lines().skip(1).map(str::to_owned).collect()
}

fn signature(by: &str, hour: &str) -> (By, Time) {
    let at = format!("2026-12-01T{hour}:12:33+07:00");
    (By::new(by).unwrap(), Time::new(&at).unwrap())
}

#[test]
fn what_is_said_after_each_decision() {
    use Basis::{Alike, Looked};
    use Does::{AskBack, Is, Left, Nobody, Right};
    const VERIFY: [&str; 4] = ["", "Cần xác minh", "", ""];
    const DOB: &str = "Ngày sinh: 12/03/1985 → 15/08/1985";
    const ETHNICITY: &str = "Dân tộc: Nùng → Tày";
    const NUMBER: &str = "004085123456";
    let dob = |right| Right(Field::Dob, right);
    let line = |row: u32, of: &str| -> Vec<String> {
        vec![format!(",{row},own,Mã số BHXH,{of},CASE,Lò Thị Mai,2026-12-01T10:12:33+07:00")]
    };
    for (about, row, does, expected, corrected) in [
        ("two dates: to be looked at", 0, vec![], VERIFY, vec![]),
        ("equal", 1, vec![], ["004090111111", "Khớp", "", ""], vec![]),
        (
            "a field that is no doubt about who it is",
            2,
            vec![],
            ["004050333333", "Sai lệch", ETHNICITY, ""],
            vec![],
        ),
        ("nobody", 3, vec![], ["", "Không tìm thấy trong dữ liệu dân cư", "", ""], vec![]),
        ("somebody looked", 0, vec![Is(Looked)], [NUMBER, "Sai lệch", DOB, ""], vec![]),
        ("a whole group was decided", 0, vec![Is(Alike)], VERIFY, vec![]),
        (
            "a field alone, of whom nobody is certain",
            0,
            vec![dob(OfField::Registry)],
            VERIFY,
            vec![],
        ),
        (
            "the registry is right",
            0,
            vec![Is(Looked), dob(OfField::Registry)],
            [NUMBER, "Sai lệch, đã thống nhất", DOB, "Ngày sinh: 15/08/1985"],
            line(3, "0123,dob,Ngày sinh,12/03/1985,15/08/1985"),
        ),
        (
            "the list is right: nothing is written over it",
            0,
            vec![Is(Looked), dob(OfField::List)],
            [NUMBER, "Sai lệch, đã thống nhất", DOB, "Ngày sinh: 12/03/1985"],
            vec![],
        ),
        (
            "neither is",
            0,
            vec![Is(Looked), dob(OfField::Neither("13/03/1985"))],
            [NUMBER, "Sai lệch, đã thống nhất", DOB, "Ngày sinh: 13/03/1985"],
            line(3, "0123,dob,Ngày sinh,12/03/1985,13/03/1985"),
        ),
        (
            "left for later",
            0,
            vec![Is(Looked), dob(OfField::Registry), dob(OfField::Later)],
            [NUMBER, "Sai lệch", DOB, ""],
            vec![],
        ),
        ("left open after all", 0, vec![Is(Looked), dob(OfField::Registry), Left], VERIFY, vec![]),
        ("asked back", 1, vec![AskBack], VERIFY, vec![]),
        (
            "nobody after all",
            2,
            vec![Nobody],
            ["", "Không tìm thấy trong dữ liệu dân cư", "", ""],
            vec![],
        ),
        (
            "certain by itself, and decided",
            2,
            vec![Right(Field::Ethnicity, OfField::Registry)],
            ["004050333333", "Sai lệch, đã thống nhất", ETHNICITY, "Dân tộc: Tày"],
            line(5, "0125,ethnicity,Dân tộc,Nùng,Tày"),
        ),
    ] {
        let mut desk = Desk::new();
        for does in does {
            desk.does(row, does);
        }
        let (lines, beside) = desk.beside(row);
        assert_eq!(beside, expected, "{about}");
        let case = desk.linked.ruled.case(row).map(|of| of.to_string()).unwrap_or_default();
        let expected: Vec<String> = corrected.iter().map(|of| of.replace("CASE", &case)).collect();
        assert_eq!(lines, expected, "{about}");
    }
}

/// A row that says something else than when it was decided is raised, and nothing is taken over.
#[test]
fn what_has_changed_since_corrects_nothing() {
    let mut desk = Desk::new();
    desk.does(0, Does::Is(Basis::Looked));
    desk.does(0, Does::Right(Field::Dob, OfField::Registry));
    let newer = LIST.replace("12/03/1985", "13/03/1985");
    desk.linked = run(&[("ds.csv", newer.as_bytes())], EXTRACT);
    desk.caseload.bind(&mut desk.linked);
    assert!(desk.linked.ruled.has_changed(0));
    let given = desk.given("ds.csv", newer.as_bytes());
    assert_eq!((given.corrections, lines_of(&given.files[1].1).len()), (0, 0));
    let book = read(&given.files[0].1, "a.xlsx", None, &mut |_| {}).unwrap().remove(0);
    assert_eq!((book.columns[8].text(2), book.columns[7].text(2)), ("Cần xác minh", ""));
}

#[test]
fn several_people_of_a_row_are_told_apart() {
    let book = "SỔ ĐĂNG KÝ KHAI SINH\n\
        STT|Họ tên con|Ngày sinh|Họ tên cha|Số định danh của cha|Họ tên mẹ|Số định danh của mẹ\n\
        1|Lê Văn An|01/02/2020|Lê Văn Bình|004090111111|Vũ Thị Cúc|004192222222\n\
        2|Hà Văn Dần|03/04/2020||||\n";
    let extract = "Họ và tên,Ngày sinh,Số định danh,Họ tên cha,Họ tên mẹ\n\
        Lê Văn An,01/02/2020,004220333333,Lê Văn Bình,Vũ Thị Cúc\n\
        Lê Văn Bình,05/06/1990,004090111111,,\nVũ Thị Cúc,07/08/1992,004192222222,,\n";
    let desk = Desk::of(run(&[("so.csv", book.as_bytes())], extract));
    let given = desk.given("so.csv", book.as_bytes());
    assert_eq!(given.files[0].0, "so - Kết quả đối soát.xlsx");
    assert_eq!(given.notes, [(OwnFileNote::OtherForm, "so.csv".to_owned())]);
    let sheet = read(&given.files[0].1, "a.xlsx", None, &mut |_| {}).unwrap().remove(0);
    let text = |column: usize, row: u32| sheet.columns[column].text(sheet.place(row).unwrap());
    assert_eq!(text(7, 2), "Số định danh");
    let numbers = text(7, 3);
    for (whose, number) in [("Cha", "004090111111"), ("Mẹ", "004192222222")] {
        assert!(numbers.contains(&format!("{whose}: {number}")), "{numbers}");
    }
    let standings = text(8, 3);
    assert_eq!(standings.matches(" | ").count(), 2, "{standings}");
    assert!(standings.starts_with("Người được khai sinh: "), "{standings}");
    // One person is told by no word in front.
    assert_eq!(text(8, 4), "Không tìm thấy trong dữ liệu dân cư");
}

/// Two files of one name, as communes send them, are two; files of an archive have names of their own.
#[test]
fn files_of_one_name_and_of_an_archive() {
    let other = LIST.replace("Lê Văn An", "Lê Văn Ấn").replace("Nông Văn Cao", "Nông Văn Bé");
    let given = [("ds.csv", LIST.as_bytes()), ("ds.csv", other.as_bytes())];
    let desk = Desk::of(run(&given, EXTRACT));
    let allowed = LIMITS.reading;
    let mut giving = GiveBack::new(&desk.linked, &desk.caseload, allowed, Language::Vi);
    let mut names = Vec::new();
    for (name, bytes) in given {
        let tables = sources(bytes, name, None).unwrap();
        let among: Vec<u64> = tables.iter().map(|of| of.table.fingerprint()).collect();
        let own = OwnFile { name, bytes, password: None, among: Some(&among) };
        let made = giving.file(&own).unwrap();
        let sheet = read(&made.files[0].1, "a.xlsx", None, &mut |_| {}).unwrap().remove(0);
        // One text for each row: those of the other file are not beside them.
        assert!((2..6).all(|at| !sheet.columns[8].text(at).contains(" | ")));
        names.push(made.files[0].0.clone());
    }
    assert_eq!(names, ["ds - Kết quả đối soát.xlsx", "ds - Kết quả đối soát (2).xlsx"]);

    let mut zip = Vec::new();
    let mut archive = crate::write::Archive::new(&mut zip);
    archive.add("Xã A/ds.csv", LIST.as_bytes()).unwrap();
    archive.add("Xã B/ds.csv", other.as_bytes()).unwrap();
    archive.finish().unwrap();
    let desk = Desk::of(run(&[("tat ca.zip", &zip)], EXTRACT));
    let made = desk.given("tat ca.zip", &zip);
    let names: Vec<&str> = made.files.iter().step_by(3).map(|(name, _)| &**name).collect();
    assert_eq!(
        names,
        [
            "tat ca.zip-Xã A-ds - Kết quả đối soát.xlsx",
            "tat ca.zip-Xã B-ds - Kết quả đối soát.xlsx"
        ]
    );
}

/// A list in letters of an old font is legible in the new workbook, which does not have the font.
#[test]
fn letters_of_an_old_font_are_written_as_what_they_mean() {
    let (list, _, _) = encoding_rs::WINDOWS_1252.encode(
        "STT,Hä vµ tªn,Ngµy sinh,Sè CMND,N¬i th\u{ad}êng tró\n\
         1,NguyÔn V¨n B×nh,05/06/1990,004090111111,X· Quang H¸n\n\
         2,TrÇn ThÞ Hång Thóy,07/08/1991,004191222222,X· Quang H¸n\n\
         3,Lª §×nh Ph\u{ad}îng,09/10/1992,004092333333,X· Quang H¸n\n\
         4,Vò ThÞ Thu H\u{ad}¬ng,11/12/1993,004193444444,X· Quang H¸n\n",
    );
    let desk = Desk::of(run(&[("ds.csv", &list)], EXTRACT));
    let given = desk.given("ds.csv", &list);
    let sheet = read(&given.files[0].1, "a.xlsx", None, &mut |_| {}).unwrap().remove(0);
    assert_eq!(sheet.columns[1].text(1), "Nguyễn Văn Bình");
    assert_eq!(sheet.columns[1].text(3), "Lê Đình Phượng");
    assert_eq!(sheet.columns[6].text(0), "Kết quả đối soát");
}

/// A file with a password comes back without one, which is told.
#[test]
fn a_password_is_told_to_be_gone() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/reading");
    for (name, password, expected) in [
        ("encrypted-agile.xlsx", "Mật khẩu 123", &[OwnFileNote::Unlocked][..]),
        ("encrypted-standard-128.xlsx", "Mật khẩu 123", &[OwnFileNote::Unlocked]),
        ("encrypted-plain.xlsx", "Mật khẩu 123", &[]),
        ("xls-locked-rc4.xls", "mật khẩu", &[OwnFileNote::OtherForm, OwnFileNote::Unlocked]),
        ("xls-biff8.xls", "mật khẩu", &[OwnFileNote::OtherForm]),
    ] {
        let bytes = std::fs::read(folder.join(name)).unwrap();
        let list = sources(&bytes, name, Some(password)).unwrap();
        let registry = sources(EXTRACT.as_bytes(), "dc.csv", None).unwrap();
        let desk = Desk::of(link(list, registry, &Settings::on(PartialDate::default())).unwrap());
        let allowed = LIMITS.reading;
        let mut giving = GiveBack::new(&desk.linked, &desk.caseload, allowed, Language::Vi);
        let own = OwnFile { name, bytes: &bytes, password: Some(password), among: None };
        let given = giving.file(&own).unwrap();
        let notes: Vec<OwnFileNote> = given.notes.iter().map(|(note, _)| *note).collect();
        assert_eq!(notes, expected, "{name}");
        assert!(read(&given.files[0].1, "a.xlsx", None, &mut |_| {}).is_ok(), "{name}");
        if expected == [OwnFileNote::Unlocked] {
            let own = OwnFile { password: None, ..own };
            assert!(giving.file(&own).is_err(), "{name}");
        }
    }
}
