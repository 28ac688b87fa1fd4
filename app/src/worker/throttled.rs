//! Progress that is posted only as often as a person can see it.

use page_core::protocol::{FromMatcher, FromReader, Stage};
use page_core::session::Throttle;

use super::post::post;

/// Milliseconds on the worker's clock.
pub(super) fn clock() -> f64 {
    js_sys::Date::now()
}

/// Posts how far the reading of a file is.
pub(super) fn of_file(file: u32) -> impl FnMut(u32) {
    let mut throttle = Throttle::default();
    move |rows| {
        if throttle.is_due(u64::from(rows), clock) {
            post(FromReader::Progress { file, rows });
        }
    }
}

/// Posts how far a stage of the matcher is. A new stage is posted at once.
pub(super) fn of_stages() -> impl FnMut(Stage, u64, u64) {
    let mut throttle = Throttle::default();
    let mut last = None;
    move |stage, done, total| {
        if last.replace(stage) != Some(stage) {
            throttle = Throttle::default();
        }
        if throttle.is_due(done, clock) {
            post(FromMatcher::Progress { stage, done, total });
        }
    }
}
