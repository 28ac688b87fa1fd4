//! The inventory of civil-status books: for each kind of book, year and book, how many entries
//! there are, which numbers are missing and which are used twice.
//!
//! Takes entries with their numbers as written, gives a [`Book`] for each series of numbers.
//! Decided: numbers restart each year and continue in the next book of that year. The year is that
//! of the registration, else the one written with the number, else the book's. Entries of several
//! sheets are one series unless their numbers overlap, as those of two communes do. A number far
//! beyond the others is a slip and does not make any missing: see [`is_far`]. Where two books
//! of one kind, office and year use a number, or have one volume number, both are named.

mod book;
mod entry;
mod number;
mod reused;
mod series;
#[cfg(test)]
mod tests;

pub use book::{At, Book, Inventory, Reused, Twice, Written};
pub use entry::{Entry, KINDS};
pub use series::is_far;

/// Takes the inventory.
pub fn of(entries: &[Entry<'_>]) -> Inventory {
    Inventory { books: series::books(entries) }
}
