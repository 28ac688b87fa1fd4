//! What a list does to a person.
//!
//! Takes a row of the list and the person it is about, changes one cell and records what is then
//! true of it. Decided: one table (`kinds`) names every trouble with its field and its label. The
//! functions that do the work handle one trouble each and know nothing of rows; one that does not
//! apply (no old number, no Văn to drop) changes nothing and says so. Mere dress is left to the
//! list.

mod address;
mod befall;
mod date;
mod kinds;
mod name;
mod number;

pub(super) use address::{SHORT_FORMS, short};
pub(super) use befall::befall;
pub(super) use date::{Birth, Style};
pub(super) use kinds::{DECK, Trouble};
pub(super) use name::{bracketed, capitals, decomposed, foreign_d, loose_spaces, other_tone_place};
pub(super) use number::spaced;
