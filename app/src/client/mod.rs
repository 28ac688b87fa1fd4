//! The page's end of the workers, and what the page does when a person or a worker acts.
//!
//! `channel` one worker with typed messages, `page` all state of the page as signals, `loading`
//! files into readers, `tables` what is decided of loaded tables, `ahead` cleaning before a run, `rehearsal` what makes the engine fast before its first, `preparing` what is ready before a run, `matching` a run, `sharing` its helpers, `results` rows,
//! details and the workbook, `memory` what the browser remembers, `mappings` remembered mappings,
//! `amendments` the office's changes to the map, `text_file` a chosen file's text, `download` a file
//! out of bytes, `leaving` what asks before results are lost.

mod ahead;
mod amendments;
mod channel;
mod download;
mod leaving;
mod lists;
mod loading;
mod mappings;
mod matching;
mod memory;
mod page;
mod preparing;
mod rehearsal;
mod results;
mod sharing;
mod tables;
mod text_file;

pub use loading::Source;
pub use memory::language as language_kept;
pub use page::Page;
