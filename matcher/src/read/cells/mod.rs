//! The cells of a column: each distinct value stored once with a code per cell as long as that
//! pays, otherwise one text after another.
//!
//! Most columns of a list repeat few values: dates, sexes, communes, names, the parents and
//! addresses of a household. Stored once, they take less memory, and what is asked about a value
//! (what it reads as, whether it equals the other side's) is asked once for all rows that have it.
//! Numbers hardly repeat, so a column of them has the plain form, which is then smaller and is read
//! without a lookup.
//!
//! A column begins with codes. At some thousand filled cells, and at each doubling, it becomes
//! plain for good if too few of them repeat others. The required share grows with the column,
//! because repeats do: among four thousand names one in twenty has occurred before, among a million
//! every second one, while personal numbers hardly repeat at any length. A finished column takes
//! the smaller form. The form depends only on the cells and their order.
//!
//! Neither form is a long list of small texts, so that a sheet of a million rows is a few large
//! blocks of memory, and moves between workers by copying these.

mod codes;
mod column;
#[cfg(test)]
mod tests;
mod values;

pub use column::Cells;
pub use values::Values;
