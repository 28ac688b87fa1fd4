//! Headers: which field a header names, and the words of headers that name something else: parts of
//! a field, people, running numbers and columns that are passed over.
//!
//! The words that name a field are in its profile (`plan/fields`); all others are here. All are
//! folded: lower case, no marks, single spaces, letters and digits only.

mod glued;
mod lookup;
mod passed_over;
mod people;
mod written_apart;

pub use glued::is_field_name;
pub use lookup::{fields_of_header, header_words, is_known_header, is_passed_over};
pub use passed_over::{RUNNING_NUMBER, SURELY_RUNNING_NUMBER};
pub use people::{
    ADOPTED, CHILD, GIVING, HEADS_OF_HOUSEHOLDS, HUSBAND, IN_NO_BOOK, OF_A_PARENT, OF_WHOM,
    OF_WHOM_WORDS, RECEIVING, WIFE,
};
pub use written_apart::{DAY, GIVEN, MIDDLE, MONTH, NAME_PARTS, SURNAME, YEAR, address_level};
