//! From which score on links can be trusted: a suggestion, which somebody follows or not.
//!
//! All bands from the score on are taken together, each with the weight of its rows. A sample
//! that is small where the rows are many counts for little: its size is the one that an equally
//! drawn sample of the same certainty would have (Kish 1965).

use serde::{Deserialize, Serialize};

use super::bands::Band;
use super::wilson::{Interval, wilson_of_share};

/// The share of right links that the engine promises.
const PROMISE: f64 = 0.995;

/// The scores between which a threshold may be set, in bits.
const LOWEST: f64 = 6.0;
const HIGHEST: f64 = 14.0;

/// How many rows of each band must have been decided before links are made in it that are not now.
const TO_LOWER: u64 = 300;

/// A score from which on links keep the engine's promise.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The score in bits.
    pub threshold: f64,
    /// The share of right links from there on.
    pub precision: f64,
    /// Between what and what that share lies.
    pub interval: Interval,
    /// How many decided rows it rests on.
    pub decided: u64,
}

/// The lowest score from which on links are right in 99.5 of 100, as far as the bands show: the
/// lower end of the interval is at least that, and no band is surely worse. Links are made below the
/// present threshold only where 300 rows of a band were decided. Nothing if there is no such score,
/// or if it is the present one.
pub fn suggest(bands: &[Band], present: f64) -> Option<Suggestion> {
    let mut bands: Vec<&Band> = bands.iter().collect();
    bands.sort_by(|one, other| other.from.total_cmp(&one.from));
    let mut taken: Vec<&Band> = Vec::new();
    let mut lowest = None;
    for band in bands {
        if band.rows == 0 {
            // No links are made in it; but neither does it show where they could begin.
            continue;
        }
        let is_new = band.from < present;
        let good = band.interval().is_some_and(|interval| interval.high >= PROMISE);
        if !good || (is_new && band.decided < TO_LOWER) {
            break;
        }
        taken.push(band);
        if (LOWEST..=HIGHEST).contains(&band.from)
            && let Some(found) = together(&taken, band.from)
            && found.interval.low >= PROMISE
        {
            lowest = Some(found);
        }
    }
    lowest.filter(|found| found.threshold != present)
}

fn together(bands: &[&Band], threshold: f64) -> Option<Suggestion> {
    let rows: u64 = bands.iter().map(|band| band.rows).sum();
    let (mut precision, mut spread) = (0.0, 0.0);
    for band in bands {
        let weight = band.rows as f64 / rows as f64;
        precision += weight * band.share()?;
        spread += weight * weight / band.decided as f64;
    }
    let precision = f64::min(precision, 1.0);
    let interval = wilson_of_share(precision, 1.0 / spread)?;
    let decided = bands.iter().map(|band| band.decided).sum();
    Some(Suggestion { threshold, precision, interval, decided })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bands of two bits from 4 on: rows, decided, right.
    fn bands(of: &[(u64, u64, u64)]) -> Vec<Band> {
        let mut from = 2.0;
        let band = |(rows, decided, right): &(u64, u64, u64)| {
            from += 2.0;
            Band { from, to: from + 2.0, rows: *rows, decided: *decided, right: *right }
        };
        of.iter().map(band).collect()
    }

    #[test]
    fn suggests_the_lowest_score_that_keeps_the_promise() {
        let all_right = (1_000, 1_000, 1_000);
        for (of, present, expected, why) in [
            (&[(10, 10, 2), all_right, all_right, all_right][..], 8.0, Some(6.0), "to lower"),
            (&[(10, 10, 2), all_right, all_right, all_right], 6.0, None, "as it is"),
            (&[all_right, all_right, all_right], 8.0, Some(6.0), "never below six"),
            (&[all_right, (1_000, 299, 299), all_right], 8.0, None, "too few to lower"),
            (&[all_right, (1_000, 300, 300), (1_000, 500, 500)], 8.0, None, "too few together"),
            (&[all_right, (1_000, 300, 300), all_right], 8.0, Some(6.0), "just enough together"),
            (&[all_right, (100, 300, 300), all_right], 8.0, Some(6.0), "enough to lower"),
            (&[all_right, (1_000, 1_000, 900), all_right], 6.0, Some(8.0), "to raise"),
            (&[all_right, all_right, (1_000, 1_000, 900), all_right], 6.0, Some(10.0), "a bad one"),
            (&[all_right, all_right, (1_000, 0, 0), all_right], 6.0, Some(10.0), "a gap"),
            (&[all_right, all_right, (0, 0, 0), all_right], 8.0, Some(6.0), "a gap without rows"),
            (&[(1_000, 764, 764)], 5.0, None, "below six"),
            (&[(0, 0, 0), (1_000, 764, 764)], 7.0, None, "one too few"),
            (&[(0, 0, 0), (1_000, 765, 765)], 5.0, Some(6.0), "just enough"),
            (&[(0, 0, 0), (1_000, 3_000, 2_999)], 5.0, Some(6.0), "one wrong"),
            (&[(0, 0, 0), (1_000, 300, 298)], 5.0, None, "two wrong"),
            (&[], 9.0, None, "nothing"),
        ] {
            let found = suggest(&bands(of), present).map(|found| found.threshold);
            assert_eq!(found, expected, "{why}");
        }
        for (place, expected) in [(0, None), (1, Some(6.0)), (5, Some(14.0)), (6, None)] {
            let only: Vec<_> = std::iter::repeat_n((0, 0, 0), place).chain([all_right]).collect();
            assert_eq!(suggest(&bands(&only), 9.0).map(|found| found.threshold), expected);
        }
    }

    #[test]
    fn a_small_sample_of_many_rows_counts_for_little() {
        let of = [(0, 0, 0), (100, 2_000, 2_000), (100_000, 50, 50)];
        assert_eq!(suggest(&bands(&of), 9.0), None);
        let of = [(0, 0, 0), (100_000, 2_000, 2_000), (100, 50, 50)];
        let found = suggest(&bands(&of), 5.0).unwrap();
        assert_eq!((found.precision, found.decided), (1.0, 2_050));
        assert!(found.interval.low > PROMISE);
    }
}
