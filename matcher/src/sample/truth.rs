//! The truth about each row of the sample's list.
//!
//! Takes the list with the label of each field, gives CSV text with which the engine's results can
//! be scored. Decided: row numbers are the spreadsheets', counted from 1, and the column of
//! registry rows is empty for a person who is not in the registry.

use super::list::Row;
use super::workbook::{REGISTRY_HEADER_ROWS, SECTOR_HEADER_ROWS};

/// A field of a row in the list, in the order of the truth's columns.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Field {
    /// Name.
    Name,
    /// Date of birth.
    Birth,
    /// Sex.
    Sex,
    /// Number.
    Number,
    /// Address.
    Address,
    /// Father's name.
    Father,
    /// Mother's name.
    Mother,
    /// Ethnic group.
    Group,
}

/// How a field in the list compares with the same person's field in the registry.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Label {
    /// The same value.
    #[default]
    Same,
    /// The same fact in another dress: case, spaces, a number's zeros, a commune's old name.
    Format,
    /// i for y.
    Variant,
    /// The list has no marks at all.
    NoMark,
    /// The list says less.
    Part,
    /// The registry says less: 01/01/1950 against 1950.
    RegPart,
    /// An address with abbreviations, or without some levels.
    Short,
    /// The list has the old identity number.
    OldNumber,
    /// The list has nothing.
    Empty,
    /// The registry has nothing.
    RegEmpty,
    /// A different value.
    Different,
}

impl Label {
    /// Its word in the truth.
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
    /// The label of a field.
    pub fn get(&self, field: Field) -> Label {
        self.0[field as usize]
    }

    /// Sets the label of a field.
    pub fn set(&mut self, field: Field, label: Label) {
        self.0[field as usize] = label;
    }

    /// Whether every field that the list fills equals the registry's, apart from dress.
    #[cfg(test)]
    pub fn are_clean(&self) -> bool {
        let clean = |label: &Label| matches!(label, Label::Same | Label::Format | Label::Short);
        let parents = Field::Father as usize..=Field::Mother as usize;
        self.0.iter().enumerate().all(|(place, label)| clean(label) || parents.contains(&place))
    }
}

/// The first line of the truth.
pub const HEADER: &str = "sector_row,registry_row,name,dob,sex,id,address,father,mother,ethnicity";

/// The truth about a list. `registered` people are in the registry, in the order of its rows.
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
