//! What is added to a file: columns, with their texts by sheet and spreadsheet row.

use std::collections::BTreeMap;

/// A column that is added to every table of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct AddedColumn {
    /// Its header.
    pub header: String,
    /// Its width, in characters.
    pub width: f64,
}

/// What is added to a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Additions {
    /// The columns, from left to right.
    pub columns: Vec<AddedColumn>,
    /// The sheets that get them.
    pub sheets: Vec<SheetAdditions>,
}

/// What is added to a sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetAdditions {
    /// The name on its tab; empty for separated text.
    pub name: String,
    /// The texts of each spreadsheet row that has something to say, headers too: one for each column.
    pub rows: BTreeMap<u32, Vec<String>>,
}

impl Additions {
    /// The texts of the header row.
    pub fn headers(&self) -> Vec<String> {
        self.columns.iter().map(|column| column.header.clone()).collect()
    }

    /// The sheet with this name, which is added if it is not there.
    pub fn sheet(&mut self, name: &str) -> &mut SheetAdditions {
        let place = self.sheets.iter().position(|sheet| sheet.name == name);
        let place = place.unwrap_or_else(|| {
            self.sheets.push(SheetAdditions { name: name.to_owned(), ..SheetAdditions::default() });
            self.sheets.len() - 1
        });
        &mut self.sheets[place]
    }

    /// What is added to the sheet with this name.
    pub fn of_sheet(&self, name: &str) -> Option<&SheetAdditions> {
        self.sheets.iter().find(|sheet| sheet.name == name)
    }
}
