//! The state with undo and redo, beside a twin that knows nothing of its ways: a map of registers and
//! plain stacks.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests stop where something is wrong"
)]

mod shared;

use std::collections::BTreeSet;

use casework::answer::{Basis, FieldAnswer, RowAnswer};
use casework::ids::TextId;
use casework::journal::{Act, Held, Register};
use casework::state::{Casebook, CasebookError, NotFollowing};

use shared::steps::{Step, act_of, step};
use shared::twin::Twin;
use shared::{CASES, SALT, begun, by, case, digest, field, long, run, this, time};

fn check(steps: &[Step]) {
    let mut book = begun();
    let mut twin = Twin::default();
    for step in steps {
        match step {
            Step::Undo { by: of } | Step::Redo { by: of } => {
                let again = matches!(step, Step::Redo { .. });
                let who = by(*of);
                let preview = match again {
                    false => book.state().preview_undo(&who),
                    true => book.state().preview_redo(&who),
                };
                let before = book.clone();
                let told = if again { book.redo(&time(), &who) } else { book.undo(&time(), &who) };
                let expected = if again { twin.redo(*of) } else { twin.undo(*of) };
                match (told, expected) {
                    (Ok(applied), Some(left)) => {
                        let preview = preview.unwrap();
                        assert_eq!(applied.left, preview.left);
                        assert_eq!(applied.left.into_iter().collect::<BTreeSet<_>>(), left);
                        assert_eq!(applied.wrote.len(), preview.changes.len());
                        for (register, now, then) in preview.changes {
                            assert_eq!(before.state().held(&register), now);
                            assert_eq!(book.state().held(&register), then);
                        }
                    }
                    (Err(CasebookError::NothingToUndo), None) => assert_eq!(preview, None),
                    (told, expected) => panic!("{told:?} {expected:?}"),
                }
            }
            Step::Reopen => {
                let text = book.journal().to_text();
                let again = Casebook::read(text.as_bytes()).unwrap();
                assert!(again.state().says_the_same_as(book.state()));
                assert_eq!(again.journal().head(), book.journal().head());
                book = again;
            }
            _ => {
                let (of, act) = act_of(&book, step).unwrap();
                let writes = act.writes();
                let applied = book.add(&time(), &by(of), act).unwrap();
                assert!(applied.left.is_empty());
                twin.set(of, writes.into_iter().map(|write| (write.register, write.is)).collect());
            }
        }
        for (register, held) in book.state().registers() {
            if *register != Register::Inputs {
                assert_eq!(held, twin.held(register), "{register:?} after {step:?}");
            }
        }
        for register in twin.registers.keys() {
            assert_eq!(book.state().held(register), twin.held(register));
        }
        assert_eq!(book.state().conflicts().count(), 0);
        check_what_is_of_a_case(&book);
    }
}

/// What is asked of one case is what all registers say of it.
fn check_what_is_of_a_case(book: &Casebook) {
    let state = book.state();
    for of in (0..CASES).map(case) {
        let is_decided = |register: &&Register| match register {
            Register::Who(case) | Register::Field(case, _) => *case == of,
            _ => false,
        };
        let all = state.registers().map(|(register, _)| register).filter(is_decided);
        assert_eq!(state.decided(of).collect::<BTreeSet<_>>(), all.collect());
        for (code, held) in state.fields(of) {
            assert_eq!(held, state.field(of, code));
        }
        let fields = state.decided(of).filter(|of| matches!(of, Register::Field(..)));
        assert_eq!(state.fields(of).count(), fields.count());
    }
}

#[test]
fn undo_and_redo_do_as_the_twin_does() {
    // 6,000 steps; 100,000 when there is time.
    let (runs, steps) = if long() { (400, 250) } else { (60, 100) };
    run(runs, proptest::collection::vec(step(), steps), |steps| check(&steps));
}

#[test]
fn an_undo_leaves_what_another_changed_and_tells_of_it() {
    let mut book = begun();
    let all = [case(0), case(1), case(2)];
    let bulk = book.state().rule(&all, this("a"), vec![]);
    book.add(&time(), &by(0), bulk).unwrap();
    let same_answer = book.state().rule(&all[1..2], this("a"), vec![]);
    book.add(&time(), &by(1), same_answer).unwrap();
    let applied = book.undo(&time(), &by(0)).unwrap();
    assert_eq!(applied.wrote, [Register::Who(all[0]), Register::Who(all[2])]);
    // The same answer, but now another person's.
    assert_eq!(applied.left, [Register::Who(all[1])]);
    assert_eq!(book.state().who(all[0]), Held::Open);
    assert_eq!(book.state().who(all[1]), Held::Settled(this("a")));
    let redone = book.redo(&time(), &by(0)).unwrap();
    assert_eq!(redone.wrote, [Register::Who(all[0]), Register::Who(all[2])]);
    assert_eq!(book.state().who(all[2]), Held::Settled(this("a")));
    assert_eq!(book.undo(&time(), &by(2)), Err(CasebookError::NothingToUndo));
}

#[test]
fn a_new_act_of_the_person_drops_the_redo_and_another_persons_does_not() {
    let mut book = begun();
    let rule = |book: &mut Casebook, who: usize, of: usize| {
        let act = book.state().rule(&[case(of)], this("a"), vec![]);
        book.add(&time(), &by(who), act).unwrap();
    };
    rule(&mut book, 0, 0);
    book.undo(&time(), &by(0)).unwrap();
    rule(&mut book, 1, 1);
    assert!(book.state().redo(&by(0)).is_some());
    rule(&mut book, 0, 2);
    assert_eq!(book.state().redo(&by(0)), None);
    assert_eq!(book.redo(&time(), &by(0)), Err(CasebookError::NothingToUndo));
}

#[test]
fn what_does_not_follow_is_refused_and_changes_nothing() {
    let mut book = begun();
    let act = book.state().rule(&[case(0)], this("a"), vec![]);
    book.add(&time(), &by(0), act.clone()).unwrap();
    let unknown = casework::ids::CaseId::from_bits(1);
    let stale = Act::Rule {
        case: vec![case(1), case(0)],
        was: vec![Held::Open, Held::Open],
        is: RowAnswer::Nobody,
        alike: vec![],
        later: vec![],
    };
    let open = |of, row: &str| Act::Open { case: vec![of], row: vec![digest(row)] };
    let not_next = |of: u64, who: usize| NotFollowing::NotNext { of, by: by(who) };
    let before = (book.journal().to_text(), book.state().clone());
    for (act, who, expected) in [
        (act, 0, NotFollowing::Was(Register::Who(case(0)))),
        (stale, 0, NotFollowing::Was(Register::Who(case(0)))),
        (book.state().rule(&[unknown], this("a"), vec![]), 0, NotFollowing::NoSuchCase(unknown)),
        (book.state().noted(unknown, None), 0, NotFollowing::NoSuchCase(unknown)),
        (open(case(0), "row 0"), 0, NotFollowing::CaseOpen(case(0))),
        (open(case(0), "other"), 0, NotFollowing::CaseOfTwoRows(case(0))),
        (Act::Begin { work: book.journal().work(), inputs: vec![] }, 0, NotFollowing::Beginning),
        (Act::Undo { of: 3 }, 1, not_next(3, 1)),
        (Act::Undo { of: 2 }, 0, not_next(2, 0)),
        (Act::Undo { of: 0 }, 0, not_next(0, 0)),
        (Act::Undo { of: 99 }, 0, not_next(99, 0)),
        (Act::Redo { of: 3 }, 0, not_next(3, 0)),
    ] {
        let refused = Err(CasebookError::NotFollowing { entry: 4, why: expected });
        assert_eq!(book.add(&time(), &by(who), act), refused);
        assert_eq!(book.journal().to_text(), before.0);
        assert!(book.state().says_the_same_as(&before.1));
        assert_eq!(book.state().count(), 3);
    }
}

#[test]
fn a_journal_that_does_not_follow_from_itself_says_where() {
    let mut book = begun();
    let rule = |is| Act::Rule {
        case: vec![case(0)],
        was: vec![Held::Open],
        is,
        alike: vec![],
        later: vec![],
    };
    book.add(&time(), &by(0), rule(this("a"))).unwrap();
    // Whole and chained, but the fourth entry says of the register what is not so.
    let mut journal = book.journal().clone();
    for is in [RowAnswer::Nobody, RowAnswer::AskBack] {
        let entry = journal.next(&time(), &by(0), rule(is)).unwrap();
        journal.push(entry).unwrap();
    }
    let text = journal.to_text();
    let damage =
        CasebookError::NotFollowing { entry: 4, why: NotFollowing::Was(Register::Who(case(0))) };
    assert_eq!(Casebook::read(text.as_bytes()).map(|_| ()), Err(damage.clone()));
    let rescued = Casebook::rescue(text.as_bytes());
    assert_eq!((rescued.damage, rescued.lines_left_out), (Some(damage), 2));
    let casebook = rescued.casebook.unwrap();
    assert_eq!(casebook.journal(), book.journal());
    assert!(casebook.state().says_the_same_as(book.state()));
    let rescued = Casebook::rescue(&text.as_bytes()[..text.len() - 9]);
    assert_eq!((rescued.casebook.unwrap().journal().count(), rescued.lines_left_out), (3, 2));
    let nothing = Casebook::rescue(b"{}\n");
    assert!(nothing.casebook.is_none() && nothing.damage.is_some());
}

#[test]
fn what_is_asked_of_a_case_is_what_was_decided() {
    let mut book = begun();
    let (first, text) = (case(0), TextId::of(&SALT, "gọi lại"));
    let papers = RowAnswer::This {
        person: casework::ids::PersonId(digest("a")),
        basis: Basis::Papers,
        shared: true,
    };
    let state = book.state();
    let acts = [
        state.rule(&[first], papers.clone(), vec![field(1)]),
        state.right(&[first], &field(0), FieldAnswer::BothWrong { text }),
        state.noted(first, Some(text)),
        state.confirm(&[(first, digest("now"))]),
        state.seconded(first, papers.clone()),
        state.set(&field(1), Some("9.5".to_owned())),
        state.replace(vec![digest("newer list")]),
        Act::Split { lanes: vec![1, 2] },
    ];
    for act in acts {
        book.add(&time(), &by(0), act).unwrap();
    }
    let state = book.state();
    assert_eq!(state.who(first), Held::Settled(papers.clone()));
    assert_eq!(state.written_by(&Register::Who(first)), [3]);
    assert_eq!(state.field(first, &field(0)), Held::Settled(FieldAnswer::BothWrong { text }));
    assert_eq!(state.field(first, &field(1)), Held::Open);
    assert_eq!(state.note(first), Held::Settled(text));
    assert_eq!(state.confirmed(first), Held::Settled(digest("now")));
    assert_eq!(state.second(first), Held::Settled(papers));
    assert_eq!(state.setting(&field(1)), Held::Settled("9.5".to_owned()));
    assert_eq!(state.lanes().len(), 2);
    assert_eq!(state.cases().len(), CASES);
    let earlier = Casebook::of(book.journal().beginning(2)).unwrap();
    assert!(earlier.state().says_the_same_as(begun().state()));
    // Inputs and lanes are not undone by key: the setting is what comes first.
    assert_eq!(state.undo(&by(0)), Some(Act::Undo { of: 8 }));
}

#[test]
fn only_another_person_who_says_the_same_agrees() {
    let (a, b) = ("a", "b");
    for (ruled, seconded, expected) in [
        (vec![(0, a)], vec![(1, a)], true),
        (vec![(0, a)], vec![(0, a)], false),
        (vec![(0, a)], vec![(1, b)], false),
        (vec![(0, a)], vec![], false),
        (vec![], vec![(1, a)], false),
        (vec![(0, a), (2, b)], vec![(1, a)], false),
        (vec![(0, a), (2, b)], vec![(1, b)], true),
        (vec![(0, a), (1, a)], vec![(1, a)], false),
        (vec![(0, a)], vec![(1, b), (1, a)], true),
    ] {
        let mut book = begun();
        for (who, answer) in &ruled {
            let act = book.state().rule(&[case(0)], this(answer), vec![]);
            book.add(&time(), &by(*who), act).unwrap();
        }
        for (who, answer) in &seconded {
            let act = book.state().seconded(case(0), this(answer));
            book.add(&time(), &by(*who), act).unwrap();
        }
        assert_eq!(book.is_agreed(case(0)), expected, "{ruled:?} {seconded:?}");
    }
}

#[test]
fn what_is_decided_after_a_second_answer_may_have_known_of_it() {
    let mut book = begun();
    let rule = |book: &Casebook, of| book.state().rule(&[case(0)], this(of), vec![]);
    book.add(&time(), &by(0), rule(&book, "a")).unwrap();
    let second = book.state().seconded(case(0), this("b"));
    book.add(&time(), &by(1), second).unwrap();
    let pairs = book.second_looks();
    assert_eq!((pairs.len(), pairs[0].first.settled()), (1, Some(&this("a"))));
    assert_eq!((pairs[0].first_by.len(), &pairs[0].second_by), (1, &by(1)));
    assert_eq!((&pairs[0].second, &pairs[0].entries), (&this("b"), &vec![3]));
    // The first gives in: both say the same now, which is no agreement of two who did not know.
    book.add(&time(), &by(0), rule(&book, "b")).unwrap();
    assert!(!book.is_agreed(case(0)) && !book.state().is_second_newer(case(0)));
    assert_eq!(book.second_looks(), pairs);
    book.undo(&time(), &by(0)).unwrap();
    assert!(book.state().is_second_newer(case(0)));
    // What the second takes back was not said.
    book.undo(&time(), &by(1)).unwrap();
    assert!(book.second_looks().is_empty());
    book.redo(&time(), &by(1)).unwrap();
    assert_eq!(book.second_looks(), pairs);
    // Somebody may look at a case about which nothing was decided.
    let second = book.state().seconded(case(1), this("a"));
    book.add(&time(), &by(1), second).unwrap();
    let pairs = book.second_looks();
    let alone = pairs.iter().find(|look| look.case == case(1)).unwrap();
    assert!(alone.first.is_open() && alone.first_by.is_empty());
}
