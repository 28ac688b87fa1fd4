//! `u`: the share of each level among random pairs.
//!
//! It is counted on random pairs of the files at hand. The plan's value counts for a number of
//! pairs, so that rare levels and small files stay sensible. A level's share is taken among pairs
//! of its form.

use super::shares::Shares;
use crate::compare::{Levels, levels, numbers_agree};
use crate::normalise::Prepared;
use crate::plan::{COMPARISONS, DateLevel, Form, LEARNING, LIMITS, NameLevel, Side};

/// Counts the levels of random pairs.
pub(super) fn among_strangers(prepared: &Prepared) -> Shares {
    let mut counts = COMPARISONS.map(|c| vec![0.0_f64; c.levels.len()]);
    let [rows, people] =
        [Side::Sector, Side::Registry].map(|side| prepared.sample(side, LIMITS.random_records));
    for (row, person) in random_pairs(&rows, &people) {
        let (sector, registry) = prepared.pair(row, person);
        let found = levels(sector, registry, &prepared.values);
        // A pair that is one person is not a random pair, and small files are full of them.
        if is_likely_match(&found) {
            continue;
        }
        for (comparison, level) in found.into_iter().enumerate() {
            counts[comparison][usize::from(level)] += 1.0;
        }
    }
    std::array::from_fn(|comparison| shares(comparison, &counts[comparison]))
}

fn shares(comparison: usize, counts: &[f64]) -> Vec<f64> {
    let levels = COMPARISONS[comparison].levels;
    let of_form = |form: Form| -> f64 {
        let within = |other: Form| match form {
            Form::Any => other != Form::Nothing,
            form => other == form,
        };
        levels.iter().zip(counts).filter(|(level, _)| within(level.form)).map(|(_, n)| n).sum()
    };
    levels
        .iter()
        .zip(counts)
        .map(|(level, count)| match level.form {
            Form::Nothing | Form::Cut => level.u,
            form => {
                (count + level.u * LEARNING.plan_random_pairs)
                    / (of_form(form) + LEARNING.plan_random_pairs)
            }
        })
        .collect()
}

/// Whether a pair agrees in the number, or in both name and date of birth.
fn is_likely_match(levels: &Levels) -> bool {
    let [name, dob, ..] = *levels;
    let name = (NameLevel::Equal as u8..=NameLevel::Swapped as u8).contains(&name);
    let dob = (DateLevel::Equal as u8..=DateLevel::DayMonth as u8).contains(&dob)
        || [DateLevel::Year as u8, DateLevel::AgeFits as u8].contains(&dob);
    numbers_agree(levels) || name && dob
}

/// Pairs of these rows and people, both in orders of their own: all pairs if there are no more, so
/// that in a small file no luck decides which are seen; else a stride through the people that is
/// coprime to their number reaches everybody before anybody twice.
fn random_pairs(all_rows: &[u32], all_people: &[u32]) -> impl Iterator<Item = (u32, u32)> {
    let (rows, people) = (all_rows.len(), all_people.len());
    let all = rows.saturating_mul(people);
    let pairs = LIMITS.random_pairs.min(all);
    let step =
        (0..).map(|i| people / 3 * 2 + 1 + i).find(|&step| gcd(step, people) == 1).unwrap_or(1);
    (0..pairs).map(move |i| {
        let row = i % rows;
        if pairs == all {
            return (all_rows[row], all_people[i / rows]);
        }
        // Each further pass over the rows starts elsewhere.
        let person = (i as u64 * step as u64 + (i / rows) as u64 * 7919) % people as u64;
        (all_rows[row], all_people[person as usize])
    })
}

fn gcd(a: usize, b: usize) -> usize {
    if b == 0 { a } else { gcd(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Field;

    #[test]
    fn shares_are_those_of_a_form() {
        let at = |field: Field, code: &str, form: Form| {
            let comparison = COMPARISONS.iter().position(|c| c.field == field).unwrap_or_default();
            let found = COMPARISONS[comparison].levels.iter();
            let level = found.clone().position(|l| l.code == code && l.form == form);
            (comparison, level.unwrap_or_default())
        };
        for (field, code, form, counted, expected) in [
            // 1,000 of 100,000 full dates, plus the plan's 2,000 pairs.
            (Field::Dob, "one_part", Form::Full, 1_000.0, 0.0098),
            (Field::Dob, "near_year", Form::Vague, 0.0, 0.05),
            (Field::Name, "given", Form::Any, 5_000.0, 0.0494),
            (Field::Name, "abbreviated", Form::Cut, 700.0, 0.003),
        ] {
            let (comparison, level) = at(field, code, form);
            let mut counts = vec![0.0; COMPARISONS[comparison].levels.len()];
            counts[level] = counted;
            let (_, other) =
                at(field, "other", if field == Field::Dob { Form::Full } else { Form::Any });
            counts[other] = 100_000.0 - counted;
            let found = shares(comparison, &counts)[level];
            assert!((found - expected).abs() < 0.000_5, "{field:?} {code}: {found}");
        }
    }

    #[test]
    fn of_a_small_file_every_pair_is_seen_once() {
        let mut pairs: Vec<(u32, u32)> = random_pairs(&[5, 6], &[1, 2, 3]).collect();
        pairs.sort_unstable();
        assert_eq!(pairs, [(5, 1), (5, 2), (5, 3), (6, 1), (6, 2), (6, 3)]);
    }

    #[test]
    fn a_step_without_a_common_factor_meets_everybody() {
        for (a, b, expected) in [(12, 18, 6), (7, 13, 1), (5, 0, 5), (0, 5, 5)] {
            assert_eq!(gcd(a, b), expected);
        }
    }
}
