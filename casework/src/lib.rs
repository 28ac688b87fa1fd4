//! Decisions about rows that last: what people decided, by whom and when, kept in a journal that
//! shows when it was tampered with, and saved so that nothing decided is lost.
//!
//! Nothing here knows of lists, people, browsers or languages. A case is a number that says nothing
//! of anybody; rows and people are digests; what a decision means for a result is the engine's
//! business. Time, names, salts and bytes are inputs, and what is to be done to a file is said as
//! data, so that every order of events and every failure can be tried in a test.
//!
//! From the ground up: [`digest`] and [`ids`] name things without saying anything of them;
//! [`answer`] is what people decide; [`journal`] is the lines that say so, [`state`] what they come
//! to in the end, with undo and redo; [`learn`] is what decisions tell of the engine; [`merge`] makes
//! one of two copies; [`seal`] locks a file, and [`disk`] saves it.
//!
//! Above all: in doubt, nothing is applied. No undo and no merge may move a decision to a case other
//! than the one it was made for.

pub mod answer;
pub mod digest;
pub mod disk;
pub mod ids;
pub mod journal;
pub mod learn;
pub mod merge;
pub mod seal;
pub mod state;
