//! What many Vietnamese texts have in common.

use matcher::language::Language;

use super::numbers;

/// A count.
pub(super) fn count(number: u32) -> String {
    numbers::count(u64::from(number), Language::Vi)
}
