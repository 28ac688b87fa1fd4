//! A household written once, at its head: “Mã hộ” is filled in the first row and blank for the
//! members below it, without a merged cell that says how far it reaches.
//!
//! Decided: the value holds for the rows below only if it stands exactly where the relation says
//! “chủ hộ”, or counts the households one by one. Other blanks mean that the household is unknown.

use super::table::{Origin, Table};
use crate::plan::{Field, fields_of_header};
use crate::read::{CellKind, Cells};
use crate::text::fold;

/// Of this many rows of every hundred, the relation must agree.
const AGREED: usize = 95;

/// Gives the members below the head of a household its value.
pub(super) fn fill_members(table: &mut Table) {
    let headed = |field: Field| -> Vec<usize> {
        let names = |header: &str| {
            let fields = fields_of_header(header);
            fields.iter().any(|&(of, score)| of == field && score >= 80)
        };
        let columns = table.columns.iter().enumerate();
        columns
            .filter(|(_, of)| of.origin == Origin::Sheet && names(&of.header))
            .map(|(place, _)| place)
            .collect()
    };
    let relation = headed(Field::Relation).first().copied();
    let households = headed(Field::Household).into_iter().map(|column| (column, true));
    let heads = headed(Field::Head).into_iter().map(|column| (column, false));
    for (column, counts) in households.chain(heads).collect::<Vec<_>>() {
        let is_of_heads =
            stands_at_heads(table, column, relation) || counts && is_counted(table, column);
        let Some(cells) = table.cells(column).filter(|_| is_of_heads) else { continue };
        let mut filled = Cells::default();
        let mut value = None;
        for &at in &table.kept {
            let at = at as usize;
            if cells.kind(at) != CellKind::Empty {
                value = Some(at);
            }
            if let Some(from) = value {
                filled.put(at, cells.kind(from), cells.text(from));
            }
        }
        filled.shrink();
        if let Some(column) = table.columns.get_mut(column) {
            column.replaced = Some(filled);
        }
    }
}

/// Whether a column is filled where the relation says that somebody is the head, and only there.
fn stands_at_heads(table: &Table, column: usize, relation: Option<usize>) -> bool {
    let Some(relation) = relation else { return false };
    let (mut agreed, mut heads) = (0, 0);
    for row in 0..table.len() {
        let is_head =
            matches!(fold(table.text(relation, row)).as_str(), "chu ho" | "ch" | "la chu ho");
        let filled = !table.text(column, row).trim().is_empty();
        heads += usize::from(is_head && filled);
        agreed += usize::from(is_head == filled);
    }
    heads >= 2 && heads < table.len() && agreed * 100 >= table.len() * AGREED
}

/// Whether a column counts households one by one, each in one row, with blanks below.
fn is_counted(table: &Table, column: usize) -> bool {
    let (mut last, mut counted) = (0, 0);
    for row in 0..table.len() {
        let text = table.text(column, row).trim();
        if text.is_empty() {
            continue;
        }
        match text.parse::<u32>() {
            Ok(number) if number == last + 1 => (last, counted) = (number, counted + 1),
            _ => return false,
        }
    }
    counted >= 2 && counted < table.len() && !table.text(column, 0).trim().is_empty()
}

#[cfg(test)]
mod tests {
    use crate::layout::{LayoutChoice, lay_out};

    /// Checks the cells of the column in the rows of data.
    fn check(text: &str, column: usize, expected: &[&str]) {
        let mut sheets = crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap();
        let table = lay_out(sheets.remove(0), &LayoutChoice::default());
        let found: Vec<&str> = (0..table.len()).map(|row| table.text(column, row)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn written_once_for_all_members() {
        let list = |column: &str, cells: [&str; 5]| {
            let rows = ["Chủ hộ", "Vợ", "Con", "Chủ hộ", "Con"];
            let names = ["Ma Văn An", "Lý Thị Bé", "Ma Văn Chấn", "Vi Văn Dìn", "Vi Thị Ém"];
            let mut text = format!("{column},Họ và tên,Năm sinh,Quan hệ với chủ hộ\n");
            for (row, (relation, name)) in rows.iter().zip(names).enumerate() {
                text += &format!("{},{name},19{}5,{relation}\n", cells[row], 5 + row);
            }
            text
        };
        for (column, cells, expected) in [
            ("Mã hộ", ["H01", "", "", "H02", ""], ["H01", "H01", "H01", "H02", "H02"]),
            ("Số hộ khẩu", ["12", "", "", "7", ""], ["12", "12", "12", "7", "7"]),
            ("Mã số hộ gia đình", ["12", "", "", "7", ""], ["12", "12", "12", "7", "7"]),
            ("Họ tên chủ hộ", ["An", "", "", "Dìn", ""], ["An", "An", "An", "Dìn", "Dìn"]),
            ("MaHo", ["a", "", "", "b", ""], ["a", "a", "a", "b", "b"]),
            // Filled for some members too: the blanks are unknown.
            ("Mã hộ", ["H01", "H01", "", "H02", ""], ["H01", "H01", "", "H02", ""]),
            ("Mã hộ", ["", "", "", "H02", ""], ["", "", "", "H02", ""]),
            ("Mã hộ", ["H01", "H01", "H01", "H02", "H02"], ["H01", "H01", "H01", "H02", "H02"]),
            // Not about the household.
            ("Ghi chú", ["a", "", "", "b", ""], ["a", "", "", "b", ""]),
            ("Mã hồ sơ", ["1", "", "", "2", ""], ["1", "", "", "2", ""]),
        ] {
            check(&list(column, cells), 0, &expected);
        }
    }

    #[test]
    fn households_that_are_counted() {
        check(
            "Mã hộ,Họ và tên,Năm sinh\n1,Ma Văn An,1955\n,Lý Thị Bé,1956\n2,Vi Văn Dìn,1957\n",
            0,
            &["1", "1", "2"],
        );
        check(
            "Mã hộ,Họ và tên,Năm sinh\n4,Ma Văn An,1955\n,Lý Thị Bé,1956\n2,Vi Văn Dìn,1957\n",
            0,
            &["4", "", "2"],
        );
    }
}
