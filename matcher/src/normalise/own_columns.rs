//! The office's own columns: what a list or an extract holds beside the fields that are compared.
//! An insurance number, a customer's code, a telephone number, a remark, what is said of the
//! informant.
//!
//! Takes the tables of a side, gives its own columns and their values. Decided: nothing is copied.
//! The cells stay in the tables, where equal values are stored once, and are read when somebody
//! asks for a row. Columns of several tables with one header are one column.

use serde::{Deserialize, Serialize};

use super::records::Records;
use super::source::Source;
use crate::layout::{DataColumn, Origin};
use crate::plan::{Field, Purpose, header_words, own_code_kind};

/// A column of the office, in all tables of a side that have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnColumn {
    /// Its header, with the groups above it; empty if it has none.
    pub header: String,
    /// Its letters in the first table that has it.
    pub letters: String,
    /// Its place in each table of the side.
    places: Vec<Option<u16>>,
}

/// A value in one of the office's own columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnValue {
    /// The header of the column, with the groups above it; empty if it has none.
    pub header: String,
    /// The column's letters in the spreadsheet.
    pub letters: String,
    /// The value as the file shows it.
    pub value: String,
}

impl OwnColumn {
    /// Its place in a table of the side.
    pub(super) fn place(&self, table: usize) -> Option<usize> {
        self.places.get(table).copied().flatten().map(usize::from)
    }
}

impl Source {
    /// The places of the office's own columns in the table, whether anything is in them or not:
    /// those that hold none of the fields that are compared, of any of the row's people. What is
    /// only carried to lists or only known (a telephone number, the code of the household) is the
    /// office's own too.
    pub fn own_columns(&self) -> impl Iterator<Item = usize> {
        (0..self.table.columns.len()).filter(|&place| self.is_own(place))
    }

    /// The column of the office's own code: the one that is compared, or else the first.
    pub fn code_column(&self) -> Option<usize> {
        let is_code = |place: &usize| {
            self.mapping.field(*place) == Some(Field::Household)
                || own_code_kind(&header_words(&self.table.columns[*place].full_header())).is_some()
        };
        self.mapping.column(Field::OfficeCode).or_else(|| self.own_columns().find(is_code))
    }

    /// The places of the columns in which a search looks beside the fields: the office's own, and
    /// its code, which both sides have.
    pub fn searched_columns(&self) -> impl Iterator<Item = usize> {
        let is_code = |place| self.mapping.field(place) == Some(Field::OfficeCode);
        (0..self.table.columns.len()).filter(move |&place| self.is_own(place) || is_code(place))
    }

    fn is_own(&self, place: usize) -> bool {
        let is_shown = |field: Field| match field.profile().purpose {
            Purpose::Weighed | Purpose::BesideNumber | Purpose::Compared => true,
            Purpose::Known | Purpose::Carried => false,
        };
        let of_own = self.mapping.field(place);
        let of_other = || self.of_others.iter().any(|&other| usize::from(other) == place);
        self.table.columns[place].origin == Origin::Sheet
            && of_own.map_or_else(|| !of_other(), |field| !is_shown(field))
    }
}

impl Records {
    /// The office's own columns that hold anything, in the order of the tables. Two columns with
    /// one header in one table are two.
    pub fn own_columns(&self) -> Vec<OwnColumn> {
        let mut columns: Vec<OwnColumn> = Vec::new();
        for (table, source) in self.sources.iter().enumerate() {
            for place in source.own_columns() {
                if !is_filled(source.table.data_column(place), source.table.len()) {
                    continue;
                }
                let (header, letters) =
                    (source.table.columns[place].full_header(), source.table.letters(place));
                let same = |of: &OwnColumn| match header.is_empty() {
                    true => of.header.is_empty() && of.letters == letters,
                    false => of.header == header,
                };
                let is_free = |of: &&mut OwnColumn| of.places[table].is_none() && same(of);
                let at = u16::try_from(place).ok();
                match columns.iter_mut().find(is_free) {
                    Some(of) => of.places[table] = at,
                    None => {
                        let mut places = vec![None; self.sources.len()];
                        places[table] = at;
                        columns.push(OwnColumn { header, letters, places });
                    }
                }
            }
        }
        columns
    }

    /// The text of a record in one of the office's own columns, without spaces around it; empty if
    /// the record's table has no such column.
    pub fn own_value(&self, record: u32, column: &OwnColumn) -> &str {
        let (table, row) = self.table_and_row(record);
        let place = column.place(table);
        place.map_or("", |place| self.sources[table].table.text(place, row).trim())
    }

    /// What the office's own columns hold about a record, in the order of its table; empty ones are
    /// left out.
    pub fn own_values(&self, record: u32) -> Vec<OwnValue> {
        let (source, row) = self.origin(record);
        let table = &source.table;
        let value = |place: usize| {
            let value = table.text(place, row).trim();
            let header = || table.columns[place].full_header();
            (!value.is_empty()).then(|| OwnValue {
                header: header(),
                letters: table.letters(place),
                value: value.to_owned(),
            })
        };
        source.own_columns().filter_map(value).collect()
    }
}

/// Whether a column holds anything in a row of data.
fn is_filled(column: DataColumn<'_>, rows: usize) -> bool {
    (0..rows).any(|row| !column.text(row).trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::{Gazetteer, PartialDate, Prepared, normalise};

    fn sources(text: &str) -> Vec<Source> {
        let sheet =
            crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap().remove(0);
        let table = crate::layout::lay_out(sheet, &crate::layout::LayoutChoice::default());
        let mapping = crate::columns::summarise(&table).mapping;
        vec![Source::new(table, mapping)]
    }

    fn prepared(tables: &[&str]) -> Prepared {
        let sector: Vec<Source> = tables.iter().flat_map(|text| sources(text)).collect();
        let (map, today) = (Gazetteer::embedded(), PartialDate::default());
        normalise(sector, sources("Họ tên,Ngày sinh\nLê An,1990\n"), map, today, &mut |_, _| {})
    }

    /// The own columns of a side as “header=value of the first row, value of the second …”.
    fn shown(prepared: &Prepared) -> Vec<String> {
        let sector = &prepared.sector;
        let of = |column: &OwnColumn| {
            let values: Vec<&str> =
                (0..sector.len() as u32).map(|row| sector.own_value(row, column)).collect();
            let name = if column.header.is_empty() { &column.letters } else { &column.header };
            format!("{name}={}", values.join(","))
        };
        sector.own_columns().iter().map(of).collect()
    }

    #[test]
    fn what_is_no_field_is_the_offices_own() {
        for (tables, expected) in [
            (&["Họ tên,Ngày sinh\nLê An,1990\nVũ Bình,1991\n"][..], &[][..]),
            (&["Họ tên,Năm sinh,Mã KH\nLê An,1990,K1\nVũ Bình,1991,K2\n"], &["Mã KH=K1,K2"]),
            (&["Họ tên,Năm sinh,Ghi chú\nLê An,1990,\nVũ Bình,1991,\n"], &[]),
            (&["Họ tên,Năm sinh,Ghi chú\nLê An,1990,\nVũ Bình,1991, x \n"], &["Ghi chú=,x"]),
            // What is only carried or only known.
            (&["Họ tên,Năm sinh,SĐT\nLê An,1990,0912\nVũ Bình,1991,0913\n"], &["SĐT=0912,0913"]),
            (&["Họ tên,Năm sinh,Mã hộ\nLê An,1990,H1\nVũ Bình,1991,H2\n"], &["Mã hộ=H1,H2"]),
            // One header twice; no header.
            (
                &["Họ tên,Năm sinh,Loại,Loại\nLê An,1990,a,b\nVũ Bình,1991,c,d\n"],
                &["Loại=a,c", "Loại=b,d"],
            ),
            (
                &["Họ tên,Năm sinh,,Lớp\nLê An,1990,q,1A\nVũ Bình,1991,,1B\n"],
                &["C=q,", "Lớp=1A,1B"],
            ),
            // Somebody else in the row.
            (
                &["Họ tên,Năm sinh,SĐT người giám hộ\nLê An,1990,0912\nVũ Bình,1991,0913\n"],
                &["SĐT người giám hộ=0912,0913"],
            ),
            // Several tables: columns with one header are one.
            (
                &[
                    "Họ tên,Năm sinh,Lớp,Mã HS\nLê An,1990,1A,X1\n",
                    "Mã HS,Họ tên,Năm sinh,Tổ\nY1,Vũ Bình,1991,T2\n",
                ],
                &["Lớp=1A,", "Mã HS=X1,Y1", "Tổ=,T2"],
            ),
        ] {
            assert_eq!(shown(&prepared(tables)), expected, "{tables:?}");
        }
    }

    #[test]
    fn a_row_gives_what_is_filled() {
        let prepared = prepared(&[
            "STT,Họ tên,Năm sinh,Mã BHXH,Ghi chú\n1,Lê An,1990,0123,\n2,Vũ Bình,1991,,chuyển đi\n",
        ]);
        let values = |row| -> Vec<String> {
            let of = |own: OwnValue| format!("{}{}={}", own.letters, own.header, own.value);
            prepared.sector.own_values(row).into_iter().map(of).collect()
        };
        assert_eq!(values(0), ["ASTT=1", "DMã BHXH=0123"]);
        assert_eq!(values(1), ["ASTT=2", "EGhi chú=chuyển đi"]);
    }

    #[test]
    fn what_another_person_of_the_row_is_compared_by_is_nobodys_own() {
        let book = "SỔ ĐĂNG KÝ KHAI SINH\n\
            STT|Họ tên con|Ngày sinh|Họ tên cha|Nơi cư trú của cha|Họ tên mẹ|Người đi khai sinh\n\
            1|Lê An|01/02/2020|Lê Bình|Xã Hải Vân|Vũ Thị Cúc|Lê Văn Tư\n";
        let headers = |column: OwnColumn| column.header;
        let found: Vec<String> =
            prepared(&[book]).sector.own_columns().into_iter().map(headers).collect();
        assert_eq!(found, ["STT", "Người đi khai sinh"]);
    }
}
