//! Blocking against its naive twin: all pairs compared, nothing left out.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::collections::BTreeSet;

use matcher::block::block;
use matcher::classify::Weights;
use matcher::compare::levels;
use matcher::normalise::{Gazetteer, PartialDate, Prepared, Source, normalise};
use matcher::plan::THRESHOLDS;
use matcher::run::open;
use matcher::sample::{self, SampleFile};

fn source(file: &SampleFile) -> Source {
    open(&file.bytes, file.name, None).unwrap().remove(0)
}

fn prepared() -> (Prepared, String) {
    let made = sample::make().unwrap();
    (
        normalise(
            vec![source(&made.sector)],
            vec![source(&made.registry)],
            Gazetteer::embedded(),
            PartialDate::default(),
            &mut |_, _| {},
        ),
        made.truth,
    )
}

#[test]
fn true_pairs_are_kept() {
    let (prepared, truth) = prepared();
    let pairs: BTreeSet<(u32, u32)> = block(&prepared, &mut |_, _| {})
        .pairs
        .into_iter()
        .map(|p| (prepared.sector.row(p.sector), prepared.registry.row(p.registry)))
        .collect();
    let true_pairs: Vec<(u32, u32)> = truth
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut cells = line.split(',');
            Some((cells.next()?.parse().ok()?, cells.next()?.parse().ok()?))
        })
        .collect();
    let kept = true_pairs.iter().filter(|pair| pairs.contains(pair)).count();
    println!("{kept} of {} true pairs kept in {} pairs", true_pairs.len(), pairs.len());
    assert!(kept * 1000 >= true_pairs.len() * 999);
}

#[test]
fn what_all_pairs_would_link_is_kept() {
    let (prepared, _) = prepared();
    let weights = Weights::estimate(&prepared);
    let pairs = block(&prepared, &mut |_, _| {}).pairs;
    let (mut wanted, mut lost) = (0, 0);
    // Every fourth row against everybody is enough to see a key that is missing.
    for sector in (0..prepared.sector.len() as u32).step_by(4) {
        let a = &prepared.sector.records[sector as usize];
        for (registry, b) in prepared.registry.records.iter().enumerate() {
            let levels = levels(a, b, &prepared.values);
            if weights.score(a, b, &levels, &prepared) >= THRESHOLDS.link {
                wanted += 1;
                let pair = matcher::block::Pair { sector, registry: registry as u32 };
                lost += u32::from(pairs.binary_search(&pair).is_err());
            }
        }
    }
    println!("{lost} of {wanted} pairs above the threshold were not compared");
    assert!(lost * 1000 <= wanted);
}
