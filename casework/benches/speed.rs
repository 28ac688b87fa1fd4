//! How long a journal of 20,000 entries takes: `cargo bench -p casework`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_types,
    reason = "it measures"
)]

#[path = "../tests/shared/mod.rs"]
mod shared;

use std::time::Instant;

use casework::answer::{FieldAnswer, RowAnswer};
use casework::digest::Digest;
use casework::ids::{CaseId, CaseNumbers, TextId, WorkId};
use casework::journal::{Act, Journal, Time};
use casework::merge::merge;
use casework::state::Casebook;

use shared::{SALT, by, digest, field, this, time};

const CASES: usize = 20_000;

fn measured<T>(what: &str, run: impl Fn() -> T) -> (T, u128) {
    let times = (0..5).map(|_| {
        let start = Instant::now();
        let found = run();
        (found, start.elapsed().as_micros())
    });
    let (found, micros) = times.min_by_key(|(_, micros)| *micros).unwrap();
    println!("{what}: {}.{:03} ms", micros / 1_000, micros % 1_000);
    (found, micros)
}

fn opened() -> (Casebook, Vec<CaseId>) {
    let work = WorkId(digest("work"));
    let mut book = Casebook::begin(work, vec![digest("list")], &time(), &by(0)).unwrap();
    let mut numbers = CaseNumbers::new(0, 0);
    let case: Vec<CaseId> = (0..CASES).map(|_| numbers.give(&SALT, |_| false)).collect();
    let row = (0..CASES).map(|of| digest(&format!("row {of}"))).collect();
    book.add(&time(), &by(0), Act::Open { case: case.clone(), row }).unwrap();
    (book, case)
}

/// Every tenth entry undoes the one before; the others are rulings, fields and notes.
fn decide(book: &mut Casebook, cases: &[CaseId], until: u64, at: &Time) {
    let mut of = 0;
    while book.journal().count() < until {
        of += 1;
        let who = by(of % 3);
        let case = cases[of * 7 % cases.len()];
        let state = book.state();
        let act = match of % 10 {
            0..5 => state.rule(&[case], this(&format!("person {of}")), vec![]),
            5..7 => state.right(&[case], &field(of % 2), FieldAnswer::ListRight),
            7 => state.noted(case, Some(TextId::of(&SALT, &of.to_string()))),
            8 => state.rule(&[case], RowAnswer::Nobody, vec![]),
            _ => match state.undo(&who) {
                Some(act) => act,
                None => continue,
            },
        };
        book.add(at, &who, act).unwrap();
    }
}

fn main() {
    let (mut book, cases) = opened();
    let before = book.clone();
    decide(&mut book, &cases, 20_000, &time());
    let text = book.journal().to_text();
    println!("{} entries, {} kB", book.journal().count(), text.len() / 1_000);
    measured("digest of its bytes", || Digest::of(text.as_bytes()));
    measured("lines read and verified", || Journal::read(text.as_bytes()).unwrap());
    let (_, opened) =
        measured("read, verified and folded", || Casebook::read(text.as_bytes()).unwrap());
    measured("written", || book.journal().to_text());
    measured("one ruling", || {
        let mut book =
            book.journal().next(&time(), &by(0), book.state().rule(&cases[..1], this("x"), vec![]));
        book.as_mut().map(|_| ()).unwrap();
    });
    let mut bulk = before.clone();
    let act = bulk.state().rule(&cases, this("x"), vec![]);
    let (bulk_done, _) = measured("20,000 rulings in one entry, with a copy of the book", || {
        let mut bulk = before.clone();
        bulk.add(&time(), &by(0), act.clone()).unwrap();
        bulk
    });
    bulk = bulk_done;
    measured("and their undo, with a copy of the book", || {
        let mut bulk = bulk.clone();
        bulk.undo(&time(), &by(0)).unwrap();
    });
    let (mut ours, mut theirs) = (before.clone(), before);
    decide(&mut ours, &cases, 10_000, &time());
    decide(&mut theirs, &cases[5_000..], 10_000, &Time::new("2026-12-03T10:00:00Z").unwrap());
    let (merged, _) = measured("two copies of 10,000 entries merged", || {
        merge(&ours, &theirs, &time(), &by(3)).unwrap()
    });
    println!("{} conflicts", merged.casebook.state().conflicts().count());
    let text = merged.casebook.journal().to_text();
    measured("and opened", || Casebook::read(text.as_bytes()).unwrap());
    assert!(opened < 200_000, "opening took {opened} µs");
}
