//! The page of Đối Soát, and its workers: one program that is both.
//!
//! `protocol` the messages between the two, `worker` the worker's end, `client` the page's end,
//! `session` what a worker does with the engine, `state` what the page knows, `words` its texts,
//! `view` its components. The same WebAssembly runs everywhere; where there is no document, it is a
//! worker.

mod client;
mod protocol;
mod session;
mod state;
mod view;
mod words;
mod worker;

fn main() {
    if web_sys::window().is_some_and(|window| window.document().is_some()) {
        view::start();
    } else {
        worker::start();
    }
}
