//! `work send`: workbooks of questions for others to answer.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use casework::journal::{Errand, Held};
use matcher::caseload::Signed;
use matcher::classify::Linked;
use matcher::language::Language;
use matcher::plan::Split;
use matcher::questions::questions;
use matcher::report::letter_lists::{Asked, Choices, list_of_questions};
use matcher::report::papers::order::{Order, write_lists};
use matcher::share::communes_of_rows;

use super::args::Send;
use super::file::Read;
use super::outside::signed;
use crate::failure::Failure;
use crate::letter_lists::letterhead_of;
use crate::write::Folder;

/// Writes the workbooks, and then the work: what its journal says to have gone out is there.
pub(super) fn send(of: &Send, language: Language) -> Result<(), Failure> {
    let (by, at) = signed(&of.sign)?;
    let mut work = Read::open(&of.file)?;
    let mut linked = work.run(&of.given, of.manner)?;
    let is_out = |row: u32| work.caseload.sent(row) != Held::Open;
    let to_ask: BTreeSet<u32> = (linked.verdicts.iter())
        .filter(|verdict| !questions(&linked, verdict).is_empty())
        .map(|verdict| verdict.sector)
        .filter(|row| of.again || !is_out(*row))
        .collect();
    let of_communes = by_commune(&linked, &to_ask, language);
    if !of.dry_run {
        for (to, rows) in &of_communes {
            let errand = Errand { to: to.clone(), due: of.due.clone() };
            let sign = Signed { by: &by, at: &at };
            let sent = work.caseload.send(&mut linked, rows, errand, sign);
            sent.map_err(Failure::Refused)?;
        }
        let choices = Choices::default();
        let asked = Asked::new(&linked, &choices, language);
        let list = list_of_questions(&asked, &work.caseload, &to_ask);
        let mut letterhead = letterhead_of(of.letterhead.as_deref())?;
        if let Some(due) = &of.due {
            letterhead.deadline.clone_from(due);
        }
        let order = Order {
            split: of.split.map(Split::from),
            with_letter: of.letter,
            letterhead: letterhead.tidy(),
            language,
            ..Order::default()
        };
        let failed = |path: &Path, cause: String| Failure::Write { path: path.to_owned(), cause };
        std::fs::create_dir_all(&of.out).map_err(|e| failed(&of.out, e.to_string()))?;
        let mut files = Folder { path: &of.out, failure: None };
        let written = write_lists(vec![list], &linked, &order, &mut files, &mut |_, _| {});
        written.map_err(|e| files.failure.unwrap_or_else(|| failed(&of.out, e.to_string())))?;
        work.save(None)?;
    }
    if !of.manner.quiet {
        for (to, rows) in &of_communes {
            eprintln!("{:>10}  {to}", rows.len());
        }
        let (vi, en) = ("dòng gửi đi xác minh", "rows go out to be verified");
        eprintln!("{:>10}  {}", to_ask.len(), language.pick(vi, en));
    }
    Ok(())
}

/// The rows of each commune, by its name.
fn by_commune(
    linked: &Linked,
    rows: &BTreeSet<u32>,
    language: Language,
) -> BTreeMap<String, Vec<u32>> {
    let (communes, of_rows) = communes_of_rows(linked);
    let mut all: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for row in rows {
        let place = of_rows.get(*row as usize).copied().unwrap_or_default();
        let name = communes.get(place).map(|of| of.commune.clone()).filter(|of| !of.is_empty());
        let unknown = || Split::Commune.unknown().in_language(language).to_owned();
        all.entry(name.unwrap_or_else(unknown)).or_default().push(*row);
    }
    all
}
