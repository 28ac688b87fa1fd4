//! Columns that store each value once give what plain columns give, from the sheet to the cleaned
//! side.

use super::{Clean, Gazetteer, PartialDate, Source};
use crate::columns::{TableSummary, summarise};
use crate::layout::{LayoutChoice, lay_out};
use crate::plan::Side;
use crate::read::{Sheet, read};

/// The summaries of the sheets, and what cleaning them gives.
fn clean(side: Side, sheets: Vec<Sheet>) -> (Vec<TableSummary>, Vec<Vec<u8>>) {
    let mut summaries = Vec::new();
    let mut sources = Vec::new();
    for sheet in sheets {
        let table = lay_out(sheet, &LayoutChoice::default());
        let summary = summarise(&table);
        sources.push(Source::new(table, summary.mapping.clone()));
        summaries.push(summary);
    }
    let gazetteer = Gazetteer::embedded();
    let clean = Clean { side, gazetteer: &gazetteer, today: PartialDate::default() };
    (summaries, clean.sources(&sources, &mut |_| {}).parts().map(Result::unwrap).collect())
}

fn check(side: Side, files: &[(&[u8], &str)]) {
    let sheets: Vec<Sheet> = files
        .iter()
        .flat_map(|(bytes, name)| read(bytes, name, None, &mut |_| {}).unwrap())
        .collect();
    let mut plain = sheets.clone();
    for cells in plain.iter_mut().flat_map(|sheet| &mut sheet.columns) {
        *cells = cells.plain();
    }
    let columns = || sheets.iter().flat_map(|sheet| &sheet.columns);
    assert!(columns().any(|cells| cells.distinct().is_some()));
    assert!(columns().all(|cells| cells.plain().distinct().is_none()));
    let (seen, cleaned) = clean(side, sheets.clone());
    let (seen_plain, cleaned_plain) = clean(side, plain);
    assert_eq!(seen, seen_plain);
    assert!(cleaned == cleaned_plain);
}

#[test]
fn both_forms_clean_alike() {
    let sample = crate::sample::make().unwrap();
    let (list, extract) = (&sample.sector, &sample.registry);
    check(Side::Registry, &[(&extract.bytes, extract.name)]);
    // Two tables of one side; the second has sex as tick marks and names in parts.
    let rows =
        "Lê,Tí,1/2/1990,x,không có,Kinh,4,3\nVũ,Bình,1991,,Lê Ba (đã mất),Tày,5,3\n,,,,,,,\n";
    let header = "Họ,Tên,Ngày sinh,Giới tính Nam,Họ tên cha,Dân tộc,Quốc tịch,Mã hộ";
    let other = format!("{header}\n{}", rows.repeat(40));
    check(Side::Sector, &[(&list.bytes, list.name), (other.as_bytes(), "b.csv")]);
}
