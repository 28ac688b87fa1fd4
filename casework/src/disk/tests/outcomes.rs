//! The table of outcomes: what is on disk, how the save ends and what is told, after each fault.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::events::{Event, events};
use super::saves::{End, OLD, Outcome, Start, There, begin};
use super::work::{Decisions, whole};

/// One fault, on a file that is there, as Chromium writes it, with a reserve.
#[test]
fn the_table_of_outcomes() {
    let start = Start { there: There::Last, padding: 30, atomic: true, reserve: true };
    let calm = begin(start, &[]).commands;
    let mut rows: BTreeMap<(usize, String), String> = BTreeMap::new();
    for (at, todo) in calm.iter().enumerate() {
        for event in events(*todo) {
            let outcome = begin(start, &[(at, event)]);
            rows.insert((at, format!("{event:?}")), row(&outcome));
        }
    }
    let mut table = String::new();
    for ((at, event), row) in rows {
        writeln!(table, "{at} {:<9}{event:<33}{row}", format!("{:?}", calm[at])).unwrap();
    }
    let expected = include_str!("outcomes.txt");
    assert!(table == expected, "the outcomes are others now:\n{table}");
}

/// What the reserve is for: without one, these faults, with the tab killed before the file is
/// written again, lose what was saved before. All of them are the disk's or others' doing but one,
/// the browser's clearing of the file.
#[test]
fn without_a_reserve_some_faults_lose_what_was_saved() {
    let start = Start { there: There::Last, padding: 30, atomic: true, reserve: false };
    let mut lose: BTreeSet<String> = BTreeSet::new();
    for (first, todo) in begin(start, &[]).commands.iter().enumerate() {
        for event in events(*todo) {
            let commands = begin(start, &[(first, event)]).commands.len();
            for second in first + 1..commands {
                let mut outcome = begin(start, &[(first, event), (second, Event::KilledBefore)]);
                outcome.disk.end();
                let held = outcome.disk.held();
                if !OLD.iter().all(|one| held.contains(one)) {
                    lose.insert(format!("{event:?}"));
                }
            }
        }
    }
    let expected = [
        "Emptied",
        "FailsAndClears(NoModification)",
        "FailsAndClears(NotAllowed)",
        "FailsAndClears(Other)",
        "FailsAndClears(Quota)",
        "ForeignWrites",
        "Garbled",
        "HalfFails(Quota)",
        "HalfSilent",
        "LockedWrites",
        "NewerWrites",
        "NothingSilent",
        "OtherTears",
        "Removed",
    ];
    assert_eq!(lose.iter().map(String::as_str).collect::<Vec<_>>(), expected);
}

fn row(outcome: &Outcome) -> String {
    let on_disk = match &outcome.disk.file {
        None => "gone",
        Some(file) if file.is_empty() => "empty",
        Some(file) if *file == outcome.memory.file() => "new",
        Some(file) if *file == outcome.disk.other => "other's",
        Some(file) => match whole(file) {
            Some(decisions) if decisions == Decisions::from(OLD) => "old",
            Some(_) => "other's",
            None if file.starts_with(b"WORK1") => "torn",
            None => "foreign",
        },
    };
    let end = match outcome.end {
        End::Killed => "killed".to_owned(),
        End::Saved(_) => "saved".to_owned(),
        End::Stopped(told, again) => format!("stopped: {}, {again:?}", told.code()),
    };
    let told: Vec<&str> = outcome.told.iter().map(|told| told.code()).collect();
    let merged = if outcome.merged > 0 { ", merged" } else { "" };
    let waited =
        if outcome.waited > 0 { format!(", {} ms", outcome.waited) } else { String::new() };
    format!("{on_disk:<9}{end}{merged}{waited} [{}]", told.join(" "))
}
