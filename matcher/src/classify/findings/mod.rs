//! Findings: where the records of both sides contradict themselves, each other or the calendar.
//!
//! Takes the prepared records and the verdicts, adds findings to each verdict. A finding is about
//! data and never proves anything about a person: it says which two values do not fit together, and
//! a human finds out which one is wrong.

mod dates;
mod elders;
mod events;
mod family;
mod number;
mod once;
mod owners;
mod shared;
mod siblings;
#[cfg(test)]
mod tests;

pub use events::{EventList, Events};
pub(super) use shared::groups;
pub(crate) use shared::{SharedNumbers, is_same_row_twice, list_findings, shared_numbers};

use rustc_hash::FxHashMap;

use super::verdict::Verdict;
use crate::normalise::Prepared;

/// Adds the findings about what verdicts have in common, after those about each.
pub fn look_over_all(verdicts: &mut [Verdict], prepared: &Prepared) {
    let rows_of = groups(verdicts.iter().filter_map(|v| Some((v.linked()?, v.sector))));
    owners::findings(verdicts, &rows_of, prepared);
    siblings::findings(verdicts, prepared);
}

/// Adds the findings about whose numbers these rows have. `rows_of` are the rows of each person who
/// has several, in order.
pub(crate) fn look_over_again(
    verdicts: &mut [Verdict],
    rows_of: &FxHashMap<u32, Vec<u32>>,
    prepared: &Prepared,
) {
    owners::findings(verdicts, rows_of, prepared);
}

/// Adds the findings that need no candidate, or only the chosen one.
// Not inlined: a browser switches to a function's optimised form only at the next call.
#[inline(never)]
pub fn look_over(verdict: &mut Verdict, prepared: &Prepared) {
    let linked = verdict.linked();
    let mut found = Vec::new();
    number::findings(verdict.sector, linked, prepared, &mut found);
    dates::findings(verdict.sector, linked, prepared, &mut found);
    elders::findings(verdict.sector, linked, prepared, &mut found);
    family::findings(verdict.sector, prepared, &mut found);
    verdict.findings.append(&mut found);
}
