//! What is to be corrected in the office's list, because somebody decided it.
//!
//! Takes a run with what was decided laid over it, gives each correction with the row, the office's own
//! key of it, and who decided. Decided: only a decision about the field itself corrects anything, and
//! only where the row's person is certain; what was decided to be right in the list is never written
//! over, and neither is a civil-status book, which is compared with its original.

use casework::ids::CaseId;
use casework::journal::Register;

use super::said::{certain, right};
use crate::caseload::{Caseload, code_of};
use crate::classify::{Linked, Verdict};
use crate::explain::reported;
use crate::normalise::Source;
use crate::plan::{Field, Ground, ListKind, Role, Way};
use crate::propose::of_field;

/// A value of the office's list that is to be another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The sheet; empty for separated text.
    pub sheet: String,
    /// The spreadsheet row.
    pub row: u32,
    /// What the list is.
    pub kind: ListKind,
    /// Which of the row's people.
    pub role: Role,
    /// The header of the column by which the office knows its rows; empty if there is none.
    pub key_header: String,
    /// What stands there.
    pub key: String,
    /// The field.
    pub field: Field,
    /// The header of the field's column, or of all columns that make it up; empty if there is none.
    pub column: String,
    /// What the list says; empty if nothing.
    pub old: String,
    /// What is right.
    pub new: String,
    /// The number of the case.
    pub case: Option<CaseId>,
    /// Who decided, and when the last of them did.
    pub by: String,
    /// The moment, as the journal has it.
    pub at: String,
}

/// The corrections of a row, in the order of the fields.
pub fn corrections(linked: &Linked, caseload: &Caseload, verdict: &Verdict) -> Vec<Correction> {
    // Most rows have no decision about a field, and doubts take longer to find.
    if linked.ruled.fields(verdict.sector).next().is_none() {
        return Vec::new();
    }
    let Some(person) = certain(linked, verdict) else { return Vec::new() };
    let sector = &linked.prepared.sector;
    let row = verdict.sector;
    let (table, place) = sector.table_and_row(row);
    let Some(source) = sector.sources.get(table) else { return Vec::new() };
    let key = source.code_column();
    let key_header = key.and_then(|at| source.table.columns.get(at)).map(|of| of.full_header());
    let key = key.map_or("", |at| source.table.text(at, place)).trim();
    let of_field = |(field, outcome)| {
        let proposal = of_field(linked, verdict, field, outcome);
        let is_of_list =
            matches!(proposal.way, Way::CorrectList | Way::FillList | Way::CorrectBoth);
        if proposal.ground != Ground::Decided || !is_of_list {
            return None;
        }
        let old = sector.value(row, field).trim().to_owned();
        let new = right(linked, verdict, person, field).filter(|new| *new != old)?;
        let case = caseload.case_of(row);
        let (by, at) = decided_by(caseload, case, field).unwrap_or_default();
        Some(Correction {
            sheet: source.table.sheet_name(),
            row: source.table.row(place),
            kind: source.mapping.kind,
            role: source.role,
            key_header: key_header.clone().unwrap_or_default(),
            key: key.to_owned(),
            field,
            column: column(source, field),
            old,
            new,
            case,
            by,
            at,
        })
    };
    reported(linked, verdict).filter_map(of_field).collect()
}

/// The headers of the columns that hold a field, as the list has them.
fn column(source: &Source, field: Field) -> String {
    let columns = match (field, source.mapping.columns(field)) {
        // A list may have its only numbers in the column of old ones.
        (Field::Number, []) => source.mapping.columns(Field::OldNumber),
        (_, columns) => columns,
    };
    let header = |at: &u16| source.table.columns.get(usize::from(*at)).map(|of| of.full_header());
    columns.iter().filter_map(header).collect::<Vec<_>>().join(" + ")
}

/// Who decided about a field, and when.
fn decided_by(caseload: &Caseload, case: Option<CaseId>, field: Field) -> Option<(String, String)> {
    let register = Register::Field(case?, code_of(field).ok()?);
    let book = caseload.casebook();
    let by: Vec<&str> = book.people(&register).into_iter().map(|by| by.as_str()).collect();
    let last = book.state().written_by(&register).last().copied()?;
    let at = book.journal().entry(last)?.at().as_str().to_owned();
    Some((by.join("; "), at))
}
