//! Properties that hold for any input: nothing panics, nothing is lost, order does not matter.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use matcher::classify::Linked;
use matcher::explain::mark;
use matcher::normalise::{
    Names, PartialDate, Source, ZeroRule, parse_date, parse_number, parse_sex, syllable,
};
use matcher::open::sources;
use matcher::read::read;
use matcher::report::results_csv;
use matcher::run::{Settings, link};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

/// The day of all runs.
const TODAY: PartialDate = PartialDate { year: 2026, month: 11, day: 21 };

fn source(text: &str) -> Vec<Source> {
    sources(text.as_bytes(), "a.csv", None).unwrap()
}

fn run(sector: &str, registry: &str) -> Linked {
    link(source(sector), source(registry), &Settings::on(TODAY)).unwrap()
}

/// A row of a list, plausible or garbage.
fn row() -> impl Strategy<Value = String> {
    let name = prop_oneof![
        "(Nguyễn|Lý|Nông|Hoàng) (Văn|Thị) (An|Hoa|Sơn|Hòa|Bình)",
        "[a-zA-ZàáảãạđĐơƯ.' ]{0,20}",
        "\\PC{0,12}",
    ];
    let date =
        prop_oneof!["(0[1-9]|1[0-9])/(0[1-9]|1[0-2])/19[5-9][0-9]", "19[0-9]{2}", "\\PC{0,8}"];
    let number = prop_oneof!["0040[0-9]{8}", "[0-9]{0,13}", "\\PC{0,6}"];
    let place = prop_oneof!["Xóm [1-9], Xã (Quang Hán|Đình Phong), Tỉnh Cao Bằng", "\\PC{0,20}"];
    (name, date, number, place).prop_map(|(name, date, number, place)| {
        [name, date, number, place]
            .map(|cell| format!("\"{}\"", cell.replace(['"', '\r', '\n'], " ")))
            .join(",")
    })
}

const HEADER: &str = "Họ và tên,Ngày sinh,CCCD,Nơi thường trú\n";

fn list(rows: &[String]) -> String {
    // A first row keeps the table from being empty if all others are blank.
    format!("{HEADER}Lê Văn Đầu,01/02/1990,004090000001,Xã Quang Hán\n{}", rows.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parsers_take_any_text(text in "\\PC{0,40}") {
        let _ = parse_date(&text);
        let _ = parse_number(&text, ZeroRule::EACH);
        let _ = parse_sex(&text);
        let _ = syllable(&text);
        let mut names = Names::default();
        let id = names.intern(&text);
        prop_assert_eq!(names.intern(&text), id);
        let composed: String = text.nfc().collect();
        prop_assert_eq!(names.intern(&composed), id);
    }

    #[test]
    fn reading_takes_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = read(&bytes, "a.bin", None, &mut |_| {});
    }

    #[test]
    fn marks_lose_no_character(a in "\\PC{0,30}", b in "\\PC{0,30}") {
        let (x, y) = mark(&a, &b);
        let join = |spans: Vec<matcher::explain::Span>| spans.into_iter().map(|s| s.text).collect::<String>();
        prop_assert_eq!(join(x), a.nfc().collect::<String>());
        prop_assert_eq!(join(y), b.nfc().collect::<String>());
    }

    #[test]
    fn every_row_has_its_verdict(
        sector in prop::collection::vec(row(), 0..12),
        registry in prop::collection::vec(row(), 0..12),
    ) {
        let (sector, registry) = (list(&sector), list(&registry));
        let linked = run(&sector, &registry);
        prop_assert_eq!(linked.verdicts.len(), source(&sector)[0].table.len());
        let mut claimed = std::collections::BTreeMap::new();
        for verdict in &linked.verdicts {
            if verdict.status.is_linked() {
                claimed.entry(verdict.candidates[0].registry).or_insert_with(Vec::new).push(verdict);
            }
        }
        // Two rows never silently claim one person.
        for rows in claimed.values().filter(|rows| rows.len() > 1) {
            prop_assert!(rows.iter().all(|v| !v.findings.is_empty()));
        }
        prop_assert!(results_csv(&linked).is_ok());
    }

    #[test]
    fn the_order_of_registry_rows_changes_no_link(
        sector in prop::collection::vec(row(), 1..8),
        registry in prop::collection::vec(row(), 1..8),
    ) {
        let reversed: Vec<String> = registry.iter().rev().cloned().collect();
        let a = run(&list(&sector), &list(&registry));
        let b = run(&list(&sector), &list(&reversed));
        for (x, y) in a.verdicts.iter().zip(&b.verdicts) {
            prop_assert_eq!(x.status, y.status);
            let name = |linked: &Linked, v: &matcher::classify::Verdict| {
                v.chosen().filter(|_| v.status.is_linked())
                    .map(|c| linked.prepared.registry.raw(c.registry, matcher::plan::Field::Name).into_owned())
            };
            prop_assert_eq!(name(&a, x), name(&b, y));
        }
    }
}

#[test]
fn the_steps_add_up_to_the_score() {
    let made = matcher::sample::make().unwrap();
    let source =
        |file: &matcher::sample::SampleFile| sources(&file.bytes, file.name, None).unwrap();
    let linked = link(source(&made.sector), source(&made.registry), &Settings::on(TODAY)).unwrap();
    let mut checked = 0;
    for verdict in &linked.verdicts {
        for candidate in &verdict.candidates {
            let steps = matcher::explain::steps(&linked, verdict.sector, candidate.registry);
            let sum = steps.iter().fold(0.0, |sum, step| sum + step.weight);
            assert_eq!(sum, candidate.score, "row {}", verdict.sector);
            checked += 1;
        }
    }
    assert!(checked > 1500);
}
