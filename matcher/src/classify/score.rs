//! Scores candidate pairs and keeps the likeliest candidates of each row.

use std::ops::Range;

use super::bound::{Bounds, Person, Row};
use super::candidates::Candidates;
use super::verdict::Candidate;
use super::weights::Weights;
use crate::block::Pair;
use crate::compare::{levels, numbers_agree};
use crate::normalise::{Prepared, Record};
use crate::plan::{LIMITS, THRESHOLDS};

/// Pairs handled as one batch. The data of all people in a batch is read before any of it is used:
/// the processor then waits for many reads at once instead of missing its cache one by one.
const BATCH: usize = 1024;

/// The candidates of each of these sector records that are worth a look, the likeliest first.
/// `pairs` are theirs, sorted by sector record. `progress` receives pairs done and pairs in all.
pub fn candidates(
    pairs: &[Pair],
    rows: Range<u32>,
    weights: &Weights,
    prepared: &Prepared,
    progress: &mut dyn FnMut(u64, u64),
) -> Candidates {
    let mut scoring = Scoring {
        weights,
        prepared,
        likely: Likely::of(Bounds::of(weights, prepared)),
        people: Vec::with_capacity(BATCH),
        best: Best { row: rows.start, candidates: Vec::new(), prepared },
        kept: Candidates::default(),
    };
    let total = pairs.len() as u64;
    for (batch, done) in pairs.chunks(BATCH).zip((0..).step_by(BATCH)) {
        progress(done, total);
        scoring.batch(batch);
    }
    progress(total, total);
    scoring.best.finish(rows.end, &mut scoring.kept);
    scoring.kept
}

/// What scoring keeps from one batch to the next.
struct Scoring<'a> {
    weights: &'a Weights,
    prepared: &'a Prepared,
    likely: Likely<'a>,
    people: Vec<Record>,
    best: Best<'a>,
    kept: Candidates,
}

impl Scoring<'_> {
    // Not inlined: a browser switches to a function's optimised form at the next call, and a loop
    // over everything would run to its end in the slow form.
    #[inline(never)]
    fn batch(&mut self, batch: &[Pair]) {
        let Scoring { weights, prepared, likely, people, best, kept } = self;
        let likely = likely.among(batch);
        people.clear();
        people.extend(likely.iter().map(|pair| prepared.registry.records[pair.registry as usize]));
        let read = likely.iter().zip(&*people).fold(0, |read, (pair, person)| {
            read ^ prepared.values.names.touch(person.name) ^ weights.touch(pair.registry)
        });
        std::hint::black_box(read);
        for (pair, person) in likely.iter().zip(&*people) {
            let row = &prepared.sector.records[pair.sector as usize];
            let levels = levels(row, person, &prepared.values);
            let score = weights.score(pair.sector, pair.registry, &levels);
            // An equal number needs a look, whatever else speaks against it.
            if score >= THRESHOLDS.review || numbers_agree(&levels) {
                best.add(pair, score, kept);
            }
        }
    }
}

/// Picks the pairs of a batch that may be kept.
struct Likely<'a> {
    bounds: Bounds<'a>,
    row: Option<Row>,
    people: Vec<Person>,
    found: Vec<Pair>,
}

impl Likely<'_> {
    fn of(bounds: Bounds<'_>) -> Likely<'_> {
        let (people, found) = (Vec::with_capacity(BATCH), Vec::with_capacity(BATCH));
        Likely { bounds, row: None, people, found }
    }

    fn among(&mut self, batch: &[Pair]) -> &[Pair] {
        let Likely { bounds, row, people, found } = self;
        people.clear();
        people.extend(batch.iter().map(|pair| bounds.person(pair.registry)));
        found.clear();
        for (pair, person) in batch.iter().zip(people) {
            row.take_if(|row| row.place != pair.sector);
            let row = row.get_or_insert_with(|| bounds.row(pair.sector));
            if bounds.may_be_kept(row, person) {
                found.push(*pair);
            }
        }
        found
    }
}

/// The candidates of the current row.
struct Best<'a> {
    row: u32,
    candidates: Vec<Candidate>,
    prepared: &'a Prepared,
}

impl Best<'_> {
    fn add(&mut self, pair: &Pair, score: f64, kept: &mut Candidates) {
        self.finish(pair.sector, kept);
        self.candidates.push(Candidate { registry: pair.registry, score });
    }

    /// Ends the current row; the rows between it and `next` have no candidates.
    fn finish(&mut self, next: u32, kept: &mut Candidates) {
        while self.row < next {
            sort(&mut self.candidates, self.prepared);
            self.candidates.truncate(LIMITS.weighed_candidates);
            kept.push(&self.candidates);
            self.candidates.clear();
            self.row += 1;
        }
    }
}

/// Puts the likeliest candidates first; among equally likely ones, what their records say decides.
pub(super) fn sort(candidates: &mut [Candidate], prepared: &Prepared) {
    candidates.sort_unstable_by(|a, b| {
        b.score.total_cmp(&a.score).then_with(|| prepared.in_order(a.registry, b.registry))
    });
}
