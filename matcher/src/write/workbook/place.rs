//! Names of cells: "A1", "AB12", "$A$1".

use crate::write::xml::push_count;

/// Appends the letters of a column, counted from 0.
pub(super) fn push_column(out: &mut Vec<u8>, column: u16) {
    let letter = |number: u16| b'A' + (number % 26) as u8;
    let column = u32::from(column);
    if column >= 26 + 26 * 26 {
        out.push(letter(((column - 26) / 676 - 1) as u16));
    }
    if column >= 26 {
        out.push(letter(((column - 26) / 26 % 26) as u16));
    }
    out.push(letter((column % 26) as u16));
}

/// A cell, by its row and its column, both counted from 0.
pub(super) fn cell((row, column): (u32, u16)) -> String {
    named(|out| {
        push_column(out, column);
        push_count(out, u64::from(row) + 1);
    })
}

/// A range of cells, or one cell.
pub(super) fn range(first: (u32, u16), last: (u32, u16)) -> String {
    if first == last { cell(first) } else { format!("{}:{}", cell(first), cell(last)) }
}

/// A range of cells, as the names of ranges have it.
pub(super) fn absolute(first: (u32, u16), last: (u32, u16)) -> String {
    let cell = |(row, of): (u32, u16)| format!("${}${}", column(of), row + 1);
    format!("{}:{}", cell(first), cell(last))
}

/// The letters of a column.
pub(crate) fn column(column: u16) -> String {
    named(|out| push_column(out, column))
}

fn named(push: impl FnOnce(&mut Vec<u8>)) -> String {
    let mut out = Vec::new();
    push(&mut out);
    // Letters and digits alone.
    String::from_utf8(out).unwrap_or_default()
}

/// The name of a sheet as references have it.
pub(super) fn quoted(sheet: &str) -> String {
    format!("'{}'", sheet.replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_by_their_letters() {
        for (number, letters) in [
            (0, "A"),
            (25, "Z"),
            (26, "AA"),
            (51, "AZ"),
            (52, "BA"),
            (701, "ZZ"),
            (702, "AAA"),
            (727, "AAZ"),
            (728, "ABA"),
            (1_377, "AZZ"),
            (1_378, "BAA"),
            (16_383, "XFD"),
        ] {
            assert_eq!(column(number), letters);
        }
        assert_eq!(range((0, 1), (9, 27)), "B1:AB10");
        assert_eq!(range((3, 3), (3, 3)), "D4");
        assert_eq!(quoted("A'B"), "'A''B'");
    }
}
