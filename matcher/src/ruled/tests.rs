//! Rulings over the verdicts of made-up people, against a run without them.

use super::*;
use crate::chance::Numbers;
use crate::classify::{Finding, RuledWho};
use crate::explain::steps;
use crate::normalise::PartialDate;
use crate::open::sources;
use crate::plan::{Basis, FindingKind, Status, Unsettled, Who};
use crate::run::{Settings, link};
use crate::sample;

const TODAY: PartialDate = PartialDate { year: 2026, month: 11, day: 21 };
const HEADER: &str = "Họ và tên,Ngày sinh,Số định danh,Nơi thường trú\n";

fn linked(list: &str, extract: &str) -> Linked {
    let of =
        |rows: &str, file: &str| sources(format!("{HEADER}{rows}").as_bytes(), file, None).unwrap();
    link(of(list, "list.csv"), of(extract, "extract.csv"), &Settings::on(TODAY)).unwrap()
}

/// One person, one person twice, somebody whom the extract lacks, and a row that fits two.
fn family() -> Linked {
    linked(
        "Lê Văn An,12/03/1985,004085123456,Xã Quang Hán\n\
         Vũ Thị Bình,05/07/1958,,Xã Quang Hán\n\
         Vũ Thị Bình,05/07/1958,,Xã Quang Hán\n\
         Nông Văn Cao,01/02/1950,,Xã Quang Hán\n\
         Hoàng Văn Dũng,1990,,Xã Quang Hán\n",
        "Lê Văn An,12/03/1985,004085123456,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n\
         Vũ Thị Bình,05/07/1958,004158654321,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n\
         Lê Văn Ẩn,12/03/1985,004085777777,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n\
         Hoàng Văn Dũng,05/06/1990,004090111111,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n\
         Hoàng Văn Dũng,07/08/1990,004090222222,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n",
    )
}

fn by(who: RuledWho) -> Option<RowRuling> {
    Some(RowRuling { who, basis: Basis::Looked, agreed: false })
}

fn person(registry: u32) -> Option<RowRuling> {
    by(RuledWho::Person { registry, shared: false })
}

fn both(registry: u32) -> Option<RowRuling> {
    by(RuledWho::Person { registry, shared: true })
}

fn rows(rulings: &[(u32, Option<RowRuling>)]) -> RowRulings {
    rulings.iter().cloned().collect()
}

/// Status, person and findings of each row.
fn shown(linked: &Linked) -> Vec<(Status, Option<u32>, String)> {
    let of = |verdict: &Verdict| {
        let codes: Vec<&str> = verdict.findings.iter().map(|of| of.kind().code()).collect();
        (verdict.status, verdict.chosen().map(|of| of.registry), codes.join(" "))
    };
    linked.verdicts.iter().map(of).collect()
}

#[test]
fn what_a_ruling_makes_of_a_row() {
    use Status::{Discrepancy, Match, NotFound, Review};
    let as_is = shown(&family());
    assert_eq!(as_is[0].0, Match);
    assert_eq!(as_is[3], (NotFound, None, String::new()), "{as_is:?}");
    assert_eq!((as_is[1].1, as_is[2].1), (Some(1), Some(1)), "{as_is:?}");
    assert_eq!((as_is[4].0, as_is[4].1), (Review, Some(4)), "{as_is:?}");
    for (row, ruling, status, chosen, findings) in [
        (0, person(0), Match, Some(0), ""),
        // Whose number the row has is told, whoever it was decided to be.
        (0, person(2), Discrepancy, Some(2), "number_of_other"),
        (0, by(RuledWho::Not(vec![0])), NotFound, None, "ruled number_of_other"),
        // Whoever rules somebody else out has not said that it is the first.
        (0, by(RuledWho::Not(vec![2])), Review, Some(0), "ruled"),
        (0, by(RuledWho::Nobody), NotFound, None, "ruled number_of_other"),
        (0, by(RuledWho::AskBack), Review, Some(0), "ruled"),
        (0, by(RuledWho::Unsettled(Unsettled::PersonGone)), Review, Some(0), "ruling_unsettled"),
        (4, person(3), Discrepancy, Some(3), ""),
        // Nobody is linked because somebody else was ruled out.
        (4, by(RuledWho::Not(vec![4])), Review, Some(3), "ruled"),
        (4, by(RuledWho::Not(vec![3, 4])), NotFound, None, "ruled"),
        (3, person(2), Discrepancy, Some(2), "number_year"),
        (3, by(RuledWho::AskBack), NotFound, None, "ruled"),
    ] {
        let mut linked = family();
        let what = format!("{row} {ruling:?}");
        let changed = rule(&mut linked, rows(&[(row, ruling)]), FieldRulings::new());
        let after = shown(&linked);
        let expected = (status, chosen, findings.to_owned());
        assert_eq!(after[row as usize], expected, "{what}");
        let others = (0..5).filter(|other| after[*other as usize] != as_is[*other as usize]);
        let others: Vec<u32> = others.collect();
        assert!(others.iter().all(|other| *other == row), "{what}: {others:?}");
        assert!(others.iter().all(|other| changed.contains(other)), "{what}: {changed:?}");
        rule_nothing(&mut linked);
        assert_eq!(linked.verdicts, family().verdicts, "{what}");
        assert!(linked.ruled.engine.is_empty() && linked.ruled.rows().next().is_none());
    }
}

#[test]
fn one_person_is_one_row_unless_somebody_says_otherwise() {
    let finding = |linked: &Linked, row: usize, kind: FindingKind| linked.verdicts[row].has(kind);
    // The person of another row is taken from it, and nobody is put in the place.
    let mut linked = family();
    assert_eq!(other_rows_of(&linked, 3, 0), [0]);
    rule(&mut linked, rows(&[(3, person(0))]), FieldRulings::new());
    assert_eq!(linked.verdicts[0].status, Status::Review);
    assert!(finding(&linked, 0, FindingKind::ClaimedByRow));
    assert_eq!(linked.verdicts[3].linked(), Some(0));
    // Two rulings for one person exclude each other.
    rule(&mut linked, rows(&[(0, person(0))]), FieldRulings::new());
    for row in [0, 3] {
        assert_eq!(linked.verdicts[row].linked(), None, "{row}");
        assert!(finding(&linked, row, FindingKind::RulingUnsettled), "{row}");
    }
    // One of them says so for both: not yet enough.
    rule(&mut linked, rows(&[(0, both(0))]), FieldRulings::new());
    assert_eq!(linked.verdicts[3].linked(), None);
    rule(&mut linked, rows(&[(3, both(0))]), FieldRulings::new());
    for row in [0, 3] {
        assert_eq!(linked.verdicts[row].linked(), Some(0), "{row}");
        assert!(finding(&linked, row, FindingKind::DuplicateInList), "{row}");
    }
    // What the engine had linked twice is told apart by one ruling.
    let mut linked = family();
    assert!(finding(&linked, 1, FindingKind::DuplicateInList));
    rule(&mut linked, rows(&[(2, by(RuledWho::Nobody))]), FieldRulings::new());
    assert_eq!(linked.verdicts[1].linked(), Some(1));
    assert_eq!(linked.verdicts[2].linked(), None);
}

fn of_sample() -> Linked {
    let made = sample::make().unwrap();
    let of = |file: &sample::SampleFile| sources(&file.bytes, file.name, None).unwrap();
    link(of(&made.sector), of(&made.registry), &Settings::on(TODAY)).unwrap()
}

/// A ruling on a row, most often for somebody whom the engine thought of for some row.
fn some_ruling(linked: &Linked, numbers: &mut Numbers) -> (u32, Option<RowRuling>) {
    let near = |numbers: &mut Numbers| {
        let verdict = &linked.verdicts[numbers.below(linked.verdicts.len())];
        verdict.candidates.get(numbers.below(3)).map(|of| (verdict.sector, of.registry))
    };
    let (row, of) = near(numbers).unwrap_or((numbers.below(linked.verdicts.len()) as u32, 0));
    let other = near(numbers).map_or(of, |(_, other)| other);
    let ruling = match numbers.below(9) {
        0 => None,
        1 => by(RuledWho::Nobody),
        2 => by(RuledWho::AskBack),
        3 => by(RuledWho::Not(vec![of])),
        4 => person(other),
        5 => both(other),
        6 => both(of),
        7 => by(RuledWho::Unsettled(Unsettled::Conflict)),
        _ => person(of),
    };
    (row, ruling)
}

/// A run in which the first rows are given and the others are taken anew, for rulings at once.
fn at_once(linked: &mut Linked, rulings: &RowRulings) -> Vec<Verdict> {
    rule_nothing(linked);
    rule(linked, rulings.clone(), FieldRulings::new());
    linked.verdicts.clone()
}

#[test]
fn no_ruling_changes_nothing() {
    let mut linked = of_sample();
    let before = linked.verdicts.clone();
    let all = (0..before.len() as u32).map(|row| (row, None)).collect();
    assert_eq!(rule(&mut linked, all, FieldRulings::new()), Vec::<u32>::new());
    assert_eq!(linked.verdicts, before);
}

/// The rows that have to do with each person, by looking at every row.
fn by_persons(linked: &Linked) -> BTreeMap<u32, BTreeSet<u32>> {
    let mut rows: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    for verdict in &linked.verdicts {
        let ruled = linked.ruled.row(verdict.sector).and_then(|ruling| ruling.who.person());
        let shown = [Some(verdict), linked.ruled.engine.get(&verdict.sector)];
        let linked = shown.into_iter().flatten().filter_map(Verdict::linked);
        for person in linked.chain(ruled) {
            rows.entry(person).or_default().insert(verdict.sector);
        }
    }
    rows
}

#[test]
fn rulings_one_by_one_are_rulings_at_once() {
    let (mut linked, mut twin) = (of_sample(), of_sample());
    let engine = linked.verdicts.clone();
    let mut numbers = Numbers(7);
    let mut all = RowRulings::new();
    for step in 0..600 {
        let (row, ruling) = some_ruling(&linked, &mut numbers);
        let before = linked.verdicts.clone();
        let changed = rule(&mut linked, rows(&[(row, ruling.clone())]), FieldRulings::new());
        let differ: Vec<u32> = before
            .iter()
            .zip(&linked.verdicts)
            .filter(|(before, after)| before != after)
            .map(|(before, _)| before.sector)
            .collect();
        assert_eq!(changed, differ, "step {step}");
        all.insert(row, ruling);
        for (verdict, own) in linked.verdicts.iter().zip(&engine) {
            assert_eq!(engine_verdict(&linked, verdict), own);
        }
        if step % 60 == 59 {
            assert_eq!(linked.verdicts, at_once(&mut twin, &all), "step {step}");
            let around = by_persons(&linked);
            for person in 0..linked.prepared.registry.len() as u32 {
                let expected = around.get(&person).cloned().unwrap_or_default();
                assert_eq!(linked.rows_around(person), expected, "step {step}");
            }
        }
    }
    assert!(linked.ruled.engine.len() > 100);
    let mut held: BTreeMap<u32, Vec<bool>> = BTreeMap::new();
    for verdict in &linked.verdicts {
        if let Some(RowRuling { who: RuledWho::Person { registry, shared }, .. }) =
            linked.ruled.row(verdict.sector)
            && verdict.linked() == Some(*registry)
        {
            held.entry(*registry).or_default().push(*shared);
        }
    }
    for (person, shared) in held {
        assert!(shared.len() == 1 || shared.iter().all(|shared| *shared), "{person}");
    }
    rule_nothing(&mut linked);
    assert_eq!(linked.verdicts, engine);
}

#[test]
fn the_steps_of_a_chosen_person_add_up() {
    let mut linked = of_sample();
    for row in (0..linked.verdicts.len() as u32).step_by(97) {
        let registry = (row * 31) % linked.prepared.registry.len() as u32;
        rule(&mut linked, rows(&[(row, both(registry))]), FieldRulings::new());
    }
    let mut seen = 0;
    for verdict in &linked.verdicts {
        let Some(person) = linked.ruled.row(verdict.sector).and_then(|of| of.who.person()) else {
            continue;
        };
        assert_eq!(verdict.linked(), Some(person));
        let sum: f64 = steps(&linked, verdict.sector, person).iter().map(|step| step.weight).sum();
        assert!((sum - verdict.candidates[0].score).abs() < 1e-9, "{}", verdict.sector);
        seen += 1;
    }
    assert!(seen > 10);
}

#[test]
fn findings_name_what_was_decided() {
    let mut linked = family();
    rule(&mut linked, rows(&[(4, by(RuledWho::Nobody))]), FieldRulings::new());
    assert_eq!(linked.verdicts[4].findings, [Finding::Ruled { who: Who::Nobody }]);
    assert!(!linked.verdicts[4].has_findings());
}
