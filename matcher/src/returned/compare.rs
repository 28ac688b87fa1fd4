//! Each line beside what is decided, and what it answers.

use std::collections::{BTreeMap, BTreeSet};

use casework::answer::{FieldAnswer, RowAnswer};
use casework::ids::CaseId;
use casework::journal::{Held, Register};

use super::lines::{Headers, Line, PERSON};
use super::outcome::{Outcome, Unknown};
use super::said::{Right, Said, is_same, said_right, said_who};
use crate::caseload::{Answer, Caseload, OfField, RowAnswers, code_of};
use crate::classify::{Linked, Verdict};
use crate::identity::Again;
use crate::plan::{Field, Reply};
use crate::questions::{Key, Mark, Question};
use crate::ruled::engine_verdict;
use crate::text::fold;

/// A line with what becomes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// The line.
    pub line: Line,
    /// The row that it is about, if that is known.
    pub row: Option<u32>,
    /// What it is about, if its key can be read.
    pub key: Option<Key>,
    /// What becomes of it.
    pub outcome: Outcome,
    /// What it says, if that is to be taken in.
    said: Option<Said>,
}

/// Compares lines with a work that is bound to this run.
pub fn compare(
    caseload: &Caseload,
    linked: &Linked,
    lines: Vec<Line>,
    headers: Headers,
) -> Vec<Compared> {
    let all = lines.into_iter().map(|line| alone(caseload, linked, line, headers));
    let mut all: Vec<Compared> = all.collect();
    among_themselves(&mut all);
    all
}

/// What is to be taken in of these lines, row by row.
pub fn answers<'a>(caseload: &Caseload, all: &'a [Compared]) -> Vec<RowAnswers<'a>> {
    let mut of_rows: BTreeMap<u32, RowAnswers<'a>> = BTreeMap::new();
    for of in all.iter().filter(|of| of.outcome == Outcome::Applies) {
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
fn note_of(line: &Line) -> Option<String> {
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
fn note_before(caseload: &Caseload, row: u32) -> String {
    let note = caseload.case_of(row).map(|case| caseload.casebook().state().note(case));
    let text = note.and_then(|note| caseload.texts().get(*note.settled()?).map(str::to_owned));
    text.unwrap_or_default()
}

/// A line by itself.
fn alone(caseload: &Caseload, linked: &Linked, line: Line, headers: Headers) -> Compared {
    let mut of = Compared { line, row: None, key: None, outcome: Outcome::Blank, said: None };
    of.outcome = match judge(caseload, linked, &mut of, headers) {
        Ok(said) => {
            let outcome = beside(caseload, &of, &said);
            of.said = Some(said);
            outcome
        }
        Err(outcome) => outcome,
    };
    of
}

/// What a line says about which row, or why it says nothing.
fn judge(
    caseload: &Caseload,
    linked: &Linked,
    of: &mut Compared,
    headers: Headers,
) -> Result<Said, Outcome> {
    let Compared { line, .. } = of;
    let is_blank = line.reply.is_empty() && line.value.is_empty();
    if line.key.is_empty() {
        return Err(if is_blank { Outcome::Blank } else { Outcome::Unknown(Unknown::NoKey) });
    }
    let key = Key::parse(&line.key).map_err(|_| Outcome::Unknown(Unknown::Key))?;
    of.key = Some(key);
    if !caseload.casebook().state().cases().contains_key(&key.case) {
        return Err(Outcome::Unknown(Unknown::Case));
    }
    let row = match caseload.case(key.case).map(|case| case.row) {
        Some(Again::Row(row)) => row,
        _ => return Err(Outcome::Unknown(Unknown::Row)),
    };
    of.row = Some(row);
    let verdict = linked.verdict_on(row).ok_or(Outcome::Unknown(Unknown::Row))?;
    if is_blank {
        return Err(Outcome::Blank);
    }
    let edited = edited(linked, row, &of.line);
    if !edited.is_empty() {
        return Err(Outcome::Edited(edited));
    }
    // A key that slid to another line of the same person is beside another question.
    let is_asked =
        |asked: &String| (headers.question)(key.question).iter().any(|of| fold(of) == fold(asked));
    if !of.line.asked.as_ref().is_some_and(is_asked) {
        return Err(Outcome::OtherQuestion);
    }
    let asked = asked(caseload, linked, verdict, key).ok_or(Outcome::Changed)?;
    let shown = verdict.chosen().map(|person| person.registry);
    match (key.question, asked) {
        (Question::Who, asked) => said_who(linked, row, asked, &of.line),
        (Question::Field(field), Some(person)) if shown == Some(person) => {
            said_right(linked, (row, field), person, &of.line)
        }
        (Question::Field(_), _) => Err(Outcome::Changed),
    }
}

/// Beside whom the row stood when it was asked about: nobody, or somebody who is beside it now or was
/// before anything was decided; nothing if row or person say something else by now.
fn asked(caseload: &Caseload, linked: &Linked, verdict: &Verdict, key: Key) -> Option<Option<u32>> {
    let of_engine = engine_verdict(linked, verdict);
    let both = verdict.candidates.iter().chain(&of_engine.candidates);
    let mut all = both.map(|of| Some(of.registry)).chain([None]);
    let row = verdict.sector;
    all.find(|person| Mark::of(caseload, linked, row, *person) == Some(key.mark))
}

/// Which of the cells that say whom a line is about are others than in the list. Without a name
/// nobody can tell whether a key still stands beside its own line.
fn edited(linked: &Linked, row: u32, line: &Line) -> Vec<Field> {
    let own = |field: Field| linked.prepared.sector.value(row, field).trim().to_owned();
    let both = PERSON.into_iter().zip(&line.person);
    let is_other = |(field, cell): &(Field, &Option<String>)| match cell {
        Some(cell) => !is_same(*field, cell, &own(*field)),
        None => *field == Field::Name,
    };
    both.filter(is_other).map(|(field, _)| field).collect()
}

/// What becomes of what a line says beside what is decided.
fn beside(caseload: &Caseload, of: &Compared, said: &Said) -> Outcome {
    let Some(key) = of.key else { return Outcome::Unknown(Unknown::Key) };
    let state = caseload.casebook().state();
    let conflict = |register: Register| {
        let written = state.written_by(&register).into_iter();
        let entries = written.filter_map(|n| caseload.casebook().journal().entry(n));
        let by = entries.map(|of| (of.by().as_str().to_owned(), of.at().day().to_owned()));
        Outcome::Conflict { by: by.collect::<BTreeSet<_>>().into_iter().collect() }
    };
    let has_note = || {
        let before = of.row.map(|row| note_before(caseload, row)).unwrap_or_default();
        note_of(&of.line).is_none_or(|note| before.contains(&note))
    };
    let same = || if has_note() { Outcome::Same } else { Outcome::Applies };
    match said {
        Said::Who(answer) => match (state.who(key.case), answer) {
            (Held::Open, _) => Outcome::Applies,
            (Held::Settled(RowAnswer::Undecided), Answer::Undecided) => same(),
            (Held::Settled(RowAnswer::Undecided | RowAnswer::AskBack), _) => Outcome::Applies,
            (Held::Settled(held), answer) if is_held(caseload, &held, *answer) => same(),
            _ => conflict(Register::Who(key.case)),
        },
        Said::Right(field, right) => {
            let Ok(code) = code_of(*field) else { return Outcome::Unreadable };
            match (state.field(key.case, &code), right) {
                (Held::Open, _) => Outcome::Applies,
                (Held::Settled(FieldAnswer::Later), Right::Later)
                | (Held::Settled(FieldAnswer::ListRight), Right::List)
                | (Held::Settled(FieldAnswer::RegistryRight), Right::Registry) => same(),
                (Held::Settled(FieldAnswer::Later), _) => Outcome::Applies,
                (Held::Settled(FieldAnswer::BothWrong { text }), Right::Neither(value))
                    if caseload.texts().get(text).is_some_and(|of| is_same(*field, of, value)) =>
                {
                    same()
                }
                _ => conflict(Register::Field(key.case, code)),
            }
        }
    }
}

/// Whether an answer says what is held.
fn is_held(caseload: &Caseload, held: &RowAnswer, answer: Answer) -> bool {
    match (held, answer) {
        (RowAnswer::This { person, .. }, Answer::Person { registry, .. }) => {
            caseload.record_of(*person) == Some(registry)
        }
        (RowAnswer::Not { persons }, Answer::NotPerson { registry }) => {
            persons.iter().any(|id| caseload.record_of(*id) == Some(registry))
        }
        (RowAnswer::Nobody, Answer::Nobody) => true,
        _ => false,
    }
}

/// Lines of one case that contradict one another are none of them taken in, nor is a line beside which
/// another one says something about the same question that nobody understands.
fn among_themselves(all: &mut [Compared]) {
    let is_unclear = |of: &&Compared| {
        matches!(of.outcome, Outcome::Unreadable | Outcome::NoValue | Outcome::Contradictory)
    };
    let unclear = all.iter().filter(is_unclear).filter_map(|of| of.key);
    let unclear: BTreeSet<(CaseId, Question)> =
        unclear.map(|key| (key.case, key.question)).collect();
    for of in all.iter_mut().filter(|of| of.said.is_some()) {
        if of.key.is_some_and(|key| unclear.contains(&(key.case, key.question))) {
            (of.outcome, of.said) = (Outcome::Contradictory, None);
        }
    }
    let mut of_cases: BTreeMap<CaseId, Vec<usize>> = BTreeMap::new();
    for (place, of) in all.iter().enumerate() {
        if let (Some(key), Some(_)) = (of.key, &of.said) {
            of_cases.entry(key.case).or_default().push(place);
        }
    }
    for places in of_cases.into_values() {
        let says = |place: &usize| all.get(*place).and_then(|of| Some((of.key?, of.said.clone()?)));
        let said: Vec<(Key, Said)> = places.iter().filter_map(says).collect();
        let is_contradicted = |(key, said): &(Key, Said), (other, of): &(Key, Said)| {
            let one_question = key.question == other.question && said != of;
            // Who is not the person has no fields of that person that are right.
            let no_person = |of: &Said| matches!(of, Said::Who(Answer::NotPerson { .. }));
            let has_right = |of: &Said| {
                matches!(of, Said::Right(_, Right::List | Right::Registry | Right::Neither(_)))
            };
            let of_another = no_person(said) && has_right(of) || has_right(said) && no_person(of);
            one_question || of_another
        };
        let contradicts = said
            .iter()
            .enumerate()
            .any(|(at, one)| said.iter().skip(at + 1).any(|other| is_contradicted(one, other)));
        if contradicts {
            for place in places {
                if let Some(of) = all.get_mut(place) {
                    (of.outcome, of.said) = (Outcome::Contradictory, None);
                }
            }
        }
    }
}
