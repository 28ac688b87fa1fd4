//! The part of the page of Đối Soát that needs no browser: its messages, its state, its words, and
//! what its workers do with the engine.
//!
//! Nothing in here knows of a browser. No crate of the web is among the dependencies, so every rule
//! of the page is an ordinary method with a test that runs natively. The crate `app` draws the
//! page, runs the workers and carries the messages.
//!
//! From the bottom up, each module using only those before it:
//!
//! 1. [`protocol`]: what the page and its workers say to each other;
//! 2. [`session`]: what a worker holds and does between two messages;
//! 3. [`state`]: what the page knows, one struct for each thing on a screen;
//! 4. [`words`]: the texts of the page in Vietnamese and English.

#![warn(missing_docs)]

pub mod protocol;
pub mod session;
pub mod state;
#[allow(missing_docs, reason = "a text is named after what it says")]
pub mod words;
