//! Each line beside what is decided, and beside the other lines.

use std::collections::{BTreeMap, BTreeSet};

use casework::ids::CaseId;

use super::compared::Compared;
use super::content::ByContent;
use super::headers::Headers;
use super::judge::alone;
use super::lines::Line;
use super::outcome::Outcome;
use super::said::{Right, Said};
use crate::caseload::{Answer, Caseload};
use crate::classify::Linked;
use crate::questions::{Key, Question};

/// Compares lines with a work that is bound to this run.
pub fn compare(
    caseload: &Caseload,
    linked: &Linked,
    lines: Vec<Line>,
    headers: Headers,
) -> Vec<Compared> {
    let known = ByContent::of(linked, &lines);
    let all = lines.into_iter().map(|line| alone(caseload, linked, line, (headers, &known)));
    let mut all: Vec<Compared> = all.collect();
    among_themselves(&mut all);
    all
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
