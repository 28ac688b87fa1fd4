//! Columns that are written in an old font, as they are shown: one line for the same column of all
//! tables of a kind, because these are decoded or left together.

use matcher::read::legacy::Legacy;

use super::tables::Loaded;
use crate::protocol::TableId;

/// A column of one kind of table that is written in an old font.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FontLine {
    /// The fingerprint of the kind's headers.
    pub shape: u64,
    /// Place of the column in the tables of the kind.
    pub column: usize,
    /// Its letters in the spreadsheet.
    pub letters: String,
    /// Its header.
    pub header: String,
    /// The font.
    pub font: Legacy,
    /// A cell as it stands, and as it reads when it is decoded.
    pub sample: Option<(String, String)>,
    /// Whether its cells are decoded, and not left as they stand.
    pub decoded: bool,
    /// The tables in which it is in that font.
    pub tables: Vec<TableId>,
}

impl Loaded {
    /// The columns in old fonts of the tables that take part.
    pub fn fonts(&self) -> Vec<FontLine> {
        let mut lines: Vec<FontLine> = Vec::new();
        for table in self.taken() {
            let shape = table.summary.shape;
            for (place, column) in table.summary.columns.iter().enumerate() {
                let Some(decision) = &column.font else { continue };
                let is = |line: &&mut FontLine| (line.shape, line.column) == (shape, place);
                match lines.iter_mut().find(is) {
                    Some(line) => line.tables.push(table.id),
                    None => lines.push(FontLine {
                        shape,
                        column: place,
                        letters: column.letters.clone(),
                        header: column.header.clone(),
                        font: decision.reading.legacy,
                        sample: decision.sample.clone(),
                        decoded: column.decoded,
                        tables: vec![table.id],
                    }),
                }
            }
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{loaded, summary};
    use super::*;
    use matcher::read::legacy::Decision;

    #[test]
    fn a_column_of_all_tables_of_a_kind_is_one_line() {
        let in_font = |file: &str, headers: &[&str]| {
            let mut table = summary(file, "", headers);
            let sample = Some(("NguyÔn".to_owned(), "Nguyễn".to_owned()));
            let reading = Legacy::Tcvn3.into();
            table.columns[0].font = Some(Decision { reading, before: 3, after: 99, sample });
            table.columns[0].decoded = true;
            table
        };
        let mut loaded = loaded(vec![
            in_font("a.xlsx", &["Họ tên", "Ngày sinh"]),
            summary("b.xlsx", "", &["Họ tên", "Ngày sinh"]),
            in_font("c.xlsx", &["Họ tên", "Ngày sinh"]),
            in_font("d.xlsx", &["Tên"]),
        ]);
        let lines = |loaded: &Loaded| -> Vec<usize> {
            loaded.fonts().iter().map(|line| line.tables.len()).collect()
        };
        assert_eq!(lines(&loaded), [2, 1]);
        let id = loaded.tables[3].id;
        loaded.set_taken(id, false);
        assert_eq!(lines(&loaded), [2]);
    }
}
