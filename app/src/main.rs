//! The page of Đối Soát and its workers: one program that is both.
//!
//! The same WebAssembly runs everywhere. If there is no document, it is a worker. Everything that
//! needs no browser is in the crate `page-core`; this one draws, listens and carries messages.
//!
//! `browser_error` the browser's own words for an error, `chance` bytes nobody can guess, `envelope` a message and what travels
//! beside it, `worker` the worker's end, `client` the page's end and its state as signals, `view`
//! the components.

mod browser_error;
mod chance;
mod client;
mod envelope;
mod view;
mod worker;

fn main() {
    if web_sys::window().is_some_and(|window| window.document().is_some()) {
        view::start();
    } else {
        worker::start();
    }
}
