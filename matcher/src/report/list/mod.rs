//! A list as ordered by an official letter, ready to be laid out: its words are chosen and its rows
//! are in order. It can be written as csv, or cut by commune, district or office (`split`).
//!
//! Running numbers belong to their column ([`ColumnKind::Order`]), not to the caller: rows are
//! numbered when they are added, and again when a list is cut.

mod row;
mod split;

use std::io::Write;

use crate::language::Language;
use crate::plan::{Counted, ListId, Office};
use crate::report::csv_text::{CsvText, CsvValue};
use crate::words::{Header, ListText};

pub use row::{Area, Cell, Row, RowStyle, Subject};

pub use crate::words::answers::ByHand;

/// A list with everything on its paper except the office's letterhead.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// The list's code, such as "dead_alive".
    pub id: &'static str,
    /// Title in sentence case; papers set it in capitals.
    pub title: String,
    /// The part that this list is for, such as a commune: a line under the title.
    pub part: Option<String>,
    /// What it is attached to, in italics; `None` for the words made from the letterhead.
    pub subtitle: Option<String>,
    /// What must be known to read it, in a line under the title.
    pub note: Option<String>,
    /// What is true of all its rows, below the title.
    pub said_once: Vec<String>,
    /// What its rows are, for the sentence below the table.
    pub counted: Counted,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, in the order shown.
    pub rows: Vec<Row>,
    /// The signature blocks below the table, left and right; `None` for those of the letterhead.
    pub signers: [Option<Signer>; 2],
    /// Whether it goes out to be filled in: only what is filled in by hand can be changed.
    pub is_form: bool,
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Header above this column and its neighbours of the same group.
    pub group: Option<String>,
    /// Header.
    pub header: String,
    /// Width in characters.
    pub width: f64,
    /// What it holds.
    pub kind: ColumnKind,
    /// How it is filled in by whoever works through the list; `None` if it is filled already.
    pub by_hand: Option<ByHand>,
    /// Whether nobody sees it: what is in it is for programs.
    pub is_hidden: bool,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// The running number of a line.
    Order,
    /// Text, or counts.
    Text,
    /// Short text of one length, centred: dates, numbers of papers, sexes.
    Middle,
}

/// A signer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signer {
    /// Office, or role in making the list: "NGƯỜI LẬP DANH SÁCH".
    pub title: String,
    /// Name; empty if it is to be written by hand.
    pub name: String,
}

impl Signer {
    /// One who writes the name by hand.
    pub fn unnamed(title: impl Into<String>) -> Signer {
        Signer { title: title.into(), name: String::new() }
    }
}

impl Column {
    /// A column of text.
    pub fn text(header: impl Into<String>, width: f64) -> Column {
        let kind = ColumnKind::Text;
        Column { group: None, header: header.into(), width, kind, by_hand: None, is_hidden: false }
    }

    /// A column of short, centred text.
    pub fn middle(header: impl Into<String>, width: f64) -> Column {
        Column { kind: ColumnKind::Middle, ..Column::text(header, width) }
    }

    /// The column of running numbers.
    pub fn order(language: Language) -> Column {
        Column { kind: ColumnKind::Order, ..Column::text(Header::Order.text(language), 5.0) }
    }

    /// The same column under a common header.
    pub fn under(self, group: impl Into<String>) -> Column {
        Column { group: Some(group.into()), ..self }
    }

    /// The same column, which nobody sees.
    pub fn hidden(self) -> Column {
        Column { is_hidden: true, ..self }
    }

    /// The same column, filled in by whoever works through the list.
    pub fn by_hand(self, by_hand: ByHand) -> Column {
        Column { by_hand: Some(by_hand), ..self }
    }
}

impl List {
    /// A list without columns or rows.
    pub fn new(id: &'static str, title: impl Into<String>) -> List {
        List {
            id,
            title: title.into(),
            part: None,
            subtitle: None,
            note: None,
            said_once: Vec::new(),
            counted: Counted::default(),
            columns: Vec::new(),
            rows: Vec::new(),
            signers: [None, None],
            is_form: false,
        }
    }

    /// The same list with these columns.
    pub fn with_columns(self, columns: Vec<Column>) -> List {
        List { columns, ..self }
    }

    /// The same list with a line under its title.
    pub fn noting(self, note: String) -> List {
        List { note: Some(note), ..self }
    }

    /// The same list, with a line under its title in place of what it is attached to.
    pub fn under_title(self, subtitle: String) -> List {
        List { subtitle: Some(subtitle), ..self }
    }

    /// Adds a sentence to the note, if there is one to add.
    pub fn note_besides(&mut self, sentence: Option<String>) {
        self.note = match (self.note.take(), sentence) {
            (Some(note), Some(sentence)) => Some(format!("{note} {sentence}.")),
            (None, Some(sentence)) => Some(format!("{sentence}.")),
            (note, None) => note,
        };
    }

    /// The same list, with rows that are something else than people.
    pub fn counting(self, counted: Counted) -> List {
        List { counted, ..self }
    }

    /// Adds a row; a line gets the next running number.
    pub fn add(&mut self, mut row: Row) {
        if let Some(column) = self.order_column()
            && row.style == RowStyle::Line
        {
            let last = self.rows.iter().rev().find(|row| row.style == RowStyle::Line);
            let last = match last.and_then(|row| row.cells.get(column)) {
                Some(Cell::Count(number)) => *number,
                _ => 0,
            };
            if let Some(cell) = row.cells.get_mut(column) {
                *cell = Cell::Count(last + 1);
            }
        }
        self.rows.push(row);
    }

    /// How many rows are lines, without sums and headings.
    pub fn count(&self) -> usize {
        self.rows.iter().filter(|row| row.style == RowStyle::Line).count()
    }

    /// How many of the lines stand under the heading for rows to be verified.
    pub fn to_verify(&self) -> usize {
        let is_heading = |row: &Row| {
            let text = row.cells.first().map(Cell::plain).unwrap_or_default();
            [Language::Vi, Language::En].iter().any(|of| ListText::ToVerify.text(*of) == text)
        };
        let mut is_under = false;
        let mut count = 0;
        for row in &self.rows {
            match row.style {
                RowStyle::Group => is_under = is_heading(row),
                RowStyle::Line => count += usize::from(is_under),
                RowStyle::Total => {}
            }
        }
        count
    }

    /// Who acts on a row: the office that the row says, or that of the whole list.
    pub fn acting(&self, row: &Row) -> Option<Office> {
        row.office.or_else(|| ListId::of_code(self.id)?.office())
    }

    fn order_column(&self) -> Option<usize> {
        self.columns.iter().position(|column| column.kind == ColumnKind::Order)
    }

    /// The list as csv in memory.
    ///
    /// # Errors
    /// None: memory takes everything.
    pub fn to_csv(&self) -> Result<Vec<u8>, csv::Error> {
        let mut bytes = Vec::new();
        self.write_csv(&mut bytes)?;
        Ok(bytes)
    }

    /// Writes the list as csv in UTF-8: a byte-order mark, a line of headers, each "group / header"
    /// or just the header, then all rows. Lines end in LF; a text like a formula has an apostrophe in
    /// front.
    ///
    /// # Errors
    /// If `out` takes no more.
    pub fn write_csv(&self, out: &mut dyn Write) -> Result<(), csv::Error> {
        let mut text = CsvText::new(out)?;
        text.add(self.columns.iter().map(|column| {
            let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            CsvValue::text(match &column.group {
                Some(group) => [words(group), words(&column.header)].join(" / "),
                None => words(&column.header),
            })
        }))?;
        for row in &self.rows {
            let lacking = self.columns.len().saturating_sub(row.cells.len());
            let cells = row.cells.iter().map(Cell::in_csv);
            text.add(cells.chain((0..lacking).map(|_| CsvValue::own(""))))?;
        }
        text.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines given as name, district and commune; a name beginning with # is a heading.
    pub(super) fn list(lines: &[(&str, &str, &str)]) -> List {
        let mut list = List::new("no_card", "Danh sách công dân chưa có thẻ").with_columns(vec![
            Column::order(Language::Vi),
            Column::text("Họ và\ntên", 20.0).under("Theo danh sách"),
            Column::middle("Năm sinh", 8.0),
        ]);
        for (name, district, commune) in lines {
            let (district, commune) = ((*district).into(), (*commune).into());
            let area = Area { district, commune, ..Area::default() };
            list.add(match name.strip_prefix('#') {
                Some(heading) => Row::group(heading),
                None => Row::line(vec![Cell::Empty, (*name).into()]).at(area),
            });
        }
        list
    }

    #[test]
    fn numbers_lines_alone() {
        let mut list =
            list(&[("#Thôn 1", "", ""), ("An", "", ""), ("#Thôn 2", "", ""), ("Bình", "", "")]);
        list.add(Row::total(vec!["Cộng".into(), Cell::Empty, 2.into()]));
        assert_eq!(list.count(), 2);
        let csv = String::from_utf8(list.to_csv().unwrap()).unwrap();
        assert_eq!(
            csv,
            "\u{feff}STT,Theo danh sách / Họ và tên,Năm sinh\nThôn 1,,\n1,An,\nThôn 2,,\n2,Bình,\nCộng,,2\n"
        );
    }

    #[test]
    fn counts_what_is_to_be_verified() {
        let heading = format!("#{}", ListText::ToVerify.text(Language::Vi));
        for (lines, expected) in [
            (&["An", "Bình"][..], 0),
            (&["An", &heading, "Bình", "Chi"], 2),
            (&[&heading, "An", "#Thôn 1", "Bình"], 1),
        ] {
            let lines: Vec<_> = lines.iter().map(|name| (*name, "", "")).collect();
            assert_eq!(list(&lines).to_verify(), expected, "{lines:?}");
        }
    }

    #[test]
    fn values_in_csv() {
        for (cell, expected) in [
            (Cell::Empty, ""),
            (Cell::from(""), ""),
            (Cell::from("Lê An"), "Lê An"),
            (Cell::from("=1+1"), "'=1+1"),
            (Cell::from("+84 912 345 678"), "'+84 912 345 678"),
            (Cell::from("-"), "'-"),
            (Cell::from("@nông"), "'@nông"),
            (Cell::from("\t=1"), "'\t=1"),
            (Cell::from("\rx"), "\"'\rx\""),
            (Cell::from(" =1"), "' =1"),
            (Cell::from("1-2"), "1-2"),
            (Cell::Count(59_041), "59041"),
            (Cell::Share(5.064), "5.06"),
            (Cell::Share(-5.064), "-5.06"),
        ] {
            let columns = vec![Column::text("A", 5.0), Column::text("B", 5.0)];
            let mut list = List::new("a", "A").with_columns(columns);
            list.add(Row::line(vec!["x".into(), cell.clone()]));
            let csv = String::from_utf8(list.to_csv().unwrap()).unwrap();
            assert_eq!(csv, format!("\u{feff}A,B\nx,{expected}\n"), "{cell:?}");
        }
    }
}
