//! How often links are right, by bands of score.
//!
//! A band is measured by the rows of it that were decided by looking, in a random sample. The whole
//! list is estimated from its bands, each with the weight of its rows.

use super::wilson::{Interval, Z, wilson};

/// A band of score: `from` included, `to` not.
#[derive(Clone, Copy, Debug, PartialEq)]
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
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The estimated share.
    pub share: f64,
    /// Its standard error.
    pub error: f64,
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

/// Where bands begin: every two bits from the score of review to ten bits above that of a link, and
/// the ends are open. Nothing if the two scores are none.
pub fn edges(review: f64, link: f64) -> Vec<f64> {
    let all = link + 10.0 - review;
    if !(all.is_finite() && (0.0..1_000.0).contains(&all)) {
        return Vec::new();
    }
    (0..=(all / 2.0).ceil() as u32).map(|step| review + 2.0 * f64::from(step)).collect()
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
    let (mut share, mut variance) = (0.0, 0.0);
    for (band, of_band) in measured() {
        let weight = band.rows as f64 / rows as f64;
        share += weight * of_band;
        variance += weight * weight * variance_of(band);
    }
    Some(Estimate {
        share,
        error: variance.sqrt(),
        decided: measured().map(|(band, _)| band.decided).sum(),
        rows_left_out: bands.iter().map(|band| band.rows).sum::<u64>() - rows,
    })
}

/// The share of people in the extract whom the links found, from bands of links, bands of rows in
/// review and the rows not found. In the latter two, `right` counts rows for which somebody found the
/// person. Nothing with fewer than 30 decided among those not found, or if a band was not measured:
/// whom nobody looked for is not known to be absent.
pub fn recall(links: &[Band], review: &[Band], not_found: &Band) -> Option<f64> {
    if not_found.decided < 30 {
        return None;
    }
    let people = |bands: &[Band]| -> Option<f64> {
        let with_rows = bands.iter().filter(|band| band.rows > 0);
        with_rows.map(|band| Some(band.share()? * band.rows as f64)).sum()
    };
    let found = people(links)?;
    let all = found + people(review)? + people(&[*not_found])?;
    (all > 0.0).then(|| found / all)
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
        assert_eq!(edges, [4.0, 6.0, 8.0, 10.0, 12.0, 14.0, 16.0, 18.0, 20.0]);
        let rows = [
            (3.99, None),
            (4.0, Some(false)),
            (5.9, Some(true)),
            (6.0, None),
            (20.0, Some(true)),
            (f64::INFINITY, Some(true)),
            (f64::NEG_INFINITY, None),
            (f64::NAN, Some(true)),
        ];
        let bands = into_bands(&edges, rows);
        assert_eq!(bands.len(), 10);
        let counts: Vec<_> =
            bands.iter().map(|band| (band.rows, band.decided, band.right)).collect();
        assert_eq!(counts[..3], [(2, 0, 0), (2, 2, 1), (1, 0, 0)]);
        assert_eq!((counts[9], bands[9].to), ((2, 2, 2), f64::INFINITY));
        for (review, link) in [(f64::NAN, 9.0), (4.0, f64::INFINITY), (30.0, 9.0)] {
            assert_eq!(super::edges(review, link), Vec::<f64>::new());
        }
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
        assert!((all - 850.0 / 900.0).abs() < 1e-12);
        assert_eq!(recall(&links, &review, &band(200, 29, 2)), None);
        assert_eq!(recall(&links, &[band(50, 0, 0)], &band(200, 40, 2)), None);
        assert!(recall(&links, &[band(0, 0, 0)], &band(200, 40, 2)).is_some());
        assert_eq!(recall(&[], &[], &band(200, 40, 0)), None);
    }
}
