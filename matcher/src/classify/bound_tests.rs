//! The bound against its naive twin: every pair scored.

use crate::block::{Pair, block};
use crate::classify::{Weights, candidates};
use crate::compare::{levels, numbers_agree};
use crate::normalise::{Gazetteer, PartialDate, normalise};
use crate::open::sources;
use crate::plan::{LIMITS, THRESHOLDS};
use crate::sample;

#[test]
fn nothing_that_is_worth_a_look_is_left_out() {
    let made = sample::make().unwrap();
    let sources = |file: &sample::SampleFile| sources(&file.bytes, file.name, None).unwrap();
    let (sector, registry) = (sources(&made.sector), sources(&made.registry));
    let (gazetteer, today) = (Gazetteer::embedded(), PartialDate::default());
    let prepared = normalise(sector, registry, gazetteer, today, &mut |_, _| {});
    let weights = Weights::estimate(&prepared, &block(&prepared, &mut |_, _| {}).pairs);
    // Every tenth row with every person, whether or not a key joins them.
    let rows = (0..prepared.sector.len() as u32).step_by(10);
    let people = prepared.registry.len() as u32;
    let pairs: Vec<Pair> = rows
        .flat_map(|sector| (0..people).map(move |registry| Pair { sector, registry }))
        .collect();
    let found =
        candidates(&pairs, 0..prepared.sector.len() as u32, &weights, &prepared, &mut |_, _| {});
    let mut kept = 0;
    for of_row in pairs.chunk_by(|a, b| a.sector == b.sector) {
        let row = of_row[0].sector;
        let naive = of_row.iter().filter(|pair| {
            let a = &prepared.sector.records[pair.sector as usize];
            let b = &prepared.registry.records[pair.registry as usize];
            let levels = levels(a, b, &prepared.values);
            weights.score(pair.sector, pair.registry, &levels) >= THRESHOLDS.review
                || numbers_agree(&levels)
        });
        let naive = naive.count().min(LIMITS.weighed_candidates);
        assert_eq!(found.of(row).len(), naive, "row {row}");
        kept += naive;
    }
    assert!(kept > 200, "{kept}");
}
