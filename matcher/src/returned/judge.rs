//! What becomes of one line by itself: what it is about, what it says, and what is decided already.

use std::collections::BTreeSet;

use casework::answer::{FieldAnswer, RowAnswer};
use casework::journal::{Held, Register};

use super::compared::Compared;
use super::content::ByContent;
use super::headers::Headers;
use super::lines::{Line, PERSON};
use super::outcome::{Outcome, Unknown};
use super::said::{Right, Said, is_same, said_right, said_who};
use super::taken::{note_before, note_of};
use crate::caseload::{Answer, Caseload, code_of};
use crate::classify::{Linked, Verdict};
use crate::identity::Again;
use crate::plan::{Field, Reply};
use crate::questions::{Key, Mark, Question};
use crate::ruled::engine_verdict;
use crate::text::{fold, has_words};

/// A line by itself.
pub(super) fn alone(
    caseload: &Caseload,
    linked: &Linked,
    line: Line,
    (headers, known): (Headers, &ByContent),
) -> Compared {
    let mut of = Compared::of(line);
    of.outcome = match judge(caseload, linked, &mut of, (headers, known)) {
        Ok(said) => {
            let outcome = match (beside(caseload, &of, &said), of.key) {
                (Outcome::Applies, Some(key)) if is_parallel(caseload, key) => Outcome::Parallel,
                (outcome, _) => outcome,
            };
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
    (headers, known): (Headers, &ByContent),
) -> Result<Said, Outcome> {
    let is_blank = of.line.reply.is_empty() && of.line.value.is_empty();
    let (row, key) = if of.line.key.is_empty() {
        let found = known.question(caseload, linked, &of.line, headers);
        let blank = if is_blank { Outcome::Blank } else { Outcome::Unknown(Unknown::NoKey) };
        let (row, key) = found.ok_or(blank)?;
        (of.key, of.by_content) = (Some(key), true);
        (row, key)
    } else {
        let key = Key::parse(&of.line.key).map_err(|_| Outcome::Unknown(Unknown::Key))?;
        of.key = Some(key);
        (row_of(caseload, key)?, key)
    };
    of.row = Some(row);
    let verdict = linked.verdict_on(row).ok_or(Outcome::Unknown(Unknown::Row))?;
    if is_blank {
        // Lists that are no forms have remarks of their own.
        let says_something = !of.line.key.is_empty() && says_something(&of.line);
        return Err(if says_something { Outcome::OnlyRemark } else { Outcome::Blank });
    }
    if contradicts(&of.line) {
        return Err(Outcome::Contradictory);
    }
    let edited = edited(linked, row, &of.line);
    if !edited.is_empty() && !of.by_content {
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

/// Whether somebody wrote an answer elsewhere than into its cell.
fn says_something(line: &Line) -> bool {
    let is_reply =
        |text: &String| [true, false].iter().any(|who| Reply::read(text, *who).is_some());
    !line.remark.is_empty() || line.besides.iter().any(is_reply)
}

/// Whether a remark says something else than the reply, or takes it back.
fn contradicts(line: &Line) -> bool {
    const TAKES_BACK: [&str; 4] = ["nham", "khong dung", "chua dung", "moi dung"];
    let [reply, remark] = [&line.reply, &line.remark].map(|text| Reply::read(text, false));
    let folded = fold(&line.remark);
    let other = remark.is_some_and(|remark| reply.is_some_and(|reply| reply != remark));
    !line.key.is_empty() && (other || TAKES_BACK.iter().any(|of| has_words(&folded, of)))
}

/// The row of a key's case.
fn row_of(caseload: &Caseload, key: Key) -> Result<u32, Outcome> {
    if !caseload.casebook().state().cases().contains_key(&key.case) {
        return Err(Outcome::Unknown(Unknown::Case));
    }
    match caseload.case(key.case).map(|case| case.row) {
        Some(Again::Row(row)) => Ok(row),
        _ => Err(Outcome::Unknown(Unknown::Row)),
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

/// Whether something else about the case was decided since it went out.
fn is_parallel(caseload: &Caseload, key: Key) -> bool {
    let own = match key.question {
        Question::Who => Some(Register::Who(key.case)),
        Question::Field(field) => code_of(field).ok().map(|code| Register::Field(key.case, code)),
    };
    caseload.is_decided_since_sent(key.case, own.as_ref())
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
