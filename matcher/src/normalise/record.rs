//! One record: the cleaned values of a row, where it comes from, and how findings name it.

use serde::{Deserialize, Serialize};

use super::coded::{Code, Sex};
use super::date::{Damaged, PartialDate};
use super::name::NameId;
use super::number::IdNumber;
use super::place_table::PlaceId;

/// The cleaned values of a row.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Full name.
    pub name: NameId,
    /// Date of birth; also missing if the cell could not be read.
    pub dob: PartialDate,
    /// What the cell says instead if that is almost a date.
    pub damaged: Damaged,
    /// The year of birth by the age, if the list has that instead of a date; 0 if it does not.
    pub year_by_age: u16,
    /// Sex.
    pub sex: Sex,
    /// 12 digits, or 9 if the column of numbers holds an old number.
    pub number: IdNumber,
    /// The old number of 9 digits from either column; 0 if there is none.
    pub old_number: u32,
    /// Address.
    pub place: PlaceId,
    /// Father's name.
    pub father: NameId,
    /// Mother's name.
    pub mother: NameId,
    /// Ethnic group.
    pub group: Code,
}

impl Record {
    /// The names of father and mother.
    pub fn parents(&self) -> [NameId; 2] {
        [self.father, self.mother]
    }

    /// Its number, and its old number or 0.
    pub fn numbers(&self) -> (IdNumber, u32) {
        (self.number, self.old_number)
    }

    /// The year of birth, also that of a date that does not exist; 0 if there is none.
    pub fn year_of_birth(&self) -> u16 {
        if self.dob.is_missing() { self.damaged.year() } else { self.dob.year }
    }
}

/// A row that a finding refers to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowRef {
    /// Spreadsheet row, from 1.
    pub row: u32,
    /// File and sheet, if they differ from those of the row with the finding.
    pub place: Option<String>,
}

/// The table and the row of a record, given the first record of each table.
pub(super) fn table_and_row(tables: &[u32], record: u32) -> (usize, usize) {
    let table = tables.partition_point(|first| *first <= record).saturating_sub(1);
    (table, (record - tables.get(table).copied().unwrap_or(0)) as usize)
}

#[cfg(test)]
mod tests {
    use super::table_and_row;

    #[test]
    fn records_stand_where_their_tables_begin() {
        // The second table and the last one are empty.
        let tables = [0, 3, 3, 5];
        for (record, expected) in [(0, (0, 0)), (2, (0, 2)), (3, (2, 0)), (4, (2, 1))] {
            assert_eq!(table_and_row(&tables, record), expected, "{record}");
        }
        assert_eq!(table_and_row(&[], 4), (0, 4));
    }
}
