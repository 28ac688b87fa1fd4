//! Reporting: verdicts in, lists, counts, workbooks and letters out.

mod alphabet;
mod csv_text;
mod decided;
mod decision_columns;
mod decisions;
pub mod journal_sheet;
pub mod letter_lists;
pub mod list;
mod measure;
pub mod own_file;
pub mod packages;
pub mod papers;
pub mod progress;
mod quality_tables;
mod results_csv;
pub mod results_workbook;
mod statistics;
#[cfg(test)]
mod statistics_tests;
mod workbook;

pub use csv_text::{BYTE_ORDER_MARK, CsvText, CsvValue};
pub use decisions::DecisionCounts;
pub use quality_tables::{write_bands, write_drawn};
pub use results_csv::{results_csv, write_results_csv};
pub use statistics::Statistics;
