//! Wilson's interval for a share (Wilson 1927), 95 %.
//!
//! Not Wald's, which is nonsense near 1, where our shares are, nor Clopper and Pearson's, which is
//! too wide for twenty cases.

use serde::{Deserialize, Serialize};

/// Between what and what a share lies, with 95 % confidence.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// The lower end, at least 0.
    pub low: f64,
    /// The upper end, at most 1.
    pub high: f64,
}

/// The normal distribution's quantile of 0.975.
pub(super) const Z: f64 = 1.959_963_984_540_054;

/// The interval of the share of right ones among all; `None` if there are none, or more right ones
/// than there are.
pub fn wilson(right: u64, of: u64) -> Option<Interval> {
    if right > of {
        return None;
    }
    wilson_of_share(right as f64 / of as f64, of as f64)
}

/// The interval of a share; `of` is how many it was counted in, which need not be whole where bands
/// are weighted.
pub fn wilson_of_share(share: f64, of: f64) -> Option<Interval> {
    if !(of > 0.0 && of.is_finite() && (0.0..=1.0).contains(&share)) {
        return None;
    }
    let z2 = Z * Z;
    let centre = share + z2 / (2.0 * of);
    let half = Z * (share * (1.0 - share) / of + z2 / (4.0 * of * of)).sqrt();
    let width = 1.0 + z2 / of;
    // At the ends the formula gives 0 and 1 but for rounding.
    let low = if share == 0.0 { 0.0 } else { ((centre - half) / width).clamp(0.0, 1.0) };
    let high = if share == 1.0 { 1.0 } else { ((centre + half) / width).clamp(0.0, 1.0) };
    Some(Interval { low, high })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_published_intervals() {
        // Newcombe 1998, table I: Wilson's score method without continuity correction.
        for (right, of, low, high) in [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ] {
            let interval = wilson(right, of).unwrap();
            assert!((interval.low - low).abs() < 5e-5, "{right}/{of}: {interval:?}");
            assert!((interval.high - high).abs() < 5e-5, "{right}/{of}: {interval:?}");
            let turned = wilson(of - right, of).unwrap();
            assert!((turned.low - (1.0 - interval.high)).abs() < 1e-12);
        }
    }

    #[test]
    fn holds_exactly_the_shares_that_a_test_would_not_refuse() {
        // The ends are the shares p whose own spread puts what was seen 1.96 of it away.
        for of in [1, 2, 7, 20, 300] {
            for right in 0..=of {
                let interval = wilson(right, of).unwrap();
                let share = right as f64 / of as f64;
                assert!(interval.low <= share && share <= interval.high);
                for end in [interval.low, interval.high] {
                    if end > 0.0 && end < 1.0 {
                        let spread = (end * (1.0 - end) / of as f64).sqrt();
                        assert!(((share - end).abs() / spread - Z).abs() < 1e-6, "{right}/{of}");
                    }
                }
            }
        }
    }

    #[test]
    fn says_nothing_where_there_is_nothing() {
        assert_eq!(wilson(0, 0), None);
        assert_eq!(wilson(3, 2), None);
        for (share, of) in [(0.5, 0.0), (0.5, -1.0), (1.1, 5.0), (f64::NAN, 5.0), (0.5, f64::NAN)] {
            assert_eq!(wilson_of_share(share, of), None);
        }
        assert_eq!(wilson(5, 5).unwrap().high, 1.0);
        assert_eq!(wilson(0, 5).unwrap().low, 0.0);
    }
}
