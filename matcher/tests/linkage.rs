//! Properties of the links as a whole: they do not depend on the order of rows, on which side is
//! which, or on unrelated people; and twins remain two people.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod crowd;

use std::collections::BTreeMap;

use crowd::{Draw, Person, REGISTRY, SECTOR, crowd, file, run, run_texts};
use matcher::block::block;
use matcher::classify::Linked;
use matcher::compare::outcomes;
use matcher::explain::{detail_view, steps};
use matcher::plan::{Detail, Field, FindingKind, KEYS, Kind, LIMITS, Outcome, Status, StepOf};
use matcher::report::results_csv;
use matcher::run::{Settings, link};

/// The decision on each person of the list: the status, and who was linked with what score.
type Decided = BTreeMap<u64, (Status, Option<u64>, Option<f64>)>;

fn decided(linked: &Linked, sector: &[Person], registry: &[Person]) -> Decided {
    let decided = linked.verdicts.iter().map(|verdict| {
        let person = verdict.linked().map(|person| registry[person as usize].id);
        let score = verdict.chosen().map(|candidate| candidate.score);
        (sector[verdict.sector as usize].id, (verdict.status, person, score))
    });
    decided.collect()
}

fn links(decided: &Decided) -> BTreeMap<u64, u64> {
    decided.iter().filter_map(|(&row, (_, person, _))| Some((row, (*person)?))).collect()
}

#[test]
fn the_order_of_rows_changes_nothing() {
    let (mut sector, mut registry) = crowd(300, 400);
    let first = decided(&run(&sector, &registry), &sector, &registry);
    let mut draw = Draw(7);
    for _ in 0..3 {
        draw.shuffle(&mut sector);
        draw.shuffle(&mut registry);
        let again = decided(&run(&sector, &registry), &sector, &registry);
        assert_eq!(first, again);
    }
}

#[test]
fn equal_people_are_tied_in_any_order() {
    // Two people of the registry differ only in their numbers, and the row has none.
    let mut twin = Person::of(5);
    twin.id = 9_999;
    twin.number = "004050999999".into();
    let mut row = Person::of(5);
    row.number.clear();
    let others: Vec<Person> = (20..60).map(Person::of).collect();
    for tied in [[Person::of(5), twin.clone()], [twin, Person::of(5)]] {
        let registry: Vec<Person> = tied.into_iter().chain(others.clone()).collect();
        let linked = run(std::slice::from_ref(&row), &registry);
        assert_eq!(linked.verdicts[0].status, Status::Review);
        assert!(linked.verdicts[0].has(FindingKind::SeveralCandidates));
        assert_eq!(linked.verdicts[0].candidates.len(), 2);
    }
}

#[test]
fn the_other_way_round_the_same_people_are_linked() {
    let (sector, registry) = crowd(300, 400);
    let forth = links(&decided(&run(&sector, &registry), &sector, &registry));
    let back = links(&decided(&run(&registry, &sector), &registry, &sector));
    let turned: BTreeMap<u64, u64> = back.into_iter().map(|(row, person)| (person, row)).collect();
    let lost: Vec<_> =
        forth.iter().filter(|(row, person)| turned.get(row) != Some(person)).collect();
    // Frequencies are counted only in the registry, so a row at the very edge may be lost.
    assert!(lost.len() <= 2 && turned.len().abs_diff(forth.len()) <= 2, "{lost:?}");
    assert!(forth.len() > 260);
}

#[test]
fn somebody_unrelated_changes_no_link() {
    let (sector, mut registry) = crowd(300, 400);
    let first = links(&decided(&run(&sector, &registry), &sector, &registry));
    let mut stranger = Person::of(77_777);
    stranger.name = "Kpă H'Nghiêu".into();
    stranger.dob = (31, 12, 1931);
    stranger.number = "066131000001".into();
    stranger.home = "Buôn Đôn, Xã Buôn Đôn, Tỉnh Đắk Lắk".into();
    registry.push(stranger);
    let again = links(&decided(&run(&sector, &registry), &sector, &registry));
    assert_eq!(first, again);
}

/// A list whose addresses are only hamlets, with names and years alone beside them.
#[test]
fn a_hamlet_alone_is_evidence() {
    let (mut sector, registry) = crowd(600, 800);
    for person in &mut sector {
        person.number.clear();
        person.mother.clear();
        person.home = crowd::hamlet(&person.home).to_owned();
        // 1 January stands for a bare year.
        (person.dob.0, person.dob.1) = (1, 1);
    }
    let linked = |change: &dyn Fn(&mut Person)| {
        let mut sector = sector.clone();
        sector.iter_mut().for_each(change);
        let linked = run(&sector, &registry);
        let found = links(&decided(&linked, &sector, &registry));
        let wrong = found.iter().filter(|(row, person)| row != person).count();
        (found.len() - wrong, wrong)
    };
    let with = linked(&|_| {});
    let without = linked(&|person| person.home.clear());
    let elsewhere = linked(&|person| person.home = "Xóm 99".to_owned());
    assert!(with.0 > without.0 && with.1 <= without.1, "{with:?} {without:?}");
    // People move and hamlets are renamed: another hamlet speaks against a person, mildly.
    assert!(elsewhere.0 < with.0 && elsewhere.1 <= without.1, "{elsewhere:?} {without:?}");
}

#[test]
fn a_column_of_hamlets_is_read_below_the_communes() {
    let list = "Họ và tên,Ngày sinh,Thôn\nLê Văn An,01/02/1960,Phú Thọ\nLê Văn Ba,03/02/1960,5\n\
        Lê Văn Tư,05/02/1960,Tân An\nLê Văn Năm,07/02/1960,Xóm Mới\n";
    let extract = "Họ và tên,Ngày sinh,Nơi thường trú\n\
        Lê Văn An,01/02/1960,\"Ấp Phú Thọ, Xã Quang Hán, Tỉnh Cao Bằng\"\n\
        Lê Văn Ba,03/02/1960,\"Xóm 5, Xã Quang Hán, Tỉnh Cao Bằng\"\n\
        Lê Văn Tư,05/02/1960,\"Bản Tân An, Xã Quang Hán, Tỉnh Cao Bằng\"\n\
        Lê Văn Năm,07/02/1960,\"Xóm Chợ, Xã Quang Hán, Tỉnh Cao Bằng\"\n";
    let prepared = crowd::prepare(list, extract);
    let expected = [
        (Kind::Partial, Detail::LessPrecise),
        (Kind::Partial, Detail::LessPrecise),
        (Kind::Partial, Detail::LessPrecise),
        (Kind::Different, Detail::OtherHamlet),
    ];
    let address = Field::COMPARED.iter().position(|of| *of == Field::Address).unwrap();
    for (row, (kind, detail)) in (0..).zip(expected) {
        let found = outcomes(row, row, &prepared)[address];
        assert_eq!(found, Outcome { kind, detail: Some(detail) }, "{row}");
    }
}

/// Twins: one date, one mother, one address, names that differ in a mark or a letter.
fn twins(names: [&str; 2], with_numbers: bool) -> [Person; 2] {
    let mut place = 0;
    names.map(|name| {
        let mut person = Person::of(1_000);
        person.id += place;
        person.name = name.into();
        person.number = match with_numbers {
            true => format!("0042140003{:02}", 10 + place),
            false => String::new(),
        };
        place += 1;
        person
    })
}

#[test]
fn twins_stay_two_people() {
    let others: Vec<Person> = (0..200).map(Person::of).collect();
    let all = |some: &[Person]| -> Vec<Person> { some.iter().chain(&others).cloned().collect() };
    for names in [
        ["Trần Minh Anh", "Trần Minh Ánh"],
        ["Lê Văn Tuấn", "Lê Văn Tuân"],
        ["Nguyễn Thị Hoa", "Nguyễn Thị Hoan"],
        ["Nông Thị Hồng Nhung", "Nông Thị Hồng Nhi"],
    ] {
        for with_numbers in [true, false] {
            let twins = twins(names, with_numbers);
            let place = |linked: &Linked, row: usize| linked.verdicts[row].linked();

            let both = run(&all(&twins), &all(&twins));
            for row in [0, 1] {
                assert!(place(&both, row).is_none_or(|person| person == row as u32));
                assert!(!both.verdicts[row].has(FindingKind::DuplicateInList));
            }
            // The registry has one of them: the other row must not be taken for a copy.
            for known in [0, 1] {
                let one = run(&all(&twins), &all(&twins[known..=known]));
                assert_eq!(place(&one, 1 - known), None, "{names:?} {with_numbers}");
                assert!(!one.verdicts[1 - known].has(FindingKind::DuplicateInList));
            }
        }
    }
}

#[test]
fn a_side_of_nobody_or_one_person() {
    let (sector, registry) = crowd(30, 40);
    let of = |people: &[Person], header| match people {
        [] => Vec::new(),
        people => crowd::source(&file(header, people)),
    };
    for (rows, people) in [(0, 0), (0, 40), (30, 0), (1, 40), (30, 1), (1, 1)] {
        let (sector, registry) = (of(&sector[..rows], SECTOR), of(&registry[..people], REGISTRY));
        let linked = link(sector, registry, &Settings::default()).unwrap();
        assert_eq!(linked.verdicts.len(), rows);
        let found = linked.verdicts.iter().filter(|v| v.status.is_linked()).count();
        assert!(found <= people, "{rows} {people}");
        if people == 0 {
            assert!(linked.verdicts.iter().all(|v| v.status == Status::NotFound));
        }
    }
}

/// Files in which nothing tells people apart: bounded pairs, a verdict on every row, and no guessed
/// link.
#[test]
fn crowds_of_the_like_are_bounded_and_not_guessed_at() {
    let many = |header: &str, row: &str, count: usize| {
        format!("{header}\n{}", format!("{row}\n").repeat(count))
    };
    let name = |i: usize| format!("Nguyễn Văn An,{:02}/{:02}/1960\n", i % 28 + 1, i / 28 % 12 + 1);
    let named =
        |count| format!("Họ và tên,Ngày sinh\n{}", (0..count).map(name).collect::<String>());
    for (what, sector, registry) in [
        (
            "one year",
            many("Họ và tên,Năm sinh", "Nguyễn Văn An,1960", 800),
            many("Họ và tên,Năm sinh", "Nguyễn Văn An,1960", 900),
        ),
        ("one name", named(1_000), named(1_000)),
        (
            "garbage",
            many("Họ và tên,Năm sinh,CCCD", "???,không rõ,xx", 300),
            many("Họ và tên,Năm sinh,CCCD", "!!!,--,yy", 300),
        ),
    ] {
        let prepared = crowd::prepare(&sector, &registry);
        let pairs = block(&prepared, &mut |_, _| {}).pairs.len();
        assert!(
            pairs <= prepared.sector.len() * KEYS.len() * LIMITS.narrowed_block,
            "{what}: {pairs}"
        );
        let linked = run_texts(&sector, &registry);
        assert_eq!(linked.verdicts.len(), prepared.sector.len(), "{what}");
        for verdict in linked.verdicts.iter().filter(|v| v.status.is_linked()) {
            let best = verdict.candidates[0].score;
            let ties = verdict.candidates.iter().filter(|c| c.score == best).count();
            assert_eq!(ties, 1, "{what}: row {}", verdict.sector);
        }
    }
}

/// The score of every candidate shown in the pane and by the program is the sum of its steps, to
/// the bit.
#[test]
fn steps_add_up_wherever_a_score_is_shown() {
    let made = matcher::sample::make().unwrap();
    let source = |file: &matcher::sample::SampleFile| {
        matcher::open::sources(&file.bytes, file.name, None).unwrap()
    };
    let (sector, registry) = (source(&made.sector), source(&made.registry));
    let linked = link(sector, registry, &Settings::default()).unwrap();
    let results = String::from_utf8(results_csv(&linked).unwrap()).unwrap();
    let mut printed = csv::Reader::from_reader(results.as_bytes());
    let mut checked = 0;
    for (verdict, line) in linked.verdicts.iter().zip(printed.records()) {
        let detail = detail_view(&linked, verdict.sector).unwrap();
        assert_eq!(detail.candidates.len(), verdict.candidates.len());
        let sum = |steps: &[matcher::explain::Step]| steps.iter().map(|s| s.weight).sum::<f64>();
        for (view, candidate) in detail.candidates.iter().zip(&verdict.candidates) {
            assert_eq!(view.steps[0].of, StepOf::Prior);
            assert_eq!(view.steps, steps(&linked, verdict.sector, candidate.registry));
            assert_eq!(sum(&view.steps).to_bits(), view.score.to_bits());
            assert_eq!(view.score.to_bits(), candidate.score.to_bits());
            // In any order: weights are steps of 1/1024 bit.
            let backwards: f64 = view.steps.iter().rev().map(|s| s.weight).sum();
            assert_eq!(backwards.to_bits(), view.score.to_bits());
            assert_eq!((view.score * 1024.0).fract(), 0.0);
            let others = verdict.candidates.iter().filter(|c| c.registry != candidate.registry);
            let next = others.map(|c| c.score).max_by(f64::total_cmp);
            assert_eq!(view.next.map(|next| next.score), next);
            checked += 1;
        }
        let shown = detail.candidates.first().map(|view| format!("{:.3}", sum(&view.steps)));
        assert_eq!(line.unwrap()[5], shown.unwrap_or_default());
    }
    assert!(checked > 1_500);
}
