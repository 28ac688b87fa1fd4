//! `work merge`, `lock`, `unlock` and `rescue`: other files of a work.

use std::path::Path;

use casework::answer::{FieldAnswer, RowAnswer};
use casework::journal::{Held, Register, Value};
use casework::merge::{MergeError, Outcome, Side as Whose};
use casework::seal::Randomness;
use matcher::caseload::{Caseload, CaseloadError, Signed};
use matcher::language::Language;
use matcher::report::{CsvText, CsvValue};
use matcher::words;
use matcher::work_file::{Opened, WorkError, lock as lock_with, rescue as rescue_file};

use super::args::{Copied, Merge};
use super::file::{Read, built, failed, passphrase, write_whole};
use super::outside::{random, signed};
use crate::failure::Failure;
use crate::load::read;
use crate::write::write_with;

/// Takes over what another copy has decided.
pub(super) fn merge(of: &Merge, language: Language) -> Result<(), Failure> {
    let (by, at) = signed(&of.sign)?;
    let mut ours = Read::open(&of.file)?;
    let theirs = Read::open_with(&of.other, passphrase(&of.file)?.as_deref())?;
    let their_setup = theirs.file.setup.clone();
    let sign = Signed { by: &by, at: &at };
    let work = |of: &Read| of.caseload.casebook().journal().work();
    let merged = match work(&ours) == work(&theirs) {
        true => ours.caseload.merge(&theirs.caseload.record(), sign),
        false => {
            let mut theirs = theirs_of_same_files(&ours, theirs, &of.other)?;
            let mut linked = ours.run(&of.given, of.manner)?;
            theirs.bind(&mut linked);
            ours.caseload.merge_apart(&theirs, &linked, sign)
        }
    };
    let merged = merged.map_err(|error| {
        let error = match error {
            CaseloadError::Merge(error) => WorkError::Merge(error),
            error => return Failure::NotMerged { path: of.other.clone(), error },
        };
        failed(&of.other)(error)
    })?;
    ours.file.setup.join_share(&their_setup);
    ours.save(Some(&of.out))?;
    let conflicts: Vec<&Outcome> =
        merged.outcomes.iter().filter(|outcome| outcome.side == Whose::Conflict).collect();
    if let Some(path) = &of.conflicts {
        write_with::<csv::Error>(path, |out| {
            let mut table = CsvText::new(out)?;
            table.add(["case", "of", "ours", "theirs"].map(CsvValue::own))?;
            for Outcome { register, ours: our, theirs: their, .. } in conflicts.iter().copied() {
                let case = register.case().map(|case| case.to_string()).unwrap_or_default();
                let both = [our, their].map(|held| told(held, &ours.caseload));
                let of = [case, what(register)].map(CsvValue::own);
                table.add(of.into_iter().chain(both.map(CsvValue::text)))?;
            }
            table.finish()
        })?;
    }
    let taken = merged.taken;
    eprintln!("{taken:>10}  {}", language.pick("mục nhật ký đã nhận", "entries taken over"));
    match conflicts.len() {
        0 => Ok(()),
        count => Err(Failure::Conflicts { count, path: of.out.clone() }),
    }
}

/// What was decided in another work, if that is over the same files.
fn theirs_of_same_files(ours: &Read, theirs: Read, other: &Path) -> Result<Caseload, Failure> {
    match ours.file.setup.is_over_same_files(&theirs.file.setup) {
        true => Ok(theirs.caseload),
        false => Err(failed(other)(WorkError::Merge(MergeError::OtherWork))),
    }
}

/// What a register is about.
fn what(register: &Register) -> String {
    match register {
        Register::Who(_) => "who".to_owned(),
        Register::Field(_, field) => field.to_string(),
        Register::Note(_) => "note".to_owned(),
        Register::Second(_) => "second".to_owned(),
        Register::Sent(_) => "sent".to_owned(),
        Register::Confirmed(_) => "confirm".to_owned(),
        Register::Setting(name) => format!("setting {name}"),
        Register::Inputs => "inputs".to_owned(),
    }
}

/// What a register holds, by codes; people by the names that the work has for them.
fn told(held: &Held<Value>, caseload: &Caseload) -> String {
    let value = |value: &Value| match value {
        Value::Row(answer) => of_row(answer),
        Value::Field(FieldAnswer::BothWrong { text }) => {
            format!("both_wrong {}", caseload.texts().get(*text).unwrap_or_default())
        }
        Value::Field(answer) => answer.righted().code().to_owned(),
        Value::Text(text) => caseload.texts().get(*text).unwrap_or_default().to_owned(),
        Value::Content(digest) => digest.to_string(),
        Value::Word(word) => word.clone(),
        Value::Errand(errand) => errand.to.clone(),
    };
    match held {
        Held::Open => String::new(),
        Held::Settled(of) => value(of),
        Held::Conflict(all) => {
            let all = all.iter().map(|of| of.as_ref().map(value).unwrap_or_default());
            all.collect::<Vec<_>>().join(" | ")
        }
    }
}

fn of_row(answer: &RowAnswer) -> String {
    let people = answer.persons().map(|person| format!(" {person}"));
    std::iter::once(answer.who().code().to_owned()).chain(people).collect()
}

/// Gives a work file a passphrase.
pub(super) fn lock(of: &Copied) -> Result<(), Failure> {
    // The passphrase is the new one; a file that has one already opens with it.
    let mut work = Read::open(&of.file)?;
    let passphrase = passphrase(&of.file)?.filter(|of| !of.is_empty());
    let passphrase = passphrase.ok_or(WorkError::Locked).map_err(failed(&of.file.path))?;
    let randomness = Randomness { salt: random()?, file_key: random()? };
    let key = lock_with(&passphrase, randomness).map_err(failed(&of.out))?;
    work.key = Some(key);
    work.save(Some(&of.out))
}

/// Takes the passphrase away.
pub(super) fn unlock(of: &Copied) -> Result<(), Failure> {
    let mut work = Read::open(&of.file)?;
    work.key = None;
    work.save(Some(&of.out))
}

/// Saves what can still be read of a damaged work file.
pub(super) fn rescue(of: &Copied, language: Language) -> Result<(), Failure> {
    let path = &of.file.path;
    if *path == of.out {
        // What is damaged may be all that there is.
        return Err(Failure::SameFile(of.out.clone()));
    }
    let passphrase = passphrase(&of.file)?;
    let rescued = rescue_file(&read(path)?, passphrase.as_deref()).map_err(failed(path))?;
    eprintln!("{}", words::rescued(&rescued, &path.display().to_string(), language));
    let Opened { mut file, caseload, key } = rescued.work;
    write_whole(&of.out, &built(&mut file, &caseload, key.as_ref(), &of.out)?)
}
