//! Fields: each is one item that says what the field is called, what it is read for, what its values
//! are and which headers name it.

mod carried;
mod family;
mod field;
mod header_words;
mod person;
mod profile;
mod register;

pub use field::Field;
pub use header_words::HeaderWords;
pub use profile::{CodedValues, FieldProfile, Join, Notes, Purpose, ValueKind};
