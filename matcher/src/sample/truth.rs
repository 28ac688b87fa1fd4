//! The truth about each row of the sample's list.
//!
//! Takes the list with the label of each field, gives CSV text with which the engine's results can
//! be scored. Decided: row numbers are the spreadsheets', counted from 1, and the column of
//! registry rows is empty for a person who is not in the registry.

use super::headers::{REGISTRY_HEADER_ROWS, SECTOR_HEADER_ROWS};
use super::row::Row;

/// The first line of the truth.
pub(super) const HEADER: &str =
    "sector_row,registry_row,name,dob,sex,id,address,father,mother,ethnicity";

/// The truth about a list. `registered` people are in the registry, in the order of its rows.
pub(super) fn write(rows: &[Row], registered: usize) -> String {
    let mut text = String::from(HEADER);
    text.push('\n');
    for (place, row) in rows.iter().enumerate() {
        text.push_str(&(place + 1 + SECTOR_HEADER_ROWS).to_string());
        text.push(',');
        if row.person < registered {
            text.push_str(&(row.person + 1 + REGISTRY_HEADER_ROWS).to_string());
        }
        for label in row.labels.all() {
            text.push(',');
            text.push_str(label.word());
        }
        text.push('\n');
    }
    text
}
