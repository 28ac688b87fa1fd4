//! The page's end of the workers, and what the page does when a person or a worker acts.
//!
//! `channel` one worker with typed messages, `page` all state of the page as signals, `loading`
//! files into readers, `matching` a run, `results` rows, details and the workbook, `memory` what the
//! browser remembers, `download` a file out of bytes.

mod channel;
mod download;
mod loading;
mod matching;
mod memory;
mod page;
mod results;

pub use memory::language as language_kept;
pub use page::Page;
