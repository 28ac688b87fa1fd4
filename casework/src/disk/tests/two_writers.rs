//! Two offices that save to one file at the same time, command by command in every kind of order.

use super::faulty_disk::FaultyDisk;
use super::work::{Decisions, Memory, file, rescued, whole};
use crate::disk::{Did, Do, Fingerprint, Onto, Saving, Step};

/// One of the two: its own copy beside the file, its memory, and its save.
struct Office {
    disk: FaultyDisk,
    memory: Memory,
    step: Option<Step>,
    commands: Vec<Do>,
}

impl Office {
    fn new(decision: u8, last: &[u8]) -> Office {
        let memory = Memory { decisions: [1, 2, 3, decision].into(), padding: decision.into() };
        let disk = FaultyDisk::new(last.to_vec(), Vec::new(), true, &[]);
        let onto = Onto { expected: Some(Fingerprint::of(last)), reserve: false };
        let step = Some(Saving::begin(memory.file(), onto, &memory));
        Office { disk, memory, step, commands: Vec::new() }
    }

    fn looks_again(&mut self, shared: &mut Vec<u8>) {
        let Some(Step::Saved { fingerprint, bytes, .. }) = self.step.take() else {
            panic!("not saved")
        };
        let onto = Onto { expected: Some(fingerprint), reserve: false };
        self.step = Some(Saving::look_again(bytes, onto));
        self.commands.clear();
        while self.goes_on(shared) {}
    }

    /// Performs one command on the file that both share; `false` at the end.
    fn goes_on(&mut self, shared: &mut Vec<u8>) -> bool {
        let (todo, saving) = match self.step.take() {
            Some(Step::Do { todo, saving, .. }) => (todo, saving),
            Some(Step::Merge { found, merging, .. }) => {
                self.memory.decisions.extend(rescued(&found));
                self.step = Some(merging.merged(self.memory.file(), &self.memory));
                return true;
            }
            ended => {
                assert!(matches!(ended, Some(Step::Saved { .. })), "{ended:?}");
                self.step = ended;
                return false;
            }
        };
        self.disk.file = Some(shared.clone());
        let did = self.disk.perform(todo, saving.bytes()).unwrap_or(Did::Done);
        *shared = self.disk.file.clone().unwrap_or_default();
        self.commands.push(todo);
        self.step = Some(saving.go_on(did, &self.memory));
        true
    }
}

#[test]
fn both_are_kept_in_every_order() {
    let last = file(&Decisions::from([1, 2, 3]), 0);
    let all = Decisions::from([1, 2, 3, 30, 40]);
    let (mut at_once, mut later) = (0, 0);
    // Every bit says whose command is next, in stretches of one to four.
    for order in 0..50_000_u64 {
        let mut bits = order.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ order;
        let mut shared = last.clone();
        let mut offices = [Office::new(30, &last), Office::new(40, &last)];
        let (mut ended, mut number) = ([false; 2], 0);
        while ended != [true; 2] {
            number += 1;
            assert!(number < 400, "no end in order {order}");
            bits = bits.rotate_left(7).wrapping_mul(0xd134_2543_de82_ef95).wrapping_add(1);
            let turn = (bits >> 61) as usize;
            for _ in 0..=turn / 2 {
                ended[turn % 2] = !offices[turn % 2].goes_on(&mut shared);
            }
        }
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
