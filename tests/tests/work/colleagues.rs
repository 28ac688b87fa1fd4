//! Several people: a work split by communes and put together again, works that were begun apart, and
//! the journal as a spreadsheet.

use std::fs;
use std::io::Cursor;

use calamine::{Reader as _, Xlsx};

use crate::desk::{DECIDED, Desk, begun, put_lists};

/// Three rows of two communes and one of nowhere.
fn put_lists_of_communes(desk: &Desk) {
    put_lists(desk);
    let list = desk.text("ds.csv").replace("1950,,Xã Quang Hán", "1950,,Xã Đàm Thủy");
    desk.put("ds.csv", &(list + "Vũ Bình,1958,,\n"));
}

/// The files of a folder, by name.
fn files(desk: &Desk, folder: &str) -> Vec<String> {
    let entries = fs::read_dir(desk.path(folder)).unwrap();
    let mut names: Vec<String> =
        entries.map(|of| of.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Copies a file whose name has blanks to one without.
fn take(desk: &Desk, from: &str, to: &str) {
    fs::copy(desk.path(from), desk.path(to)).unwrap();
}

#[test]
fn a_work_is_split_by_communes_and_put_together() {
    let desk = Desk::new();
    put_lists_of_communes(&desk);
    let new =
        "work new --sector ds.csv --registry dc.csv --by Mai --at AT --salt SALT --today DAY -q";
    desk.done(&format!("{new} --out a.doisoat"));
    let before = desk.bytes("a.doisoat");
    let split = "work split a.doisoat --by Mai --at AT --out phan";
    let told = desk.done(&format!("{split} --by-commune --dry-run"));
    assert!(told.contains("Phần việc 1/3: Xã "), "{told}");
    assert!(desk.bytes("a.doisoat") == before && !desk.path("phan").exists());

    desk.done(&format!("{split} --by-commune"));
    assert_eq!(
        files(&desk, "phan"),
        [
            "Phần việc 01 - Xã Quang Hán.doisoat",
            "Phần việc 02 - Xã Đàm Thủy.doisoat",
            "Phần việc 03 - Chưa rõ xã.doisoat"
        ]
    );
    take(&desk, "phan/Phần việc 01 - Xã Quang Hán.doisoat", "1.doisoat");
    take(&desk, "phan/Phần việc 02 - Xã Đàm Thủy.doisoat", "2.doisoat");
    let open: serde_json::Value =
        serde_json::from_str(&desk.done("work open 2.doisoat --json")).unwrap();
    assert_eq!(open["share"]["communes"][0]["commune"], "Xã Đàm Thủy");
    assert!(desk.done("work run 2.doisoat").contains("Phần việc 2/3: Xã Đàm Thủy"));

    // Each decides in a part; one of them outside of it, too.
    desk.put(
        "mot.csv",
        "sector_row,who,registry_row,field,righted,value,note\n3,this,4,,,,gọi\n2,,,dob,list,,\n",
    );
    desk.put("hai.csv", "sector_row,who\n4,nobody\n5,ask_back\n");
    desk.done("work decide 1.doisoat --from mot.csv --by An --at AT -q");
    let told = desk.done("work decide 2.doisoat --from hai.csv --by Bình --at AT");
    assert!(told.contains("1  dòng trong đó ngoài phần việc này"), "{told}");
    desk.done("work merge a.doisoat 1.doisoat --by Mai --at AT --out b.doisoat");
    desk.done("work merge b.doisoat 2.doisoat --by Mai --at AT --out c.doisoat");
    desk.done("work export c.doisoat --out kq -q");

    // The same as if one person had decided all.
    desk.done(&format!("{new} --out d.doisoat"));
    desk.done("work decide d.doisoat --from mot.csv --by Mai -q");
    desk.done("work decide d.doisoat --from hai.csv --by Mai -q");
    desk.done("work export d.doisoat --out kq2 -q");
    assert_eq!(desk.text("kq/results.csv"), desk.text("kq2/results.csv"));
    assert!(desk.bytes("kq/doi-soat.xlsx") == desk.bytes("kq2/doi-soat.xlsx"));

    // Two parts together are the rows of both.
    desk.done("work merge 1.doisoat 2.doisoat --by Mai --out e.doisoat");
    assert!(desk.done("work open e.doisoat").contains("Phần việc 1, 2/3: Xã "));

    desk.fails(&format!("{split} --part Trà-Lĩnh"), 2, "Trà-Lĩnh");
    desk.fails(&format!("{split} --into 1"), 2, "2 đến 255");
    let told = desk.done("work split a.doisoat --by Mai --into 2 --out nua --no-inputs");
    assert!(told.contains("Phần việc 2/2: chia đều danh sách"), "{told}");
    take(&desk, "nua/Phần việc 02.doisoat", "nua.doisoat");
    desk.fails("work run nua.doisoat", 3, "--with");
    desk.done("work run nua.doisoat --with ds.csv dc.csv");
}

#[test]
fn works_begun_apart_over_the_same_files_come_together() {
    let desk = Desk::new();
    begun(&desk);
    desk.done(
        "work new --sector ds.csv --registry dc.csv --out b.doisoat --by Bình --today DAY -q",
    );
    desk.put("mot.csv", "sector_row,who\n4,nobody\n");
    desk.put(
        "hai.csv",
        "sector_row,who,person_number,note\n4,ask_back,,hỏi thôn\n3,this,004090222222,\n",
    );
    desk.done("work decide a.doisoat --from mot.csv --by Mai -q");
    desk.done("work decide b.doisoat --from hai.csv --by Bình -q");
    let merge = "work merge a.doisoat b.doisoat --by Mai --out c.doisoat --conflicts mt.csv";
    desk.fails(merge, 9, "1 chỗ");
    assert!(desk.text("mt.csv").contains(",who,nobody,ask_back"), "{}", desk.text("mt.csv"));
    desk.done("work check c.doisoat");
    desk.done("work export c.doisoat --out kq -q");
    let rows = desk.results("kq");
    assert_eq!((&*rows[1]["status"], &*rows[1]["registry_row"]), ("discrepancy", "4"));
    assert_eq!(rows[2]["findings"], "ruling_unsettled");
    // Once more takes nothing over.
    desk.fails("work merge c.doisoat b.doisoat --by Mai --out d.doisoat", 9, "1 chỗ");
    desk.done("work journal c.doisoat --out nk.xlsx -q");
    let all = sheet(&desk, "nk.xlsx").concat().join("\n");
    assert!(all.contains("Nhận 5 mục của công việc khác (w:"), "{all}");

    // Over other lists nothing can be said.
    desk.put("dc2.csv", &(desk.text("dc.csv") + "Vũ Bình,1958,,\n"));
    desk.done("work new --sector ds.csv --registry dc2.csv --out e.doisoat --by Bình -q");
    desk.fails("work merge a.doisoat e.doisoat --by Mai --out f.doisoat", 6, "công việc khác");
    assert!(!desk.path("f.doisoat").exists());
}

fn sheet(desk: &Desk, name: &str) -> Vec<Vec<String>> {
    let mut book = Xlsx::new(Cursor::new(desk.bytes(name))).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
}

#[test]
fn the_journal_is_a_sheet() {
    let desk = Desk::new();
    begun(&desk);
    desk.put("qd.csv", DECIDED);
    desk.done("work decide a.doisoat --from qd.csv --by Mai --at AT -q");
    let told = desk.done("work journal a.doisoat --out nk.xlsx");
    assert!(told.contains("mục nhật ký ở nk.xlsx"), "{told}");
    let checked = desk.done("work check a.doisoat");
    let mark = checked.split("Mã nhật ký: ").nth(1).unwrap().get(..8).unwrap().to_owned();
    let rows = sheet(&desk, "nk.xlsx");
    assert!(rows[2][0].starts_with(&format!("Mã nhật ký: {mark}")), "{:?}", rows[2]);
    let all = rows.concat().join("\n");
    for said in
        ["Hoàng Văn Dũng (dòng 4 trích xuất)", "“13/03/1985”", "đã gọi thôn", "Nông Văn Cao"]
    {
        assert!(all.contains(said), "{said}: {all}");
    }
    desk.done("work journal a.doisoat --out tran.xlsx --no-people -q");
    let all = sheet(&desk, "tran.xlsx").concat().join("\n");
    assert!(all.contains(&mark) && !all.contains("Dũng") && !all.contains("13/03/1985"), "{all}");
    let before = desk.bytes("nk.xlsx");
    desk.done("work journal a.doisoat --out nk.xlsx -q");
    assert!(desk.bytes("nk.xlsx") == before, "equal works are equal bytes");
}
