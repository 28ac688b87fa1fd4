//! Copies of a work that become one, history by history.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests stop where something is wrong"
)]

mod shared;

use std::collections::BTreeSet;

use casework::answer::{FieldAnswer, RowAnswer};
use casework::ids::WorkId;
use casework::journal::{Act, Held, Journal, Register};
use casework::merge::{MergeError, Side, merge};
use casework::state::Casebook;

use shared::{begun, by, case, digest, field, merged, open, this, time, time_of};

/// Two copies of a work, and what each decides of the first case.
fn two(ours: &[RowAnswer], theirs: &[RowAnswer]) -> [Casebook; 2] {
    let mut books = [begun(), begun()];
    for (of, answers) in [ours, theirs].into_iter().enumerate() {
        for answer in answers {
            let rule = books[of].state().rule(&[case(0)], answer.clone(), vec![]);
            books[of].add(&time_of(of), &by(of), rule).unwrap();
        }
    }
    books
}

#[test]
fn each_kind_of_outcome_is_told() {
    let (a, b, nobody) = (|| this("a"), || this("b"), || RowAnswer::Nobody);
    for (ours, theirs, side, expected) in [
        (&[a()][..], &[][..], Side::OnlyOurs, Held::Settled(a())),
        (&[], &[a()], Side::OnlyTheirs, Held::Settled(a())),
        (&[a()], &[a()], Side::Same, Held::Settled(a())),
        (&[b(), a()], &[nobody(), a()], Side::Same, Held::Settled(a())),
        (&[a()], &[b()], Side::Conflict, conflict(&[a(), b()])),
        (&[a()], &[a(), nobody()], Side::Conflict, conflict(&[a(), nobody()])),
    ] {
        let [ours, theirs] = two(ours, theirs);
        let merged = merged(&ours, &theirs);
        assert_eq!(merged.casebook.state().who(case(0)), expected);
        let told: Vec<_> =
            merged.outcomes.iter().map(|outcome| (&outcome.register, outcome.side)).collect();
        assert_eq!(told, [(&Register::Who(case(0)), side)]);
        assert_eq!(merged.common, 2);
    }
}

fn conflict(answers: &[RowAnswer]) -> Held<RowAnswer> {
    let answers: BTreeSet<Option<RowAnswer>> = answers.iter().cloned().map(Some).collect();
    Held::Conflict(answers.into_iter().collect())
}

#[test]
fn both_names_stand_by_an_answer_that_both_gave() {
    let [ours, theirs] = two(&[this("a")], &[this("a")]);
    let book = merged(&ours, &theirs).casebook;
    let entries = book.state().written_by(&Register::Who(case(0)));
    let names: Vec<_> =
        entries.iter().map(|n| book.journal().entry(*n).unwrap().by().clone()).collect();
    assert_eq!(names, [by(0), by(1)]);
    let taken = book.journal().entry(5).unwrap();
    let original = theirs.journal().entry(3).unwrap();
    let origin = taken.from().unwrap();
    assert_eq!((origin.n, origin.hash), (3, original.hash()));
    assert_eq!((taken.at(), taken.act()), (original.at(), original.act()));
}

#[test]
fn a_conflict_stays_until_somebody_decides_and_comes_back_when_that_is_undone() {
    let (a, b) = (|| this("a"), || this("b"));
    let [ours, theirs] = two(&[a()], &[b()]);
    let mut book = merged(&ours, &theirs).casebook;
    assert_eq!(book.state().conflicts().count(), 1);
    let rule = book.state().rule(&[case(0)], b(), vec![]);
    book.add(&time(), &by(2), rule).unwrap();
    assert_eq!(book.state().who(case(0)), Held::Settled(b()));
    // Those who did not know of the conflict cannot bring it back.
    assert_eq!(merged(&book, &ours).casebook.state().who(case(0)), Held::Settled(b()));
    assert_eq!(merged(&theirs, &book).casebook.state().who(case(0)), Held::Settled(b()));
    book.undo(&time(), &by(2)).unwrap();
    assert_eq!(book.state().who(case(0)), conflict(&[a(), b()]));
    // In a conflict nobody's undo says which of the two is right.
    let left = book.undo(&time(), &by(0)).unwrap().left;
    assert_eq!(left, [Register::Who(case(0))]);
    assert_eq!(book.state().who(case(0)), conflict(&[a(), b()]));
}

#[test]
fn two_who_contradict_one_another_every_day_for_months_stay_together() {
    let mut books = [begun(), begun()];
    for day in 0..60 {
        for (of, book) in books.iter_mut().enumerate() {
            let act = book.state().rule(&[case(0)], this(&format!("{day} {of}")), vec![]);
            book.add(&time_of(of), &by(of), act).unwrap();
            if day % (of + 2) == 0 {
                book.undo(&time_of(of), &by(of)).unwrap();
            }
            if day % 5 == of {
                book.redo(&time_of(of), &by(of)).unwrap_or_default();
            }
        }
        let [one, other] = &books;
        books = [merged(one, other).casebook, merged(other, one).casebook];
        assert!(books[0].state().says_the_same_as(books[1].state()));
    }
    assert_eq!(books[0].state().conflicts().count(), 1);
}

#[test]
fn who_ruled_and_took_it_back_does_not_stand_against_the_other() {
    let [mut ours, theirs] = two(&[this("a")], &[this("b")]);
    ours.undo(&time_of(0), &by(0)).unwrap();
    for (one, other) in [(&ours, &theirs), (&theirs, &ours)] {
        let state = merged(one, other).casebook;
        assert_eq!(state.state().who(case(0)), Held::Settled(this("b")));
    }
    // But whoever takes back what the other changed does.
    let [base, _] = two(&[this("a")], &[]);
    let (mut ours, mut theirs) = (base.clone(), base);
    ours.undo(&time_of(0), &by(0)).unwrap();
    let rule = theirs.state().rule(&[case(0)], this("b"), vec![]);
    theirs.add(&time_of(1), &by(1), rule).unwrap();
    let state = merged(&ours, &theirs).casebook;
    assert_eq!(state.state().who(case(0)), Held::Conflict(vec![None, Some(this("b"))]));
}

#[test]
fn whoever_took_back_what_another_changed_stands_against_them_beside_a_third_too() {
    // Other answers are other digests: no order of theirs may matter.
    for answer in ["b", "c", "d", "e", "f", "g"].map(this) {
        let [mut first, third] = two(&[this("a")], std::slice::from_ref(&answer));
        let mut second = merged(&begun(), &first).casebook;
        let rule = second.state().rule(&[case(0)], answer.clone(), vec![]);
        second.add(&time_of(2), &by(2), rule).unwrap();
        first.undo(&time_of(0), &by(0)).unwrap();
        // The second changed it, not knowing that it was taken back; the third knew of neither.
        let expected = Held::Conflict(vec![None, Some(answer.clone())]);
        for order in
            [[&first, &second, &third], [&third, &first, &second], [&second, &third, &first]]
        {
            let two = merged(order[0], order[1]).casebook;
            let all = merged(&two, order[2]).casebook;
            assert_eq!(all.state().who(case(0)), expected);
        }
        // Without the second, the third's answer is the only one.
        assert_eq!(
            merged(&first, &third).casebook.state().who(case(0)),
            Held::Settled(answer.clone())
        );
    }
}

#[test]
fn other_works_and_numbers_of_two_rows_are_refused() {
    let ours = begun();
    let begin = |work: &str, input: &str| {
        let inputs = vec![digest(input)];
        Casebook::begin(WorkId(digest(work)), inputs, &time(), &by(0)).unwrap()
    };
    for other in [begin("other", "list"), begin("work", "list")] {
        let refused = merge(&ours, &other, &time(), &by(0)).map(|_| ());
        assert_eq!(refused, Err(MergeError::OtherWork));
    }
    // A counter gave the same number in both copies.
    let number = casework::ids::CaseId::from_bits(77);
    let opened = |row: &str, copy: usize| {
        let mut book = begun();
        let act = Act::Open { case: vec![number], row: vec![digest(row)] };
        book.add(&time_of(copy), &by(copy), act).unwrap();
        book
    };
    let refused = merge(&opened("row x", 0), &opened("row y", 1), &time(), &by(0)).map(|_| ());
    assert_eq!(refused, Err(MergeError::CaseOfTwoRows(number)));
    let both = merged(&opened("row x", 0), &opened("row x", 1)).casebook;
    assert_eq!(both.state().cases()[&number], digest("row x"));
    assert!(both.state().rows_of_several_cases().is_empty());
    // One row with two numbers: told, since what is decided of the one is not known to the other.
    let twice = merged(&opened("row 0", 0), &ours).casebook;
    let told = twice.state().rows_of_several_cases();
    assert_eq!(told[&digest("row 0")], {
        let mut cases = [number, case(0)];
        cases.sort();
        cases
    });
}

#[test]
fn cases_numbered_by_their_rows_are_the_same_in_both_copies() {
    let mut books = [begun(), begun()];
    let extra = digest("row extra");
    for (of, book) in books.iter_mut().enumerate() {
        let mut numbers = casework::ids::CaseNumbers::of_row(0, &extra);
        let number = numbers.give(&shared::SALT, |id| book.state().cases().contains_key(&id));
        let act = Act::Open { case: vec![number], row: vec![extra] };
        book.add(&time_of(of), &by(of), act).unwrap();
        let rule = book.state().rule(&[number], this("a"), vec![]);
        book.add(&time_of(of), &by(of), rule).unwrap();
    }
    let both = merged(&books[0], &books[1]);
    assert_eq!(both.outcomes.len(), 1);
    assert_eq!(both.outcomes[0].side, Side::Same);
    assert_eq!(both.casebook.state().cases().len(), shared::CASES + 1);
}

/// Writes the last line anew with these words in the place of those, as a newer version would.
fn rewritten(book: &Casebook, from: &str, to: &str) -> Casebook {
    let journal = book.journal();
    let count = journal.entries().len();
    let before = journal.entries()[count - 2].hash();
    let line = journal.entries()[count - 1].line().replace(from, to);
    let body = line.rsplit_once(",\"hash\"").unwrap().0;
    let hash = digest(&format!("doisoat-journal 1\n{before}\n{body}"));
    let text = journal.beginning(count - 1).to_text() + body + &format!(",\"hash\":\"{hash}\"}}\n");
    Journal::read(text.as_bytes()).unwrap();
    Casebook::read(text.as_bytes()).unwrap()
}

#[test]
fn keys_of_a_newer_version_are_taken_over_and_its_acts_are_not_guessed_at() {
    let [ours, theirs] = two(&[], &[this("a")]);
    let newer = rewritten(&theirs, "\"case\":", "\"seen_at\":[1.50,\"from\"],\"case\":");
    let book = merged(&ours, &newer).casebook;
    let line = book.journal().entries().last().unwrap().line();
    assert!(line.contains("\"does\":\"rule\",\"seen_at\":[1.50,\"from\"],\"case\":"), "{line}");
    assert_eq!(book.state().who(case(0)), Held::Settled(this("a")));
    let newer = rewritten(&theirs, "\"does\":\"rule\"", "\"does\":\"answered\"");
    assert_eq!(newer.state().not_understood(), [3]);
    let refused = merge(&ours, &newer, &time(), &by(0)).map(|_| ());
    assert_eq!(refused, Err(MergeError::Newer { entry: 3 }));
    // Theirs may be older: what it decided is taken over.
    let [_, older] = two(&[], &[this("b")]);
    let book = merged(&newer, &older).casebook;
    assert_eq!(book.state().who(case(0)), Held::Settled(this("b")));
}

#[test]
fn fields_of_one_case_are_merged_each_for_itself() {
    let mut books = [begun(), begun()];
    let answers = [FieldAnswer::ListRight, FieldAnswer::RegistryRight];
    for (of, book) in books.iter_mut().enumerate() {
        let right = book.state().right(&[case(0), case(1)], &field(of), answers[of]);
        book.add(&time_of(of), &by(of), right).unwrap();
        let replace = book.state().replace(vec![digest(&format!("newer {of}"))]);
        book.add(&time_of(of), &by(of), replace).unwrap();
    }
    let both = merged(&books[0], &books[1]);
    let state = both.casebook.state();
    for (of, answer) in answers.into_iter().enumerate() {
        assert_eq!(state.field(case(0), &field(of)), Held::Settled(answer));
        assert_eq!(state.field(case(1), &field(of)), Held::Settled(answer));
    }
    let conflicts: Vec<_> = state.conflicts().map(|(register, _)| register.clone()).collect();
    assert_eq!(conflicts, [Register::Inputs]);
    assert_eq!(open(0).cases(), [case(0)]);
}
