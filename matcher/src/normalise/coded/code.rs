//! What a value of a coded field is to the engine: a small number.

/// A value of a coded field: 0 for an empty cell, [`UNKNOWN_CODE`], or its position in the field's
/// table, from 1.
pub type Code = u8;

/// A value that the table does not know.
pub const UNKNOWN_CODE: Code = u8::MAX;
