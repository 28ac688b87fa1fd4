//! All that the engine knows about a field, in one item.

use super::header_words::HeaderWords;
use crate::language::Text;
use crate::tables::Reference;

/// All that the engine knows about a field.
#[derive(Clone, Copy, Debug)]
pub struct FieldProfile {
    /// Its name in `results.csv`, in options and in remembered mappings.
    pub code: &'static str,
    /// What it is called on the screen and on paper.
    pub label: Text,
    /// What it is read for.
    pub purpose: Purpose,
    /// What its values are.
    pub values: ValueKind,
    /// How the cells of several columns are joined into one value.
    pub join: Join,
    /// The headers that name it.
    pub headers: HeaderWords,
    /// Width of its columns in the workbook, in characters.
    pub width: f64,
}

/// The profile of a field in one column of the usual width that no header names.
pub(super) const fn field(
    code: &'static str,
    vi: &'static str,
    en: &'static str,
    purpose: Purpose,
    values: ValueKind,
) -> FieldProfile {
    FieldProfile {
        code,
        label: Text::new(vi, en),
        purpose,
        values,
        join: Join::FirstFilled,
        headers: HeaderWords::NONE,
        width: 12.0,
    }
}

/// What a field is read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// It is evidence for who somebody is, and its differences are reported.
    Weighed,
    /// It is evidence for the personal number, and has no outcome of its own.
    BesideNumber,
    /// Its differences are reported; it is no evidence for who somebody is.
    Compared,
    /// Findings and families use it; it is not compared by itself.
    Known,
    /// It is carried to the lists that ask for it.
    Carried,
}

/// What the values of a field are.
#[derive(Clone, Copy, Debug)]
pub enum ValueKind {
    /// Somebody's full name.
    PersonName,
    /// A date, of any precision.
    Date,
    /// An age in years.
    Age,
    /// A personal number of 12 digits, or an old one in its place.
    Number,
    /// An old number of 9 digits.
    OldNumber,
    /// An address.
    Address,
    /// One of the values of a table.
    Coded(&'static CodedValues),
    /// Any short text.
    Free,
}

/// The values of a coded field.
#[derive(Debug)]
pub struct CodedValues {
    /// The table that lists them.
    pub table: &'static Reference,
    /// Words that may precede a value, without marks and spaces: “Dân tộc: Kinh”.
    pub labels: &'static [&'static str],
    /// Whether plus and minus tell values apart.
    pub keeps_signs: bool,
    /// What may follow a value.
    pub notes: Notes,
}

/// What may follow a coded value in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notes {
    /// Nothing.
    None,
    /// A note that begins at a number: “Con thứ 2”.
    Numbers,
    /// A note of any words: “Chuyển đi Hà Nội”.
    Words,
}

/// How the cells of several columns are joined into one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    /// The first filled cell is the value: the field is not spread over several columns.
    FirstFilled,
    /// Words, one after the other: surname, middle and given name.
    Words,
    /// Day, month and year.
    Date,
    /// A column for men and one for women: the filled one says which.
    Sexes,
    /// Parts of an address, narrowest first.
    Address,
}
