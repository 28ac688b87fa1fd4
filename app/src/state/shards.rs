//! How many workers help the matcher with a run.
//!
//! Decided: with the matcher, which does a share itself, they are as many as the machine has cores,
//! less one that is left to whoever sits at it. Each helper holds what cleaning gave of both sides, so
//! that large files have fewer helpers; and a small run is over before a helper would be of use.

/// Rows of both sides from which a run is shared out.
const FROM_ROWS: u64 = 150_000;
/// Rows, each helper's counted again, that helpers hold at the most: about a gigabyte.
const HELD_ROWS: u64 = 8_000_000;

/// The helpers of a run with so many rows on both sides, on a machine with so many cores.
pub fn helpers(rows: u64, cores: f64) -> usize {
    if rows < FROM_ROWS {
        return 0;
    }
    // The core of the person at the machine, and the matcher's.
    let free = (cores as usize).saturating_sub(2);
    free.min((HELD_ROWS / rows) as usize)
}

#[cfg(test)]
mod tests {
    use super::helpers;

    #[test]
    fn helpers_by_rows_and_cores() {
        for (rows, cores, expected) in [
            (74_000, 8.0, 0),
            (200_000, 1.0, 0),
            (200_000, 2.0, 0),
            (200_000, 3.0, 1),
            (200_000, 8.0, 6),
            (2_000_000, 2.0, 0),
            (2_000_000, 16.0, 4),
            (20_000_000, 16.0, 0),
            // A browser that does not say.
            (200_000, f64::NAN, 0),
        ] {
            assert_eq!(helpers(rows, cores), expected, "{rows} {cores}");
        }
    }
}
