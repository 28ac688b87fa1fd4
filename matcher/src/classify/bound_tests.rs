//! The bound against its naive twin: every pair scored.

use crate::block::{Pair, block};
use crate::classify::{Weights, candidates};
use crate::compare::{levels, numbers_agree};
use crate::normalise::{Gazetteer, PartialDate, Prepared, Source, normalise};
use crate::open::sources;
use crate::plan::{LIMITS, THRESHOLDS};
use crate::sample;

fn prepared(sector: Vec<Source>, registry: Vec<Source>) -> Prepared {
    normalise(sector, registry, Gazetteer::embedded(), PartialDate::default(), &mut |_, _| {})
}

/// Takes every `step`th row with every person, joined by a key or not, and compares what is kept
/// with what the scores say; gives how many pairs are kept.
fn check(prepared: &Prepared, step: usize) -> usize {
    let weights = Weights::estimate(prepared, &block(prepared, &mut |_, _| {}).pairs);
    let rows = (0..prepared.sector.len() as u32).step_by(step);
    let people = prepared.registry.len() as u32;
    let pairs: Vec<Pair> = rows
        .flat_map(|sector| (0..people).map(move |registry| Pair { sector, registry }))
        .collect();
    let found =
        candidates(&pairs, 0..prepared.sector.len() as u32, &weights, prepared, &mut |_, _| {});
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
    kept
}

#[test]
fn nothing_that_is_worth_a_look_is_left_out() {
    let made = sample::make().unwrap();
    let sources = |file: &sample::SampleFile| sources(&file.bytes, file.name, None).unwrap();
    let kept = check(&prepared(sources(&made.sector), sources(&made.registry)), 10);
    assert!(kept > 200, "{kept}");
}

/// Addresses that are hamlets alone, with and without their kind, on the side of the list or on both.
#[test]
fn nothing_is_left_out_by_a_hamlet_alone() {
    let source = |text: &str| sources(text.as_bytes(), "a.csv", None).unwrap();
    let words = ["Lê", "Trần", "Hà", "An", "Bình", "Yên", "Sơn", "Lan", "Mai", "Tâm", "Phúc"];
    let homes = ["Xóm 1", "Thôn 2", "Bản Khe Cát", "Tổ 3, Thôn 2", "Khe Cát", "Xóm Chợ", "9", ""];
    let table = |count: usize, slip: usize, end: &dyn Fn(usize) -> &'static str| -> String {
        let rows = (0..count).map(|at| {
            let of = |step: usize| words[(at * step + at / 11) % words.len()];
            let home = match at % 7 == slip {
                true => homes[(at / 5 + 1) % homes.len()],
                false => homes[at / 5 % homes.len()],
            };
            let (day, month, year) = (at % 28 + 1, at % 12 + 1, 1950 + at % 50);
            format!("{} {} {},{day}/{month}/{year},\"{home}{}\"\n", of(1), of(3), of(5), end(at))
        });
        format!("Họ và tên,Ngày sinh,Nơi thường trú\n{}", rows.collect::<String>())
    };
    let commune = |_: usize| ", Xã Quang Hán, Tỉnh Cao Bằng";
    let mixed =
        |at: usize| if at.is_multiple_of(3) { "" } else { ", Xã Quang Hán, Tỉnh Cao Bằng" };
    for (what, list, extract) in [
        ("list", table(90, 3, &|_| ""), table(400, 7, &commune)),
        ("both", table(90, 3, &mixed), table(400, 7, &mixed)),
    ] {
        let kept = check(&prepared(source(&list), source(&extract)), 1);
        assert!(kept > 90, "{what}: {kept}");
    }
}
