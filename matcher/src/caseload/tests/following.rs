//! Decisions about rows of lists that are worked on meanwhile.

use super::*;

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
fn an_entry_for_which_nobody_looked_hides_no_change() {
    let mut first = linked(LIST, EXTRACT);
    let mut work = begin(&first);
    decide(&mut work, &mut first, 0, person(0));
    let case = work.case_of(0).unwrap();
    // As a work may have it in which a field was left for later by an entry of its own.
    let dob = code_of(Field::Dob).unwrap();
    let act = work.casebook().state().right(&[case], &dob, FieldAnswer::Later);
    signed(|of| work.casebook.add(of.at, of.by, act)).unwrap();
    let mut second = linked(&LIST.replace("Lê Văn An,", "Lê Văn Ân,"), EXTRACT);
    work.bind(&mut second);
    assert_eq!(work.changed(), [case]);
    assert!(second.ruled.has_changed(0));
}
