//! The cells that identify a person, and where a row is.

use super::asked::Asked;
use crate::classify::Verdict;
use crate::plan::{Field, FindingKind};
use crate::report::list::{Cell, Column};
use crate::words::{self, ListText};

/// The fields that identify a person, with the columns' widths.
const WHO: [(Field, f64); 5] = [
    (Field::Name, 24.0),
    (Field::Dob, 12.0),
    (Field::Sex, 8.0),
    (Field::Number, 15.0),
    (Field::Address, 36.0),
];

/// The columns of the running number and of the person.
pub(super) fn who_columns(asked: &Asked<'_>) -> Vec<Column> {
    let of = |(field, width): (Field, f64)| {
        let header = field.text(asked.language);
        match field {
            Field::Name | Field::Address => Column::text(header, width),
            _ => Column::middle(header, width),
        }
    };
    std::iter::once(Column::order(asked.language)).chain(WHO.into_iter().map(of)).collect()
}

/// A column by its code.
pub(super) fn column(asked: &Asked<'_>, header: ListText, width: f64) -> Column {
    let column = Column::text(asked.named(header.text(asked.language)), width);
    match header.by_hand() {
        Some(by_hand) => column.by_hand(by_hand),
        None => column,
    }
}

/// The cells for a registry person; the first cell is that of the running number.
pub(super) fn person_cells(asked: &Asked<'_>, person: u32) -> Vec<Cell> {
    let registry = &asked.linked.prepared.registry;
    cells(|field| registry.value(person, field).trim().to_owned())
}

/// The cells for the person that a row of the list describes.
pub(super) fn row_cells(asked: &Asked<'_>, verdict: &Verdict) -> Vec<Cell> {
    let sector = &asked.linked.prepared.sector;
    cells(|field| sector.value(verdict.sector, field).trim().to_owned())
}

/// The cells for a row: its person if there is one, with what the registry lacks taken from the
/// row.
pub(super) fn verdict_cells(asked: &Asked<'_>, verdict: &Verdict) -> Vec<Cell> {
    let Some(person) = verdict.linked() else { return row_cells(asked, verdict) };
    let own = row_cells(asked, verdict);
    let theirs = person_cells(asked, person);
    let or = |(theirs, own)| if theirs == Cell::Empty { own } else { theirs };
    theirs.into_iter().zip(own).map(or).collect()
}

fn cells(value: impl Fn(Field) -> String) -> Vec<Cell> {
    let of = |(field, _)| Cell::from(value(field));
    std::iter::once(Cell::Empty).chain(WHO.into_iter().map(of)).collect()
}

/// A raw value of the row.
pub(super) fn own(asked: &Asked<'_>, verdict: &Verdict, field: Field) -> String {
    asked.linked.prepared.sector.value(verdict.sector, field).trim().to_owned()
}

/// A raw value of a registry person.
pub(super) fn theirs(asked: &Asked<'_>, person: u32, field: Field) -> String {
    asked.linked.prepared.registry.value(person, field).trim().to_owned()
}

/// What the registry says of a person in some fields, line by line.
pub(super) fn in_registry(asked: &Asked<'_>, person: u32, fields: &[Field]) -> String {
    let said = fields.iter().map(|field| theirs(asked, person, *field));
    said.filter(|of| !of.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Where a row is: its number, and its file and sheet if there are several.
pub(super) fn place(asked: &Asked<'_>, verdict: &Verdict) -> String {
    let sector = &asked.linked.prepared.sector;
    let row = sector.row(verdict.sector);
    let place = sector.has_several_tables().then(|| sector.place(verdict.sector));
    words::row_place(row, place.as_deref(), asked.language)
}

/// The row's findings of the wanted kinds, in sentences.
pub(super) fn notes(
    asked: &Asked<'_>,
    verdict: &Verdict,
    wanted: impl Fn(FindingKind) -> bool,
) -> String {
    let of = verdict.findings.iter().filter(|finding| wanted(finding.kind()));
    of.map(|finding| words::finding(finding, asked.language)).collect::<Vec<_>>().join("\n")
}
