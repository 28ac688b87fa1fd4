//! What the office decides about the workbook of results.

use serde::{Deserialize, Serialize};

use crate::language::Language;

/// What the office decides about the workbook.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// The language of its words.
    pub language: Language,
    /// Whether names are written in their tidy form; otherwise every value stays as it was.
    pub tidy_names: bool,
}
