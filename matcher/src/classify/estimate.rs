//! `m` and the prior from the files at hand, by expectation-maximisation.
//!
//! Takes the candidate pairs of a sample of rows, gives the share of each level among true pairs
//! and the share of rows whose person is in the registry (Fellegi and Sunter, 1969, with the latent
//! classes of Winkler, 1988). Three decisions:
//!
//! - **The other comparisons decide.** Candidate pairs are no random sample of true pairs: a pair
//!   found by a key with the date agrees in the date. So a comparison learns from the pairs that
//!   all the *other* comparisons hold to be true, firmly enough that a key without this one finds
//!   them too. If the others prove nothing in a file, nothing is learned from it, and the plan's
//!   share stays.
//! - **A row has one person.** A row's probability is shared out among its candidates and the
//!   chance that none is right, so that namesakes do not count several times.
//! - **The plan counts as a hundred true pairs** (a Dirichlet prior). Fifty rows move it a little,
//!   and thousands outweigh it; a level that never occurs keeps a small share.
//!
//! Everything is computed in whole steps and in sums of a fixed order: equal files give equal
//! weights on every machine.

use super::bits::{BIT, Powers, Weighed};
use super::fixed::{Fixed, Name};
use super::frequencies::Frequencies;
use super::shares::{Learned, Shares};
use super::strangers::among_strangers;
use crate::block::Pair;
use crate::compare::{Levels, levels, without_number};
use crate::normalise::Prepared;
use crate::plan::{COMPARISONS, Field, Form, LEARNING, LIMITS, Side};

/// A pair below this score, in steps, is not worth computing a power of two for.
const HOPELESS: i32 = LEARNING.hopeless * BIT;
/// The comparisons that decide how much others say.
const NAME: usize = 0;
const NUMBER: usize = 3;

/// The sampled pairs, those of one row next to each other.
struct Sample {
    /// Where the pairs of each row end.
    ends: Vec<usize>,
    /// The number of sampled rows, including those without candidates.
    rows: f64,
    pairs: Vec<Sampled>,
}

struct Sampled {
    levels: Levels,
    /// The pair's levels if its number were not compared.
    unnumbered: Levels,
    /// What frequency adds at each of these levels.
    add: Weighed,
    add_unnumbered: Weighed,
}

/// Those of the candidate pairs from whose rows weights are learned. The rows are chosen by what
/// they say, from all rows of the list, whatever their pairs.
pub fn learning_pairs(pairs: &[Pair], prepared: &Prepared) -> Vec<Pair> {
    let mut is_learned = vec![false; prepared.sector.len()];
    for row in learned_rows(prepared) {
        is_learned[row as usize] = true;
    }
    pairs.iter().filter(|pair| is_learned[pair.sector as usize]).copied().collect()
}

/// The rows from which weights are learned, in an order that is their own.
fn learned_rows(prepared: &Prepared) -> Vec<u32> {
    prepared.sample(Side::Sector, LIMITS.learned_rows)
}

impl Fixed {
    /// Learns from the pairs of [`learning_pairs`](super::learning_pairs), sorted by sector record.
    pub fn learn(prepared: &Prepared, frequencies: &Frequencies, sampled: &[Pair]) -> Fixed {
        let u = among_strangers(prepared);
        let people = prepared.registry.len();
        let fixed = |learned: &Learned| Fixed::of(learned, &u, people);
        fixed(&learn(sampled, prepared, frequencies, fixed))
    }
}

/// Learns from pairs that [`learning_pairs`] chose, sorted by row. `fixed` gives the weights for
/// what has been learned so far.
pub(super) fn learn(
    pairs: &[Pair],
    prepared: &Prepared,
    frequencies: &Frequencies,
    fixed: impl Fn(&Learned) -> Fixed,
) -> Learned {
    let sample = Sample::of(pairs, prepared, frequencies);
    maximise(&sample, fixed)
}

fn maximise(sample: &Sample, fixed: impl Fn(&Learned) -> Fixed) -> Learned {
    let powers = Powers::new();
    let mut learned = Learned::of_plan();
    for _ in 0..LEARNING.rounds {
        let counts = expect(sample, &fixed(&learned), &powers);
        let coverage =
            (counts.found + LEARNING.even_rows / 2.0) / (sample.rows + LEARNING.even_rows);
        learned = Learned {
            m: std::array::from_fn(|comparison| shares(comparison, &counts.levels[comparison])),
            coverage: coverage.clamp(*LEARNING.coverage.start(), *LEARNING.coverage.end()),
        };
    }
    learned
}

impl Sample {
    fn of(pairs: &[Pair], prepared: &Prepared, frequencies: &Frequencies) -> Sample {
        // If rows have many pairs each, fewer rows tell as much.
        let stride = pairs.len().div_ceil(LIMITS.learned_pairs).max(1);
        let rows: Vec<u32> = learned_rows(prepared).into_iter().step_by(stride).collect();
        let mut sample = Sample { ends: Vec::new(), rows: rows.len() as f64, pairs: Vec::new() };
        for row in rows {
            let from = pairs.partition_point(|pair| pair.sector < row);
            let of_row = pairs[from..].iter().take_while(|pair| pair.sector == row);
            let record = &prepared.sector.records[row as usize];
            for pair in of_row {
                let other = &prepared.registry.records[pair.registry as usize];
                let levels = levels(record, other, &prepared.values);
                let unnumbered = without_number(levels);
                let add = |levels: &Levels| frequencies.of_pair(pair.sector, pair.registry, levels);
                sample.pairs.push(Sampled {
                    levels,
                    unnumbered,
                    add: add(&levels),
                    add_unnumbered: add(&unnumbered),
                });
            }
            sample.ends.push(sample.pairs.len());
        }
        sample
    }
}

/// Expected counts over a sample.
struct Counts {
    levels: Shares,
    /// Rows whose person was found.
    found: f64,
}

/// Scores every pair by all comparisons, and by all but each one, and counts its levels by the
/// probability that it is true.
fn expect(sample: &Sample, fixed: &Fixed, powers: &Powers) -> Counts {
    let mut counts = Counts {
        levels: COMPARISONS.map(|comparison| vec![0.0; comparison.levels.len()]),
        found: 0.0,
    };
    let mut scores: Vec<[i32; Field::WEIGHED.len() + 1]> = Vec::new();
    let mut of_row: Vec<f64> = Vec::new();
    let mut start = 0;
    for &end in &sample.ends {
        let pairs = &sample.pairs[start..end];
        start = end;
        scores.clear();
        scores.extend(pairs.iter().map(|pair| pair.scores(fixed)));
        for left_out in 0..=Field::WEIGHED.len() {
            let odds = |score: i32| if score > HOPELESS { powers.of(score) } else { 0.0 };
            of_row.clear();
            of_row.extend(scores.iter().map(|score| odds(score[left_out])));
            // A sum of more than two depends on their order.
            of_row.sort_unstable_by(f64::total_cmp);
            let all = of_row.iter().sum::<f64>() + 1.0;
            let Some(levels) = counts.levels.get_mut(left_out) else {
                counts.found += 1.0 - 1.0 / all;
                continue;
            };
            for (pair, score) in pairs.iter().zip(&scores) {
                let true_by_others = odds(score[left_out]) / all;
                if true_by_others >= LEARNING.decided {
                    levels[usize::from(pair.levels[left_out])] += true_by_others;
                }
            }
        }
    }
    counts
}

impl Sampled {
    /// The score without each comparison, followed by the score of all.
    fn scores(&self, fixed: &Fixed) -> [i32; Field::WEIGHED.len() + 1] {
        let sum = |weights: &Weighed| fixed.prior + weights.iter().sum::<i32>();
        let all = fixed.weigh(&self.levels, &self.add, Name::Compared);
        let mut scores = [sum(&all); Field::WEIGHED.len() + 1];
        for (score, weight) in scores.iter_mut().zip(all) {
            *score -= weight;
        }
        let unnamed = fixed.weigh(&self.levels, &self.add, Name::LeftOut);
        scores[NAME] = sum(&unnamed) - unnamed[NAME];
        let unnumbered = fixed.weigh(&self.unnumbered, &self.add_unnumbered, Name::Compared);
        scores[NUMBER] = sum(&unnumbered) - unnumbered[NUMBER];
        scores
    }
}

/// The share of each level among the true pairs of its form, from the counts and the plan.
fn shares(comparison: usize, counts: &[f64]) -> Vec<f64> {
    let levels = COMPARISONS[comparison].levels;
    let sum = |of: &dyn Fn(usize) -> f64, form: Form| -> f64 {
        (0..levels.len()).filter(|&level| levels[level].form == form).map(of).sum()
    };
    let compared: f64 = (0..levels.len())
        .filter(|&level| levels[level].form != Form::Nothing)
        .map(|level| counts[level])
        .sum();
    let of_any = |level: usize| {
        (counts[level] + LEARNING.plan_pairs * levels[level].m) / (compared + LEARNING.plan_pairs)
    };
    let any = sum(&of_any, Form::Any);
    (0..levels.len())
        .map(|level| {
            let plan = levels[level].m;
            let share = match levels[level].form {
                Form::Nothing => return plan,
                Form::Any => of_any(level),
                form => {
                    let counted = |at: usize| counts[at] + LEARNING.plan_pairs * levels[at].m;
                    (1.0 - any) * counted(level) / sum(&counted, form)
                }
            };
            share.clamp(plan / LEARNING.farthest, (plan * LEARNING.farthest).min(1.0))
        })
        .collect()
}

#[cfg(test)]
#[path = "estimate_tests.rs"]
mod tests;
