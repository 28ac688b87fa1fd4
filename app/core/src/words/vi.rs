//! What many Vietnamese texts have in common.

use matcher::words::Language;

use super::numbers;

/// A count.
pub fn count(number: u32) -> String {
    numbers::count(u64::from(number), Language::Vi)
}
