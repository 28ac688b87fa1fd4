//! The page's end: its state as signals, the workers behind it, and what happens when a person or a
//! worker acts.
//!
//! The structs of `page_core::state` decide. The methods of [`Page`], in the files below, only tell
//! them what a person or a worker did, and send what follows from it.
//!
//! `page` all state as signals, `shown_results` that of the results screen; `channel` one worker
//! with typed messages, `workers` all of them; `browser` what the browser keeps, reads and writes.
//! Before a run: `loading` files into readers, `tables` what is decided about tables, `mappings`
//! those that are remembered, `codes` the code that both sides have, `amendments` the office's changes to the map, `cleaning`,
//! `handing_over` and `rehearsing` what is done before it is asked for. Then `running` a run,
//! `results` rows and details, `review` what people decide, `work` the file that keeps it, `opening` one that was kept and `autosave` one that is
//! saved to by itself (`holds` what they hold), `colleagues` parts of it for others and what they decided, `workbook` and `lists` files that are saved, `leaving` what asks
//! before results are lost.

mod amendments;
mod autosave;
mod browser;
mod channel;
mod cleaning;
mod codes;
mod colleagues;
mod errands;
mod handing_over;
mod holds;
mod leaving;
mod letter_lists;
mod loading;
mod mappings;
mod opening;
mod page;
mod rehearsing;
mod reserve;
mod results;
mod review;
mod running;
mod second;
mod shown_results;
mod tables;
mod work;
mod workbook;
mod workers;

pub(crate) use browser::language as language_kept;
pub(crate) use loading::Source;
pub(crate) use page::Page;
