//! Names of cells and of ranges: “B7”, “A1:L40”.

/// The columns that a sheet can have.
pub(super) const COLUMNS: u32 = 16_384;

/// Row from 1 and column from 0 of a cell's name, with or without dollar signs.
pub(super) fn place_of(name: &str) -> Option<(u32, u32)> {
    let name = name.trim().replace('$', "");
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = name.split_at_checked(letters)?;
    if letters.is_empty() || letters.len() > 3 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let of = |sum: u32, letter: u8| sum * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1;
    let column = letters.bytes().fold(0, of);
    let row: u32 = digits.parse().ok()?;
    (row > 0 && column <= COLUMNS).then(|| (row, column - 1))
}

/// The first and the last cell of a range; both are one if it is a cell.
pub(super) fn range_of(range: &str) -> Option<((u32, u32), (u32, u32))> {
    let (first, last) = range.split_once(':').unwrap_or((range, range));
    Some((place_of(first)?, place_of(last)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_and_ranges() {
        for (text, expected) in [
            ("A1", Some(((1, 0), (1, 0)))),
            ("$B$7:AA120", Some(((7, 1), (120, 26)))),
            ("XFD1048576", Some(((1_048_576, 16_383), (1_048_576, 16_383)))),
            ("XFE1", None),
            ("A0", None),
            ("1", None),
            ("A", None),
            ("A:C", None),
            ("", None),
            ("ế1", None),
        ] {
            assert_eq!(range_of(text), expected, "{text}");
        }
    }
}
