//! Files into reader workers.
//!
//! Decided: every file is read by a worker of its own, which takes the older one's place only once it
//! has succeeded. So a cancelled or broken reading costs nothing that was there before, and ending a
//! reading is ending its worker. Readers are known by number and not by side, because the two sides
//! can change places.

use leptos::prelude::*;
use matcher::columns::Side;
use wasm_bindgen::JsValue;
use web_sys::File;

use super::channel::{Channel, Heard};
use super::page::Page;
use crate::protocol::{FromReader, Role, ToReader};
use crate::state::{FileState, Problem};

/// Where a table comes from.
#[derive(Clone)]
pub enum Source {
    File(File),
    Sample,
}

/// A reader worker.
pub struct Reader {
    number: u32,
    source: Source,
    channel: Channel<ToReader>,
}

/// The readers of both sides: the one with the loaded table, and the one that is reading.
#[derive(Default)]
pub struct Readers {
    current: [Option<Reader>; 2],
    next: [Option<Reader>; 2],
    started: u32,
}

impl Readers {
    /// Asks a side for a copy of its table.
    pub fn hand_over(&self, side: Side) -> Result<(), String> {
        let reader = self.current[side as usize].as_ref().ok_or("no table")?;
        reader.channel.send(&ToReader::HandOver, &[])
    }

    /// The side that a reader belongs to, and whether it is still reading.
    fn find(&self, number: u32) -> Option<(Side, bool)> {
        let is = |reader: &Option<Reader>| reader.as_ref().is_some_and(|r| r.number == number);
        [Side::Sector, Side::Registry].into_iter().find_map(|side| {
            let place = side as usize;
            (is(&self.next[place]) || is(&self.current[place]))
                .then(|| (side, is(&self.next[place])))
        })
    }
}

impl Page {
    /// Reads a file, or a sheet of it, for a side.
    pub fn load(self, side: Side, source: Source, sheet: Option<String>) {
        if self.run.with_untracked(|run| run.is_going()) {
            return;
        }
        let name = match &source {
            Source::File(file) => Some(file.name()),
            Source::Sample => None,
        };
        self.file(side).update(|state| state.start(name.clone()));
        if let Err(cause) = self.start_reader(side, source, sheet) {
            self.file(side).update(|state| state.stop(cause));
        }
    }

    /// Reads the files that were dropped on a side: the first of them, and says so if there are more.
    pub fn load_first(self, side: Side, files: Vec<File>) {
        let left = files.len().saturating_sub(1);
        let Some(file) = files.into_iter().next() else { return };
        let name = file.name();
        self.load(side, Source::File(file), None);
        if left > 0 {
            let problem = Problem::OneFileOnly { name, left };
            self.file(side).update(|state| state.problem = Some(problem));
        }
    }

    /// Reads the loaded file again, from another of its sheets.
    pub fn choose_sheet(self, side: Side, sheet: String) {
        let source = self.workers.with_value(|workers| {
            workers.readers.current[side as usize].as_ref().map(|reader| reader.source.clone())
        });
        if let Some(source) = source {
            self.load(side, source, Some(sheet));
        }
    }

    /// Loads the sample data on both sides.
    pub fn load_sample(self) {
        self.load(Side::Sector, Source::Sample, None);
        self.load(Side::Registry, Source::Sample, None);
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
        let (sector, registry) = (self.sector.get_untracked(), self.registry.get_untracked());
        self.sector.set(registry);
        self.registry.set(sector);
    }

    fn start_reader(self, side: Side, source: Source, sheet: Option<String>) -> Result<(), String> {
        let mut number = 0;
        self.workers.update_value(|workers| {
            workers.readers.next[side as usize] = None;
            workers.readers.started += 1;
            number = workers.readers.started;
        });
        let channel = Channel::spawn(Role::Reader, move |heard| self.heard_reader(number, heard))?;
        let message = match &source {
            Source::File(file) => {
                ToReader::Read { file: JsValue::from(file), name: file.name(), sheet }
            }
            Source::Sample => ToReader::ReadSample { side },
        };
        channel.send(&message, &[])?;
        let reader = Reader { number, source, channel };
        self.workers.update_value(|workers| workers.readers.next[side as usize] = Some(reader));
        Ok(())
    }

    fn heard_reader(self, number: u32, heard: Heard<FromReader>) {
        let found = self.workers.with_value(|workers| workers.readers.find(number));
        let Some((side, reading)) = found else { return };
        let file = self.file(side);
        let message = match heard {
            Heard::Message(message) => message,
            Heard::Broken(cause) => return self.lose_reader(side, reading, cause),
        };
        match message {
            FromReader::Ready => {}
            FromReader::Progress { rows } => file.update(|state| state.progress(rows)),
            FromReader::Loaded(table) => {
                self.workers.update_value(|workers| {
                    let readers = &mut workers.readers;
                    readers.current[side as usize] = readers.next[side as usize].take();
                });
                file.update(|state| state.finish(*table));
            }
            FromReader::Failed(error) => self.fail_reader(side, Problem::Read(error)),
            FromReader::FileUnreadable { name, cause } => {
                self.fail_reader(side, Problem::Unreadable { name, cause });
            }
            FromReader::Table { bytes } => self.take_table(side, bytes),
            FromReader::Died { message } => self.lose_reader(side, reading, message),
        }
    }

    fn fail_reader(self, side: Side, problem: Problem) {
        self.workers.update_value(|workers| workers.readers.next[side as usize] = None);
        self.file(side).update(|state| state.fail(problem));
    }

    /// A reader ended by itself. If it was the one with the table, the table is gone with it.
    fn lose_reader(self, side: Side, reading: bool, cause: String) {
        self.workers.update_value(|workers| {
            let readers = &mut workers.readers;
            let place = if reading { &mut readers.next } else { &mut readers.current };
            place[side as usize] = None;
        });
        if reading {
            self.file(side).update(|state| state.stop(cause));
        } else {
            self.file(side).update(|state| state.lose(cause));
            self.cancel_run();
        }
    }
}
