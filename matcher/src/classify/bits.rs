//! Weights as whole numbers: logarithms to base 2 in steps of 1/1024 bit.
//!
//! Processors and WebAssembly differ in the last digit of a logarithm. In whole steps, scores are
//! equal everywhere and sums are exact in any order.

use crate::plan::Field;

/// Steps in a bit.
pub(super) const BIT: i32 = 1024;

/// One weight for each comparison, in steps.
pub(super) type Weighed = [i32; Field::WEIGHED.len()];

/// The smallest ratio that a weight is made from.
const LEAST: f64 = 1e-9;

/// The logarithm of a ratio, in steps.
pub(super) fn steps(ratio: f64) -> i32 {
    (ratio.max(LEAST).log2() * f64::from(BIT)).round() as i32
}

/// Bits as steps.
pub(super) fn of_bits(bits: f64) -> i32 {
    // A cast of floating point to integer saturates; scores have a few hundred bits at most.
    (bits * f64::from(BIT)).round() as i32
}

/// Steps as bits.
pub(super) fn bits(steps: i32) -> f64 {
    f64::from(steps) / f64::from(BIT)
}

/// Powers of two for the steps within one bit and for whole bits. They are made of square roots and
/// products alone, which every processor rounds the same way.
pub(super) struct Powers {
    within: Vec<f64>,
    whole: Vec<f64>,
}

/// Limit of whole bits: beyond it nothing changes a probability.
const WHOLE: i32 = 60;

impl Powers {
    /// Makes the tables.
    pub(super) fn new() -> Powers {
        let mut within = vec![1.0];
        let mut root = 2.0_f64;
        // Each root adds a binary digit: 2^(1/2), 2^(1/4) and so on to 2^(1/1024).
        let roots: Vec<f64> = std::iter::repeat_with(|| {
            root = root.sqrt();
            root
        })
        .take(BIT.ilog2() as usize)
        .collect();
        for root in roots.iter().rev() {
            let upper: Vec<f64> = within.iter().map(|power| power * root).collect();
            within.extend(upper);
        }
        let whole = (-WHOLE..=WHOLE).map(|bits| 2.0_f64.powi(bits)).collect();
        Powers { within, whole }
    }

    /// Two to the power of this many steps.
    pub(super) fn of(&self, steps: i32) -> f64 {
        let whole = steps.div_euclid(BIT).clamp(-WHOLE, WHOLE) + WHOLE;
        self.whole[whole as usize] * self.within[steps.rem_euclid(BIT) as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_are_powers() {
        let powers = Powers::new();
        for step in [-61_000, -5_000, -1_024, -1, 0, 1, 511, 1_023, 1_024, 3_071, 40_000] {
            let expected = 2.0_f64.powf(bits(step));
            assert!((powers.of(step) / expected - 1.0).abs() < 1e-12, "{step}");
        }
        assert!(powers.of(i32::MAX / 2).is_finite() && powers.of(i32::MIN / 2) > 0.0);
    }

    #[test]
    fn logarithms_are_rounded() {
        for (ratio, expected) in [(1.0, 0), (2.0, 1024), (0.5, -1024), (3.0, 1623), (0.0, -30_615)]
        {
            assert_eq!(steps(ratio), expected, "{ratio}");
        }
        assert_eq!(bits(steps(8.0)), 3.0);
    }
}
