//! Two offices that save to one file at the same time, command by command in every kind of order.

use super::faulty_disk::FaultyDisk;
use super::work::{Decisions, Memory, file, rescued, whole};
use crate::disk::{Did, Do, Fault, Fingerprint, Onto, Saving, Step, Told};

/// One of the two: its own copy beside the file, its memory, and its save.
struct Office {
    disk: FaultyDisk,
    memory: Memory,
    step: Option<Step>,
    commands: Vec<Do>,
    /// Whether it has opened the file to write.
    holds: bool,
}

impl Office {
    fn new(decision: u8, last: &[u8]) -> Office {
        let memory = Memory { decisions: [1, 2, 3, decision].into(), padding: decision.into() };
        let disk = FaultyDisk::new(last.to_vec(), Vec::new(), true, &[]);
        let onto = Onto { expected: Some(Fingerprint::of(last)), reserve: false };
        let step = Some(Saving::begin(memory.file(), onto, &memory));
        Office { disk, memory, step, commands: Vec::new(), holds: false }
    }

    fn looks_again(&mut self, shared: &mut Vec<u8>) {
        let Some(Step::Saved { fingerprint, bytes, .. }) = self.step.take() else {
            panic!("not saved")
        };
        let onto = Onto { expected: Some(fingerprint), reserve: false };
        self.step = Some(Saving::look_again(bytes, onto));
        self.commands.clear();
        while self.goes_on(shared, false) {}
    }

    /// Performs one command on the file that both share; `false` at the end. Where the other holds
    /// the file and the browser keeps to it, it cannot be opened.
    fn goes_on(&mut self, shared: &mut Vec<u8>, is_held: bool) -> bool {
        let (todo, saving) = match self.step.take() {
            Some(Step::Do { todo, saving, .. }) => (todo, saving),
            Some(Step::Merge { found, merging, .. }) => {
                self.memory.decisions.extend(rescued(&found));
                self.step = Some(merging.merged(self.memory.file(), &self.memory));
                return true;
            }
            Some(Step::Stopped { told: Told::Busy, .. }) => {
                let onto = Onto { expected: None, reserve: false };
                self.step = Some(Saving::begin(self.memory.file(), onto, &self.memory));
                return true;
            }
            ended => {
                assert!(matches!(ended, Some(Step::Saved { .. })), "{ended:?}");
                self.step = ended;
                return false;
            }
        };
        let did = if todo == Do::Open && is_held {
            Did::Failed(Fault::NoModification)
        } else {
            self.disk.file = Some(shared.clone());
            let did = self.disk.perform(todo, saving.bytes()).unwrap_or(Did::Done);
            *shared = self.disk.file.clone().unwrap_or_default();
            self.holds = todo == Do::Open || self.holds && todo != Do::Close && todo != Do::Abort;
            did
        };
        self.commands.push(todo);
        self.step = Some(saving.go_on(did, &self.memory));
        true
    }
}

/// Saves of both in some order; what is in the file at the end.
fn both_save(order: u64, exclusive: bool, last: &[u8]) -> ([Office; 2], Vec<u8>) {
    let mut shared = last.to_vec();
    let mut offices = [Office::new(30, last), Office::new(40, last)];
    let mut bits = order.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ order;
    let (mut ended, mut number) = ([false; 2], 0);
    while ended != [true; 2] {
        number += 1;
        assert!(number < 2_000, "no end in order {order}");
        // Whose commands are next, in stretches of one to four.
        bits = bits.rotate_left(7).wrapping_mul(0xd134_2543_de82_ef95).wrapping_add(1);
        let (turn, stretch) = ((bits >> 61) as usize % 2, (bits >> 62) as usize);
        for _ in 0..=stretch {
            let is_held = exclusive && offices[1 - turn].holds;
            ended[turn] = !offices[turn].goes_on(&mut shared, is_held);
        }
    }
    (offices, shared)
}

/// Two computers on one share: no browser knows of the other.
#[test]
fn both_are_kept_in_every_order() {
    let last = file(&Decisions::from([1, 2, 3]), 0);
    let all = Decisions::from([1, 2, 3, 30, 40]);
    let (mut at_once, mut later) = (0, 0);
    for order in 0..50_000 {
        let (mut offices, mut shared) = both_save(order, false, &last);
        match whole(&shared) == Some(all.clone()) {
            true => at_once += 1,
            false => later += 1,
        }
        // A second look with the same bytes finds what was replaced in the moment of closing.
        for office in &mut offices {
            let untouched = shared == office.memory.file();
            office.looks_again(&mut shared);
            if untouched {
                assert_eq!(office.commands, [Do::Query, Do::Read], "only looked at");
            }
        }
        assert_eq!(whole(&shared), Some(all.clone()), "order {order}");
    }
    assert!(later > 1_000 && at_once > 5 * later, "{at_once} at once, {later} by a second look");
}

/// Two tabs of one browser that keeps to exclusive writing: no second look is needed.
#[test]
fn in_one_browser_both_are_kept_at_once() {
    let last = file(&Decisions::from([1, 2, 3]), 0);
    let mut waited = 0;
    for order in 0..20_000 {
        let (offices, shared) = both_save(order, true, &last);
        assert_eq!(whole(&shared), Some([1, 2, 3, 30, 40].into()), "order {order}");
        let waits = |todo: &Do| matches!(todo, Do::Wait { .. });
        waited += usize::from(offices.iter().any(|office| office.commands.iter().any(waits)));
    }
    assert!(waited > 1_000, "only {waited} orders where one held the file");
}
