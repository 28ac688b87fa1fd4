//! Files into reader workers.
//!
//! Decided: the files that were chosen together are read by a worker of their own, and it joins or
//! replaces the side's older ones only once it has read them all. So a cancelled or broken reading
//! costs nothing that was there before, and ending a reading is ending its worker. Readers are known
//! by number and not by side, because the two sides can change places.

use js_sys::Array;
use leptos::prelude::*;
use matcher::columns::Side;
use wasm_bindgen::JsValue;
use web_sys::File;

use super::channel::{Channel, Heard};
use super::page::Page;
use crate::protocol::{FromReader, Role, ToReader};
use crate::state::{FileState, Problem, Samples, TableId};

/// Where tables come from.
pub enum Source {
    Files(Vec<File>),
    Sample,
}

/// A reader worker.
pub struct Reader {
    number: u32,
    channel: Channel<ToReader>,
}

/// The readers of both sides: those with the loaded tables, and the one that is reading.
#[derive(Default)]
pub struct Readers {
    current: [Vec<Reader>; 2],
    next: [Option<Reader>; 2],
    started: u32,
}

impl Readers {
    /// Asks the reader of loaded tables for something.
    pub fn ask(&self, number: u32, message: &ToReader) -> Result<(), String> {
        let mut all = self.current.iter().flatten();
        let reader = all.find(|reader| reader.number == number).ok_or("no such reader")?;
        reader.channel.send(message, &[])
    }

    /// The side that a reader belongs to, and whether it is still reading.
    fn find(&self, number: u32) -> Option<(Side, bool)> {
        [Side::Sector, Side::Registry].into_iter().find_map(|side| {
            let mut current = self.current[side as usize].iter();
            if self.next[side as usize].as_ref().is_some_and(|reader| reader.number == number) {
                Some((side, true))
            } else {
                current.any(|reader| reader.number == number).then_some((side, false))
            }
        })
    }
}

impl Page {
    /// Reads files for a side, in the place of what is loaded there or in addition to it.
    pub fn load(self, side: Side, source: Source, adds: bool) {
        if self.run.with_untracked(|run| run.is_going()) {
            return;
        }
        let names = match &source {
            Source::Files(files) if files.is_empty() => return,
            Source::Files(files) => files.iter().map(File::name).collect(),
            Source::Sample => Vec::new(),
        };
        self.file(side).update(|state| state.start(names, adds));
        if let Err(cause) = self.start_reader(side, &source) {
            self.file(side).update(|state| state.stop(cause));
        }
    }

    /// Loads the sample data on both sides.
    pub fn load_sample(self) {
        self.load(Side::Sector, Source::Sample, false);
        self.load(Side::Registry, Source::Sample, false);
    }

    /// Tries a password on the file at which a side's reading waits.
    pub fn try_password(self, side: Side, password: String) {
        self.file(side).update(FileState::try_password);
        let sent = self.workers.with_value(|workers| match &workers.readers.next[side as usize] {
            Some(reader) => reader.channel.send(&ToReader::Open { password }, &[]),
            None => Ok(()),
        });
        if let Err(cause) = sent {
            self.lose_next(side, cause);
        }
    }

    pub fn cancel_reading(self, side: Side) {
        self.workers.update_value(|workers| workers.readers.next[side as usize] = None);
        self.file(side).update(FileState::cancel);
    }

    /// The list becomes the extract and the extract the list.
    pub fn swap(self) {
        if self.reading() || self.run.with_untracked(|run| run.is_going()) {
            return;
        }
        self.workers.update_value(|workers| workers.readers.current.swap(0, 1));
        let mut sides = [self.registry.get_untracked(), self.sector.get_untracked()];
        for (state, extract) in sides.iter_mut().zip([false, true]) {
            state.change(|loaded| loaded.extract = extract);
        }
        let [sector, registry] = sides;
        self.sector.set(sector);
        self.registry.set(registry);
    }

    fn start_reader(self, side: Side, source: &Source) -> Result<(), String> {
        let mut number = 0;
        self.workers.update_value(|workers| {
            workers.readers.next[side as usize] = None;
            workers.readers.started += 1;
            number = workers.readers.started;
        });
        let channel = Channel::spawn(Role::Reader, move |heard| self.heard_reader(number, heard))?;
        let message = match source {
            Source::Files(files) => {
                let files: Array = files.iter().collect();
                ToReader::Read { files: JsValue::from(files) }
            }
            Source::Sample => ToReader::ReadSample { side },
        };
        channel.send(&message, &[])?;
        let reader = Reader { number, channel };
        self.workers.update_value(|workers| workers.readers.next[side as usize] = Some(reader));
        Ok(())
    }

    fn heard_reader(self, number: u32, heard: Heard<FromReader>) {
        let found = self.workers.with_value(|workers| workers.readers.find(number));
        let Some((side, reading)) = found else { return };
        let file = self.file(side);
        let message = match heard {
            Heard::Message(message) => message,
            Heard::Broken(cause) if reading => return self.lose_next(side, cause),
            Heard::Broken(cause) => return self.lose_reader(side, number, cause),
        };
        match message {
            FromReader::Ready => {}
            FromReader::Progress { file: at, rows } => {
                file.update(|state| state.progress(at as usize, rows));
            }
            FromReader::Locked { file: name, wrong } => {
                file.update(|state| state.lock(name, wrong));
            }
            FromReader::Loaded(tables) => {
                let adds =
                    file.with_untracked(|state| state.reading.as_ref().is_some_and(|r| r.adds));
                self.workers.update_value(|workers| {
                    let readers = &mut workers.readers;
                    let current = &mut readers.current[side as usize];
                    if !adds {
                        current.clear();
                    }
                    current.extend(readers.next[side as usize].take());
                });
                self.saved.with_untracked(|saved| {
                    file.update(|state| {
                        state.finish(number, tables, saved);
                        state.change(|loaded| loaded.extract = side == Side::Registry);
                    });
                });
            }
            FromReader::Failed(error) => self.fail_reader(side, Problem::Read(error)),
            FromReader::FileUnreadable { name, cause } => {
                self.fail_reader(side, Problem::Unreadable { name, cause });
            }
            FromReader::LaidOut { table, summary } => {
                let id = TableId { reader: number, place: table };
                self.saved.with_untracked(|saved| {
                    file.update(|state| {
                        state.change(|loaded| {
                            loaded.lay_out(id, *summary);
                            loaded.refresh(saved);
                        });
                    });
                });
            }
            FromReader::Samples { table, mapping, values } => {
                let table = TableId { reader: number, place: table };
                let samples = Samples { table, mapping, values };
                file.update(|state| state.change(|loaded| loaded.set_samples(samples)));
            }
            FromReader::People { table, mapping } => {
                let table = TableId { reader: number, place: table };
                file.update(|state| state.change(|loaded| loaded.take_people(table, &mapping)));
            }
            FromReader::Cleaning { run, rows } => self.follow_cleaning(run, number, rows),
            FromReader::Part { run, of, bytes } => self.pass_on(run, number, of, bytes),
            FromReader::HandedOver { run } => self.finish_reader(run, number),
            FromReader::Died { message } if reading => self.lose_next(side, message),
            FromReader::Died { message } => self.lose_reader(side, number, message),
        }
    }

    fn fail_reader(self, side: Side, problem: Problem) {
        self.workers.update_value(|workers| workers.readers.next[side as usize] = None);
        self.file(side).update(|state| state.fail(problem));
    }

    /// The worker that was reading ended by itself.
    fn lose_next(self, side: Side, cause: String) {
        self.workers.update_value(|workers| workers.readers.next[side as usize] = None);
        self.file(side).update(|state| state.stop(cause));
    }

    /// A worker with loaded tables ended by itself, and its tables are gone with it.
    pub(super) fn lose_reader(self, side: Side, number: u32, cause: String) {
        self.workers.update_value(|workers| {
            workers.readers.current[side as usize].retain(|reader| reader.number != number);
        });
        self.file(side).update(|state| state.lose(number, cause));
        self.cancel_run();
    }
}
