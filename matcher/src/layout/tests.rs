//! What the user chooses by hand, and what no layout may lose.

use proptest::prelude::*;

use super::*;

fn sheet(text: &str) -> Sheet {
    crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap().remove(0)
}

/// Checks the header, the rows of people and the number of omitted rows.
fn check(text: &str, choice: &LayoutChoice, expected: (Option<(u32, u32)>, &[u32], usize)) {
    let table = lay_out(sheet(text), choice);
    let rows: Vec<u32> = (0..table.len()).map(|place| table.row(place)).collect();
    assert_eq!((table.header_rows, &rows[..], table.left_out.len()), expected);
}

const LIST: &str = "DANH SÁCH,,\nSTT,Họ và tên,Năm sinh\n1,Lê Văn An,1990\n2,Vũ Bình,1991\nTổng cộng: 2,,\nNgười lập,,\n";

#[test]
fn by_hand() {
    let choice = |header, last_row| LayoutChoice { header, last_row, ..LayoutChoice::default() };
    check(LIST, &choice(None, None), (Some((2, 2)), &[3, 4], 2));
    check(LIST, &choice(Some(Some((1, 2))), None), (Some((1, 2)), &[3, 4], 2));
    check(LIST, &choice(Some(Some((3, 3))), None), (Some((3, 3)), &[4], 2));
    check(LIST, &choice(Some(None), Some(3)), (None, &[1, 2, 3], 3));
    // Rows that the user includes may be people; a total and a row of nobody stay what they are.
    check(LIST, &choice(None, Some(6)), (Some((2, 2)), &[3, 4], 2));
    check(LIST, &choice(None, Some(3)), (Some((2, 2)), &[3], 3));
    // Rows that do not exist.
    check(LIST, &choice(Some(Some((90, 91))), None), (None, &[1, 2, 3, 4], 2));
}

#[test]
fn a_font_can_be_left_as_it_stands() {
    let list = "STT,Hä vµ tªn,N¨m sinh\n1,TrÇn V¨n LËp,1945\n2,Huúnh ThÞ Th¾m,1948\n";
    let table = lay_out(sheet(list), &LayoutChoice::default());
    assert_eq!((table.text(1, 0), table.columns[1].decoded), ("Trần Văn Lập", true));
    let off = LayoutChoice { fonts_off: vec![1], ..LayoutChoice::default() };
    let table = lay_out(table.sheet, &off);
    assert_eq!((table.text(1, 0), table.columns[1].decoded), ("TrÇn V¨n LËp", false));
    assert!(table.columns[1].font.is_some());
}

#[test]
fn the_preview_tells_every_role() {
    let table = lay_out(sheet(LIST), &LayoutChoice::default());
    let roles: Vec<(u32, RowRole)> = preview(&table).iter().map(|r| (r.row, r.role)).collect();
    assert_eq!(
        roles,
        [
            (1, RowRole::Title),
            (2, RowRole::Header),
            (3, RowRole::Data),
            (4, RowRole::Data),
            (5, RowRole::Closing),
            (6, RowRole::Closing),
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    /// Each filled row is exactly one of title, header, person, or omitted and reported.
    #[test]
    fn no_row_is_lost(
        rows in prop::collection::vec(prop::collection::vec("(Xã A|Tổng cộng|1|Lê An|STT|Họ tên|Năm sinh|1990|x|)", 1..5), 1..20),
        header in prop::option::of(prop::option::of((1_u32..20, 1_u32..20))),
        last_row in prop::option::of(1_u32..25),
    ) {
        let text: String = rows.iter().map(|cells| cells.join(",") + "\n").collect();
        prop_assume!(rows.iter().flatten().any(|cell| !cell.is_empty()));
        let read = sheet(&text);
        let filled = read.rows.clone();
        let table = lay_out(read, &LayoutChoice { header, last_row, ..LayoutChoice::default() });
        prop_assert_eq!(&table.sheet.rows, &filled);
        if !matches!(table.no_list, Some(NoList::Empty | NoList::NoHeader { .. })) {
            let people: Vec<u32> = (0..table.len()).map(|place| table.row(place)).collect();
            for &row in &filled {
                let is_person = people.contains(&row);
                prop_assert_eq!(is_person, table.role(row) == RowRole::Data, "row {}", row);
            }
            let left_out: usize = table.left_out.len();
            let above = filled.iter().filter(|row| matches!(table.role(**row), RowRole::Title | RowRole::Header)).count();
            prop_assert_eq!(people.len() + left_out + above, filled.len());
        }
    }
}

#[test]
fn merged_cells_fill_only_so_many_rows() {
    use crate::read::{CellKind, Cells, Merge};
    // A name and a year in each row, and columns whose first cell is merged over all rows.
    let rows = 1_000_000_u32;
    let sheet = |merged: u32| {
        let mut sheet = sheet("Họ và tên,Năm sinh\nLê Văn An,1990\n");
        sheet.rows.extend(3..=rows);
        let [names, years] = &mut sheet.columns[..] else { panic!("two columns") };
        for place in 2..rows as usize {
            names.put(place, CellKind::Text, "Vũ Bình");
            years.put(place, CellKind::Text, "1991");
        }
        for column in 2..2 + merged {
            let mut cells = Cells::default();
            cells.put(1, CellKind::Text, "x");
            sheet.columns.push(cells);
            let (first_column, last_column) = (column, column);
            sheet.merges.push(Merge { first_row: 2, last_row: rows, first_column, last_column });
        }
        sheet
    };
    for (merged, left) in [(1, 0), (9, 0), (12, 3)] {
        let table = lay_out(sheet(merged), &LayoutChoice::default());
        let told = |notice: &Notice| match notice {
            Notice::MergesLeft { merges, row } => Some((*merges, *row)),
            _ => None,
        };
        let told = table.notices.iter().find_map(told);
        assert_eq!(told, (left > 0).then_some((left, 2)), "{merged} columns");
        let last = table.len() - 1;
        let filled = (2..table.columns.len()).filter(|&column| table.text(column, last) == "x");
        assert_eq!(filled.count() as u32, merged - left);
    }
}

#[test]
fn a_wide_row_among_narrow_ones_is_ragged() {
    let mut list = "STT,Họ và tên,Năm sinh\n".to_owned();
    for row in 1..300 {
        list += &format!("{row},Lê Văn An,1990");
        match row {
            7 => list += ",,,ghi chú\n",
            200 => list += &format!("{}x\n", ",".repeat(1_500)),
            _ => list += "\n",
        }
    }
    let table = lay_out(sheet(&list), &LayoutChoice::default());
    assert_eq!((table.len(), table.sheet.columns.len()), (299, 1_503));
    assert!(table.notices.contains(&Notice::RaggedRows { rows: 2, row: 8 }), "{:?}", table.notices);
}
