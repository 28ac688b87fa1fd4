//! A file as Chromium writes it, and everything that can go wrong with it at any command.
//!
//! Writing goes to a copy beside the file, which takes its place when closed. Other browsers and
//! places write into the file itself; that is tried as well.

use super::events::Event::{self, *};
use super::work::{Decisions, whole};
use crate::disk::{Did, Do, Fault, Permission};

/// The file, what is beside it, and what became of others' versions.
pub(super) struct FaultyDisk {
    pub(super) file: Option<Vec<u8>>,
    /// The copy that is written to.
    beside: Option<Vec<u8>>,
    /// Whether there is a copy: otherwise the file itself is written to.
    atomic: bool,
    open: bool,
    permission: Permission,
    /// The last two versions, in the browser's own keeping.
    pub(super) reserve: Vec<Vec<u8>>,
    /// The rest of a version that comes slowly, and in how many commands.
    coming: Option<(usize, Vec<u8>)>,
    pub(super) other: Vec<u8>,
    pub(super) commands: Vec<Do>,
    plan: Vec<(usize, Event)>,
    /// What happens whenever a command is performed.
    pub(super) always: Option<(Do, Event)>,
    /// Whether the disk itself, or another, took away what the file held.
    pub(super) robbed: bool,
    /// Whether the file itself was written to, and was not whole in between.
    pub(super) in_pieces: bool,
    /// What a command of ours wrote over, and whether it was put there after the last look.
    pub(super) replaced: Vec<(Vec<u8>, bool)>,
    /// Whether somebody else changed the file since we last read it.
    touched: bool,
}

pub(super) const FOREIGN: &[u8] = b"a letter to somebody else, longer than any version of the work";
pub(super) const NEWER: &[u8] = b"WORK9 from the year after next";
pub(super) const LOCKED: &[u8] = b"LOCKED under another passphrase";

impl FaultyDisk {
    pub(super) fn new(
        file: Vec<u8>,
        other: Vec<u8>,
        atomic: bool,
        plan: &[(usize, Event)],
    ) -> Self {
        FaultyDisk {
            file: Some(file),
            beside: None,
            atomic,
            open: false,
            permission: Permission::Granted,
            reserve: Vec::new(),
            coming: None,
            other,
            commands: Vec::new(),
            plan: plan.to_vec(),
            always: None,
            robbed: false,
            in_pieces: false,
            replaced: Vec::new(),
            touched: false,
        }
    }

    /// Performs a command; `None` if the tab dies.
    pub(super) fn perform(&mut self, todo: Do, bytes: &[u8]) -> Option<Did> {
        let number = self.commands.len();
        self.commands.push(todo);
        if let Some((when, rest)) = self.coming.take() {
            match when {
                0 => self.put(rest),
                _ => self.coming = Some((when - 1, rest)),
            }
        }
        let planned = self.plan.iter().find(|(at, _)| *at == number).map(|(_, event)| *event);
        let always = self.always.filter(|(at, _)| *at == todo).map(|(_, event)| event);
        let event = planned.or(always);
        match event {
            Some(KilledBefore) => return None,
            Some(KilledAfter) => {
                self.do_it(todo, bytes, None);
                return None;
            }
            Some(OtherWrites) => self.put(self.other.clone()),
            Some(OtherWritesSlowly) => {
                self.put(half(&self.other));
                self.coming = Some((1, self.other.clone()));
            }
            Some(OtherTears) => self.put(half(&self.other)),
            Some(ForeignWrites) => self.put(FOREIGN.to_vec()),
            Some(NewerWrites) => self.put(NEWER.to_vec()),
            Some(LockedWrites) => self.put(LOCKED.to_vec()),
            Some(Emptied) => self.put(Vec::new()),
            Some(Removed) => {
                self.put(Vec::new());
                self.file = None;
            }
            Some(Revoked) => self.permission = Permission::Prompt,
            _ => {}
        }
        Some(self.do_it(todo, bytes, event))
    }

    /// Lets something happen at the next command.
    pub(super) fn plan_now(&mut self, event: Event) {
        self.plan = vec![(self.commands.len(), event)];
    }

    /// Somebody else's bytes become the file.
    fn put(&mut self, bytes: Vec<u8>) {
        self.robbed |= whole(&bytes).is_none();
        self.file = Some(bytes);
        self.touched = true;
    }

    fn do_it(&mut self, todo: Do, bytes: &[u8], event: Option<Event>) -> Did {
        let done = match event {
            Some(Fails(fault)) => return Did::Failed(fault),
            Some(NothingSilent) if todo != Do::Close => return Did::Done,
            Some(FailsThoughDone(fault) | HalfFails(fault) | FailsAndClears(fault)) => {
                Did::Failed(fault)
            }
            _ => Did::Done,
        };
        let asks = matches!(todo, Do::Read | Do::Open | Do::Write | Do::Truncate | Do::Close);
        if asks && self.permission != Permission::Granted {
            return Did::Failed(Fault::NotAllowed);
        }
        match todo {
            Do::Reserve => {
                self.reserve.push(bytes.to_vec());
                if self.reserve.len() > 2 {
                    self.reserve.remove(0);
                }
            }
            Do::Query => {
                return Did::May(match event {
                    Some(Prompts) => Permission::Prompt,
                    Some(Denies) => Permission::Denied,
                    _ => self.permission,
                });
            }
            Do::Read => {
                let Some(file) = &self.file else { return Did::Failed(Fault::NotFound) };
                self.touched = false;
                return Did::Read(if event == Some(HalfSilent) {
                    half(file)
                } else {
                    file.clone()
                });
            }
            Do::Open => {
                if matches!(event, Some(FailsAndClears(_))) {
                    self.robbed = true;
                    self.replace(Vec::new());
                    return done;
                }
                if self.open {
                    return Did::Failed(Fault::NoModification);
                }
                let Some(file) = &self.file else { return Did::Failed(Fault::NotFound) };
                self.beside = self.atomic.then(|| file.clone());
                self.open = true;
            }
            Do::Write => {
                let mut now = self.target();
                let is_half = matches!(event, Some(HalfFails(_) | HalfSilent));
                let written = if is_half { half(bytes) } else { bytes.to_vec() };
                now.resize(now.len().max(written.len()), 0);
                now[..written.len()].copy_from_slice(&written);
                self.set_target(now);
            }
            Do::Truncate => {
                let mut now = self.target();
                now.resize(bytes.len(), 0);
                self.set_target(now);
            }
            Do::Close => {
                assert!(self.open, "closed what is not open");
                self.open = false;
                let mut new = match self.beside.take() {
                    Some(new) => new,
                    None => self.file.clone().unwrap_or_default(),
                };
                match event {
                    Some(NothingSilent) => return done,
                    Some(FailsAndClears(_)) => new.clear(),
                    Some(HalfFails(_) | HalfSilent) => new = half(&new),
                    Some(Garbled) => {
                        let middle = new.len() / 2;
                        new[middle..].fill(0);
                    }
                    _ => {}
                }
                self.robbed |= whole(&new).is_none();
                self.replace(new);
            }
            Do::Abort => {
                self.beside = None;
                self.open = false;
            }
            Do::Wait { .. } => {}
        }
        done
    }

    fn target(&self) -> Vec<u8> {
        assert!(self.open, "written to what is not open");
        let target = if self.atomic { &self.beside } else { &self.file };
        target.clone().unwrap_or_default()
    }

    fn set_target(&mut self, new: Vec<u8>) {
        match self.atomic {
            true => self.beside = Some(new),
            false => {
                self.in_pieces |= whole(&new).is_none();
                self.replace(new);
            }
        }
    }

    /// A command of ours changes the file.
    fn replace(&mut self, new: Vec<u8>) {
        let old = self.file.replace(new.clone()).unwrap_or_default();
        if old != new {
            self.replaced.push((old, self.touched));
        }
    }

    /// The tab is gone, or the save has ended: what is beside the file goes with it.
    pub(super) fn end(&mut self) {
        if let Some((_, rest)) = self.coming.take() {
            self.put(rest);
        }
        self.beside = None;
        self.open = false;
        self.plan.clear();
        self.commands.clear();
    }

    /// The permission is given again, as it is at a click.
    pub(super) fn allow(&mut self) {
        self.permission = Permission::Granted;
    }

    /// Every decision that the file or the reserve holds.
    pub(super) fn held(&self) -> Decisions {
        let files = self.file.iter().chain(&self.reserve);
        files.filter_map(|file| whole(file)).flatten().collect()
    }
}

fn half(bytes: &[u8]) -> Vec<u8> {
    bytes[..bytes.len() / 2].to_vec()
}
