//! What many English texts have in common.

use matcher::language::Language;

use super::numbers;

/// A count.
pub(super) fn count(number: u32) -> String {
    numbers::count(u64::from(number), Language::En)
}

/// A count of rows.
pub(super) fn rows(number: u32) -> String {
    let noun = if number == 1 { "row" } else { "rows" };
    format!("{} {noun}", count(number))
}
