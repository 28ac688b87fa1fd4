//! Builds a table from rows in order: finds the header among the first rows, then puts every
//! further row into columns as it comes.
//!
//! The header is the row among the first ones whose cells name the most known columns. A sheet
//! whose first filled row already looks like data has no header: its columns are named by letters.

use super::table::{CellKind, Column, Table};
use super::{Countable, Notice, ReadError};
use crate::plan::{FORBIDDEN_WORDS, LIMITS, header_field};
use crate::text::fold;

/// A row on its way into the table: its cells' texts in one piece.
#[derive(Clone, Debug, Default)]
pub struct RowBuffer {
    text: String,
    cells: Vec<(u32, CellKind, u32)>,
}

impl RowBuffer {
    /// Empties it for the next row.
    pub fn clear(&mut self) {
        self.text.clear();
        self.cells.clear();
    }

    /// Adds a cell; blank text is no cell.
    pub fn push(&mut self, column: u32, kind: CellKind, text: &str) {
        if kind == CellKind::Empty || text.trim().is_empty() {
            return;
        }
        self.text.push_str(text);
        self.cells.push((column, kind, self.text.len() as u32));
    }

    /// Whether no cell is filled.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    fn cells(&self) -> impl Iterator<Item = (usize, CellKind, &str)> {
        let mut start = 0;
        self.cells.iter().map(move |&(column, kind, end)| {
            let text = &self.text[start..end as usize];
            start = end as usize;
            (column as usize, kind, text)
        })
    }
}

/// The table being built.
pub struct TableBuilder {
    table: Table,
    head: Vec<(u32, RowBuffer)>,
    in_head: bool,
    /// The row before the first that can hold data.
    before_data: u32,
    /// Rows after it that are no data: the numbering row, repeated headers.
    left_out: u32,
    cells: u64,
    text_bytes: usize,
    ragged: Option<(u32, u32)>,
    repeated: Option<(u32, u32)>,
    far: Option<(u32, u32)>,
    named_columns: usize,
}

impl TableBuilder {
    /// A table with no rows yet.
    pub fn new(file: &str, sheet: &str, sheets: Vec<String>) -> TableBuilder {
        TableBuilder {
            table: Table {
                file: file.to_owned(),
                sheet: sheet.to_owned(),
                sheets,
                ..Table::default()
            },
            head: Vec::new(),
            in_head: true,
            before_data: 0,
            left_out: 0,
            cells: 0,
            text_bytes: 0,
            ragged: None,
            repeated: None,
            far: None,
            named_columns: 0,
        }
    }

    /// Rows of data so far.
    pub fn rows(&self) -> u32 {
        self.table.rows.len() as u32
    }

    /// Adds a row, by its spreadsheet row from 1. Blank ones are counted and left out.
    pub fn push(&mut self, row: u32, cells: &RowBuffer) -> Result<(), ReadError> {
        if cells.is_empty() {
            return Ok(());
        }
        if self.in_head {
            self.head.push((row, cells.clone()));
            if self.head.len() >= LIMITS.header_search_rows {
                self.settle_header()?;
            }
            return Ok(());
        }
        self.put(row, cells)
    }

    /// The finished table.
    pub fn finish(mut self) -> Result<Table, ReadError> {
        if self.in_head {
            self.settle_header()?;
        }
        let table = &mut self.table;
        if table.rows.is_empty() {
            return Err(ReadError::NoRows {
                file: table.file.clone(),
                sheet: table.sheet.clone(),
                header_row: table.header_row,
            });
        }
        table.columns.iter_mut().for_each(Column::finish);
        // Rows need not come in order: the blank ones are those that the others leave between them.
        let last = table.rows.iter().max().copied().unwrap_or(0);
        let known = table.rows.len() as u32 + self.left_out;
        let blank = last.saturating_sub(self.before_data).saturating_sub(known);
        if blank > 0 {
            table.notices.push(Notice::BlankRows { rows: blank });
        }
        if let Some((rows, row)) = self.repeated {
            table.notices.push(Notice::RepeatedHeader { rows, row });
        }
        if let Some((cells, row)) = self.far {
            table.notices.push(Notice::FarCells { cells, row });
        }
        if let Some((rows, row)) = self.ragged {
            table.notices.push(Notice::RaggedRows { rows, row });
        }
        Ok(self.table)
    }

    fn settle_header(&mut self) -> Result<(), ReadError> {
        self.in_head = false;
        let head = std::mem::take(&mut self.head);
        if head.is_empty() {
            return Err(ReadError::NoCells { file: self.table.file.clone() });
        }
        let data_start = match find_header(&head) {
            Header::At { place, guessed } => {
                let (row, cells) = &head[place];
                self.name_columns(cells);
                self.table.header_row = *row;
                self.before_data = *row;
                if place > 0 {
                    self.table.notices.push(Notice::TitleRows { rows: place as u32 });
                }
                if guessed {
                    self.table.notices.push(Notice::HeaderGuessed { row: *row });
                }
                place + 1
            }
            Header::None => {
                self.before_data = head[0].0.saturating_sub(1);
                self.table.notices.push(Notice::NoHeader { row: head[0].0 });
                0
            }
            Header::NotATable => {
                return Err(ReadError::NoHeader {
                    file: self.table.file.clone(),
                    sheet: self.table.sheet.clone(),
                    searched: head.len() as u32,
                });
            }
        };
        for (place, (row, cells)) in head.iter().enumerate().skip(data_start) {
            if place == data_start && self.table.header_row > 0 && numbers_the_columns(cells) {
                self.table.notices.push(Notice::NumberingRow { row: *row });
                self.left_out += 1;
                continue;
            }
            self.put(*row, cells)?;
        }
        Ok(())
    }

    fn name_columns(&mut self, cells: &RowBuffer) {
        for (column, _, text) in cells.cells() {
            if column >= LIMITS.columns {
                continue;
            }
            self.grow(column);
            self.table.columns[column].header =
                text.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        self.named_columns = self.table.columns.len();
    }

    fn grow(&mut self, column: usize) {
        while self.table.columns.len() <= column {
            self.table.columns.push(Column::new(String::new()));
        }
    }

    fn put(&mut self, row: u32, cells: &RowBuffer) -> Result<(), ReadError> {
        if self.repeats_the_header(cells) {
            let (rows, first) = self.repeated.unwrap_or((0, row));
            self.repeated = Some((rows + 1, first));
            self.left_out += 1;
            return Ok(());
        }
        let place = self.table.rows.len();
        self.table.rows.push(row);
        let mut beyond = false;
        for (column, kind, text) in cells.cells() {
            if column >= LIMITS.columns {
                let (cells, first) = self.far.unwrap_or((0, row));
                self.far = Some((cells + 1, first));
                continue;
            }
            beyond |= self.named_columns > 0 && column >= self.named_columns;
            self.grow(column);
            self.cells += 1;
            self.text_bytes += text.len();
            if self.cells > LIMITS.cells {
                return Err(self.too_large(LIMITS.cells, Countable::Cells));
            }
            if self.text_bytes > LIMITS.text_bytes {
                return Err(self.too_large(LIMITS.text_bytes as u64, Countable::TextBytes));
            }
            self.table.columns[column].put(place, kind, text);
        }
        if beyond {
            let (rows, first) = self.ragged.unwrap_or((0, row));
            self.ragged = Some((rows + 1, first));
        }
        Ok(())
    }

    /// Whether every cell of a row says what its column's header says, and there are several.
    fn repeats_the_header(&self, cells: &RowBuffer) -> bool {
        cells.cells.len() >= 2
            && cells.cells().all(|(column, kind, text)| {
                let header = self.table.columns.get(column).map_or("", |c| c.header.as_str());
                kind == CellKind::Text
                    && !header.is_empty()
                    && header.split(' ').eq(text.split_whitespace())
            })
    }

    fn too_large(&self, limit: u64, what: Countable) -> ReadError {
        ReadError::TooLarge {
            file: self.table.file.clone(),
            sheet: self.table.sheet.clone(),
            limit,
            what,
        }
    }
}

enum Header {
    /// At this place among the first rows.
    At { place: usize, guessed: bool },
    /// The rows are data from the first on.
    None,
    /// Rows of one cell: prose, not a table.
    NotATable,
}

/// How many columns the cells of a row name.
pub fn header_score(cells: &RowBuffer) -> usize {
    let mut named = 0;
    for (_, kind, text) in cells.cells() {
        // A header is short; an address below it may well contain the word "thường trú".
        if kind == CellKind::Text && text.chars().count() <= 80 {
            let folded = fold(text);
            named += usize::from(
                FORBIDDEN_WORDS.contains(&folded.as_str()) || !header_field(&folded).is_empty(),
            );
        }
    }
    named
}

fn find_header(head: &[(u32, RowBuffer)]) -> Header {
    let best =
        head.iter().enumerate().map(|(place, (_, cells))| (header_score(cells), place)).max_by_key(
            // The earliest of equals.
            |&(score, place)| (score, std::cmp::Reverse(place)),
        );
    if let Some((score, place)) = best
        && score >= 2
    {
        return Header::At { place, guessed: false };
    }
    let Some(place) = head.iter().position(|(_, cells)| cells.cells.len() >= 2) else {
        return Header::NotATable;
    };
    if looks_like_data(&head[place].1) { Header::None } else { Header::At { place, guessed: true } }
}

/// Whether a row holds a date, a number or a personal number, which no header does.
fn looks_like_data(cells: &RowBuffer) -> bool {
    cells.cells().any(|(_, kind, text)| {
        kind != CellKind::Text || text.bytes().filter(u8::is_ascii_digit).count() >= 4
    })
}

/// Whether a row only counts the columns: 1, 2, 3 ... or (1), (2), (3) ...
fn numbers_the_columns(cells: &RowBuffer) -> bool {
    let numbers: Vec<Option<u32>> = cells
        .cells()
        .map(|(_, _, text)| text.trim().trim_matches(['(', ')', '[', ']']).parse().ok())
        .collect();
    numbers.len() >= 3
        && numbers.windows(2).all(|pair| matches!(pair, [Some(a), Some(b)] if *b == a + 1))
}
