//! The journal of a work as a spreadsheet: what was decided, by whom and when, for whoever reads no
//! JSON.
//!
//! Decided: a line for each register that an entry sets, that is for each case, and one for an entry
//! that sets none. An entry about many cases so has many lines with its number, because an officer
//! filters by case, row or name and must find everything about it. What stood before and after is
//! said in words; whoever checks the chain has every hash, and above the table its head and how many
//! entries there are, so that a cut shows.
//!
//! With the run that the work is bound to, rows, people and texts are named. Without it the sheet says
//! no more of people than the journal does, and can be handed out as the journal can.

mod lines;
mod links;
mod table;
mod teller;
#[cfg(test)]
mod tests;

use std::io::{self, Write};

use crate::caseload::Caseload;
use crate::classify::Linked;
use crate::language::Language;
use crate::report::workbook::{TableWriter, new_book};
use crate::write::Archive;
use crate::write::workbook::{CALIBRI, ROWS_OF_A_SHEET};

use lines::Lines;
use links::Links;
use table::JournalTable;
use teller::Teller;

/// Writes the workbook. `linked` is the run that the caseload is bound to; nobody is named without.
///
/// # Errors
/// If `out` takes no more, or the journal does not follow from itself.
pub fn write(
    caseload: &Caseload,
    linked: Option<&Linked>,
    language: Language,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut archive = Archive::new(out);
    let mut book = new_book(&mut archive, CALIBRI);
    let teller = Teller::of(caseload, linked, language);
    let links = Links::of(caseload.casebook().journal());
    let table = JournalTable::new(&mut book.styles, &teller, &links);
    let mut writer = TableWriter::new(ROWS_OF_A_SHEET);
    let mut lines = Lines::default();
    let journal = caseload.casebook().journal();
    for entry in journal.entries() {
        for line in lines.of(journal, entry)? {
            writer.row(&mut book, &table, &line)?;
        }
    }
    writer.finish(&mut book, &table)?;
    book.finish()
}
