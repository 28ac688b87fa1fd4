//! Kinds of list: what an office's file can be, each with one profile that says what it is called,
//! what is expected of it and which lists are made from it.
//!
//! A kind is guessed from the words of titles and headers and can be changed. Apart from the people
//! that a row holds, nothing that decides who somebody is depends on it.

mod books;
mod cards;
mod kind;
mod later_books;
mod people;
mod profile;

pub use kind::ListKind;
pub use profile::{Ages, CARD_AGE, ELDER_AGE, Menu, Profile, Says};
