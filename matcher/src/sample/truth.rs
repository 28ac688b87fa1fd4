//! What is true of each row of the sample's list.
//!
//! Takes the list with the label of each field; gives CSV text that the engine's results can be scored
//! against. Decided: rows are the spreadsheets' own, counted from 1, and the column of registry rows is
//! empty for a person whom the registry does not hold.

use super::list::Row;
use super::workbook::{REGISTRY_HEADER_ROWS, SECTOR_HEADER_ROWS};

/// A field of a list's row, in the order of the truth's columns.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Field {
    Name,
    Birth,
    Sex,
    Number,
    Address,
    Father,
    Mother,
    Group,
}

/// How a field of the list stands to the same field of the same person in the registry.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Label {
    #[default]
    Same,
    /// The same fact in another dress: case, spaces, a number's zeros, the old name of a commune.
    Format,
    /// i for y.
    Variant,
    /// The list has no marks at all.
    NoMark,
    /// The list says less.
    Part,
    /// The registry says less: 01/01/1950 against 1950.
    RegPart,
    /// An address with abbreviations or levels left out.
    Short,
    /// The list has the old identity number.
    OldNumber,
    /// The list has nothing.
    Empty,
    /// The registry has nothing.
    RegEmpty,
    Different,
}

impl Label {
    pub fn word(self) -> &'static str {
        match self {
            Label::Same => "same",
            Label::Format => "format",
            Label::Variant => "variant",
            Label::NoMark => "nomark",
            Label::Part => "part",
            Label::RegPart => "regpart",
            Label::Short => "short",
            Label::OldNumber => "cmnd",
            Label::Empty => "empty",
            Label::RegEmpty => "regempty",
            Label::Different => "diff",
        }
    }
}

/// One label per field.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Labels([Label; 8]);

impl Labels {
    pub fn get(&self, field: Field) -> Label {
        self.0[field as usize]
    }

    pub fn set(&mut self, field: Field, label: Label) {
        self.0[field as usize] = label;
    }

    /// Whether every field that the list fills is the registry's, but for its dress.
    #[cfg(test)]
    pub fn are_clean(&self) -> bool {
        let clean = |label: &Label| matches!(label, Label::Same | Label::Format | Label::Short);
        let parents = Field::Father as usize..=Field::Mother as usize;
        self.0.iter().enumerate().all(|(place, label)| clean(label) || parents.contains(&place))
    }
}

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
        for label in row.labels.0 {
            text.push(',');
            text.push_str(label.word());
        }
        text.push('\n');
    }
    text
}
