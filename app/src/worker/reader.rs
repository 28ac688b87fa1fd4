//! A reader worker: reads one file of one side and keeps its table.

use matcher::read::ReadError;
use wasm_bindgen::JsValue;

use super::throttle::{Throttle, clock};
use super::{Handler, post};
use crate::protocol::{FromReader, ToReader};
use crate::session::ReaderSession;

/// Begins the role; gives what handles its messages.
pub fn begin() -> Handler {
    let mut session = ReaderSession::new();
    post::post(&FromReader::Ready);
    Box::new(move |data: JsValue| {
        // A message that cannot be understood comes from a page of another version; there is none.
        if let Ok(message) = serde_wasm_bindgen::from_value(data) {
            handle(&mut session, message);
        }
    })
}

fn handle(session: &mut ReaderSession, message: ToReader) {
    let mut throttle = Throttle::default();
    let mut progress = |rows: u32| {
        if throttle.is_due(u64::from(rows), clock) {
            post::post(&FromReader::Progress { rows });
        }
    };
    match message {
        ToReader::Read { file, name, sheet } => match post::read_file(&file) {
            Ok(bytes) => answer(session.read(&bytes, &name, sheet.as_deref(), &mut progress)),
            Err(cause) => post::post(&FromReader::FileUnreadable { name, cause }),
        },
        ToReader::ReadSample { side } => answer(session.read_sample(side, &mut progress)),
        ToReader::HandOver => match session.hand_over() {
            Ok(table) => {
                let bytes = post::out(&table);
                let message = FromReader::Table { bytes: JsValue::from(bytes.clone()) };
                post::post_giving(&message, &bytes);
            }
            Err(message) => post::post(&FromReader::Died { message }),
        },
    }
}

fn answer(read: Result<matcher::columns::TableSummary, ReadError>) {
    match read {
        Ok(table) => post::post(&FromReader::Loaded(Box::new(table))),
        Err(error) => post::post(&FromReader::Failed(error)),
    }
}
