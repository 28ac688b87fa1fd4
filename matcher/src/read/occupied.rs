//! Which columns of a wide sheet have cells at all, block of rows by block of rows.
//!
//! Takes the columns of a sheet, gives for a row the few that may be filled there. A sheet may have
//! one cell a row in its last column: going through all columns of each row would then cost a
//! thousand times what going through its cells does. Nothing is kept for a sheet of usual width.

use super::cells::Cells;

/// Sheets up to this many columns are gone through as they are.
const USUAL: usize = 64;

/// Rows of a block.
const BLOCK: usize = 256;

/// For each block of rows the columns with a cell in it; none for a sheet of usual width. It says
/// nothing that the cells do not, so that all are equal.
#[derive(Clone, Debug, Default)]
pub struct Occupied {
    /// Where the columns of each block end.
    ends: Vec<u32>,
    columns: Vec<u16>,
    /// The columns for which it was made.
    width: usize,
}

impl PartialEq for Occupied {
    fn eq(&self, _: &Occupied) -> bool {
        true
    }
}

impl Eq for Occupied {}

impl Occupied {
    /// The blocks of a sheet with these columns.
    pub fn of(columns: &[Cells]) -> Occupied {
        let mut occupied = Occupied { width: columns.len(), ..Occupied::default() };
        if columns.len() <= USUAL || columns.len() > usize::from(u16::MAX) {
            return occupied;
        }
        let rows = columns.iter().map(Cells::len).max().unwrap_or(0);
        for from in (0..rows).step_by(BLOCK) {
            for (place, cells) in columns.iter().enumerate() {
                if cells.has_any(from, from + BLOCK) {
                    occupied.columns.push(place as u16);
                }
            }
            occupied.ends.push(occupied.columns.len() as u32);
        }
        occupied
    }

    /// The columns that may be filled in a row, in order, of a sheet with this many.
    pub(super) fn in_row(&self, row: usize, width: usize) -> impl Iterator<Item = usize> {
        let listed = (!self.ends.is_empty() && self.width == width).then(|| {
            let block = row / BLOCK;
            let end = self.ends.get(block).map_or(0, |&end| end as usize);
            let start = block.checked_sub(1).and_then(|before| self.ends.get(before));
            self.columns.get(start.map_or(0, |&start| start as usize)..end).unwrap_or_default()
        });
        let count = listed.map_or(width, <[u16]>::len);
        (0..count).map(move |at| match listed {
            Some(listed) => listed.get(at).map_or(0, |&column| usize::from(column)),
            None => at,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{CellKind, Sheet};

    /// A sheet of this many columns with cells at these rows and columns.
    fn sheet(columns: usize, cells: &[(usize, usize)]) -> Sheet {
        let mut sheet = Sheet { columns: vec![Cells::default(); columns], ..Sheet::default() };
        for &(row, column) in cells {
            sheet.columns[column].put(row, CellKind::Text, &format!("{row},{column}"));
        }
        sheet
    }

    fn all(sheet: &Sheet, rows: usize) -> Vec<String> {
        (0..rows).flat_map(|row| sheet.cells(row).map(|(_, _, text)| text.to_owned())).collect()
    }

    #[test]
    fn the_short_way_finds_what_the_long_way_finds() {
        let last = BLOCK * 3 - 1;
        for (columns, cells) in [
            (3, vec![(0, 0), (0, 2), (5, 1)]),
            (64, vec![(0, 63), (last, 0)]),
            (65, vec![]),
            (65, vec![(0, 64)]),
            (65, vec![(0, 0), (BLOCK - 1, 64), (BLOCK, 1), (BLOCK, 64), (last, 7)]),
            (2_000, (0..last).map(|row| (row, 1_999)).collect()),
            (2_000, (0..last).map(|row| (row, row * 7 % 2_000)).collect()),
            (2_000, (0..2_000).map(|column| (0, column)).chain([(last, 3)]).collect()),
        ] {
            let mut sheet = sheet(columns, &cells);
            let long = all(&sheet, last + 2);
            assert_eq!(long.len(), cells.len());
            sheet.occupied = Occupied::of(&sheet.columns);
            assert_eq!(all(&sheet, last + 2), long, "{columns} columns");
            // One that was made for other columns is not asked.
            sheet.columns.push(Cells::default());
            assert_eq!(all(&sheet, last + 2), long);
        }
    }

    #[test]
    fn a_row_costs_what_is_in_its_block() {
        let cells: Vec<(usize, usize)> = (0..1_000).map(|row| (row, 1_999)).collect();
        let sheet = sheet(2_000, &cells);
        let occupied = Occupied::of(&sheet.columns);
        let steps: usize = (0..1_000).map(|row| occupied.in_row(row, 2_000).count()).sum();
        assert_eq!(steps, 1_000);
    }
}
