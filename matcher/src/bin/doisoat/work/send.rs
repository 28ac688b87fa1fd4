//! `work send` and `work recall`: workbooks of questions for others to answer, and which answers are
//! waited for no more.

use std::path::Path;

use matcher::caseload::Signed;
use matcher::language::Language;
use matcher::plan::Split;
use matcher::report::packages::{self, packages};
use matcher::report::papers::Protection;
use matcher::report::papers::order::Order;
use matcher::write::protected::Password;

use super::args::{Recall, Send};
use super::file::{Read, first_line};
use super::outside::{random, signed};
use crate::failure::Failure;
use crate::letter_lists::letterhead_of;
use crate::write::Folder;

/// Writes the workbooks, and then the work: what its journal says to have gone out is there.
pub(super) fn send(of: &Send, language: Language) -> Result<(), Failure> {
    let (by, at) = signed(&of.sign)?;
    let mut protection = of.password_file.as_deref().map(protection).transpose()?;
    let mut work = Read::open(&of.file)?;
    let mut linked = work.run(&of.given, of.manner)?;
    let all = packages(Some(&work.caseload), &linked, of.again);
    if !of.dry_run {
        let (when, sign) = ((of.due.as_deref(), language), Signed { by: &by, at: &at });
        let noted = packages::send(&mut work.caseload, &mut linked, &all, when, &sign);
        noted.map_err(Failure::Refused)?;
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
        let mut papers = packages::papers(&work.caseload, &linked, &all, &order);
        let written = match &mut protection {
            Some(protection) => papers.write_all(&mut protection.over(&mut files), &mut |_, _| {}),
            None => papers.write_all(&mut files, &mut |_, _| {}),
        };
        written.map_err(|e| files.failure.unwrap_or_else(|| failed(&of.out, e.to_string())))?;
        work.save(None)?;
    }
    if !of.manner.quiet {
        for package in &all {
            eprintln!("{:>10}  {}", package.rows.len(), package.to(language));
        }
        let (vi, en) = ("dòng gửi đi xác minh", "rows go out to be verified");
        let rows: usize = all.iter().map(|package| package.rows.len()).sum();
        eprintln!("{rows:>10}  {}", language.pick(vi, en));
    }
    Ok(())
}

/// What locks the files with the password in the first line of a file.
fn protection(path: &Path) -> Result<Protection, Failure> {
    let typed = first_line(path)?.unwrap_or_default();
    let password = Password::new(&typed)
        .map_err(|error| Failure::Password { path: path.to_owned(), error })?;
    Ok(Protection::new(&password, random()?))
}

/// Says that the answers of a place are waited for no more.
pub(super) fn recall(of: &Recall, language: Language) -> Result<(), Failure> {
    let (by, at) = signed(&of.sign)?;
    let mut work = Read::open(&of.file)?;
    let mut linked = work.run(&of.given, of.manner)?;
    let signed = Signed { by: &by, at: &at };
    let rows = packages::recall(&mut work.caseload, &mut linked, &of.to, &signed);
    let rows = rows.map_err(Failure::Refused)?;
    if rows == 0 {
        return Err(Failure::NothingOut(of.to.clone()));
    }
    work.save(None)?;
    if !of.manner.quiet {
        let (vi, en) = ("dòng không chờ trả lời nữa", "rows are waited for no more");
        eprintln!("{rows:>10}  {}", language.pick(vi, en));
    }
    Ok(())
}
