//! Rows of books as the book has them: which records are the people of one row.
//!
//! Takes the records of a side, whose sources each hold one of a row's people, gives the rows
//! again. Decided: the sources of a table follow one another in the order of their roles, so a
//! table ends where the file, the sheet or the kind changes or a role repeats.

use super::records::Records;
use crate::plan::Role;

impl Records {
    /// Whether any row holds several people.
    pub fn has_several_people(&self) -> bool {
        self.sources.iter().any(|source| source.role != Role::Own)
    }

    /// Which of a row's people a record is.
    pub fn role(&self, record: u32) -> Role {
        self.group(record).role
    }

    /// All records in the order of the files: by table, row and role.
    pub fn in_order(&self) -> Vec<u32> {
        self.with_places().into_iter().map(|(_, record)| record).collect()
    }

    /// The people of each row that holds several, row by row, in the order of their roles.
    pub fn entries(&self) -> Vec<Vec<u32>> {
        if !self.has_several_people() {
            return Vec::new();
        }
        let all = self.with_places();
        let of_row = all.chunk_by(|((a, ..), _), ((b, ..), _)| a == b);
        of_row
            .filter(|people| people.len() > 1)
            .map(|people| people.iter().map(|(_, record)| *record).collect())
            .collect()
    }

    /// Every record with its table, row and role, sorted by these.
    #[expect(clippy::type_complexity, reason = "a key and what it stands for")]
    fn with_places(&self) -> Vec<(((u32, u32), Role), u32)> {
        let tables = self.tables_of_sources();
        let of = |record: u32| {
            let (source, row) = self.table_and_row(record);
            let (source, table) = (&self.sources[source], tables[source]);
            (((table, source.table.row(row)), source.role), record)
        };
        let mut all: Vec<_> = (0..self.len() as u32).map(of).collect();
        // Rows of one table are already in order; no two are equal.
        all.sort();
        all
    }

    /// The number of the table that each source was made from.
    fn tables_of_sources(&self) -> Vec<u32> {
        let mut table = 0;
        (0..self.sources.len())
            .map(|place| {
                if let Some(before) = place.checked_sub(1) {
                    let (before, source) = (&self.sources[before], &self.sources[place]);
                    let goes_on = before.role < source.role
                        && before.mapping.kind == source.mapping.kind
                        && before.table.place() == source.table.place();
                    table += u32::from(!goes_on);
                }
                table
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::columns::summarise;
    use crate::layout::{LayoutChoice, lay_out};
    use crate::normalise::{Gazetteer, PartialDate, Records, Source, normalise};
    use crate::plan::{Field, Role};

    fn side(files: &[(&str, &str)]) -> Records {
        let sources = files.iter().map(|(file, text)| {
            let mut sheets = crate::read::read(text.as_bytes(), file, None, &mut |_| {}).unwrap();
            let table = lay_out(sheets.remove(0), &LayoutChoice::default());
            let mapping = summarise(&table).mapping;
            Source::new(table, mapping)
        });
        let sources: Vec<Source> = sources.collect();
        let today = PartialDate::default();
        normalise(sources, Vec::new(), Gazetteer::embedded(), today, &mut |_, _| {}).sector
    }

    #[test]
    fn rows_come_together_again() {
        let births = "SỔ ĐĂNG KÝ KHAI SINH,,,,\nSố,Họ tên,Ngày sinh,Họ tên cha,Họ tên mẹ\n\
            1,Lê An,01/02/2015,Lê Bá,Vũ Ba\n2,Lê Bình,03/04/2016,,Vũ Năm\n3,Lê Cúc,05/04/2016,Lê Tư,\n";
        let list = "TT,Họ tên,Ngày sinh\n1,Lê Dần,01/02/2015\n";
        let records = side(&[("a.csv", births), ("b.csv", list), ("a.csv", births)]);
        let shown = |record: &u32| {
            let (row, role) = (records.row(*record), records.role(*record));
            (row, role, records.raw(*record, Field::Name).into_owned())
        };
        use Role::{Father, Mother, Own};
        let book = [
            (3, Own, "Lê An"),
            (3, Father, "Lê Bá"),
            (3, Mother, "Vũ Ba"),
            (4, Own, "Lê Bình"),
            (4, Mother, "Vũ Năm"),
            (5, Own, "Lê Cúc"),
            (5, Father, "Lê Tư"),
        ]
        .map(|(row, role, name)| (row, role, name.to_owned()));
        let found: Vec<_> = records.in_order().iter().map(shown).collect();
        assert_eq!(found[..7], book);
        assert_eq!(found[7], (2, Own, "Lê Dần".to_owned()));
        assert_eq!(found[8..], book);
        let sizes: Vec<usize> = records.entries().iter().map(Vec::len).collect();
        assert_eq!(sizes, [3, 2, 2, 3, 2, 2]);
    }

    #[test]
    fn one_person_per_row_stays_in_order() {
        let list = "TT,Họ tên,Ngày sinh\n1,Lê Dần,01/02/2015\n2,Lê An,01/02/2016\n";
        let records = side(&[("b.csv", list), ("a.csv", list)]);
        assert_eq!(records.in_order(), [0, 1, 2, 3]);
        assert!(records.entries().is_empty() && !records.has_several_people());
    }
}
