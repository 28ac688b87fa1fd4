//! A reader worker: reads the files that were chosen together, one after the other, and keeps their
//! tables.
//!
//! Cleaning goes on in turns of some milliseconds, between which messages are heard, whether a run
//! waits for it or not. What is handed over goes part by part, the next one when an earlier one has
//! been taken, so that a few parts are on their way and never a whole table.
//!
//! At a protected file the reading waits for its password. A password that opened a file is tried
//! at the next one before anybody is asked, and it is forgotten when the last file has been read.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use matcher::read::ReadError;
use page_core::protocol::{CleanOrder, FromReader, FromWorker, ReadTable, ToReader};
use page_core::session::{HandOverError, Next, ReaderSession};
use web_sys::File;

use super::listen::{Handler, listen};
use super::post::{post, post_bytes, post_raw};
use super::read_file::read_file;
use super::throttled::{self, clock};
use super::turns::Turns;
use crate::envelope::Payload;

/// Milliseconds of a turn of cleaning: the longest that a question waits for its answer.
const TURN: f64 = 30.0;
/// When this many bytes are on their way to the matcher, the next part waits until one is taken.
/// Some columns of a large table are as large, a small table is smaller.
const ON_THEIR_WAY: usize = 16 << 20;

/// Begins the role. Returns what it does with a message.
pub(super) fn begin() -> Handler {
    let reader = Rc::new(RefCell::new(Reader::default()));
    let turned = reader.clone();
    reader.borrow_mut().turns = Turns::new(move || turned.borrow_mut().turn());
    post(FromReader::Ready);
    listen(move |message, payload| reader.borrow_mut().handle(message, &payload))
}

#[derive(Default)]
struct Reader {
    session: ReaderSession,
    files: Vec<File>,
    /// Place of the file to be read next.
    at: usize,
    /// The tables of the files before it.
    read: Vec<ReadTable>,
    password: Option<String>,
    /// Whether the password was typed for the file to be read next, and not for one before it.
    typed: bool,
    /// `None` if the browser gives no turns; everything is then cleaned in one go.
    turns: Option<Turns>,
    handing: Option<Handing>,
}

/// What is handed over to a run.
struct Handing {
    run: u32,
    tables: Vec<u32>,
    /// Whether their cleaned values are handed over too.
    cleans: bool,
    next: Next,
    /// Sizes of the parts that were not taken yet, in their order.
    on_their_way: VecDeque<usize>,
}

impl Reader {
    fn handle(&mut self, message: ToReader, payload: &Payload) {
        match message {
            ToReader::Read => {
                self.files = payload.files();
                self.go_on();
            }
            ToReader::Open { password } => {
                (self.password, self.typed) = (Some(password), true);
                self.go_on();
            }
            ToReader::ReadSample { side } => {
                match self.session.read_sample(side, &mut throttled::of_file(0)) {
                    Ok(tables) => post(FromReader::Loaded(tables)),
                    Err(error) => post(FromReader::Failed(error)),
                }
            }
            ToReader::LayOut { table, layout } => {
                // No run is going on while a table is laid out: an earlier one was ended.
                self.handing = None;
                if let Some(summary) = self.session.lay_out(table, &layout) {
                    post(FromReader::LaidOut { table, summary: Box::new(summary) });
                }
            }
            ToReader::Samples { table, mapping } => {
                let values = self.session.samples(table, &mapping);
                post(FromReader::Samples { table, mapping, values });
            }
            ToReader::People { table, kind } => {
                if let Some(mapping) = self.session.mapping_as(table, kind) {
                    post(FromReader::People { table, mapping });
                }
            }
            ToReader::CleanAhead { order } => {
                if self.session.clean(order) {
                    // A run that waited for the earlier order was ended.
                    self.handing = None;
                }
                self.clean_on();
            }
            ToReader::HandOver { run, tables, clean } => self.hand_over(run, tables, clean),
            ToReader::Taken { run } => {
                if let Some(handing) = self.handing.as_mut().filter(|handing| handing.run == run) {
                    handing.on_their_way.pop_front();
                    self.clean_on();
                }
            }
        }
    }

    /// Reads the files that are left, up to one that cannot be read or opened.
    fn go_on(&mut self) {
        while let Some(file) = self.files.get(self.at) {
            let name = file.name();
            let bytes = match read_file(file) {
                Ok(bytes) => bytes,
                Err(error) => {
                    let cause = error.to_string();
                    return post(FromReader::FileUnreadable { name, cause });
                }
            };
            let mut progress = throttled::of_file(self.at as u32);
            match self.session.read(&bytes, &name, self.password.as_deref(), &mut progress) {
                Ok(tables) => self.read.extend(tables),
                Err(ReadError::Password { file, wrong }) => {
                    let wrong = wrong && self.typed;
                    return post(FromReader::Locked { file, wrong });
                }
                Err(error) => return post(FromReader::Failed(error)),
            }
            self.at += 1;
            self.typed = false;
        }
        self.password = None;
        let read = std::mem::take(&mut self.read);
        post(FromReader::Loaded(read));
    }

    fn hand_over(&mut self, run: u32, tables: Vec<u32>, clean: Option<CleanOrder>) {
        let cleans = clean.is_some();
        self.session.clean(clean);
        let (next, on_their_way) = (Next::default(), VecDeque::new());
        self.handing = Some(Handing { run, tables, cleans, next, on_their_way });
        self.post_cleaned();
        self.clean_on();
    }

    /// Asks for a turn if there is something to clean, and otherwise hands over what is there.
    fn clean_on(&mut self) {
        match &self.turns {
            Some(turns) if self.session.is_cleaning() => turns.ask(),
            _ => {
                self.session.clean_on(&mut || true);
                while self.hand_on() {}
            }
        }
    }

    /// Hands a part over, or else cleans for the length of a turn. Tables are handed over while
    /// they are still being cleaned, because the matcher takes them in at the same time.
    fn turn(&mut self) {
        if !self.hand_on() {
            let end = clock() + TURN;
            self.session.clean_on(&mut || clock() < end);
            self.post_cleaned();
        }
        self.clean_on();
    }

    /// Posts how much is cleaned, if a run waits for it.
    fn post_cleaned(&self) {
        if let Some(Handing { run, cleans: true, .. }) = self.handing {
            post(FromReader::Cleaning { run, rows: self.session.cleaned_rows() });
        }
    }

    /// Hands the next part over, if there is one and not too much is on its way. Returns whether it
    /// did.
    fn hand_on(&mut self) -> bool {
        let Some(handing) = &mut self.handing else { return false };
        if handing.on_their_way.iter().sum::<usize>() >= ON_THEIR_WAY {
            return false;
        }
        let run = handing.run;
        let part = self.session.part(&handing.tables, handing.cleans, &mut handing.next);
        match part {
            Ok(Some((of, bytes))) => {
                handing.on_their_way.push_back(bytes.len());
                post_bytes(FromReader::Part { run, of }, &bytes);
                return true;
            }
            // What is left is still being cleaned.
            Ok(None) if handing.cleans && self.session.is_cleaning() => return false,
            Ok(None) => post(FromReader::HandedOver { run }),
            Err(error) => post_last_word(&error),
        }
        self.handing = None;
        false
    }
}

/// A reader that cannot hand over what it holds is useless, and the page has to know.
fn post_last_word(error: &HandOverError) {
    let cause = error.to_string();
    post_raw::<FromReader>(FromWorker::Died { cause }.into());
}
