//! A work as what lasts of it, and copies of it.

use super::*;

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
    signed(|of| theirs.note(&mut second, 1, "đã gọi", of)).unwrap();
    signed(|of| ours.merge(&theirs.record(), of)).unwrap();
    ours.bind(&mut first);
    assert_eq!(first.verdicts[1].linked(), Some(2));
    // They contradict one another: nobody is linked, both answers are kept.
    assert_eq!(first.verdicts[0].linked(), None);
    assert!(first.verdicts[0].has(FindingKind::RulingUnsettled));
    let read = Caseload::read(ours.record()).unwrap();
    assert_eq!(read.casebook().state().conflicts().count(), 1);
}
