//! The workers that live, and what the page was promised by each.
//!
//! These handles know nothing of the page. Whoever starts a worker says what is called with its
//! messages, and a handle that is dropped ends its worker.

mod all;
mod helpers;
mod matcher;
mod readers;
mod rehearsal;

pub use all::Workers;
pub use helpers::Helpers;
pub use matcher::Matcher;
pub use readers::Reader;
pub use rehearsal::Rehearsal;
