//! What is refused, and what is left as it was.

use std::fs;
use std::path::Path;

use crate::desk::{DECIDED, Desk, begun};

#[test]
fn all_lines_are_taken_or_none() {
    let desk = Desk::new();
    begun(&desk);
    let before = desk.bytes("a.doisoat");
    for (line, said) in [
        ("9,nobody,,,,,,", "không rõ là dòng nào"),
        ("3,somebody,,,,,,", "cột “who” không nhận giá trị “somebody”"),
        ("3,this,,,,,,", "không rõ là người nào"),
        ("3,this,99,,,,,", "không rõ là người nào"),
        ("3,this,,004090333333,,,,", "không rõ là người nào"),
        ("3,this,3,004090222222,,,,", "hai người khác nhau"),
        ("3,this,2,,,,,", "đang ghép với dòng ds.csv:2"),
        ("2,,,,dob,,,", "phải đi cùng nhau"),
        ("2,,,,dob,both_wrong,,", "cần giá trị đúng"),
    ] {
        let table = format!("{DECIDED}{line}\n");
        desk.put("qd.csv", &table);
        let decide = "work decide a.doisoat --from qd.csv --by Mai";
        desk.fails(decide, 10, said);
        desk.fails(decide, 10, "dòng 6");
        assert!(desk.bytes("a.doisoat") == before, "{line}");
    }
    desk.put("qd.csv", "case,who\nHS-0000-0000-1,nobody\n");
    desk.fails("work decide a.doisoat --from qd.csv --by Mai", 10, "không có hồ sơ");
    desk.fails("work decide a.doisoat --from khong-co.csv --by Mai", 3, "khong-co.csv");
}

#[test]
fn what_is_damaged_is_told_and_rescued() {
    let desk = Desk::new();
    begun(&desk);
    desk.put("qd.csv", DECIDED);
    desk.done("work decide a.doisoat --from qd.csv --by Mai");
    let whole = desk.bytes("a.doisoat");
    fs::write(desk.path("cut.doisoat"), &whole[..whole.len() - 700]).unwrap();
    desk.fails("work check cut.doisoat", 6, "thiếu phần cuối");
    desk.fails("work rescue cut.doisoat --out cut.doisoat", 2, "--out");
    let told = desk.done("work rescue cut.doisoat --out cuu.doisoat");
    assert!(told.contains("Phần cuối của tệp bị mất"), "{told}");
    let [a, b] = ["a", "cuu"].map(|name| {
        desk.done(&format!("work check {name}.doisoat")).lines().last().unwrap().to_owned()
    });
    assert_eq!(a, b, "the journal is whole");
    for (name, content, code, said) in [
        ("trong.doisoat", "", 6, "trống"),
        ("ds.doisoat", "Họ và tên\nLê Văn An\n", 6, "không phải tệp công việc"),
        ("khoa.doisoat", "age-encryption.org/v1\n-> scrypt a 18\n", 8, "mật khẩu"),
    ] {
        desk.put(name, content);
        desk.fails(&format!("work check {name}"), code, said);
    }
    desk.fails("work check khong-co.doisoat", 3, "khong-co.doisoat");
    desk.fails("work undo a.doisoat --by Bình", 10, "Bình");
    desk.fails("work undo a.doisoat --by Mai --at hôm-nay", 2, "thời điểm");
}

#[test]
fn a_passphrase_and_away_again() {
    let desk = Desk::new();
    begun(&desk);
    desk.put("mk.txt", "mật khẩu rất dài\n");
    desk.put("sai.txt", "mật khẩu khác\n");
    desk.done("work lock a.doisoat --out k.doisoat --passphrase-file mk.txt");
    assert!(desk.bytes("k.doisoat").starts_with(b"age-encryption.org/v1\n"));
    desk.fails("work open k.doisoat", 8, "mật khẩu");
    desk.fails("work open k.doisoat --passphrase-file sai.txt", 8, "không đúng");
    desk.put("qd.csv", DECIDED);
    desk.done("work decide k.doisoat --from qd.csv --by Mai --at AT --passphrase-file mk.txt -q");
    assert!(desk.bytes("k.doisoat").starts_with(b"age-encryption.org/v1\n"), "it stays sealed");
    desk.done("work unlock k.doisoat --out b.doisoat --passphrase-file mk.txt");
    desk.done("work decide a.doisoat --from qd.csv --by Mai --at AT -q");
    assert!(desk.bytes("a.doisoat") == desk.bytes("b.doisoat"));
    desk.fails("work lock a.doisoat --out l.doisoat", 8, "mật khẩu");
}

/// What is written to has its name when it is whole.
#[test]
fn no_half_file_has_the_name() {
    let desk = Desk::new();
    begun(&desk);
    let before = desk.bytes("a.doisoat");
    desk.put("qd.csv", DECIDED);
    fs::create_dir(desk.path("a.doisoat.tam")).unwrap();
    desk.fails("work decide a.doisoat --from qd.csv --by Mai", 5, "a.doisoat");
    assert!(desk.bytes("a.doisoat") == before);
    assert!(Path::new(&desk.path("a.doisoat")).exists());
}
