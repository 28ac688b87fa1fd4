//! Figures of a work, and a second look that is taken as a table.

use crate::desk::{DECIDED, Desk, begun};

#[test]
fn a_second_look_is_drawn_filled_in_and_measured() {
    let desk = Desk::new();
    begun(&desk);
    desk.put("qd.csv", DECIDED);
    desk.done("work decide a.doisoat --from qd.csv --by Mai --at AT");
    let drawn = desk.done("work quality a.doisoat --sample 60 --by Tú --out mau.csv");
    assert!(drawn.contains("3  dòng để kiểm tra lần hai"), "{drawn}");
    desk.done("work quality a.doisoat --sample 60 --by Tú --out mau-2.csv");
    let table = desk.text("mau.csv");
    assert_eq!(table, desk.text("mau-2.csv"));
    // The person of the row in review is the engine's, and nothing tells of what was decided.
    assert!(!table.contains("HS-") && !table.contains("Mai") && !table.contains("thôn"), "{table}");
    let header = table.lines().next().unwrap();
    assert!(header.trim_start_matches('\u{feff}').starts_with("second,sector_file,"), "{header}");
    let own = desk.done("work quality a.doisoat --sample 60 --by mai --out cua-mai.csv");
    assert!(own.contains("1  dòng để kiểm tra lần hai"), "{own}");

    let filled: String = table
        .lines()
        .map(|line| match line.strip_prefix(',') {
            Some(rest) if rest.starts_with("ds.csv,") && rest.contains(",2,") => {
                format!("this,{rest}\n")
            }
            Some(rest) => format!("nobody,{rest}\n"),
            None => format!("{line}\n"),
        })
        .collect();
    desk.put("mau.csv", &filled);
    desk.fails("work decide a.doisoat --from mau.csv --by Mai", 10, "chính người ấy quyết định");
    desk.done("work decide a.doisoat --from mau.csv --by Tú --at AT");
    desk.fails("work decide a.doisoat --from mau.csv --by Bình", 10, "đã được kiểm tra lần hai");
    desk.put("ca-hai.csv", "sector_row,who,second\n2,nobody,nobody\n");
    desk.fails("work decide a.doisoat --from ca-hai.csv --by Bình", 10, "không đi cùng nhau");

    let json = desk.done("work quality a.doisoat --json --out bac.csv");
    let of: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(
        (&of["precision"], &of["recall"]),
        (&serde_json::Value::Null, &serde_json::Value::Null)
    );
    let reviewers = &of["reviewers"];
    assert_eq!((&reviewers["cases"], &reviewers["kappa"]), (&2.into(), &serde_json::Value::Null));
    assert_eq!((&reviewers["alone"], &reviewers["by"][0]["second"]), (&1.into(), &"Tú".into()));
    assert_eq!(reviewers["disputed"].as_array().unwrap().len(), 1);
    assert_eq!(reviewers["disputed"][0]["sector_row"], 3);
    let decided: u64 =
        of["links"].as_array().unwrap().iter().map(|of| of["decided"].as_u64().unwrap()).sum();
    assert_eq!((decided, &of["not_found"]["decided"]), (1, &1.into()));
    assert!(of["not_found"]["share"].is_null());
    assert!(desk.text("bac.csv").contains("\nlinked,"));
    let told = desk.done("work quality a.doisoat");
    assert!(told.contains("cần ít nhất 30") && told.contains("mới có 2 dòng"), "{told}");
    assert!(told.contains("Dòng 3: Mai: đúng là người này"), "{told}");

    desk.done("work export a.doisoat --out kq -q");
    let rows = desk.results("kq");
    assert_eq!(rows[1]["ruling"], "this;disputed");
    assert_eq!(rows[1]["status"], "discrepancy", "no verdict is another");
    let summary = desk.cells("kq/doi-soat.xlsx", "Tổng hợp");
    let place = summary.iter().position(|cell| cell == "Độ tin cậy của kết quả ghép").unwrap();
    assert!(summary[place..].iter().any(|cell| cell.contains("mới có 2 dòng")), "{summary:?}");
    assert!(summary[place..].iter().any(|cell| cell == "Mai quyết định, Tú kiểm tra: 2 dòng."));
    // Before anybody looked twice there is nothing to say.
    desk.done("work new --sector ds.csv --registry dc.csv --out b.doisoat --by Mai -q");
    desk.done("work export b.doisoat --out kq-b -q");
    let summary = desk.cells("kq-b/doi-soat.xlsx", "Tổng hợp");
    assert!(!summary.iter().any(|cell| cell.starts_with("Độ tin cậy")), "{summary:?}");
}
