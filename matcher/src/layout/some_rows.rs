//! Some rows of a table, chosen by what they say and not by where they stand.
//!
//! Takes a table, gives rows by which its columns as a whole can be judged. Decided: how a column is
//! understood must not change when somebody sorts the list, so rows are chosen by a hash of their
//! cells, without the running number. To keep that cheap, two columns whose values differ from row
//! to row choose some of a large table's rows, and all columns put these in order.

use super::table::Table;
use crate::hash::{hash_text, mix};
use crate::plan::LIMITS;
use crate::plan::headers::RUNNING_NUMBER;
use crate::read::CellKind;
use crate::read::Values;
use crate::text::fold;

/// A column tells rows apart if at least one in this many of its values is another one.
const ONE_IN: usize = 64;

impl Table {
    /// All rows of data, or `wanted` of them if there are more than twice as many.
    pub fn some_rows(&self, wanted: usize) -> Vec<usize> {
        if self.len() <= wanted * 2 {
            return (0..self.len()).collect();
        }
        self.spread().iter().take(wanted).map(|&row| row as usize).collect()
    }

    /// All rows in which a column is filled, or `wanted` of them if there are more than twice as
    /// many; with how many they are in all.
    pub fn some_filled(&self, column: usize, wanted: usize) -> (Vec<usize>, usize) {
        let cells = self.data_column(column);
        let is_filled = |row: usize| cells.kind(row) != CellKind::Empty;
        let filled = || (0..cells.rows()).filter(|&row| is_filled(row));
        let count = filled().count();
        if count <= wanted * 2 {
            return (filled().collect(), count);
        }
        let spread = self.spread().iter().map(|&row| row as usize);
        let found: Vec<usize> = spread.filter(|&row| is_filled(row)).take(wanted).collect();
        if found.len() == wanted {
            return (found, count);
        }
        // Few rows of a large table say something here.
        let telling = self.telling();
        let mut keyed: Vec<(u64, usize)> =
            filled().map(|row| (self.row_hash(&telling, row), row)).collect();
        keyed.sort_unstable();
        (keyed.into_iter().take(wanted).map(|(_, row)| row).collect(), count)
    }

    fn spread(&self) -> &[u32] {
        self.spread.0.get_or_init(|| {
            let rows = self.len();
            let most = match rows > LIMITS.styled_values * 2 {
                true => LIMITS.styled_values,
                false => LIMITS.sampled_values * 5,
            };
            let telling = self.telling();
            let mut chosen = self.chosen(&telling, most);
            if chosen.len() < most.min(rows) {
                chosen = (0..rows as u32).collect();
            }
            let keyed = |row: u32| (self.row_hash(&telling, row as usize), row);
            let mut keyed: Vec<(u64, u32)> = chosen.into_iter().map(keyed).collect();
            keyed.sort_unstable();
            keyed.into_iter().take(most).map(|(_, row)| row).collect()
        })
    }

    /// Rows that two columns choose, some more than `most`; none if too few columns tell rows apart.
    fn chosen(&self, telling: &[usize], most: usize) -> Vec<u32> {
        let rows = self.len();
        let is_varied = |column: &&usize| {
            let distinct = self.data_column(**column).distinct().map(Values::len);
            distinct.is_none_or(|distinct| distinct * ONE_IN >= rows)
        };
        let varied: Vec<_> =
            telling.iter().filter(is_varied).take(2).map(|&of| self.data_column(of)).collect();
        let [first, second] = varied[..] else { return Vec::new() };
        let bound = u64::MAX / rows.max(1) as u64;
        let bound = bound.saturating_mul((most + most / 4) as u64);
        let hash = |row| mix(hash_text(first.text(row)), hash_text(second.text(row)));
        (0..rows as u32).filter(|&row| hash(row as usize) <= bound).collect()
    }

    /// The columns that say something of a row: all but running numbers, which whoever sorts a list
    /// may give anew.
    fn telling(&self) -> Vec<usize> {
        let is_running = |header: &str| RUNNING_NUMBER.contains(&fold(header).as_str());
        let columns = self.columns.iter().enumerate();
        columns.filter(|(_, of)| !is_running(&of.header)).map(|(place, _)| place).collect()
    }

    fn row_hash(&self, columns: &[usize], row: usize) -> u64 {
        columns.iter().fold(0, |hash, &column| mix(hash, hash_text(self.text(column, row))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{LayoutChoice, lay_out};

    /// A list whose last column is filled in one row of `one_in`.
    fn table(rows: usize, one_in: usize, order: impl Fn(usize) -> usize) -> Table {
        let mut text = "STT,Họ tên,Ngày sinh,Giới tính,Ghi chú\n".to_owned();
        for place in 0..rows {
            let row = order(place);
            let note =
                if row.is_multiple_of(one_in) { format!("chú {row}") } else { String::new() };
            let (day, month) = (row % 28 + 1, row / 28 % 12 + 1);
            text += &format!("{place},Lê An {row},{day:02}/{month:02}/1990,Nam,{note}\n");
        }
        let mut sheets = crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap();
        lay_out(sheets.remove(0), &LayoutChoice::default())
    }

    #[test]
    fn the_same_rows_in_any_order() {
        for (rows, one_in, filled) in [(300, 2, 150), (3_000, 2, 200), (50_000, 60, 200)] {
            let forth = table(rows, one_in, |place| place);
            // 7,919 is prime, so every row comes once.
            let mixed = table(rows, one_in, |place| place * 7_919 % rows);
            let said = |of: &Table, chosen: Vec<usize>| {
                let mut texts: Vec<String> =
                    chosen.into_iter().map(|row| of.text(1, row).to_owned()).collect();
                texts.sort_unstable();
                texts
            };
            for wanted in [200, 400] {
                let expected = if rows > wanted * 2 { wanted } else { rows };
                let found = said(&forth, forth.some_rows(wanted));
                assert_eq!(found.len(), expected, "{rows}");
                assert!(found == said(&mixed, mixed.some_rows(wanted)), "{rows} {wanted}");
            }
            let (chosen, count) = forth.some_filled(4, 200);
            assert_eq!((chosen.len(), count), (filled, rows.div_ceil(one_in)), "{rows}");
            assert!(said(&forth, chosen) == said(&mixed, mixed.some_filled(4, 200).0), "{rows}");
        }
    }
}
