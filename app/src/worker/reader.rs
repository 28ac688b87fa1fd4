//! A reader worker: reads the files that were chosen together, one after the other, and keeps their
//! tables.
//!
//! Decided: cleaning goes on in turns of some milliseconds, between which messages are heard, whether
//! a run waits for it or nobody yet. What is handed over goes part by part, the next one when an
//! earlier one has been taken, so that a few parts and not a whole table are on their way.
//!
//! Decided: at a protected file the reading waits for its password. One that opened a file is tried
//! at the next before anybody is asked, and it is forgotten when the last file has been read.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::Array;
use matcher::read::ReadError;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::File;

use super::throttle::{Throttle, clock};
use super::turns::Turns;
use super::{Handler, post};
use crate::protocol::{CleanOrder, FromReader, ToReader};
use crate::session::{Next, ReaderSession};
use crate::state::ReadTable;

/// Milliseconds of a turn of cleaning: what somebody may have to wait for an answer.
const TURN: f64 = 30.0;
/// Bytes that are on their way to the matcher before the next part waits for one to be taken: some
/// columns of a large table, all of a small one.
const ON_THEIR_WAY: usize = 16 << 20;

/// Begins the role; gives what handles its messages.
pub fn begin() -> Handler {
    let reader = Rc::new(RefCell::new(Reader::default()));
    let turned = reader.clone();
    reader.borrow_mut().turns = Turns::new(move || turned.borrow_mut().turn());
    post::post(&FromReader::Ready);
    Box::new(move |data: JsValue| {
        // A message that cannot be understood comes from a page of another version; there is none.
        if let Ok(message) = serde_wasm_bindgen::from_value(data) {
            reader.borrow_mut().handle(message);
        }
    })
}

#[derive(Default)]
struct Reader {
    session: ReaderSession,
    files: Vec<File>,
    /// The place of the file to be read next.
    at: usize,
    read: Vec<ReadTable>,
    password: Option<String>,
    /// Whether the password was typed for the file to be read next.
    typed: bool,
    /// None where the browser gives no turns; all is then cleaned in one go.
    turns: Option<Turns>,
    handing: Option<Handing>,
}

/// A run that waits for tables.
struct Handing {
    run: u32,
    tables: Vec<u32>,
    /// Whether they are cleaned first.
    cleans: bool,
    next: Next,
    /// Sizes of the parts that have not been taken yet, in their order.
    on_their_way: VecDeque<usize>,
}

impl Reader {
    fn handle(&mut self, message: ToReader) {
        match message {
            ToReader::Read { files } => {
                self.files = Array::from(&files).iter().filter_map(|f| f.dyn_into().ok()).collect();
                self.go_on();
            }
            ToReader::Open { password } => {
                (self.password, self.typed) = (Some(password), true);
                self.go_on();
            }
            ToReader::ReadSample { side } => {
                match self.session.read_sample(side, &mut progress(0)) {
                    Ok(tables) => post::post(&FromReader::Loaded(tables)),
                    Err(error) => post::post(&FromReader::Failed(error)),
                }
            }
            ToReader::LayOut { table, layout } => {
                // No run is going on while a table is laid out: an earlier one was ended.
                self.handing = None;
                if let Some(summary) = self.session.lay_out(table, &layout) {
                    post::post(&FromReader::LaidOut { table, summary: Box::new(summary) });
                }
            }
            ToReader::Samples { table, mapping } => {
                let values = self.session.samples(table, &mapping);
                post::post(&FromReader::Samples { table, mapping, values });
            }
            ToReader::People { table, kind } => {
                if let Some(mapping) = self.session.mapping_as(table, kind) {
                    post::post(&FromReader::People { table, mapping });
                }
            }
            ToReader::CleanAhead { order } => {
                if self.session.clean(order) {
                    // What was handed over for a run that was ended is of no use any more.
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

    /// Reads what is left, up to a file that cannot be read or opened.
    fn go_on(&mut self) {
        while let Some(file) = self.files.get(self.at) {
            let name = file.name();
            let bytes = match post::read_file(file) {
                Ok(bytes) => bytes,
                Err(cause) => return post::post(&FromReader::FileUnreadable { name, cause }),
            };
            let mut progress = progress(self.at as u32);
            match self.session.read(&bytes, &name, self.password.as_deref(), &mut progress) {
                Ok(tables) => self.read.extend(tables),
                Err(ReadError::Password { file, wrong }) => {
                    let wrong = wrong && self.typed;
                    return post::post(&FromReader::Locked { file, wrong });
                }
                Err(error) => return post::post(&FromReader::Failed(error)),
            }
            self.at += 1;
            self.typed = false;
        }
        self.password = None;
        let read = std::mem::take(&mut self.read);
        post::post(&FromReader::Loaded(read));
    }

    fn hand_over(&mut self, run: u32, tables: Vec<u32>, clean: Option<CleanOrder>) {
        let cleans = clean.is_some();
        self.session.clean(clean);
        let (next, on_their_way) = (Next::default(), VecDeque::new());
        self.handing = Some(Handing { run, tables, cleans, next, on_their_way });
        self.tell_cleaned();
        self.clean_on();
    }

    /// Asks for a turn where there is something to clean, or hands over what is there.
    fn clean_on(&mut self) {
        match &self.turns {
            Some(turns) if self.session.is_cleaning() => turns.ask(),
            _ => {
                self.session.clean_on(&mut || true);
                while self.hand_on() {}
            }
        }
    }

    /// Hands a part over, or cleans for the length of a turn. The tables go while they are still being
    /// cleaned: whoever takes them is at work at the same time.
    fn turn(&mut self) {
        if !self.hand_on() {
            let end = clock() + TURN;
            self.session.clean_on(&mut || clock() < end);
            self.tell_cleaned();
        }
        self.clean_on();
    }

    /// Tells a run that waits how much is cleaned.
    fn tell_cleaned(&self) {
        if let Some(Handing { run, cleans: true, .. }) = self.handing {
            post::post(&FromReader::Cleaning { run, rows: self.session.cleaned_rows() });
        }
    }

    /// Hands the next part over, if there is one and not too much is on its way; whether it did.
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
                let bytes = post::out(bytes);
                let message = FromReader::Part { run, of, bytes: JsValue::from(bytes.clone()) };
                post::post_giving(&message, &Array::of1(&bytes.buffer()));
                return true;
            }
            // The rest is still being cleaned.
            Ok(None) if handing.cleans && self.session.is_cleaning() => return false,
            Ok(None) => post::post(&FromReader::HandedOver { run }),
            Err(message) => post::post(&FromReader::Died { message }),
        }
        self.handing = None;
        false
    }
}

/// Posts what is due of a file's progress.
fn progress(file: u32) -> impl FnMut(u32) {
    let mut throttle = Throttle::default();
    move |rows| {
        if throttle.is_due(u64::from(rows), clock) {
            post::post(&FromReader::Progress { file, rows });
        }
    }
}
