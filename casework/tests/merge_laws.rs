//! The laws of merging, tried with histories drawn at random: in whatever order, however often, the
//! outcome is the same, and nothing is lost.
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
use casework::journal::{Act, Held, Register, Value};
use casework::merge::{Merged, Side};
use casework::state::Casebook;
use proptest::prelude::*;

use shared::steps::{Step, act_of, errand, step};
use shared::twin::Twin;
use shared::{begun, by, digest, long, merged, run, time, time_of};

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
            Register::Sent(case) => state.send(&[*case], errand("UBND")),
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
