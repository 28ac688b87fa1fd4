//! What two people said differently about a row, with who said it and when.

use casework::answer::{FieldAnswer, RowAnswer};
use casework::ids::{CaseId, Code, TextId};
use casework::journal::{Act, Answered, Entry, Held, Register};
use matcher::caseload::Caseload;
use matcher::classify::Linked;
use matcher::plan::Field;

use super::deed_view::deeds;
use crate::protocol::{AnswerView, DeedKind, DeedView};

/// The answers that contradict each other, of the row, its fields and its note: each with the others
/// of the same thing.
pub(super) fn contradictions(
    caseload: &Caseload,
    linked: &Linked,
    case: CaseId,
) -> Vec<Vec<AnswerView>> {
    let state = caseload.casebook().state();
    let fields = Field::COMPARED.into_iter().filter_map(|field| Code::new(field.code()).ok());
    let fields = fields.map(|field| Register::Field(case, field));
    let registers = [Register::Who(case)].into_iter().chain(fields).chain([Register::Note(case)]);
    let contradicted = registers.filter(|of| matches!(state.held(of), Held::Conflict(_)));
    let answers = |register: Register| {
        let journal = caseload.casebook().journal();
        let entries = state.written_by(&register).into_iter().filter_map(|n| journal.entry(n));
        entries.filter_map(|entry| answer(caseload, linked, &register, entry)).collect()
    };
    contradicted.map(answers).collect()
}

/// What an entry says of what a register is about.
fn answer(
    caseload: &Caseload,
    linked: &Linked,
    register: &Register,
    entry: &Entry,
) -> Option<AnswerView> {
    let case = register.case()?;
    let mut deeds = deeds(entry, case, caseload.casebook().journal());
    let own = deeds.pop()?;
    // One entry may say several things of a case.
    let is_it = |of: &DeedView| match (register, of.kind) {
        (Register::Field(_, code), DeedKind::Right(field, _)) => field.code() == code.as_str(),
        (Register::Note(_), DeedKind::Note) => true,
        _ => false,
    };
    let deed = deeds.into_iter().find(is_it).unwrap_or(own);
    let person = match register {
        Register::Who(_) => entry.act().ruled(case).and_then(|is| person(caseload, linked, is)),
        _ => None,
    };
    let typed = |text| caseload.texts().get(text).map(str::to_owned);
    let text = match entry.act() {
        Act::Right { is: FieldAnswer::BothWrong { text }, .. } => typed(*text),
        Act::Note { is, .. } => is.and_then(typed),
        act => act.returned(case).and_then(|of| returned_text(register, of)).and_then(typed),
    };
    let (row, name) = person.unzip();
    Some(AnswerView { deed, row, text: name.or(text) })
}

/// The text that came back about what a register is about.
fn returned_text(register: &Register, of: &Answered) -> Option<TextId> {
    match register {
        Register::Field(_, code) => match of.right.get(code)?.is {
            FieldAnswer::BothWrong { text } => Some(text),
            _ => None,
        },
        Register::Note(_) => of.note.as_ref().map(|of| of.is),
        _ => None,
    }
}

/// The spreadsheet row and the name of the person whom an answer means.
fn person(caseload: &Caseload, linked: &Linked, answer: &RowAnswer) -> Option<(u32, String)> {
    let record = caseload.record_of(answer.persons().next()?)?;
    let registry = &linked.prepared.registry;
    Some((registry.row(record), registry.value(record, Field::Name).trim().to_owned()))
}
