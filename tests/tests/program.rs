//! The program `doisoat`: its exit codes, its files, its sentences.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The program, built next to the tests.
fn program() -> PathBuf {
    let mut folder = std::env::current_exe().unwrap();
    folder.pop();
    if folder.ends_with("deps") {
        folder.pop();
    }
    let path = folder.join(format!("doisoat{}", std::env::consts::EXE_SUFFIX));
    assert!(path.exists(), "{} is not built: run `cargo build -p matcher` first", path.display());
    path
}

fn run(arguments: &[&str]) -> Output {
    Command::new(program()).args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn put(folder: &Path, name: &str, content: &str) -> String {
    let path = folder.join(name);
    std::fs::write(&path, content).unwrap();
    path.to_string_lossy().into_owned()
}

#[test]
fn sample_then_compare() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    assert!(run(&["sample", "--out", &at("")]).status.success());
    let compared = run(&[
        "compare",
        "--sector",
        &at("mau-danh-sach-bhyt.xlsx"),
        "--registry",
        &at("mau-trich-xuat-dan-cu.xlsx"),
        "--out",
        &at("ket-qua"),
    ]);
    assert!(compared.status.success(), "{}", text(&compared.stderr));
    assert!(text(&compared.stderr).contains("Sai lệch"));
    let results = std::fs::read_to_string(folder.path().join("ket-qua/results.csv")).unwrap();
    assert!(results.starts_with(
        "\u{feff}sector_file,sector_row,registry_file,registry_row,status,score,name,dob,sex,id,address,father,mother,ethnicity,findings,sector_sheet,registry_sheet,nationality,marital,blood,religion,relation,state,death,office_code,list,person\n"
    ));
    assert_eq!(results.lines().count(), 2001);
    assert!(folder.path().join("ket-qua/doi-soat.xlsx").exists());
}

#[test]
fn several_files_of_a_side_keep_their_rows() {
    let folder = tempfile::tempdir().unwrap();
    let header = "Họ tên,Ngày sinh,CCCD\n";
    let a = put(folder.path(), "xa-a.csv", &format!("{header}Lê Văn An,01/02/1990,004090111111\n"));
    let b =
        put(folder.path(), "xa-b.csv", &format!("{header}Vũ Thị Bình,03/04/1991,004191222222\n"));
    let registry = put(
        folder.path(),
        "dan-cu.csv",
        &format!(
            "{header}Vũ Thị Bình,03/04/1991,004191222222\nLê Văn An,01/02/1990,004090111111\n"
        ),
    );
    let out = folder.path().join("out").to_string_lossy().into_owned();
    let done = run(&["compare", "-q", "--sector", &a, &b, "--registry", &registry, "--out", &out]);
    assert!(done.status.success(), "{}", text(&done.stderr));
    let results = std::fs::read_to_string(Path::new(&out).join("results.csv")).unwrap();
    let rows: Vec<&str> = results.lines().skip(1).collect();
    assert!(rows[0].starts_with("xa-a.csv,2,dan-cu.csv,3,match,"), "{}", rows[0]);
    assert!(rows[1].starts_with("xa-b.csv,2,dan-cu.csv,2,match,"), "{}", rows[1]);
}

/// A file that cannot be written whole leaves what had its name before.
#[test]
fn a_file_has_its_name_when_it_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let list = put(folder.path(), "list.csv", "Họ tên,Ngày sinh\nLê Văn An,01/02/1990\n");
    let registry = put(folder.path(), "dan-cu.csv", "Họ tên,Ngày sinh\nVũ Thị Bình,03/04/1991\n");
    let out = folder.path().join("out");
    let arguments = [
        "compare",
        "-q",
        "--sector",
        &list,
        "--registry",
        &registry,
        "--out",
        out.to_str().unwrap(),
    ];
    assert!(run(&arguments).status.success());
    let names = || {
        let mut names: Vec<_> =
            std::fs::read_dir(&out).unwrap().map(|of| of.unwrap().file_name()).collect();
        names.sort();
        names
    };
    assert_eq!(names(), ["doi-soat.xlsx", "results.csv"]);
    let before = std::fs::read(out.join("doi-soat.xlsx")).unwrap();
    std::fs::create_dir(out.join("doi-soat.xlsx.tam")).unwrap();
    put(folder.path(), "list.csv", "Họ tên,Ngày sinh\nLê Văn An,02/02/1990\n");
    let failed = run(&arguments);
    assert_eq!(failed.status.code(), Some(5), "{}", text(&failed.stderr));
    assert!(text(&failed.stderr).contains("doi-soat.xlsx"));
    assert!(std::fs::read(out.join("doi-soat.xlsx")).unwrap() == before);
}

#[test]
fn exit_codes_and_sentences() {
    let folder = tempfile::tempdir().unwrap();
    let list = put(folder.path(), "list.csv", "Họ tên,Ngày sinh\nLê Văn An,01/02/1990\n");
    let codes = put(folder.path(), "codes.csv", "Mã,Điểm\n1,2\n");
    let empty = put(folder.path(), "empty.xlsx", "");
    let out = folder.path().join("out").to_string_lossy().into_owned();
    let file_as_folder = format!("{list}/x");
    let compare = |sector: &str, registry: &str, out: &str, more: &[&str]| {
        let mut arguments =
            vec!["compare", "--sector", sector, "--registry", registry, "--out", out];
        arguments.extend(more);
        let output = run(&arguments);
        (output.status.code().unwrap(), text(&output.stderr))
    };
    for (sector, registry, out, more, code, says) in [
        (list.as_str(), "/no/such/file.xlsx", out.as_str(), &[][..], 3, "Không mở được tệp"),
        (&empty, &list, &out, &[], 3, "rỗng"),
        (&empty, &list, &out, &["--lang", "en"], 3, "is empty"),
        (&codes, &list, &out, &[], 4, "codes.csv"),
        (&list, &list, &out, &[], 4, "cùng một bảng"),
        (&list, &codes, &out, &["--registry-column", "name=Q"], 4, "không có cột"),
        (&list, &codes, &out, &["--registry-column", "shoe=Q"], 2, "shoe"),
        (&list, &codes, &out, &["--registry-column", "name"], 2, "FIELD=COLUMN"),
        (&list, &codes, &file_as_folder, &["--registry-column", "name=A"], 5, "Không ghi được"),
    ] {
        let (found, message) = compare(sector, registry, out, more);
        assert_eq!(found, code, "{message}");
        assert!(message.contains(says), "{message}");
    }
    assert_eq!(run(&["--help"]).status.code(), Some(0));
    assert!(text(&run(&["--help"]).stdout).contains("Exit codes"));
    assert_eq!(run(&["compare"]).status.code(), Some(2));
}

#[test]
fn columns_shows_what_is_understood() {
    let folder = tempfile::tempdir().unwrap();
    let list = put(folder.path(), "list.csv", "Họ tên,Ngày sinh\nLê Văn An,01/02/1990\n");
    let shown = text(&run(&["columns", &list]).stdout);
    assert!(shown.contains("Họ tên  ->  Họ và tên"), "{shown}");
}

/// The kind of a list, and the columns of the people in a book's row, can be given by hand.
#[test]
fn a_book_by_hand() {
    let folder = tempfile::tempdir().unwrap();
    let head = "Số,Người thứ nhất,Năm,Người thứ hai,Năm\n";
    let book = put(folder.path(), "so.csv", &format!("{head}1,Lê Văn An,1985,Vũ Thị Ba,1987\n"));
    let extract = "Họ và tên,Ngày sinh,Số định danh,Giới tính\n\
        Lê Văn An,12/03/1985,038085000101,Nam\nVũ Thị Ba,05/06/1987,038187000102,Nữ\n";
    let registry = put(folder.path(), "dan-cu.csv", extract);
    let out = folder.path().join("out").to_string_lossy().into_owned();
    let files = ["compare", "--sector", &book, "--registry", &registry, "--out", &out, "--quiet"];
    let with = |more: &[&str]| run(&[&files[..], more].concat()).status.code();
    assert_eq!(with(&["--kind", "so.csv=marriages"]), Some(4), "nobody is named yet");
    assert_eq!(with(&["--kind", "weddings"]), Some(2));
    let named = ["--sector-column", "husband.name=B", "--sector-column", "husband.dob=C"];
    let named = [&named[..], &["--sector-column", "wife.name=D", "--sector-column", "wife.dob=E"]];
    assert_eq!(with(&[&["--kind", "marriages"][..], &named.concat()].concat()), Some(0));
    let results = std::fs::read_to_string(folder.path().join("out/results.csv")).unwrap();
    let people: Vec<&str> =
        results.lines().skip(1).filter_map(|line| line.rsplit(',').next()).collect();
    assert_eq!(people, ["husband", "wife"], "{results}");
    let shown = text(&run(&["columns", &book]).stdout);
    assert!(shown.contains("(other)"), "{shown}");
}

/// An office's amendments are accepted, and a line that cannot be read is named.
#[test]
fn amendments_of_an_office() {
    let folder = tempfile::tempdir().unwrap();
    let list = |place: &str| {
        let row = format!("Lê Văn An,12/03/1985,004085123456,\"{place}\"");
        format!("Họ và tên,Ngày sinh,Số định danh,Nơi thường trú\n{row}\n")
    };
    let sector = put(folder.path(), "a.csv", &list("Xã Thử Nghiệm, Cao Bằng"));
    let registry = put(folder.path(), "b.csv", &list("Xã Trùng Khánh, Cao Bằng"));
    let good = put(folder.path(), "moi.tsv", "2026-10-01\tcommune\t01477\tXã Thử Nghiệm\n");
    let bad = put(folder.path(), "sai.tsv", "2026-10-01\tcommune\t99999\tX\n");
    let out = folder.path().to_string_lossy();
    let compare = |more: &[&str]| {
        let files = ["compare", "-q", "--sector", &sector, "--registry", &registry, "--out", &out];
        let output = run(&[&files, more].concat());
        let results = std::fs::read_to_string(folder.path().join("results.csv"));
        (output, results.unwrap_or_default())
    };
    let (_, before) = compare(&["--today", "2026-11-21"]);
    assert!(before.contains("address:unknown_commune"), "{before}");
    let (_, after) = compare(&["--amendments", &good]);
    assert!(after.contains("address:old_place_name"), "{after}");
    let (output, _) = compare(&["--amendments", &bad]);
    assert_eq!(output.status.code(), Some(3));
    assert!(text(&output.stderr).contains("dòng 1"));
}

/// Every csv begins with a byte-order mark, and no text in one begins like a formula.
#[test]
fn csv_files_are_safe_to_open() {
    let folder = tempfile::tempdir().unwrap();
    let begins = ["=", "+", "-", "@", "\t=", "=cmd|' /C calc'!A", "+84 9", "-2+3", "@SUM(", " ="];
    let mut list = "Họ và tên|Ngày sinh|Số CCCD|SĐT|Nơi thường trú\n".to_owned();
    let mut extract = "Họ và tên|Ngày sinh|Số định danh|Nơi thường trú\n".to_owned();
    for (row, begin) in begins.iter().enumerate() {
        let (number, day) = (format!("0040901111{row:02}"), row + 1);
        list += &format!("{begin}Lê Văn An|{day:02}/02/1990|{number}|{begin}12|{begin}Xã A\n");
        extract += &format!("Lê Văn An|{day:02}/02/1991|{number}|{begin}Xã B\n");
    }
    let sector = put(folder.path(), "=danh-sach.csv", &list);
    let registry = put(folder.path(), "-dan-cu.csv", &extract);
    let out = folder.path().join("out").to_string_lossy().into_owned();
    let lists = ["--lists", "all", "--kind", "insurance"];
    let files = ["compare", "-q", "--sector", &sector, "--registry", &registry, "--out", &out];
    let done = run(&[&files[..], &lists].concat());
    assert!(done.status.success(), "{}", text(&done.stderr));
    let in_lists = std::fs::read_dir(Path::new(&out).join("lists")).unwrap();
    let mut paths: Vec<_> = in_lists.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "csv"));
    assert!(paths.len() >= 3, "{paths:?}");
    paths.push(Path::new(&out).join("results.csv"));
    let (mut cells, mut kept) = (0, 0);
    for path in &paths {
        let bytes = std::fs::read(path).unwrap();
        assert!(bytes.starts_with("\u{feff}".as_bytes()), "{}", path.display());
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&bytes[..]);
        for record in reader.records() {
            for cell in &record.unwrap() {
                let is_number = cell.parse::<f64>().is_ok();
                let is_like = cell.trim_start().starts_with(['=', '+', '-', '@']);
                assert!(is_number || !is_like, "{}: {cell}", path.display());
                (cells, kept) = (cells + 1, kept + usize::from(cell.starts_with('\'')));
            }
        }
    }
    assert!(cells > 100 && kept > 20, "{cells} cells, {kept} of them like formulas");
    let truth = folder.path().to_string_lossy().into_owned();
    assert!(run(&["sample", "--out", &truth]).status.success());
    let truth = std::fs::read(folder.path().join("dap-an.csv")).unwrap();
    assert!(truth.starts_with("\u{feff}".as_bytes()));
}

/// A code that both sides have is compared, unless the arguments say otherwise.
#[test]
fn codes_of_both_sides() {
    let folder = tempfile::tempdir().unwrap();
    let (mut list, mut extract) = (
        "Họ và tên,Ngày sinh,Mã số BHXH\n".to_owned(),
        "Họ và tên,Ngày sinh,Số sổ BHXH\n".to_owned(),
    );
    let cases = [
        ("7914052613", "7914052613", "same"),
        ("7914052614", "79.1405.2614", "format"),
        ("914052615", "0914052615", "format"),
        ("GD4017914052616", "7914052616", "partial"),
        ("7914052617", "7914052671", "different"),
        ("7914052618", "7914052619", "different"),
        ("7914052620", "", "missing_registry"),
        ("", "7914052621", "missing_sector"),
        ("", "", "missing_both"),
        ("chưa có", "7914052622", "missing_sector"),
    ];
    let names = ["An", "Bình", "Cúc", "Dũng", "Én", "Giang", "Hà", "Khôi", "Lan", "Mai"];
    for ((own, theirs, _), (row, name)) in cases.iter().zip((1..).zip(names)) {
        list += &format!("Nông Thế {name},{row:02}/02/1990,{own}\n");
        extract += &format!("Nông Thế {name},{row:02}/02/1990,{theirs}\n");
    }
    let sector = put(folder.path(), "a.csv", &list);
    let registry = put(folder.path(), "b.csv", &extract);
    let out = folder.path().to_string_lossy().into_owned();
    let found = |more: &[&str]| -> Vec<String> {
        let files = ["compare", "-q", "--sector", &sector, "--registry", &registry, "--out", &out];
        let done = run(&[&files[..], more].concat());
        assert!(done.status.success(), "{}", text(&done.stderr));
        let bytes = std::fs::read(folder.path().join("results.csv")).unwrap();
        let mut reader = csv::Reader::from_reader(&bytes[..]);
        let place = reader.headers().unwrap().iter().position(|name| name == "office_code");
        reader.records().map(|record| record.unwrap()[place.unwrap()].to_owned()).collect()
    };
    assert_eq!(found(&[]), cases.map(|(.., kind)| kind));
    for side in ["--sector-column", "--registry-column"] {
        assert_eq!(found(&[side, "office_code="]), [""; 10], "{side}");
    }
    // By hand on both sides, whatever the headers say.
    let by_hand =
        ["--sector-column", "office_code=Mã số BHXH", "--registry-column", "office_code=C"];
    assert_eq!(found(&by_hand), cases.map(|(.., kind)| kind));
}

/// What was noticed about columns is told on the screen and stands on the workbook's first sheet.
#[test]
fn notes_about_columns_are_in_the_workbook() {
    let folder = tempfile::tempdir().unwrap();
    let list = "Họ và tên,Ngày sinh,Giới tính,Số CCCD\n\
        Lê Văn An,01/02/1990,Nam,đang cập nhật\nVũ Thị Bình,03/04/1991,Nữ,000000000000\n";
    let extract = "Họ và tên,Ngày sinh,Giới tính,Số định danh\n\
        Lê Thị An,01/02/1990,Nữ,040190111101\nVũ Thị Bình,03/04/1991,Nữ,040191111102\n";
    let sector = put(folder.path(), "danh-sach.csv", list);
    let registry = put(folder.path(), "dan-cu.csv", extract);
    let out = folder.path().join("out").to_string_lossy().into_owned();
    let done = run(&["compare", "--sector", &sector, "--registry", &registry, "--out", &out]);
    assert!(done.status.success(), "{}", text(&done.stderr));
    let mut book: calamine::Xlsx<_> =
        calamine::open_workbook(Path::new(&out).join("doi-soat.xlsx")).unwrap();
    let range = calamine::Reader::worksheet_range(&mut book, "Tổng hợp").unwrap();
    let lines: Vec<String> = range.rows().map(|row| row[0].to_string()).collect();
    let title = lines.iter().position(|line| line == "Điều cần biết về các cột");
    let title = title.unwrap_or_else(|| panic!("{lines:?}"));
    let notes = &lines[title + 1..];
    assert!(!notes.is_empty(), "{lines:?}");
    let screen = text(&done.stderr);
    for note in notes {
        assert!(screen.contains(note.as_str()), "{note} is not in {screen}");
    }
    assert!(notes.iter().any(|note| note.contains("đang cập nhật")), "{notes:?}");
}
