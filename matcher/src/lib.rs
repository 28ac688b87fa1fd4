//! The engine of Đối Soát: links the rows of a sector list to the people of a population registry
//! extract and says, field by field, what differs and why.
//!
//! Data flows one way; each stage is a function that gives the next stage its own type:
//! `read → layout → map (columns) → normalise → block → compare → classify → explain → report`. No
//! stage uses a later one. There is no web, clock, randomness, thread or network in here.

pub mod block;
pub mod classify;
pub mod columns;
pub mod compare;
pub mod explain;
pub mod inventory;
pub mod language;
pub mod layout;
pub mod linking;
pub mod mapping;
pub mod normalise;
pub mod open;
pub mod plan;
pub mod propose;
pub mod read;
pub mod report;
pub mod run;
pub mod sample;
pub mod tables;
pub mod tally;
pub mod words;

mod labelled;
mod packed;
mod text;
mod transfer;
