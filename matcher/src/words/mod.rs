//! Turns codes with their values into sentences, in Vietnamese and English: the outer edge that the
//! page, the program and the papers share. No stage of the engine uses it.
//!
//! What has one fixed label carries that label itself ([`plan`](crate::plan)); here stands what takes
//! values, and the texts of papers and of the workbook.

mod absence;
mod amendments;
pub mod answers;
pub(crate) mod books;
mod column_notes;
mod doubts;
mod errors;
mod extent;
mod findings;
mod headers;
pub mod inventory;
pub mod journal;
mod list_kinds;
mod list_texts;
mod notices;
pub(crate) mod office_names;
pub mod own_file;
pub(crate) mod papers;
mod problems;
pub mod progress;
mod protection;
pub mod quality;
pub mod returned;
mod rulings;
mod saving;
mod shares;
mod standing;
pub mod tally;
mod twice;
mod work_files;

pub use absence::{nearest, reason};
pub use amendments::amendment_error;
pub use column_notes::column_note;
pub use doubts::doubts;
pub use errors::read_error;
pub use extent::{ExtentFacts, extent_note, outside};
pub use findings::finding;
pub use headers::Header;
pub use list_kinds::{role, sector_name};
pub use list_texts::{
    ListText, both_say, coverage_rule, electronic_already, inventory_note, list_of_events,
    missing_column, not_counted, not_of_age, overlap, row_place, said_by_registry, with_articles,
};
pub use notices::notice;
pub use papers::{Phrase, file_name};
pub use problems::{mapping_problem, saved_problem, unknown_value};
pub use protection::password_error;
pub use rulings::{decision_kind, decision_remark, righted, ruling, side, with_right_value};
pub use saving::{seal_error, told};
pub use shares::{deal_error, share, share_file, with_former};
pub use standing::standing;
pub use twice::{code_of_other, rows_differ, said_differently, shared_code, verify_first};
pub use work_files::{not_merged, rescued, work_error};
