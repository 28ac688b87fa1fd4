//! Cohen's kappa: how much better two reviewers agree than chance would have them.
//!
//! The standard error is the large-sample one of Fleiss, Cohen and Everitt (1969), an approximation;
//! a bootstrap would need random numbers.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::wilson::Z;

/// How well two reviewers agree.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// How many cases both answered.
    pub cases: u64,
    /// The share of cases to which both gave the same answer.
    pub observed: f64,
    /// Cohen's kappa: 1 is agreement in every case, 0 what chance gives. Where both always gave one
    /// and the same answer, chance explains nothing, and it is 1.
    pub kappa: f64,
    /// The standard error of kappa; nothing where both always gave one and the same answer.
    pub error: Option<f64>,
}

impl Agreement {
    /// Fewer than 20 cases: kappa says little.
    pub const fn is_of_too_few(&self) -> bool {
        self.cases < 20
    }

    /// Between what and what kappa lies, with about 95 % confidence.
    pub fn interval(&self) -> Option<(f64, f64)> {
        let half = self.error? * Z;
        Some(((self.kappa - half).max(-1.0), (self.kappa + half).min(1.0)))
    }
}

/// How well the pairs of answers agree, each the first and the second reviewer's to one case;
/// nothing if there are none.
pub fn agreement<K: Ord + Clone>(pairs: impl IntoIterator<Item = (K, K)>) -> Option<Agreement> {
    let mut table: BTreeMap<(K, K), u64> = BTreeMap::new();
    for pair in pairs {
        *table.entry(pair).or_default() += 1;
    }
    let cases: u64 = table.values().sum();
    if cases == 0 {
        return None;
    }
    let share = |count: u64| count as f64 / cases as f64;
    let (mut first, mut second) = (BTreeMap::<&K, u64>::new(), BTreeMap::<&K, u64>::new());
    for ((one, other), count) in &table {
        *first.entry(one).or_default() += count;
        *second.entry(other).or_default() += count;
    }
    let of_first = |answer: &K| share(first.get(answer).copied().unwrap_or(0));
    let of_second = |answer: &K| share(second.get(answer).copied().unwrap_or(0));
    let agreed = table.iter().filter(|((one, other), _)| one == other).map(|(_, count)| count);
    let observed = share(agreed.sum());
    let answers: BTreeSet<&K> = first.keys().chain(second.keys()).copied().collect();
    if answers.len() == 1 {
        return Some(Agreement { cases, observed, kappa: 1.0, error: None });
    }
    let chance: f64 = answers.iter().map(|answer| of_first(answer) * of_second(answer)).sum();
    let kappa = (observed - chance) / (1.0 - chance);
    let mut variance = 0.0;
    for ((one, other), count) in &table {
        let term = if one == other {
            1.0 - (of_first(one) + of_second(one)) * (1.0 - kappa)
        } else {
            (1.0 - kappa) * (of_second(one) + of_first(other))
        };
        variance += share(*count) * term * term;
    }
    let mean = kappa - chance * (1.0 - kappa);
    variance = (variance - mean * mean) / (cases as f64 * (1.0 - chance) * (1.0 - chance));
    // Rounding may leave a little less than nothing where all agree.
    Some(Agreement { cases, observed, kappa, error: Some(variance.max(0.0).sqrt()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(table: &[&[u64]]) -> Option<Agreement> {
        let cells = table.iter().enumerate().flat_map(|(one, row)| {
            row.iter().enumerate().map(move |(other, count)| ((one, other), *count as usize))
        });
        agreement(cells.flat_map(|(pair, count)| std::iter::repeat_n(pair, count)))
    }

    #[test]
    fn agrees_with_tables_worked_out_by_hand() {
        for (table, observed, kappa, error) in [
            (&[&[20, 5][..], &[10, 15]][..], 0.7, 0.4, 0.1270),
            (&[&[45, 15], &[25, 15]], 0.6, 0.1304, 0.0987),
            (&[&[10, 0], &[0, 10]], 1.0, 1.0, 0.0),
            (&[&[0, 10], &[10, 0]], 0.0, -1.0, 0.0),
            (&[&[25, 25], &[25, 25]], 0.5, 0.0, 0.1),
        ] {
            let found = of(table).unwrap();
            assert!((found.observed - observed).abs() < 1e-9, "{table:?} {found:?}");
            assert!((found.kappa - kappa).abs() < 5e-5, "{table:?} {found:?}");
            assert!((found.error.unwrap() - error).abs() < 5e-5, "{table:?} {found:?}");
        }
    }

    #[test]
    fn the_edges_have_a_value_or_none() {
        assert_eq!(of(&[]), None);
        let one_answer = of(&[&[7]]).unwrap();
        assert_eq!((one_answer.kappa, one_answer.error), (1.0, None));
        assert_eq!((one_answer.interval(), one_answer.is_of_too_few()), (None, true));
        // The first has one answer only, the second two: no better than chance.
        let flat = of(&[&[15, 5]]).unwrap();
        assert_eq!((flat.kappa, flat.observed, flat.is_of_too_few()), (0.0, 0.75, false));
        let (low, high) = of(&[&[20, 5], &[10, 15]]).unwrap().interval().unwrap();
        assert!((low - 0.1511).abs() < 1e-4 && (high - 0.6489).abs() < 1e-4);
    }

    /// The twin: the delta method with differences in the place of derivatives.
    #[test]
    fn the_error_is_that_of_the_delta_method() {
        let kappa = |shares: &[Vec<f64>]| {
            let size = shares.len();
            let total: f64 = shares.iter().flatten().sum();
            let observed: f64 = (0..size).map(|of| shares[of][of]).sum::<f64>() / total;
            let chance: f64 = (0..size)
                .map(|of| {
                    let row: f64 = shares[of].iter().sum();
                    let column: f64 = shares.iter().map(|row| row[of]).sum();
                    row * column / (total * total)
                })
                .sum();
            (observed - chance) / (1.0 - chance)
        };
        for table in [
            &[&[20_u64, 5][..], &[10, 15]][..],
            &[&[88, 10, 2], &[14, 40, 6], &[18, 10, 12]],
            &[&[30, 1, 0, 2], &[4, 9, 1, 0], &[0, 0, 5, 3], &[1, 2, 0, 8]],
        ] {
            let n: u64 = table.iter().flat_map(|row| row.iter()).sum();
            let share = |count: &u64| *count as f64 / n as f64;
            let shares: Vec<Vec<f64>> =
                table.iter().map(|row| row.iter().map(share).collect()).collect();
            let (mut of_squares, mut mean) = (0.0, 0.0);
            for one in 0..shares.len() {
                for other in 0..shares.len() {
                    let mut moved = shares.clone();
                    moved[one][other] += 1e-6;
                    let slope = (kappa(&moved) - kappa(&shares)) / 1e-6;
                    of_squares += shares[one][other] * slope * slope;
                    mean += shares[one][other] * slope;
                }
            }
            let expected = ((of_squares - mean * mean) / n as f64).sqrt();
            let found = of(table).unwrap();
            assert!((found.kappa - kappa(&shares)).abs() < 1e-12);
            assert!((found.error.unwrap() - expected).abs() < 1e-6, "{table:?} {expected}");
        }
    }
}
