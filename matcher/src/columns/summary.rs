//! What is known of a table and its columns before anything is matched.

use serde::{Deserialize, Serialize};

use crate::layout::{NoList, Origin, PreviewRow};
use crate::mapping::Mapping;
use crate::plan::{Field, OtherMeaning};
use crate::read::Notice;
use crate::read::legacy::Decision;

/// What is shown of a column before anything is matched.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnSummary {
    /// Its header, with the groups above it; empty if there is none.
    pub header: String,
    /// Where it comes from.
    pub origin: Origin,
    /// Its letters in the spreadsheet: A, B, ... AA; empty for a column that was computed.
    pub letters: String,
    /// The first distinct values, as they are read.
    pub samples: Vec<String>,
    /// Share of rows that hold a value, in percent.
    pub filled: u8,
    /// Share of filled cells that are a personal number of 12 digits (with lost zeros restored), in
    /// percent.
    pub full_numbers: u8,
    /// How well its values fit each field of [`Field::ALL`], in percent; `None` if values cannot
    /// tell.
    pub fits: [Option<u8>; Field::ALL.len()],
    /// What its header plainly names that is no field of a person.
    pub other: Option<OtherMeaning>,
    /// The legacy font it is in, with a sample.
    pub font: Option<Decision>,
    /// Whether letters in that font are decoded.
    pub decoded: bool,
}

/// How sure a guess is of each field of [`Field::ALL`], in percent; 0 if no column was found.
pub(super) type Confidence = [u8; Field::ALL.len()];

/// What is needed to show a table and to map its columns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableSummary {
    /// Name of the file.
    pub file: String,
    /// Sheet; empty for delimited text.
    pub sheet: String,
    /// Whether the workbook hides the sheet.
    pub hidden: bool,
    /// First and last spreadsheet row of the header, from 1.
    pub header_rows: Option<(u32, u32)>,
    /// Spreadsheet rows of the first and of the last row of data.
    pub data_rows: (u32, u32),
    /// The sheet's last filled row.
    pub last_filled: u32,
    /// Rows of data.
    pub rows: u32,
    /// Its columns, in order.
    pub columns: Vec<ColumnSummary>,
    /// The guessed mapping.
    pub mapping: Mapping,
    /// The confidence of the guess.
    pub confidence: Confidence,
    /// What was noticed.
    pub notices: Vec<Notice>,
    /// Why it holds no list; `None` if it holds one.
    pub no_list: Option<NoList>,
    /// Whether it looks like a list of people, and is therefore used unless the user says
    /// otherwise.
    pub lists_people: bool,
    /// The rows around its header and its end.
    pub preview: Vec<PreviewRow>,
    /// Equal for tables with the same headers: one mapping serves them all.
    pub shape: u64,
    /// A fingerprint of all cells, to notice a file that was given twice.
    pub fingerprint: u64,
}

impl TableSummary {
    /// Its file and, if there is one, its sheet.
    pub fn place(&self) -> String {
        if self.sheet.is_empty() {
            self.file.clone()
        } else {
            format!("{} [{}]", self.file, self.sheet)
        }
    }
}

impl ColumnSummary {
    /// Its header, or its letters if it has none.
    pub fn shown(&self) -> String {
        if self.header.is_empty() { self.letters.clone() } else { self.header.clone() }
    }
}
