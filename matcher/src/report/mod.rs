//! Reporting: verdicts in, lists, counts and workbooks out.

mod alphabet;
pub mod list;
pub mod lists;
mod results_csv;
mod statistics;
pub mod workbook;

pub use results_csv::results_csv;
pub use statistics::Statistics;
