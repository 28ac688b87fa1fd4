//! Copies of a work that become one: in whatever order, however often, the outcome is the same, and
//! nothing is lost.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests stop where something is wrong"
)]

mod shared;

use std::collections::{BTreeMap, BTreeSet};

use casework::answer::{FieldAnswer, RowAnswer};
use casework::digest::Digest;
use casework::ids::WorkId;
use casework::journal::{Act, Held, Journal, Register, Time, Value};
use casework::merge::{MergeError, Merged, Side, merge};
use casework::state::Casebook;
use proptest::prelude::*;

use shared::steps::{Step, act_of, step};
use shared::twin::Twin;
use shared::{begun, by, case, digest, field, long, open, run, this, time};

/// Copies are worked on at moments of their own, as in life.
fn time_of(copy: usize) -> Time {
    Time::new(&format!("2026-12-02T08:00:0{copy}+07:00")).unwrap()
}

fn merged(ours: &Casebook, theirs: &Casebook) -> Merged {
    merge(ours, theirs, &time(), &by(3)).unwrap()
}

fn act(book: &mut Casebook, copy: usize, step: &Step) {
    let at = time_of(copy);
    // There may be nothing to undo or redo.
    let _ = match step {
        Step::Undo { by: of } => book.undo(&at, &by(*of)),
        Step::Redo { by: of } => book.redo(&at, &by(*of)),
        Step::Reopen => {
            let text = book.journal().to_text();
            let again = Casebook::read(text.as_bytes()).unwrap();
            assert!(again.state().says_the_same_as(book.state()));
            *book = again;
            return;
        }
        _ => {
            let (of, act) = act_of(book, step).unwrap();
            Ok(book.add(&at, &by(of), act).unwrap())
        }
    };
}

fn act_twin(twin: &mut Twin, book: &Casebook, step: &Step) {
    match step {
        Step::Undo { by } => drop(twin.undo(*by)),
        Step::Redo { by } => drop(twin.redo(*by)),
        Step::Reopen => {}
        _ => {
            let (of, act) = act_of(book, step).unwrap();
            let writes = act.writes().into_iter();
            twin.set(of, writes.map(|write| (write.register, write.is)).collect());
        }
    }
}

/// Three versions of each register: what both had, ours, theirs.
fn check_as_three_versions((before, ours, theirs): &(Vec<Step>, Vec<Step>, Vec<Step>)) {
    let (mut book, mut twin) = (begun(), Twin::default());
    for step in before {
        act_twin(&mut twin, &book, step);
        act(&mut book, 0, step);
    }
    let go_on = |copy: usize, steps: &[Step]| {
        let (mut book, mut twin) = (book.clone(), Twin { copy, ..twin.clone() });
        for step in steps {
            act_twin(&mut twin, &book, step);
            act(&mut book, copy, step);
        }
        (book, twin)
    };
    let ((our_book, our_twin), (their_book, their_twin)) = (go_on(1, ours), go_on(2, theirs));
    let merged = merged(&our_book, &their_book);
    let touched = our_twin.registers.keys().chain(their_twin.registers.keys());
    for register in touched.collect::<BTreeSet<_>>() {
        let [was, ours, theirs] = [&twin, &our_twin, &their_twin]
            .map(|twin| twin.registers.get(register).cloned().flatten());
        let value = |of: &Option<(usize, Option<Value>)>| of.clone().and_then(|(_, value)| value);
        let settled = |of| value(of).map_or(Held::Open, Held::Settled);
        let (expected, side) = if theirs == was {
            (settled(&ours), (ours != was).then_some(Side::OnlyOurs))
        } else if ours == was {
            (settled(&theirs), Some(Side::OnlyTheirs))
        } else if value(&ours) == value(&theirs) {
            (settled(&ours), Some(Side::Same))
        } else {
            let values = BTreeSet::from([value(&ours), value(&theirs)]);
            (Held::Conflict(values.into_iter().collect()), Some(Side::Conflict))
        };
        assert_eq!(merged.casebook.state().held(register), expected, "{register:?}");
        let outcome = merged.outcomes.iter().find(|outcome| outcome.register == *register);
        let side = side.map(|side| {
            let same = value(&ours) == value(&theirs);
            if same && side != Side::Conflict { Side::Same } else { side }
        });
        if let Some(side) = side {
            assert_eq!(outcome.unwrap().side, side, "{register:?}");
        }
        assert!(outcome.is_none_or(|outcome| outcome.merged == expected));
    }
}

#[test]
fn two_copies_are_joined_as_three_versions_are() {
    let (runs, steps) = if long() { (1_000, 40) } else { (150, 20) };
    let steps = || proptest::collection::vec(step(), 0..steps);
    run(runs, (steps(), steps(), steps()), |steps| check_as_three_versions(&steps));
}

#[derive(Clone, Debug)]
enum Event {
    Act { copy: usize, step: Step },
    Merge { into: usize, from: usize },
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        5 => (0..3_usize, step()).prop_map(|(copy, step)| Event::Act { copy, step }),
        1 => (0..3_usize, 1..3_usize)
            .prop_map(|(into, on)| Event::Merge { into, from: (into + on) % 3 }),
    ]
}

fn names(book: &Casebook) -> BTreeSet<Digest> {
    let entries = book.journal().entries().iter();
    let decided = entries.filter(|entry| !matches!(entry.act(), Act::Merge { .. }));
    decided.map(|entry| entry.id()).collect()
}

/// What was ever written to each register.
fn written(books: &[Casebook]) -> BTreeMap<Register, BTreeSet<Option<Value>>> {
    let mut written: BTreeMap<Register, BTreeSet<Option<Value>>> = BTreeMap::new();
    for entry in books.iter().flat_map(|book| book.journal().entries()) {
        for write in entry.act().writes() {
            written.entry(write.register).or_default().insert(write.is);
        }
    }
    written
}

/// The names of the entries whose values a register holds.
fn holding(book: &Casebook, register: &Register) -> BTreeSet<Digest> {
    let numbers = book.state().written_by(register).into_iter();
    numbers.map(|n| book.journal().entry(n).unwrap().id()).collect()
}

fn check_laws_of(a: &Casebook, b: &Casebook) -> Casebook {
    let (ab, ba) = (merged(a, b), merged(b, a));
    assert!(ab.casebook.state().says_the_same_as(ba.casebook.state()));
    let all: BTreeSet<Digest> = names(a).union(&names(b)).copied().collect();
    assert_eq!(names(&ab.casebook), all);
    assert_eq!(ab.taken, (all.len() - names(a).len()) as u64);
    assert_eq!(
        ab.casebook.journal().entries()[..a.journal().entries().len()],
        *a.journal().entries()
    );
    for again in [a, b, &ab.casebook, &ba.casebook] {
        let again = merged(&ab.casebook, again);
        assert_eq!(again.taken, 0);
        assert_eq!(again.casebook.journal(), ab.casebook.journal());
    }
    let itself = merged(a, a);
    assert_eq!((itself.taken, itself.outcomes.len()), (0, 0));
    assert_eq!(itself.casebook.journal(), a.journal());
    let read = Casebook::read(ab.casebook.journal().to_text().as_bytes()).unwrap();
    assert!(read.state().says_the_same_as(ab.casebook.state()));
    // What one copy holds and the other never saw holds still.
    for (one, other) in [(a, b), (b, a)] {
        for (register, _) in one.state().registers() {
            let still: BTreeSet<Digest> = holding(&ab.casebook, register);
            let unseen = holding(one, register)
                .into_iter()
                .filter(|entry| other.state().number(*entry).is_none());
            assert!(unseen.into_iter().all(|entry| still.contains(&entry)), "{register:?}");
        }
    }
    let sides = |merged: &Merged| -> Vec<_> {
        let outcomes = merged.outcomes.iter();
        outcomes.map(|outcome| (outcome.register.clone(), outcome.side)).collect()
    };
    let turned = |side| match side {
        Side::OnlyOurs => Side::OnlyTheirs,
        Side::OnlyTheirs => Side::OnlyOurs,
        side => side,
    };
    let ba_turned: Vec<_> =
        sides(&ba).into_iter().map(|(register, side)| (register, turned(side))).collect();
    assert_eq!(sides(&ab), ba_turned);
    ab.casebook
}

fn check_laws(events: &[Event]) {
    let mut books = [begun(), begun(), begun()];
    for event in events {
        match event {
            Event::Act { copy, step } => act(&mut books[*copy], *copy, step),
            Event::Merge { into, from } => {
                books[*into] = check_laws_of(&books[*into], &books[*from])
            }
        }
    }
    let [a, b, c] = &books;
    let (ab, bc, ca) = (check_laws_of(a, b), check_laws_of(b, c), check_laws_of(c, a));
    let all = [
        check_laws_of(&ab, c),
        check_laws_of(a, &bc),
        check_laws_of(&ca, b),
        check_laws_of(&ab, &bc),
        check_laws_of(&bc, &ca),
    ];
    for other in &all[1..] {
        assert!(all[0].state().says_the_same_as(other.state()));
        for (register, held) in all[0].state().registers() {
            assert_eq!(other.state().held(register), held);
        }
    }
    let written = written(&books);
    for (register, held) in all[0].state().registers() {
        let values = match held {
            Held::Open => vec![],
            Held::Settled(value) => vec![Some(value)],
            Held::Conflict(values) => values,
        };
        for value in values {
            let was_written = value.is_none() || written[register].contains(&value);
            assert!(was_written, "{register:?} holds {value:?}, which nobody wrote to it");
        }
    }
    // Whatever is in conflict, one decision settles it.
    let mut settled = all[0].clone();
    let conflicts: Vec<Register> =
        settled.state().conflicts().map(|(register, _)| register.clone()).collect();
    for register in conflicts {
        let state = settled.state();
        let act = match &register {
            Register::Who(case) => state.rule(&[*case], RowAnswer::AskBack, vec![]),
            Register::Field(case, field) => state.right(&[*case], field, FieldAnswer::Later),
            Register::Note(case) => state.noted(*case, None),
            Register::Second(case) => state.seconded(*case, RowAnswer::AskBack),
            Register::Confirmed(case) => state.confirm(&[(*case, digest("both"))]),
            Register::Setting(name) => state.set(name, None),
            Register::Inputs => state.replace(vec![]),
        };
        settled.add(&time(), &by(3), act).unwrap();
    }
    assert_eq!(settled.state().conflicts().count(), 0);
    for other in &all {
        let after = merged(other, &settled);
        assert!(after.casebook.state().says_the_same_as(settled.state()));
    }
}

#[test]
fn merging_obeys_its_laws_whoever_merged_with_whom_before() {
    let (runs, events) = if long() { (1_000, 100) } else { (60, 50) };
    run(runs, proptest::collection::vec(event(), 0..events), |events| check_laws(&events));
}

/// Two copies of a work, and what each decides of the first case.
fn two(ours: &[RowAnswer], theirs: &[RowAnswer]) -> [Casebook; 2] {
    let mut books = [begun(), begun()];
    for (of, answers) in [ours, theirs].into_iter().enumerate() {
        for answer in answers {
            let rule = books[of].state().rule(&[case(0)], *answer, vec![]);
            books[of].add(&time_of(of), &by(of), rule).unwrap();
        }
    }
    books
}

#[test]
fn each_kind_of_outcome_is_told() {
    let (a, b, nobody) = (this("a"), this("b"), RowAnswer::Nobody);
    for (ours, theirs, side, expected) in [
        (&[a][..], &[][..], Side::OnlyOurs, Held::Settled(a)),
        (&[], &[a], Side::OnlyTheirs, Held::Settled(a)),
        (&[a], &[a], Side::Same, Held::Settled(a)),
        (&[b, a], &[nobody, a], Side::Same, Held::Settled(a)),
        (&[a], &[b], Side::Conflict, conflict(&[a, b])),
        (&[a], &[a, nobody], Side::Conflict, conflict(&[a, nobody])),
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
    let answers: BTreeSet<Option<RowAnswer>> = answers.iter().copied().map(Some).collect();
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
    let (a, b) = (this("a"), this("b"));
    let [ours, theirs] = two(&[a], &[b]);
    let mut book = merged(&ours, &theirs).casebook;
    assert_eq!(book.state().conflicts().count(), 1);
    let rule = book.state().rule(&[case(0)], b, vec![]);
    book.add(&time(), &by(2), rule).unwrap();
    assert_eq!(book.state().who(case(0)), Held::Settled(b));
    // Those who did not know of the conflict cannot bring it back.
    assert_eq!(merged(&book, &ours).casebook.state().who(case(0)), Held::Settled(b));
    assert_eq!(merged(&theirs, &book).casebook.state().who(case(0)), Held::Settled(b));
    book.undo(&time(), &by(2)).unwrap();
    assert_eq!(book.state().who(case(0)), conflict(&[a, b]));
    // In a conflict nobody's undo says which of the two is right.
    let left = book.undo(&time(), &by(0)).unwrap().left;
    assert_eq!(left, [Register::Who(case(0))]);
    assert_eq!(book.state().who(case(0)), conflict(&[a, b]));
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
    let [mut first, third] = two(&[this("a")], &[this("b")]);
    let mut second = merged(&begun(), &first).casebook;
    let rule = second.state().rule(&[case(0)], this("b"), vec![]);
    second.add(&time_of(2), &by(2), rule).unwrap();
    first.undo(&time_of(0), &by(0)).unwrap();
    // The second changed it, not knowing that it was taken back; the third knew of neither.
    let expected = Held::Conflict(vec![None, Some(this("b"))]);
    for order in [[&first, &second, &third], [&third, &first, &second], [&second, &third, &first]] {
        let two = merged(order[0], order[1]).casebook;
        let all = merged(&two, order[2]).casebook;
        assert_eq!(all.state().who(case(0)), expected);
    }
    // Without the second, the third's answer is the only one.
    assert_eq!(merged(&first, &third).casebook.state().who(case(0)), Held::Settled(this("b")));
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
