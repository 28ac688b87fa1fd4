//! `work give-back`: the office's own list, with columns of results, and what is to be corrected in it.

use matcher::language::Language;
use matcher::plan::{LIMITS, Side};
use matcher::report::own_file::GiveBack as Giving;
use matcher::words::own_file::{give_back_error, own_file_note};

use super::args::GiveBack;
use super::file::{Files, Read};
use crate::compare::password;
use crate::failure::Failure;
use crate::write::write_together;

/// Writes what is made of each file of the list. All of it is made before any of it is written.
pub(super) fn give_back(of: &GiveBack, language: Language) -> Result<(), Failure> {
    let mut work = Read::open(&of.file)?;
    let linked = work.run(&of.given, of.manner)?;
    let given = Files::read(&of.given.with)?;
    let password = password(of.given.password.as_deref());
    let inputs = &work.file.setup.inputs;
    let mut giving = Giving::new(&linked, &work.caseload, LIMITS.reading_in_program, language);
    let (mut files, mut corrections) = (Vec::new(), 0);
    for input in inputs.iter().filter(|input| input.side == Side::Sector) {
        let bytes = given.of(input, &work.path)?;
        let made = giving.input(input, inputs, (&bytes, password.as_deref()));
        let not_made = |error| Failure::NotGivenBack { cause: give_back_error(&error, language) };
        let made = made.map_err(not_made)?;
        corrections += made.corrections;
        files.extend(made.files);
        for (note, file) in &made.notes {
            eprintln!("{}", own_file_note(*note, file, language));
        }
    }
    write_together(&of.out, &files)?;
    if !of.manner.quiet {
        let (vi, en) =
            ("thông tin cần cập nhật trong danh sách", "values to be corrected in the list");
        eprintln!("{corrections:>10}  {}", language.pick(vi, en));
        for (name, _) in &files {
            eprintln!("{}", of.out.join(name).display());
        }
    }
    Ok(())
}
