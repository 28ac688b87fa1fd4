//! What differs between each row and the person of its verdict.
//!
//! Takes the verdicts and adds the typed differences from their first candidates; a match with a
//! real difference becomes a discrepancy.

use super::verdict::Verdict;
use crate::block::Pair;
use crate::compare::ManyOutcomes;
use crate::normalise::Prepared;
use crate::plan::{Status, is_material};
use crate::threads::{Threads, each_part};

/// How many verdicts are described together: their texts stay in the processor's cache meanwhile.
const AT_ONCE: usize = 1024;

/// Adds the differences to every verdict, and what `look_over` finds once they are known.
pub fn describe(
    verdicts: &mut [Verdict],
    prepared: &Prepared,
    threads: &dyn Threads,
    look_over: &(dyn Fn(&mut Verdict) + Sync),
) {
    each_part(threads, verdicts, &|_, verdicts| {
        let mut outcomes = ManyOutcomes::new(prepared);
        for some in verdicts.chunks_mut(AT_ONCE) {
            describe_some(some, &mut outcomes, prepared);
            some.iter_mut().for_each(look_over);
        }
    });
}

// Not inlined: a browser switches to a function's optimised form only at the next call.
#[inline(never)]
fn describe_some(verdicts: &mut [Verdict], outcomes: &mut ManyOutcomes<'_>, prepared: &Prepared) {
    let pair = |verdict: &Verdict| {
        verdict.chosen().map(|c| Pair { sector: verdict.sector, registry: c.registry })
    };
    let pairs: Vec<Pair> = verdicts.iter().filter_map(pair).collect();
    let mut described = verdicts.iter_mut().filter(|verdict| !verdict.candidates.is_empty());
    outcomes.of(&pairs, |outcomes| {
        let Some(verdict) = described.next() else { return };
        verdict.outcomes = Some(outcomes);
        let registry = verdict.candidates[0].registry;
        let differs = verdict.status == Status::Match
            && prepared
                .reported(verdict.sector, registry, outcomes)
                .any(|(field, outcome)| is_material(field, outcome));
        if differs {
            verdict.status = Status::Discrepancy;
        }
    });
}
