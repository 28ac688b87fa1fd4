//! What somebody outside can reply to a question, and how it is said.

mod cell;
mod phrases;
mod reading;
mod reply;

pub use reply::Reply;
