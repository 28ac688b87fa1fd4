//! The number of workers that help the matcher with a run.
//!
//! Counting the matcher, which does a shard itself, there is one worker for each core of the
//! machine: the page's own thread rests meanwhile. Each helper holds the cleaned values of both
//! sides, so large files have fewer helpers; and a small run is over before a helper would be any
//! use.

/// A run with fewer rows on both sides is not shared among helpers.
const FROM_ROWS: u64 = 150_000;
/// The most helpers.
const MOST: usize = 7;
/// The most rows that all helpers together hold, each counting the rows of both sides: about half a
/// gigabyte.
const HELD_ROWS: u64 = 4_000_000;

/// The number of helpers for a run with `rows` rows on both sides, on a machine with `cores` cores.
pub(crate) fn helpers(rows: u64, cores: f64) -> usize {
    if rows < FROM_ROWS {
        return 0;
    }
    // The matcher's core is not free.
    let free = (cores as usize).saturating_sub(1);
    free.min(MOST).min((HELD_ROWS / rows) as usize)
}

#[cfg(test)]
mod tests {
    use super::helpers;

    #[test]
    fn helpers_by_rows_and_cores() {
        for (rows, cores, expected) in [
            (74_000, 8.0, 0),
            (200_000, 1.0, 0),
            (200_000, 2.0, 1),
            (200_000, 8.0, 7),
            (200_000, 64.0, 7),
            (2_000_000, 2.0, 1),
            (2_000_000, 16.0, 2),
            (20_000_000, 16.0, 0),
            // A browser that does not say how many cores there are.
            (200_000, f64::NAN, 0),
        ] {
            assert_eq!(helpers(rows, cores), expected, "{rows} {cores}");
        }
    }
}
