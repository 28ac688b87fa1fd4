//! The matcher worker: holds the tables of both sides and the results, and answers questions about them.

use js_sys::Array;
use matcher::report::Statistics;
use wasm_bindgen::JsValue;

use super::throttle::{Throttle, clock};
use super::{Handler, post};
use crate::protocol::{FromMatcher, Stage, ToMatcher};
use crate::session::MatcherSession;

/// Begins the role; gives what handles its messages.
pub fn begin() -> Handler {
    let mut session = MatcherSession::new();
    post::post(&FromMatcher::Ready);
    session.make_ready();
    Box::new(move |data: JsValue| {
        if let Ok(message) = serde_wasm_bindgen::from_value(data) {
            handle(&mut session, message);
        }
    })
}

fn handle(session: &mut MatcherSession, message: ToMatcher) {
    match message {
        ToMatcher::Part { reader, of, bytes } => {
            match post::taken(&bytes).and_then(|part| session.take(reader, of, &part)) {
                Ok(()) => post::post(&FromMatcher::Taken { reader }),
                Err(cause) => post::post(&FromMatcher::Refused { cause }),
            }
        }
        ToMatcher::Match { sector, registry, settings, helpers } => {
            let sides = (sector, registry);
            told(session.run(sides, &settings, helpers, weights, &mut progress()));
        }
        ToMatcher::Found { helper, answer, bytes } => {
            told(
                post::taken(&bytes).and_then(|bytes| {
                    session.found(helper, answer, &bytes, weights, &mut progress())
                }),
            );
        }
        ToMatcher::Window { ticket, query, start, count } => {
            let (total, rows) = session.window(&query, start, count);
            post::post(&FromMatcher::Window { ticket, total, start, rows });
        }
        ToMatcher::Detail { index } => {
            // The page asks only for rows that it was given, so there is always one.
            if let Some(detail) = session.detail(index) {
                post::post(&FromMatcher::Detail(Box::new(detail)));
            }
        }
        ToMatcher::Workbook { options } => match session.workbook(options, &mut progress()) {
            Ok(workbook) => {
                let bytes = post::out(workbook);
                let message = FromMatcher::Workbook { bytes: JsValue::from(bytes.clone()) };
                post::post_giving(&message, &Array::of1(&bytes.buffer()));
            }
            Err(cause) => post::post(&FromMatcher::WorkbookFailed { cause }),
        },
        ToMatcher::Lists { ticket, choices, language } => {
            let news = session.lists(&choices, language);
            post::post(&FromMatcher::Lists { ticket, news });
        }
        ToMatcher::SaveLists { order } => match session.save_lists(&order, &mut progress()) {
            Ok((bytes, several)) => {
                let bytes = post::out(bytes);
                let buffer = bytes.buffer();
                let message = FromMatcher::SavedLists { bytes: JsValue::from(bytes), several };
                post::post_giving(&message, &Array::of1(&buffer));
            }
            Err(cause) => post::post(&FromMatcher::ListsFailed { cause }),
        },
    }
}

/// Posts the results, if they are there.
fn told(result: Result<Option<Statistics>, String>) {
    match result {
        Ok(Some(statistics)) => post::post(&FromMatcher::Done(Box::new(statistics))),
        Ok(None) => {}
        Err(cause) => post::post(&FromMatcher::Refused { cause }),
    }
}

/// Posts the weights that helpers wait for.
fn weights(bytes: Vec<u8>) {
    let bytes = JsValue::from(post::out(bytes));
    post::post(&FromMatcher::Weights { bytes });
}

/// Posts what is due of a stage's progress.
fn progress() -> impl FnMut(Stage, u64, u64) {
    let mut throttle = Throttle::default();
    let mut last = None;
    move |stage, done, total| {
        if last.replace(stage) != Some(stage) {
            throttle = Throttle::default();
        }
        if throttle.is_due(done, clock) {
            post::post(&FromMatcher::Progress { stage, done, total });
        }
    }
}
