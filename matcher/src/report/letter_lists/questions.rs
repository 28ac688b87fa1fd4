//! The list of questions that goes out to be answered: one line for each question, with its key, what
//! both sides say, and cells for the reply.

use super::asked::Asked;
use super::person::{column, in_registry, own, place, theirs};
use crate::caseload::Caseload;
use crate::classify::Verdict;
use crate::plan::{Counted, Field, Office};
use crate::questions::{Key, Mark, Question, questions};
use crate::report::list::{Cell, Column, List, Row, Signer};
use crate::words::ListText;

/// The code of the list.
const QUESTIONS: &str = "questions";

/// What tells whom a line is about, and whether it is the person beside it.
const OF_PERSON: [Field; 4] = [Field::Name, Field::Dob, Field::Number, Field::Address];

/// The questions that are left about these rows, whose cases are open; `commune` gives the name of the
/// commune that a row is sent to, and nothing for rows that are not sent.
pub fn list_of_questions<'n>(
    asked: &Asked<'_>,
    caseload: &Caseload,
    commune: impl Fn(u32) -> Option<&'n str>,
) -> List {
    let language = asked.language;
    let text = |of: ListText| asked.named(of.text(language));
    let who = OF_PERSON.into_iter().zip([20.0, 11.0, 14.0, 26.0]);
    let who = who.map(|(field, width)| Column::text(field.text(language), width));
    let mut columns: Vec<Column> = [Column::order(language)].into_iter().chain(who).collect();
    columns.extend([
        column(asked, ListText::Place, 7.0),
        column(asked, ListText::Asked, 13.0),
        // In the middle, so that it is among the cells of whoever copies a part of a line.
        column(asked, ListText::Key, 17.0).hidden(),
        column(asked, ListText::InList, 22.0),
        column(asked, ListText::InRegistry, 26.0),
        column(asked, ListText::Reply, 20.0),
        column(asked, ListText::RightValue, 17.0),
        column(asked, ListText::Papers, 15.0),
        column(asked, ListText::Officer, 14.0),
        column(asked, ListText::DoneOn, 10.0),
        column(asked, ListText::Remark, 12.0),
    ]);
    let mut list = List::new(QUESTIONS, text(ListText::Questions))
        .with_columns(columns)
        .counting(Counted::Cases)
        .noting(text(ListText::HowToReply));
    list.is_form = true;
    for verdict in &asked.linked.verdicts {
        let Some(commune) = commune(verdict.sector) else { continue };
        let person = verdict.chosen().map(|person| person.registry);
        let mark = Mark::of(caseload, asked.linked, verdict.sector, person);
        let Some((case, mark)) = caseload.case_of(verdict.sector).zip(mark) else { continue };
        for question in questions(asked.linked, verdict) {
            let key = Key { case, question, mark }.to_string();
            list.add(line(asked, verdict, person, question, key).in_commune(commune));
        }
    }
    list.signers = [None, Some(Signer::unnamed(text(ListText::PoliceOfCommune)))];
    list
}

fn line(
    asked: &Asked<'_>,
    verdict: &Verdict,
    person: Option<u32>,
    question: Question,
    key: String,
) -> Row {
    let language = asked.language;
    let (what, of_list, of_registry) = match (question, person) {
        (Question::Field(field), Some(person)) => (
            field.text(language).to_owned(),
            own(asked, verdict, field),
            theirs(asked, person, field),
        ),
        (_, Some(person)) => {
            let said = in_registry(asked, person, &OF_PERSON);
            (ListText::IsItThisPerson.text(language).to_owned(), String::new(), said)
        }
        (_, None) => (ListText::WhoIsIt.text(language).to_owned(), String::new(), String::new()),
    };
    let mut cells = vec![Cell::Empty];
    cells.extend(OF_PERSON.map(|field| own(asked, verdict, field).into()));
    cells.extend([
        place(asked, verdict).into(),
        what.into(),
        key.into(),
        of_list.into(),
        of_registry.into(),
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
    ]);
    let office = if asked.kind(verdict).is_book() { Office::Justice } else { Office::Police };
    Row::line(cells).at(asked.area_of(verdict)).acted_on_by(office)
}
