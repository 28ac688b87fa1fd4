//! Lists on paper: a workbook and a covering letter laid out as Decree 30/2020/NĐ-CP, Annex I,
//! prescribes for official papers, and one archive for several such files.
//!
//! The decree asks for A4; margins of 20 mm above and below, 30 mm on the left, 15 mm on the right;
//! Times New Roman in black; the office on the left and the nation's name and motto on the right of
//! the first lines; page numbers centred at the top from the second page on. Equal input gives
//! equal bytes.

mod answers;
mod blocks;
mod file_names;
mod files;
mod grounds;
mod how_to_reply;
mod letter;
mod letterhead;
mod list_table;
pub mod lists_workbook;
mod once;
pub mod order;
mod page;
mod pages;
mod paper;
#[cfg(test)]
mod printed;
mod protecting;
mod recipients;
mod shorter;
mod styles;
#[cfg(test)]
mod tests;
mod tight;
mod widths;
mod word;

pub(super) use file_names::safe_name;
pub use files::{Files, OneFile, WriteFile};
pub use letter::{LetterFacts, letter};
pub use letterhead::Letterhead;
pub use protecting::{Protecting, Protection};
