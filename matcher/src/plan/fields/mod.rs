//! Fields: each is one item that says what the field is called, what it is read for, what its values
//! are and which headers name it.

mod address;
mod birth;
mod carried;
mod ethnicity;
mod family;
mod field;
mod header_words;
mod name;
mod numbers;
mod profile;
mod register;
mod sex;

pub use field::Field;
pub use header_words::HeaderWords;
pub use profile::{CodedValues, FieldProfile, Join, Notes, Purpose, ValueKind};
