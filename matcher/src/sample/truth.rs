//! What is true of each row of the sample's list.
//!
//! Takes the list with the label of each field; gives CSV text that the engine's results can be scored
//! against. Decided: rows are the spreadsheets' own, counted from 1, and the column of registry rows is
//! empty for a person whom the registry does not hold.

use super::headers::{REGISTRY_HEADER_ROWS, SECTOR_HEADER_ROWS};
use super::row::Row;

pub const HEADER: &str = "sector_row,registry_row,name,dob,sex,id,address,father,mother,ethnicity";

/// The truth of a list. `registered` people are in the registry, in the order of its rows.
pub fn write(rows: &[Row], registered: usize) -> String {
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
