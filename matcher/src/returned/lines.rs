//! The lines of files that came back.

use crate::layout::Table;
use crate::open::{Opening, tables};
use crate::plan::Field;
use crate::questions::{Key, Question};
use crate::read::ReadError;
use crate::text::fold;

/// Where a line stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: String,
    /// The sheet; empty where a file has none.
    pub sheet: String,
    /// The row of the spreadsheet.
    pub row: u32,
}

/// A line as it came back: what its cells say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where it stands.
    pub place: Place,
    /// The key as it was read.
    pub key: String,
    /// The reply.
    pub reply: String,
    /// What is said to be right.
    pub value: String,
    /// Papers, officer, day and remark, as far as they are filled in.
    pub besides: Vec<String>,
    /// Name, date of birth and number as they stand beside it; nothing where the column is gone.
    pub person: [Option<String>; 3],
    /// What is asked, as it stands beside it.
    pub asked: Option<String>,
    /// What the list and what the registry says, as it stands beside it.
    pub sides: [Option<String>; 2],
}

/// The fields of [`Line::person`].
pub(super) const PERSON: [Field; 3] = [Field::Name, Field::Dob, Field::Number];

/// Why a file gives no lines.
#[derive(Debug, thiserror::Error)]
pub enum ReturnedError {
    /// It cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// No table of it has a column of keys.
    #[error("`{0}` has no column of keys")]
    NoKeys(String),
    /// A table with keys has no column of replies.
    #[error("`{file}`, sheet `{sheet}` has no column of replies")]
    NoReplies {
        /// The file.
        file: String,
        /// The sheet.
        sheet: String,
    },
}

/// Headers of the columns of what went out, in both languages.
#[derive(Clone, Copy, Debug)]
pub struct Headers {
    /// That of replies.
    pub reply: [&'static str; 2],
    /// That of what is right.
    pub value: [&'static str; 2],
    /// Those of what stands besides.
    pub besides: [[&'static str; 2]; 4],
    /// Those of name, date of birth and number.
    pub person: [[&'static str; 2]; 3],
    /// That of what is asked.
    pub asked: [&'static str; 2],
    /// Those of what the list and what the registry says.
    pub sides: [[&'static str; 2]; 2],
    /// What is asked, in words.
    pub question: fn(Question) -> Vec<&'static str>,
}

/// The lines of a file. A table without a column of keys is none that went out.
///
/// # Errors
/// If the file cannot be read, or nothing in it is an answer.
pub fn read(
    bytes: &[u8],
    file: &str,
    password: Option<&str>,
    headers: Headers,
) -> Result<Vec<Line>, ReturnedError> {
    let how = Opening { password, ..Opening::default() };
    let mut lines = Vec::new();
    let mut has_keys = false;
    for table in tables(bytes, file, how, &mut |_| {})? {
        let Some(key) = key_column(&table) else { continue };
        has_keys = true;
        lines.extend(of_table(&table, file, key, headers)?);
    }
    if has_keys { Ok(lines) } else { Err(ReturnedError::NoKeys(file.to_owned())) }
}

/// The column with most keys, if any has one.
fn key_column(table: &Table) -> Option<usize> {
    let keys = |column: usize| {
        (0..table.len()).filter(|row| Key::parse(table.text(column, *row)).is_ok()).count()
    };
    let counted = (0..table.columns.len()).map(|column| (keys(column), column));
    // Of two with as many the first one.
    let best = counted.max_by_key(|(keys, column)| (*keys, std::cmp::Reverse(*column)));
    best.filter(|(keys, _)| *keys > 0).map(|(_, column)| column)
}

fn of_table(
    table: &Table,
    file: &str,
    key: usize,
    headers: Headers,
) -> Result<Vec<Line>, ReturnedError> {
    let column = |names: &[&str]| {
        let names: Vec<String> = names.iter().map(|name| fold(name)).collect();
        let is_it = |of: &usize| {
            let header = table.columns.get(*of).map(|column| fold(&column.header));
            *of != key && header.is_some_and(|header| names.contains(&header))
        };
        (0..table.columns.len()).find(is_it)
    };
    let sheet = || table.sheet.name.clone();
    let reply = column(&headers.reply)
        .ok_or_else(|| ReturnedError::NoReplies { file: file.to_owned(), sheet: sheet() })?;
    let value = column(&headers.value);
    let besides = headers.besides.map(|names| column(&names));
    let person = headers.person.map(|names| column(&names));
    let asked = column(&headers.asked);
    let sides = headers.sides.map(|names| column(&names));
    let text = |column: usize, row: usize| table.text(column, row).trim().to_owned();
    let line = |row: usize| Line {
        place: Place { file: file.to_owned(), sheet: sheet(), row: table.row(row) },
        key: text(key, row),
        reply: text(reply, row),
        value: value.map(|of| text(of, row)).unwrap_or_default(),
        besides: besides
            .iter()
            .flatten()
            .map(|of| text(*of, row))
            .filter(|text| !text.is_empty())
            .collect(),
        person: person.map(|of| of.map(|of| text(of, row))),
        asked: asked.map(|of| text(of, row)),
        sides: sides.map(|of| of.map(|of| text(of, row))),
    };
    let says_something =
        |line: &Line| !line.key.is_empty() || !line.reply.is_empty() || !line.value.is_empty();
    Ok((0..table.len()).map(line).filter(says_something).collect())
}
