//! `doisoat work`: decisions that last, without the page.

pub(crate) mod args;
mod changes;
mod copies;
mod decide;
mod decisions;
mod file;
mod give_back;
mod journal;
mod new;
mod outside;
mod quality;
mod report;
mod send;
mod since;
mod split;
mod summary;
mod take;
mod taking;

use args::{Export, Work};
use file::Read;
use matcher::language::Language;
use matcher::quality::{FIRST_ROUND, quality as measured};
use matcher::words;

use crate::compare::write_results;
use crate::failure::Failure;
use crate::write::write;

/// Does what is asked of a work.
pub(crate) fn run(work: &Work, language: Language) -> Result<(), Failure> {
    match work {
        Work::New(of) => new::begin(of, language),
        Work::Open(of) => summary::open(of, language),
        Work::Check(of) => summary::check(of, language),
        Work::Run(of) => new::again(of, language),
        Work::Decide(of) => decide::decide(of, language),
        Work::Undo(of) => decide::back(of, false, language),
        Work::Redo(of) => decide::back(of, true, language),
        Work::Merge(of) => copies::merge(of, language),
        Work::Split(of) => split::split(of, language),
        Work::Send(of) => send::send(of, language),
        Work::Take(of) => take::take(of, language),
        Work::Recall(of) => send::recall(of, language),
        Work::Report(of) => report::report(of, language),
        Work::Quality(of) => quality::quality(of, language),
        Work::Export(of) => export(of, language),
        Work::GiveBack(of) => give_back::give_back(of, language),
        Work::Journal(of) => journal::write_sheet(of, language),
        Work::Lock(of) => copies::lock(of),
        Work::Unlock(of) => copies::unlock(of),
        Work::Rescue(of) => copies::rescue(of, language),
    }
}

/// Writes what `compare` writes, of the verdicts with what was decided laid over them.
fn export(of: &Export, language: Language) -> Result<(), Failure> {
    let mut work = Read::open(&of.file)?;
    let linked = work.run(&of.given, of.manner)?;
    let quality = measured(&work.caseload, &linked, FIRST_ROUND);
    let reliability = words::quality::for_report(&quality, language);
    write_results(&linked, &reliability, &of.outputs, of.manner, language)?;
    match &of.journal {
        Some(path) => write(path, work.caseload.casebook().journal().to_text().as_bytes()),
        None => Ok(()),
    }
}
