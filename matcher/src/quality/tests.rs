//! Lists whose links are all alike, so that every figure can be worked out by hand.

use casework::digest::{Digest, Salt};
use casework::ids::WorkId;
use casework::journal::{By, Time};

use super::*;
use crate::caseload::{Answer, CaseloadError, Signed};
use crate::explain::{blind_view, detail_view};
use crate::normalise::PartialDate;
use crate::open::sources;
use crate::plan::{Basis, FindingKind, RuledFilter, Status};
use crate::run::{Settings, link};

const HEADER: &str = "Họ và tên,Ngày sinh,Số định danh,Nơi thường trú\n";

/// So many rows with their people, so many without, and six of whom each may be one of two.
fn linked(links: usize, absent: usize) -> Linked {
    let surnames = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng"];
    let given =
        ["An", "Bình", "Cường", "Dũng", "Giang", "Hải", "Khánh", "Long", "Minh", "Nam", "Phúc"];
    let person = |of: usize| {
        let (surname, given) = (surnames[of % 7], given[of % 11]);
        let (day, month, year) = (1 + of % 28, 1 + of % 12, 40 + of % 59);
        format!(
            "{surname} Văn {given},{day:02}/{month:02}/19{year},0040{year}{:06},Xã Quang Hán\n",
            100_003 + of * 7_919
        )
    };
    let twin = |of: usize| format!("Nông Thị {}", ["Lan", "Mai", "Thu", "Hoa", "Yến", "Ngà"][of]);
    let mut list: String = (0..links + absent).map(person).collect();
    list.extend((0..6).map(|of| format!("{},1990,,Xã Quang Hán\n", twin(of))));
    let mut extract: String = (0..links).map(person).collect();
    for of in 0..6 {
        for (day, number) in [(5, 111_111), (7, 222_222)] {
            extract +=
                &format!("{},0{day}/06/1990,004190{},Xã Quang Hán\n", twin(of), number + of * 31);
        }
    }
    let of =
        |rows: &str, file: &str| sources(format!("{HEADER}{rows}").as_bytes(), file, None).unwrap();
    let day = PartialDate { year: 2026, month: 11, day: 21 };
    let linked = link(of(&list, "ds.csv"), of(&extract, "dc.csv"), &Settings::on(day)).unwrap();
    let count = |is: fn(Status) -> bool| linked.verdicts.iter().filter(|of| is(of.status)).count();
    let counts = [
        count(Status::is_linked),
        count(|of| of == Status::Review),
        count(|of| of == Status::NotFound),
    ];
    assert_eq!(counts, [links, 6, absent]);
    linked
}

fn by(name: &str) -> By {
    By::new(name).unwrap()
}

fn signed<T>(name: &str, run: impl FnOnce(Signed<'_>) -> T) -> T {
    let (by, at) = (by(name), Time::new("2026-12-01T09:12:33+07:00").unwrap());
    run(Signed { by: &by, at: &at })
}

fn begin(linked: &Linked, salt: u8) -> Caseload {
    let (id, salt) = (WorkId(Digest::of(b"work")), Salt::from_bytes([salt; 32]));
    signed("Mai", |of| Caseload::begin(id, salt, Vec::new(), linked, of)).unwrap()
}

/// The engine's first person of a row.
fn first(linked: &Linked, row: u32) -> Answer {
    let engine = crate::ruled::engine_verdict(linked, linked.verdict_on(row).unwrap());
    let registry = engine.chosen().unwrap().registry;
    Answer::Person { registry, basis: Basis::Looked, shared: false }
}

fn rows_of(linked: &Linked, is: fn(Status) -> bool) -> Vec<u32> {
    linked.verdicts.iter().filter(|of| is(of.status)).map(|of| of.sector).collect()
}

fn second(work: &mut Caseload, linked: &mut Linked, row: u32, answer: Answer) {
    signed("Tú", |of| work.second(linked, row, answer, of)).unwrap();
}

#[test]
fn figures_are_those_worked_out_by_hand() {
    let mut linked = linked(45, 40);
    let mut work = begin(&linked, 9);
    let before = quality(&work, &linked, 1);
    assert_eq!((before.precision, before.recall, before.links_decided()), (None, None, 0));
    let [links, review, absent] =
        [Status::is_linked, |of| of == Status::Review, |of| of == Status::NotFound]
            .map(|is| rows_of(&linked, is));
    // 44 of 45 links are right; 3 of 6 in review are the first person, one more is the second; 2 of
    // the 40 not found are in the extract after all.
    for (place, row) in links.iter().enumerate() {
        let said = if place == 7 { Answer::Nobody } else { first(&linked, *row) };
        second(&mut work, &mut linked, *row, said);
    }
    for (place, row) in review.iter().enumerate() {
        let other = linked.verdict_on(*row).unwrap().candidates[1].registry;
        let other = Answer::Person { registry: other, basis: Basis::Looked, shared: false };
        let said = match place {
            0..3 => first(&linked, *row),
            3 => other,
            4 => Answer::Nobody,
            _ => Answer::Undecided,
        };
        second(&mut work, &mut linked, *row, said);
    }
    for (place, row) in absent.iter().enumerate() {
        let someone = Answer::Person { registry: place as u32, basis: Basis::Looked, shared: true };
        let said = if place < 2 { someone } else { Answer::Nobody };
        second(&mut work, &mut linked, *row, said);
    }
    let of = quality(&work, &linked, 1);
    let sum = |bands: &[Band]| {
        let sum = |of: fn(&Band) -> u64| bands.iter().map(of).sum::<u64>();
        (sum(|of| of.rows), sum(|of| of.decided), sum(|of| of.right))
    };
    assert_eq!((sum(&of.links), sum(&of.review)), ((45, 45, 44), (6, 5, 3)));
    assert_eq!(sum(&[of.not_found]), (40, 40, 2));
    assert_eq!((of.left_open, of.outside), (1, 0));
    let precision = of.precision.unwrap();
    assert!((precision.share - 44.0 / 45.0).abs() < 1e-12, "{precision:?}");
    assert!(precision.interval.low < 0.93 && precision.interval.high < 1.0);
    // Four of five decided in review are in the extract: 4.8 of 6.
    let recall = of.recall.unwrap();
    assert!((recall.share - 44.0 / (44.0 + 4.8 + 2.0)).abs() < 1e-9, "{recall:?}");
    assert!(recall.interval.low < recall.share && recall.share < recall.interval.high);
    // 45 prove nothing about 99.5 of 100.
    assert_eq!((of.suggestion, of.between), (None, 0));
    // No verdict is another; what contradicts the comparison is raised.
    assert!(linked.ruled.row(links[7]).is_none() && linked.ruled.engine.is_empty());
    let raised: Vec<u32> = linked.ruled.disputed().collect();
    assert_eq!(raised, [links[7], absent[0], absent[1]]);
    assert_eq!(of.reviewers.agreement, None);
    assert_eq!((of.reviewers.alone, of.reviewers.disputed.len()), (91, 3));
    let shown = &of.reviewers.disputed[0];
    assert_eq!((&shown.first, shown.second.as_ref().unwrap().by.as_str()), (&None, "Tú"));
}

#[test]
fn rows_that_were_picked_do_not_measure() {
    let mut linked = linked(45, 0);
    let mut work = begin(&linked, 9);
    let mut order = to_check(&work, &linked, 1, 1_000, &by("Tú")).rows;
    order.retain(|row| linked.verdicts[*row as usize].status.is_linked());
    assert_eq!(order.len(), 45);
    let bands = |linked: &Linked, index: u32| {
        let score = linked.verdicts[index as usize].candidates[0].score;
        drawn::edges().iter().filter(|from| score >= **from).count()
    };
    // The last of a band was decided, and all others were not.
    let last = *order.last().unwrap();
    let row = linked.verdicts[last as usize].sector;
    let said = first(&linked, row);
    signed("Mai", |of| work.decide(&mut linked, &[row], said, of)).unwrap();
    let of = quality(&work, &linked, 1);
    assert_eq!((of.links_decided(), of.outside), (0, 1));
    // As soon as all before it are looked at, it counts.
    let of_band = bands(&linked, last);
    let before: Vec<u32> =
        order.iter().copied().filter(|index| bands(&linked, *index) == of_band).collect();
    assert!(before.len() > 30);
    for (place, index) in before[..before.len() - 1].iter().enumerate() {
        let row = linked.verdicts[*index as usize].sector;
        let said = first(&linked, row);
        second(&mut work, &mut linked, row, said);
        if place == 19 {
            let of = quality(&work, &linked, 1);
            assert_eq!((of.links_decided(), of.outside, of.precision), (20, 1, None));
            // Another round has another order, in which there are gaps.
            assert!(quality(&work, &linked, 2).links_decided() < 20);
        }
    }
    let of = quality(&work, &linked, 1);
    assert_eq!((of.links_decided(), of.outside), (before.len() as u64, 0));
}

#[test]
fn what_was_decided_for_many_rows_is_no_look() {
    let mut linked = linked(40, 0);
    let mut work = begin(&linked, 9);
    let rows = rows_of(&linked, Status::is_linked);
    let answers: Vec<(u32, Answer)> = rows
        .iter()
        .map(|row| match first(&linked, *row) {
            Answer::Person { registry, .. } if row % 2 == 0 => {
                (*row, Answer::Person { registry, basis: Basis::Alike, shared: false })
            }
            _ => (*row, Answer::Nobody),
        })
        .collect();
    let kinds: [FindingKind; 0] = [];
    signed("Mai", |of| work.decide_alike(&mut linked, &answers, &kinds, of)).unwrap();
    let of = quality(&work, &linked, 1);
    assert_eq!((of.links_decided(), of.outside, of.left_open), (0, 0, 0));
    second(&mut work, &mut linked, rows[0], Answer::Undecided);
    let of = quality(&work, &linked, 1).reviewers;
    assert_eq!((of.agreement, of.of_many), (None, 1));
}

#[test]
fn agreement_is_that_of_answers_of_which_neither_knew_the_other() {
    let mut linked = linked(50, 0);
    let mut work = begin(&linked, 9);
    let rows = rows_of(&linked, Status::is_linked);
    // 20 and 5, 10 and 15: kappa is 0.4.
    for (place, row) in rows.iter().enumerate() {
        let is = first(&linked, *row);
        let (one, two) = (place < 25, place < 20 || (25..35).contains(&place));
        let said = |of: bool| if of { is } else { Answer::Nobody };
        signed("Mai", |of| work.decide(&mut linked, &[*row], said(one), of)).unwrap();
        if place == 19 {
            let few = quality(&work, &linked, 1).reviewers.agreement.unwrap();
            assert!(few.is_of_too_few());
        }
        second(&mut work, &mut linked, *row, said(two));
    }
    let of = quality(&work, &linked, 1).reviewers;
    let agreement = of.agreement.unwrap();
    assert_eq!((agreement.cases, agreement.observed), (50, 0.7));
    assert!((agreement.kappa - 0.4).abs() < 1e-12 && !agreement.is_of_too_few());
    assert_eq!(of.by, [("Mai".to_owned(), "Tú".to_owned(), 50)]);
    assert_eq!(of.disputed.len(), 15);
    let [first_said, second_said] =
        [&of.disputed[0].first, &of.disputed[0].second].map(|said| said.clone().unwrap());
    assert_eq!((first_said.by.as_str(), second_said.by.as_str()), ("Mai", "Tú"));
    assert_ne!(first_said.who, second_said.who);
    let query = crate::explain::Query { ruled: Some(RuledFilter::Disputed), ..Default::default() };
    let listed = crate::explain::select(&linked, &query);
    let shown: Vec<u32> = of.disputed.iter().map(|of| of.index).collect();
    assert_eq!(listed, shown);
    // The first gives in everywhere. Nothing is raised any more, and they agreed no better than that:
    // nobody looked at those rows without knowing of the other.
    for row in &rows[20..35] {
        let said = if *row < rows[25] { Answer::Nobody } else { first(&linked, *row) };
        signed("Mai", |of| work.decide(&mut linked, &[*row], said, of)).unwrap();
        assert!(!linked.ruled.row(*row).unwrap().agreed);
    }
    let now = quality(&work, &linked, 1).reviewers;
    assert_eq!((now.agreement, now.disputed.len()), (Some(agreement), 0));
    assert!(linked.ruled.row(rows[0]).unwrap().agreed);
}

#[test]
fn nobody_takes_the_second_look_at_what_they_decided() {
    let mut linked = linked(40, 0);
    let mut work = begin(&linked, 9);
    let row = linked.verdicts[3].sector;
    signed("Lò Thị Mai", |of| work.decide(&mut linked, &[row], Answer::Undecided, of)).unwrap();
    for name in ["Lò Thị Mai", "lò thị mai", "LÒ THỊ  MAI"] {
        let refused = signed(name, |of| work.second(&mut linked, row, Answer::Nobody, of));
        assert!(matches!(refused, Err(CaseloadError::NotSecond(_))), "{name}");
        assert!(!to_check(&work, &linked, 1, 999, &by(name)).rows.contains(&3));
    }
    assert!(to_check(&work, &linked, 1, 999, &by("Tú")).rows.contains(&3));
    second(&mut work, &mut linked, row, Answer::Nobody);
    // There is one second look; it is taken back by whoever took it, and not said anew.
    let again = signed("Tú", |of| work.second(&mut linked, row, Answer::Undecided, of));
    assert!(matches!(again, Err(CaseloadError::NotSecond(_))));
    let drawn = to_check(&work, &linked, 1, 999, &by("Tú"));
    assert!(!drawn.rows.contains(&3) && drawn.done == 1);
}

#[test]
fn what_is_drawn_follows_from_the_salt_and_nothing_else() {
    let linked = linked(45, 40);
    let drawn =
        |salt, round, count| to_check(&begin(&linked, salt), &linked, round, count, &by("Tú")).rows;
    let once = drawn(9, 1, 60);
    assert_eq!((once.len(), drawn(9, 1, 60)), (60, once.clone()));
    assert_eq!((drawn(9, 1, 80).len(), drawn(9, 1, 9_999).len()), (71, 91));
    for other in [drawn(9, 2, 60), drawn(8, 1, 60)] {
        let shared = once.iter().filter(|row| other.contains(row)).count();
        assert!((30..58).contains(&shared), "{shared}");
    }
    // Half of them links, a quarter not found; all six in review.
    let of = |is: fn(Status) -> bool| {
        once.iter().filter(|row| is(linked.verdicts[**row as usize].status)).count()
    };
    assert_eq!([of(|of| of == Status::Review), of(|of| of == Status::NotFound)], [6, 15]);
    assert_eq!(of(Status::is_linked), 39);
}

#[test]
fn a_blind_row_is_one_of_a_run_in_which_nobody_decided_anything() {
    let fresh = linked(40, 6);
    let mut linked = linked(40, 6);
    let mut work = begin(&linked, 9);
    for row in 0..linked.verdicts.len() as u32 {
        let person = Answer::Person { registry: 0, basis: Basis::Papers, shared: true };
        let said = match row % 6 {
            0 => Answer::Nobody,
            1 => person,
            2 => Answer::Undecided,
            3 => Answer::AskBack,
            4 => Answer::NotPerson { registry: row % 40 },
            _ => continue,
        };
        signed("Mai", |of| work.decide(&mut linked, &[row], said, of)).unwrap();
        signed("Mai", |of| work.note(&mut linked, row, "hỏi thôn", of)).unwrap();
        let right = crate::caseload::OfField::Registry;
        let field = crate::plan::Field::Dob;
        signed("Mai", |of| work.right(&mut linked, row, field, right, of)).unwrap();
        if row % 4 == 0 {
            second(&mut work, &mut linked, row, Answer::Undecided);
        }
    }
    let mut others = 0;
    for index in 0..linked.verdicts.len() as u32 {
        let blind = blind_view(&linked, index);
        assert_eq!(blind, detail_view(&fresh, index), "row {index}");
        others += u32::from(blind != detail_view(&linked, index));
    }
    assert!(others > 30, "{others}");
}
