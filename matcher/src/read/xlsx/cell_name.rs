//! Names of cells, such as A1, and their places.

#[cfg(test)]
use crate::read::column_letters;
use crate::read::sheet::{COLUMNS, ROWS};

/// Row and column, from 0, of a cell's name; `None` if no sheet has such a cell.
pub(super) fn place_of(name: &[u8]) -> Option<(u32, u32)> {
    let mut column: u32 = 0;
    let mut row: u32 = 0;
    let mut rest = name.iter();
    let mut digits = 0;
    for &byte in &mut rest {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' if digits == 0 && column < COLUMNS => {
                column = column * 26 + u32::from((byte | 0x20) - b'a') + 1;
            }
            b'0'..=b'9' if column > 0 && row < ROWS => {
                row = row * 10 + u32::from(byte - b'0');
                digits += 1;
            }
            _ => return None,
        }
    }
    let in_sheet = (1..=COLUMNS).contains(&column) && (1..=ROWS).contains(&row);
    in_sheet.then(|| (row - 1, column - 1))
}

/// The name of a cell.
#[cfg(test)]
pub(super) fn name_of(row: u32, column: u32) -> String {
    format!("{}{}", column_letters(column as usize), u64::from(row) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for (cell_name, expected) in [
            ("A1", Some((0, 0))),
            ("z26", Some((25, 25))),
            ("AB120", Some((119, 27))),
            ("XFD1048576", Some((1_048_575, 16_383))),
            ("XFE1", None),
            ("A1048577", None),
            ("A0", None),
            ("A", None),
            ("1", None),
            ("", None),
            ("A1B", None),
            ("$A$1", None),
            ("AAAAAAAAAAAAAAAAAA1", None),
            ("A99999999999999999999", None),
        ] {
            assert_eq!(place_of(cell_name.as_bytes()), expected, "{cell_name}");
        }
        assert_eq!(name_of(119, 27), "AB120");
    }
}
