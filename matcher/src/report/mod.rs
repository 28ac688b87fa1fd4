//! Reporting: verdicts in, lists, counts, workbooks and letters out.

mod alphabet;
mod csv_text;
pub mod letter_lists;
pub mod list;
mod measure;
pub mod papers;
mod results_csv;
pub mod results_workbook;
mod statistics;
mod workbook;

pub use csv_text::BYTE_ORDER_MARK;
pub use results_csv::{results_csv, write_results_csv};
pub use statistics::Statistics;
