//! The worker's end: hears what the page asks, lets a session do it, posts what comes of it.
//!
//! The first message names the worker's role, and it keeps that role until the page ends it. A
//! panic posts its last word, after which the worker is useless.

mod errands;
mod helper;
mod keeper;
mod listen;
mod made_file;
mod matcher;
mod packer;
mod post;
mod read_file;
mod reader;
mod rehearsal;
mod start;
mod throttled;
mod turns;
mod workbook;

pub(crate) use start::start;
