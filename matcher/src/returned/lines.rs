//! The lines of files that came back.

use super::headers::Headers;
use super::older::{Older, Said};
use crate::layout::Table;
use crate::open::{Opening, tables};
use crate::plan::Field;
use crate::questions::Key;
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
    /// The key as it was read; empty where there is none.
    pub key: String,
    /// The reply.
    pub reply: String,
    /// What is said to be right.
    pub value: String,
    /// The remark.
    pub remark: String,
    /// Papers, officer, day and remark, as far as they are filled in.
    pub besides: Vec<String>,
    /// Whether it says which papers were seen.
    pub by_papers: bool,
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
    /// No table of it has a column of keys, nor the columns by which lines are known without.
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
    let mut has_lines = false;
    for table in tables(bytes, file, how, &mut |_| {})? {
        let columns = Columns::of(&table, headers);
        if !columns.hold_answers() {
            continue;
        }
        has_lines = true;
        if columns.older.is_none() && columns.reply.is_none() && columns.to_correct.is_none() {
            let sheet = table.sheet.name.clone();
            return Err(ReturnedError::NoReplies { file: file.to_owned(), sheet });
        }
        lines.extend(columns.lines(&table, file, headers));
    }
    if has_lines { Ok(lines) } else { Err(ReturnedError::NoKeys(file.to_owned())) }
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

/// Where a table has what.
struct Columns {
    key: Option<usize>,
    reply: Option<usize>,
    to_correct: Option<usize>,
    value: Option<usize>,
    besides: [Option<usize>; 4],
    person: [Option<usize>; 3],
    asked: Option<usize>,
    sides: [Option<usize>; 2],
    /// Where a list without questions has its answers.
    older: Option<Older>,
}

impl Columns {
    fn of(table: &Table, headers: Headers) -> Columns {
        let key = key_column(table);
        let column = |names: &[&str]| {
            let names: Vec<String> = names.iter().map(|name| fold(name)).collect();
            let is_it = |of: &usize| {
                // In text, a header stands behind its group.
                let header = table.columns.get(*of).map(|column| &column.header);
                let own = header.map(|header| fold(header.rsplit(" / ").next().unwrap_or(header)));
                Some(*of) != key && own.is_some_and(|header| names.contains(&header))
            };
            (0..table.columns.len()).find(is_it)
        };
        let asks = column(&headers.asked).is_some();
        Columns {
            key,
            older: Older::of(&headers, column).filter(|_| key.is_none() && !asks),
            reply: column(&headers.reply),
            to_correct: column(&headers.to_correct),
            value: column(&headers.value),
            besides: headers.besides.map(|names| column(&names)),
            person: headers.person.map(|names| column(&names)),
            asked: column(&headers.asked),
            sides: headers.sides.map(|names| column(&names)),
        }
    }

    /// Whether lines of the table can be known: by their keys, or by all that they say.
    fn hold_answers(&self) -> bool {
        let [name, born, number] = self.person;
        let says_who = name.is_some() && (born.is_some() || number.is_some());
        let says_all = says_who && self.asked.is_some() && self.sides.iter().all(Option::is_some);
        let is_answered = self.reply.is_some() || self.to_correct.is_some();
        self.key.is_some() || says_all && is_answered || says_who && self.older.is_some()
    }

    /// The lines that say something.
    fn lines(&self, table: &Table, file: &str, headers: Headers) -> Vec<Line> {
        let text = |column: usize, row: usize| table.text(column, row).trim().to_owned();
        let cell = |column: Option<usize>, row| column.map(|of| text(of, row)).unwrap_or_default();
        let reply = |row: usize| match self.reply {
            Some(reply) => text(reply, row),
            // Whatever else is written there is not understood, and told.
            None => {
                let side = cell(self.to_correct, row);
                (headers.corrected)(&side).map_or(side, str::to_owned)
            }
        };
        let said = |row: usize| match self.older {
            Some(older) => older.said(table, row, &headers),
            None => vec![Said {
                asked: self.asked.map(|of| text(of, row)),
                reply: reply(row),
                value: cell(self.value, row),
                sides: self.sides.map(|of| of.map(|of| text(of, row))),
            }],
        };
        let line = |row: usize, said: Said| Line {
            place: Place {
                file: file.to_owned(),
                sheet: table.sheet.name.clone(),
                row: table.row(row),
            },
            key: cell(self.key, row),
            reply: said.reply,
            value: said.value,
            besides: (self.besides.iter().flatten())
                .map(|of| text(*of, row))
                .filter(|text| !text.is_empty())
                .collect(),
            remark: cell(self.besides[3], row),
            by_papers: says_papers(&cell(self.besides[0], row)),
            person: self.person.map(|of| of.map(|of| text(of, row))),
            asked: said.asked,
            sides: said.sides,
        };
        let says_something =
            |line: &Line| !line.key.is_empty() || !line.reply.is_empty() || !line.value.is_empty();
        let rows = (0..table.len()).flat_map(|row| said(row).into_iter().map(move |of| (row, of)));
        rows.map(|(row, of)| line(row, of)).filter(says_something).collect()
    }
}

/// Whether a cell names papers, and does not say that there are none.
fn says_papers(text: &str) -> bool {
    let folded = fold(text);
    let denies = ["khong", "chua", "no", "none"];
    !folded.is_empty() && !denies.iter().any(|word| folded.split(' ').next() == Some(word))
}
