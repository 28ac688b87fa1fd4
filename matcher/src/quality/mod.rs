//! How far a work's links can be relied on, as people's decisions show it.
//!
//! Takes a caseload bound to a run, gives shares with their intervals: how often links are right, how
//! many of those to be found were found, how well two reviewers agree. Decided: only the *check
//! sample* measures, rows that nobody chose: those in review were decided because they were in doubt,
//! and say nothing of links. In each band of score the rows stand in an order drawn by the work's
//! salt, and as many of them count as were looked at from the beginning on without a gap. What was
//! decided for many rows at once is no look at any of them; what was left open, or answered in two
//! ways, is no decision. Nothing is decided anew by any of this.

mod drawn;
mod look;
mod reviewers;
#[cfg(test)]
mod tests;

use casework::learn::{self, Band, Estimate, Suggestion, TO_MEASURE};
use serde::{Deserialize, Serialize};

use crate::caseload::Caseload;
use crate::classify::Linked;
use crate::plan::THRESHOLDS;
use drawn::{Group, Strata};
pub use drawn::{ToCheck, to_check};
use look::{Look, look};
pub use reviewers::{Disputed, Reviewers, Said};

/// How many rows of a band must be decided before its share is shown.
pub const TO_SHOW: u64 = 10;

/// How far the links can be relied on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quality {
    /// The round whose sample measures.
    pub round: u64,
    /// The score from which a row is linked, in bits.
    pub threshold: f64,
    /// Links by score; `right` counts those to the right person.
    pub links: Vec<Band>,
    /// Rows in review by score; `right` counts those whose first candidate is the right person.
    pub review: Vec<Band>,
    /// Rows not found; `right` counts those for which somebody found the person.
    pub not_found: Band,
    /// Rows of the sample that were looked at and left open, or answered in two ways.
    pub left_open: u64,
    /// Rows that were decided by looking, outside of the sample: they do not count.
    pub outside: u64,
    /// The share of right links; nothing if fewer than 30 of the sample are decided.
    pub precision: Option<Estimate>,
    /// The share of those to be found who are linked; nothing if fewer than 30 rows not found are
    /// decided, or no row of some band.
    pub recall: Option<Estimate>,
    /// The score from which on links keep the engine's promise, if that is another than now.
    pub suggestion: Option<Suggestion>,
    /// Rows between that score and the present one: links below it, or rows in review above it.
    pub between: u64,
    /// How well two reviewers agree.
    pub reviewers: Reviewers,
}

impl Quality {
    /// How many links of the sample are decided.
    pub fn links_decided(&self) -> u64 {
        self.links.iter().map(|band| band.decided).sum()
    }
}

/// The round whose sample people look at, unless they ask for another one.
pub const FIRST_ROUND: u64 = 1;

/// How far the links of a work can be relied on, measured by the sample of a round.
pub fn quality(caseload: &Caseload, linked: &Linked, round: u64) -> Quality {
    let (mut left_open, mut outside) = (0, 0);
    let mut looks: Vec<Option<Look>> = Vec::with_capacity(linked.verdicts.len());
    let strata = Strata::of(caseload, linked, round);
    looks.resize(linked.verdicts.len(), None);
    for of_stratum in strata.rows() {
        let mut is_sample = true;
        for index in of_stratum {
            let Some(verdict) = linked.verdicts.get(index as usize) else { continue };
            let seen = look(caseload, linked, verdict);
            is_sample &= seen != Look::Never;
            match seen {
                Look::Never => {}
                Look::Open if is_sample => left_open += 1,
                Look::Open => {}
                Look::Says(_) if is_sample => {
                    if let Some(of) = looks.get_mut(index as usize) {
                        *of = Some(seen);
                    }
                }
                Look::Says(_) => outside += 1,
            }
        }
    }
    let bands = |group: Group, is_right: fn(Look) -> Option<bool>| {
        let rows = strata.of_group(group);
        let rows = rows.map(|(index, score)| {
            let look = looks.get(index as usize).copied().flatten();
            (score, look.and_then(is_right))
        });
        learn::into_bands(drawn::edges(), rows)
    };
    let (links, review) =
        (bands(Group::Link, Look::is_first), bands(Group::Review, Look::is_first));
    let found_in_review = bands(Group::Review, Look::is_found);
    let not_found = whole(&bands(Group::NotFound, Look::is_found));
    let decided: u64 = links.iter().map(|band| band.decided).sum();
    let is_enough = decided >= TO_MEASURE;
    let together = as_if_linked(&links, &review);
    let suggestion = learn::suggest(&together, THRESHOLDS.link).filter(|_| is_enough);
    let between = suggestion.map_or(0, |of| between(of.threshold, &links, &review));
    Quality {
        round,
        threshold: THRESHOLDS.link,
        precision: learn::precision(&links).filter(|_| is_enough),
        recall: learn::recall(&links, &found_in_review, &not_found).filter(|_| is_enough),
        suggestion,
        between,
        links,
        review,
        not_found,
        left_open,
        outside,
        reviewers: Reviewers::of(caseload, linked),
    }
}

/// All bands as one.
fn whole(bands: &[Band]) -> Band {
    let sum = |of: fn(&Band) -> u64| bands.iter().map(of).sum();
    Band {
        from: f64::NEG_INFINITY,
        to: f64::INFINITY,
        rows: sum(|band| band.rows),
        decided: sum(|band| band.decided),
        right: sum(|band| band.right),
    }
}

/// The links, and below the present threshold the rows in review too, which a lower one might link.
fn as_if_linked(links: &[Band], review: &[Band]) -> Vec<Band> {
    let both = |(link, review): (&Band, &Band)| match link.from < THRESHOLDS.link {
        false => *link,
        true => Band {
            rows: link.rows + review.rows,
            decided: link.decided + review.decided,
            right: link.right + review.right,
            ..*link
        },
    };
    links.iter().zip(review).map(both).collect()
}

/// Links below a higher threshold, or rows in review from a lower one on.
fn between(threshold: f64, links: &[Band], review: &[Band]) -> u64 {
    let is_raised = threshold > THRESHOLDS.link;
    let (of, low, high) = match is_raised {
        true => (links, f64::NEG_INFINITY, threshold),
        false => (review, threshold, THRESHOLDS.link),
    };
    of.iter().filter(|band| band.from >= low && band.from < high).map(|band| band.rows).sum()
}
