//! Which rows are drawn: the check sample of the list, and decided rows for a second look.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use casework::digest::Digest;
use casework::journal::By;
use casework::learn::{draw, edges as edges_of};

use crate::caseload::{Caseload, Judgement};
use crate::classify::Linked;
use crate::plan::{Status, THRESHOLDS};
use crate::ruled::engine_verdict;

/// Where bands of score begin.
pub(super) fn edges() -> &'static [f64] {
    static EDGES: LazyLock<Vec<f64>> =
        LazyLock::new(|| edges_of(THRESHOLDS.review, THRESHOLDS.link));
    &EDGES
}

/// What the engine made of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    Link,
    Review,
    NotFound,
}

/// A row in its order.
struct Placed {
    place: Digest,
    /// Place of the row in the results.
    index: u32,
    score: f64,
}

/// The rows of a list by what the engine made of them and by bands of score, each in the order in
/// which it is drawn.
pub(super) struct Strata(BTreeMap<(Group, usize), Vec<Placed>>);

impl Strata {
    pub(super) fn of(caseload: &Caseload, linked: &Linked, round: u64) -> Strata {
        let places = caseload.places(round);
        let mut strata: BTreeMap<(Group, usize), Vec<Placed>> = BTreeMap::new();
        for (index, verdict) in (0..).zip(&linked.verdicts) {
            let Some(place) = places.get(verdict.sector as usize) else { continue };
            let engine = engine_verdict(linked, verdict);
            let group = match engine.status {
                Status::Match | Status::Discrepancy => Group::Link,
                Status::Review => Group::Review,
                Status::NotFound => Group::NotFound,
            };
            let score = engine.chosen().map_or(f64::NEG_INFINITY, |first| first.score);
            let band = match group {
                Group::NotFound => 0,
                Group::Link | Group::Review => {
                    edges().iter().filter(|from| score >= **from).count()
                }
            };
            let placed = Placed { place: *place, index, score };
            strata.entry((group, band)).or_default().push(placed);
        }
        for rows in strata.values_mut() {
            rows.sort_unstable_by_key(|row| (row.place, row.index));
        }
        Strata(strata)
    }

    /// The rows of each stratum in their order, by their places in the results.
    pub(super) fn rows(&self) -> impl Iterator<Item = impl Iterator<Item = u32>> {
        self.0.values().map(|rows| rows.iter().map(|row| row.index))
    }

    /// The rows of a group, by their places in the results, with their scores.
    pub(super) fn of_group(&self, group: Group) -> impl Iterator<Item = (u32, f64)> {
        let of_group = self.0.iter().filter(move |((of, _), _)| *of == group);
        of_group.flat_map(|(_, rows)| rows.iter().map(|row| (row.index, row.score)))
    }

    /// So many rows of a group, each band with its share.
    fn drawn(&self, group: Group, count: usize) -> Vec<(Digest, u32)> {
        let of_group = self.0.iter().filter(|((of, _), _)| *of == group);
        let rows = of_group
            .flat_map(|((_, band), rows)| rows.iter().map(|row| (row.place, row.index, *band)));
        draw(rows, count)
    }
}

/// Rows for a second look, by their places in the results and in the order in which they are looked
/// at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ToCheck {
    /// Those that wait for it.
    pub rows: Vec<u32>,
    /// How many of those drawn have had it.
    pub done: u32,
}

/// What a second reviewer looks at: the check sample of a round of about so many rows, and half as
/// many that others have decided; mixed, so that the order tells nobody which are which. Rows that
/// the reviewer decided are left out.
pub fn to_check(
    caseload: &Caseload,
    linked: &Linked,
    round: u64,
    count: usize,
    by: &By,
) -> ToCheck {
    let list = check_sample(caseload, linked, round, count);
    let decided = second_sample(caseload, linked, round, count / 2, by);
    let mut drawn = ToCheck::default();
    for index in in_order(list.into_iter().chain(decided)) {
        let Some(row) = linked.verdicts.get(index as usize).map(|of| of.sector) else { continue };
        if caseload.is_seconded(row) {
            drawn.done += 1;
        } else if caseload.may_second(row, by) {
            drawn.rows.push(index);
        }
    }
    drawn
}

/// The check sample of a round: about so many rows. Half of them are links, a quarter each in review
/// and not found, as far as there are so many; links have what the others leave.
fn check_sample(
    caseload: &Caseload,
    linked: &Linked,
    round: u64,
    count: usize,
) -> Vec<(Digest, u32)> {
    let strata = Strata::of(caseload, linked, round);
    let others = [Group::Review, Group::NotFound].map(|group| strata.drawn(group, count / 4));
    let others: Vec<(Digest, u32)> = others.into_iter().flatten().collect();
    let links = strata.drawn(Group::Link, count.saturating_sub(others.len()));
    links.into_iter().chain(others).collect()
}

/// About so many rows that somebody else decided by looking. Each kind of answer has its share, and
/// three at least.
fn second_sample(
    caseload: &Caseload,
    linked: &Linked,
    round: u64,
    count: usize,
    by: &By,
) -> Vec<(Digest, u32)> {
    let places = caseload.places(round);
    let rows = (0..).zip(&linked.verdicts).filter_map(|(index, verdict)| {
        let row = verdict.sector;
        let first = caseload.first_of_now(linked, row)?;
        let kind = caseload.judgement(engine_verdict(linked, verdict), first.settled()?);
        let may = caseload.may_second(row, by) || caseload.is_seconded(row);
        let kind = match kind {
            Judgement::Proposed => 0,
            Judgement::Another(_) => 1,
            Judgement::NotProposed => 2,
            Judgement::Open => 3,
        };
        may.then_some((*places.get(row as usize)?, index, kind))
    });
    draw(rows, count)
}

fn in_order(rows: impl IntoIterator<Item = (Digest, u32)>) -> Vec<u32> {
    let mut rows: Vec<(Digest, u32)> = rows.into_iter().collect();
    rows.sort_unstable();
    rows.dedup();
    rows.into_iter().map(|(_, index)| index).collect()
}
