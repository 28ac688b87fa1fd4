//! What is to be taken in of lines that were compared, and what they say besides.

use std::collections::BTreeMap;

use casework::digest::{Digest, Parts};

use super::compared::Compared;
use super::lines::Line;
use super::said::{Right, Said};
use crate::caseload::{Caseload, OfField, RowAnswers};
use crate::plan::Reply;

/// The name of files that are taken in together, by the digests of all; it is one whatever their order.
pub fn name_of_files(mut digests: Vec<Digest>) -> Digest {
    digests.sort_unstable();
    digests.iter().fold(Parts::of("returned"), |all, of| all.part(of.bytes())).digest()
}

/// What is to be taken in of these lines, row by row.
pub fn answers<'a>(caseload: &Caseload, all: &'a [Compared]) -> Vec<RowAnswers<'a>> {
    let mut of_rows: BTreeMap<u32, RowAnswers<'a>> = BTreeMap::new();
    for of in all.iter().filter(|of| of.outcome.is_taken()) {
        let (Some(row), Some(said)) = (of.row, &of.said) else { continue };
        let answers = of_rows.entry(row).or_insert_with(|| RowAnswers {
            row,
            who: None,
            right: Vec::new(),
            note: None,
        });
        match said {
            Said::Who(answer) => answers.who = Some(*answer),
            Said::Right(field, right) => {
                let right = match right {
                    Right::List => OfField::List,
                    Right::Registry => OfField::Registry,
                    Right::Neither(value) => OfField::Neither(value),
                    Right::Later => OfField::Later,
                };
                if !answers.right.iter().any(|(of, _)| of == field) {
                    answers.right.push((*field, right));
                }
            }
        }
        if let Some(note) = note_of(&of.line) {
            let before = match &answers.note {
                Some(note) => note.clone(),
                None => note_before(caseload, row),
            };
            answers.note = Some(match before {
                before if before.contains(&note) => before,
                before if before.is_empty() => note,
                before => format!("{before}\n{note}"),
            });
        }
    }
    of_rows.into_values().collect()
}

/// What the line says besides which side is right: the reply in its own words, papers, officer, day.
pub(super) fn note_of(line: &Line) -> Option<String> {
    let says_more = Reply::read(&line.reply, false).is_none_or(|reply| {
        !matches!(reply, Reply::RegistryRight | Reply::ListRight | Reply::BothWrong)
    });
    let reply = Some(&line.reply).filter(|reply| says_more && !reply.is_empty());
    let value = Some(&line.value).filter(|value| says_more && !value.is_empty());
    let parts: Vec<&str> =
        reply.into_iter().chain(value).chain(&line.besides).map(String::as_str).collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// The note that a row's case has.
pub(super) fn note_before(caseload: &Caseload, row: u32) -> String {
    let note = caseload.case_of(row).map(|case| caseload.casebook().state().note(case));
    let text = note.and_then(|note| caseload.texts().get(*note.settled()?).map(str::to_owned));
    text.unwrap_or_default()
}
