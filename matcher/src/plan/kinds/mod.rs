//! Kinds of list: what an office's file can be, each with one profile that says what it is called,
//! what is expected of it and which lists are made from it.
//!
//! A kind is guessed from the words of titles and headers and can be changed. Apart from the people
//! that a row holds, nothing that decides who somebody is depends on it.

mod books;
mod cards;
mod exclusive;
mod kind;
mod later_books;
mod people;
mod profile;
mod since;
mod today;

pub use exclusive::{EXCLUSIVE, Exclusive, exclusion, names_benefit, one_benefit};
pub use kind::{ListKind, UNITS};
pub use profile::{CARD_AGE, ELDER_AGE, Menu, Profile, Says};
pub use since::{Ages, Since};
pub use today::names_subscription;
