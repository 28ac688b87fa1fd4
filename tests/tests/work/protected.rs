//! What goes out under a password, and comes back under it.

use std::ffi::OsStr;
use std::fs;

use crate::answers::{became, begun};

/// Workbooks and letters go out under a password, and come back under it.
#[test]
fn questions_under_a_password() {
    let desk = begun();
    desk.put("mk.txt", "\u{feff}Mật khẩu 123\r\nghi chú\n");
    desk.put("khac.txt", "Mật khẩu 124\n");
    let send = "work send a.doisoat --split commune --letter --by Mai --at AT --again -q --out";
    // Nothing is noted and nothing written if there is no password to use.
    let before = desk.bytes("a.doisoat");
    for (typed, said) in [("", "trống"), ("\nx", "trống"), (&"ậ".repeat(256), "255 ký tự")]
    {
        desk.put("sai.txt", typed);
        desk.fails(&format!("{send} goi --password-file sai.txt"), 2, said);
    }
    desk.fails(&format!("{send} goi --password-file khong.txt"), 3, "khong.txt");
    assert!(desk.bytes("a.doisoat") == before && !desk.path("goi").exists());

    desk.done(&format!("{send} goi --password-file mk.txt"));
    desk.done(&format!("{send} ho"));
    let names = |folder: &str| {
        let files = desk.path(folder).read_dir().unwrap();
        let mut names: Vec<_> = files.map(|file| file.unwrap().file_name()).collect();
        names.sort();
        names
    };
    assert_eq!(names("goi").len(), 4);
    assert_eq!(names("goi"), names("ho"));
    let file = |folder: &str, of: &OsStr| desk.bytes(&format!("{folder}/{}", of.to_string_lossy()));
    for of in names("goi") {
        assert!(file("goi", &of).starts_with(&[0xd0, 0xcf, 0x11, 0xe0]), "{of:?}");
        assert!(file("ho", &of).starts_with(b"PK"), "{of:?}");
    }
    let work = desk.bytes("a.doisoat");
    for word in [
        "Mật khẩu 123".as_bytes(),
        &"Mật khẩu 123".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>(),
    ] {
        assert!(!work.windows(word.len()).any(|of| of == word), "a work holds no password");
    }

    fs::rename(desk.path("goi/Xã Quang Hán.xlsx"), desk.path("qh.xlsx")).unwrap();
    let take = "work take a.doisoat qh.xlsx --by Mai --at AT --dry-run --out ra.csv";
    desk.fails(take, 3, "được bảo vệ bằng mật khẩu");
    desk.fails(&format!("{take} --password-file khac.txt"), 3, "không đúng");
    desk.done(&format!("{take} --password-file mk.txt"));
    let asked = became(&desk);
    assert!(!asked.is_empty() && asked.iter().all(|of| of == "blank"), "{asked:?}");
    // What was saved without the password comes back with it given, too.
    fs::rename(desk.path("ho/Xã Quang Hán.xlsx"), desk.path("qh.xlsx")).unwrap();
    desk.done(&format!("{take} --password-file mk.txt"));
    assert_eq!(became(&desk), asked);
}
