//! Made-up tables for the tests of this folder.

use matcher::columns::{ColumnSummary, TableSummary};
use matcher::mapping::Mapping;
use matcher::plan::Field;

use super::tables::Loaded;
use crate::protocol::ReadTable;

/// A table of three people with the name in its first column.
pub(crate) fn summary(file: &str, sheet: &str, headers: &[&str]) -> TableSummary {
    let column = |header: &&str| ColumnSummary {
        header: (*header).to_owned(),
        letters: "A".to_owned(),
        samples: vec!["x".to_owned()],
        filled: u8::from(!header.is_empty()) * 100,
        ..ColumnSummary::default()
    };
    let mut mapping = Mapping::default();
    mapping.set(Field::Name, Some(0));
    let mut confidence = [0; Field::ALL.len()];
    confidence[Field::Name.index()] = 90;
    let number = |text: &str| -> u64 {
        text.bytes().fold(7, |sum: u64, byte| sum.wrapping_mul(31).wrapping_add(byte.into()))
    };
    TableSummary {
        file: file.to_owned(),
        sheet: sheet.to_owned(),
        header_rows: Some((1, 1)),
        data_rows: (2, 4),
        last_filled: 4,
        rows: 3,
        columns: headers.iter().map(column).collect(),
        mapping,
        confidence,
        lists_people: true,
        shape: number(&headers.join("|")),
        fingerprint: number(&format!("{file}/{sheet}")),
        ..TableSummary::default()
    }
}

/// A table as a reader gives it.
pub(crate) fn read(summary: TableSummary) -> ReadTable {
    ReadTable { taken: summary.lists_people && summary.rows > 0, summary, tally: None }
}

/// Tables of one reader on one side.
pub(crate) fn loaded(tables: Vec<TableSummary>) -> Loaded {
    let mut loaded = Loaded::default();
    loaded.add(1, tables.into_iter().map(read).collect());
    loaded.refresh(&Default::default());
    loaded
}
