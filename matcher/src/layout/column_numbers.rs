//! Rows below the header that only number the columns.

use super::table::Table;

impl Table {
    /// Whether a row only numbers the columns: 1, 2, 3 ...; (1), (2) ...; A, B, 1, 2 ...
    pub(crate) fn numbers_the_columns(&self, at: usize) -> bool {
        // What each cell should contain: (ghi đủ), (dd/mm/yyyy).
        let in_brackets = |text: &str| text.starts_with('(') && text.ends_with(')');
        if self.row_cells(at).count() >= 2
            && self.row_cells(at).all(|(_, _, text)| in_brackets(text.trim()))
        {
            return true;
        }
        let (mut cells, mut last, mut counted) = (0, None, 0);
        for (_, _, text) in self.row_cells(at) {
            cells += 1;
            let text = text.trim().trim_matches(['(', ')', '[', ']']);
            let text = text.split('=').next().unwrap_or(text).trim_end_matches([')', ' ']);
            // A spreadsheet turns (1) into -1.
            let text = text.strip_prefix('-').unwrap_or(text);
            if let Ok(number) = text.parse::<u32>() {
                if last.is_some_and(|last| number != last + 1) {
                    return false;
                }
                last = Some(number);
                counted += 1;
            } else if !(text.len() == 1 && text.bytes().all(|b| b.is_ascii_alphabetic())) {
                return false;
            }
        }
        cells >= 3 && (counted >= 2 || counted == 0)
    }
}
