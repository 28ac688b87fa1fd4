//! Decisions of people about the rows of a case, given as lines of text.
//!
//! Each line names a row of a list and says who it is, or which side is right in a field:
//! `file,row,who,extract_row,basis,field,righted,value`, with the rows of the spreadsheets and with the
//! codes of decisions. `shared` is `this` for a person whom another row may be too. The decisions go
//! the way that they go in the page: through a journal.

use casework::answer::{Basis, Righted, Who};
use casework::digest::{Digest, Salt};
use casework::ids::WorkId;
use casework::journal::{By, Time};
use matcher::caseload::{Answer, Caseload, OfField, Signed};
use matcher::classify::Linked;
use matcher::plan::Field;

/// Takes all decisions of a text, after its header, in their order.
///
/// # Errors
/// If a line cannot be read or applied: the line and why.
pub fn decide(linked: &mut Linked, text: &str) -> Result<Caseload, String> {
    let by = By::new("Lò Thị Mai").map_err(|error| error.to_string())?;
    let at = Time::new("2026-12-01T09:12:33+07:00").map_err(|error| error.to_string())?;
    let signed = || Signed { by: &by, at: &at };
    let (id, salt) = (WorkId(Digest::of(b"case")), Salt::from_bytes([7; 32]));
    let begun = Caseload::begin(id, salt, Vec::new(), linked, signed());
    let mut work = begun.map_err(|error| error.to_string())?;
    for line in text.lines().skip(1) {
        let of_line = |error: String| format!("{line}: {error}");
        let cells: Vec<&str> = line.split(',').collect();
        let [file, row, who, person, basis, field, righted, value] = cells[..] else {
            return Err(of_line(format!("{} cells", cells.len())));
        };
        let row = position(linked, file, row).ok_or_else(|| of_line("no such row".into()))?;
        if !who.is_empty() {
            let answer = answer(linked, who, person, basis).map_err(of_line)?;
            work.decide(linked, &[row], answer, signed())
                .map_err(|error| of_line(error.to_string()))?;
        }
        if !field.is_empty() {
            let field = Field::ALL.into_iter().find(|of| of.code() == field);
            let field = field.ok_or_else(|| of_line("no such field".into()))?;
            let is = of_field(righted, value).ok_or_else(|| of_line("no such side".into()))?;
            work.right(linked, row, field, is, signed())
                .map_err(|error| of_line(error.to_string()))?;
        }
    }
    Ok(work)
}

/// The first record of a row of a list.
fn position(linked: &Linked, file: &str, row: &str) -> Option<u32> {
    let (sector, row) = (&linked.prepared.sector, row.parse::<u32>().ok()?);
    (0..sector.len() as u32)
        .find(|&record| sector.row(record) == row && sector.file(record) == file)
}

fn answer(linked: &Linked, who: &str, person: &str, basis: &str) -> Result<Answer, String> {
    let registry = || {
        let row: u32 = person.parse().map_err(|_| "no row of the extract".to_owned())?;
        let records = &linked.prepared.registry;
        let found = (0..records.len() as u32).find(|record| records.row(*record) == row);
        found.ok_or_else(|| format!("no row {row} in the extract"))
    };
    let basis = Basis::from_code(basis).unwrap_or(Basis::Looked);
    if who == "shared" {
        return Ok(Answer::Person { registry: registry()?, basis, shared: true });
    }
    Ok(match Who::from_code(who).ok_or("no such decision")? {
        Who::This => Answer::Person { registry: registry()?, basis, shared: false },
        Who::Not => Answer::NotPerson { registry: registry()? },
        Who::Nobody => Answer::Nobody,
        Who::Undecided => Answer::Undecided,
        Who::AskBack => Answer::AskBack,
    })
}

fn of_field<'a>(righted: &str, value: &'a str) -> Option<OfField<'a>> {
    Some(match Righted::from_code(righted)? {
        Righted::List => OfField::List,
        Righted::Registry => OfField::Registry,
        Righted::BothWrong => OfField::Neither(value),
        Righted::Later => OfField::Later,
    })
}
