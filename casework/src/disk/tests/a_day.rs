//! Hours of deciding on disks that fail for a while or for good, ended at any moment: whatever was
//! decided earlier than a second before is in the file or in the reserve.

use super::events::{Event, events};
use super::faulty_disk::FaultyDisk;
use super::work::{Decisions, Memory, file, rescued};
use crate::disk::{Autosave, Begins, Do, Ended, Fault, Fingerprint, Onto, Saving, Step};

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

/// How long a command takes, of 15 MB on a slow disk.
fn cost(todo: Do) -> u64 {
    match todo {
        Do::Wait { ms } => u64::from(ms),
        Do::Query | Do::Open | Do::Truncate | Do::Abort => 2,
        Do::Reserve | Do::Read | Do::Close => 40,
        Do::Write => 60,
    }
}

/// One tab: decisions until it is killed. Gives what was decided when, and the disk.
fn live(dice: &mut Dice, always: Option<(Do, Event)>, rarely: u64, reserve: bool) -> Day {
    let old = Decisions::from([1]);
    let on_disk = file(&old, 0);
    let other = file(&Decisions::from([0, 1]), 3);
    let mut disk = FaultyDisk::new(on_disk.clone(), other, true, &[]);
    disk.always = always;
    if reserve {
        disk.reserve.push(on_disk.clone());
    }
    let mut expected = Some(Fingerprint::of(&on_disk));
    let mut saved = on_disk;
    let mut memory = Memory { decisions: old, padding: 2 };
    let (mut autosave, mut decided) = (Autosave::default(), Vec::new());
    let (mut now, end) = (0, 500 + dice.below(60_000));
    let mut next = dice.below(1_500);
    // The command that is being performed, and when it is done.
    let mut busy: Option<(u64, Do, Saving)> = None;
    loop {
        let done = busy.as_ref().map(|(done, ..)| *done);
        let due = autosave.due().map(|due| due.max(now));
        now = [Some(end), Some(next), done, due].into_iter().flatten().min().unwrap_or(end);
        if now == end {
            if let Some((_, todo, saving)) = busy {
                // Killed in the middle of a command: it is done, or it is not.
                if dice.below(2) == 0 {
                    disk.perform(todo, saving.bytes());
                }
            }
            return Day { now, decided, disk };
        }
        if now == next {
            next = now + [40, 300, 4_000][dice.below(3) as usize] + dice.below(400);
            let one = 2 + decided.len() as u8;
            if dice.below(3) > 0 && one < 250 {
                memory.decisions.insert(one);
                decided.push((now, one));
                autosave.decided(now);
            } else {
                autosave.key(now);
            }
            continue;
        }
        let begins = if due == Some(now) { autosave.begins(now) } else { None };
        let mut step = if let Some(begins) = begins {
            let onto = Onto { expected, reserve };
            match begins {
                Begins::Save => Saving::begin(memory.file(), onto, &memory),
                Begins::Look => Saving::look_again(saved.clone(), onto),
            }
        } else if let Some((_, todo, saving)) = busy.take() {
            // The reserve is the last resort: where it fails too, somebody is told.
            if rarely > 0 && todo != Do::Reserve && dice.below(rarely) == 0 {
                let possible = events(todo);
                let event = possible[dice.below(possible.len() as u64) as usize];
                disk.plan_now(event);
            }
            let bytes = saving.bytes().to_vec();
            let Some(did) = disk.perform(todo, &bytes) else { return Day { now, decided, disk } };
            saving.go_on(did, &memory)
        } else {
            continue;
        };
        if let Step::Merge { found, merging, .. } = step {
            memory.decisions.extend(rescued(&found));
            step = merging.merged(memory.file(), &memory);
        }
        busy = match step {
            Step::Do { todo, saving, .. } => {
                autosave.waits(matches!(todo, Do::Wait { .. }));
                Some((now + cost(todo), todo, saving))
            }
            Step::Saved { fingerprint, bytes, written } => {
                (expected, saved) = (Some(fingerprint), bytes);
                autosave.ended(now, Ended::Saved { written });
                None
            }
            Step::Stopped { again, .. } => {
                autosave.ended(now, Ended::Stopped(again));
                None
            }
            Step::Merge { .. } => unreachable!("taken in above"),
        };
    }
}

struct Day {
    now: u64,
    decided: Vec<(u64, u8)>,
    disk: FaultyDisk,
}

impl Day {
    fn lost(&self) -> Vec<(u64, u8)> {
        let held = self.disk.held();
        let old = self.decided.iter().filter(|(at, _)| at + 1_000 < self.now);
        old.filter(|(_, one)| !held.contains(one)).copied().collect()
    }
}

#[test]
fn on_a_disk_that_works_the_file_alone_holds_all() {
    let mut dice = Dice(1);
    for day in 0..2_000 {
        let day_over = live(&mut dice, None, 0, false);
        assert_eq!(day_over.lost(), [], "day {day}, killed at {}", day_over.now);
    }
}

#[test]
fn on_a_disk_that_fails_at_times_file_and_reserve_hold_all() {
    let mut dice = Dice(2);
    let mut decided = 0;
    for day in 0..4_000 {
        let day_over = live(&mut dice, None, 4 + day % 40, true);
        decided += day_over.decided.len();
        assert_eq!(day_over.lost(), [], "day {day}, killed at {}", day_over.now);
    }
    assert!(decided > 20_000, "only {decided} decisions");
}

#[test]
fn on_a_disk_that_fails_for_good_the_reserve_holds_all() {
    let mut dice = Dice(3);
    let commands = [Do::Query, Do::Read, Do::Open, Do::Write, Do::Truncate, Do::Close];
    for todo in commands {
        for event in events(todo) {
            let takes_the_tab = matches!(event, Event::KilledBefore | Event::KilledAfter);
            for day in 0..if takes_the_tab { 0 } else { 40 } {
                let day_over = live(&mut dice, Some((todo, event)), 0, true);
                assert_eq!(day_over.lost(), [], "{todo:?} {event:?}, day {day}");
            }
        }
    }
}

#[test]
fn without_a_reserve_a_file_that_is_held_by_others_loses_what_was_not_saved() {
    let mut dice = Dice(4);
    let always = Some((Do::Open, Event::Fails(Fault::NoModification)));
    let lost = (0..50).filter(|_| !live(&mut dice, always, 0, false).lost().is_empty()).count();
    assert!(lost > 20, "a test that cannot fail: only {lost} days lost something");
}
