//! One save from its beginning to its end, on a disk that fails as planned.

use super::events::Event;
use super::faulty_disk::FaultyDisk;
use super::work::{Decisions, Memory, file, rescued, whole};
use crate::disk::{Again, Did, Do, Fingerprint, Onto, Saving, Step, Told};

/// Decided long ago, and saved.
pub(super) const OLD: [u8; 3] = [1, 2, 3];
/// Decided just now, and to be saved.
pub(super) const NEW: u8 = 10;
/// Decided by another office.
pub(super) const OTHER: u8 = 0;

/// Where a save begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Start {
    pub(super) there: There,
    /// Padding of the version on disk; ours has 4.
    pub(super) padding: usize,
    pub(super) atomic: bool,
    pub(super) reserve: bool,
}

/// What is in the file when a save begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum There {
    /// Nothing: it was just chosen as a new one, which empties it.
    Nothing,
    /// What was saved last.
    Last,
    /// What was saved last, but nobody knows any more that it was.
    Unknown,
    /// What another office saved.
    Others,
    /// A part of what was saved last, after the computer went out.
    Part,
}

pub(super) fn starts() -> Vec<Start> {
    let theres = [There::Nothing, There::Last, There::Unknown, There::Others, There::Part];
    let all = theres.into_iter().flat_map(|there| [(there, 0), (there, 30)]);
    let all = all.filter(|(there, padding)| *padding == 0 || *there == There::Last);
    let ways = [(true, true), (true, false), (false, true), (false, false)];
    let start =
        |(there, padding)| ways.map(|(atomic, reserve)| Start { there, padding, atomic, reserve });
    all.flat_map(start).collect()
}

/// How a save went.
pub(super) struct Outcome {
    pub(super) disk: FaultyDisk,
    pub(super) memory: Memory,
    pub(super) commands: Vec<Do>,
    pub(super) told: Vec<Told>,
    pub(super) end: End,
    pub(super) waited: u32,
    pub(super) merged: usize,
    /// Whether the reserve took the newest bytes.
    pub(super) reserved: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Killed,
    Saved(Fingerprint),
    Stopped(Told, Again),
}

pub(super) fn begin(start: Start, plan: &[(usize, Event)]) -> Outcome {
    let last = file(&OLD.into(), start.padding);
    let is_first = start.there == There::Nothing;
    let other: Decisions = if is_first { [OTHER].into() } else { [1, 2, 3, OTHER].into() };
    let other = file(&other, 9);
    let there = match start.there {
        There::Nothing => Vec::new(),
        There::Last | There::Unknown => last.clone(),
        There::Others => other.clone(),
        There::Part => last[..last.len() / 2].to_vec(),
    };
    let is_known = !matches!(start.there, There::Nothing | There::Unknown);
    let expected = is_known.then(|| Fingerprint::of(&last));
    let mut disk = FaultyDisk::new(there, other, start.atomic, plan);
    disk.robbed = start.there == There::Part;
    if start.reserve && !is_first {
        disk.reserve.push(last);
    }
    let mut decisions = Decisions::from(OLD);
    decisions.insert(NEW);
    save(disk, Memory { decisions, padding: 4 }, Onto { expected, reserve: start.reserve })
}

/// Performs a save to its end.
pub(super) fn save(mut disk: FaultyDisk, mut memory: Memory, onto: Onto) -> Outcome {
    let (mut told, mut waited, mut merged, mut reserved) = (Vec::new(), 0, 0, false);
    let mut step = Saving::begin(memory.file(), onto, &memory);
    let end = loop {
        step = match step {
            Step::Do { todo, told: says, saving } => {
                told.extend(says);
                assert!(disk.commands.len() < 200, "no end");
                if let Do::Wait { ms } = todo {
                    waited += ms;
                }
                let bytes = saving.bytes().to_vec();
                let Some(did) = disk.perform(todo, &bytes) else { break End::Killed };
                if todo == Do::Reserve {
                    reserved = did == Did::Done && disk.reserve.contains(&bytes);
                }
                saving.go_on(did, &memory)
            }
            Step::Merge { found, torn, merging } => {
                merged += 1;
                assert_eq!(whole(&found).is_none(), torn);
                memory.decisions.extend(rescued(&found));
                merging.merged(memory.file(), &memory)
            }
            Step::Saved { fingerprint, bytes, .. } => {
                assert_eq!(bytes, memory.file());
                break End::Saved(fingerprint);
            }
            Step::Stopped { told, again, bytes } => {
                assert_eq!(bytes, memory.file());
                break End::Stopped(told, again);
            }
        };
    };
    let commands = disk.commands.clone();
    Outcome { disk, memory, commands, told, end, waited, merged, reserved }
}
