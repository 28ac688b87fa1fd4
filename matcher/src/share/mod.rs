//! A colleague's share of a work: which rows of the list are theirs to decide.
//!
//! A work is split by communes, or into portions of the list, so that several people can decide at
//! once; each gets a work file of their own, and the copies are merged again. Decided: every copy has
//! the whole lists. How much a name tells apart, who else is like somebody, and whose a person is
//! depend on all rows; with a reduced list a colleague would be shown other verdicts than the office
//! has, and decide upon them. So a share hides nothing and only says where to look, and whoever
//! decides outside of it is told, not refused. Where the lists are not to travel, a copy has their
//! fingerprints alone.
//!
//! A row belongs to the commune that it says itself, or else to that of the person whom the engine
//! links, never to one that a decision brings: no row changes hands while people decide. The people of
//! one entry of a book stay together.

mod communes;
mod deal;
mod part;
#[cfg(test)]
mod tests;

pub use communes::{Commune, CommuneRows, commune_rows, communes_of_rows, former_districts};
pub use deal::{By, DealError, deal};
pub use part::Share;
