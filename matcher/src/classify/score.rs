//! Scores candidate pairs and keeps the likeliest candidates of each row.

use super::bound::Bounds;
use super::verdict::Candidate;
use super::weights::Weights;
use crate::block::Pair;
use crate::compare::{levels, numbers_agree};
use crate::normalise::Prepared;
use crate::plan::{LIMITS, THRESHOLDS};

/// For each sector record its candidates that are worth a look, the likeliest first. `pairs` are
/// sorted by sector record. `progress` is told pairs done and pairs in all.
pub fn candidates(
    pairs: &[Pair],
    weights: &Weights,
    prepared: &Prepared,
    progress: &mut dyn FnMut(u64, u64),
) -> Vec<Vec<Candidate>> {
    let mut kept: Vec<Vec<Candidate>> = vec![Vec::new(); prepared.sector.len()];
    let bounds = Bounds::of(weights, prepared);
    let total = pairs.len() as u64;
    let mut done = 0;
    for of_row in pairs.chunk_by(|a, b| a.sector == b.sector) {
        let row = of_row[0].sector as usize;
        let sector = &prepared.sector.records[row];
        let best = &mut kept[row];
        for pair in of_row {
            let registry = &prepared.registry.records[pair.registry as usize];
            if !bounds.may_be_kept(pair.sector, sector, registry) {
                continue;
            }
            let levels = levels(sector, registry, &prepared.values);
            let score = weights.score(pair.sector, pair.registry, &levels);
            // Somebody should look at an equal number, whatever else speaks against it.
            if score >= THRESHOLDS.review || numbers_agree(&levels) {
                best.push(Candidate { registry: pair.registry, score });
            }
        }
        best.sort_by(by_score);
        best.truncate(LIMITS.weighed_candidates);
        done += of_row.len() as u64;
        if row.is_multiple_of(512) {
            progress(done, total);
        }
    }
    progress(total, total);
    kept
}

/// The higher score first; of equals the earlier registry record.
pub fn by_score(a: &Candidate, b: &Candidate) -> std::cmp::Ordering {
    b.score.total_cmp(&a.score).then(a.registry.cmp(&b.registry))
}
