//! Packages of questions: which rows go to which commune, and the workbooks for them.
//!
//! Takes a caseload that is bound to a run, gives the packages, and the files of those that somebody
//! chose. Decided: a row goes to the commune by which a work is split too, so that whoever answers for
//! a commune answers for all of its rows.

use std::collections::BTreeMap;

use casework::journal::{Errand, Held};

use super::alphabet;
use super::letter_lists::{Asked, list_of_questions};
use super::papers::order::{Order, Papers};
use crate::caseload::{Caseload, CaseloadError, Signed};
use crate::classify::Linked;
use crate::language::Language;
use crate::plan::Split;
use crate::questions::questions;
use crate::share::{communes_of_rows, former_districts};
use crate::words::with_former;

/// Rows that go out together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// The commune; empty if none is known.
    pub commune: String,
    /// The former districts on which it lies.
    pub former: Vec<String>,
    /// Its rows, in their order.
    pub rows: Vec<u32>,
    /// How many questions they are.
    pub questions: u32,
}

impl Package {
    /// Whom it is for, in words.
    pub fn to(&self, language: Language) -> &str {
        match self.commune.as_str() {
            "" => Split::Commune.unknown().in_language(language),
            commune => commune,
        }
    }

    /// The same, with the former districts beside it.
    pub fn to_with_former(&self, language: Language) -> String {
        with_former(self.to(language), &self.former, language)
    }
}

/// What is still to be asked, commune by commune in the order of the alphabet, with the rows whose
/// commune is not known last. What went out already is left out unless it is to go out `again`. Without
/// a caseload nothing has gone out.
pub fn packages(caseload: Option<&Caseload>, linked: &Linked, again: bool) -> Vec<Package> {
    let (communes, of_rows) = communes_of_rows(linked);
    let former = former_districts(linked, &communes);
    let is_out = |row: u32| caseload.is_some_and(|of| of.sent(row) != Held::Open);
    let mut all: BTreeMap<(bool, Vec<u8>, &str), Package> = BTreeMap::new();
    for verdict in &linked.verdicts {
        let row = verdict.sector;
        let questions = questions(linked, verdict).len() as u32;
        if questions == 0 || is_out(row) && !again {
            continue;
        }
        let place = of_rows.get(row as usize).copied().unwrap_or_default();
        let Some(of) = communes.get(place) else { continue };
        let commune = of.commune.as_str();
        let key = (commune.is_empty(), alphabet::key(commune), commune);
        let package = all.entry(key).or_insert_with(|| Package {
            commune: commune.to_owned(),
            former: former.get(of).cloned().unwrap_or_default(),
            rows: Vec::new(),
            questions: 0,
        });
        package.rows.push(row);
        package.questions += questions;
    }
    all.into_values().collect()
}

/// Notes that packages go out, to be answered by a day as `2026-12-15`; each is one entry of the journal.
///
/// # Errors
/// As [`Caseload::send`]; nothing is noted then.
pub fn send(
    caseload: &mut Caseload,
    linked: &mut Linked,
    packages: &[Package],
    (due, language): (Option<&str>, Language),
    signed: &Signed<'_>,
) -> Result<(), CaseloadError> {
    for (noted, package) in packages.iter().enumerate() {
        let to = package.to(language).to_owned();
        let errand = Errand { to, due: due.map(str::to_owned) };
        if let Err(error) = caseload.send(linked, &package.rows, errand, signed.clone()) {
            take_back(caseload, linked, noted, signed)?;
            return Err(error);
        }
    }
    Ok(())
}

/// Undoes the newest entries of this person, which say that this number of packages went out.
///
/// # Errors
/// As [`Caseload::undo`].
pub fn take_back(
    caseload: &mut Caseload,
    linked: &mut Linked,
    packages: usize,
    signed: &Signed<'_>,
) -> Result<(), CaseloadError> {
    (0..packages).try_for_each(|_| caseload.undo(linked, signed.clone()).map(drop))
}

/// Recalls what went out to a place and is not answered: no answer is waited for any more. Gives how
/// many rows.
///
/// # Errors
/// As [`Caseload::recall`].
pub fn recall(
    caseload: &mut Caseload,
    linked: &mut Linked,
    to: &str,
    signed: &Signed<'_>,
) -> Result<usize, CaseloadError> {
    let went_there = |row: &u32| match caseload.sent(*row) {
        Held::Open => false,
        Held::Settled(errand) => errand.to == to,
        Held::Conflict(several) => several.iter().flatten().any(|errand| errand.to == to),
    };
    let rows: Vec<u32> = (linked.verdicts.iter().map(|verdict| verdict.sector))
        .filter(|row| went_there(row) && !caseload.is_answered(*row))
        .collect();
    caseload.recall(linked, &rows, signed.clone())
}

/// The workbooks for packages whose cases are open, made as `order` says.
pub fn papers(caseload: &Caseload, linked: &Linked, sent: &[Package], order: &Order) -> Papers {
    let of_rows: BTreeMap<u32, &str> =
        sent.iter().flat_map(|of| of.rows.iter().map(|row| (*row, of.commune.as_str()))).collect();
    let choices = order.choices();
    let asked = Asked::new(linked, &choices, order.language);
    let list = list_of_questions(&asked, caseload, |row| of_rows.get(&row).copied());
    Papers::of(vec![list], linked, order)
}
