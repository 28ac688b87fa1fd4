//! What the tests of casebooks have in common: a work with a few cases, people and answers.
#![allow(dead_code, reason = "each test uses some of it")]

pub(crate) mod steps;
pub(crate) mod twin;

use casework::answer::{Basis, RowAnswer};
use casework::digest::{Digest, Salt};
use casework::ids::{CaseId, CaseNumbers, Code, PersonId, WorkId};
use casework::journal::{Act, By, Time};
use casework::merge::{Merged, merge};
use casework::state::Casebook;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

pub(crate) const SALT: Salt = Salt::from_bytes([7; 32]);

/// How many cases the work has.
pub(crate) const CASES: usize = 5;

pub(crate) fn digest(of: &str) -> Digest {
    Digest::of(of.as_bytes())
}

pub(crate) fn time() -> Time {
    Time::new("2026-12-01T09:12:33+07:00").unwrap()
}

pub(crate) fn by(of: usize) -> By {
    By::new(["Lò Thị Mai", "Vừ A Sùng", "Trần Văn Út", "Hà Thị Nụ"][of]).unwrap()
}

pub(crate) fn case(of: usize) -> CaseId {
    let mut numbers = CaseNumbers::of_row(0, &digest(&format!("row {of}")));
    numbers.give(&SALT, |_| false)
}

pub(crate) fn open(of: usize) -> Act {
    Act::Open { case: vec![case(of)], row: vec![digest(&format!("row {of}"))] }
}

pub(crate) fn field(of: usize) -> Code {
    Code::new(["dob", "name"][of]).unwrap()
}

pub(crate) fn this(person: &str) -> RowAnswer {
    RowAnswer::This { person: PersonId(digest(person)), basis: Basis::Looked, shared: false }
}

/// A work with its cases open: two entries.
pub(crate) fn begun() -> Casebook {
    let inputs = vec![digest("list"), digest("extract")];
    let mut book = Casebook::begin(WorkId(digest("work")), inputs, &time(), &by(0)).unwrap();
    let all = 0..CASES;
    let case = all.clone().map(case).collect();
    let row = all.map(|of| digest(&format!("row {of}"))).collect();
    book.add(&time(), &by(0), Act::Open { case, row }).unwrap();
    book
}

/// Copies are worked on at moments of their own, as in life.
pub(crate) fn time_of(copy: usize) -> Time {
    Time::new(&format!("2026-12-02T08:00:0{copy}+07:00")).unwrap()
}

pub(crate) fn merged(ours: &Casebook, theirs: &Casebook) -> Merged {
    merge(ours, theirs, &time(), &by(3)).unwrap()
}

/// Whether there is time for long tests.
pub(crate) fn long() -> bool {
    std::env::var_os("DOISOAT_LONG").is_some()
}

/// Checks so many inputs, the same ones each time; one that fails is made smaller and printed.
pub(crate) fn run<S: Strategy>(count: u32, inputs: S, check: impl Fn(S::Value)) {
    let config = Config { cases: count, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    TestRunner::new_with_rng(config, rng)
        .run(&inputs, |input| {
            check(input);
            Ok(())
        })
        .unwrap();
}
