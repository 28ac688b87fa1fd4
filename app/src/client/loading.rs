//! Files into reader workers, and what those say about them.

use js_sys::Array;
use leptos::prelude::*;
use matcher::plan::Side;
use page_core::protocol::{FromReader, TableId, ToReader};
use page_core::state::{FileState, Problem, Samples, swapped};
use web_sys::File;

use super::channel::{ChannelError, Heard};
use super::page::Page;
use super::workers::Reader;
use crate::envelope::{Envelope, Payload};

/// Where tables come from.
pub(crate) enum Source {
    /// Files that the user chose.
    Files(Vec<File>),
    /// The sample data.
    Sample,
}

impl Page {
    /// Reads files for a side, in the place of what is loaded there or in addition to it.
    pub(crate) fn load(self, side: Side, source: Source, adds: bool) {
        if untrack(|| self.is_running()) {
            return;
        }
        let names = match &source {
            Source::Files(files) if files.is_empty() => return,
            Source::Files(files) => files.iter().map(File::name).collect(),
            Source::Sample => Vec::new(),
        };
        self.file(side).update(|state| state.start(names, adds));
        if let Err(error) = self.start_reader(side, &source) {
            self.file(side).update(|state| state.stop(error.to_string()));
        }
    }

    /// Loads the sample data on both sides.
    pub(crate) fn load_sample(self) {
        self.load(Side::Sector, Source::Sample, false);
        self.load(Side::Registry, Source::Sample, false);
    }

    /// Tries a password on the file at which a side's reading waits.
    pub(crate) fn try_password(self, side: Side, password: String) {
        self.file(side).update(FileState::try_password);
        let asked = self
            .workers
            .with_value(|workers| workers.readers.ask_next(side, ToReader::Open { password }));
        if let Err(error) = asked {
            self.lose_next(side, error.to_string());
        }
    }

    /// Ends the reading of a side's files.
    pub(crate) fn cancel_reading(self, side: Side) {
        self.workers.update_value(|workers| workers.readers.set_next(side, None));
        self.file(side).update(FileState::cancel);
    }

    /// Lets the list become the extract, and the extract the list.
    pub(crate) fn swap(self) {
        if untrack(|| self.reading() || self.is_running()) {
            return;
        }
        self.workers.update_value(|workers| workers.readers.swap());
        let (sector, registry) =
            swapped(self.sector.get_untracked(), self.registry.get_untracked());
        self.sector.set(sector);
        self.registry.set(registry);
    }

    fn start_reader(self, side: Side, source: &Source) -> Result<(), ChannelError> {
        let mut number = 0;
        self.workers.update_value(|workers| {
            workers.readers.set_next(side, None);
            number = workers.readers.number_reader();
        });
        let files = match source {
            Source::Files(files) => files.clone(),
            Source::Sample => Vec::new(),
        };
        let heard = move |number, heard| self.heard_reader(number, heard);
        let reader = Reader::start(number, files, heard)?;
        reader.channel().send(match source {
            Source::Files(files) => {
                let files: Array = files.iter().collect();
                Envelope { message: ToReader::Read, payload: Payload::Files(files) }
            }
            Source::Sample => ToReader::ReadSample { side }.into(),
        })?;
        self.workers.update_value(|workers| workers.readers.set_next(side, Some(reader)));
        Ok(())
    }

    fn heard_reader(self, number: u32, heard: Heard<FromReader>) {
        let found = self.workers.with_value(|workers| workers.readers.find(number));
        let Some((side, reading)) = found else { return };
        match heard {
            Heard::Message(Envelope { message, payload }) => {
                self.follow_reader(side, number, message, payload);
            }
            Heard::Broken(cause) if reading => self.lose_next(side, cause),
            Heard::Broken(cause) => self.lose_reader(side, number, cause),
        }
    }

    fn follow_reader(self, side: Side, number: u32, message: FromReader, payload: Payload) {
        let file = self.file(side);
        let id = |place| TableId { reader: number, place };
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
                self.workers.update_value(|workers| workers.readers.keep_next(side, adds));
                self.remembered.with_untracked(|remembered| {
                    file.update(|state| {
                        state.finish(number, tables, &remembered.mappings);
                        state.change(|loaded| loaded.extract = side == Side::Registry);
                    });
                });
            }
            FromReader::Failed(error) => self.fail_reading(side, Problem::Read(error)),
            FromReader::FileUnreadable { name, cause } => {
                self.fail_reading(side, Problem::Unreadable { name, cause });
            }
            FromReader::LaidOut { table, summary } => {
                self.remembered.with_untracked(|remembered| {
                    file.update(|state| {
                        state.change(|loaded| {
                            loaded.lay_out(id(table), *summary);
                            loaded.refresh(&remembered.mappings);
                        });
                    });
                });
            }
            FromReader::Samples { table, mapping, values } => {
                let samples = Samples { table: id(table), mapping, values };
                file.update(|state| state.change(|loaded| loaded.set_samples(samples)));
            }
            FromReader::People { table, mapping } => {
                file.update(|state| state.change(|loaded| loaded.take_people(id(table), &mapping)));
            }
            FromReader::Cleaning { run, rows } => self.follow_cleaning(run, number, rows),
            FromReader::Part { run, of } => {
                self.with_run(run, |matcher| matcher.give_part(number, of, payload));
            }
            FromReader::HandedOver { run } => self.finish_reader(run, number),
        }
    }

    fn fail_reading(self, side: Side, problem: Problem) {
        self.workers.update_value(|workers| workers.readers.set_next(side, None));
        self.file(side).update(|state| state.fail(problem));
    }

    /// The worker that was reading ended unexpectedly.
    fn lose_next(self, side: Side, cause: String) {
        self.workers.update_value(|workers| workers.readers.set_next(side, None));
        self.file(side).update(|state| state.stop(cause));
    }

    /// A worker with loaded tables ended unexpectedly, and its tables are gone with it.
    pub(super) fn lose_reader(self, side: Side, number: u32, cause: String) {
        self.workers.update_value(|workers| workers.readers.end(side, number));
        self.file(side).update(|state| state.lose(number, cause));
        self.cancel_run();
    }
}
