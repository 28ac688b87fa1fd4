//! `work journal`: the journal for whoever reads no JSON.

use matcher::language::Language;
use matcher::report::journal_sheet;

use super::args::Journal;
use super::file::Read;
use crate::failure::Failure;
use crate::write::write_with;

/// Writes the journal as a spreadsheet.
pub(super) fn write_sheet(of: &Journal, language: Language) -> Result<(), Failure> {
    let mut work = Read::open(&of.file)?;
    let linked = match of.no_people {
        true => None,
        false => Some(work.run(&of.given, of.manner)?),
    };
    write_with::<std::io::Error>(&of.out, |out| {
        let mut out = out;
        journal_sheet::write(&work.caseload, linked.as_ref(), language, &mut out)
    })?;
    if !of.manner.quiet {
        let entries = work.caseload.casebook().journal().count();
        let (vi, en) = ("mục nhật ký ở", "entries are in");
        eprintln!("{entries:>10}  {} {}", language.pick(vi, en), of.out.display());
    }
    Ok(())
}
