//! Decisions about rows of made-up lists that are worked on meanwhile.

use casework::answer::{Basis, Righted};
use casework::journal::EnvelopeError;

use casework::digest::{Digest, Salt};
use casework::ids::WorkId;
use casework::journal::{By, Time};

use super::rulings::code_of;
use super::*;
use crate::classify::Linked;
use crate::classify::{RuledWho, Verdict};
use crate::normalise::PartialDate;
use crate::open::sources;
use crate::plan::Field;
use crate::plan::{FindingKind, Status, Who};
use crate::run::{Settings, link};

const SALT: Salt = Salt::from_bytes([9; 32]);
const HEADER: &str = "Họ và tên,Ngày sinh,Số định danh,Nơi thường trú\n";
const LIST: &str = "Lê Văn An,12/03/1985,004085123456,Xã Quang Hán\n\
    Hoàng Văn Dũng,1990,,Xã Quang Hán\n\
    Nông Văn Cao,01/02/1950,,Xã Quang Hán\n";
const EXTRACT: &str = "Lê Văn An,15/08/1985,004085123456,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n\
    Hoàng Văn Dũng,05/06/1990,004090111111,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n\
    Hoàng Văn Dũng,07/08/1990,004090222222,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n";

fn linked(list: &str, extract: &str) -> Linked {
    let of =
        |rows: &str, file: &str| sources(format!("{HEADER}{rows}").as_bytes(), file, None).unwrap();
    let day = PartialDate { year: 2026, month: 11, day: 21 };
    link(of(list, "ds.csv"), of(extract, "dc.csv"), &Settings::on(day)).unwrap()
}

fn signature() -> Result<(By, Time), EnvelopeError> {
    Ok((By::new("Lò Thị Mai")?, Time::new("2026-12-01T09:12:33+07:00")?))
}

/// Runs with somebody who signs.
fn signed<T>(run: impl FnOnce(Signed<'_>) -> T) -> T {
    let (by, at) = signature().unwrap();
    run(Signed { by: &by, at: &at })
}

fn begin(linked: &Linked) -> Caseload {
    let id = WorkId(Digest::of(b"work"));
    signed(|of| Caseload::begin(id, SALT, Vec::new(), linked, of)).unwrap()
}

fn person(registry: u32) -> Answer {
    Answer::Person { registry, basis: Basis::Looked, shared: false }
}

fn decide(work: &mut Caseload, linked: &mut Linked, row: u32, answer: Answer) -> Vec<u32> {
    signed(|of| work.decide(linked, &[row], answer, of)).unwrap()
}

fn of(linked: &Linked, name: &str) -> Verdict {
    let is = |verdict: &&Verdict| linked.prepared.sector.raw(verdict.sector, Field::Name) == name;
    linked.verdicts.iter().find(is).unwrap().clone()
}

#[test]
fn fields_have_codes_that_the_casebook_takes() {
    for field in Field::ALL {
        assert!(code_of(field).is_ok(), "{}", field.code());
    }
}

#[test]
fn decisions_are_laid_over_and_taken_back() {
    let mut linked = linked(LIST, EXTRACT);
    let before = linked.verdicts.clone();
    let mut work = begin(&linked);
    assert_eq!(before[1].status, Status::Review);
    assert_eq!(decide(&mut work, &mut linked, 1, person(2)), [1]);
    assert_eq!(linked.verdicts[1].linked(), Some(2));
    let case = work.case_of(1).unwrap();
    decide(&mut work, &mut linked, 1, Answer::Nobody);
    assert_eq!((linked.verdicts[1].status, work.case_of(1)), (Status::NotFound, Some(case)));
    signed(|of| work.undo(&mut linked, of)).unwrap();
    assert_eq!(linked.verdicts[1].linked(), Some(2));
    signed(|of| work.undo(&mut linked, of)).unwrap();
    assert_eq!(linked.verdicts, before);
    assert!(signed(|of| work.undo(&mut linked, of)).is_err());
    for _ in 0..2 {
        signed(|of| work.redo(&mut linked, of)).unwrap();
    }
    assert_eq!(linked.verdicts[1].status, Status::NotFound);
    assert!(signed(|of| work.redo(&mut linked, of)).is_err());
    // Nothing is opened or decided for a row or a person that is not there.
    let count = work.casebook().journal().count();
    assert!(signed(|of| work.decide(&mut linked, &[0], person(99), of)).is_err());
    assert!(signed(|of| work.decide(&mut linked, &[99], Answer::Nobody, of)).is_err());
    assert_eq!(work.casebook().journal().count(), count);
}

#[test]
fn what_is_right_is_kept_with_what_was_typed() {
    let mut linked = linked(LIST, EXTRACT);
    let mut work = begin(&linked);
    for (answer, righted, value) in [
        (OfField::List, Righted::List, None),
        (OfField::Neither("13/03/1985"), Righted::BothWrong, Some("13/03/1985")),
        (OfField::Later, Righted::Later, None),
        (OfField::Registry, Righted::Registry, None),
    ] {
        signed(|of| work.right(&mut linked, 0, Field::Dob, answer, of)).unwrap();
        let ruling = linked.ruled.field(0, Field::Dob).unwrap();
        assert_eq!((ruling.righted, ruling.value.as_deref()), (righted, value));
    }
    for _ in 0..4 {
        signed(|of| work.undo(&mut linked, of)).unwrap();
    }
    assert_eq!(linked.ruled.field(0, Field::Dob), None);
}

#[test]
fn what_is_right_is_not_carried_over_to_another_person() {
    let righted = |linked: &Linked| linked.ruled.field(1, Field::Dob).map(|of| of.righted);
    for (answer, expected) in [
        (person(1), Righted::Later),
        (Answer::Nobody, Righted::Later),
        (Answer::NotPerson { registry: 2 }, Righted::Later),
        (person(2), Righted::Registry),
        (Answer::AskBack, Righted::Registry),
        (Answer::Undecided, Righted::Registry),
    ] {
        let mut linked = linked(LIST, EXTRACT);
        let mut work = begin(&linked);
        decide(&mut work, &mut linked, 1, person(2));
        signed(|of| work.right(&mut linked, 1, Field::Dob, OfField::Registry, of)).unwrap();
        decide(&mut work, &mut linked, 1, answer);
        assert_eq!(righted(&linked), Some(expected), "{answer:?}");
        // Taking it back brings the person back first, and then what was right.
        signed(|of| work.undo(&mut linked, of)).unwrap();
        assert_eq!(linked.verdicts[1].linked(), Some(2), "{answer:?}");
        if expected == Righted::Later {
            assert_eq!(righted(&linked), Some(Righted::Later), "{answer:?}");
            signed(|of| work.undo(&mut linked, of)).unwrap();
        }
        assert_eq!(righted(&linked), Some(Righted::Registry), "{answer:?}");
    }
}

#[test]
fn rows_that_changed_since_are_marked() {
    let mut first = linked(LIST, EXTRACT);
    let mut work = begin(&first);
    decide(&mut work, &mut first, 0, person(0));
    decide(&mut work, &mut first, 1, Answer::Undecided);
    let case = work.case_of(0).unwrap();
    assert_eq!(first.ruled.case(0), Some(case));
    assert!(!first.ruled.has_changed(0));
    let mut second = linked(&LIST.replace("Lê Văn An,", "Lê Văn Ân,"), EXTRACT);
    work.bind(&mut second);
    assert!(second.ruled.has_changed(0) && !second.ruled.has_changed(1));
    assert_eq!(second.ruled.case(0), Some(case));
    decide(&mut work, &mut second, 0, person(0));
    assert!(!second.ruled.has_changed(0));
}

#[test]
fn decisions_follow_their_row_and_their_person() {
    let mut first = linked(LIST, EXTRACT);
    let mut work = begin(&first);
    decide(&mut work, &mut first, 0, person(0));
    decide(&mut work, &mut first, 1, person(2));
    decide(&mut work, &mut first, 2, Answer::Nobody);
    signed(|of| work.right(&mut first, 0, Field::Dob, OfField::Registry, of)).unwrap();
    let case = work.case_of(1).unwrap();

    // Sorted, with somebody new, and a newer extract in another order.
    let list = "Vũ Bình,1958,,\nNông Văn Cao,01/02/1950,,Xã Quang Hán\n\
        Hoàng Văn Dũng,1990,,Xã Quang Hán\nLê Văn An,12/03/1985,004085123456,Xã Quang Hán\n";
    let extract = "Hoàng Văn Dũng,07/08/1990,004090222222,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n\
        Lê Văn An,15/08/1985,004085123456,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n\
        Hoàng Văn Dũng,05/06/1990,004090111111,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n";
    let mut second = linked(list, extract);
    work.bind(&mut second);
    assert_eq!(of(&second, "Hoàng Văn Dũng").linked(), Some(0));
    assert_eq!(of(&second, "Nông Văn Cao").status, Status::NotFound);
    let an = of(&second, "Lê Văn An");
    assert_eq!(an.linked(), Some(1));
    assert!(second.ruled.field(an.sector, Field::Dob).is_some());
    assert_eq!(work.case_of(of(&second, "Hoàng Văn Dũng").sector), Some(case));
    assert!(work.changed().is_empty());

    // Rows were corrected and completed: decisions stay and are raised again until they are made
    // anew.
    let corrected = LIST
        .replace("Lê Văn An,12/03/1985", "Lê Văn Ân,12/03/1985")
        .replace("Nông Văn Cao,01/02/1950,,", "Nông Văn Cao,01/02/1950,004050111222,");
    let mut third = linked(&corrected, EXTRACT);
    work.bind(&mut third);
    assert_eq!(of(&third, "Lê Văn Ân").linked(), Some(0));
    assert_eq!(of(&third, "Nông Văn Cao").status, Status::NotFound);
    let mut raised = [0, 2].map(|row| work.case_of(row).unwrap());
    raised.sort_unstable();
    assert_eq!(work.changed(), raised);
    decide(&mut work, &mut third, 0, person(0));
    decide(&mut work, &mut third, 2, Answer::Nobody);
    assert!(work.changed().is_empty());

    // The person is gone from the extract: kept, told, not applied.
    let mut fourth = linked(LIST, &EXTRACT.replace("004090222222", "004090999999"));
    work.bind(&mut fourth);
    let dung = of(&fourth, "Hoàng Văn Dũng");
    assert_eq!(dung.linked(), None);
    assert!(dung.has(FindingKind::RulingUnsettled));

    // Everything as it was: so are the decisions.
    let mut last = linked(LIST, EXTRACT);
    work.bind(&mut last);
    assert_eq!(of(&last, "Hoàng Văn Dũng").linked(), Some(2));
}

#[test]
fn a_row_that_may_be_somebody_else_gets_no_decision() {
    let mut first = linked(LIST, EXTRACT);
    let mut work = begin(&first);
    decide(&mut work, &mut first, 0, person(0));
    // The number is another person's now.
    let list = LIST.replace("Lê Văn An,12/03/1985", "Trần Thị Tư,01/01/1970");
    let mut second = linked(&list, EXTRACT);
    work.bind(&mut second);
    let verdict = of(&second, "Trần Thị Tư");
    assert_eq!(verdict.linked(), None);
    assert!(verdict.has(FindingKind::RulingUnsettled));
    // A new decision is about the row as it is, and taking it back brings no former one to it.
    decide(&mut work, &mut second, verdict.sector, Answer::Nobody);
    assert_eq!(of(&second, "Trần Thị Tư").status, Status::NotFound);
    for _ in 0..2 {
        signed(|of| work.undo(&mut second, of)).unwrap();
        assert_eq!(of(&second, "Trần Thị Tư").linked(), None);
    }
    // It is gone: nothing is applied to anybody, and the case is kept.
    let mut third = linked("Vũ Bình,1958,,\n", EXTRACT);
    work.bind(&mut third);
    assert_eq!(work.cases().count(), 2);
    assert_eq!(work.case_of(0), None);
}

#[test]
fn whoever_is_ruled_out_stays_so() {
    let mut linked = linked(LIST, EXTRACT);
    let before = linked.verdicts.clone();
    let mut work = begin(&linked);
    decide(&mut work, &mut linked, 1, Answer::NotPerson { registry: 2 });
    let first: Vec<u32> = linked.verdicts[1].candidates.iter().map(|of| of.registry).collect();
    assert_eq!(first, [1]);
    decide(&mut work, &mut linked, 1, Answer::NotPerson { registry: 1 });
    assert_eq!(linked.verdicts[1].candidates.len(), 0);
    assert_eq!(linked.verdicts[1].status, Status::NotFound);
    signed(|of| work.undo(&mut linked, of)).unwrap();
    assert_eq!(linked.verdicts[1].candidates.len(), 1);
    signed(|of| work.undo(&mut linked, of)).unwrap();
    assert_eq!(linked.verdicts, before);
}

#[test]
fn many_rows_are_decided_by_one_entry_and_one_undo() {
    let mut linked = linked(LIST, EXTRACT);
    let before = linked.verdicts.clone();
    let mut work = begin(&linked);
    let answers = [(0, person(0)), (1, Answer::Nobody), (2, Answer::AskBack)];
    let count = work.casebook().journal().count();
    signed(|of| work.decide_alike(&mut linked, &answers, &[FindingKind::ThinEvidence], of))
        .unwrap();
    // The cases are opened, and decided.
    assert_eq!(work.casebook().journal().count(), count + 2);
    let statuses: Vec<Status> = linked.verdicts.iter().map(|of| of.status).collect();
    assert_eq!(statuses, [Status::Discrepancy, Status::NotFound, Status::NotFound]);
    signed(|of| work.undo(&mut linked, of)).unwrap();
    assert_eq!(linked.verdicts, before);
}

#[test]
fn a_row_that_is_named_twice_moves_no_answer_to_another() {
    let mut linked = linked(LIST, EXTRACT);
    let mut work = begin(&linked);
    let answers = [(0, person(0)), (0, person(0)), (1, Answer::Nobody), (2, Answer::AskBack)];
    signed(|of| work.decide_alike(&mut linked, &answers, &[], of)).unwrap();
    let who = |linked: &Linked| [0, 1, 2].map(|row| linked.ruled.row(row).unwrap().who.kind());
    assert_eq!(who(&linked), [Ok(Who::This), Ok(Who::Nobody), Ok(Who::AskBack)]);
    signed(|of| work.decide(&mut linked, &[2, 2, 1], Answer::AskBack, of)).unwrap();
    assert_eq!(who(&linked), [Ok(Who::This), Ok(Who::AskBack), Ok(Who::AskBack)]);
}

#[test]
fn whoever_is_ruled_out_of_several_rows_stays_so() {
    let mut linked = linked(LIST, EXTRACT);
    let mut work = begin(&linked);
    decide(&mut work, &mut linked, 1, Answer::NotPerson { registry: 2 });
    let not = Answer::NotPerson { registry: 1 };
    signed(|of| work.decide(&mut linked, &[0, 1], not, of)).unwrap();
    let out = |row: u32| linked.ruled.row(row).unwrap().who.clone();
    assert_eq!([out(0), out(1)], [RuledWho::Not(vec![1]), RuledWho::Not(vec![1, 2])]);
}

#[test]
fn what_cannot_be_a_value_is_not_kept_as_right() {
    let mut linked = linked(LIST, EXTRACT);
    let mut work = begin(&linked);
    for (field, value, fits) in [
        (Field::Dob, "12/03/1985", true),
        (Field::Dob, "1985", true),
        (Field::Dob, "31/02/1985", false),
        (Field::Dob, "chưa rõ", false),
        (Field::Dob, " ", false),
        (Field::Death, "", false),
        (Field::Number, "004085123456", true),
        (Field::Number, "00408512345", false),
        (Field::Number, "999999999999", false),
        (Field::Sex, "Nữ", true),
        (Field::Sex, "x", false),
        (Field::Name, "Lê Văn Ân", true),
        (Field::Name, "12/03/1985", false),
        (Field::Name, " ", false),
        (Field::Address, "Xã Quang Hán", true),
        (Field::Address, "", false),
    ] {
        let said = signed(|of| work.right(&mut linked, 0, field, OfField::Neither(value), of));
        assert_eq!(said.is_ok(), fits, "{field:?} {value}");
    }
}

#[test]
fn what_changed_since_is_told_by_field() {
    let mut first = linked(LIST, EXTRACT);
    let mut work = begin(&first);
    decide(&mut work, &mut first, 0, person(0));
    decide(&mut work, &mut first, 1, person(2));
    let of = [0, 1].map(|row| work.case_of(row).unwrap());
    let told = |work: &Caseload, case, linked: &Linked| -> Vec<String> {
        let changes = work.changes_of(case, linked).into_iter();
        let show = |of: Change| format!("{:?} {} {}>{}", of.side, of.field.code(), of.old, of.new);
        changes.map(show).collect()
    };
    assert!(told(&work, of[0], &first).is_empty());

    // A row was corrected and a person moved.
    let list = LIST.replace("Lê Văn An", "Lê Văn Ân");
    let extract = EXTRACT.replace("004090222222,\"Xã Quang Hán", "004090222222,\"Xã Trà Lĩnh");
    let mut second = linked(&list, &extract);
    work.bind(&mut second);
    let mut both = of.to_vec();
    both.sort_unstable();
    assert_eq!(work.changed(), both);
    assert_eq!(told(&work, of[0], &second), ["Sector name Lê Văn An>Lê Văn Ân"]);
    assert_eq!(
        told(&work, of[1], &second),
        ["Registry address Xã Quang Hán, Tỉnh Cao Bằng>Xã Trà Lĩnh, Tỉnh Cao Bằng"]
    );

    // Confirmed for what is there now, and raised again if the confirmation is taken back.
    signed(|of| work.confirm(&mut second, 1, of)).unwrap();
    assert_eq!(work.changed(), [of[0]]);
    assert!(signed(|of| work.confirm(&mut second, 1, of)).is_err());
    assert!(signed(|of| work.confirm(&mut second, 2, of)).is_err());
    signed(|of| work.undo(&mut second, of)).unwrap();
    assert_eq!(work.changed(), both);
    signed(|of| work.redo(&mut second, of)).unwrap();
    // Another change is another matter.
    let mut third = linked(&list, &extract.replace("Trà Lĩnh", "Thông Nông"));
    work.bind(&mut third);
    assert_eq!(work.changed(), both);
    // Written otherwise: told, and not raised.
    let mut fourth = linked(&LIST.replace("Lê Văn An,12/03/1985", "LÊ VĂN AN,12-3-1985"), EXTRACT);
    work.bind(&mut fourth);
    assert!(work.changed().is_empty());
    assert_eq!(told(&work, of[0], &fourth).len(), 2);
}

#[test]
fn taking_back_brings_what_was_decided_upon_something_else() {
    let mut first = linked(LIST, EXTRACT);
    let mut work = begin(&first);
    decide(&mut work, &mut first, 0, person(0));
    let case = work.case_of(0).unwrap();
    let mut second = linked(&LIST.replace("Lê Văn An", "Lê Văn Ân"), EXTRACT);
    work.bind(&mut second);
    decide(&mut work, &mut second, 0, Answer::Nobody);
    assert!(work.changed().is_empty());
    signed(|of| work.undo(&mut second, of)).unwrap();
    assert_eq!(work.changed(), [case]);
}

#[test]
fn notes_and_second_opinions() {
    let mut linked = linked(LIST, EXTRACT);
    let mut work = begin(&linked);
    let case = signed(|of| work.note(2, " gọi lại thôn \n", of)).unwrap();
    let note = |work: &Caseload| {
        let id = work.casebook().state().note(case).settled().copied();
        id.map(|id| work.texts().get(id).unwrap().to_owned())
    };
    assert_eq!(note(&work).as_deref(), Some("gọi lại thôn"));
    signed(|of| work.note(2, "", of)).unwrap();
    assert_eq!(note(&work), None);
    assert!(signed(|of| work.note(99, "x", of)).is_err());

    decide(&mut work, &mut linked, 1, person(2));
    let (second, at) = (By::new("Vũ Bình").unwrap(), signature().unwrap().1);
    work.second(&mut linked, 1, person(2), Signed { by: &second, at: &at }).unwrap();
    assert!(work.casebook().is_agreed(work.case_of(1).unwrap()));
    assert!(linked.ruled.row(1).unwrap().agreed);
}

#[test]
fn a_record_and_back() {
    let mut first = linked(LIST, EXTRACT);
    let mut work = begin(&first);
    decide(&mut work, &mut first, 0, person(0));
    decide(&mut work, &mut first, 2, Answer::Nobody);
    signed(|of| work.right(&mut first, 0, Field::Dob, OfField::Neither("13/03/1985"), of)).unwrap();
    let (verdicts, ruled) = (first.verdicts.clone(), first.ruled.clone());
    let case = work.case_of(0).unwrap();

    let mut again = linked(LIST, EXTRACT);
    let mut read = Caseload::read(work.record()).unwrap();
    assert_eq!(read.case_of(0), None);
    read.bind(&mut again);
    assert_eq!((&again.verdicts, &again.ruled), (&verdicts, &ruled));
    assert_eq!(read.case_of(0), Some(case));

    // Rows that are not kept are found by the journal, if nothing about them has changed.
    let without = || {
        let mut record = work.record();
        record.cases = std::borrow::Cow::Owned(CaseRows::new());
        Caseload::read(record).unwrap()
    };
    let mut rescued = without();
    rescued.bind(&mut again);
    assert_eq!((&again.verdicts, rescued.case_of(0)), (&verdicts, Some(case)));
    let mut other = linked(&LIST.replace("12/03/1985", "13/03/1985"), EXTRACT);
    let mut rescued = without();
    rescued.bind(&mut other);
    assert_eq!(rescued.case_of(0), None);

    // Parts that do not belong together are refused.
    let mut record = work.record();
    record.persons = std::borrow::Cow::Owned(Persons::new());
    assert!(matches!(Caseload::read(record), Err(RecordError::NoPerson(_))));
    let mut record = work.record();
    let (person, _) =
        work.record().persons.iter().next().map(|(id, of)| (*id, of.clone())).unwrap();
    let stranger = record.persons.get(&person).map(|of| {
        let mut of = crate::identity::PersonIdentity::clone(of);
        of.whole = of
            .whole
            .bytes()
            .iter()
            .rev()
            .fold(Digest::of(b""), |all, byte| Digest::of(&[all.bytes()[0], *byte]));
        std::sync::Arc::new(of)
    });
    record.persons.to_mut().insert(person, stranger.unwrap());
    assert!(matches!(Caseload::read(record), Err(RecordError::Person(_))));
    let other = begin(&first);
    let mut record = other.record();
    record.cases = std::borrow::Cow::Owned(work.record().cases.into_owned());
    assert!(matches!(Caseload::read(record), Err(RecordError::Case(_))));
    let mut record = other.record();
    record.seen = std::borrow::Cow::Owned(work.record().seen.into_owned());
    assert!(matches!(Caseload::read(record), Err(RecordError::Seen(_))));
}

#[test]
fn two_copies_become_one() {
    let mut first = linked(LIST, EXTRACT);
    let mut ours = begin(&first);
    let mut theirs = Caseload::read(ours.record()).unwrap();
    let mut second = linked(LIST, EXTRACT);
    theirs.bind(&mut second);
    decide(&mut ours, &mut first, 0, person(0));
    decide(&mut theirs, &mut second, 0, Answer::Nobody);
    decide(&mut theirs, &mut second, 1, person(2));
    signed(|of| theirs.note(1, "đã gọi", of)).unwrap();
    signed(|of| ours.merge(&theirs.record(), of)).unwrap();
    ours.bind(&mut first);
    assert_eq!(first.verdicts[1].linked(), Some(2));
    // They contradict one another: nobody is linked, both answers are kept.
    assert_eq!(first.verdicts[0].linked(), None);
    assert!(first.verdicts[0].has(FindingKind::RulingUnsettled));
    let read = Caseload::read(ours.record()).unwrap();
    assert_eq!(read.casebook().state().conflicts().count(), 1);
}
