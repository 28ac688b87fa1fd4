//! The steps of a score as they are drawn: rounded sums, and bars between them.
//!
//! What is shown has to add up on the screen too, so it is not each weight that is rounded but each
//! sum, and a step is shown as the difference of two rounded sums.

/// 0, then the sum after each weight.
pub fn running_sums(weights: impl IntoIterator<Item = f64>) -> Vec<f64> {
    let mut sum = 0.0;
    let after = weights.into_iter().map(|weight| {
        sum += weight;
        sum
    });
    std::iter::once(0.0).chain(after).collect()
}

/// The steps between sums with one decimal, rounded so that the steps shown add up to the sums shown.
pub fn rounded_steps(sums: &[f64]) -> Vec<f64> {
    let tenths = |sum: f64| (sum * 10.0).round();
    sums.windows(2).map(|ends| (tenths(ends[1]) - tenths(ends[0])) / 10.0).collect()
}

/// The sums from the least to the greatest, laid out over the width of the column of bars.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScoreScale {
    least: f64,
    most: f64,
}

impl ScoreScale {
    /// The scale on which 0, `needed` (what a link needs) and all `shown` sums have their places.
    pub fn of(needed: f64, shown: impl IntoIterator<Item = f64>) -> ScoreScale {
        let start = ScoreScale { least: 0.0, most: needed };
        shown.into_iter().fold(start, |scale, sum| ScoreScale {
            least: scale.least.min(sum),
            most: scale.most.max(sum),
        })
    }

    /// A sum's place in percent of the width.
    pub fn place(self, sum: f64) -> f64 {
        (sum - self.least) / (self.most - self.least) * 100.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_that_are_shown_add_up_to_the_sums_that_are_shown() {
        let sums = running_sums([0.26, 0.26, -1.04, 0.26]);
        assert_eq!(sums.len(), 5);
        let mut shown = 0.0;
        for (step, sum) in rounded_steps(&sums).into_iter().zip(&sums[1..]) {
            shown += step;
            assert!((shown - (sum * 10.0).round() / 10.0).abs() < 1e-9, "{shown} {sum}");
        }
    }

    #[test]
    fn everything_that_is_drawn_has_its_place_on_the_scale() {
        let scale = ScoreScale::of(5.0, [-3.0, 12.0, 7.0]);
        assert_eq!((scale.place(-3.0), scale.place(12.0)), (0.0, 100.0));
        assert_eq!(scale.place(4.5), 50.0);
        let empty = ScoreScale::of(5.0, []);
        assert_eq!((empty.place(0.0), empty.place(5.0)), (0.0, 100.0));
    }
}
