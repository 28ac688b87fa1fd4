//! How often links are right, by bands of score.
//!
//! A band is measured by the rows of it that were decided by looking, in a random sample. The whole
//! list is estimated from its bands, each with the weight of its rows.

use serde::{Deserialize, Serialize};

use super::wilson::{Interval, Z, wilson, wilson_of_share};

/// How many rows must have been decided before a share is said of them.
pub const TO_MEASURE: u64 = 30;

/// A band of score: `from` included, `to` not.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Band {
    /// The lowest score in bits, or minus infinity.
    pub from: f64,
    /// The score in bits at which the next band begins, or infinity.
    pub to: f64,
    /// How many rows of the list have such a score.
    pub rows: u64,
    /// How many of them the sample decided.
    pub decided: u64,
    /// For how many of those the engine's person is right.
    pub right: u64,
}

impl Band {
    /// The share of right ones; nothing if none was decided.
    pub fn share(&self) -> Option<f64> {
        (self.decided > 0 && self.right <= self.decided)
            .then(|| self.right as f64 / self.decided as f64)
    }

    /// Between what and what the share lies.
    pub fn interval(&self) -> Option<Interval> {
        wilson(self.right, self.decided)
    }
}

/// An estimate for the whole list.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// The estimated share.
    pub share: f64,
    /// Its standard error.
    pub error: f64,
    /// Between what and what it lies, with 95 % confidence.
    pub interval: Interval,
    /// How many rows it is made from.
    pub decided: u64,
    /// How many rows stand in bands of which nothing was decided, and are left out.
    pub rows_left_out: u64,
}

impl Estimate {
    /// Half the width of the 95 % interval: what is shown behind ±.
    pub fn plus_or_minus(&self) -> f64 {
        Z * self.error
    }
}

/// Where bands begin: every two bits, from above the score of review to ten bits above that of a
/// link, at which one of them begins; the ends are open. Nothing if the two scores are none.
pub fn edges(review: f64, link: f64) -> Vec<f64> {
    let below = link - review;
    if !(link.is_finite() && (0.0..1_000.0).contains(&below)) {
        return Vec::new();
    }
    let below = (below / 2.0).floor() as i32;
    (-below..=5).map(|step| link + 2.0 * f64::from(step)).collect()
}

/// Rows sorted into bands that begin at these scores, with one below the first. A row has its score,
/// and whether the engine's person was right if the sample decided it.
pub fn into_bands(edges: &[f64], rows: impl IntoIterator<Item = (f64, Option<bool>)>) -> Vec<Band> {
    let from = std::iter::once(f64::NEG_INFINITY).chain(edges.iter().copied());
    let to = edges.iter().copied().chain([f64::INFINITY]);
    let empty = |(from, to)| Band { from, to, rows: 0, decided: 0, right: 0 };
    let mut bands: Vec<Band> = from.zip(to).map(empty).collect();
    for (score, right) in rows {
        let band = bands.iter_mut().rev().find(|band| score >= band.from);
        if let Some(band) = band {
            band.rows += 1;
            band.decided += u64::from(right.is_some());
            band.right += u64::from(right == Some(true));
        }
    }
    bands
}

/// The share of right links in the whole list; nothing if no band with rows was measured.
pub fn precision(bands: &[Band]) -> Option<Estimate> {
    let measured = || bands.iter().filter_map(|band| Some((band, band.share()?)));
    let rows: u64 = measured().map(|(band, _)| band.rows).sum();
    if rows == 0 {
        return None;
    }
    let (mut share, mut variance, mut spread) = (0.0, 0.0, 0.0);
    for (band, of_band) in measured() {
        let weight = band.rows as f64 / rows as f64;
        share += weight * of_band;
        variance += weight * weight * variance_of(band);
        spread += weight * weight / band.decided as f64;
    }
    // The size that an equally drawn sample of the same certainty would have (Kish 1965).
    let share = f64::min(share, 1.0);
    Some(Estimate {
        share,
        error: variance.sqrt(),
        interval: wilson_of_share(share, 1.0 / spread)?,
        decided: measured().map(|(band, _)| band.decided).sum(),
        rows_left_out: bands.iter().map(|band| band.rows).sum::<u64>() - rows,
    })
}

/// The share of people in the extract whom the links found, from bands of links, bands of rows in
/// review and the rows not found. In the latter two, `right` counts rows for which somebody found the
/// person. Nothing with fewer than 30 decided among those not found, or if a band was not measured:
/// whom nobody looked for is not known to be absent. Its error is that of the delta method.
pub fn recall(links: &[Band], review: &[Band], not_found: &Band) -> Option<Estimate> {
    if not_found.decided < TO_MEASURE {
        return None;
    }
    let filled = |bands: &[Band]| -> Vec<Band> {
        bands.iter().copied().filter(|band| band.rows > 0).collect()
    };
    let (found, missed) = (filled(links), filled(&[review, &[*not_found]].concat()));
    let people = |bands: &[Band]| -> Option<(f64, f64)> {
        let mut of = (0.0, 0.0);
        for band in bands {
            let rows = band.rows as f64;
            of.0 += band.share()? * rows;
            of.1 += variance_of(band) * rows * rows;
        }
        Some(of)
    };
    let ((found, of_found), (missed, of_missed)) = (people(&found)?, people(&missed)?);
    let all = found + missed;
    if all <= 0.0 {
        return None;
    }
    let share = found / all;
    let variance = missed * missed * of_found + found * found * of_missed;
    let error = variance.sqrt() / (all * all);
    let end = |of: f64| of.clamp(0.0, 1.0);
    let interval = Interval { low: end(share - Z * error), high: end(share + Z * error) };
    let bands = || links.iter().chain(review).chain([not_found]).filter(|band| band.rows > 0);
    let decided = bands().map(|band| band.decided).sum();
    Some(Estimate { share, error, interval, decided, rows_left_out: 0 })
}

/// The variance of a band's share. Where all decided are right it is not taken for nothing: two
/// right and two wrong ones are added, as Agresti and Coull (1998) do.
fn variance_of(band: &Band) -> f64 {
    let n = band.decided as f64 + 4.0;
    let share = (band.right as f64 + 2.0) / n;
    share * (1.0 - share) / n
}

#[cfg(test)]
mod tests {
    use super::*;

    fn band(rows: u64, decided: u64, right: u64) -> Band {
        Band { from: 0.0, to: 2.0, rows, decided, right }
    }

    #[test]
    fn rows_come_into_their_bands() {
        let edges = edges(4.0, 9.0);
        assert_eq!(edges, [5.0, 7.0, 9.0, 11.0, 13.0, 15.0, 17.0, 19.0]);
        let rows = [
            (4.99, None),
            (5.0, Some(false)),
            (6.9, Some(true)),
            (7.0, None),
            (19.0, Some(true)),
            (f64::INFINITY, Some(true)),
            (f64::NEG_INFINITY, None),
            (f64::NAN, Some(true)),
        ];
        let bands = into_bands(&edges, rows);
        assert_eq!(bands.len(), 9);
        let counts: Vec<_> =
            bands.iter().map(|band| (band.rows, band.decided, band.right)).collect();
        assert_eq!(counts[..3], [(2, 0, 0), (2, 2, 1), (1, 0, 0)]);
        assert_eq!((counts[8], bands[8].to), ((2, 2, 2), f64::INFINITY));
        for (review, link) in [(f64::NAN, 9.0), (4.0, f64::INFINITY), (30.0, 9.0)] {
            assert_eq!(super::edges(review, link), Vec::<f64>::new());
        }
        assert_eq!(super::edges(-4.0, 7.65)[5], 7.65);
        assert_eq!(into_bands(&[], [(1.0, None)]).len(), 1);
    }

    #[test]
    fn the_whole_list_is_weighted_by_rows_and_not_by_what_was_decided() {
        let bands = [band(900, 10, 10), band(100, 90, 45)];
        let all = precision(&bands).unwrap();
        assert!((all.share - 0.95).abs() < 1e-12);
        assert_eq!((all.decided, all.rows_left_out), (100, 0));
        let by_hand = |weight: f64, right: f64, of: f64| {
            let share = (right + 2.0) / (of + 4.0);
            weight * weight * share * (1.0 - share) / (of + 4.0)
        };
        let error = (by_hand(0.9, 10.0, 10.0) + by_hand(0.1, 45.0, 90.0)).sqrt();
        assert!((all.error - error).abs() < 1e-12);
        assert!((all.plus_or_minus() - 1.96 * error).abs() < 1e-4);
        // 0.81 / 10 + 0.01 / 90 is one in 12.33: as 12.33 rows that were drawn equally.
        let of_12 = wilson_of_share(0.95, 1.0 / (0.081 + 0.01 / 90.0)).unwrap();
        assert!((all.interval.low - of_12.low).abs() < 1e-12 && all.interval.low < 0.75);
        let with_gap = precision(&[band(900, 10, 9), band(50, 0, 0)]).unwrap();
        assert_eq!((with_gap.share, with_gap.rows_left_out), (0.9, 50));
        assert_eq!(precision(&[band(50, 0, 0)]), None);
        assert_eq!(precision(&[]), None);
        assert_eq!(precision(&[band(0, 3, 3)]), None);
    }

    #[test]
    fn who_was_not_looked_for_is_not_absent() {
        let links = [band(800, 40, 40), band(100, 20, 10)];
        let review = [band(50, 10, 8)];
        // 850 found; 40 in review and 10 of the 200 not found are in the extract too.
        let all = recall(&links, &review, &band(200, 40, 2)).unwrap();
        assert!((all.share - 850.0 / 900.0).abs() < 1e-12);
        assert_eq!(all.decided, 110);
        assert!((all.interval.high - all.share - 1.96 * all.error).abs() < 1e-4);
        // The twin: differences in the place of derivatives.
        let share = |found: f64, missed: f64| found / (found + missed);
        let by = |of: &[Band]| of.iter().map(|of| variance_of(of) * (of.rows as f64).powi(2)).sum();
        let (of_found, of_missed): (f64, f64) = (by(&links), by(&[review[0], band(200, 40, 2)]));
        let slope = |a: (f64, f64), b: (f64, f64)| (share(a.0, a.1) - share(b.0, b.1)) / 2e-4;
        let to_found = slope((850.0 + 1e-4, 50.0), (850.0 - 1e-4, 50.0));
        let to_missed = slope((850.0, 50.0 + 1e-4), (850.0, 50.0 - 1e-4));
        let error = (to_found * to_found * of_found + to_missed * to_missed * of_missed).sqrt();
        assert!((all.error - error).abs() < 1e-6, "{} {error}", all.error);
        assert_eq!(recall(&links, &review, &band(200, 29, 2)), None);
        assert_eq!(recall(&links, &[band(50, 0, 0)], &band(200, 40, 2)), None);
        assert!(recall(&links, &[band(0, 0, 0)], &band(200, 40, 2)).is_some());
        assert_eq!(recall(&[], &[], &band(200, 40, 0)), None);
    }
}
