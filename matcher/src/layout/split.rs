//! Several tables one below the other on a sheet: “I. Tăng mới … II. Thôi hưởng …”, each with its
//! own header. They become sheets with the same name, so that each keeps its columns.

use super::header::{Found, Searched, next_table};
use crate::plan::LIMITS;
use crate::read::{CellKind, Cells, Sheet};

/// Cuts the sheet wherever another table's header begins. A cut copies what is left of the sheet, so
/// that a long sheet is not cut as often as a short one.
pub(super) fn split(sheet: Sheet) -> Vec<Searched> {
    let mut done = Vec::new();
    let mut rest = Searched::new(sheet);
    let mut copied = 0_u64;
    while done.len() < LIMITS.tables_of_a_sheet {
        copied += rest.sheet.columns.iter().map(|cells| cells.len() as u64).sum::<u64>();
        if copied > LIMITS.divided_cells {
            break;
        }
        let Found::Rows { last, .. } = rest.found() else { break };
        let Some(place) = next_table(&rest.sheet, last) else { break };
        let (above, below) = cut(rest.sheet, place);
        done.push(Searched::new(above));
        rest = Searched::new(below);
    }
    done.push(rest);
    done
}

/// The rows above a position, and the rows from it on.
fn cut(sheet: Sheet, place: usize) -> (Sheet, Sheet) {
    let mut above = Sheet {
        file: sheet.file.clone(),
        name: sheet.name.clone(),
        hidden: sheet.hidden,
        hidden_columns: sheet.hidden_columns.clone(),
        columns_of_file: sheet.columns_of_file,
        ..Sheet::default()
    };
    let mut below = above.clone();
    let first_below = sheet.rows.get(place).copied().unwrap_or(u32::MAX);
    (above.rows, below.rows) = (sheet.rows[..place].to_vec(), sheet.rows[place..].to_vec());
    for cells in &sheet.columns {
        let (mut first, mut second) = (Cells::default(), Cells::default());
        for at in (0..cells.len()).filter(|&at| cells.kind(at) != CellKind::Empty) {
            let (half, at_half) =
                if at < place { (&mut first, at) } else { (&mut second, at - place) };
            half.put(at_half, cells.kind(at), cells.text(at));
        }
        first.shrink();
        second.shrink();
        above.columns.push(first);
        below.columns.push(second);
    }
    let is_above = |row: &u32| *row < first_below;
    (above.hidden_rows, below.hidden_rows) =
        sheet.hidden_rows.iter().partition(|row| is_above(row));
    (above.merges, below.merges) =
        sheet.merges.iter().partition(|merge| is_above(&merge.first_row));
    above.notices = sheet.notices;
    above.columns_changed();
    below.columns_changed();
    (above, below)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_below_one_another() {
        let text = "I. Tăng mới,,,\nSTT,Họ và tên,Năm sinh,Địa chỉ\n1,Lê An,1990,Xã A\n2,Vũ Bình,1991,Xã A\nII. Thôi hưởng,,,\nSTT,Họ và tên,Số CCCD,Năm sinh,Lý do\n1,Hồ Ca,040060123456,1960,chết\n";
        let sheet =
            crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap().remove(0);
        let pieces = split(sheet);
        let rows: Vec<&[u32]> = pieces.iter().map(|piece| &piece.sheet.rows[..]).collect();
        assert_eq!(rows, [&[1, 2, 3, 4, 5][..], &[6, 7]]);
        assert_eq!(pieces[1].sheet.columns[2].text(1), "040060123456");
    }

    #[test]
    fn a_repeated_header_is_no_other_table() {
        let text = "STT,Họ và tên,Năm sinh\n1,Lê An,1990\nSTT,Họ và tên,Năm sinh\n2,Vũ Bình,1991\n";
        let sheet =
            crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap().remove(0);
        assert_eq!(split(sheet).len(), 1);
    }
}
