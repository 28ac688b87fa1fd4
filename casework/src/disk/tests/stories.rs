//! Single saves, told command by command.

use std::collections::BTreeSet;

use super::faulty_disk::FOREIGN;
use super::work::{Decisions, Memory, file};
use crate::disk::{Again, Did, Do, Fault, Fingerprint, Onto, Permission, Saving, Step, Told};

const GRANTED: Did = Did::May(Permission::Granted);

fn failed(fault: Fault) -> Did {
    Did::Failed(fault)
}

fn memory() -> Memory {
    Memory { decisions: [1, 2].into(), padding: 0 }
}

fn old() -> Vec<u8> {
    file(&Decisions::from([1]), 0)
}

fn new() -> Vec<u8> {
    memory().file()
}

fn onto(reserve: bool) -> Onto {
    Onto { expected: Some(Fingerprint::of(&old())), reserve }
}

/// Plays answers to the commands that are expected, and gives what comes then.
fn play(mut step: Step, story: &[(Do, Did)]) -> Step {
    for (number, (expected, did)) in story.iter().enumerate() {
        let Step::Do { todo, saving, .. } = step else { panic!("{number}: {step:?}") };
        assert_eq!(todo, *expected, "command {number}");
        step = saving.go_on(did.clone(), &memory());
    }
    step
}

fn is_saved(step: &Step, has_written: bool) -> bool {
    matches!(step, Step::Saved { written, .. } if *written == has_written)
}

#[test]
fn a_calm_save() {
    let story = [
        (Do::Reserve, Did::Done),
        (Do::Query, GRANTED),
        (Do::Read, Did::Read(old())),
        (Do::Open, Did::Done),
        (Do::Write, Did::Done),
        (Do::Truncate, Did::Done),
        (Do::Read, Did::Read(old())),
        (Do::Close, Did::Done),
        (Do::Read, Did::Read(new())),
    ];
    let begin = |reserve| Saving::begin(new(), onto(reserve), &memory());
    assert!(is_saved(&play(begin(true), &story), true));
    assert!(is_saved(&play(begin(false), &story[1..]), true));
}

#[test]
fn what_is_there_already_is_not_written() {
    let story = [(Do::Query, GRANTED), (Do::Read, Did::Read(new()))];
    assert!(is_saved(&play(Saving::begin(new(), onto(false), &memory()), &story), false));
    assert!(is_saved(&play(Saving::look_again(new(), onto(true)), &story), false));
}

#[test]
fn what_does_not_open_again_touches_nothing() {
    let step = Saving::begin(old(), onto(true), &memory());
    let again = Again::WhenAsked;
    assert!(matches!(step, Step::Stopped { told: Told::Unsound, again: a, .. } if a == again));
}

#[test]
fn what_failed_first_is_told() {
    let story = [
        (Do::Query, GRANTED),
        (Do::Read, Did::Read(old())),
        (Do::Open, failed(Fault::Quota)),
        (Do::Read, failed(Fault::NotReadable)),
    ];
    let step = play(Saving::begin(new(), onto(false), &memory()), &story);
    assert!(matches!(step, Step::Stopped { told: Told::Full, .. }), "{step:?}");
}

#[test]
fn an_answer_of_another_kind_is_a_failure() {
    let story = [(Do::Query, Did::Done), (Do::Read, Did::Done)];
    let step = play(Saving::begin(new(), onto(false), &memory()), &story);
    let waits = Do::Wait { ms: 500 };
    assert!(
        matches!(step, Step::Do { todo, told: Some(Told::Failed), .. } if todo == waits),
        "{step:?}"
    );
}

#[test]
fn something_else_is_looked_at_twice() {
    let foreign = || (Do::Read, Did::Read(FOREIGN.to_vec()));
    let wait = (Do::Wait { ms: 500 }, Did::Done);
    let twice = [(Do::Query, GRANTED), foreign(), wait, (Do::Query, GRANTED), foreign()];
    let step = play(Saving::begin(new(), onto(false), &memory()), &twice);
    assert!(matches!(step, Step::Stopped { told: Told::Foreign, .. }), "{step:?}");
}

#[test]
fn others_who_write_on_and_on_stop_a_save() {
    let mut step = Saving::begin(new(), onto(false), &memory());
    let mut merged = 0;
    for one in 3.. {
        let theirs = file(&Decisions::from([one]), 0);
        step = play(step, &[(Do::Query, GRANTED), (Do::Read, Did::Read(theirs))]);
        step = match step {
            Step::Merge { merging, .. } => merging.merged(new(), &memory()),
            ended => {
                let again = Again::Later { ms: 10_000 };
                assert!(
                    matches!(ended, Step::Stopped { told: Told::Contested, again: a, .. } if a == again)
                );
                break;
            }
        };
        merged += 1;
    }
    assert_eq!(merged, 6);
}

#[test]
fn a_file_that_cannot_be_read_is_tried_again_four_times() {
    let mut step = Saving::begin(new(), onto(false), &memory());
    let mut waited = Vec::new();
    let ended = loop {
        step = match step {
            Step::Do { todo: Do::Wait { ms }, saving, .. } => {
                waited.push(ms);
                saving.go_on(Did::Done, &memory())
            }
            Step::Do { saving, .. } => saving.go_on(failed(Fault::NotReadable), &memory()),
            ended => break ended,
        };
    };
    assert_eq!(waited, [500, 1_000, 2_000, 5_000]);
    assert!(matches!(ended, Step::Stopped { told: Told::Unreadable, .. }), "{ended:?}");
}

#[test]
fn each_code_is_told_apart() {
    let codes: BTreeSet<&str> = Told::ALL.iter().map(|told| told.code()).collect();
    let told: BTreeSet<Told> = Told::ALL.into();
    assert_eq!((codes.len(), told.len()), (Told::ALL.len(), Told::ALL.len()));
}
