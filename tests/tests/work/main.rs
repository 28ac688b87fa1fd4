//! `doisoat work` from the beginning of a work to its export, on the sample data and small lists.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod answers;
mod colleagues;
mod desk;
mod forms;
mod given_back;
mod journey;
mod protected;
mod quality;
mod reports;
mod returned;
mod trouble;
