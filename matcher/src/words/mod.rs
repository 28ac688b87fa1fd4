//! Turns codes into sentences, in Vietnamese and English: the outer edge that the page, the program
//! and the workbook share. No stage of the engine uses this module.

mod amendments;
mod details;
mod errors;
mod findings;
mod headers;
pub mod inventory;
mod labels;
mod list_columns;
mod lists;
mod notices;
pub(crate) mod papers;
mod problems;
mod proposals;
mod tables;
pub mod tally;

pub use amendments::amendment_error;
pub use details::detail;
pub use errors::read_error;
pub use findings::{finding, finding_kind};
pub use headers::Header;
pub use labels::{field, kind, side, status};
pub use list_columns::{ListText, both_say, coverage_rule, inventory_note, row_place};
pub use lists::{file_name, letter, list_kind, list_name, list_title, role, sector_name};
pub use notices::notice;
pub use papers::{Phrase, office, unknown_part};
pub use problems::{mapping_problem, saved_problem, unknown_value};
pub use proposals::{ground, way};
pub use tables::table_title;

pub use crate::language::Language;
