//! Which codes are compared, by the headers of both sides.

use super::*;
use crate::columns::summarise;
use crate::layout::{LayoutChoice, lay_out};

/// A list with these further headers; each column has a value, unless its header ends with a star.
fn table(headers: &str) -> (TableSummary, Mapping) {
    let names: Vec<&str> = headers.split('|').collect();
    let header = names.iter().map(|name| name.trim_end_matches('*')).collect::<Vec<_>>().join("|");
    let mut text = format!("STT|Họ và tên|Ngày sinh|{header}\n");
    for row in 1..5 {
        let cell = |name: &&str| {
            if name.ends_with('*') { String::new() } else { format!("K{row}7{row}") }
        };
        let cells: Vec<String> = names.iter().map(cell).collect();
        text += &format!("{row}|Lê Văn An {row}|0{row}/02/1980|{}\n", cells.join("|"));
    }
    let sheet = crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap().remove(0);
    let summary = summarise(&lay_out(sheet, &LayoutChoice::default()));
    let mapping = summary.mapping.clone();
    (summary, mapping)
}

/// The headers of the columns that are compared.
fn mapped(sector: &str, registry: &str, by_hand: Option<&str>) -> [Option<String>; 2] {
    let (mut a, mut b) = (table(sector), table(registry));
    if let Some(header) = by_hand {
        let place = a.0.columns.iter().position(|column| column.header == header);
        a.1.set(Field::OfficeCode, place);
    }
    map_shared_codes(&mut [(&a.0, &mut a.1)], &mut [(&b.0, &mut b.1)]);
    [&a, &b].map(|(summary, mapping)| {
        let place = mapping.column(Field::OfficeCode)?;
        Some(summary.columns[place].header.clone())
    })
}

#[test]
fn a_code_is_compared_where_both_sides_have_its_kind() {
    for (sector, registry, expected) in [
        ("Mã số BHXH", "Số sổ BHXH", Some(["Mã số BHXH", "Số sổ BHXH"])),
        ("Ghi chú|Số thẻ BHYT", "Mã thẻ BHYT|Dân tộc", Some(["Số thẻ BHYT", "Mã thẻ BHYT"])),
        ("Mã HS|Lớp", "Mã định danh học sinh", Some(["Mã HS", "Mã định danh học sinh"])),
        ("MST", "Mã số thuế", Some(["MST", "Mã số thuế"])),
        ("Mã cán bộ", "Số hiệu công chức", Some(["Mã cán bộ", "Số hiệu công chức"])),
        ("Mã BN", "Mã bệnh nhân", Some(["Mã BN", "Mã bệnh nhân"])),
        ("Số hộ chiếu", "Passport", Some(["Số hộ chiếu", "Passport"])),
        // Of several kinds the first one counts.
        ("Mã số thuế|Mã số BHXH", "Mã BHXH|MST", Some(["Mã số BHXH", "Mã BHXH"])),
        ("Mã hồ sơ|Mã KH", "Mã khách hàng", Some(["Mã KH", "Mã khách hàng"])),
        // Of two columns the first, if it says anything.
        ("Mã HS*|Mã học sinh", "Mã HS", Some(["Mã học sinh", "Mã HS"])),
        // Other kinds, one side alone, nothing in the column, or somebody else's code.
        ("Mã số BHXH", "Mã thẻ BHYT", None),
        ("Mã học sinh", "Dân tộc", None),
        ("Dân tộc", "Mã học sinh", None),
        ("Mã học sinh*", "Mã học sinh", None),
        ("Mã số BHXH của mẹ", "Mã số BHXH", None),
        ("Số định danh cá nhân", "Số định danh cá nhân", None),
        ("Ghi chú", "Ghi chú", None),
    ] {
        let expected = [0, 1].map(|side| expected.map(|of| of[side].to_owned()));
        assert_eq!(mapped(sector, registry, None), expected, "{sector} | {registry}");
    }
}

#[test]
fn what_was_set_by_hand_settles_the_kind() {
    for (sector, by_hand, registry, expected) in [
        ("Mã HS|MST", "MST", "Mã HS|Mã số thuế", Some("Mã số thuế")),
        ("Mã HS|MST", "Mã HS", "Mã số thuế|Mã học sinh", Some("Mã học sinh")),
        ("Mã HS|MST", "MST", "Mã HS", None),
        // A column whose header says nothing of a code goes with no other by itself.
        ("Mã HS|Ghi chú", "Ghi chú", "Mã HS", None),
    ] {
        let found = mapped(sector, registry, Some(by_hand));
        assert_eq!(found, [Some(by_hand), expected].map(|of| of.map(str::to_owned)), "{sector}");
    }
}

#[test]
fn every_table_of_a_side_gives_its_own_column() {
    let lists = [table("Mã HS"), table("Lớp|Mã học sinh"), table("Lớp")];
    let extract = table("Mã định danh học sinh");
    let codes: Vec<TableCodes> = lists.iter().map(|(a, b)| TableCodes::of(a, b)).collect();
    let found = shared_codes(&codes, &[TableCodes::of(&extract.0, &extract.1)]);
    assert_eq!(found, (vec![Some(3), Some(4), None], vec![Some(3)]));
    // Where none is to be compared, the others still are.
    let found = shared_codes(&[TableCodes::none(), codes[1].clone()], &codes[..1]);
    assert_eq!(found, (vec![None, Some(4)], vec![Some(3)]));
}
