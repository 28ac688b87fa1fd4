//! `work take`: what others answered comes back.

use std::collections::BTreeMap;

use casework::digest::Digest;
use matcher::caseload::Signed;
use matcher::language::Language;
use matcher::report::{CsvText, CsvValue};
use matcher::returned::{Compared, Outcome, answers, compare, name_of_files, read as read_lines};
use matcher::words::returned::{HEADERS, outcome, returned_error};

use super::args::Take;
use super::file::{Read, first_line};
use super::outside::signed;
use crate::compare::password;
use crate::failure::Failure;
use crate::load::read;
use crate::write::write_with;

/// Compares what came back with the work, and takes in what stands against nothing.
pub(super) fn take(of: &Take, language: Language) -> Result<(), Failure> {
    let (by, at) = signed(&of.sign)?;
    let mut work = Read::open(&of.file)?;
    let mut linked = work.run(&of.given, of.manner)?;
    let (mut lines, mut files) = (Vec::new(), Vec::new());
    let password = match &of.password_file {
        Some(path) => first_line(path)?,
        None => password(of.given.password.as_deref()),
    };
    for path in &of.answers {
        let bytes = read(path)?;
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        let of_file = read_lines(&bytes, &name, password.as_deref(), HEADERS);
        lines.extend(
            of_file
                .map_err(|error| Failure::Returned { cause: returned_error(&error, language) })?,
        );
        files.push(Digest::of(&bytes));
    }
    let compared = compare(&work.caseload, &linked, lines, HEADERS);
    if let Some(path) = &of.out {
        write_with(path, |out| write_table(&compared, out))?;
    }
    let taken = answers(&work.caseload, &compared);
    let count = taken.len();
    if !of.dry_run && !taken.is_empty() {
        let sign = Signed { by: &by, at: &at };
        let done = work.caseload.take_back(&mut linked, name_of_files(files), &taken, sign);
        done.map_err(Failure::Refused)?;
        work.save(None)?;
    }
    if !of.manner.quiet {
        tell(&compared, language);
        let (vi, en) = ("hồ sơ có câu trả lời mới", "cases with new answers");
        eprintln!("{count:>10}  {}", language.pick(vi, en));
    }
    match compared.iter().filter(|of| of.outcome.needs_look()).count() {
        0 => Ok(()),
        count => Err(Failure::NotTaken { count }),
    }
}

/// Says how many lines became what, and where those are that somebody has to look at.
fn tell(all: &[Compared], language: Language) {
    let mut counts: BTreeMap<&'static str, (usize, &Outcome)> = BTreeMap::new();
    for of in all {
        counts.entry(of.outcome.code()).or_insert((0, &of.outcome)).0 += 1;
    }
    for (count, of) in counts.into_values() {
        eprintln!("{count:>10}  {}", outcome(of, language));
    }
}

fn write_table(all: &[Compared], out: &mut dyn std::io::Write) -> Result<(), csv::Error> {
    let mut table = CsvText::new(out)?;
    let header = ["outcome", "file", "sheet", "row", "key", "reply", "value", "besides", "why"];
    table.add(header.map(CsvValue::own))?;
    for Compared { line, outcome, by_content, .. } in all {
        let why = match outcome {
            Outcome::Conflict { by } => {
                by.iter().map(|(by, day)| format!("{by} {day}")).collect::<Vec<_>>().join("; ")
            }
            Outcome::Edited(fields) => {
                fields.iter().map(|field| field.code()).collect::<Vec<_>>().join(";")
            }
            Outcome::Unknown(why) => why.code().to_owned(),
            _ if *by_content => "by_content".to_owned(),
            _ => String::new(),
        };
        table.add([
            CsvValue::own(outcome.code()),
            CsvValue::text(&line.place.file),
            CsvValue::text(&line.place.sheet),
            CsvValue::own(line.place.row.to_string()),
            CsvValue::text(&line.key),
            CsvValue::text(&line.reply),
            CsvValue::text(&line.value),
            CsvValue::text(line.besides.join("; ")),
            CsvValue::text(why),
        ])?;
    }
    table.finish()
}
