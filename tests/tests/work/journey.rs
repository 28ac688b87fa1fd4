//! From the beginning of a work to its export.

use crate::desk::{DECIDED, Desk, begun, put_lists};

#[test]
fn from_the_beginning_to_the_export() {
    let desk = Desk::new();
    begun(&desk);
    desk.put("qd.csv", DECIDED);
    let before = desk.bytes("a.doisoat");
    let decide = "work decide a.doisoat --from qd.csv --by Mai --at AT";
    assert!(desk.done(&format!("{decide} --dry-run")).contains("3  dòng sẽ được nhận"));
    assert!(desk.bytes("a.doisoat") == before);
    assert!(desk.done(&format!("{decide} --out b.doisoat")).contains("3  dòng đã nhận"));
    assert!(desk.bytes("a.doisoat") == before);
    desk.done(&format!("{decide} --out c.doisoat"));
    assert!(desk.bytes("b.doisoat") == desk.bytes("c.doisoat"), "equal works are equal bytes");

    let open = desk.done("work open b.doisoat --json");
    let open: serde_json::Value = serde_json::from_str(&open).unwrap();
    assert_eq!((&open["cases"], &open["notes"]), (&3.into(), &1.into()));
    assert_eq!((&open["who"]["this"], &open["who"]["nobody"]), (&1.into(), &1.into()));
    assert_eq!(open["fields"]["both_wrong"], 1);
    assert!(desk.done("work open b.doisoat").contains("ds.csv"));
    let mark = |file: &str| {
        let said = desk.done(&format!("work check {file}"));
        said.lines().last().unwrap().to_owned()
    };
    assert_eq!(mark("b.doisoat"), mark("c.doisoat"));
    assert_ne!(mark("a.doisoat"), mark("b.doisoat"));

    desk.done("work export b.doisoat --out kq -q --journal nk.jsonl");
    let rows = desk.results("kq");
    assert_eq!((&*rows[1]["status"], &*rows[1]["registry_row"]), ("discrepancy", "4"));
    assert_eq!(rows[2]["status"], "not_found");
    assert!(desk.path("kq/doi-soat.xlsx").exists());
    let journal = desk.text("nk.jsonl");
    assert!(!journal.contains("13/03/1985") && !journal.contains("Dũng"), "{journal}");

    // Taken back one after the other, and done again.
    desk.fails("work undo b.doisoat --times 9 --by Mai", 10, "Mai");
    desk.done("work undo b.doisoat --times 2 --by Mai --at AT --out d.doisoat");
    desk.done("work export d.doisoat --out kq2 -q");
    let shown = desk.results("kq2");
    assert_eq!((&*shown[1]["status"], &*shown[2]["findings"]), ("discrepancy", ""));
    desk.done("work undo d.doisoat --times 2 --by Mai --at AT");
    desk.done("work export d.doisoat --out kq3 -q");
    assert_eq!(desk.results("kq3")[1]["status"], "review");
    desk.done("work redo d.doisoat --times 4 --by Mai --at AT");
    desk.done("work export d.doisoat --out kq4 -q");
    assert_eq!(desk.text("kq4/results.csv"), desk.text("kq/results.csv"));
    assert!(desk.bytes("kq4/doi-soat.xlsx") == desk.bytes("kq/doi-soat.xlsx"));
}

/// Without a decision, a work gives the bytes that `compare` gives.
#[test]
fn an_export_without_decisions_is_a_comparison() {
    let desk = Desk::new();
    desk.done("sample --out .");
    let files = "--sector mau-danh-sach-bhyt.xlsx --registry mau-trich-xuat-dan-cu.xlsx";
    desk.done(&format!("compare {files} --out so-sanh --today DAY -q"));
    desk.done(&format!("work new {files} --out a.doisoat --by Mai --today DAY -q"));
    desk.done("work export a.doisoat --out kq -q");
    for file in ["results.csv", "doi-soat.xlsx"] {
        let [a, b] = ["kq", "so-sanh"].map(|folder| desk.bytes(&format!("{folder}/{file}")));
        assert!(a == b, "{file}");
    }
    // The table of results with some answers added is a table of decisions.
    let text = desk.text("kq/results.csv");
    let decisions: String = text
        .lines()
        .enumerate()
        .map(|(number, line)| match number {
            0 => format!("{line},who,shared\n"),
            _ if line.contains(",review,") => format!("{line},this,no\n"),
            _ => format!("{line},,\n"),
        })
        .collect();
    desk.put("qd.csv", &decisions);
    let decided = decisions.matches(",this,no\n").count();
    assert!(decided > 10, "{decided}");
    let told = desk.done("work decide a.doisoat --from qd.csv --by Mai");
    assert!(told.contains(&format!("{decided}  dòng")), "{told}");
    let changes = desk.done("work run a.doisoat --changes thay-doi.csv");
    assert!(changes.contains("hồ sơ đã quyết, không đổi"), "{changes}");
    // Rows that were given one person, of which nobody said that they are one, are told.
    assert!(changes.contains("chưa áp dụng được"), "{changes}");
    assert!(desk.text("thay-doi.csv").contains(",unsettled,"));
}

#[test]
fn newer_lists_keep_what_was_decided() {
    let desk = Desk::new();
    begun(&desk);
    desk.put("qd.csv", DECIDED);
    desk.done("work decide a.doisoat --from qd.csv --by Mai");
    // In another order, with somebody new, with columns moved.
    desk.put(
        "moi.csv",
        "Số định danh,Họ và tên,Ngày sinh,Nơi thường trú\n,Vũ Bình,1958,\n\
         ,Nông Văn Cao,01/02/1950,Xã Quang Hán\n,Hoàng Văn Dũng,1990,Xã Quang Hán\n\
         004085123456,Lê Văn An,12/03/1985,Xã Quang Hán\n",
    );
    let told = desk.done(
        "work run a.doisoat --sector moi.csv --out b.doisoat --by Mai --at AT --today DAY \
         --changes doi.csv",
    );
    assert!(told.contains("3  hồ sơ đã quyết, không đổi"), "{told}");
    assert_eq!(desk.text("doi.csv").lines().count(), 1);
    desk.done("work export b.doisoat --out kq -q");
    let rows = desk.results("kq");
    let shown: Vec<_> = rows.iter().map(|row| (&*row["status"], &*row["registry_row"])).collect();
    assert_eq!(shown[1..3], [("not_found", ""), ("discrepancy", "4")]);

    // Corrected: told field by field, and confirmed.
    let corrected = desk.text("moi.csv").replace("1950,Xã Quang Hán", "1950,Xã Trà Lĩnh");
    desk.put("sua.csv", &corrected);
    let told = desk.done(
        "work run b.doisoat --sector sua.csv --out c.doisoat --by Mai --today DAY --changes doi.csv",
    );
    assert!(told.contains("cần xem lại"), "{told}");
    let changes = desk.text("doi.csv");
    assert!(changes.contains(",list,address,Xã Quang Hán,Xã Trà Lĩnh"), "{changes}");
    let case = changes.lines().nth(1).unwrap().split(',').next().unwrap().to_owned();
    desk.put("vd.csv", &format!("case,confirm\n{case},yes\n"));
    desk.done("work decide c.doisoat --from vd.csv --by Mai");
    let told = desk.done("work run c.doisoat");
    assert!(told.contains("3  hồ sơ đã quyết, không đổi"), "{told}");
    // Nobody decides by a case whose row is gone.
    desk.put("it.csv", "Họ và tên,Ngày sinh,Số định danh\nVũ Bình,1958,\n");
    let told =
        desk.done("work run c.doisoat --sector it.csv --out d.doisoat --by Mai --changes doi.csv");
    assert!(told.contains("3  hồ sơ đã quyết, không còn dòng"), "{told}");
    assert!(desk.text("doi.csv").contains(",gone,"));
    desk.fails("work decide d.doisoat --from vd.csv --by Mai", 10, "không còn");
}

#[test]
fn copies_become_one() {
    let desk = Desk::new();
    begun(&desk);
    desk.put("mot.csv", "sector_row,who,note\n4,nobody,một\n");
    desk.put("hai.csv", "sector_row,who,person_number\n4,ask_back,\n3,this,004090222222\n");
    desk.done("work decide a.doisoat --from mot.csv --by Mai --out b.doisoat");
    desk.done("work decide a.doisoat --from hai.csv --by Bình --out c.doisoat");
    let merge = "work merge b.doisoat c.doisoat --by Mai --out d.doisoat --conflicts mt.csv";
    desk.fails(merge, 9, "1 chỗ");
    assert!(desk.text("mt.csv").contains(",who,nobody,ask_back"), "{}", desk.text("mt.csv"));
    desk.done("work merge b.doisoat b.doisoat --by Mai --out e.doisoat");
    assert!(desk.bytes("e.doisoat") == desk.bytes("b.doisoat"));
    desk.done("work export d.doisoat --out kq -q");
    let rows = desk.results("kq");
    assert_eq!((&*rows[1]["status"], &*rows[2]["findings"]), ("discrepancy", "ruling_unsettled"));
    // Somebody decides between the two.
    desk.done("work decide d.doisoat --from mot.csv --by Mai");
    desk.done("work merge d.doisoat c.doisoat --by Mai --out f.doisoat");

    desk.put("ds2.csv", &(desk.text("ds.csv") + "Vũ Bình,1958,,\n"));
    desk.done("work new --sector ds2.csv --registry dc.csv --out g.doisoat --by Mai -q");
    desk.fails("work merge b.doisoat g.doisoat --by Mai --out h.doisoat", 6, "công việc khác");
    assert!(!desk.path("h.doisoat").exists());
}

#[test]
fn a_work_without_its_lists_asks_for_them() {
    let desk = Desk::new();
    put_lists(&desk);
    desk.done("work new --sector ds.csv --registry dc.csv --out a.doisoat --by Mai --no-inputs -q");
    assert!(desk.done("work open a.doisoat").contains("SHA-256"));
    desk.fails("work export a.doisoat --out kq", 3, "--with");
    desk.done("work export a.doisoat --out kq -q --with dc.csv ds.csv");
    desk.put("dc.csv", &(desk.text("dc.csv") + "Vũ Bình,1958,,\n"));
    desk.fails("work export a.doisoat --out kq --with dc.csv ds.csv", 3, "dc.csv");
}

/// What a newer list changed is said in numbers and row by row, for as long as it is the newest.
#[test]
fn what_has_changed_since_the_last_time_is_listed() {
    let desk = Desk::new();
    begun(&desk);
    desk.put("qd.csv", DECIDED);
    desk.done("work decide a.doisoat --from qd.csv --by Mai --at AT");
    const NOTHING: &str = "Không có gì thay đổi";
    assert!(desk.done("work run a.doisoat").contains(NOTHING));
    // In another order: nothing has changed either.
    let list = desk.text("ds.csv");
    let mut lines: Vec<&str> = list.lines().collect();
    lines[1..].reverse();
    desk.put("nguoc.csv", &(lines.join("\n") + "\n"));
    let told = desk.done("work run a.doisoat --sector nguoc.csv --today DAY");
    assert!(told.contains(NOTHING), "{told}");
    // The first row was corrected, the last one taken out, and somebody is new.
    desk.put(
        "moi.csv",
        "Họ và tên,Ngày sinh,Số định danh,Nơi thường trú\n\
         Vũ Bình,1958,,Xã Quang Hán\nHoàng Văn Dũng,1990,,Xã Quang Hán\n\
         Lê Văn An,15/08/1985,004085123456,Xã Quang Hán\n",
    );
    let run = "work run a.doisoat --sector moi.csv --by Mai --at AT --today DAY --since td.csv";
    let told = desk.done(&format!("{run} --out b.doisoat"));
    for line in ["1  Dòng mới", "1  Nay đã khớp", "1  Dòng không còn trong danh sách"] {
        assert!(told.contains(line), "{line}: {told}");
    }
    let table = desk.text("td.csv");
    let lines: Vec<&str> = table.lines().skip(1).collect();
    assert_eq!(lines.len(), 3, "{table}");
    assert!(lines[0].starts_with("new,moi.csv,2,") && lines[0].contains(",not_found,"), "{table}");
    assert!(lines[1].starts_with("now_match;fewer,moi.csv,4,"), "{table}");
    // Its case is told, since somebody decided about it.
    assert!(lines[2].starts_with("gone,,4,,not_found,") && lines[2].len() > 24, "{table}");
    desk.done(&format!("{run} --out c.doisoat"));
    assert!(desk.bytes("b.doisoat") == desk.bytes("c.doisoat"), "equal works are equal bytes");
    // It is still said when the work is opened again, also in the workbook.
    let again = desk.done("work run b.doisoat --since td2.csv");
    assert!(again.contains("1  Nay đã khớp"), "{again}");
    assert_eq!(desk.text("td2.csv"), table);
    desk.put("qd.csv", "sector_row,who\n2,nobody\n");
    desk.done("work decide b.doisoat --from qd.csv --by Mai --at AT");
    assert!(desk.done("work run b.doisoat").contains("1  Dòng mới"));
    desk.done("work export b.doisoat --out kq -q");
    let sheets = |folder: &str| {
        let book = calamine::open_workbook::<calamine::Xlsx<_>, _>(
            desk.path(&format!("{folder}/doi-soat.xlsx")),
        );
        calamine::Reader::sheet_names(&book.unwrap())
    };
    const SHEET: &str = "Thay đổi so với lần trước";
    assert!(sheets("kq").iter().any(|name| name == SHEET));
    desk.done("work export a.doisoat --out kq2 -q");
    assert!(sheets("kq2").iter().all(|name| name != SHEET));
    // The next list begins anew.
    let told = desk
        .done("work run b.doisoat --sector moi.csv --out d.doisoat --by Mai --at AT --today DAY");
    assert!(told.contains(NOTHING), "{told}");
}
