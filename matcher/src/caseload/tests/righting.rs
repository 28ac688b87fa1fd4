//! Which side is right in a field.

use super::*;

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
        // Taken back, both the person and what was right of them are there again; and off with both.
        signed(|of| work.undo(&mut linked, of)).unwrap();
        assert_eq!(linked.verdicts[1].linked(), Some(2), "{answer:?}");
        assert_eq!(righted(&linked), Some(Righted::Registry), "{answer:?}");
        signed(|of| work.redo(&mut linked, of)).unwrap();
        assert_eq!(righted(&linked), Some(expected), "{answer:?}");
    }
}

#[test]
fn fields_of_several_rows_are_left_for_later_by_one_entry() {
    let mut linked = linked(LIST, EXTRACT);
    let mut work = begin(&linked);
    for (row, registry) in [(0, 0), (1, 2)] {
        decide(&mut work, &mut linked, row, person(registry));
        signed(|of| work.right(&mut linked, row, Field::Dob, OfField::List, of)).unwrap();
    }
    let righted =
        |linked: &Linked, row| linked.ruled.field(row, Field::Dob).map(|of| of.righted).unwrap();
    let before = (linked.verdicts.clone(), righted(&linked, 0), righted(&linked, 1));
    let count = work.casebook().journal().count();
    let answers = [(0, Answer::Nobody), (1, person(1)), (2, Answer::Nobody)];
    signed(|of| work.decide_alike(&mut linked, &answers, &[], of)).unwrap();
    assert_eq!([0, 1].map(|row| righted(&linked, row)), [Righted::Later; 2]);
    // One entry opens the third case, and one decides.
    assert_eq!(work.casebook().journal().count(), count + 2);
    signed(|of| work.undo(&mut linked, of)).unwrap();
    let after = (linked.verdicts.clone(), righted(&linked, 0), righted(&linked, 1));
    assert_eq!(after, before);
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
