//! What is learned from made-up patterns of levels.

use super::*;
use crate::classify::shares::Shares;
use crate::plan::{CodeLevel, DateLevel, NameLevel, NumberLevel, PlaceLevel, SexLevel};

const PEOPLE: usize = 20_000;

/// The plan's `u`, with a fixed frequency for the levels that take one.
fn u() -> Shares {
    COMPARISONS.map(|comparison| comparison.levels.iter().map(|level| level.u).collect())
}

fn add(levels: &Levels) -> Weighed {
    std::array::from_fn(|comparison| {
        let level = &COMPARISONS[comparison].levels[usize::from(levels[comparison])];
        match level.frequency {
            crate::plan::Frequency::Person(_) | crate::plan::Frequency::Place(_) => {
                -crate::classify::bits::steps(level.u)
            }
            _ => 0,
        }
    })
}

/// The levels of a pair; its place is another commune or the same one.
fn pair(name: NameLevel, dob: DateLevel, number: NumberLevel, place: PlaceLevel) -> Levels {
    let sex = SexLevel::Equal as u8;
    [name as u8, dob as u8, sex, number as u8, place as u8, 0, 0, CodeLevel::Missing as u8]
}

/// A sample from groups of rows: how many rows, and the pairs of each.
fn sample(rows: &[(usize, &[Levels])]) -> Sample {
    let mut sample = Sample { ends: Vec::new(), rows: 0.0, pairs: Vec::new() };
    for &(times, row) in rows {
        for _ in 0..times {
            for &levels in row {
                let unnumbered = without_number(levels);
                sample.pairs.push(Sampled {
                    levels,
                    unnumbered,
                    add: add(&levels),
                    add_unnumbered: add(&unnumbered),
                });
            }
            sample.ends.push(sample.pairs.len());
            sample.rows += 1.0;
        }
    }
    sample
}

fn learned(rows: &[(usize, &[Levels])]) -> Learned {
    let u = u();
    maximise(&sample(rows), |learned| Fixed::of(learned, &u, PEOPLE))
}

fn assert_unmoved(found: &Learned, comparison: usize) {
    for (share, plan) in found.m[comparison].iter().zip(&Learned::of_plan().m[comparison]) {
        assert!((share - plan).abs() < 1e-9, "{share} {plan}");
    }
}

use DateLevel as D;
use NameLevel as N;
use NumberLevel as I;
use PlaceLevel as P;

#[test]
fn known_shares_are_recovered() {
    // 2,000 people; 20 of 100 have an error in one part of the date and, independently, 30 of 100
    // have moved. The plan's hundred pairs pull a little towards the plan.
    let at = |dob, place| [pair(N::Equal, dob, I::Missing, place)];
    let found = learned(&[
        (1_120, &at(D::Equal, P::Hamlet)),
        (480, &at(D::Equal, P::Province)),
        (280, &at(D::OnePart, P::Hamlet)),
        (120, &at(D::OnePart, P::Province)),
    ]);
    let m = |comparison: usize, level: u8| found.m[comparison][usize::from(level)];
    for (what, share, expected) in [
        ("one part", m(1, D::OnePart as u8), 0.20),
        ("equal date", m(1, D::Equal as u8), 0.80),
        ("province", m(4, P::Province as u8), 0.25),
    ] {
        assert!((share - expected).abs() < 0.03, "{what}: {share}");
    }
    assert!(found.coverage > 0.94, "{}", found.coverage);
}

#[test]
fn a_small_file_stays_near_the_plan() {
    let plan = Learned::of_plan();
    for rows in [0, 1, 5, 20] {
        let found = learned(&[(rows, &[pair(N::Tone, D::OnePart, I::Equal, P::Commune)])]);
        for (comparison, shares) in found.m.iter().enumerate() {
            for (level, share) in shares.iter().enumerate() {
                let before = plan.m[comparison][level];
                assert!(share.is_finite() && *share > 0.0 && *share <= 1.0);
                assert!((share - before).abs() < 0.2, "{rows} {comparison} {level}: {share}");
            }
        }
        assert!((0.4..=0.8).contains(&found.coverage), "{rows}: {}", found.coverage);
    }
}

#[test]
fn what_only_the_comparison_itself_proves_teaches_nothing() {
    // Only the date supports these pairs, so they say nothing about how dates go wrong.
    let found = learned(&[(3_000, &[pair(N::Given, D::OnePart, I::Missing, P::Province)])]);
    assert_unmoved(&found, 1);
    assert!(found.coverage <= 0.06, "{}", found.coverage);
}

#[test]
fn brothers_and_sisters_teach_nothing_of_names() {
    let mut sibling = pair(N::Other, D::Other, I::Missing, P::Hamlet);
    (sibling[5], sibling[6]) = (1, 1);
    let found = learned(&[(3_000, &[sibling])]);
    assert_unmoved(&found, 0);
    assert_unmoved(&found, 1);
}

#[test]
fn namesakes_share_one_row() {
    let twin = pair(N::Equal, D::Equal, I::Missing, P::Hamlet);
    let found = learned(&[(1_000, &[twin, twin])]);
    // Two equal candidates have even chances: neither is decided, and the row counts as found once.
    assert_unmoved(&found, 1);
    assert!(found.coverage <= 0.95);
}

#[test]
fn shares_of_a_form_add_up_and_go_only_so_far() {
    for (comparison, plan) in COMPARISONS.iter().enumerate() {
        for counted in 0..plan.levels.len() {
            let mut counts = vec![0.0; plan.levels.len()];
            counts[counted] = 1e6;
            let found = shares(comparison, &counts);
            for (share, level) in found.iter().zip(plan.levels) {
                let bounds = level.m / LEARNING.farthest..=(level.m * LEARNING.farthest).min(1.0);
                assert!(bounds.contains(share), "{:?} {}: {share}", plan.field, level.code);
            }
        }
        let found = shares(comparison, &vec![0.0; plan.levels.len()]);
        for (share, level) in found.iter().zip(plan.levels) {
            assert!((share - level.m).abs() < 0.002, "{:?} {}", plan.field, level.code);
        }
    }
}
