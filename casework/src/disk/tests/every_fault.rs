//! Every fault at every command, and every pair of faults: what was decided is held somewhere, and
//! nothing of others is written over unless it came after the last look.

use super::events::{Event, events};
use super::faulty_disk::{FOREIGN, FaultyDisk, LOCKED, NEWER};
use super::saves::{End, NEW, OLD, OTHER, Outcome, Start, There, begin, save, starts};
use super::work::{Decisions, Memory, rescued, whole};
use crate::disk::{Do, Fingerprint, Onto, Told};

/// What holds of every save, whatever happened.
fn check(start: Start, plan: &[(usize, Event)], mut outcome: Outcome) {
    let at = || format!("{start:?} {plan:?}");
    let disk = &outcome.disk;
    let all = outcome.memory.decisions.clone();

    // What was saved before is held by file or reserve, even if the tab dies; without a reserve,
    // unless somebody or something took the file away. What was not yet saved is held too, once the
    // reserve has it.
    let held = disk.held();
    if start.there != There::Nothing && (start.reserve || !(disk.robbed || disk.in_pieces)) {
        assert!(OLD.iter().all(|one| held.contains(one)), "old decisions lost: {}", at());
    }
    if outcome.reserved {
        assert!(held.contains(&NEW), "new decisions lost: {}", at());
    }
    // Whatever memory took in from others is still where it was found, or in file or reserve.
    let lies = silent_reserve(plan, &outcome.commands) || outcome.told.contains(&Told::NoReserve);
    if start.reserve && !lies && !disk.robbed {
        let found: Decisions = rescued(disk.file.as_deref().unwrap_or_default());
        let merged = all.contains(&OTHER);
        assert!(!merged || (&held | &found).contains(&OTHER), "the other's lost: {}", at());
    }
    let long = outcome.waited >= 1_000 && outcome.end == End::Killed;
    if long && start.reserve && !lies {
        let ours: Decisions = [1, 2, 3, NEW].into();
        assert!(ours.is_subset(&held), "lost after a second: {}", at());
    }

    // Nothing of others is written over unless our memory holds it, or it came after the last look.
    for (replaced, after_look) in &disk.replaced {
        let ours = whole(replaced).unwrap_or_else(|| rescued(replaced)).is_subset(&all);
        let is_foreign = [FOREIGN, NEWER, LOCKED].contains(&&replaced[..]);
        assert!((ours && !is_foreign) || *after_look, "{replaced:?} written over: {}", at());
    }

    // "Saved" is said of exactly what is in the file.
    if let End::Saved(fingerprint) = outcome.end {
        let now = disk.file.as_deref().map(Fingerprint::of);
        assert_eq!(now, Some(fingerprint), "not what is in the file: {}", at());
        assert_eq!(whole(&disk.file.clone().unwrap_or_default()), Some(all.clone()), "{}", at());
    }
    // There is no warning of an emptied file unless it was.
    if !disk.robbed {
        assert!(!outcome.told.contains(&Told::Cleared), "{}", at());
    }

    // The tab was not closed: when all is well again, the next save succeeds.
    outcome.disk.end();
    let stopped = matches!(outcome.end, End::Stopped(..));
    let mut disk = outcome.disk;
    let stands = |disk: &FaultyDisk| {
        let is_ours = |file: &Vec<u8>| file.starts_with(b"WORK1") || file.iter().all(|b| *b == 0);
        !disk.file.as_ref().is_some_and(is_ours)
    };
    if stopped && !stands(&disk) {
        disk.allow();
        let expected = None;
        let next = save(disk, outcome.memory, Onto { expected, reserve: start.reserve });
        assert!(matches!(next.end, End::Saved(_)), "{:?} afterwards: {}", next.end, at());
        assert!(all.is_subset(&next.disk.held()), "{}", at());
        disk = next.disk;
    }

    // And when the other office saves next, its decision is there beside ours.
    let wrote = |(_, event): &(usize, Event)| {
        matches!(event, Event::OtherWrites | Event::OtherWritesSlowly)
    };
    if plan.iter().any(wrote) && !stands(&disk) {
        disk.allow();
        disk.end();
        let before = disk.file.as_deref().and_then(whole).unwrap_or_default();
        let theirs = Memory { decisions: whole(&disk.other).unwrap(), padding: 9 };
        let expected = Some(Fingerprint::of(&disk.other));
        let next = save(disk, theirs, Onto { expected, reserve: false });
        assert!(matches!(next.end, End::Saved(_)), "{:?} of the other: {}", next.end, at());
        let held = next.disk.held();
        assert!(held.contains(&OTHER) && before.is_subset(&held), "{}", at());
    }
}

/// Whether the reserve said that it took something, and did not.
fn silent_reserve(plan: &[(usize, Event)], commands: &[Do]) -> bool {
    plan.iter().any(|(at, event)| {
        *event == Event::NothingSilent && commands.get(*at) == Some(&Do::Reserve)
    })
}

#[test]
fn nothing_is_lost_by_any_two_faults() {
    let mut runs = 0;
    for start in starts() {
        let calm = begin(start, &[]);
        assert!(matches!(calm.end, End::Saved(_)), "{start:?}");
        let commands = calm.commands.clone();
        check(start, &[], calm);
        for (first, todo) in commands.iter().enumerate() {
            for event in events(*todo) {
                let one = [(first, event)];
                let outcome = begin(start, &one);
                let commands = outcome.commands.clone();
                check(start, &one, outcome);
                for (second, todo) in commands.iter().enumerate().skip(first + 1) {
                    for next in events(*todo) {
                        let two = [(first, event), (second, next)];
                        check(start, &two, begin(start, &two));
                        runs += 1;
                    }
                }
            }
        }
    }
    assert!(runs > 300_000, "only {runs} pairs of faults were tried");
}
