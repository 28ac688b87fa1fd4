//! Which rows and columns of a sheet form a table of counts by unit.
//!
//! Takes the sheet's cells below the header found by the layout, gives the rows from the first line
//! of numbers to the last, and what each column is. Decided: a line has at least two numbers; the
//! column of units is the one with the most distinct texts, preferring one whose header says so; a
//! header of people's names, or codes of 9 or 12 digits, makes it a list.

use super::columns::{Counted, count, unit_column};
use super::headers::{Header, is_order, is_unit, names_people};
use super::numbering::{self, Numbering};
use super::rows::{is_counted, is_line, is_wording, may_be_line};
use super::table::{Line, LineRole, NumberColumn, Role, Tally};
use super::value::Cell;
use super::written::{Style, Written, is_blank};
use crate::layout::Table;
use crate::text::fold;

/// The most lines and columns that are read; a larger table is not one of statistics.
const MOST_ROWS: usize = 12_000;
const MOST_COLUMNS: usize = 128;

/// A column that holds numbers.
#[derive(Debug)]
struct Numbers {
    column: usize,
    header: String,
    role: Role,
    style: Style,
}

/// The table inside a sheet.
#[derive(Debug)]
pub(super) struct Grid {
    /// Positions of its lines among the sheet's filled rows.
    rows: Vec<usize>,
    /// The running number of each line.
    pub numbers: Vec<Option<Numbering>>,
    number_column: Option<usize>,
    unit_column: usize,
    unit_header: String,
    columns: Vec<Numbers>,
    fractions: bool,
    named: bool,
}

impl Grid {
    /// Finds the table; `None` if there is none.
    pub(super) fn of(table: &Table) -> Option<Grid> {
        let sheet = &table.sheet;
        let width = sheet.columns.len().min(MOST_COLUMNS);
        if width < 3 || table.columns.iter().any(|column| names_people(&column.header)) {
            return None;
        }
        let from = table.header_rows.map_or(0, |(first, _)| sheet.place(first).unwrap_or(0));
        let below =
            table.header_rows.map_or(0, |(_, last)| sheet.place(last).map_or(0, |at| at + 1));
        if sheet.rows.len().saturating_sub(below) > MOST_ROWS {
            return None;
        }
        let rows: Vec<usize> =
            (below..sheet.rows.len()).filter(|&at| may_be_line(table, at)).collect();
        let first = rows.iter().position(|&at| is_line(table, at, width))?;
        let mut last = rows.iter().rposition(|&at| is_line(table, at, width))?;
        while rows.get(last + 1).is_some_and(|&at| is_counted(table, at, width)) {
            last += 1;
        }
        let data_from = rows.get(first).copied()?;
        let rows = rows.get(first..=last)?;
        let rows: Vec<usize> =
            rows.iter().copied().filter(|&at| !is_wording(table, at, width)).collect();
        let header = |column: usize| Header::of(table, column, from, data_from);
        let headers: Vec<Header> = (0..width).map(header).collect();
        if headers.iter().any(|header| names_people(&header.own)) {
            return None;
        }
        let counted: Vec<Counted> =
            headers.iter().enumerate().map(|(at, h)| count(table, &rows, at, &h.own)).collect();
        let unit_column = unit_column(table, &rows, &headers, &counted)?;
        let number_column = (0..width).find(|&column| {
            let Some((header, counted)) = headers.get(column).zip(counted.get(column)) else {
                return false;
            };
            is_order(&fold(&header.own))
                || column < unit_column
                    && counted.numberings > 0
                    && counted.numberings * 2 >= counted.filled
        });
        let mut columns = Vec::new();
        let mut fractions = false;
        for (column, (header, counted)) in headers.iter().zip(&counted).enumerate() {
            let is_numbers = counted.numbers > 0 && counted.numbers * 10 >= counted.filled * 6;
            if !is_numbers || column == unit_column || Some(column) == number_column {
                continue;
            }
            if counted.codes * 2 > counted.numbers {
                return None;
            }
            let most = |count: usize| count * 2 > counted.numbers;
            let role = header.role(most(counted.signs), most(counted.fractions));
            let counts = role != Role::Percent;
            let style = Style {
                point_groups: counts && counted.points >= 0,
                comma_groups: counts && counted.commas >= 0,
                thousands: false,
            };
            fractions |= counts && counted.file_fractions > 0;
            columns.push(Numbers { column, header: header.own.clone(), role, style });
        }
        if columns.iter().filter(|column| column.role == Role::Count).count() < 2 {
            return None;
        }
        let text = |at: &usize| {
            number_column.and_then(|c| sheet.columns.get(c)).map_or("", |c| c.text(*at))
        };
        let numbers = numbering::read(rows.iter().map(text));
        let unit = headers.get(unit_column)?;
        Some(Grid {
            named: is_unit(&fold(&unit.own)),
            unit_header: unit.own.clone(),
            rows,
            numbers,
            number_column,
            unit_column,
            columns,
            fractions,
        })
    }

    /// Whether a column of counts has numeric cells with decimals.
    pub(super) fn has_fractions(&self) -> bool {
        self.fractions
    }

    /// Whether the header of the units says that they are units.
    pub(super) fn is_named(&self) -> bool {
        self.named
    }

    /// Its lines with their numbers. `thousands` reads decimals of numeric cells as thousands.
    pub(super) fn tally(&self, table: &Table, thousands: bool) -> Tally {
        let line = |(&at, number): (&usize, &Option<Numbering>)| Line {
            row: table.sheet.rows.get(at).copied().unwrap_or(0),
            label: self.label(table, at, number.is_some()),
            number: match (number, self.number_column) {
                (Some(_), Some(column)) => table.row_text(column, at).trim().to_owned(),
                _ => String::new(),
            },
            role: LineRole::Unit,
            cells: self.columns.iter().map(|column| column.cell(table, at, thousands)).collect(),
        };
        let column = |numbers: &Numbers| NumberColumn {
            column: numbers.column,
            header: numbers.header.clone(),
            role: numbers.role,
        };
        Tally {
            file: table.sheet.file.clone(),
            sheet: table.sheet.name.clone(),
            number_column: self.number_column,
            unit_column: self.unit_column,
            unit_header: self.unit_header.clone(),
            columns: self.columns.iter().map(column).collect(),
            lines: self.rows.iter().zip(&self.numbers).map(line).collect(),
            ..Tally::default()
        }
    }

    /// The unit of a line. A total's label is often in the column of running numbers, spanning
    /// both, and a group's in a separate column.
    fn label(&self, table: &Table, at: usize, numbered: bool) -> String {
        let worded = |column: &usize| {
            (*column == self.unit_column || !self.columns.iter().any(|c| c.column == *column))
                && !(numbered && Some(*column) == self.number_column)
                && table.row_text(*column, at).chars().any(char::is_alphanumeric)
        };
        let first =
            self.columns.first().map_or(self.unit_column, |c| c.column).max(self.unit_column);
        let column = std::iter::once(self.unit_column).chain(0..first).find(worded);
        let text = column.map_or("", |column| table.row_text(column, at));
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

impl Numbers {
    fn cell(&self, table: &Table, at: usize, thousands: bool) -> Cell {
        let Some(cells) = table.sheet.columns.get(self.column) else { return Cell::Blank };
        let text = cells.text(at);
        if is_blank(text) {
            return Cell::Blank;
        }
        let style = Style { thousands: thousands && self.role != Role::Percent, ..self.style };
        let value = Written::of(cells.kind(at), text).and_then(|written| written.value(style));
        value.map_or_else(|| Cell::Text(text.trim().to_owned()), Cell::Value)
    }
}
