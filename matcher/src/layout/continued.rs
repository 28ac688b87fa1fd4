//! A name that goes on in the row below, as in lists typed to fit a narrow column: “Nông Văn” in
//! the numbered row, “An” alone under it.
//!
//! Decided: only a row with nothing else, between two numbered rows, goes on with the name above;
//! and only by its last word, or by two after a name that ends with Văn or Thị. A full name without
//! anything else is a person of whom nothing else is known.

use super::people::Telling;
use super::table::Table;
use crate::read::{CellKind, Cells};
use crate::text::lower;

/// Whether the row at a position goes on with the name of the person in `above`.
pub(super) fn goes_on(table: &Table, at: usize, above: Option<u32>, telling: &Telling) -> bool {
    let Some(names) = telling.first_name() else { return false };
    let (rows, Some(above)) = (&table.sheet.rows, above.map(|above| above as usize)) else {
        return false;
    };
    let adjoins =
        above + 1 == at && rows.get(above).zip(rows.get(at)).is_some_and(|(a, b)| a + 1 == *b);
    if !adjoins || !telling.is_counted(table, above) {
        return false;
    }
    // What follows is the next person, or the end.
    let next_is_counted = at + 1 >= rows.len() || telling.is_counted(table, at + 1);
    let mut cells = table.row_cells(at);
    let (Some((column, CellKind::Text, text)), None) = (cells.next(), cells.next()) else {
        return false;
    };
    let begun = lower(table.row_text(names, above));
    let middle = begun.ends_with(" văn") || begun.ends_with(" thị");
    let words = text.split_whitespace().count();
    let begun_words = begun.split_whitespace().count();
    column == names
        && next_is_counted
        && text.chars().all(|c| c.is_alphabetic() || c.is_whitespace())
        && (words == 1 && (1..=3).contains(&begun_words) || words == 2 && middle)
}

/// Joins the cells of names that go on in the row below; `rows` are the positions of those rows.
pub(super) fn join(table: &mut Table, names: usize, rows: &[usize]) {
    let Some(cells) = table.cells(names).filter(|_| !rows.is_empty()) else { return };
    let mut joined = Cells::default();
    let mut rows = rows.iter().peekable();
    for at in 0..cells.len() {
        let goes_on = rows.next_if(|row| **row == at).is_some();
        let below = rows.peek().filter(|row| ***row == at + 1).map(|_| cells.text(at + 1).trim());
        match below {
            _ if goes_on || cells.kind(at) == CellKind::Empty => {}
            Some(more) => {
                joined.put(at, cells.kind(at), &format!("{} {more}", cells.text(at).trim_end()));
            }
            None => {
                joined.put(at, cells.kind(at), cells.text(at));
            }
        }
    }
    joined.shrink();
    if let Some(column) = table.columns.get_mut(names) {
        column.replaced = Some(joined);
    }
}

#[cfg(test)]
mod tests {
    use crate::layout::{LayoutChoice, lay_out};

    /// Checks the names of the people.
    fn check(rows: &str, expected: &[&str]) {
        let text = format!("STT,Họ và tên,Năm sinh,Địa chỉ\n{rows}");
        let mut sheets = crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap();
        let table = lay_out(sheets.remove(0), &LayoutChoice::default());
        let found: Vec<&str> = (0..table.len()).map(|row| table.text(1, row)).collect();
        assert_eq!(found, expected, "{rows}");
    }

    #[test]
    fn names_over_two_rows() {
        for (rows, expected) in [
            ("1,Ma Văn,1955,Xã A\n,An,,\n2,Lý Thị Bé,1956,Xã A\n", &["Ma Văn An", "Lý Thị Bé"][..]),
            ("1,Ma Văn An,1955,Xã A\n2,Lý Thị,1956,Xã A\n,Bé,,\n", &["Ma Văn An", "Lý Thị Bé"]),
            (
                "1,Lý Thị,1955,Xã A\n,Bích Ngọc,,\n2,Ma Văn An,1956,Xã A\n",
                &["Lý Thị Bích Ngọc", "Ma Văn An"],
            ),
            ("1,Ma,1955,Xã A\n,An,,\n2,Lý,1956,Xã A\n,Bé,,\n", &["Ma An", "Lý Bé"]),
            (
                "1,Lý Thị Bích,1955,Xã A\n,Ngọc,,\n2,Ma Văn An,1956,Xã A\n",
                &["Lý Thị Bích Ngọc", "Ma Văn An"],
            ),
            // A full name is somebody else.
            (
                "1,Ma Văn An,1955,Xã A\n,Lý Thị Bé,,\n2,Vi Văn Dìn,1956,Xã A\n",
                &["Ma Văn An", "Lý Thị Bé", "Vi Văn Dìn"],
            ),
            ("1,Ma An,1955,Xã A\n,Lý Bé,,\n2,Vi Dìn,1956,Xã A\n", &["Ma An", "Lý Bé", "Vi Dìn"]),
            // With something else in the row.
            (
                "1,Ma Văn,1955,Xã A\n,An,1956,\n2,Lý Thị Bé,1956,Xã A\n",
                &["Ma Văn", "An", "Lý Thị Bé"],
            ),
            // Members without numbers.
            (
                "1,Ma Văn An,1955,Xã A\n,Bé,,\n,Dìn,,\n2,Vi Văn Em,1956,Xã A\n",
                &["Ma Văn An", "Bé", "Dìn", "Vi Văn Em"],
            ),
            // Not directly below.
            (
                "1,Ma Văn,1955,Xã A\n,,,\n,An,,\n2,Lý Thị Bé,1956,Xã A\n",
                &["Ma Văn", "An", "Lý Thị Bé"],
            ),
        ] {
            check(rows, expected);
        }
    }
}
