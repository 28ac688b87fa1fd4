//! How far a share that was counted may lie from the true one.

pub use casework::learn::Interval;

/// The 95 % interval of a share by Wilson (1927), which also holds where all or none of a few are
/// right; everything from 0 to 1 if nothing was counted.
pub fn interval(right: u64, all: u64) -> Interval {
    casework::learn::wilson(right, all).unwrap_or(Interval { low: 0.0, high: 1.0 })
}

#[cfg(test)]
mod tests {
    use super::interval;

    #[test]
    fn intervals_of_shares() {
        for (right, all, low, high) in [
            (0, 0, 0.0, 1.0),
            (0, 10, 0.0, 0.2775),
            (10, 10, 0.7225, 1.0),
            (81, 263, 0.2553, 0.3662),
            (999, 1_000, 0.9944, 0.9998),
        ] {
            let found = interval(right, all);
            let near = |a: f64, b: f64| (a - b).abs() < 0.000_1;
            assert!(near(found.low, low) && near(found.high, high), "{right}/{all}: {found:?}");
        }
    }
}
