//! Counts in attributes.

/// A count from an attribute; 1 if it is not a number, as programs take it.
pub(super) fn count(value: &str) -> u32 {
    match value.trim().parse::<u64>() {
        Ok(count) => u32::try_from(count.max(1)).unwrap_or(u32::MAX),
        Err(_) => 1,
    }
}
