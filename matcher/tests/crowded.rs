//! Files in which everybody looks alike: work is bounded, every row gets a verdict, nothing is
//! lost.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use matcher::block::block;
use matcher::classify::{Finding, Linked};
use matcher::normalise::{Gazetteer, PartialDate, RowRef, Source, normalise};
use matcher::open::sources;
use matcher::plan::{KEYS, LIMITS, Status};
use matcher::run::{Settings, link};

fn source(text: &str) -> Vec<Source> {
    sources(text.as_bytes(), "a.csv", None).unwrap()
}

fn run(sector: &str, registry: &str) -> Linked {
    link(source(sector), source(registry), &Settings::default()).unwrap()
}

fn rows(header: &str, row: &str, count: usize) -> String {
    format!("{header}\n{}", format!("{row}\n").repeat(count))
}

#[test]
fn a_block_of_everybody_is_bounded_and_told() {
    let list = rows("Họ và tên,Năm sinh", "Nguyễn Văn An,1960", 1_500);
    let extract = rows("Họ và tên,Năm sinh,Dân tộc", "Nguyễn Văn An,1960,Kinh", 3_000);
    let prepared = normalise(
        source(&list),
        source(&extract),
        Gazetteer::embedded(),
        PartialDate::default(),
        &mut |_, _| {},
    );
    let blocked = block(&prepared, &mut |_, _| {});
    assert!(blocked.pairs.len() <= 1_500 * KEYS.len() * LIMITS.narrowed_block);
    assert!(blocked.crowded.iter().all(|crowded| *crowded));

    let linked = run(&list, &extract);
    assert_eq!(linked.verdicts.len(), 1_500);
    for verdict in &linked.verdicts {
        assert!(!verdict.status.is_linked());
        assert!(verdict.findings.contains(&Finding::TooManyAlike));
        assert!(verdict.candidates.len() <= LIMITS.kept_candidates);
    }
}

#[test]
fn equal_rows_name_a_few_of_each_other() {
    let row = "Nguyễn Văn An,02/03/1960,004060123456";
    let linked =
        run(&rows("Họ và tên,Ngày sinh,CCCD", row, 2_000), &rows("Họ tên,Ngày sinh,CCCD", row, 1));
    for verdict in &linked.verdicts {
        assert_eq!(verdict.status, Status::Match);
        let [Finding::DuplicateInList { rows }] = &verdict.findings[..] else {
            panic!("{:?}", verdict.findings)
        };
        assert_eq!(rows.len(), LIMITS.listed_rows);
    }
}

#[test]
fn copies_of_a_row_that_is_not_found_are_copies_and_no_strangers() {
    let row = "Vũ Đình Trọng,30/10/1999,004099777777";
    let registry = rows("Họ tên,Ngày sinh,CCCD", "Lê Văn Sơn,03/09/1970,004070000005", 1);
    let linked = run(&rows("Họ và tên,Ngày sinh,CCCD", row, 2), &registry);
    let findings: Vec<&[Finding]> = linked.verdicts.iter().map(|v| &v.findings[..]).collect();
    let row = |row| RowRef { row, place: None };
    assert_eq!(findings[0], [Finding::DuplicateInList { rows: vec![row(3)] }]);
    assert_eq!(findings[1], [Finding::DuplicateInList { rows: vec![row(2)] }]);
}

#[test]
fn a_number_that_stands_for_none_links_nobody() {
    let linked = run(
        "Họ và tên,Ngày sinh,CCCD,Địa chỉ\nNguyễn Văn An,1960,000000000000,Tỉnh Cao Bằng\n",
        "Họ tên,Ngày sinh,CCCD,Địa chỉ\nTrần Thị Lan,1971,000000000000,Tỉnh Nghệ An\n",
    );
    assert_eq!(linked.verdicts[0].status, Status::NotFound);
}

#[test]
fn very_long_cells_take_no_long_time() {
    let (a, b) = ("a".repeat(100_000), "b".repeat(100_000));
    let linked = run(
        &format!("Họ và tên,Năm sinh,CCCD\n{a},1960,004060123456\n"),
        &format!("Họ tên,Năm sinh,CCCD\n{b},1960,004060123456\n"),
    );
    assert_eq!(linked.verdicts.len(), 1);
}
