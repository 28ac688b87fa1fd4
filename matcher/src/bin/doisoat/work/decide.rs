//! `work decide`, `undo`, `redo`: entries of the journal, all of a table or none.

use casework::answer::{Basis, Righted, Who};
use casework::journal::{By, Time};
use matcher::caseload::{Answer, Caseload, CaseloadError, OfField, Signed};
use matcher::classify::Linked;
use matcher::language::Language;
use matcher::ruled::other_rows_of;

use super::args::{Back, Decide};
use super::decisions::{Line, Places, Said, read as read_table};
use super::file::Read;
use super::outside::signed;
use crate::failure::Failure;
use crate::load::read;
use crate::refused::Why;

/// Takes a table of decisions.
pub(super) fn decide(of: &Decide, language: Language) -> Result<(), Failure> {
    let sign = signed(&of.sign)?;
    let table = read(&of.from)?;
    let lines = read_table(&table).map_err(|cause| Failure::NoTableOfDecisions {
        path: of.from.clone(),
        cause: cause.to_string(),
    })?;
    let mut work = Read::open(&of.file)?;
    let mut linked = work.run(&of.given, of.manner)?;
    let places = Places::of(&linked);
    let of_share = work.file.setup.share().map(|share| share.rows(&linked));
    let (mut taken, mut outside, mut refused) = (0, 0, Vec::new());
    for line in &lines {
        match take(line, &mut work.caseload, &mut linked, &places, &sign) {
            Ok(Some(row)) => {
                taken += 1;
                let is_outside = |rows: &Vec<bool>| rows.get(row as usize) == Some(&false);
                outside += u32::from(of_share.as_ref().is_some_and(is_outside));
            }
            Ok(None) => {}
            Err(why) => refused.push((line.number, why)),
        }
    }
    if !refused.is_empty() {
        return Err(Failure::Decisions { path: of.from.clone(), refused });
    }
    if !of.dry_run {
        work.save(of.out.as_deref())?;
    }
    if !of.manner.quiet {
        let (vi, en) = match of.dry_run {
            true => ("dòng sẽ được nhận; chưa ghi gì", "lines would be taken; nothing is written"),
            false => ("dòng đã nhận", "lines taken"),
        };
        eprintln!("{taken:>10}  {}", language.pick(vi, en));
        if outside > 0 {
            let (vi, en) = (
                "dòng trong đó ngoài phần việc này; vẫn được nhận",
                "of them outside of this part; taken all the same",
            );
            eprintln!("{outside:>10}  {}", language.pick(vi, en));
        }
    }
    Ok(())
}

/// Takes what a line says, and gives the row if it says anything.
fn take(
    line: &Line,
    caseload: &mut Caseload,
    linked: &mut Linked,
    places: &Places,
    (by, at): &(By, Time),
) -> Result<Option<u32>, Why> {
    let Some(said) = line.said()? else { return Ok(None) };
    let row = line.row(caseload, places)?;
    let sign = || Signed { by, at };
    if let Some(who) = said.who {
        let person = line.person(linked, places)?;
        let answer = answer(who, person, &said)?;
        if let (Who::This, Some(person), None) = (who, person, said.shared) {
            let others = other_rows_of(linked, row, person);
            if !others.is_empty() {
                return Err(Why::Held(others.iter().map(|row| shown(linked, *row)).collect()));
            }
        }
        caseload.decide(linked, &[row], answer, sign()).map_err(Why::Casebook)?;
    }
    if let Some(second) = said.second {
        if said.who.is_some() {
            return Err(Why::FirstAndSecond);
        }
        let answer = answer(second, line.person(linked, places)?, &said)?;
        caseload.second(linked, row, answer, sign()).map_err(Why::Casebook)?;
    }
    if let Some((field, righted, value)) = &said.righted {
        let right = match righted {
            Righted::List => OfField::List,
            Righted::Registry => OfField::Registry,
            Righted::BothWrong => OfField::Neither(value),
            Righted::Later => OfField::Later,
        };
        caseload.right(linked, row, *field, right, sign()).map_err(Why::Casebook)?;
    }
    if let Some(note) = &said.note {
        caseload.note(linked, row, note, sign()).map_err(Why::Casebook)?;
    }
    if said.confirm {
        caseload.confirm(linked, row, sign()).map_err(Why::Casebook)?;
    }
    Ok(Some(row))
}

fn answer(who: Who, person: Option<u32>, said: &Said) -> Result<Answer, Why> {
    let registry = || person.ok_or(Why::NoPerson);
    Ok(match who {
        Who::This => Answer::Person {
            registry: registry()?,
            basis: said.basis.unwrap_or(Basis::Looked),
            shared: said.shared.unwrap_or_default(),
        },
        Who::Not => Answer::NotPerson { registry: registry()? },
        Who::Nobody => Answer::Nobody,
        Who::Undecided => Answer::Undecided,
        Who::AskBack => Answer::AskBack,
    })
}

/// A row by its place.
fn shown(linked: &Linked, row: u32) -> String {
    let sector = &linked.prepared.sector;
    format!("{}:{}", sector.file(row), sector.row(row))
}

/// Takes the newest decisions of a person back, or decides them again.
pub(super) fn back(of: &Back, again: bool, language: Language) -> Result<(), Failure> {
    let (by, at) = signed(&of.sign)?;
    let mut work = Read::open(&of.file)?;
    for _ in 0..of.times {
        let sign = Signed { by: &by, at: &at };
        work.caseload.back(again, sign).map_err(|error| match error {
            CaseloadError::Casebook(casework::state::CasebookError::NothingToUndo) => {
                Failure::NothingToUndo(by.as_str().to_owned())
            }
            error => Failure::Refused(error),
        })?;
    }
    work.save(of.out.as_deref())?;
    let (vi, en) = match again {
        true => ("quyết định đã làm lại", "decisions made again"),
        false => ("quyết định đã hoàn tác", "decisions taken back"),
    };
    eprintln!("{:>10}  {}", of.times, language.pick(vi, en));
    Ok(())
}
