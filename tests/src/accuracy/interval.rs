//! How far a share that was counted may lie from the true one.

/// 97.5 % of a normal distribution lie below this many deviations.
const DEVIATIONS: f64 = 1.959_964;

/// A range of shares, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lowest.
    pub low: f64,
    /// The highest.
    pub high: f64,
}

/// The 95 % interval of a share by Wilson (1927), which also holds where all or none of a few are
/// right; everything from 0 to 1 if nothing was counted.
pub fn interval(right: u64, all: u64) -> Interval {
    if all == 0 {
        return Interval { low: 0.0, high: 1.0 };
    }
    let all = all as f64;
    let share = right as f64 / all;
    let square = DEVIATIONS * DEVIATIONS;
    let middle = share + square / (2.0 * all);
    let spread = DEVIATIONS * (share * (1.0 - share) / all + square / (4.0 * all * all)).sqrt();
    let scale = 1.0 + square / all;
    Interval {
        low: ((middle - spread) / scale).max(0.0),
        high: ((middle + spread) / scale).min(1.0),
    }
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
