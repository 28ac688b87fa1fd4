//! Coded fields: a cell in, a small code out that stands for the value under any of its names.
//!
//! Decided: one engine reads all fields, and what it knows about a field is a table under
//! `data/people` with one line per value: code, Vietnamese and English name, other names, and the
//! codes that a general value may mean ("con" may be "con trai"). Our code for a value is the
//! position of its line. A cell that says that nothing is known ("không rõ") counts as empty; a
//! value that is on no line is [`UNKNOWN_CODE`].

mod code;
mod codes;
mod field;
mod key;
mod sex;
mod state;
mod table;
#[cfg(test)]
mod tests;

pub use code::{Code, UNKNOWN_CODE};
pub use codes::{CodeRelation, Codes};
pub use field::CodedField;
pub use key::KeyedText;
pub(super) use sex::sex_of;
pub use sex::{Sex, SexStyle, parse_sex, parse_sex_in};
