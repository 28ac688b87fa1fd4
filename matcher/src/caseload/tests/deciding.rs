//! What is decided about rows, taken back, and decided again.

use super::*;

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
fn notes_and_second_opinions() {
    let mut linked = linked(LIST, EXTRACT);
    let mut work = begin(&linked);
    let case = signed(|of| work.note(&mut linked, 2, " gọi lại thôn \n", of)).unwrap();
    let note = |work: &Caseload| {
        let id = work.casebook().state().note(case).settled().copied();
        id.map(|id| work.texts().get(id).unwrap().to_owned())
    };
    assert_eq!(note(&work).as_deref(), Some("gọi lại thôn"));
    signed(|of| work.note(&mut linked, 2, "", of)).unwrap();
    assert_eq!(note(&work), None);
    assert!(signed(|of| work.note(&mut linked, 99, "x", of)).is_err());

    decide(&mut work, &mut linked, 1, person(2));
    let (second, at) = (By::new("Vũ Bình").unwrap(), signature().unwrap().1);
    work.second(&mut linked, 1, person(2), Signed { by: &second, at: &at }).unwrap();
    assert!(work.casebook().is_agreed(work.case_of(1).unwrap()));
    assert!(linked.ruled.row(1).unwrap().agreed);
}
