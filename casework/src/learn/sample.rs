//! Which cases a second reviewer gets.
//!
//! A random sample that is the same whenever it is asked for: the cases with the smallest keyed
//! digests of a round. Nobody can choose what comes into it, neither the first reviewer nor the
//! second. Each kind of answer gets its share, and three at least, so that rare kinds are seen.

use std::collections::BTreeMap;

use crate::digest::{Digest, Parts, Salt};
use crate::ids::CaseId;

/// How many of each kind there are at least, where there are so many.
const OF_EACH: usize = 3;

/// So many of these cases, each with the kind that it belongs to, sorted by number; all if there are
/// no more. Where kinds are many, there may be a few more than were asked for.
pub fn sample<K: Ord>(
    salt: &Salt,
    round: u64,
    cases: impl IntoIterator<Item = (CaseId, K)>,
    count: usize,
) -> Vec<CaseId> {
    let mut kinds: BTreeMap<K, Vec<(Digest, CaseId)>> = BTreeMap::new();
    for (case, kind) in cases {
        let parts = Parts::of("second").number(round).number(case.bits());
        kinds.entry(kind).or_default().push((parts.keyed(salt), case));
    }
    let all: usize = kinds.values().map(Vec::len).sum();
    let mut drawn: Vec<CaseId> = Vec::new();
    let mut rest: Vec<(Digest, CaseId)> = Vec::new();
    for mut of_kind in kinds.into_values() {
        of_kind.sort_unstable();
        let share = (count * of_kind.len()).checked_div(all).unwrap_or(0);
        let taken = if count == 0 { 0 } else { share.max(OF_EACH).min(of_kind.len()) };
        rest.extend(of_kind.split_off(taken));
        drawn.extend(of_kind.into_iter().map(|(_, case)| case));
    }
    // Shares are rounded down: what is missing comes from all.
    rest.sort_unstable();
    let missing = count.saturating_sub(drawn.len());
    drawn.extend(rest.into_iter().take(missing).map(|(_, case)| case));
    drawn.sort_unstable();
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;

    const SALT: Salt = Salt::from_bytes([5; 32]);

    fn cases(of: u64) -> impl Iterator<Item = CaseId> {
        (0..of).map(|bits| CaseId::from_bits(bits * 7_919))
    }

    /// 300 cases, of which so many are of kind 1 and so many of kind 2.
    fn kinds(one: u64, two: u64) -> Vec<(CaseId, u8)> {
        let kind = |of: usize| match of as u64 {
            of if of < one => 1,
            of if of < one + two => 2,
            _ => 0,
        };
        cases(300).enumerate().map(|(of, case)| (case, kind(of))).collect()
    }

    #[test]
    fn each_kind_has_its_share_and_rare_ones_three() {
        for (one, two, count, expected) in [
            (0, 0, 30, [30, 0, 0]),
            (100, 100, 30, [10, 10, 10]),
            (150, 10, 30, [14, 15, 3]),
            (2, 1, 30, [27, 2, 1]),
            (100, 100, 0, [0, 0, 0]),
            (100, 100, 1_000, [100, 100, 100]),
        ] {
            let all = kinds(one, two);
            let drawn = sample(&SALT, 1, all.clone(), count);
            let of_kind = |kind: u8| {
                all.iter().filter(|(case, of)| *of == kind && drawn.contains(case)).count()
            };
            // What is missing after rounding down may come from any kind.
            let found = [0, 1, 2].map(of_kind);
            let has_all = found.iter().zip(expected).all(|(found, least)| *found >= least);
            let more = found.iter().sum::<usize>() - expected.iter().sum::<usize>();
            assert!(has_all && more <= 2, "{one} {two} {count}: {found:?}");
        }
        assert_eq!(sample::<u8>(&SALT, 1, [], 30), []);
    }

    #[test]
    fn the_order_of_cases_does_not_matter_and_another_round_is_another_sample() {
        let all = kinds(100, 20);
        let drawn = sample(&SALT, 1, all.clone(), 30);
        // 18, 10 and 2, but three at least.
        assert_eq!(drawn.len(), 31);
        assert_eq!(sample(&SALT, 1, all.iter().rev().copied(), 30), drawn);
        let shared = |other: &[CaseId]| drawn.iter().filter(|case| other.contains(case)).count();
        assert!(shared(&sample(&SALT, 2, all.clone(), 30)) < 12);
        let other_salt = Salt::from_bytes([6; 32]);
        assert!(shared(&sample(&other_salt, 1, all, 30)) < 12);
    }

    #[test]
    fn every_case_comes_up_as_often_as_any_other() {
        let all: Vec<(CaseId, u8)> = cases(60).map(|case| (case, 0)).collect();
        let mut times: BTreeMap<CaseId, u32> = BTreeMap::new();
        for round in 0..600 {
            for case in sample(&SALT, round, all.clone(), 20) {
                *times.entry(case).or_default() += 1;
            }
        }
        // 200 times each but for chance, whose spread is 12.
        assert_eq!(times.len(), 60);
        assert!(times.values().all(|times| (145..=255).contains(times)), "{times:?}");
    }
}
