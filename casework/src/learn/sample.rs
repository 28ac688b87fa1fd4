//! Which cases a second reviewer gets, and which rows of a list are looked at to measure its links.
//!
//! A random sample that is the same whenever it is asked for: what has the smallest keyed digests of
//! a round, its *places*. Nobody can choose what comes into it, neither the first reviewer nor the
//! second. Each kind gets its share, and three at least, so that rare kinds are seen. Of each kind
//! the sample is the beginning of the order of places: a larger one holds every smaller one, and as
//! much of it as was looked at without a gap is a random sample by itself.

use std::collections::BTreeMap;

use crate::digest::{Digest, Keyed, Parts, Salt};
use crate::ids::CaseId;

/// How many of each kind there are at least, where there are so many.
const OF_EACH: usize = 3;

/// The place of something in the order of a round, by what tells it from all others.
pub fn place(keyed: &Keyed, round: u64, of: &[u8]) -> Digest {
    Parts::of("sample").number(round).part(of).keyed_by(keyed)
}

/// So many of these cases, each with the kind that it belongs to, sorted by number; all if there are
/// no more. Where kinds are many, there may be a few more than were asked for.
pub fn sample<K: Ord>(
    salt: &Salt,
    round: u64,
    cases: impl IntoIterator<Item = (CaseId, K)>,
    count: usize,
) -> Vec<CaseId> {
    let keyed = Keyed::of(salt);
    let of_case =
        |case: CaseId| Parts::of("second").number(round).number(case.bits()).keyed_by(&keyed);
    let cases = cases.into_iter().map(|(case, kind)| (of_case(case), case, kind));
    let mut drawn: Vec<CaseId> = draw(cases, count).into_iter().map(|(_, case)| case).collect();
    drawn.sort_unstable();
    drawn
}

/// So many of these, each with its place and the kind that it belongs to, in the order of places; all
/// if there are no more. Where kinds are many, there may be a few more than were asked for.
pub fn draw<I: Ord, K: Ord>(
    of: impl IntoIterator<Item = (Digest, I, K)>,
    count: usize,
) -> Vec<(Digest, I)> {
    let mut kinds: BTreeMap<K, Vec<(Digest, I)>> = BTreeMap::new();
    for (place, of, kind) in of {
        kinds.entry(kind).or_default().push((place, of));
    }
    let all: usize = kinds.values().map(Vec::len).sum();
    let mut drawn: Vec<(Digest, I)> = Vec::new();
    let mut rest: Vec<(Digest, I)> = Vec::new();
    for mut of_kind in kinds.into_values() {
        of_kind.sort_unstable();
        let share = (count * of_kind.len()).checked_div(all).unwrap_or(0);
        let taken = if count == 0 { 0 } else { share.max(OF_EACH).min(of_kind.len()) };
        rest.extend(of_kind.split_off(taken));
        drawn.extend(of_kind);
    }
    // Shares are rounded down: what is missing comes from all.
    rest.sort_unstable();
    let missing = count.saturating_sub(drawn.len());
    drawn.extend(rest.into_iter().take(missing));
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

    #[test]
    fn a_larger_sample_holds_every_smaller_one_from_the_beginning_of_each_kind() {
        let keyed = Keyed::of(&SALT);
        let all = || (0..200_u32).map(|of| (place(&keyed, 1, &of.to_le_bytes()), of, of % 3));
        let mut before: Vec<(Digest, u32)> = Vec::new();
        for count in [0, 5, 30, 31, 90, 199, 500] {
            let drawn = draw(all(), count);
            assert!(drawn.is_sorted() && drawn.len() >= count.min(200));
            assert!(before.iter().all(|of| drawn.contains(of)), "{count}");
            for kind in 0..3 {
                let mut of_kind: Vec<_> = all().filter(|(_, of, _)| of % 3 == kind).collect();
                of_kind.sort_unstable();
                let found = drawn.iter().filter(|(_, of)| of % 3 == kind).count();
                assert!(of_kind.iter().take(found).all(|(at, of, _)| drawn.contains(&(*at, *of))));
            }
            before = drawn;
        }
    }
}
