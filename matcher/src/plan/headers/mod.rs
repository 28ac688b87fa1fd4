//! Headers: which field a header names, and the words of headers that name something else: parts of
//! a field, people, running numbers, codes and columns that are passed over.
//!
//! The words that name a field are in its profile (`plan/fields`); all others are here. All are
//! folded: lower case, no marks, single spaces, letters and digits only.

mod book_people;
mod code_kinds;
mod codes;
mod glued;
mod head_words;
mod index;
mod lookup;
mod lost_letters;
mod misspelt;
mod notes;
mod other;
mod people;
mod question;
mod running_number;
mod tidy;
mod written_apart;

pub use book_people::{
    ADOPTED, CERTIFIED, CHILD, CORRECTED, DECEASED, GIVING, GUARDIAN, HUSBAND, IN_NO_BOOK,
    NOTES_OF_BOOK, OF_WHOM, OF_WHOM_WORDS, RECEIVING, RECOGNISED, RECOGNISING, SUPERVISOR, WARD,
    WIFE, is_after_correction, is_before_correction,
};
pub use code_kinds::CodeKind;
pub use codes::{code_kind, own_code_kind};
pub use glued::is_field_name;
pub use lookup::{
    HeaderMeaning, HeaderReading, fields_of_header, is_known_header, is_passed_over,
    meaning_of_header, read_header,
};
pub use misspelt::field_of_misspelt;
pub use notes::NOTES;
pub use other::OtherMeaning;
pub use people::{
    BESIDE_OWN, BOTH_PARENTS, ELSEWHERE, FATHER, HEADS_OF_HOUSEHOLDS, LEFT_BEHIND, LOST, MINISTRY,
    MOTHER, OF_A_CARD, OF_A_PARENT, OF_THINGS, RELATIONS, TO_A_HEAD,
};
pub use running_number::{RUNNING_NUMBER, SURELY_RUNNING_NUMBER};
pub use tidy::header_words;
pub use written_apart::{
    DAY, GIVEN, MIDDLE, MONTH, NAME_PARTS, NO_PLACE_ALONE, SURNAME, YEAR, address_level,
    is_permanent,
};
