//! The rows of a list: their cells, what they are about, and who acts on them.

use crate::plan::Office;
use crate::report::csv_text::CsvValue;

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// One cell per column; cells missing at the end are empty.
    pub cells: Vec<Cell>,
    /// Where it belongs, and whose row it is.
    pub subject: Subject,
    /// The office that acts on it.
    pub office: Option<Office>,
    /// What it is.
    pub style: RowStyle,
}

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text, never a formula.
    Text(String),
    /// A count.
    Count(u64),
    /// A percentage, shown with two decimals.
    Share(f64),
}

/// What kind of row it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowStyle {
    /// One of those that the list counts.
    Line,
    /// A sum, bold.
    Total,
    /// One text across the whole row, bold: a heading for the lines below.
    Group,
}

/// Where a row belongs; empty if that is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// Today's province.
    pub province: String,
    /// The former district.
    pub district: String,
    /// Today's commune.
    pub commune: String,
}

/// Whom a row is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// Where the row belongs.
    pub area: Area,
    /// The record of the office's list; `None` for somebody who stands in the registry alone.
    pub record: Option<u32>,
    /// The other record of the office's lists, if the row is about two.
    pub second: Option<u32>,
}

impl From<Area> for Subject {
    fn from(area: Area) -> Subject {
        Subject { area, record: None, second: None }
    }
}

impl Row {
    fn new(style: RowStyle, cells: Vec<Cell>) -> Row {
        Row { cells, subject: Subject::default(), office: None, style }
    }

    /// A line. The cell of the running number is [`Cell::Empty`].
    pub fn line(cells: Vec<Cell>) -> Row {
        Row::new(RowStyle::Line, cells)
    }

    /// A sum. A text in the first cell spans the empty cells after it.
    pub fn total(cells: Vec<Cell>) -> Row {
        Row::new(RowStyle::Total, cells)
    }

    /// A heading for the lines below.
    pub fn group(text: impl Into<Cell>) -> Row {
        Row::new(RowStyle::Group, vec![text.into()])
    }

    /// The same row with its place, or with whom it is about.
    pub fn at(self, subject: impl Into<Subject>) -> Row {
        Row { subject: subject.into(), ..self }
    }

    /// The same row, for this commune of today; empty if none is known.
    pub fn in_commune(mut self, commune: &str) -> Row {
        commune.clone_into(&mut self.subject.area.commune);
        self
    }

    /// The same row with the office that acts on it.
    pub fn acted_on_by(self, office: Office) -> Row {
        Row { office: Some(office), ..self }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        text.to_owned().into()
    }
}

impl From<u64> for Cell {
    fn from(count: u64) -> Cell {
        Cell::Count(count)
    }
}

impl Cell {
    /// The value in words or figures, with a decimal point.
    pub fn plain(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) => text.clone(),
            Cell::Count(count) => count.to_string(),
            Cell::Share(share) => format!("{share:.2}"),
        }
    }

    /// The value as it is written in csv.
    pub(super) fn in_csv(&self) -> CsvValue<'_> {
        match self {
            Cell::Text(text) => CsvValue::text(text),
            Cell::Empty | Cell::Count(_) | Cell::Share(_) => CsvValue::own(self.plain()),
        }
    }
}
