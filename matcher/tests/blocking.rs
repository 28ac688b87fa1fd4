//! Blocking against its naive twin, which compares all pairs and leaves nothing out.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod crowd;

use std::collections::BTreeSet;

use matcher::block::{Pair, block};
use matcher::classify::Weights;
use matcher::compare::levels;
use matcher::normalise::{Gazetteer, PartialDate, Prepared, Source, normalise};
use matcher::open::sources;
use matcher::plan::THRESHOLDS;
use matcher::sample::{self, SampleFile};

fn source(file: &SampleFile) -> Source {
    sources(&file.bytes, file.name, None).unwrap().remove(0)
}

/// The sample and its true pairs.
fn sample() -> (Prepared, BTreeSet<Pair>) {
    let made = sample::make().unwrap();
    let prepared = normalise(
        vec![source(&made.sector)],
        vec![source(&made.registry)],
        Gazetteer::embedded(),
        PartialDate::default(),
        &mut |_, _| {},
    );
    let rows: BTreeSet<(u32, u32)> = made
        .truth
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut cells = line.split(',');
            Some((cells.next()?.parse().ok()?, cells.next()?.parse().ok()?))
        })
        .collect();
    let truth = all_pairs(&prepared)
        .filter(|pair| {
            let rows_of = (prepared.sector.row(pair.sector), prepared.registry.row(pair.registry));
            rows.contains(&rows_of)
        })
        .collect();
    (prepared, truth)
}

/// A crowd with few names and many slips, and its true pairs; `home` gives the addresses of the
/// list.
fn crowd(home: impl Fn(&str) -> &str) -> (Prepared, BTreeSet<Pair>) {
    let (mut sector, registry) = crowd::crowd(1_500, 2_000);
    sector.iter_mut().for_each(|person| person.home = home(&person.home).to_owned());
    let place = |id: u64| registry.binary_search_by_key(&id, |person| person.id).ok();
    let truth = sector.iter().enumerate().filter_map(|(row, person)| {
        Some(Pair { sector: row as u32, registry: place(person.id)? as u32 })
    });
    let truth = truth.collect();
    let (sector, registry) =
        (crowd::file(crowd::SECTOR, &sector), crowd::file(crowd::REGISTRY, &registry));
    (crowd::prepare(&sector, &registry), truth)
}

fn all_pairs(prepared: &Prepared) -> impl Iterator<Item = Pair> {
    let people = prepared.registry.len() as u32;
    (0..prepared.sector.len() as u32)
        .flat_map(move |sector| (0..people).map(move |registry| Pair { sector, registry }))
}

/// Compares the pairs from blocking with all pairs, and prints what is missing.
fn check(what: &str, prepared: &Prepared, truth: &BTreeSet<Pair>) {
    let blocked = block(prepared, &mut |_, _| {});
    let kept = |pair: &Pair| blocked.pairs.binary_search(pair).is_ok();
    let show = |pair: &Pair, score: f64| {
        println!(
            "{what}: not compared: {:?} {:?} at {score}",
            prepared.sector.raw(pair.sector, matcher::plan::Field::Name),
            prepared.registry.raw(pair.registry, matcher::plan::Field::Name)
        );
    };
    let weights = Weights::estimate(prepared, &blocked.pairs);
    let score = |pair: &Pair| {
        let a = &prepared.sector.records[pair.sector as usize];
        let b = &prepared.registry.records[pair.registry as usize];
        weights.score(pair.sector, pair.registry, &levels(a, b, &prepared.values))
    };
    let lost: Vec<&Pair> = truth.iter().filter(|pair| !kept(pair)).collect();
    lost.iter().for_each(|pair| show(pair, score(pair)));
    let share = lost.len() as f64 / truth.len() as f64;
    println!(
        "{what}: {} of {} true pairs lost in {}",
        lost.len(),
        truth.len(),
        blocked.pairs.len()
    );
    assert!(share <= 0.001, "{what}: {share}");

    // Whatever all pairs would link is compared, unless the row says that too many people look
    // alike or the person with the row's number is so much likelier that nobody else can come near.
    let mut best = vec![f64::NEG_INFINITY; prepared.sector.len()];
    for pair in &blocked.pairs {
        let best = &mut best[pair.sector as usize];
        *best = best.max(score(pair));
    }
    let (mut wanted, mut silent) = (0, 0);
    for pair in all_pairs(prepared) {
        let score = score(&pair);
        if score >= THRESHOLDS.link {
            wanted += 1;
            let row = pair.sector as usize;
            let settled = best[row] >= score + THRESHOLDS.margin;
            if !kept(&pair) && !blocked.crowded[row] && !settled {
                silent += 1;
                show(&pair, score);
            }
        }
    }
    println!("{what}: {silent} of {wanted} pairs above the threshold were silently not compared");
    assert_eq!(silent, 0, "{what}");
}

#[test]
fn the_sample_keeps_what_all_pairs_would_link() {
    let (prepared, truth) = sample();
    check("sample", &prepared, &truth);
}

#[test]
fn a_crowd_keeps_what_all_pairs_would_link() {
    let (prepared, truth) = crowd(|home| home);
    check("crowd", &prepared, &truth);
}

#[test]
fn a_list_that_names_only_hamlets_keeps_what_all_pairs_would_link() {
    let (prepared, truth) = crowd(crowd::hamlet);
    check("hamlets alone", &prepared, &truth);
}
