//! Things that people do, drawn at random.

use casework::answer::{FieldAnswer, RowAnswer};
use casework::ids::{PersonId, TextId};
use casework::journal::{Act, Errand};
use casework::state::{Casebook, Returned};
use proptest::prelude::*;

use super::{CASES, SALT, case, digest, field, this};

/// One thing that somebody does.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    Rule { by: usize, cases: Vec<usize>, answer: usize, later: Option<usize> },
    Right { by: usize, cases: Vec<usize>, field: usize, answer: usize },
    Note { by: usize, case: usize, text: Option<usize> },
    Confirm { by: usize, case: usize, content: usize },
    Second { by: usize, case: usize, answer: usize },
    Set { by: usize, word: Option<usize> },
    Send { by: usize, cases: Vec<usize>, to: usize },
    Recall { by: usize, cases: Vec<usize> },
    TakeBack { by: usize, cases: Vec<usize>, who: Option<usize>, right: usize, note: bool },
    Undo { by: usize },
    Redo { by: usize },
    Reopen,
}

pub(crate) fn step() -> impl Strategy<Value = Step> {
    let by = 0..3_usize;
    let case = 0..CASES;
    let cases = || proptest::sample::subsequence((0..CASES).collect::<Vec<_>>(), 1..4);
    prop_oneof![
        5 => (by.clone(), cases(), 0..6_usize, proptest::option::of(0..2_usize))
            .prop_map(|(by, cases, answer, later)| Step::Rule { by, cases, answer, later }),
        3 => (by.clone(), cases(), 0..2_usize, 0..4_usize)
            .prop_map(|(by, cases, field, answer)| Step::Right { by, cases, field, answer }),
        1 => (by.clone(), case.clone(), proptest::option::of(0..2_usize))
            .prop_map(|(by, case, text)| Step::Note { by, case, text }),
        1 => (by.clone(), case.clone(), 0..2_usize)
            .prop_map(|(by, case, content)| Step::Confirm { by, case, content }),
        1 => (by.clone(), case, 0..6_usize)
            .prop_map(|(by, case, answer)| Step::Second { by, case, answer }),
        1 => (by.clone(), proptest::option::of(0..2_usize))
            .prop_map(|(by, word)| Step::Set { by, word }),
        1 => (by.clone(), cases(), 0..2_usize)
            .prop_map(|(by, cases, to)| Step::Send { by, cases, to }),
        1 => (by.clone(), cases()).prop_map(|(by, cases)| Step::Recall { by, cases }),
        3 => (by.clone(), cases(), proptest::option::of(0..6_usize), 0..4_usize, any::<bool>())
            .prop_map(|(by, cases, who, right, note)| {
                Step::TakeBack { by, cases, who, right, note }
            }),
        6 => by.clone().prop_map(|by| Step::Undo { by }),
        4 => by.prop_map(|by| Step::Redo { by }),
        1 => Just(Step::Reopen),
    ]
}

pub(crate) fn errand(to: &str) -> Errand {
    Errand { to: to.to_owned(), due: None }
}

pub(crate) fn row_answer(of: usize) -> RowAnswer {
    [
        this("a"),
        this("b"),
        RowAnswer::Not { persons: [PersonId(digest("a"))].into() },
        RowAnswer::Nobody,
        RowAnswer::Undecided,
        RowAnswer::AskBack,
    ][of]
        .clone()
}

pub(crate) fn field_answer(of: usize) -> FieldAnswer {
    [
        FieldAnswer::ListRight,
        FieldAnswer::RegistryRight,
        FieldAnswer::BothWrong { text: TextId::of(&SALT, "x") },
        FieldAnswer::Later,
    ][of]
}

pub(crate) fn act_of(book: &Casebook, step: &Step) -> Option<(usize, Act)> {
    let state = book.state();
    let named = |cases: &[usize]| cases.iter().map(|of| case(*of)).collect::<Vec<_>>();
    Some(match step {
        Step::Rule { by, cases, answer, later } => {
            let cases = named(cases);
            let rule = state.rule(&cases, row_answer(*answer), vec![]);
            let fields = later.iter().map(|of| (field(*of), cases.clone())).collect();
            (*by, state.leaving(rule, fields))
        }
        Step::Right { by, cases, field: of, answer } => {
            (*by, state.right(&named(cases), &field(*of), field_answer(*answer)))
        }
        Step::Note { by, case: of, text } => {
            let text = text.map(|text| TextId::of(&SALT, &text.to_string()));
            (*by, state.noted(case(*of), text))
        }
        Step::Confirm { by, case: of, content } => {
            (*by, state.confirm(&[(case(*of), digest(&content.to_string()))]))
        }
        Step::Second { by, case: of, answer } => {
            (*by, state.seconded(case(*of), row_answer(*answer)))
        }
        Step::Set { by, word } => (*by, state.set(&field(0), word.map(|word| word.to_string()))),
        Step::Send { by, cases, to } => (*by, state.send(&named(cases), errand(&to.to_string()))),
        Step::Recall { by, cases } => (*by, state.recall(&named(cases))),
        Step::TakeBack { by, cases, who, right, note } => {
            let note = note.then(|| TextId::of(&SALT, "hỏi thôn"));
            let of_case = |of: &usize| {
                let right = [(field(*of % 2), field_answer(*right))].into();
                (case(*of), Returned { who: who.map(row_answer), right, note })
            };
            (*by, state.take_back(digest("file"), cases.iter().map(of_case).collect()))
        }
        Step::Undo { .. } | Step::Redo { .. } | Step::Reopen => return None,
    })
}
