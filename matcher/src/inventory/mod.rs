//! The inventory of civil-status books: by kind of book, year and book how many entries there are,
//! which numbers are missing and which are used twice.
//!
//! Takes entries with their numbers as they are written, gives a [`Book`] for each series of numbers.
//! Decided: numbers begin again each year, and go on in the next book of that year; the year is that
//! of the registration, else the one written with the number, else the book's. Entries of several
//! sheets are one series unless their numbers overlap, as those of two communes do. A number far
//! beyond the others is a slip, and makes none missing: see [`is_far`].

mod book;
mod entry;
mod number;
mod series;
#[cfg(test)]
mod tests;

pub use book::{At, Book, Inventory, Twice, Written};
pub use entry::{Entry, KINDS};
pub use series::is_far;

/// Takes the inventory.
pub fn of(entries: &[Entry<'_>]) -> Inventory {
    Inventory { books: series::books(entries) }
}
