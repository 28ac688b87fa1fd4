//! Lists on paper: a workbook and a covering letter laid out as Decree 30/2020/NĐ-CP, Annex I, sets
//! official papers, and one archive of several such files.
//!
//! The decree: A4; margins 20 mm above and below, 30 mm left, 15 mm right; Times New Roman in black;
//! the office at the left and the nation's name and motto at the right of the first lines; page
//! numbers at the top, in the middle, from the second page on. Equal input gives equal bytes.

mod archive;
mod blocks;
mod first_page;
mod letter;
mod letterhead;
mod measure;
pub mod order;
mod page;
mod sheet;
mod styles;
#[cfg(test)]
mod tests;
mod word;
pub mod workbook;

pub use archive::zip;
pub use letter::{LetterFacts, letter};
pub use letterhead::Letterhead;
