//! Several people decide about one list: in parts of one work, in copies, and in works that were begun
//! apart. However they shared it, what they decided comes together as if one person had decided all.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use casework::answer::Basis;
use casework::digest::{Digest, Salt};
use casework::ids::WorkId;
use casework::journal::{By, Time};
use casework::merge::Side as Whose;
use matcher::caseload::{Answer, Caseload, OfField, Signed};
use matcher::classify::Linked;
use matcher::normalise::PartialDate;
use matcher::open::sources;
use matcher::plan::Field;
use matcher::report::results_csv;
use matcher::run::{Settings, link};
use matcher::share::{By as SplitBy, deal};
use proptest::prelude::*;

const HEADER: &str = "Họ và tên,Ngày sinh,Số định danh,Nơi thường trú\n";
const COMMUNES: [&str; 3] = ["Xã Quang Hán", "Xã Đàm Thủy", "Xã Cao Chương"];
const NAMES: [&str; 5] =
    ["Hoàng Văn Dũng", "Nông Văn Cao", "Lò Thị Mai", "Đinh Thị Lan", "Lê Văn An"];
const ROWS: u32 = 15;
/// Two people for each row.
const PEOPLE: u32 = 2 * ROWS;

/// Each row may be either of two people.
fn linked() -> Linked {
    let of = |rows: String, file: &str| {
        sources(format!("{HEADER}{rows}").as_bytes(), file, None).unwrap()
    };
    let place = |row: u32| COMMUNES[row as usize % 3];
    let name = |row: u32| NAMES[row as usize / 3];
    let list = (0..ROWS).map(|row| format!("{},{},,{}\n", name(row), 1950 + row, place(row)));
    let people = (0..PEOPLE).map(|person| {
        let (row, twin) = (person / 2, person % 2);
        let (year, number) = (1950 + row, 4_090_000_100 + u64::from(person));
        let day = 5 + twin * 9;
        format!("{},{day:02}/06/{year},00{number},\"{}, Tỉnh Cao Bằng\"\n", name(row), place(row))
    });
    let day = PartialDate { year: 2026, month: 11, day: 21 };
    let (list, people) = (list.collect(), people.collect());
    link(of(list, "ds.csv"), of(people, "dc.csv"), &Settings::on(day)).unwrap()
}

/// What somebody decides about a row, once.
#[derive(Clone, Debug)]
enum Decided {
    Who(Answer),
    /// Who the row is, and then what is right in its date of birth.
    Both(Answer, Right),
    Note(String),
    /// Decided and taken back.
    TakenBack(Answer),
}

#[derive(Clone, Debug)]
enum Right {
    List,
    Registry,
    Neither,
}

fn answer(row: u32) -> impl Strategy<Value = Answer> {
    let person = |registry, papers: bool| {
        let basis = if papers { Basis::Papers } else { Basis::Looked };
        Answer::Person { registry, basis, shared: false }
    };
    prop_oneof![
        (0..2_u32, any::<bool>()).prop_map(move |(twin, papers)| person(2 * row + twin, papers)),
        // Somebody else's person: two rows of one person are told, wherever they are decided.
        (0..PEOPLE).prop_map(move |registry| person(registry, false)),
        (0..2_u32).prop_map(move |twin| Answer::NotPerson { registry: 2 * row + twin }),
        Just(Answer::Nobody),
        Just(Answer::Undecided),
        Just(Answer::AskBack),
    ]
}

fn decided(row: u32) -> impl Strategy<Value = (u32, Decided)> {
    let right = prop_oneof![Just(Right::List), Just(Right::Registry), Just(Right::Neither)];
    let of = prop_oneof![
        4 => answer(row).prop_map(Decided::Who),
        2 => (answer(row), right).prop_map(|(who, right)| Decided::Both(who, right)),
        1 => "[a-zđ]{1,6}( [a-z]{1,5})?".prop_map(Decided::Note),
        1 => answer(row).prop_map(Decided::TakenBack),
    ];
    of.prop_map(move |of| (row, of))
}

/// A decision about some of the rows, in any order.
fn all_decided() -> impl Strategy<Value = Vec<(u32, Decided)>> {
    let each: Vec<_> = (0..ROWS).map(|row| proptest::option::of(decided(row))).collect();
    each.prop_map(|all| all.into_iter().flatten().collect::<Vec<_>>()).prop_shuffle()
}

fn signed<T>(name: &str, run: impl FnOnce(Signed<'_>) -> T) -> T {
    let (by, at) = (By::new(name).unwrap(), Time::new("2026-12-01T09:12:33+07:00").unwrap());
    run(Signed { by: &by, at: &at })
}

fn begun(linked: &Linked, secret: u8) -> Caseload {
    let id = WorkId(Digest::of(&[secret]));
    let salt = Salt::from_bytes([secret; 32]);
    signed("Mai", |of| Caseload::begin(id, salt, Vec::new(), linked, of)).unwrap()
}

fn copy(work: &Caseload, linked: &mut Linked) -> Caseload {
    let mut copy = Caseload::read(work.record()).unwrap();
    copy.bind(linked);
    copy
}

fn carry_out(work: &mut Caseload, linked: &mut Linked, by: &str, all: &[(u32, Decided)]) {
    work.bind(linked);
    let decide = |work: &mut Caseload, linked: &mut Linked, row: u32, answer: &Answer| {
        signed(by, |of| work.decide(linked, &[row], *answer, of)).unwrap();
    };
    let mut rights = Vec::new();
    for (row, of) in all {
        match of {
            Decided::Who(answer) => decide(work, linked, *row, answer),
            Decided::Both(answer, right) => {
                decide(work, linked, *row, answer);
                rights.push((*row, right));
            }
            Decided::Note(text) => {
                signed(by, |of| work.note(linked, *row, text, of)).unwrap();
            }
            Decided::TakenBack(answer) => {
                decide(work, linked, *row, answer);
                signed(by, |of| work.back(false, of)).unwrap();
            }
        }
    }
    for (row, right) in rights {
        let right = match right {
            Right::List => OfField::List,
            Right::Registry => OfField::Registry,
            Right::Neither => OfField::Neither("13/03/1985"),
        };
        signed(by, |of| work.right(linked, row, Field::Dob, right, of)).unwrap();
    }
}

/// Everything that comes out: verdicts with decisions, cases among them, notes.
fn outcome(work: &mut Caseload, linked: &mut Linked) -> (String, Vec<(u32, Option<String>)>) {
    work.bind(linked);
    let note = |row: u32| {
        let note = work.casebook().state().note(work.case_of(row)?);
        note.settled().and_then(|id| work.texts().get(*id)).map(str::to_owned)
    };
    let notes = (0..ROWS).map(|row| (row, note(row))).collect();
    (String::from_utf8(results_csv(linked).unwrap()).unwrap(), notes)
}

fn splitting() -> impl Strategy<Value = SplitBy> {
    prop_oneof![
        Just(SplitBy::EachCommune),
        Just(SplitBy::Communes(2)),
        (2_u32..5).prop_map(SplitBy::Portions),
        Just(SplitBy::Named(vec![vec!["Đàm Thủy".to_owned()]])),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Parts that were decided by several people, put together in any order, are what one person
    /// would have decided.
    #[test]
    fn parts_come_together_as_one(all in all_decided(), by in splitting(), backwards: bool) {
        let linked = &mut linked();
        let mut whole = begun(linked, 9);
        let shares = deal(linked, &by).unwrap();
        signed("Mai", |of| whole.split(shares.len() as u8, of)).unwrap();

        let mut alone = copy(&whole, linked);
        carry_out(&mut alone, linked, "Mai", &all);

        let mut parts = Vec::new();
        for (share, number) in shares.iter().zip(1..) {
            let mut part = copy(&whole, linked);
            let rows = share.rows(linked);
            let own: Vec<_> = all.iter().filter(|(row, _)| rows[*row as usize]).cloned().collect();
            carry_out(&mut part, linked, &format!("Cán bộ {number}"), &own);
            parts.push(part);
        }
        if backwards {
            parts.reverse();
        }
        for part in &parts {
            let merged = signed("Mai", |of| whole.merge(&part.record(), of)).unwrap();
            let conflicts = merged.outcomes.iter().filter(|of| of.side == Whose::Conflict);
            prop_assert_eq!(conflicts.count(), 0);
        }
        prop_assert_eq!(outcome(&mut whole, linked), outcome(&mut alone, linked));
    }

    /// A work that was begun apart over the same lists says, taken over, what a copy would have said;
    /// contradictions are conflicts, and taking over once more changes nothing.
    #[test]
    fn works_begun_apart_come_together(ours in all_decided(), theirs in all_decided()) {
        let linked = &mut linked();
        let begun_here = begun(linked, 9);
        let mut here = copy(&begun_here, linked);
        carry_out(&mut here, linked, "Mai", &ours);

        let mut as_copy = copy(&begun_here, linked);
        carry_out(&mut as_copy, linked, "Bình", &theirs);
        let mut expected = copy(&here, linked);
        let of_copy = signed("Mai", |of| expected.merge(&as_copy.record(), of)).unwrap();

        let mut apart = begun(linked, 7);
        carry_out(&mut apart, linked, "Bình", &theirs);
        let mut found = copy(&here, linked);
        let of_apart = signed("Mai", |of| found.merge_apart(&apart, linked, of)).unwrap();
        let registers = |merged: &casework::merge::Merged| -> Vec<_> {
            merged.outcomes.iter().map(|of| (of.register.clone(), of.side)).collect()
        };
        prop_assert_eq!(registers(&of_apart), registers(&of_copy));
        prop_assert_eq!(outcome(&mut found, linked), outcome(&mut expected, linked));

        // Every decision is under the name of who made it, and the journal says where it is from.
        let entries = found.casebook().journal().entries();
        let taken: Vec<_> = entries.iter().filter(|entry| entry.from().is_some()).collect();
        prop_assert!(taken.iter().all(|entry| entry.by().as_str() == "Bình"));
        let their_journal = apart.casebook().journal();
        for entry in taken {
            let from = entry.from().unwrap();
            prop_assert_eq!(their_journal.entry(from.n).unwrap().hash(), from.hash);
        }

        found.bind(linked);
        let again = signed("Mai", |of| found.merge_apart(&apart, linked, of)).unwrap();
        prop_assert_eq!(again.taken, 0);
        let record = found.record();
        prop_assert!(Caseload::read(record).is_ok());
    }
}
