//! The second look, message by message as the page and its worker send them.

use matcher::plan::{Basis, RuledFilter, Status};

use super::matcher::MatcherSession;
use super::rehearsal::matched;
use super::review_tests::{begun, built, done, list, signature, who};
use crate::protocol::{
    BlindRow, Deed, FromSecond, Measured, Others, Refused, SaidWho, Signature, ToSecond,
};

fn second() -> Signature {
    Signature { by: "Nông Văn Tú".to_owned(), ..signature() }
}

fn row(said: FromSecond) -> BlindRow {
    match said {
        FromSecond::Row(row) => *row,
        other => panic!("{other:?}"),
    }
}

fn measured(session: &mut MatcherSession) -> Measured {
    match session.second_look(ToSecond::Measure) {
        FromSecond::Measured(of) => *of,
        other => panic!("{other:?}"),
    }
}

fn begin(session: &mut MatcherSession, rows: u32, signature: Signature) -> BlindRow {
    row(session.second_look(ToSecond::Begin { rows, signature }))
}

fn say(session: &mut MatcherSession, index: u32, said: SaidWho) -> FromSecond {
    session.second_look(ToSecond::Say { index, said, signature: second() })
}

/// The likeliest person of a row, or nobody.
fn likeliest(of: &BlindRow) -> SaidWho {
    let first = of.row.as_ref().and_then(|row| row.candidates.first());
    first.map_or(SaidWho::Nobody, |first| SaidWho::Person {
        registry: first.registry,
        basis: Basis::Looked,
        others: Others::Ask,
    })
}

#[test]
fn rows_come_one_after_the_other_and_say_nothing_of_what_was_decided() {
    let mut session = begun(Status::Review);
    for index in list(&mut session, Some(Status::Review), None) {
        done(&mut session, who(index, SaidWho::Nobody));
    }
    let fresh = matched().unwrap();
    let mut of = begin(&mut session, 60, second());
    let (all, deeds) = (of.left, of.deeds);
    assert!(all >= 60 && of.done == 0 && !of.can_go_back);
    for answered in 1..=all {
        let shown = of.row.clone().unwrap();
        assert_eq!(Some(&shown), fresh.detail(shown.index).as_ref());
        let said = likeliest(&of);
        of = row(say(&mut session, shown.index, said));
        assert_eq!((of.done, of.left, of.deeds), (answered, all - answered, deeds + answered));
    }
    assert_eq!(of.row, None);
    // Whatever was answered, no verdict is another: only rows are raised.
    let quality = measured(&mut session).quality.unwrap();
    let agreement = quality.reviewers.agreement.unwrap();
    assert!(agreement.cases > 0 && quality.links_decided() >= 30);
    let raised = list(&mut session, None, Some(RuledFilter::Disputed));
    let shown: Vec<u32> = quality.reviewers.disputed.iter().map(|of| of.index).collect();
    assert_eq!(raised, shown);
    assert!(!raised.is_empty());
    // Whoever decided them is not asked about them; a larger sample goes on.
    let more = begin(&mut session, 120, second());
    assert!(more.done >= all && more.left > 0);
    let own = begin(&mut session, 9_999, signature());
    let decided = list(&mut session, None, Some(RuledFilter::Decided));
    assert!(own.row.is_some_and(|row| !decided.contains(&row.index)));
    // It is all in the work file.
    let bytes = built(&mut session);
    let mut next = matched().unwrap();
    next.resume(&bytes, None).unwrap();
    assert_eq!(measured(&mut next).quality.unwrap(), quality);
}

#[test]
fn an_answer_is_taken_back_and_nothing_else_is() {
    let mut session = begun(Status::Review);
    let index = list(&mut session, Some(Status::Review), None)[0];
    let other = Signature { by: second().by, ..signature() };
    let deed = who(index, SaidWho::AskBack);
    session.review(crate::protocol::ToReview::Do { deed, signature: other });
    let back = || ToSecond::Back { signature: second() };
    let first = begin(&mut session, 60, second());
    assert_eq!(session.second_look(back()), FromSecond::Refused(Refused::NothingToUndo));
    let at = first.row.as_ref().unwrap().index;
    let next = row(say(&mut session, at, SaidWho::Undecided));
    assert!(next.can_go_back && next.row != first.row);
    let again = row(session.second_look(back()));
    assert_eq!((again.row, again.left, again.can_go_back), (first.row, first.left, false));
    // What the person decided before stays.
    assert_eq!(session.second_look(back()), FromSecond::Refused(Refused::NothingToUndo));
    assert_eq!(list(&mut session, None, Some(RuledFilter::AskBack)), [index]);
    // Something else was done meanwhile: that is not taken back either.
    say(&mut session, at, SaidWho::Undecided);
    let deed = Deed::Note { index, text: "x".to_owned() };
    session.review(crate::protocol::ToReview::Do { deed, signature: second() });
    assert_eq!(session.second_look(back()), FromSecond::Refused(Refused::NothingToUndo));
}

#[test]
fn nothing_is_said_of_a_row_that_is_not_shown() {
    let mut session = begun(Status::Review);
    let of = begin(&mut session, 60, second());
    let shown = of.row.unwrap().index;
    for index in [shown + 1, u32::MAX] {
        let said = say(&mut session, index, SaidWho::Nobody);
        assert!(matches!(said, FromSecond::Refused(Refused::Other { .. })), "{said:?}");
    }
    let mut session = matched().unwrap();
    assert_eq!(measured(&mut session).quality, None);
    let begin = ToSecond::Begin { rows: 60, signature: second() };
    assert!(matches!(session.second_look(begin), FromSecond::Refused(_)));
    assert!(matches!(MatcherSession::new().second_look(ToSecond::Measure), FromSecond::Refused(_)));
}
