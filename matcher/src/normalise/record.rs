//! One record: the cleaned values of a row, where it comes from, and how findings name it.

use serde::{Deserialize, Serialize};

use super::coded::{Code, Sex};
use super::date::PartialDate;
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

    /// Its number of 12 digits, and its old number or 0.
    pub fn numbers(&self) -> (Option<u64>, u32) {
        (self.number.full(), self.old_number)
    }

    /// All its numbers.
    pub fn all_numbers(&self) -> Numbers {
        Numbers { full: self.number.full(), old: self.old_number, other: self.number.other() }
    }
}

/// The numbers of a record that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbers {
    /// Of 12 digits.
    pub full: Option<u64>,
    /// The old one; 0 if there is none.
    pub old: u32,
    /// One of no Vietnamese shape, packed.
    pub other: Option<u64>,
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
