//! Handing a table from one worker to another, part by part.
//!
//! Takes a table, gives first everything except its cells, then the cells of each column, and puts
//! a table together again from such parts, in order.

use serde::{Deserialize, Serialize};

use super::spread::Spread;
use super::table::{Column, Table};
use crate::read::{Cells, Sheet};
use crate::transfer::{read, write};

/// A part; borrowed when it is written, owned when it was read.
#[derive(Serialize, Deserialize)]
enum Part<C> {
    /// The table, with columns without cells.
    Skeleton(Box<Table>),
    /// The cells of a column of the sheet.
    Sheet(u32, C),
    /// What the cells of a column read as, if that differs from the sheet.
    Replaced(u32, C),
}

impl Table {
    /// The binary form of the table, part by part. The largest part is the largest column.
    #[cfg(test)]
    pub(crate) fn parts(&self) -> impl Iterator<Item = Result<Vec<u8>, postcard::Error>> {
        (0..self.part_count()).map(|place| self.part(place))
    }

    /// How many parts it has.
    pub fn part_count(&self) -> usize {
        1 + self.sheet.columns.len() + self.replaced().count()
    }

    /// The part at this position; beyond the last one, the first part again.
    pub fn part(&self, place: usize) -> Result<Vec<u8>, postcard::Error> {
        let sheet = self.sheet.columns.iter().zip(0..).map(|(cells, at)| Part::Sheet(at, cells));
        let mut cells = sheet.chain(self.replaced().map(|(at, cells)| Part::Replaced(at, cells)));
        let skeleton = || Part::Skeleton(Box::new(self.without_cells()));
        let part = place.checked_sub(1).and_then(|place| cells.nth(place));
        write(&part.unwrap_or_else(skeleton))
    }

    /// Puts a table together from its parts.
    #[cfg(test)]
    pub(crate) fn from_parts(
        parts: impl IntoIterator<Item = Result<Vec<u8>, postcard::Error>>,
    ) -> Result<Table, postcard::Error> {
        let mut table = Table::default();
        for part in parts {
            table.add_part(&part?)?;
        }
        Ok(table)
    }

    /// Adds the next part; a first part starts a new table.
    ///
    /// # Errors
    /// The bytes are not a part of a table, or are a part of a different one.
    pub fn add_part(&mut self, bytes: &[u8]) -> Result<(), postcard::Error> {
        let (place, cells) = match read::<Part<Cells>>(bytes)? {
            Part::Skeleton(table) => {
                *self = *table;
                return Ok(());
            }
            Part::Sheet(at, cells) => (self.sheet.columns.get_mut(at as usize), cells),
            Part::Replaced(at, cells) => {
                (self.columns.get_mut(at as usize).and_then(|of| of.replaced.as_mut()), cells)
            }
        };
        *place.ok_or(postcard::Error::SerdeDeCustom)? = cells;
        Ok(())
    }

    fn replaced(&self) -> impl Iterator<Item = (u32, &Cells)> {
        let columns = self.columns.iter().zip(0..);
        columns.filter_map(|(column, at)| Some((at, column.replaced.as_ref()?)))
    }

    /// Everything except the cells, which are nearly all of a table.
    fn without_cells(&self) -> Table {
        let Table { sheet, columns, header_rows, left_out, notices, no_list, kept, .. } = self;
        let sheet = Sheet {
            file: sheet.file.clone(),
            name: sheet.name.clone(),
            hidden: sheet.hidden,
            columns: vec![Cells::default(); sheet.columns.len()],
            rows: sheet.rows.clone(),
            hidden_rows: sheet.hidden_rows.clone(),
            hidden_columns: sheet.hidden_columns.clone(),
            merges: sheet.merges.clone(),
            first_column: sheet.first_column,
            notices: sheet.notices.clone(),
            columns_of_file: sheet.columns_of_file,
            // The other end has no need of it, or finds out again.
            occupied: Default::default(),
        };
        let bare = |column: &Column| Column {
            group: column.group.clone(),
            header: column.header.clone(),
            origin: column.origin,
            font: column.font.clone(),
            decoded: column.decoded,
            replaced: column.replaced.as_ref().map(|_| Cells::default()),
        };
        Table {
            sheet,
            columns: columns.iter().map(bare).collect(),
            header_rows: *header_rows,
            left_out: left_out.clone(),
            notices: notices.clone(),
            no_list: *no_list,
            kept: kept.clone(),
            spread: Spread::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{LayoutChoice, lay_out};

    fn table(text: &str) -> Table {
        let sheet =
            crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap().remove(0);
        lay_out(sheet, &LayoutChoice::default())
    }

    #[test]
    fn there_and_back() {
        for text in [
            "Họ tên,Năm sinh\nLê An,1990\nVũ Bình,\n",
            "Một dòng chữ\n",
            // A column made from the rows in between.
            "Họ tên,Năm sinh\nXã Hải Vân: 2 người,\nLê An,1990\nVũ Bình,1991\n",
        ] {
            let table = table(text);
            let parts: Vec<_> = table.parts().collect::<Result<_, _>>().unwrap();
            assert_eq!(parts.len(), table.part_count(), "{text}");
            let back = Table::from_parts(parts.into_iter().map(Ok)).unwrap();
            assert_eq!(back, table, "{text}");
        }
    }

    #[test]
    fn a_column_that_reads_as_something_else_keeps_both() {
        let mut table = table("Họ tên,Năm sinh\nLê An,1990\nVũ Bình,1991\n");
        table.columns[1].replaced = table.sheet.columns.first().cloned();
        assert_eq!(Table::from_parts(table.parts()).unwrap(), table);
    }

    #[test]
    fn no_part_holds_two_columns() {
        let rows: String = (0..2000).map(|row| format!("Lê An {row},{row},Xã {row}\n")).collect();
        let table = table(&format!("Họ tên,Số,Xã\n{rows}"));
        let sizes: Vec<usize> = table.parts().map(|part| part.unwrap().len()).collect();
        assert_eq!(sizes.len(), 4);
        assert!(sizes.iter().all(|size| size * 2 < sizes.iter().sum()), "{sizes:?}");
    }

    #[test]
    fn parts_of_something_else_are_refused() {
        let (small, large) = (table("Họ tên\nLê An\n"), table("Họ tên,Năm\nLê An,1990\n"));
        let mut of_both = Table::default();
        of_both.add_part(&small.part(0).unwrap()).unwrap();
        assert!(of_both.add_part(&large.part(2).unwrap()).is_err());
        assert!(of_both.add_part(b"").is_err());
        assert!(of_both.add_part(&[9, 9, 9]).is_err());
    }
}
