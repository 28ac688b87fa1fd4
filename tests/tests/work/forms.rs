//! Files of every form.

use std::fs;
use std::path::{Path, PathBuf};

use crate::desk::Desk;

/// Files of every form open, all of their decisions are placed, and they say what they said.
#[test]
fn work_files_of_every_form_open() {
    const HEAD: &str = "cf15dc38053c6bdaae1db30e1308a945";
    let desk = Desk::new();
    desk.put("mk.txt", "mật khẩu để thử\n");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("work-files");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let works: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|of| of == "doisoat")).collect();
    assert!(works.len() >= 3);
    for path in works {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        fs::copy(&path, desk.path(&name)).unwrap();
        let with = "--passphrase-file mk.txt";
        let checked = desk.done(&format!("work check {name} {with}"));
        assert!(checked.contains(HEAD), "{name}: {checked}");
        let told = desk.done(&format!("work run {name} {with}"));
        assert!(told.contains("3  hồ sơ đã quyết, không đổi"), "{name}: {told}");
        // Verdicts of the last run are known again, where there are any.
        let compared = told.contains("Không có gì thay đổi so với lần đối soát trước");
        assert_eq!(compared, name.contains("verdicts"), "{name}: {told}");
        desk.done(&format!("work export {name} {with} --out kq -q"));
        let rows = desk.results("kq");
        let shown: Vec<_> =
            rows.iter().map(|row| (&*row["status"], &*row["registry_row"])).collect();
        assert_eq!(shown[1..], [("discrepancy", "4"), ("not_found", "")], "{name}");
        // And it goes on from there.
        let undo = format!("work undo {name} {with} --by Mai --at AT --out tiep.doisoat");
        desk.done(&undo);
        desk.done(&format!("work check tiep.doisoat {with}"));
    }
}
