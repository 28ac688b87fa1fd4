//! A reader worker: reads the files that were chosen together, one after the other, and keeps their
//! tables.
//!
//! Decided: at a protected file the reading waits for its password. One that opened a file is tried
//! at the next before anybody is asked, and it is forgotten when the last file has been read.

use js_sys::Array;
use matcher::read::ReadError;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::File;

use super::throttle::{Throttle, clock};
use super::{Handler, post};
use crate::protocol::{CleanOrder, FromReader, ToReader};
use crate::session::ReaderSession;
use crate::state::ReadTable;

/// Begins the role; gives what handles its messages.
pub fn begin() -> Handler {
    let mut reader = Reader::default();
    post::post(&FromReader::Ready);
    Box::new(move |data: JsValue| {
        // A message that cannot be understood comes from a page of another version; there is none.
        if let Ok(message) = serde_wasm_bindgen::from_value(data) {
            reader.handle(message);
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
                    Ok(tables) => self.loaded(tables),
                    Err(error) => post::post(&FromReader::Failed(error)),
                }
            }
            ToReader::LayOut { table, layout } => {
                if let Some(summary) = self.session.lay_out(table, &layout) {
                    post::post(&FromReader::LaidOut { table, summary: Box::new(summary) });
                }
            }
            ToReader::Samples { table, mapping } => {
                let values = self.session.samples(table, &mapping);
                post::post(&FromReader::Samples { table, mapping, values });
            }
            ToReader::HandOver { run, tables, clean } => self.hand_over(run, tables, clean),
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
        self.loaded(read);
    }

    /// Tells what was read, and makes ready for what is asked next while somebody looks at it.
    fn loaded(&mut self, tables: Vec<ReadTable>) {
        post::post(&FromReader::Loaded(tables));
        self.session.make_ready();
    }

    fn hand_over(&mut self, run: u32, tables: Vec<u32>, clean: Option<CleanOrder>) {
        match self.handed(run, tables, clean) {
            Ok((message, buffers)) => post::post_giving(&message, &buffers),
            Err(message) => post::post(&FromReader::Died { message }),
        }
    }

    /// The message that hands tables over, and the buffers that go with it.
    fn handed(
        &mut self,
        run: u32,
        tables: Vec<u32>,
        clean: Option<CleanOrder>,
    ) -> Result<(FromReader, Array), String> {
        let (all, buffers) = (Array::new(), Array::new());
        let out = |bytes: Vec<u8>| {
            let bytes = post::out(&bytes);
            buffers.push(&bytes.buffer());
            JsValue::from(bytes)
        };
        let cleaned = match clean {
            Some(order) => {
                let mut throttle = Throttle::default();
                let mut progress = |rows| {
                    if throttle.is_due(rows, clock) {
                        post::post(&FromReader::Cleaning { run, rows });
                    }
                };
                out(self.session.clean(&tables, &order, &mut progress)?)
            }
            None => JsValue::UNDEFINED,
        };
        for &table in &tables {
            all.push(&out(self.session.hand_over(table)?));
        }
        Ok((FromReader::Tables { run, tables, bytes: JsValue::from(all), cleaned }, buffers))
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
