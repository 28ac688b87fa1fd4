//! Files that came back, in the matcher worker: read one after the other, compared, shown, taken in.

use std::collections::BTreeMap;

use casework::digest::Digest;
use matcher::caseload::Signed;
use matcher::classify::Linked;
use matcher::questions::Question;
use matcher::returned::{
    Compared, Outcome, answers, compare, name_of_files, read as lines, values,
};
use matcher::words::returned::{HEADERS, by_content, of_line, outcome, returned_error};
use matcher::words::row_place;

use super::matcher::MatcherSession;
use super::returned_files::ReturnedFiles;
use super::review::{index_of, read};
use super::work::WorkProblem;
use crate::protocol::{ComparedView, FromErrands, LineView, OutcomeView, Sentence, Signature};

impl MatcherSession {
    /// Reads a file that came back, or goes on without one that the browser does not hand over; after
    /// the last one all of them are compared with the work.
    pub fn read_returned(
        &mut self,
        name: &str,
        bytes: Result<&[u8], Sentence>,
        password: Option<&str>,
        (first, last): (bool, bool),
    ) -> FromErrands {
        if first {
            self.returned = ReturnedFiles::default();
        }
        let read = bytes.and_then(|bytes| {
            let read = lines(bytes, name, password, HEADERS);
            let read = read.map_err(|error| Sentence::of(|of| returned_error(&error, of)));
            read.map(|lines| (lines, Digest::of(bytes)))
        });
        match read {
            Ok((lines, digest)) => {
                self.returned.lines.extend(lines);
                self.returned.digests.push(digest);
            }
            Err(why) => self.returned.unread.push(why),
        }
        if last { self.compare_returned() } else { FromErrands::Read }
    }

    fn compare_returned(&mut self) -> FromErrands {
        let both = self.caseload.as_ref().zip(self.linked.as_ref());
        let Some((caseload, linked)) = both else {
            return FromErrands::NotTaken { why: WorkProblem::NotBegun.sentence() };
        };
        let of = &mut self.returned;
        of.entries = caseload.casebook().journal().entries().len();
        // Those that were compared before are compared anew.
        of.lines.extend(std::mem::take(&mut of.compared).into_iter().map(|of| of.line));
        of.compared = compare(caseload, linked, std::mem::take(&mut of.lines), HEADERS);
        let mut outcomes: BTreeMap<&str, OutcomeView> = BTreeMap::new();
        for Compared { outcome: of, .. } in &of.compared {
            let view = || OutcomeView {
                code: of.code().to_owned(),
                text: Sentence::of(|language| outcome(of, language).to_owned()),
                lines: 0,
                needs_look: of.needs_look(),
            };
            outcomes.entry(of.code()).or_insert_with(view).lines += 1;
        }
        let mut outcomes: Vec<OutcomeView> = outcomes.into_values().collect();
        // What is taken in comes first, then what somebody has to look at.
        outcomes.sort_by_key(|of| (of.code != Outcome::Applies.code(), !of.needs_look));
        FromErrands::Compared(Box::new(ComparedView {
            files: of.digests.len() as u32,
            unread: of.unread.clone(),
            outcomes,
            cases: answers(caseload, &of.compared).len() as u32,
        }))
    }

    /// Lines of what was compared.
    pub fn returned_lines(
        &self,
        ticket: u32,
        code: Option<&str>,
        start: u32,
        count: u32,
    ) -> FromErrands {
        let is_wanted = |of: &&Compared| code.is_none_or(|code| of.outcome.code() == code);
        let wanted = || self.returned.compared.iter().filter(is_wanted);
        let window = wanted().skip(start as usize).take(count as usize);
        let lines = window.map(|of| line_view(of, self.linked.as_ref())).collect();
        FromErrands::Lines { ticket, total: wanted().count() as u32, lines }
    }

    /// Takes in what was compared. If something was decided since, it is compared again instead.
    ///
    /// # Errors
    /// If no work has begun; nothing is taken in then.
    pub fn take_returned(&mut self, signature: &Signature) -> Result<FromErrands, WorkProblem> {
        let (by, at) = read(signature)?;
        let caseload = self.caseload.as_mut().ok_or(WorkProblem::NotBegun)?;
        if caseload.casebook().journal().entries().len() != self.returned.entries {
            return Ok(self.compare_returned());
        }
        let linked = self.linked.as_mut().ok_or(WorkProblem::NothingMatched)?;
        let of = &self.returned;
        let taken = answers(caseload, &of.compared);
        let cases = taken.len() as u32;
        if cases > 0 {
            let signed = Signed { by: &by, at: &at };
            let files = name_of_files(of.digests.clone());
            caseload.take_back(linked, files, &taken, signed)?;
        }
        self.returned = ReturnedFiles::default();
        let resumed = Box::new(self.resumed(Some(signature))?);
        Ok(FromErrands::Taken { cases, resumed })
    }
}

fn line_view(of: &Compared, linked: Option<&Linked>) -> LineView {
    let Compared { line, row, outcome, .. } = of;
    let [name, ..] = &line.person;
    let place = match line.place.sheet.as_str() {
        "" => line.place.file.clone(),
        sheet => format!("{}, {sheet}", line.place.file),
    };
    let side = |of: &Option<String>| of.clone().unwrap_or_default();
    let known = linked.and_then(|linked| both_sides(linked, of));
    LineView {
        place: Sentence::of(|language| row_place(line.place.row, Some(&place), language)),
        name: side(name),
        asked: side(&line.asked),
        sides: known.unwrap_or_else(|| line.sides.each_ref().map(side)),
        reply: [line.reply.clone(), line.value.clone()],
        code: outcome.code().to_owned(),
        outcome: Sentence::of(|language| match of.by_content && outcome.is_taken() {
            true => format!("{} ({})", of_line(outcome, language), by_content(language)),
            false => of_line(outcome, language),
        }),
        needs_look: outcome.needs_look(),
        index: row.and_then(|row| index_of(linked?, row)),
    }
}

/// What both sides say in the field that a line is about.
fn both_sides(linked: &Linked, of: &Compared) -> Option<[String; 2]> {
    let Question::Field(field) = of.key?.question else { return None };
    values(linked, linked.verdict_on(of.row?)?, field).try_into().ok()
}
