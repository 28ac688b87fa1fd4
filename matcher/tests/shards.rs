//! Linking in shards against linking in one: the same to the byte, for any number of shards.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod crowd;

use matcher::classify::Linked;
use matcher::linking::{
    Fixed, Frequencies, Linking, Shard, Share, Weights, finish, from_bytes, to_bytes,
};
use matcher::normalise::{Gazetteer, PartialDate, Prepared, Source, normalise};
use matcher::open::sources;
use matcher::report::results_csv;
use matcher::run::{Settings, link_with};
use matcher::sample;
use matcher::threads::{OneThread, Scoped};
use serde::Serialize;
use serde::de::DeserializeOwned;

fn source(bytes: &[u8], name: &str) -> Vec<Source> {
    sources(bytes, name, None).unwrap()
}

/// A value after the trip from one worker to another in binary form.
fn sent<T: Serialize + DeserializeOwned>(value: &T) -> T {
    from_bytes(&to_bytes(value).unwrap()).unwrap()
}

fn link_in(shards: usize, prepare: &dyn Fn() -> Prepared) -> Linked {
    let prepared = prepare();
    let begin = |place| Linking::begin(&prepared, Shard { place, of: shards }, &mut |_, _| {});
    let all: Vec<Linking> = (0..shards).map(begin).collect();
    let sampled: Vec<_> = all.iter().flat_map(|shard| sent(&shard.sampled(&prepared))).collect();
    let fixed = Fixed::learn(&prepared, &Frequencies::count(&prepared), &sampled);
    let weights = || Weights::of(sent(&fixed), Frequencies::count(&prepared));
    let score = |shard: Linking| shard.score(&prepared, &weights(), &mut |_, _| {});
    let shares: Vec<Share> = all.into_iter().map(|shard| sent(&score(shard))).collect();
    let weights = weights();
    finish(prepared, weights, shares, &OneThread, &mut |_, _| {})
}

fn check(prepare: &dyn Fn() -> Prepared) {
    let whole = link_in(1, prepare);
    let linked = whole.verdicts.iter().filter(|verdict| verdict.linked().is_some()).count();
    assert!(linked > whole.verdicts.len() / 2, "{linked}");
    for shards in [2, 3, 7] {
        let shared = link_in(shards, prepare);
        assert_eq!(shared.verdicts, whole.verdicts, "{shards} shards");
        assert_eq!(results_csv(&shared).unwrap(), results_csv(&whole).unwrap(), "{shards} shards");
    }
}

#[test]
fn the_sample_in_shards() {
    let made = sample::make().unwrap();
    check(&|| {
        let side = |file: &sample::SampleFile| source(&file.bytes, file.name);
        let (sector, registry) = (side(&made.sector), side(&made.registry));
        normalise(sector, registry, Gazetteer::embedded(), PartialDate::default(), &mut |_, _| {})
    });
}

#[test]
fn several_threads_give_what_one_gives() {
    let made = sample::make().unwrap();
    let (crowd, people) = crowd::crowd(1_500, 2_000);
    let (crowd, people) =
        (crowd::file(crowd::SECTOR, &crowd), crowd::file(crowd::REGISTRY, &people));
    let file = |file: &sample::SampleFile| source(&file.bytes, file.name);
    let pairs: [&dyn Fn() -> [Vec<Source>; 2]; 2] =
        [&|| [file(&made.sector), file(&made.registry)], &|| {
            [source(crowd.as_bytes(), "a.csv"), source(people.as_bytes(), "b.csv")]
        }];
    for pair in pairs {
        let link = |threads| {
            let [sector, registry] = pair();
            link_with(&Scoped(threads), sector, registry, &Settings::default()).unwrap()
        };
        let one = link(1);
        for threads in [2, 3, 5] {
            let several = link(threads);
            assert_eq!(several.verdicts, one.verdicts, "{threads} threads");
            assert_eq!(results_csv(&several).unwrap(), results_csv(&one).unwrap());
        }
    }
}

#[test]
fn a_crowd_in_shards() {
    let (sector, registry) = crowd::crowd(1_500, 2_000);
    let (sector, registry) =
        (crowd::file(crowd::SECTOR, &sector), crowd::file(crowd::REGISTRY, &registry));
    check(&|| crowd::prepare(&sector, &registry));
}

#[test]
fn rows_are_shared_out_whole() {
    for (rows, of) in [(0, 3), (2, 7), (10, 3), (1_000_000, 8)] {
        let mut next = 0;
        for place in 0..of {
            let shard = Shard { place, of }.rows(rows);
            assert_eq!(shard.start, next, "{rows} {of}");
            next = shard.end;
        }
        assert_eq!(next as usize, rows);
    }
}
