//! Decisions that last, against a model that knows who everybody is.
//!
//! Every made-up row and person has a true name that the code under test never sees. Anything that
//! offices do runs over a work in any order: deciding, taking back, saving and opening, sorting,
//! correcting, newer extracts, copies that went their own way. After each step the model says what
//! may be shown; above all, no row ever gets another row's decision or another person.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]
#![allow(clippy::disallowed_methods, reason = "a longer test is asked for from outside")]

mod check;
mod desk;
mod lists;
mod made;
mod model;
mod places;
mod steps;
mod translated;

use std::panic::{AssertUnwindSafe, catch_unwind};

use desk::{Desk, Told};
use made::Numbers;

/// How many steps one work lives.
const STEPS: usize = 40;

/// Begins a work and does these steps of it.
fn live(seed: u64, steps: &[u64]) -> Told {
    let mut desk = Desk::begin(&mut Numbers::of(seed, 0));
    for step in steps {
        desk.step(&mut Numbers::of(seed, *step));
    }
    desk.told
}

/// Finds as few steps as it can that still go wrong.
fn fewer(seed: u64, mut steps: Vec<u64>) -> Vec<u64> {
    let fails = |steps: &[u64]| catch_unwind(AssertUnwindSafe(|| live(seed, steps))).is_err();
    let mut size = steps.len() / 2;
    while size > 0 {
        let mut at = 0;
        while at < steps.len() {
            let end = (at + size).min(steps.len());
            let without = [&steps[..at], &steps[end..]].concat();
            if fails(&without) { steps = without } else { at = end }
        }
        size /= 2;
    }
    steps
}

#[test]
fn no_decision_goes_astray() {
    let long = std::env::var("DOISOAT_LONG").is_ok();
    let works: u64 = if long { 2_500 } else { 50 };
    let first: u64 = std::env::var("DOISOAT_SEED").map_or(0, |seed| seed.parse().unwrap());
    let mut told = Told::default();
    for seed in first..first + works {
        let steps: Vec<u64> = (1..=STEPS as u64).collect();
        match catch_unwind(AssertUnwindSafe(|| live(seed, &steps))) {
            Ok(of) => told.add(&of),
            Err(_) => {
                let few = fewer(seed, steps);
                println!("work {seed} goes wrong with these steps alone: {few:?}");
                live(seed, &few);
                panic!("work {seed} goes wrong with all its steps only");
            }
        }
    }
    println!("{told:?}");
    // A test in which nothing is ever decided, found again or in doubt shows nothing.
    assert!(told.placed * 10 > told.in_list * 8, "{told:?}");
    assert!(told.shown * 2 > told.cases && told.doubted > 0 && told.gone > 0, "{told:?}");
    assert!(
        told.changed > 0 && told.merged > 0 && told.conflicts > 0 && told.shared > 0,
        "{told:?}"
    );
}
