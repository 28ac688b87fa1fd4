//! Figures by name, and their medians.
//!
//! Times are in milliseconds; names that end in `_mb` are peaks of resident memory in megabytes.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// The figures of a run, or their medians.
#[derive(Clone, Debug, Default)]
pub struct Figures(BTreeMap<String, f64>);

impl Figures {
    /// Keeps a figure.
    pub fn set(&mut self, name: &str, value: f64) {
        self.0.insert(name.to_owned(), value);
    }

    /// Keeps the sum or another combination of figures, if all of them are there.
    pub fn combine<const N: usize>(
        &mut self,
        name: &str,
        from: [&str; N],
        how: impl FnOnce([f64; N]) -> f64,
    ) {
        let mut values = [0.0; N];
        for (value, name) in values.iter_mut().zip(from) {
            let Some(figure) = self.get(name) else { return };
            *value = figure;
        }
        self.set(name, how(values));
    }

    /// Figures from a JSON object.
    pub fn from_json(value: &Value) -> Figures {
        let mut figures = Figures::default();
        for (name, value) in value.as_object().into_iter().flatten() {
            figures.set(name, value.as_f64().unwrap_or_default());
        }
        figures
    }

    /// The median of each figure, over the runs that have it.
    pub fn median(runs: &[Figures]) -> Figures {
        let mut median = Figures::default();
        let names: BTreeSet<&String> = runs.iter().flat_map(|run| run.0.keys()).collect();
        for name in names {
            let mut values: Vec<f64> = runs.iter().filter_map(|run| run.get(name)).collect();
            values.sort_by(f64::total_cmp);
            if let Some(&middle) = values.get(values.len() / 2) {
                median.set(name, middle);
            }
        }
        median
    }

    /// A figure, if it was recorded.
    pub fn get(&self, name: &str) -> Option<f64> {
        self.0.get(name).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_median_is_over_the_runs_that_have_the_figure() {
        let run = |values: &[(&str, f64)]| {
            let mut figures = Figures::default();
            values.iter().for_each(|&(name, value)| figures.set(name, value));
            figures
        };
        let runs = [
            run(&[("read", 3.0), ("save", 9.0)]),
            run(&[("read", 1.0)]),
            run(&[("read", 8.0), ("save", 7.0), ("match", 2.0)]),
        ];
        let mut median = Figures::median(&runs);
        for (name, expected) in [("read", 3.0), ("save", 9.0), ("match", 2.0)] {
            assert_eq!(median.get(name), Some(expected), "{name}");
        }
        median.combine("all", ["read", "match"], |[read, matched]| read + matched);
        median.combine("none", ["read", "missing"], |[read, missing]| read + missing);
        assert_eq!((median.get("all"), median.get("none")), (Some(5.0), None));
    }
}
